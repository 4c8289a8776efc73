// Which orders are purchases: by their status, what was refunded, tests; all lines of an order share its fate.
import { choice, checkAnswer, makeDoubt } from "./doubts.js";
import { strip } from "./python.js";
import { OpenDoubt, Refusal } from "./refusal.js";
import { readValues } from "./values.js";
import { hasWord, plainName, word } from "./vocabulary.js";

export const PURCHASE = "purchase";
const [LEFT_OUT, PAID] = ["left out", "paid"];
/** How much the status of a line decides about its order.
 *  @type {Record<string, number>} */
const HEAVY = { refunded: 1, cancelled: 1, test: 1, paid: 2, failed: 3, waiting: 3, silent: 4 };
/** @type {Record<string, string>} */
const REASONS = {
  refunded: "refunded",
  cancelled: "cancelled",
  failed: "failed",
  waiting: "waiting",
  silent: "silent",
};
Object.assign(REASONS, { "left out": "left_out", test: "test" });

/** Rows of the same order, one after the other: those of order `o` are rows[from[o]] to rows[from[o + 1] - 1].
 *  @typedef {{of: Uint32Array, rows: Uint32Array, from: Uint32Array, count: number}} Orders */

/** Reject what is no purchase, take refunds off `values` in place, and return the order of each row. A row without a
 *  number is an order of its own. Throws OpenDoubt for a status that is not known.
 *  @param {ExportSheet} sheet
 *  @param {Float64Array} values NaN where there is none
 *  @returns {Orders} */
export function sortOrders(sheet, values) {
  const { table, columns, fates, lexicon } = sheet;
  const status = columns.column(table, "status");
  const fateOf = fatesOf(status, sheet);
  const orders = findOrders(columns.column(table, "order"), table.size, lexicon);
  const heavy = status?.texts.map((text) => HEAVY[word(text) ? lexicon.fateOf.get(word(text)) : "silent"] ?? 0);
  const quantities = amountsOf(sheet, "quantity", (n) => n);
  const tests = findTests(table, lexicon);
  const cancelled = columns.column(table, "cancelled");
  const gone = cancelled?.texts.map((text) => !lexicon.isNobody(text) && !lexicon.isEmpty(text));
  if (!("product" in columns.of)) {
    fates.expect("duplicate");
    for (const k of table.repeated(orders.of)) fates.reject(k, "duplicate");
  }
  const rowsOf = (/** @type {number} */ o) => orders.rows.subarray(orders.from[o], orders.from[o + 1]);
  fates.expect(...fateOf.map((fate) => REASONS[fate]).filter(Boolean));
  for (let o = 0; status && o < orders.count; o += 1) {
    const rows = rowsOf(o);
    let decisive = rows[0];
    for (const k of rows) if (heavy[status.codes[k]] < heavy[status.codes[decisive]]) decisive = k;
    const reason = REASONS[fateOf[status.codes[decisive]]];
    if (reason) for (const k of rows) fates.reject(k, reason);
  }
  addLines(orders, values, sheet);
  const refunds = amountsOf(sheet, "refund", Math.abs) ?? new Float64Array(table.size);
  takeBack(sheet, values, refunds);
  fates.expect("test", "cancelled", "negative", "refunded", "partly");
  for (let o = 0; o < orders.count; o += 1) {
    const rows = rowsOf(o);
    const reason = whyNot(rows, values, { refunds, quantities, tests, cancelled, gone });
    if (reason) for (const k of rows) fates.reject(k, reason);
  }
  for (let k = 0; k < table.size; k += 1) {
    if (!(refunds[k] > 0) || Number.isNaN(values[k]) || !fates.keeps(k)) continue;
    values[k] -= refunds[k];
    fates.repair(k, "partly");
  }
  return orders;
}

/** Add up the lines of each order in its first row, unless each of them repeats the amount of the whole order. That is
 *  decided for the column: its name may say it, and amounts that differ within an order are those of lines.
 *  @param {Orders} orders
 *  @param {Float64Array} values
 *  @param {ExportSheet} sheet */
function addLines({ rows, from, count }, values, { table, columns, fates, lexicon }) {
  /** @type {number[][]} */
  const several = [];
  let differ = false;
  for (let o = 0; o < count; o += 1) {
    if (from[o + 1] - from[o] < 2) continue;
    const own = [...rows.subarray(from[o], from[o + 1])].filter((k) => fates.keeps(k) && !Number.isNaN(values[k]));
    if (own.length < 2 || own.some((k) => values[k] < 0)) continue;
    several.push(own);
    differ ||= own.some((k) => values[k] !== values[own[0]]);
  }
  const name = "value" in columns.of ? plainName(table.header[columns.of.value]) : "";
  if (!differ && !hasWord(name, lexicon.vocabulary.rows.lines)) return;
  for (const own of several) {
    const total = own.reduce((sum, k) => sum + values[k], 0);
    for (const k of own) values[k] = NaN;
    values[own[0]] = total;
  }
}

/** Add to `refunds`, in place, what rows of their own take back from an order that is in the file.
 *  @param {ExportSheet} sheet
 *  @param {Float64Array} values
 *  @param {Float64Array} refunds */
function takeBack({ table, columns, fates, lexicon }, values, refunds) {
  if (!["parent", "order", "value"].every((role) => role in columns.of)) return;
  fates.expect("taken_back");
  const [numbers, parents] = [columns.column(table, "order"), columns.column(table, "parent")];
  const first = new Map();
  numbers.codes.forEach((code, k) => {
    const text = numbers.texts[code];
    if (!first.has(text) && !lexicon.isEmpty(text)) first.set(text, k);
  });
  for (let k = 0; k < table.size; k += 1) {
    const parent = parents.at(k);
    if (!(values[k] < 0) || !fates.keeps(k) || !first.has(parent) || lexicon.isNobody(parent)) continue;
    refunds[first.get(parent)] -= values[k];
    fates.reject(k, "taken_back");
  }
}

