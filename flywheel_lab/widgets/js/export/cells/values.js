// Amounts of a column: one decision for all of it on whether comma or point is the decimal mark, never for a cell.
import { asPython, fold, strip } from "../python.js";

const MONEY = asPython(
  /^([-−(]?)\s*([^0-9\s.,'’()−-][^0-9()−-]*)?\s*([-−]?)([0-9][0-9.,'’\s]*(?<=[0-9])|[.,][0-9]+)\s*([^0-9\s.,'’()−-][^0-9()−-]*?)?\s*([-−)]?)$/,
);
export const CENT = 0.005; // amounts that differ by less are the same
const NO_CENTS = asPython(/(?<=\d)[.,]\s?[-–—]{1,2}(?!\d)/g); // 12,- or 12.–
const NUMBER = asPython(/^-?\d+·\d+$/); // of a workbook, whose cells have no mark
const DASH = asPython(/(?<=\d),\s?[-–—]{1,2}(?!\d)/);
const MARKED = /^[A-Za-z]+-?[0-9]+$/; // a number of something, though R, Ft and the like are currencies
const endsWithCents = (/** @type {1 | 2} */ least) => new RegExp(`[.,]\\d{${least},2}$|${NO_CENTS.source}$`);
const CENTS = { 1: endsWithCents(1), 2: endsWithCents(2) };
const PLAIN = /^\d{1,15}(?:\.\d{1,2}|\.\d{4,9})?$/; // as most are written, so that the rest is not asked of each
const GROUPED = {
  ".": asPython(/^(?:\d+|\d{1,3}(?:[,'’\s]\d{3})+)?(?:[.]\d+)?$/),
  ",": asPython(/^(?:\d+|\d{1,3}(?:[.'’\s]\d{3})+)?(?:[,]\d+)?$/),
};

/** Return the numbers of a column, for each of its texts, null where there is none; `bad` texts are no amounts. `mark`
 *  is the decimal mark; it is "?" where 1.234 may be either, and "!" where the rows contradict each other.
 *  @param {Column} column
 *  @param {Lexicon} lexicon
 *  @param {string} [chosen] is the mark that a person chose
 *  @returns {Amounts} */
export function readValues({ texts, counts }, lexicon, chosen) {
  const digits = texts.map((text, k) => (counts[k] && !isEmpty(text, lexicon) ? digitsOf(text, lexicon) : undefined));
  const dashed = digits.filter((each, k) => typeof each === "string" && DASH.test(texts[k]));
  const mark =
    chosen ||
    markOf(
      digits.filter((each) => typeof each === "string"),
      dashed,
    );
  const point = mark === "," ? "," : ".";
  const numbers = texts.map((text, k) => (typeof digits[k] === "string" ? numberOf(text, digits[k], point) : null));
  const bad = texts.map((_, k) => digits[k] !== undefined && numbers[k] === null);
  let [some, wrong] = [0, 0];
  for (let k = 0; k < texts.length; k += 1) {
    if (numbers[k] !== null) some += counts[k];
    else if (bad[k]) wrong += counts[k];
  }
  return { numbers, mark, bad, numeric: some > 9 * wrong };
}

/** Whether a cell says that there is nothing; a plain number never does.
 *  @param {string} text
 *  @param {Lexicon} lexicon */
const isEmpty = (text, lexicon) => !PLAIN.test(text) && lexicon.isEmpty(text);

/** Return the code of the currency that is written beside an amount, or a sign of several; "" if there is none.
 *  @param {string} text
 *  @param {Lexicon} lexicon */
export function currencyIn(text, lexicon) {
  const found = MONEY.exec(strip(text).replace(NO_CENTS, ""));
  const unit = found && (found[2] || found[5]);
  const code = unit ? (lexicon.units.get(unit) ?? lexicon.units.get(fold(unit)) ?? "") : "";
  return code in lexicon.signs ? code : code.toUpperCase();
}

/** Return the one currency that the name of an amount tells: by a sign, in capital letters or as its last word.
 *  @param {string} header
 *  @param {Lexicon} lexicon */
export function currencyNamed(header, { units, signs }) {
  const words = header.match(/\p{L}+|[€$£]/gu) ?? [];
  const isTold = (/** @type {string} */ word, /** @type {number} */ k) =>
    /[€$£]/.test(word) || (word.length > 2 && (word === word.toUpperCase() || k === words.length - 1));
  const codes = words.filter(isTold).map((word) => units.get(fold(word)) ?? "");
  const [code, ...others] = new Set(codes.filter(Boolean));
  return !code || others.length ? "" : code in signs ? code : code.toUpperCase();
}

/** Whether a number is written as an amount: with a currency beside it, or at least so many of two `cents`.
 *  @param {string} text
 *  @param {Lexicon} lexicon
 *  @param {1 | 2} [cents] */
export function writesMoney(text, lexicon, cents = 1) {
  const bare = strip(text);
  return CENTS[cents].test(bare) || (!MARKED.test(bare) && currencyIn(bare, lexicon) !== "");
}

/** @param {string} text
 *  @param {Lexicon} lexicon */
function digitsOf(text, lexicon) {
  if (PLAIN.test(text)) return text;
  if (NUMBER.test(strip(text))) return strip(text).replace("-", "");
  const found = MONEY.exec(strip(text).replace(NO_CENTS, ""));
  if (!found || found[4].length > 24) return null;
  const units = [found[2], found[5]].filter(Boolean);
  const isUnit = (/** @type {string} */ unit) => lexicon.units.has(unit) || unit === "%";
  return units.every((unit) => isUnit(unit) || isUnit(fold(unit))) ? strip(found[4]) : null;
}

/** @param {string[]} digits
 *  @param {string[]} dashed those of amounts that end with ",-" */
function markOf(digits, dashed) {
  const points = { ".": 0, ",": 0 };
  for (const text of dashed) points[text.includes(",") ? "." : ","] += 1; // 1.450,- but 1,450,-
  let either = false;
  for (const text of digits) {
    const last = /([.,])(\d+)$/.exec(text);
    if (!last) continue;
    const sign = /** @type {"." | ","} */ (last[1]);
    const other = sign === "." ? "," : ".";
    if (text.includes(other))
      points[sign] += 5; // 1.234,56
    else if (text.indexOf(sign) < text.lastIndexOf(sign))
      points[other] += 5; // 1.234.567
    else if (last[2].length !== 3 || text.startsWith("0") || text.startsWith(sign))
      points[sign] += 1; // 12,5
    else either = true; // 1.234
  }
  if (points["."] && points[","]) return "!";
  return points["."] ? "." : points[","] ? "," : either ? "?" : ".";
}

/** @param {string} text
 *  @param {string} digits
 *  @param {"." | ","} point */
function numberOf(text, digits, point) {
  if (point === "." && digits === text && PLAIN.test(text)) return Number(text);
  if (digits.includes("·")) return Number(strip(text).replace("·", "."));
  if (!GROUPED[point].test(digits)) return null;
  const found = MONEY.exec(strip(text).replace(NO_CENTS, ""));
  const number = Number(digits.replace(point === "," ? /[^\d,]/g : /[^\d.]/g, "").replace(",", "."));
  return found && (found[1] || found[3] || found[6] === "-" || found[6] === "−") ? -number : number;
}
