// What an export is: a journal of stages, dates of stages side by side, orders, a snapshot of today, or counts only.
import { areDeals } from "../columns/cells.js";
import { Column } from "../cells/column.js";
import { asPython } from "../python.js";
import { memberDates } from "./members.js";
import { stepName, tellOneDay } from "./steps.js";
import { hasWord, joined, metricName, plainName } from "../vocabulary.js";

export const [JOURNAL, WIDE, VISITS, ORDERS, LINES, SNAPSHOT, COUNTS, UNKNOWN] = [
  "journal",
  "wide",
  "visits",
  "orders",
  "line items",
  "snapshot",
  "report",
  "unknown",
];
// The stage in quotation marks, unless it is the day on which it was left.
const QUOTED =
  /^[^\p{L}\p{N}_]*(?:datum|date|fecha|data)(?![\p{L}\p{N}_])(?![^„“"«]*(?:austritt|verlass|exit|left|salida))[^„“"«]*[„“"«]([^“”"»]+)[“”"»][^\n]*$/iu;
const PIPELINE = asPython(/^(date entered [^\n]+?)\s*\([^()]*\)(?=[^\p{L}\p{N}_]*$)/iu);
const ACTION = /^([^\n]+) \(actionDetails (\d+)\)$/;
export const CREATED = "created";

/** Return what an export is, by its columns and by whether people return in it.
 *  @param {Table} table
 *  @param {Roles} columns
 *  @param {Lexicon} lexicon */
export function shapeOf(table, columns, lexicon) {
  const there = columns.of;
  const counted = countColumns(table, lexicon);
  if (!("person" in there)) return counted.length && ("stage" in there || counted.length > 1) ? COUNTS : UNKNOWN;
  if (actionColumns(table).length) return VISITS;
  if (columns.byRow) return WIDE;
  const [people, orders] = [columns.column(table, "person"), hasOrders(table, columns, lexicon)];
  const unique = hardlyRepeats(people, 0.98);
  const dated = !orders && stageDates(table, columns, lexicon).size > 1;
  if (dated && (unique || hardlyRepeats(once(table, people), 0.98))) return WIDE;
  if ("stage" in there && !orders) {
    // Somebody may say which of its dates is that of the change.
    if (!("time" in there) && !unique && columns.others.time.length) return UNKNOWN;
    const alone = unique && table.size > 1 && columns.column(table, "stage").texts.length > 1;
    return alone || !("time" in there) || standsStill(table, columns, lexicon) ? SNAPSHOT : JOURNAL;
  }
  if (!("time" in there)) return UNKNOWN;
  if (!("product" in there) || !("order" in there)) return ORDERS;
  return hardlyRepeats(columns.column(table, "order"), 1) ? ORDERS : LINES;
}

/** Return people without the rows that stand there twice.
 *  @param {Table} table
 *  @param {Column} people */
function once(table, people) {
  const again = new Set(table.repeated(people.codes));
  return new Column(
    people.texts,
    people.codes.filter((_, k) => !again.has(k)),
  );
}

/** Whether at least this share of the cells that are filled is different from all others.
 *  @param {Column} column
 *  @param {number} share */
function hardlyRepeats({ texts, counts }, share) {
  let [different, filled] = [0, 0];
  texts.forEach((text, k) => {
    if (!text) return;
    different += 1;
    filled += counts[k];
  });
  return different >= share * filled;
}

/** Whether nearly each row has the number of an order and its amount, so that what it calls a stage is a detail. Deals that
 *  are won or lost are none where a status of payments stands beside them, and no name calls them a stage.
 *  @param {Table} table
 *  @param {Roles} columns
 *  @param {Lexicon} lexicon */
export function hasOrders(table, columns, lexicon) {
  if (!("order" in columns.of) || !("value" in columns.of)) return false;
  const named = "stage" in columns.of && lexicon.namePoints("stage", table.header[columns.of.stage]) >= 1;
  const stages = (columns.column(table, "stage")?.texts ?? []).filter((text) => !lexicon.isEmpty(text));
  if (areDeals(stages, lexicon) && (named || !("status" in columns.of))) return false;
  if (lexicon.namePoints("order", table.header[columns.of.order]) < 4.5) return false;
  return ["order", "value"].every((role) => {
    const column = columns.column(table, role);
    const empty = lexicon.areEmpty(column);
    return column.counts.reduce((n, rows, k) => n + empty[k] * rows, 0) / table.size <= 0.2;
  });
}

/** Whether stages are those of today beside dates of creation: in a row a deal with its end, or in lists, joined. Who stands
 *  in several such lists may have changed the stage, but not the date of creation.
 *  @param {Table} table
 *  @param {Roles} columns
 *  @param {Lexicon} lexicon */
function standsStill(table, columns, lexicon) {
  if (!isCreation(table.header[columns.of.time], lexicon)) return false;
  const [person, stage, time] = ["person", "stage", "time"].map((role) => columns.column(table, role));
  for (const [k, name] of stageDates(table, columns, lexicon)) {
    if (!lexicon.isWon(name) && !lexicon.sounds(name, "lost")) continue;
    const { texts, codes } = table.column(k);
    const isOpen = texts.map((text) => lexicon.isEmpty(text));
    const [open, ended] = [new Set(), new Set()]; // its day stands only where the stage is that end
    codes.forEach((code, row) => (isOpen[code] ? open : ended).add(stage.codes[row]));
    if (open.size && ended.size && ![...open].some((code) => ended.has(code))) return true;
  }
  const [stages, times] = [severalOf(person, stage), severalOf(person, time)];
  return !stages.some((several, k) => several && times[k]);
}

/** Return of which people a column has several texts.
 *  @param {Column} people
 *  @param {Column} column */
function severalOf({ texts, codes }, column) {
  const first = new Int32Array(texts.length).fill(-1);
  const several = new Uint8Array(texts.length);
  codes.forEach((person, k) => {
    if (first[person] < 0) first[person] = column.codes[k];
    else if (first[person] !== column.codes[k]) several[person] = 1;
  });
  return several;
}

/** Whether a column says when a row was created.
 *  @param {string} header
 *  @param {Lexicon} lexicon */
const isCreation = (header, { vocabulary }) => vocabulary.dates.created.map(joined).includes(joined(plainName(header)));

/** Whether anything says that rows are purchases: an order's number, an amount, a word, customers who come back.
 *  @param {Table} table
 *  @param {Roles} columns
 *  @param {Lexicon} lexicon */
export function arePurchases(table, columns, { vocabulary }) {
  const { purchases, customers, others, means } = vocabulary.rows;
  const names = table.header.map(plainName).filter((name) => !hasWord(name, means));
  const says = (/** @type {string[]} */ words) => names.some((name) => hasWord(name, words));
  if (["order", "value", "refund"].some((role) => role in columns.of) || says(purchases)) return true;
  const known = hasWord(plainName(table.header[columns.of.person]), customers);
  return known && !hardlyRepeats(columns.column(table, "person"), 1) && !says(others);
}

/** Return for each action of a visit the columns that tell it, by the name of what they tell.
 *  @param {Table} table
 *  @returns {Record<string, number>[]} */
export function actionColumns(table) {
  /** @type {Map<number, Record<string, number>>} */
  const found = new Map();
  table.header.forEach((header, k) => {
    const [, name, number] = ACTION.exec(header) ?? [];
    if (name) found.set(Number(number), { ...found.get(Number(number)), [name]: k });
  });
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([, told]) => told)
    .filter((told) => "type" in told);
}

