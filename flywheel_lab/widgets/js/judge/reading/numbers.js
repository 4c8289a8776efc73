// Read one number in any sensible spelling. Some can be read in two ways: "1.139" is a little more than one in English
// and more than a thousand in German. The twin of lessons/answer/numbers.py.
import known from "./patterns.js";
import { PATTERNS, clean, plain } from "./wording.js";

/** What is missing, as the name of a sentence and what to put into it. */
export class Trouble extends Error {
  /** @param {string} name
   *  @param {Record<string, string>} values */
  constructor(name, values = {}) {
    super(name);
    this.values = values;
  }
}

/** The parts of a text that says one number, perhaps twice; null for one that says more, or less.
 *  @param {string} text */
export function partsOf(text) {
  return partsOnce(text) ?? restated(text).map(partsOnce).find(Boolean) ?? null;
}

/** @param {string} text */
function partsOnce(text) {
  const found = [...text].length <= 120 ? whole(PATTERNS.WRITTEN, plain(text)) : null;
  return found && !PATTERNS.REFUSED.test(found.groups.rest) ? found.groups : null;
}

/** What somebody says of whom the rest is another way to say it: "1/22 = 4.5 %", "20 weeks (140 days)".
 *  @param {string} written */
function restated(written) {
  const text = clean(written);
  const equals = text.lastIndexOf("=");
  const twice = whole(PATTERNS.TWICE, text);
  return [...(equals < 0 ? [] : [text.slice(equals + 1)]), ...(twice && partsOnce(twice[2]) ? [twice[1]] : [])];
}

/** @param {RegExp} pattern
 *  @param {string} text */
const whole = (pattern, text) => new RegExp(`^(?:${pattern.source})$`, pattern.flags).exec(text);

/** Every sensible reading of a text.
 *  @param {string} text
 *  @returns {number[]} */
export function numbersIn(text) {
  const found = partsOf(text);
  if (!found) throw new Trouble("no_number", { answer: brief(text) });
  let values = readDigits(found.number, found.power);
  if (found.below) {
    const below = readDigits(found.below, "");
    values = values.flatMap((over) => below.map((under) => finite(under ? over / under : Infinity)));
  }
  return found.unit === "%" ? values.map((value) => value / 100) : values;
}

/** The unit behind a number, "" if there is none; per cent is always "%".
 *  @param {string} text */
export function unitIn(text) {
  const found = partsOf(text);
  return found ? found.unit || unitOf(found.rest) : "";
}

/** The unit at the beginning of some words.
 *  @param {string} rest */
export function unitOf(rest) {
  const bare = strip(rest, " .,()").replace(new RegExp(PATTERNS.RATE.source, "giu"), "$1/");
  const words = bare.replace(PATTERNS.DRESSED, "").split(" ").filter(Boolean);
  const end = words.findIndex((word) => known.after.includes(strip(word, ".,()").toLowerCase()));
  return strip(words.slice(0, end < 0 ? words.length : end).join(" "), " .,()");
}

/** The size of the last digit that was given, as a share of the number; Infinity where that is not known.
 *  @param {string} text */
export function coarsenessOf(text) {
  const found = partsOf(text);
  if (!found) return Infinity;
  const below = /^1[.,]?000?$/.test(found.below ?? "") ? "" : found.below; // of 100 is as good as per cent
  const digits = (below || found.number).replace(/^[+-]+|[.,]+$/g, "");
  const parts = digits.split(/[.,]/);
  const decimals = parts.length === 2 || (parts.length > 2 && whole(PATTERNS.DECIMALS, digits)) ? parts.at(-1) : "";
  const [bare, full] = [parts.join(""), parts.join("").slice(0, parts.join("").length - decimals.length)];
  const shown = strip(decimals, "0") || below ? bare : full.replace(/0+$/, "");
  return strip(shown, "0") ? 1 / Number(shown) : Infinity;
}

/** The readings of digits with points and commas.
 *  @param {string} written
 *  @param {string} power */
export function readDigits(written, power) {
  const digits = written.replace(/[.,]+$/, "");
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  const bare = digits.replace(/[.,]/g, "");
  const signs = digits.length - bare.length;
  const grouped = whole(PATTERNS.GROUPED, digits) && !power ? [finite(Number(bare))] : [];
  if (signs > 1 && !whole(PATTERNS.DECIMALS, digits)) {
    if (!grouped.length) throw new Trouble("no_number", { answer: digits });
    return grouped;
  }
  return [finite(Number(`${bare}e${Number(power || 0) - (signs ? digits.length - last - 1 : 0)}`)), ...grouped];
}

/** @param {number} value */
export function finite(value) {
  if (Number.isFinite(value)) return value;
  throw new Trouble("no_finite", { value: Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf" });
}

/** The beginning of an answer on one line.
 *  @param {string} text */
export function brief(text) {
  const signs = [...clean(text)];
  return signs.length <= 40 ? signs.join("") : `${signs.slice(0, 39).join("")}…`;
}

/** @param {string} text
 *  @param {string} signs */
function strip(text, signs) {
  let [from, to] = [0, text.length];
  while (from < to && signs.includes(text[from])) from += 1;
  while (to > from && signs.includes(text[to - 1])) to -= 1;
  return text.slice(from, to);
}