/** Refuse orders that count and belong to several people.
 *  @param {ExportSheet} sheet
 *  @param {Orders} orders
 *  @param {Column} people */
export function refuseShared({ table, columns, fates, say }, { of, count }, people) {
  const numbers = columns.column(table, "order");
  if (!numbers) return;
  const first = new Int32Array(count).fill(-1);
  of.forEach((order, k) => {
    if (!fates.keeps(k)) return;
    if (first[order] < 0) first[order] = people.codes[k];
    if (first[order] !== people.codes[k])
      throw new Refusal(say("several_people", { column: table.header[columns.of.order], order: numbers.at(k) }));
  });
}

/** Say of each row that is used which is a further line of an order.
 *  @param {Orders} orders
 *  @param {Fates} fates */
export function noteLines(orders, fates) {
  const begun = new Uint8Array(orders.count);
  const line = fates.code("line");
  orders.of.forEach((order, k) => {
    if (!fates.keeps(k)) return;
    if (begun[order]) fates.repaired[k] = line;
    begun[order] = 1;
  });
}

/** @param {Column | undefined} numbers
 *  @param {number} size
 *  @param {Lexicon} lexicon
 *  @returns {Orders} */
function findOrders(numbers, size, lexicon) {
  const of = new Uint32Array(size);
  let count = 0;
  const empty = numbers?.texts.map((text) => lexicon.isEmpty(text));
  const known = numbers ? new Int32Array(numbers.texts.length).fill(-1) : null;
  for (let k = 0; k < size; k += 1) {
    const code = numbers?.codes[k];
    if (!numbers || empty[code]) of[k] = count++;
    else of[k] = known[code] < 0 ? (known[code] = count++) : known[code];
  }
  const from = new Uint32Array(count + 1);
  for (const order of of) from[order + 1] += 1;
  for (let o = 0; o < count; o += 1) from[o + 1] += from[o];
  const [rows, next] = [new Uint32Array(size), from.slice()];
  of.forEach((order, k) => (rows[next[order]++] = k));
  return { of, rows, from, count };
}

/** Return for each status how an order with it ends, with the answers of a person.
 *  @param {Column | undefined} status
 *  @param {ExportSheet} sheet
 *  @returns {string[]} */
function fatesOf(status, { table, columns, answers, doubts, lexicon, say }) {
  if (!status) return [];
  const column = table.header[columns.of.status];
  const { counts } = status;
  return status.texts.map((each, code) => {
    if (!each) return "silent";
    const fate = lexicon.fateOf.get(word(each)) ?? "";
    if (fate && fate !== "waiting") return fate;
    const choices = [choice(PURCHASE, say("yes_purchase")), choice(LEFT_OUT, say("no_leave_out"))];
    const question = say("does_it_count", { status: each, n: counts[code] });
    const id = `status:${each}`;
    const answer = answers[id];
    const doubt = makeDoubt({ id, column, question, choices, default: fate ? LEFT_OUT : "", blocking: !fate });
    if (answer === undefined && !fate) throw new OpenDoubt(doubt);
    doubts.push({ ...doubt, answered: answer !== undefined });
    if (answer === undefined) return fate;
    return checkAnswer(answer, doubt, say) === PURCHASE ? PAID : LEFT_OUT;
  });
}

/** Return the amounts of a column by its role, 0 where there is none; undefined if there is no such column.
 *  @param {ExportSheet} sheet
 *  @param {string} role
 *  @param {(n: number) => number} change */
function amountsOf({ table, columns, lexicon }, role, change) {
  const column = columns.column(table, role);
  if (!column) return undefined;
  const { numbers } = readValues(column, lexicon);
  return Float64Array.from(column.codes, (code) => change(numbers[code] ?? 0));
}

/** Return which rows say that they are a test.
 *  @param {Table} table
 *  @param {Lexicon} lexicon */
function findTests(table, { words }) {
  const found = new Uint8Array(table.size);
  table.header.forEach((header, c) => {
    /** @type {string[]} */
    const yes = words.columns.test[word(header)] ?? [];
    if (!yes.length) return;
    const { texts, codes } = table.column(c);
    const isTest = texts.map((text) =>
      text
        .toLowerCase()
        .split(",")
        .some((tag) => yes.includes(strip(tag))),
    );
    codes.forEach((code, k) => (found[k] ||= Number(isTest[code])));
  });
  return found;
}

/** Return why an order that was paid is none, "" if it is one.
 *  @param {Uint32Array} rows
 *  @param {Float64Array} values
 *  @param {any} told */
function whyNot(rows, values, { refunds, quantities, tests, cancelled, gone }) {
  let [back, most, least, sum, n, test, out, some, less] = [0, -Infinity, Infinity, 0, 0, false, false, false, true];
  for (const k of rows) {
    const value = values[k];
    if (!Number.isNaN(value)) {
      [most, least, n] = [Math.max(most, value), Math.min(least, value), n + 1];
      sum += value;
    }
    test ||= tests[k] === 1;
    out ||= Boolean(gone?.[cancelled.codes[k]]);
    some ||= Boolean(quantities?.[k]);
    less &&= (quantities?.[k] ?? 0) <= 0;
    back = Math.max(back, refunds?.[k] ?? 0);
  }
  if (test) return "test";
  if (out) return "cancelled";
  if (some && less) return "negative";
  if (back && n && back >= most && most > 0) return "refunded";
  return n && least < 0 && sum <= 0 ? "negative" : "";
}
