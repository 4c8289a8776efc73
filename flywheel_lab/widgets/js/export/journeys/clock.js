// When the rows of an export happened: the dates of a whole column, and the zone in which its clock ran.
import { isClear, readDates } from "../cells/dates.js";
import { choice, makeDoubt } from "../doubts/doubt.js";
import { TIME_OF_DAY, isCoarse } from "../cells/patterns.js";
import { coverContacts } from "../privacy.js";
import { repr, strip } from "../python.js";
import { OpenDoubt, Refusal } from "../refusal.js";
import { Column, listed } from "../cells/column.js";
import { BAD, NONE, isPossible } from "../cells/moments.js";
import { hasWord, plainName } from "../vocabulary.js";

const KINDS = ["dmy", "mdy", "number"];
const DAY = 86_400_000;
const OFFSET = /([+-])(\d{1,2}):?(\d\d)?$/;
const QUARTER = 15 * 60_000; // no zone changes its clock in between

/** Return the dates of a whole column; throws OpenDoubt where day and month cannot be told apart.
 *  @param {ExportSheet} sheet
 *  @param {number} c
 *  @returns {Dates} */
export function columnDates(sheet, c) {
  const { table, answers, columns, say } = sheet;
  const column = table.header[c];
  const id = `time.order:${column}`;
  sheet.heard.add(id);
  const reading = { ...sheet, like: columns.like };
  const dates = readDates(table.column(c), column, reading, answers[id]);
  if (!dates.kind) throw noDates(column, table.column(c).texts, reading);
  if (isClear(dates)) return dates;
  const { kind, samples, evidence } = dates;
  const choices = Object.entries(samples)
    .map(([value, two]) => choice(value, KINDS.includes(value) ? say(value) : value, two))
    .sort((a, b) => Number(a.value !== kind) - Number(b.value !== kind));
  const question = say(!("number" in samples) ? "which_is_the_day" : "are_they_dates", { column });
  throw new OpenDoubt(makeDoubt({ id, column, question, choices, evidence, blocking: true }));
}

/** Return the refusal of a column that tells months, weeks or years, the first of which is `value`.
 *  @param {string} column
 *  @param {string} value
 *  @param {Say} say */
export const noDays = (column, value, say) => new Refusal(say("no_days", { column, value: repr(value) }));

/** Return the refusal of a column that can hold no dates, with the first text that is none by itself.
 *  @param {string} column
 *  @param {string[]} texts
 *  @param {ExportReading} reading */
export function noDates(column, texts, reading) {
  const full = texts.filter(strip);
  const bad = full.find((text) => !readDates(listed([text]), "date", { ...reading, like: null }).kind);
  const value = coverContacts([...(bad ?? full[0] ?? "")].slice(0, 60).join(""));
  return isCoarse(value) ? noDays(column, value, reading.say) : new Refusal(reading.say("no_dates", { column, value }));
}

/** Return the moment of each row: that of its date, with the time of day that stands in a column of its own, if dates have
 *  none.
 *  @param {Dates} dates
 *  @param {ExportSheet} sheet
 *  @returns {Dates} */
export function addClock(dates, { table, columns }) {
  const clock = columns.column(table, "clock");
  const isWhole = (/** @type {number} */ moment) => !Number.isFinite(moment) || moment % DAY === 0;
  if (!clock || !dates.moments.every(isWhole)) return dates;
  const since = clock.texts.map(sinceMidnight);
  const { codes } = dates.column;
  const moments = Float64Array.from(codes, (code, k) => dates.moments[code] + since[clock.codes[k]]);
  // From here on each row has a moment of its own.
  const column = new Column(dates.column.texts, Uint32Array.from(codes.keys()));
  const of = Uint16Array.from(codes, (code) => dates.zones.of[code] ?? 0);
  return { ...dates, moments, column, zones: { ...dates.zones, of } };
}

/** Return the milliseconds of a time of day, 0 where it is none.
 *  @param {string} text */
function sinceMidnight(text) {
  const { h, min = "0", s = "0", ap = "" } = TIME_OF_DAY.exec(text)?.groups ?? {};
  if (!h || Number(h) > 23 || Number(min) > 59 || Number(s) > 59) return 0;
  const half = ap.toLowerCase();
  const hour = half ? (Number(h) % 12) + (half.startsWith("p") ? 12 : 0) : Number(h);
  return ((hour * 60 + Number(min)) * 60 + Number(s)) * 1000;
}

/** Return why a row has no time, "" if it has one.
 *  @param {number} moment */
export function whyNoTime(moment) {
  if (moment === NONE) return "no_time";
  if (Number.isNaN(moment)) return "bad_time";
  return isPossible(moment) ? "" : "no_day";
}

/** Return for each text of a column what the clock on the wall showed, in the zone of the shop where the export counts in
 *  UTC and somebody named it; and the moment by which to order.
 *  @param {Dates} dates
 *  @param {ExportSheet} sheet
 *  @returns {{wall: Float64Array, order: Float64Array}} */
export function clock(dates, { table, columns, answers, heard, notes, say }) {
  const good = dates.moments.map((moment) => (isPossible(moment) ? moment : BAD));
  const offsets = ["ymd", "dmy", "mdy"].includes(dates.kind) ? offsetsIn(dates) : null;
  const isUtc = hasWord(plainName(table.header[columns.of.time]), ["utc", "gmt"]) && !offsets;
  if (dates.zone === "UTC" || isUtc) {
    const { zone } = answers;
    heard.add("zone");
    if (zone === undefined) {
      const told = say.note("utc", { column: table.header[columns.of.time], id: "zone", example: "Europe/Berlin" });
      if (!notes.includes(told)) notes.push(told); // visits have a column for each action
      return { wall: good, order: good };
    }
    const offset = offsetsOf(zone, say);
    return { wall: good.map((moment) => moment + offset(moment)), order: good };
  }
  if (!offsets) return { wall: good, order: good };
  const { of } = dates.zones;
  return { wall: good, order: good.map((moment, k) => moment - offsets[of[k]]) };
}

/** Return how many milliseconds each way to write a zone says that it is from UTC, by its number in the column; nothing if
 *  none says so.
 *  @param {Dates} dates */
function offsetsIn({ zones }) {
  const found = zones.texts.map((zone) => {
    const sign = OFFSET.exec(zone);
    return sign ? (sign[1] === "-" ? -1 : 1) * (Number(sign[2]) * 60 + Number(sign[3] ?? 0)) * 60_000 : 0;
  });
  const says = zones.texts.some((zone) => OFFSET.test(zone));
  return says ? found : null;
}

/** Return what tells how far a zone is from UTC at a moment; throws Refusal if there is no such zone.
 *  @param {string} zone
 *  @param {Say} say
 *  @returns {(moment: number) => number} */
function offsetsOf(zone, say) {
  /** @type {Intl.DateTimeFormat} */
  let format;
  try {
    const parts = /** @type {const} */ ({ year: "numeric", month: "numeric", day: "numeric", hour: "numeric" });
    format = new Intl.DateTimeFormat("en-US", { ...parts, minute: "numeric", hourCycle: "h23", timeZone: zone });
  } catch {
    throw new Refusal(say("no_zone", { zone }));
  }
  const known = new Map();
  return (moment) => {
    if (Number.isNaN(moment)) return 0;
    const quarter = Math.floor(moment / QUARTER) * QUARTER;
    if (!known.has(quarter)) {
      const part = Object.fromEntries(format.formatToParts(quarter).map(({ type, value }) => [type, Number(value)]));
      known.set(quarter, Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute) - quarter);
    }
    return known.get(quarter);
  };
}