/** Return the columns of counts in a report, the one that counts people first.
 *  @param {Table} table
 *  @param {Lexicon} lexicon */
export function countColumns(table, lexicon) {
  const people = lexicon.vocabulary.metrics.people.map(joined);
  const place = (/** @type {number} */ k) => {
    const found = people.indexOf(metricName(table.header[k]));
    return found < 0 ? people.length : found;
  };
  return table.header.flatMap((header, k) => (lexicon.isMetric(header) ? [k] : [])).sort((a, b) => place(a) - place(b));
}

/** Return the name of the amount if it is a price of each month or year, not a payment, else "".
 *  @param {Table} table
 *  @param {Roles} columns
 *  @param {Lexicon} lexicon */
export function intervalPrice({ header }, { of }, { vocabulary: { rows } }) {
  if (!("value" in of)) return "";
  const names = header.map(plainName);
  const isIn = (/** @type {string[]} */ list, /** @type {string} */ name) => list.map(joined).includes(joined(name));
  const intervals = names.some((name) => isIn(rows.intervals, name)) && names.some((name) => hasWord(name, rows.ends));
  return isIn(rows.tariffs, names[of.value]) || intervals ? header[of.value] : "";
}

/** Return the columns of dates that may be steps of a person, if there are several, with their names.
 *  @param {Table} table
 *  @param {Roles} columns
 *  @param {Lexicon} lexicon
 *  @returns {Map<number, string>} */
