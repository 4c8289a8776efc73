// How exports write a moment: four patterns, and numbers that count from a day. A moment is a number of milliseconds of
// the clock on the wall; false where there is no such day.
import { asPython } from "../python.js";

/** @type {Map<string, number>} */
export const MONTHS = new Map(
  // without accents, as most languages of Europe write them
  [
    "jan january januar janner januari janv janvier gen gennaio ene enero janeiro stycznia styczen sty ledna",
    "feb february februar feber februari fev fevr fevrier febbraio febrero fevereiro lutego luty lut unora",
    "mar march marz mrz maerz mrt maart mars marts marzo marca marzec marco brezna brezen",
    "apr april avr avril aprile abr abril kwietnia kwiecien kwi dubna duben",
    "may mai mei mag maggio mayo maio maja maj kvetna kveten",
    "jun june juni juin giu giugno junio junho czerwca czerwiec cze cervna cerven",
    "jul july juli juil juillet lug luglio julio julho lipca lipiec lip cervence cervenec",
    "aug august augustus augusti aout ago agosto sierpnia sierpien sie srpna srpen",
    "sep sept september septembre set settembre septiembre setiembre setembro wrzesnia wrzesien wrz zari",
    "oct october okt oktober octobre ott ottobre octubre out outubro pazdziernika pazdziernik paz rijna rijen",
    "nov november novembre noviembre novembro listopada listopad lis listopadu",
    "dec december dez dezember desember des decembre dic dicembre diciembre dezembro grudnia grudzien gru prosince prosinec",
  ].flatMap((names, k) => names.split(" ").map((name) => /** @type {[string, number]} */ ([name, k + 1]))),
);
/** @param {string} text */
const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

/** Return which month has this name, whole or shortened, 0 if none.
 *  @param {string} name */
export const monthOf = (name) => MONTHS.get(plain(name.replace(/\.+$/, ""))) ?? 0;

/** Whether a text is a month, a week, a quarter or a year: no day.
 *  @param {string} text */
export const isCoarse = (text) => COARSE.test(plain(text));

/** @param {string} source */
const compiled = (source) => asPython(new RegExp(source));
const HOURS = // 14:05:22, 14.05 Uhr, 14h05, 2:05 p. m., 2 PM
  "(?<h>\\d{1,2})(?:(?:[:.]|\\s?h\\s?)(?<min>\\d{2})(?:[:.](?<s>\\d{2})(?:[.,]\\d+)?)?|(?=\\s?(?:[AaPp]\\.?\\s?[Mm]|Uhr|h$)))" +
  "\\s*(?:Uhr|h)?\\s*(?<ap>[AaPp]\\.?\\s?[Mm]\\.?)?";
const AT = "(?:(?:um|at|à|às|a las|alle|ore|om|o|kl\\.?|kello|godz\\.) |[-–@] )?";
const ZONE = // CET, +01, GMT+0100 (CET), Europe/Berlin
  "(?<zone>Z|UTC|GMT|[A-Z]{3,4}|(?:UTC|GMT)?\\s?[+-]\\d{1,2}(?::?\\d{2})?|\\(?[A-Z][a-z]+/[A-Za-z_]+\\)?)?(?:\\s\\([^()]+\\))?";
