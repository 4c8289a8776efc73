// What an export does not say, so that it cannot be read as it is: asked where a person can tell, else refused.
import { noDates, noDays } from "./clock.js";
import { listed } from "../cells/column.js";
import { SAYS } from "../cells/dates.js";
import { Dictionary } from "../cells/dictionary.js";
import { checkAnswer, choice, codeLine, makeDoubt } from "../doubts/doubt.js";
import { findParameter } from "../files/parameters.js";
import { columnsWithoutYear } from "../files/years.js";
import { MONTHS, isCoarse } from "../cells/patterns.js";
import { isMoney, mayCountMoney } from "../columns/amounts.js";
import { MOST_STATUSES } from "../columns/points.js";
import { listFew, repr, strip } from "../python.js";
import { OpenDoubt, Refusal } from "../refusal.js";
import * as shape from "./shape.js";
import { PURCHASE } from "../orders/statuses.js";
import { STEPS } from "./steps.js";
import { readValues } from "../cells/values.js";
import { hasWord, joined, plainName } from "../vocabulary.js";
import { MOST, whichColumn } from "../columns/which_column.js";

const [LEAST, MOSTLY] = [6, 0.9]; // rows, and the share of them that is repeated
const MANY = 3; // columns of amounts with a date in their names, which are no coincidence
const PERIOD = /^(?:cw|kw|week|woche|w|q|quartal|quarter)[. ]*[0-9]{1,2}$|^[1-4][. ]*(?:q|quartal)$/;
const NAMED = 2.4; // points of a name by which a column must hold dates
const YEAR = /(?<![0-9])(?:19|20)[0-9][0-9](?![0-9])/;

/** Refuse a table that has a row for each parameter of an event.
 *  @param {ExportSheet} sheet */
export function refuseParameters({ name, table, say }) {
  const told = findParameter(table.header);
  if (told) throw new Refusal(say("row_of_parameter", { file: name, column: table.header[told.name] }));
}

/** Return the question which column names people or holds the time, or that no column can.
 *  @param {ExportSheet} sheet */
export function whatIsMissing(sheet) {
  const { name, table, columns, answers, lexicon, say, source } = sheet;
  // A row for each deal, whose numbers are not there and whose titles repeat.
  if (lexicon.vocabulary.sources[source]?.alone) return new Refusal(say("nameless_deals", { file: name }));
  const role = "person" in columns.of ? "time" : "person";
  const taken = Object.values(columns.of);
  const some = columns.others[role].filter((k) => !taken.includes(k));
  if (some.length && answers[`column.${role}`] !== "")
    return new OpenDoubt(whichColumn(role, some.slice(0, MOST), table, say));
  const [counted] = role === "person" ? shape.countColumns(table, lexicon) : [];
  if (counted !== undefined) return new Refusal(say("only_counts", { file: name, column: table.header[counted] }));
  const named = role === "time" ? namedByDates(table, lexicon) : [];
  if (named.length > 1) return new Refusal(say("dates_in_names", { file: name, columns: listFew(named, 3) }));
  const unread = role === "time" ? unreadDates(sheet) : null;
  if (unread) return unread;
  const there = listFew(table.header, 12);
  return new Refusal(say(role === "time" ? "no_time_column" : "no_person_column", { file: name, columns: there }));
}

/** Refuse a table whose rows are customers, whose purchases stand in a column for each month.
 *  @param {ExportSheet} sheet */
export function refuseMonths({ name, table, lexicon, say }) {
  const named = namedByDates(table, lexicon).filter((each) => !PERIOD.test(each.slice(1, -1).toLowerCase())); // Q1 may be asked
  if (named.length >= MANY) throw new Refusal(say("dates_in_names", { file: name, columns: listFew(named, 3) }));
}

/** Return the columns of numbers, or of nothing yet, in whose names a year or a month stands, or a week alone.
/** Return why the column that must hold the dates cannot be read: it has no days, no years, or no dates at all.
 *  @param {ExportSheet} sheet */
