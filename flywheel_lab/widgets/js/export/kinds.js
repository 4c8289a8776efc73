// What an export comes to, by its shape: a log, or counts only.
import { MOST, whichColumn } from "./columns.js";
import { noDays } from "./clock.js";
import { SAYS } from "./dates.js";
import { leaveOutDeals } from "./deals.js";
import { checkAnswer, choice, makeDoubt } from "./doubts.js";
import { Dictionary } from "./dictionary.js";
import { countReached } from "./handed_over.js";
import { makingLog } from "./logs.js";
import { dayOf } from "./moments.js";
import { findParameter } from "./parameters.js";
import { COARSE } from "./patterns.js";
import { listFew, strip } from "./python.js";
import { coverContacts } from "./privacy.js";
import { PURCHASE } from "./statuses.js";
import { OpenDoubt, Refusal } from "./refusal.js";
import * as shape from "./shape.js";
import { untilOf } from "./until.js";
import { readValues } from "./values.js";
import { joined, plainName } from "./vocabulary.js";

const [LEAST, MOSTLY] = [6, 0.9]; // rows, and the share of them that is repeated
const STEPS = "steps";
const YES = new Set(["true", "1", "yes", "ja", "wahr", "sí"]);

/** @param {ExportSheet} sheet
 *  @param {string} kind
 *  @returns {Generator<number, {log: ExportLog | null, counts: Record<string, number>}>} */
export function* readingTable(sheet, kind) {
  const { table, columns, fates, name, lexicon, say } = sheet;
  if (kind === shape.COUNTS) return { log: null, counts: readCounts(sheet) };
  if ([shape.JOURNAL, shape.WIDE, shape.SNAPSHOT].includes(kind)) leaveOutDeals(sheet, kind); // a row may be a deal
  if (kind === shape.SNAPSHOT) return { log: null, counts: countToday(sheet) };
  if (kind === shape.UNKNOWN) throw unknown(sheet);
  if (kind === shape.ORDERS || kind === shape.LINES) {
    refuseAccount(sheet);
    askAmount(sheet);
    askTwice(sheet);
  }
  const gone = columns.column(table, "deleted");
  if (gone) {
    const isDeleted = gone.texts.map((text) => YES.has(text.toLowerCase()));
    gone.codes.forEach((code, k) => isDeleted[code] && fates.reject(k, "deleted"));
  }
  /** @type {string[]} */
  const keep = (lexicon.vocabulary.sources[sheet.source]?.keep ?? []).map(joined);
  if (keep.length) {
    const field = columns.column(table, "field");
    const isOther = field?.texts.map((text) => !keep.includes(joined(plainName(text))));
    for (let k = 0; k < table.size; k += 1) if (!field || isOther[field.codes[k]]) fates.reject(k, "other_field");
  }
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
function readCounts({ name, table, columns, fates, lexicon, say }) {
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
    else if (counts.has(text)) throw new Refusal(say("several_rows", { file: name, stage: text }));
    else counts.set(text, Math.trunc(n));
  }
  return Object.fromEntries(counts);
}

/** Return the shape of a list of orders, unless its rows are people whose dates are their steps; refuses sums of customers.
 *  @param {ExportSheet} sheet
 *  @param {string} kind */
export function settleRows(sheet, kind) {
  const { table, columns, lexicon } = sheet;
  if (kind !== shape.ORDERS && kind !== shape.LINES) return kind;
  refuseSums(sheet);
  if (!askRows(sheet)) return kind;
  columns.steps = [...shape.stepDates(table, columns, lexicon).keys()];
  delete columns.of.order;
  delete columns.of.value;
  return shape.WIDE;
}

/** Refuse a table that has a row for each parameter of an event.
 *  @param {ExportSheet} sheet */
export function refuseParameters({ name, table, say }) {
  const told = findParameter(table.header);
  if (told) throw new Refusal(say("row_of_parameter", { file: name, column: table.header[told.name] }));
}

/** Return the question which column names people or holds the time, or that no column can.
 *  @param {ExportSheet} sheet */
function unknown({ name, table, columns, answers, lexicon, say }) {
  const fullCells = (/** @type {number} */ k) =>
    table
      .sample(k)
      .filter((text) => !lexicon.isEmpty(text))
      .map(strip);
  const isCoarse = (/** @type {number} */ k, /** @type {string} */ header) => {
    const full = fullCells(k);
    const told = SAYS.test(header.toLowerCase()) || !full.every((text) => /^\d+$/.test(text));
    return full.length > 0 && told && full.every((text) => COARSE.test(text.toLowerCase()));
  };
  const role = "person" in columns.of ? "time" : "person";
  const taken = Object.values(columns.of);
  const some = columns.others[role].filter((k) => !taken.includes(k));
  if (some.length && answers[`column.${role}`] !== "")
    return new OpenDoubt(whichColumn(role, some.slice(0, MOST), table, say));
  const coarse = table.header.findIndex((name, k) => role === "time" && !taken.includes(k) && isCoarse(k, name));
  if (coarse >= 0) return noDays(table.header[coarse], fullCells(coarse)[0], say);
  const there = listFew(table.header, 12);
  return new Refusal(say(role === "time" ? "no_time_column" : "no_person_column", { file: name, columns: there }));
}

