// Read a number in the unit that is asked for; a time may come in any unit of time. The twin of lessons/answer/units.py.
import known from "./patterns.js";
import { Trouble } from "./numbers.js";
import { PATTERNS, pattern } from "./wording.js";

const RATE = ["a", "per", "pro", "je"]; // turns a minute are no minutes
/** @type {[number, RegExp][]} */
const TIMES = known.times.map(([days, names]) => [Number(days), new RegExp(`^(?:${names})$`, "u")]);
const SPELT = known.spelt.map(([source, flags, symbol]) => ({ word: pattern(source, `${flags}g`), symbol }));

/** The readings of one share; a bare number above 1 may mean per cent.
 *  @param {number[]} readings
 *  @param {string} word the unit behind it
 *  @returns {number[]} */
export function asShare(readings, word) {
  refuse(word, daysIn(word) > 0 || isMoney(word));
  return word === "%" || word === "x"
    ? readings
    : [...readings, ...readings.filter((value) => value > 1).map((value) => value / 100)];
}

/** The readings of one number in a unit (in English).
 *  @param {number[]} readings
 *  @param {string} word
 *  @param {string} unit
 *  @returns {number[]} */
export function asQuantity(readings, word, unit) {
  const [given, wanted] = [daysIn(word), daysIn(unit)];
  refuse(word, (isMoney(word) && !isMoney(unit)) || (word === "x" && Boolean(unit)));
  refuse(word, wanted ? Boolean(word) && !given : given > 0);
  refuse(word, Boolean(word) && known.physical.includes(symbolsOf(unit)) && symbolsOf(word) !== symbolsOf(unit));
  if (unit === "%") {
    const perCent = readings.filter((value) => Math.abs(value) <= 1 || word === "%").map((value) => 100 * value);
    return word === "%" ? perCent : [...readings, ...perCent];
  }
  return given && wanted ? readings.map((value) => (value * given) / wanted) : readings;
}

/** @param {string} word
 *  @param {boolean} refused */
function refuse(word, refused) {
  if (refused) throw new Trouble("other_unit", { word });
}

/** @param {string} unit */
const isMoney = (unit) => new RegExp(`^(?:${PATTERNS.MONEY.source})$`, "iu").test(unit);

/** A physical unit in a common form: "N m", "N·m" and "Nm" are the same.
 *  @param {string} unit */
function symbolsOf(unit) {
  const short = SPELT.reduce((so, { word, symbol }) => so.replace(word, symbol), unit.toLowerCase());
  return short
    .replace(/[\s·*^-]/g, "")
    .replaceAll("²", "2")
    .replaceAll("³", "3");
}

/** The days in a unit of time, in whichever word of it stands; 0 for any other unit, and for a rate.
 *  @param {string} unit */
export function daysIn(unit) {
  const words = unit
    .toLowerCase()
    .replace(new RegExp(PATTERNS.ORDINAL.source, "gu"), "") // 42 second purchases
    .split(" ")
    .filter(Boolean);
  if (words.some((word) => RATE.includes(word))) return 0;
  const known = words.flatMap((word) =>
    TIMES.filter(([, names]) => names.test(word.replace(/^\.+|\.+$/g, ""))).map(([days]) => days),
  );
  return known.length && (words.length === 1 || words.some((word) => [...word].length > 3)) ? known[0] : 0;
}
