// Which orders are purchases: by their status, what was refunded, tests; all lines of an order share its fate.
import { choice, checkAnswer, makeDoubt } from "./doubts.js";
import { amountsOf } from "./money.js";
import { fold } from "./python.js";
import { addLines, findOrders } from "./order_rows.js";
import { OpenDoubt } from "./refusal.js";
import { heedKinds, takeBackOrders } from "./returns.js";
import { hasWord, joined, plainName, word } from "./vocabulary.js";

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

/** Reject what is no purchase, take refunds off `values` in place, and return the order of each row. A row without a
 *  number is an order of its own. Throws OpenDoubt for a status that is not known.
 *  @param {ExportSheet} sheet
 *  @param {Float64Array} values NaN where there is none
 *  @returns {import("./order_rows.js").Orders} */
export function sortOrders(sheet, values) {
  const { table, columns, fates, lexicon } = sheet;
  const status = columns.column(table, "status");
  const fateOf = fatesOf(status, sheet);
  const orders = findOrders(columns.column(table, "order"), table.size, lexicon);
  const heavy = status?.texts.map((text) => HEAVY[word(text) ? lexicon.fateOf.get(word(text)) : "silent"] ?? 0);
  const quantities = amountsOf(sheet, "quantity", (n) => n);
  const [tests, stopped, repaid, waits] = ["test", "cancelled", "refunded", "waiting"].map((end) => toldTo(sheet, end));
  const cancelled = columns.column(table, "cancelled");
  const contracts = areContracts(table, lexicon);
  const gone = cancelled?.texts.map((text) => !contracts && !lexicon.isNobody(text) && !lexicon.isEmpty(text));
  if (!("product" in columns.of)) {
    fates.expect("duplicate");
    for (const k of table.repeated(orders.of)) fates.reject(k, "duplicate");
  }
  const { rows, from } = orders;
  const rejectAll = (/** @type {number} */ o, /** @type {string} */ reason) => {
    for (let i = from[o]; i < from[o + 1]; i += 1) fates.reject(rows[i], reason);
  };
  fates.expect(...fateOf.map((fate) => REASONS[fate]).filter(Boolean));
  for (let o = 0; status && o < orders.count; o += 1) {
    let decisive = status.codes[rows[from[o]]];
    for (let i = from[o] + 1; i < from[o + 1]; i += 1)
      if (heavy[status.codes[rows[i]]] < heavy[decisive]) decisive = status.codes[rows[i]];
    const reason = REASONS[fateOf[decisive]];
    if (reason) rejectAll(o, reason);
  }
  heedOtherStatuses(sheet, orders);
  heedKinds(sheet, values);
  addLines(orders, values, sheet);
  const refunds = amountsOf(sheet, "refund", Math.abs) ?? new Float64Array(table.size);
  takeBackOrders(sheet, values, refunds);
  fates.expect("test", "cancelled", "refunded", "waiting", "negative", "partly");
  const told = { refunds, quantities, tests, stopped, repaid, waits, cancelled, gone };
  for (let o = 0; o < orders.count; o += 1) {
    const reason = whyNot(o, orders, values, told);
    if (reason) rejectAll(o, reason);
  }
  for (let k = 0; k < table.size; k += 1) {
    if (!(refunds[k] > 0) || Number.isNaN(values[k]) || !fates.keeps(k)) continue;
    values[k] -= refunds[k];
    fates.repair(k, "partly");
  }
  return orders;
}

/** Reject orders that another column of statuses, as likely as the one that counts, calls cancelled or paid back.
 *  @param {ExportSheet} sheet
 *  @param {import("./order_rows.js").Orders} orders */
function heedOtherStatuses({ table, columns, fates, lexicon }, { of, count }) {
  for (const c of (columns.rivals.status ?? []).slice(1)) {
    const { texts, codes } = table.column(c);
    const ends = texts.map((text) => lexicon.fateOf.get(word(text)) ?? "");
    for (const end of ["cancelled", "refunded", "failed"]) {
      const gone = new Uint8Array(count);
      codes.forEach((code, k) => (gone[of[k]] ||= Number(ends[code] === end)));
      fates.expect(end);
      of.forEach((order, k) => gone[order] && fates.reject(k, end));
    }
  }
}

/** Whether the rows are subscriptions, whose end is no cancelled order.
 *  @param {Table} table
 *  @param {Lexicon} lexicon */
