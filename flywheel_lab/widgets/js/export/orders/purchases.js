// Which orders are purchases: by their status, what was refunded, tests; all lines of an order share its fate.
import { leaveRest } from "./besides.js";
import { askBackAgain } from "./credits.js";
import { leaveOutDeposits } from "./deposits.js";
import { askFree } from "./free.js";
import { amountsOf } from "./money.js";
import { addLines, findOrders } from "./order_rows.js";
import { leaveOutSplit } from "./split_lines.js";
import { notePaidDays } from "./paid_days.js";
import { Kinds, areNumbered } from "./payments.js";
import { leaveOutOlder } from "./older.js";
import { readRefunds, tellNearlyAll } from "./refunds.js";
import { spreadRefunds, takeBackOrders } from "./returns.js";
import { partlyRepaid, toldTo } from "./signs.js";
import { PARTS, REASONS, TRIES, areContracts } from "./statuses.js";
import { areOfLines, fatesOf, heedOtherStatuses } from "./statuses.js";
import { askVouchers } from "./vouchers.js";
import { Column } from "../cells/column.js";
import { refuseShortened } from "../columns/shortened.js";
import { CENT } from "../cells/values.js";
import { hasWord, plainName, word } from "../vocabulary.js";

/** How much the status of a line decides about its order.
 *  @type {Record<string, number>} */
const HEAVY = { refunded: 1, cancelled: 1, test: 1, paid: 2, failed: 3, waiting: 3, silent: 4 };

/** Reject what is no purchase, take refunds off `values` in place, and return the order of each row, and which rows take
 *  money back, and which of them by what they say, not only by their sign. A row without a number is an order of its own. Throws OpenDoubt for a status or a kind of payment that is
 *  not known, where a row is `named` after somebody.
 *  @param {ExportSheet} sheet
 *  @param {Float64Array} values NaN where there is none
 *  @param {(k: number) => boolean} named
 *  @returns {{orders: import("./order_rows.js").Orders, back: Uint8Array, told: Uint8Array}} */
export function sortOrders(sheet, values, named) {
  const { table, columns, fates, lexicon } = sheet;
  const status = columns.column(table, "status");
  if ("order" in columns.of) refuseShortened("order", sheet);
  const numbers = columns.column(table, "order");
  let orders = findOrders(numbers, table.size, lexicon);
  if (!("product" in columns.of)) {
    fates.expect("duplicate");
    // One right below the other may be two tickets.
    const isBelow = (/** @type {number} */ k) =>
      orders.of[k] === orders.of[k - 1] && table.line(k) === table.line(k - 1) + 1;
    for (const k of table.repeated(orders.of)) if (!isBelow(k)) fates.reject(k, "duplicate");
  }
  const older = leaveOutOlder(sheet, orders);
  if (older.size) {
    const codes = numbers.codes.map((code, k) => (older.has(k) ? numbers.size : code));
    orders = findOrders(new Column([...numbers.texts, ""], codes), table.size, lexicon);
  }
  leaveOutDeposits(sheet);
  const kinds = new Kinds(sheet);
  kinds.leaveOut();
  const { back } = kinds;
  const fateOf = fatesOf(status, back, sheet);
  const heavy = status?.texts.map(
    (text) => HEAVY[word(text) ? lexicon.fateOf.get(lexicon.knownStatus(text)) : "silent"] ?? 0,
  );
  const weight = (/** @type {number} */ k) => (back[k] ? 9 : heavy[status.codes[k]]);
  fates.expect(...fateOf.map((fate) => REASONS[fate]).filter(Boolean));
  const isOfLines = status && hasWord(plainName(table.header[columns.of.status]), lexicon.vocabulary.rows.lines);
  const byLine = isOfLines || areNumbered(sheet) || areOfLines(fateOf, status, orders, back, sheet); // may be cancelled alone
  const { rows, from } = orders;
  const rejectAll = (/** @type {number} */ o, /** @type {string} */ reason) => {
    for (let i = from[o]; i < from[o + 1]; i += 1) fates.reject(rows[i], reason);
  };
  for (let o = 0; status && !byLine && o < orders.count; o += 1) {
    let decisive = rows[from[o]];
    for (let i = from[o] + 1; i < from[o + 1]; i += 1) if (weight(rows[i]) < weight(decisive)) decisive = rows[i];
    const reason = REASONS[fateOf[status.codes[decisive]]];
    if (reason && !back[decisive]) rejectAll(o, reason);
  }
  if (byLine)
    status?.codes.forEach((code, k) => {
      if (!back[k] && REASONS[fateOf[code]]) fates.reject(k, REASONS[fateOf[code]]);
    });
  status?.codes.forEach((code, k) => {
    const fate = fateOf[code];
    if (!back[k] && TRIES.includes(fate)) fates.reject(k, REASONS[fate]); // of an order that was paid in another row
    if (back[k] && REASONS[fate] && fate !== "refunded" && fate !== "silent") fates.reject(k, REASONS[fate]);
  });
  heedOtherStatuses(sheet, orders, back);
  const parents = columns.column(table, "parent");
  const isParent = parents?.texts.map((text) => !lexicon.isNobody(text) && !lexicon.isEmpty(text));
  kinds.ask((k) => named(k) || Boolean(isParent?.[parents.codes[k]])); // what names an order may take money back from it
  askBackAgain(kinds, values, sheet);
  const sure = back.slice();
  const bought = new Uint8Array(orders.count);
  orders.of.forEach((order, k) => !(values[k] < 0) && (bought[order] = 1));
  orders.of.forEach((order, k) => values[k] < 0 && !bought[order] && (back[k] = 1));
  fates.expect("refunded");
  for (let k = 0; k < table.size; k += 1) {
    if (back[k]) values[k] = -Math.abs(values[k]);
    if (back[k] && values[k] === 0) fates.reject(k, "refunded"); // what takes nothing back was itself paid back
  }
  leaveOutSplit(orders, values, sheet);
  addLines(orders, values, sheet);
  const [refunds, prices] = [readRefunds(sheet, values), values.slice()];
  const taken = new Float64Array(table.size);
  takeBackOrders(sheet, values, taken);
  spreadRefunds(orders, values, refunds, taken, fates);
  const quantities = amountsOf(sheet, "quantity", (n) => n);
  const [tests, stopped, repaid, waits] = ["test", "cancelled", "refunded", "waiting"].map((end) => toldTo(sheet, end));
  const cancelled = columns.column(table, "cancelled");
  const contracts = areContracts(table, lexicon);
  const gone = cancelled?.texts.map((text) => !contracts && !lexicon.isNobody(text) && !lexicon.isEmpty(text));
  fates.expect("test", "cancelled", "refunded", "waiting", "negative", "partly");
  const told = { refunds, quantities, tests, stopped, repaid, waits, cancelled, gone, backs: back };
  for (let o = 0; o < orders.count; o += 1) {
    const reason = whyNot(o, orders, values, told);
    if (reason) rejectAll(o, reason);
  }
  for (let k = 0; k < table.size; k += 1) {
    if (!(refunds[k] > 0) || Number.isNaN(values[k]) || !fates.keeps(k)) continue;
    values[k] -= refunds[k];
    fates.repair(k, "partly");
  }
  noteUnknown(status, refunds, values, sheet);
  notePaidDays(orders, values, back, sheet);
  tellNearlyAll(orders, prices, values, sheet);
  askFree(orders, prices, named, sheet);
  askVouchers(sheet, orders.of, values, leaveRest(sheet, orders, values));
  return { orders, back, told: sure };
}

