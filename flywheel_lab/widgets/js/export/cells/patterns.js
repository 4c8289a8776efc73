// How exports write a moment: four patterns, and numbers that count from a day. A moment is a number of milliseconds of
// the clock on the wall; false where there is no such day.
import { asPython } from "../python.js";

/** @type {Map<string, number>} */
export const MONTHS = new Map(
  [
    "jan january januar jän jänner",
    "feb february februar feber",
    "mar march mär märz mrz maerz",
    "apr april",
    "may mai",
    "jun june juni",
    "jul july juli",
    "aug august",
    "sep sept september",
    "oct october okt oktober",
    "nov november",
    "dec december dez dezember",
  ].flatMap((names, k) => names.split(" ").map((name) => /** @type {[string, number]} */ ([name, k + 1]))),
);
/** @param {string} source */
const compiled = (source) => asPython(new RegExp(source));
const CLOCK =
  "(?:[T ,]+(?:um |at |[-–@] )?(?<h>\\d{1,2}):(?<min>\\d{2})(?::(?<s>\\d{2})(?:[.,]\\d+)?)?\\s*(?:Uhr)?" +
  "\\s*(?<ap>[AaPp]\\.?[Mm]\\.?)?" +
  "\\s*(?<zone>Z|UTC|GMT|[A-Z]{3,4}|(?:UTC|GMT)?\\s?[+-]\\d{2}:?\\d{2}|\\(?[A-Z][a-z]+/[A-Za-z_]+\\)?)?)?$";
const WEEKDAY = "^(?:[A-Za-zäöü]{2,10}\\.?,?\\s+)?";
export const YMD = compiled(
  `^(?<y>\\d{4})(?:[-/]|\\.\\s?|[年년]\\s?)(?<a>\\d{1,2})(?:[-/]|\\.\\s?|[月월]\\s?)(?<b>\\d{1,2})[.日일]?${CLOCK}`,
); // 2026-03-05, 2026. 03. 05., 2026年3月5日
export const COMPACT = compiled(
  "^(?<y>\\d{4})(?<a>\\d\\d)(?<b>\\d\\d)[T ](?<h>\\d\\d):?(?<min>\\d\\d):?(?<s>\\d\\d)?(?:[.,]\\d+)?(?<ap>)" +
    "(?<zone>Z|[+-]\\d\\d:?\\d\\d)?$",
);
export const TIME_OF_DAY = asPython(
  /^(?<h>\d{1,2}):(?<min>\d{2})(?::(?<s>\d{2})(?:[.,]\d+)?)?\s*(?<ap>[AaPp]\.?[Mm]\.?)?\s*(?:Uhr|UTC|[A-Z]{3,4})?$/,
);
export const XXY = compiled(
  `${WEEKDAY}(?<a>\\d{1,2})\\s?(?<sep>[-/.])\\s?(?<b>\\d{1,2})\\s?[-/.]\\s?(?<y>\\d{4}|\\d{2})${CLOCK}`,
);
export const NAMED = compiled(
  `${WEEKDAY}(?:(?<d1>\\d{1,2})(?:st|nd|rd|th)?[. /-]+(?<m1>[A-Za-zäÄ]{3,9})\\.?` +
    `|(?<m2>[A-Za-zäÄ]{3,9})\\.?[\\s-]+(?<d2>\\d{1,2})(?:st|nd|rd|th)?)[, /-]+(?<y>\\d{4}|\\d{2})${CLOCK}`,
);
export const WHOLE = /^(?:\d{5}(?:[.,]\d+)?|\d{8}|\d{12}|\d{14}|\d{10}(?:\.\d+)?|\d{13}|\d{16}|\d{19})$/;
const PART = "(?:cw|kw|week|woche|w|q)";
/** A month, a week, a quarter or a year, in small letters: no day. */
export const COARSE = compiled(
  `^(?:(?:${[...MONTHS.keys()].join("|")})\\.?[ /-]*(?:\\d{4}|\\d\\d)|\\d{4}[-/. ](?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[-/. ]\\d{4}` +
    `|\\d{4}[-/ ]*${PART}\\s?\\d\\d?|${PART}\\.?\\s?\\d\\d?[ ,/.-]*\\d{4}|[1-4]\\. quartal[ ,/]*\\d{4}` +
    "|(?:19|20)\\d\\d(?:0[1-9]|1[0-2])?)$",
);
/** Kinds of numbers that are dates: how many digits, and which share of the column must be a possible date.
 *  @type {Record<string, [digits: number, least: number]>} */
