// Put what people write around and instead of a number into a plain form: "about one in five" becomes "1/5". The twin of
// lessons/answer/wording.py, with its patterns.
import known from "./patterns.js";

const { cardinals, ordinals, parts, scales, halves, alike } = known;

/** All words of a table, the longest first: none is cut short by one with which it begins.
 *  @param {Record<string, number>} table */
const anyOf = (table) =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join("|");
/** @type {Record<string, string>} */
const OFTEN = { "@cardinal@": anyOf(cardinals), "@ordinal@": anyOf(ordinals), "@edge@": known.edge };
/** A pattern of Python, with what many of them have put in: it is sent once.
 *  @param {string} source
 *  @param {string} flags */
export const pattern = (source, flags) =>
  new RegExp(
    source.replace(/@[a-z]+@/g, (mark) => OFTEN[mark]),
    flags,
  );
/** @type {Record<string, RegExp>} */
export const PATTERNS = Object.fromEntries(
  Object.entries(known.patterns).map(([name, [source, flags]]) => [name, pattern(source, flags)]),
);
const SPACES = /[\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/; // eslint-disable-line no-control-regex

/** Words by the number that they say, whatever their capitals.
 *  @param {Record<string, number>} table
 *  @param {string} word */
const of = (table, word) => table[word.toLowerCase()];

/** The value of a digit in any script: ten of them follow each other from zero on.
 *  @param {string} digit */
function valueOf(digit) {
  let place = digit.codePointAt(0);
  const from = place;
  while (/\p{Nd}/u.test(String.fromCodePoint(place - 1))) place -= 1;
  return `${(from - place) % 10}`;
}

/** Single spaces, digits that are 0 to 9, and nothing that nobody sees.
 *  @param {string} text */
export function clean(text) {
  const signs = [...text].slice(0, 200).map((sign) => /** @type {Record<string, string>} */ (alike)[sign] ?? sign);
  return signs
    .join("")
    .replace(/\p{Nd}/gu, valueOf)
    .split(SPACES)
    .filter(Boolean)
    .join(" ");
}

/** A text with its number in digits at the front, its share as a fraction or with "%"; the rest stays.
 *  @param {string} text */
export function plain(text) {
  const { MILLE, CENT, ENDS, POINT, DOZEN, AND_A_HALF, GAP, EVERY, PART, GERMAN_SCALE, CARDINAL, RATIO } = PATTERNS;
  const { A_TIME, IN_THOUSAND, FOLD, SCALED } = PATTERNS;
  const marked = all(all(all(clean(text), ENDS, ""), MILLE, "‰"), CENT, "%");
  return all(pastLeadingWords(mixedFractions(marked)), GAP, "")
    .replace(A_TIME, "1 ")
    .replace(
      POINT,
      (_, whole, one, other) =>
        `${of(cardinals, whole)}.${[one, other]
          .filter(Boolean)
          .map((word) => of(cardinals, word))
          .join("")}`,
    )
    .replace(DOZEN, (_, count) => `${12 * above(count)}`)
    .replace(AND_A_HALF, (_, word, digits) => `${word ? of(cardinals, word) : digits || 1}.5`)
    .replace(EVERY, (_, word, digits) => `1/${digits || of(ordinals, word)}`)
    .replace(PART, (_, count, part) => `${above(count)}/${of(parts, part)}`)
    .replace(GERMAN_SCALE, "$1 $2")
    .replace(global(CARDINAL), (_, before, word) => `${before}${of(cardinals, word)}`)
    .replace(RATIO, "$1/$2")
    .replace(IN_THOUSAND, "$1e-3 ")
    .replace(FOLD, "$1x")
    .replace(SCALED, (_, number, scale) => `${number}e${of(scales, scale)}`);
}

/** @param {RegExp} pattern */
const global = (pattern) => new RegExp(pattern.source, `${pattern.flags}g`);
/** @param {string} text
 *  @param {RegExp} pattern
 *  @param {string} to */
const all = (text, pattern, to) => text.replace(global(pattern), to);

/** The text from its number on; words that change what is meant ("less than") stay before it.
 *  @param {string} text */
function pastLeadingWords(text) {
  const about = new RegExp(PATTERNS.ABOUT.source, `${PATTERNS.ABOUT.flags}y`);
  let left = text;
  for (;;) {
    about.lastIndex = 0;
    const found = about.exec(left);
    if (!found || [PATTERNS.EVERY, PATTERNS.PART, PATTERNS.DOZEN, PATTERNS.A_TIME].some((each) => each.test(left)))
      return left;
    left = left.slice(found[0].length);
  }
}

/** @param {string} text */
function mixedFractions(text) {
  const spaced = Object.entries(halves).reduce((so, [sign, written]) => so.replaceAll(sign, ` ${written}`), text);
  const added = spaced.replace(global(PATTERNS.MIXED), (found, whole, over, under) =>
    Number(under) ? `${Number((Number(whole) + Number(over) / Number(under)).toPrecision(6))}` : found,
  );
  return added.trim();
}

/** @param {string} count */
function above(count) {
  if (!count) return 1;
  return /^[0-9]+$/.test(count) ? Number(count) : (of(cardinals, count) ?? 1);
}