const UNTIL = "(?:(?:\\s?–\\s?|\\s-\\s)\\d{1,2}[:.h]\\d{2}(?:\\s?(?:Uhr|h))?)?"; // of what begins then
const CLOCK = `(?:[T ,]+${AT}${HOURS}\\s*${ZONE}${UNTIL})?$`;
const WEEKDAY = "^(?:[A-Za-zÀ-ž]{2,12}(?:-feira)?\\.?,?\\s+)?";
export const TIME_OF_DAY = compiled(`^${HOURS}\\s*(?:UTC|[A-Z]{3,4})?$`);
export const YMD = compiled(
  `^(?<y>\\d{4})(?:[-/]|\\.\\s?|[年년]\\s?)(?<a>\\d{1,2})(?:[-/]|\\.\\s?|[月월]\\s?)(?<b>\\d{1,2})[.日일]?${CLOCK}`,
); // 2026-03-05, 2026. 03. 05., 2026年3月5日
export const COMPACT = compiled(
  "^(?<y>\\d{4})(?<a>\\d\\d)(?<b>\\d\\d)[T ](?<h>\\d\\d):?(?<min>\\d\\d):?(?<s>\\d\\d)?(?:[.,]\\d+)?(?<ap>)" +
    "(?<zone>Z|[+-]\\d\\d:?\\d\\d)?$",
);
export const XXY = compiled(
  `${WEEKDAY}(?<a>\\d{1,2})\\s?(?<sep>[-/.])\\s?(?<b>\\d{1,2})\\s?[-/.]\\s?(?<y>\\d{4}|\\d{2})${CLOCK}`,
);
const [NTH, NAME, OF] = ["(?:st|nd|rd|th|er|[º°.]{1,2})?", "[A-Za-zÀ-ž]{3,12}", "(?:del? )?"];
export const NAMED = compiled(
  `${WEEKDAY}(?:(?<d1>\\d{1,2})${NTH}[ /-]*${OF}(?<m1>${NAME})\\.?` +
    `|(?<m2>${NAME})\\.?[\\s-]+(?<d2>\\d{1,2})${NTH})[, /-]+${OF}['’]?(?<y>\\d{4}|\\d{2})${CLOCK}`,
); // 5. März 2026, 1er mars 2026, 5 de mayo de 2026, Mar 5 '26
export const UNIX = compiled(
  "^[A-Z][a-z]{2} (?<m1>[A-Z][a-z]{2}) +(?<d1>\\d{1,2}) (?<h>\\d\\d):(?<min>\\d\\d):(?<s>\\d\\d)(?<ap>)" +
    "(?: (?<zone>[A-Z]{3,4}|[+-]\\d{4}))? (?<y>\\d{4})$",
); // Tue Mar 5 14:05:22 CET 2026
export const WHOLE = /^(?:\d{5}(?:[.,]\d+)?|\d{8}|\d{12}|\d{14}|\d{10}(?:\.\d+)?|\d{13}|\d{16}|\d{19})$/;
const MONTH = [...MONTHS.keys()].sort((one, other) => other.length - one.length).join("|");
const [WEEK, PART] = ["(?:cw|kw|week|woche|semaine|settimana|semana|q)", "(?:cw|kw|week|woche|w|q|t)"];
/** A month, a week, a quarter or a year, in small letters without accents: no day. */
const COARSE = compiled(
  `^(?:(?:${MONTH})\\.?(?:[ /-]*${OF}(?:\\d{4}|\\d\\d))?|\\d{4}[-/. ](?:0?[1-9]|1[0-2])` +
    `|(?:0?[1-9]|1[0-2])[-/. ]\\d{4}|\\d{4}[-/ ]*${PART}\\s?\\d\\d?|${PART}\\.?\\s?\\d\\d?[ ,/.-]*\\d{4}` +
    `|${WEEK}\\.?\\s?\\d\\d?|[1-4]\\. quartal[ ,/]*\\d{4}|(?:19|20)\\d\\d(?:0[1-9]|1[0-2])?)$`,
);
/** A day without its year: 03.04., Mo 3/4, 12 Mar, Mar 12. */
export const YEARLESS = compiled(
  `${WEEKDAY}(?<day>[0-3]?\\d(?:\\.\\s?[01]?\\d\\.?|/[0-3]?\\d|${NTH}[ -]*${OF}(?<m1>${NAME})\\.?)` +
    `|(?<m2>${NAME})\\.?[ -]+[0-3]?\\d${NTH})${CLOCK}`,
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
    month = `${monthOf(groups.m1 || groups.m2)}`;
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
