// What an export comes to, by its shape: a log, or counts only.
import { leaveOutDeals } from "../orders/deals.js";
import { askOutline } from "../journeys/outline.js";
import { leaveOutSums } from "../orders/sums.js";
import { leaveOutPrices } from "../journeys/members.js";
import { keepChanges } from "../journeys/changes.js";
import { countReached } from "./handed_over.js";
import { makingLog } from "../journeys/logs.js";
import {
  askAmount,
  askRows,
  askTwice,
  refuseAccount,
  refuseMonths,
  refuseSums,
  whatIsMissing,
} from "../journeys/missing.js";
import { dayOf } from "../cells/moments.js";
import { coverContacts } from "../privacy.js";
import { placesOf } from "../cells/column.js";
import { strip } from "../python.js";
import { joined, plainName } from "../vocabulary.js";
import { Refusal } from "../refusal.js";
import * as shape from "../journeys/shape.js";
import { untilOf } from "../journeys/until.js";
import { readValues } from "../cells/values.js";

const YES = new Set(["true", "1", "yes", "ja", "wahr", "sí"]);

/** @param {ExportSheet} sheet
 *  @param {string} kind
 *  @returns {Generator<number, {log: ExportLog | null, counts: Record<string, number>}>} */
export function* readingTable(sheet, kind) {
  const { table, columns, fates, name, say } = sheet;
  if (kind === shape.COUNTS) return { log: null, counts: readCounts(sheet) };
  if ([shape.JOURNAL, shape.WIDE, shape.SNAPSHOT].includes(kind)) {
    leaveOutDeals(sheet, kind === shape.WIDE ? undefined : columns.of.stage); // a row may be a deal
    leaveOutPrices(sheet, shape.stageDates(table, columns, sheet.lexicon));
  }
  if (kind === shape.SNAPSHOT) return { log: null, counts: countToday(sheet) };
  if (kind === shape.UNKNOWN) throw whatIsMissing(sheet);
  if (kind === shape.ORDERS || kind === shape.LINES) {
    refuseAccount(sheet);
    askAmount(sheet);
    askTwice(sheet);
    askOutline(sheet);
    leaveOutSums(sheet);
  }
  const gone = columns.column(table, "deleted");
  if (gone) {
    const isDeleted = gone.texts.map((text) => YES.has(text.toLowerCase()));
    gone.codes.forEach((code, k) => isDeleted[code] && fates.reject(k, "deleted"));
  }
  keepChanges(sheet, kind);
  sheet.heard.add("observed_until");
  const until = untilOf(name, table, sheet.answers);
  const log = yield* makingLog(sheet, kind, until);
  if (until && dayOf(log.until) === until) sheet.notes.push(say.note("until", { day: until }));
  return { log, counts: countReached(log, (stage) => stageName(stage, say)) };
}

/** Return a stage as the course calls it, any other name unchanged; a final number is kept.
 *  @param {string} stage
 *  @param {Say} say */
function stageName(stage, say) {
  const known = new Map(Object.entries(say.words.texts.stages));
  const [, stem, count] = /^([^\n]+) (\d+\+?)$/.exec(stage) ?? [];
  return stem ? `${known.get(stem) ?? stem} ${count}` : (known.get(stage) ?? stage);
}

/** Return how many stand in each stage today; who is listed several times stands where the last row says.
 *  @param {ExportSheet} sheet */
function countToday({ table, columns, fates }) {
  const people = columns.column(table, "person");
  const stages = columns.column(table, "stage").map((text) => text || "–");
  const last = new Int32Array(people.texts.length);
  people.codes.forEach((person, k) => (last[person] = k));
  people.codes.forEach((person, k) => {
    if (people.texts[person] && last[person] !== k) fates.reject(k, "earlier");
  });
  const n = new Uint32Array(stages.texts.length);
  stages.codes.forEach((stage, k) => (n[stage] += Number(fates.keeps(k))));
  return Object.fromEntries(
    stages.texts.map((text, k) => /** @type {const} */ ([text, n[k]])).filter(([, each]) => each),
  );
}

/** Return the count of each stage of a report; a row without a name is a total.
 *  @param {ExportSheet} sheet */
function readCounts(sheet) {
  const { name, table, columns, fates, lexicon, say } = sheet;
  if (!("stage" in columns.of) && columns.dates[0].kind)
    throw new Refusal(say("counts_by_day", { file: name, column: table.header[0] }));
  const stage = columns.of.stage ?? 0;
  const counted = table.column(shape.countColumns(table, lexicon)[0]);
  const { mark, numbers: read } = readValues(counted, lexicon);
  // People come whole: 1.234 are more than a thousand.
  const thousands = counted.texts.some((text) => text.includes(".")) ? "," : ".";
  const numbers = mark === "?" ? readValues(counted, lexicon, thousands).numbers : read;
  /** @type {Map<string, number>} */
  const counts = new Map();
  fates.expect("sum", "no_count");
  for (let k = 0; k < table.size; k += 1) {
    const [text, n] = [coverContacts(strip(table.cell(k, stage))), numbers[counted.codes[k]]];
    if (!text) fates.reject(k, "sum");
    else if (n === null) fates.reject(k, "no_count");
    else if (counts.has(text)) throw severalRows(text, stage, sheet);
    else counts.set(text, Math.trunc(n));
  }
  return Object.fromEntries(counts);
}

/** Return why a report with several rows for a stage cannot be read, with the column in which they differ.
 *  @param {string} text
 *  @param {number} at the column of stages
 *  @param {ExportSheet} sheet */
function severalRows(text, at, { name, table, lexicon, say }) {
  const rows = placesOf(table.size, (k) => coverContacts(strip(table.cell(k, at))) === text);
  const counted = shape.countColumns(table, lexicon);
  const column = table.header.find(
    (_, k) => !counted.includes(k) && new Set([...rows].map((row) => table.cell(row, k))).size > 1,
  );
  const isRange = lexicon.vocabulary.rows.ranges.map(joined).includes(joined(plainName(column ?? "")));
  const why = isRange ? "compared" : column === undefined ? "several_rows" : "several_in";
  return new Refusal(say(why, { file: name, stage: text, column }));
}

/** Return the shape of a list of orders, unless its rows are people whose dates are their steps; refuses sums of customers.
 *  @param {ExportSheet} sheet
 *  @param {string} kind */
export function settleRows(sheet, kind) {
  const { table, columns, lexicon } = sheet;
  if (kind !== shape.ORDERS && kind !== shape.LINES) return kind;
  refuseMonths(sheet);
  refuseSums(sheet);
  if (!askRows(sheet)) return kind;
  columns.steps = [...shape.stepDates(table, columns, lexicon).keys()];
  delete columns.of.order;
  delete columns.of.value;
  return shape.WIDE;
}