/** Throw OpenDoubt if no column is known to hold the amount, but there are some that can.
 *  @param {ExportSheet} sheet */
function askAmount({ table, columns, answers, say }) {
  const some = columns.others.value.filter((k) => !Object.values(columns.of).includes(k));
  const known = "value" in columns.of || "piece" in columns.of || answers["column.value"] !== undefined;
  if (some.length && !known) throw new OpenDoubt(whichColumn("value", some.slice(0, MOST), table, say));
}

/** Refuse a table that has a row for each customer with sums of their orders.
 *  @param {ExportSheet} sheet */
function refuseSums({ name, table, columns, lexicon, say }) {
  const summaries = new Set(lexicon.vocabulary.rows.summaries.map(joined));
  const column = table.header.find((header) => summaries.has(joined(plainName(header))));
  if (!column || "order" in columns.of || columns.column(table, "person").counts.some((n) => n > 1)) return;
  throw new Refusal(say("sums_of_customers", { file: name, column }));
}

/** Refuse a table that has the debit and the credit of accounts, and no other amount.
 *  @param {ExportSheet} sheet */
function refuseAccount({ name, table, columns, lexicon, say }) {
  const named = new Map(table.header.map((header) => [joined(plainName(header)), header]));
  const of = (/** @type {"debit" | "credit"} */ side) =>
    named.get(lexicon.vocabulary.rows[side].find((/** @type {string} */ each) => named.has(each)));
  const [debit, credit] = [of("debit"), of("credit")];
  if (debit && credit && !("value" in columns.of)) throw new Refusal(say("an_account", { file: name, debit, credit }));
}

/** Return whether rows are people whose dates are their steps, by an answer. Throws OpenDoubt if nothing says that the rows
 *  of a list of people and dates are purchases, or if their amount is a price of each month or year; Refusal if they are
 *  neither.
 *  @param {ExportSheet} sheet */
function askRows({ name, table, columns, answers, lexicon, say }) {
  const price = shape.intervalPrice(table, columns, lexicon);
  if (shape.arePurchases(table, columns, lexicon) && !price) return false;
  const steps = [...shape.stepDates(table, columns, lexicon).values()];
  const choices = [
    choice(PURCHASE, say(price ? "a_payment" : "a_purchase")),
    ...(steps.length ? [choice(STEPS, say("dates_are_steps", { names: steps.join(" · ") }))] : []),
    choice("other", say(price ? "a_contract" : "something_else")),
  ];
  const question = price ? say("price_of_interval", { column: price }) : say("what_is_a_row");
  const doubt = makeDoubt({ id: "rows", question, choices: price ? choices.reverse() : choices, blocking: true });
  if (answers.rows === undefined) throw new OpenDoubt(doubt);
  const chosen = checkAnswer(answers.rows, doubt, say);
  if (chosen === "other" && price)
    throw new Refusal(say("only_contracts", { file: name, column: price, n: table.size }));
  if (chosen === "other") throw new Refusal(say("what_happened", { file: name }));
  return chosen === STEPS;
}

/** Throw OpenDoubt if nearly each row stands there several times, as in a file that holds an export twice.
 *  @param {ExportSheet} sheet */
function askTwice({ table, columns, answers, fates, say }) {
  if ("order" in columns.of || table.size < LEAST) return;
  const some = [...new Set(Object.values(columns.of))].map((c) => table.column(c));
  const alone = (/** @type {Column} */ { counts }) => counts.reduce((n, each) => n + Number(each === 1), 0);
  if (some.some((column) => alone(column) > (1 - MOSTLY) * table.size)) return; // each such row stands there once
  const told = some.map(({ codes }) => codes);
  const rows = new Dictionary();
  const codes = Uint32Array.from({ length: table.size }, (_, k) => rows.code(told.map((each) => each[k]).join(" ")));
  const n = new Uint32Array(rows.texts.length);
  for (const code of codes) n[code] += 1;
  if (codes.filter((code) => n[code] > 1).length / table.size < MOSTLY) return;
  const choices = [choice("once", say("count_once")), choice("all", say("count_all"))];
  const doubt = makeDoubt({ id: "twice", question: say("several_times"), choices, blocking: true });
  if (answers.twice === undefined) throw new OpenDoubt(doubt);
  if (checkAnswer(answers.twice, doubt, say) !== "once") return;
  const seen = new Uint8Array(n.length);
  codes.forEach((code, k) => {
    if (seen[code]) fates.reject(k, "duplicate");
    seen[code] = 1;
  });
}