function unreadDates(sheet) {
  const { name, table, columns, lexicon, say } = sheet;
  const { header } = table;
  const isFull = (/** @type {string} */ text) => !lexicon.isEmpty(text);
  const full = header.map((_, k) => table.sample(k).filter(isFull).map(strip));
  const free = header.map((_, k) => k).filter((k) => full[k].length && !Object.values(columns.of).includes(k));
  const coarse = free.find((k) => {
    const isTold = SAYS.test(header[k].toLowerCase()) || !full[k].every((text) => /^\d+$/.test(text));
    return isTold && full[k].every(isCoarse);
  });
  if (coarse !== undefined) return noDays(header[coarse], full[coarse][0], say);
  const [yearless] = columnsWithoutYear(table, lexicon);
  if (yearless !== undefined) {
    const remedy = name.replace(/^(.+?)(\.[^.]*)?$/, "$1 2026$2");
    return new Refusal(say("no_year", { column: header[yearless], value: repr(full[yearless][0]), remedy }));
  }
  const dates = free.find((k) => lexicon.namePoints("time", header[k]) >= NAMED);
  return dates === undefined ? null : noDates(header[dates], full[dates], { ...sheet, like: columns.like });
}

/** Return the columns of numbers in whose names a year or a month stands.
 *  @param {Table} table
 *  @param {Lexicon} lexicon */
function namedByDates(table, lexicon) {
  return table.header
    .filter((header, k) => {
      const full = table.sample(k).filter((text) => !lexicon.isEmpty(text));
      const words = header.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      const isTold = YEAR.test(header) || PERIOD.test(header.toLowerCase()) || words.some((word) => MONTHS.has(word));
      return isTold && (!full.length || readValues(listed(full), lexicon).numeric);
    })
    .map((header) => `'${header}'`);
}

/** Take the only column that can hold the amount where no name tells it; throws OpenDoubt if others can as well.
 *  @param {ExportSheet} sheet */
export function askAmount(sheet) {
  const { table, columns, answers, say } = sheet;
  if ("value" in columns.of || "piece" in columns.of || answers["column.value"] !== undefined) return;
  const [some, sure] = possibleAmounts(sheet);
  if (some.length && !(sure && some.length === 1))
    throw new OpenDoubt(whichColumn("value", some.slice(0, MOST), table, say));
  if (some.length) [columns.of.value] = some;
}

/** Return the columns that can hold amounts where no name tells it, and whether they hardly hold anything else: those that
 *  are written as money; else whole numbers; else one with the name of amounts, none of which can be read, which is said.
 *  @param {ExportSheet} sheet
 *  @returns {[number[], boolean]} */
function possibleAmounts({ table, columns, lexicon }) {
  const { header } = table;
  const isFree = (/** @type {number} */ k) => !Object.values(columns.of).includes(k) && !columns.dates[k].kind;
  const free = header.map((_, k) => k).filter(isFree);
  const people = "person" in columns.of ? table.sample(columns.of.person) : table.sample(0).map(() => "");
  const written = free.filter((k) => columns.others.value.includes(k));
  const some = written.length
    ? written
    : free.filter((k) => mayCountMoney(header[k], table.sample(k), people, lexicon));
  if (some.length) return [some, some.every((k) => isMoney(header[k], table.sample(k), lexicon))];
  return [free.filter((k) => namesAmounts(header[k], table.sample(k), lexicon)).slice(0, 1), true];
}

/** Whether a column is surely called amounts, and its cells have digits.
 *  @param {string} header
 *  @param {string[]} texts
 *  @param {Lexicon} lexicon */
function namesAmounts(header, texts, lexicon) {
  const full = texts.filter((text) => !lexicon.isEmpty(text));
  return lexicon.namePoints("value", header) >= 5 && 2 * full.filter((text) => /\d/.test(text)).length > full.length;
}

/** Refuse a table that has a row for each customer with sums of their orders.
 *  @param {ExportSheet} sheet */