const areContracts = ({ header }, { vocabulary }) =>
  header.some((name) => hasWord(plainName(name), vocabulary.rows.contracts));

/** Return for each status how an order with it ends, with the answers of a person.
 *  @param {Column | undefined} status
 *  @param {ExportSheet} sheet
 *  @returns {string[]} */
function fatesOf(status, { table, columns, answers, doubts, lexicon, say }) {
  if (!status) return [];
  const column = table.header[columns.of.status];
  const { counts } = status;
  const contracts = areContracts(table, lexicon);
  return status.texts.map((each, code) => {
    if (!each) return "silent";
    const told = lexicon.fateOf.get(word(each)) ?? "";
    const fate = told === "cancelled" && contracts ? "" : told; // who bought and left later did buy
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

/** Return the columns of days on which orders were "paid" or "returned", where no status or amount tells more.
 *  @param {"paid" | "returned"} kind
 *  @param {ExportSheet} sheet
 *  @returns {number[]} */
function daysOf(kind, { table, columns, lexicon }) {
  if ({ paid: "status", returned: "refund" }[kind] in columns.of) return [];
  const known = new Set(lexicon.vocabulary.rows[kind].map(joined));
  const names = table.header.map((header) => joined(plainName(header)));
  return columns.dates.flatMap((found, k) => (found.kind && known.has(names[k]) && k !== columns.of.time ? [k] : []));
}

/** Return which rows end so, or wait, by what a column of yes and no says, or a column of days.
 *  @param {ExportSheet} sheet
 *  @param {string} end */
function toldTo(sheet, end) {
  const { table, columns, lexicon } = sheet;
  const found = new Uint8Array(table.size);
  table.header.forEach((header, c) => {
    const column = lexicon.isFlag(header) ? table.column(c) : null;
    const flag = column && lexicon.flagOf(header, column.texts);
    if (flag?.fate !== end) return;
    const told = column.texts.map((text) => text.split(",").some((tag) => flag.says.has(fold(tag))));
    column.codes.forEach((code, k) => (found[k] ||= Number(told[code])));
  });
  const emptyIn = (/** @type {Column} */ { texts, codes }) => {
    const empty = texts.map((text) => lexicon.isEmpty(text));
    return (/** @type {number} */ k) => empty[codes[k]];
  };
  for (const c of end === "waiting" ? daysOf("paid", sheet) : []) {
    const [unpaid, noDay] = [table.column(c), columns.column(table, "time")].map(emptyIn);
    for (let k = 0; k < table.size; k += 1) found[k] ||= Number(unpaid(k) && !noDay(k));
  }
  for (const c of end === "refunded" ? daysOf("returned", sheet) : []) {
    const notBack = emptyIn(table.column(c));
    for (let k = 0; k < table.size; k += 1) found[k] ||= Number(!notBack(k));
  }
  return found;
}

/** Return why an order that was paid is none, "" if it is one.
 *  @param {number} o
 *  @param {import("./order_rows.js").Orders} orders
 *  @param {Float64Array} values
 *  @param {any} told */
function whyNot(o, { rows, from }, values, { refunds, quantities, tests, stopped, repaid, waits, cancelled, gone }) {
  let [back, most, least, sum, n, test, out, some, less] = [0, -Infinity, Infinity, 0, 0, false, false, false, true];
  let [stop, repay, wait] = [true, true, true];
  for (let i = from[o]; i < from[o + 1]; i += 1) {
    const k = rows[i];
    const value = values[k];
    if (!Number.isNaN(value)) {
      most = Math.max(most, value);
      least = Math.min(least, value);
      n += 1;
      sum += value;
    }
    test ||= tests[k] === 1;
    out ||= Boolean(gone?.[cancelled.codes[k]]);
    some ||= Boolean(quantities?.[k]);
    less &&= (quantities?.[k] ?? 0) <= 0;
    back = Math.max(back, refunds[k]);
    stop &&= stopped[k] === 1;
    repay &&= repaid[k] === 1;
    wait &&= waits[k] === 1;
  }
  if (test) return "test";
  if (out || stop) return "cancelled";
  if (repay) return "refunded";
  if (wait) return "waiting";
  if (some && less) return "negative";
  if (back && n && back >= most && most > 0) return "refunded";
  return n && least < 0 && sum <= 0 ? "negative" : "";
}