export const DIGITS = {
  yyyymmdd: [8, 0.97],
  yyyymmddhhmm: [12, 0.97],
  yyyymmddhhmmss: [14, 0.9],
  epoch_s: [10, 0.9],
  epoch_ms: [13, 0.9],
  epoch_us: [16, 0.9],
  epoch_ns: [19, 0.9],
  serial: [5, 0.9],
};
/** @type {Record<string, number>} */
const PER_SECOND = { epoch_s: 1, epoch_ms: 1e3, epoch_us: 1e6, epoch_ns: 1e9 };
const SERIAL = Date.UTC(1899, 11, 30);
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Return a moment, false if there is no such day or time of day.
 *  @param {number} year
 *  @param {number} month
 *  @param {number} day
 *  @param {number} hour
 *  @param {number} minute
 *  @param {number} second
 *  @returns {number | false} */
export function momentOf(year, month, day, hour, minute, second) {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > LENGTHS[month - 1]) return false;
  if (month === 2 && day === 29 && (year % 4 || (!(year % 100) && year % 400))) return false;
  if (hour > 23 || minute > 59 || second > 59) return false;
  const moment = Date.UTC(year, month - 1, day, hour, minute, second);
  // Date.UTC takes a year below 100 for one of the last century.
  return year > 99 ? moment : new Date(moment).setUTCFullYear(year);
}

/** Return the moment that a match of one of the patterns tells, false where there is no such day.
 *  @param {string} kind
 *  @param {RegExpExecArray} match
 *  @returns {number | false} */
export function makeMoment(kind, { groups }) {
  let [month, day] = kind === "dmy" ? [groups.b, groups.a] : [groups.a, groups.b];
  if (kind === "named") {
    month = `${MONTHS.get((groups.m1 || groups.m2).toLowerCase().replace(/\.+$/, "")) ?? 0}`;
    day = groups.d1 || groups.d2;
  }
  const half = (groups.ap ?? "").toLowerCase();
  let [year, hour] = [Number(groups.y), Number(groups.h ?? 0)];
  if (half) hour = hour >= 1 && hour <= 12 ? (hour % 12) + (half.startsWith("p") ? 12 : 0) : 99;
  if (groups.y.length !== 4) year += year < 70 ? 2000 : 1900;
  return momentOf(year, Number(month), Number(day), hour, Number(groups.min ?? 0), Number(groups.s ?? 0));
}

/** Return what reads numbers of this kind as moments.
 *  @param {string} kind
 *  @returns {(text: string) => number | false} */
export function digitsReader(kind) {
  const [digits] = DIGITS[kind];
  return (text) => {
    if (text.search(/[.,]|$/) !== digits) return false;
    if (kind.startsWith("yyyy")) {
      if (!/^\d+$/.test(text)) return false;
      const part = (/** @type {number} */ from) => Number(text.slice(from, from + 2));
      return momentOf(Number(text.slice(0, 4)), part(4), part(6), part(8), part(10), part(12));
    }
    const number = Number(text.replace(",", "."));
    if (Number.isNaN(number) || !/^[\d.,]+$/.test(text)) return false;
    if (kind === "serial") return SERIAL + Math.round(number * 86400) * 1000;
    const moment = Math.round((number / PER_SECOND[kind]) * 1e6) / 1e3;
    return moment <= LAST ? moment : false;
  };
}