export function refuseSums({ name, table, columns, lexicon, say }) {
  const summaries = new Set(lexicon.vocabulary.rows.summaries.map(joined));
  const sums = table.header.filter((header) => summaries.has(joined(plainName(header))));
  const { texts, counts } = columns.column(table, "person");
  const { of } = columns;
  // Or their rows have numbers, but several sums, or the first day of a customer.
  const [first, number] = [of.time, of.order].map((k) => plainName(table.header[k] ?? ""));
  const begun = hasWord(first, ["since", "seit", ...(["", "id"].includes(number) ? ["created"] : [])]);
  const areMade = "value" in of && sums.includes(table.header[of.value]) && (sums.length > 1 || begun);
  const named = areMade && counts.every((n, k) => n < 2 || lexicon.isNobody(texts[k]));
  if (!sums.length || (!named && ("order" in of || counts.some((n) => n > 1)))) return;
  throw new Refusal(say("sums_of_customers", { file: name, column: sums[0] }));
}

/** Refuse a table that has the debit and the credit of accounts, and no other amount.
 *  @param {ExportSheet} sheet */
export function refuseAccount({ name, table, columns, lexicon, say }) {
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
export function askRows(sheet) {
  const { name, table, columns, answers, heard, lexicon, say } = sheet;
  const price = shape.intervalPrice(table, columns, lexicon);
  /** @type {[number[], boolean]} */
  const [some, sure] = "value" in columns.of ? [[], false] : possibleAmounts(sheet);
  if (!price && (shape.arePurchases(table, columns, lexicon) || (sure && some.length === 1))) return false;
  const steps = answers.steps === undefined ? [...shape.stepDates(table, columns, lexicon).values()] : [];
  const choices = [
    choice(PURCHASE, say(price ? "a_payment" : "a_purchase")),
    ...(steps.length ? [choice(STEPS, say("dates_are_steps", { names: steps.join(" · ") }))] : []),
    choice("other", say(price ? "a_contract" : "something_else")),
  ];
  const question = price ? say("price_of_interval", { column: price }) : say("what_is_a_row");
  const doubt = makeDoubt({ id: "rows", question, choices: price ? choices.reverse() : choices, blocking: true });
  heard.add("rows");
  if (answers.rows === undefined) throw new OpenDoubt(doubt);
  const chosen = checkAnswer(answers.rows, doubt, say);
  if (chosen !== "other") return chosen === STEPS;
  if (price) throw new Refusal(say("only_contracts", { file: name, column: price, n: table.size }));
  const step = findSteps(table, columns, lexicon);
  if (step === null) throw new Refusal(say("no_steps", { file: name }));
  const remedy = codeLine(name, { "column.stage": table.header[step] });
  throw new Refusal(say("what_happened", { file: name, remedy }));
}

/** Throw OpenDoubt if nearly each row stands there several times, as in a file that holds an export twice.
 *  @param {ExportSheet} sheet */
export function askTwice({ table, columns, answers, heard, fates, say }) {
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
  heard.add("twice");
  if (answers.twice === undefined) throw new OpenDoubt(doubt);
  if (checkAnswer(answers.twice, doubt, say) !== "once") return;
  const seen = new Uint8Array(n.length);
  codes.forEach((code, k) => {
    if (seen[code]) fates.reject(k, "duplicate");
    seen[code] = 1;
  });
}

/** Return the column that names steps, if one can by its cells: few names, of which most people have several.
 *  @param {Table} table
 *  @param {Roles} columns
 *  @param {Lexicon} lexicon */
function findSteps(table, columns, lexicon) {
  const people = table.sample(columns.of.person).map(strip);
  const taken = Object.values(columns.of);
  let [best, found] = [0, /** @type {number | null} */ (null)];
  columns.dates.forEach(({ kind }, k) => {
    const texts = table.sample(k).map(strip);
    const names = new Set(texts.filter((text) => !lexicon.isEmpty(text)));
    if (kind || taken.includes(k) || names.size < 2 || names.size > MOST_STATUSES) return;
    if (readValues(listed(texts), lexicon).numeric) return;
    /** @type {Map<string, Set<string>>} */
    const own = new Map();
    texts.forEach((text, row) => {
      if (names.has(text)) own.set(people[row], (own.get(people[row]) ?? new Set()).add(text));
    });
    const several = [...own.values()].filter(({ size }) => size > 1).length;
    if (several > best) [best, found] = [several, k];
  });
  return found;
}