export function stepDates(table, { dates }, { vocabulary: { rows } }) {
  const found = new Map();
  table.header.forEach((header, k) => {
    if (!dates[k].kind || hasWord(plainName(header), rows.undated)) return;
    const cells = table.sample(k);
    const isSame = (/** @type {number} */ other) => table.sample(other).every((cell, i) => cell === cells[i]);
    if ([...found.keys()].some((other) => isSame(other) || tellOneDay(dates[k], dates[other]))) return;
    found.set(k, stepName(header));
  });
  return found.size > 1 ? found : new Map();
}

/** Return the columns whose cells are the dates of a stage, with the name of the stage.
 *  @param {Table} table
 *  @param {Roles} columns
 *  @param {Lexicon} lexicon
 *  @returns {Map<number, string>} */
export function stageDates(table, columns, lexicon) {
  const { sure: certain, stage: likely, created, never } = lexicon.vocabulary.dates;
  const made = [...certain, ...likely].map((pattern) => new RegExp(`^${pattern}$`, "u"));
  /** @type {Map<number, string>} */
  const found = new Map();
  const creations = new Set(created.map(joined));
  const exits = new Set(lexicon.vocabulary.stages.exits.map(joined));
  const { dates } = lexicon.vocabulary;
  const endOf = (/** @type {string} */ name) => ["won", "lost"].find((end) => dates[end].map(joined).includes(name));
  let all = 0;
  table.header.forEach((header, k) => {
    const name = plainName(header.replace(QUOTED, "date entered $1").replace(PIPELINE, "$1"));
    const matches = made.map((/** @type {RegExp} */ pattern) => pattern.exec(name));
    const end = endOf(joined(name));
    let stage = end ?? matches.find(Boolean)?.[1];
    const parts = stage?.split(" ") ?? [];
    // The day of a purchase as well as that of a loss.
    if (parts.some((part) => lexicon.isWon(part)) && parts.some((part) => lexicon.sounds(part, "lost"))) return;
    let sure = Boolean(end) || matches.slice(0, certain.length).some(Boolean);
    const { kind } = columns.dates[k];
    const ends = stage && (lexicon.isWon(stage) || lexicon.sounds(stage, "lost") || exits.has(joined(stage)));
    if (sure && kind && stage && !ends) all += 1;
    if (creations.has(joined(name))) [stage, sure] = [CREATED, true];
    if (kind && stage && (sure || !hasWord(name, never))) found.set(k, stage);
  });
  if (columns.steps.length) return new Map(columns.steps.map((k) => [k, stepName(table.header[k])]));
  const members = memberDates(table, columns, [...stepDates(table, columns, lexicon).keys()], lexicon);
  if (members.size) return members;
  // The system tells each stage, and the first of them begins when the row is created.
  return all ? new Map([...found].filter(([, stage]) => stage !== CREATED)) : found;
}