/** Say of which orders an unknown part was paid back, and that the ends of contracts are not used.
 *  @param {Column} status
 *  @param {Float64Array} refunds
 *  @param {Float64Array} values
 *  @param {ExportSheet} sheet */
function noteUnknown(status, refunds, values, sheet) {
  const { table, columns, fates, lexicon, notes, say } = sheet;
  const partly = (/** @type {number} */ k) => refunds[k] > 0 && !Number.isNaN(values[k]);
  const back = status?.texts.map(
    (text) => lexicon.fateOf.get(lexicon.knownStatus(text)) === "paid" && PARTS.test(word(text)),
  );
  const cancelled = areContracts(table, lexicon) ? columns.column(table, "cancelled") : null;
  const ended = cancelled?.texts.map((text) => !lexicon.isNobody(text) && !lexicon.isEmpty(text));
  const part = partlyRepaid(sheet);
  let [parts, ends] = [0, 0];
  for (let k = 0; k < table.size; k += 1) {
    if (!fates.keeps(k)) continue;
    if ((back?.[status.codes[k]] || part[k]) && !partly(k)) parts += 1;
    if (ended?.[cancelled.codes[k]]) ends += 1;
  }
  if (parts) notes.push(say.note("part_unknown", { n: parts }));
  if (ends) notes.push(say.note("contracts_end", { column: table.header[columns.of.cancelled], n: ends }));
}

/** Return why an order that was paid is none, "" if it is one.
 *  @param {number} o
 *  @param {import("./order_rows.js").Orders} orders
 *  @param {Float64Array} values
 *  @param {any} told */
function whyNot(
  o,
  { rows, from },
  values,
  { refunds, quantities, tests, stopped, repaid, waits, cancelled, gone, backs },
) {
  let [back, most, least, sum, n, test, out, some, less] = [0, -Infinity, Infinity, 0, 0, false, false, false, true];
  let [stop, repay, wait, all] = [true, true, true, true];
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
    all &&= backs[k] === 1;
  }
  if (test) return "test";
  if (out || stop) return "cancelled";
  const part = back > 0 && back < most - CENT; // an amount tells more than that something went back
  if (repay && !part) return "refunded";
  if (wait) return "waiting";
  if (some && less && !all) return "negative";
  if (back && n && back > most - CENT && most > 0) return "refunded";
  if (n && least < 0 && most > 0 && sum < CENT) return "refunded";
  // Of which order a row takes money back is told by the person and the amount.
  return n && least < 0 && sum <= 0 && !all ? "negative" : "";
}
