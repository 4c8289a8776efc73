// What was paid besides a voucher or a deposit, where a column tells how much of an order that was: told, or asked.
import { listed } from "../cells/column.js";
import { CENT, readValues } from "../cells/values.js";
import { askDoubt, choice, makeDoubt } from "../doubts/doubt.js";
import { hasWord, plainName } from "../vocabulary.js";
import { readBeside } from "./refunds.js";
import { spreadRefunds } from "./returns.js";
import { isDeposit } from "./deposits.js";
import { isVoucher } from "./vouchers.js";

const [REST, ALL] = ["rest", "all"];
const [MOST, TOGETHER] = [6, 3]; // other amounts that may add up, and how many at once

/** Return the columns that tell by names and numbers how much was paid with vouchers, or is a deposit.
 *  @param {ExportSheet} sheet
 *  @returns {number[]} */
function amountsWithin({ table, columns, lexicon }) {
  const taken = new Set(Object.values(columns.of));
  const { codes, left, used } = lexicon.vocabulary.vouchers;
  return table.header.flatMap((header, c) => {
    const [name, deposit] = [plainName(header), isDeposit(plainName(header), lexicon)];
    if (taken.has(c) || columns.dates[c].kind || !(deposit || isVoucher(header, lexicon))) return [];
    if (hasWord(name, codes)) return [];
    if (deposit ? hasWord(name, lexicon.vocabulary.deposits.back) : hasWord(name, left) && !hasWord(name, used))
      return [];
    return readValues(listed(table.sample(c)), lexicon).numeric ? [c] : [];
  });
}

/** Take vouchers and deposits off the amounts that contain them, in place; return which rows vouchers paid. Throws
 *  OpenDoubt if nothing in the file tells whether they do.
 *  @param {ExportSheet} sheet
 *  @param {import("./order_rows.js").Orders} orders
 *  @param {Float64Array} values
 *  @returns {Uint8Array} */
export function leaveRest(sheet, orders, values) {
  const { fates, columns } = sheet;
  const paid = new Uint8Array(values.length);
  for (const c of "value" in columns.of ? amountsWithin(sheet) : []) {
    const used = readBeside(c, sheet).map((amount) => amount || 0);
    spreadRefunds(orders, values, used, new Float64Array(values.length), fates);
    const rows = [...values.keys()].filter((k) => used[k] > 0 && values[k] > 0 && fates.keeps(k));
    if (!rows.length || !(tell(c, sheet) ?? contain(c, sheet))) continue;
    const deposit = isDeposit(plainName(sheet.table.header[c]), sheet.lexicon);
    for (const k of rows) {
      values[k] = Math.max(values[k] - used[k], 0);
      fates.repair(k, deposit ? "deposit" : "voucher");
      paid[k] = Number(!deposit);
    }
  }
  return paid;
}

/** Return whether the amounts contain what was paid with vouchers, by the first rows; null if nothing tells it.
 *  @param {number} c
 *  @param {ExportSheet} sheet
 *  @returns {boolean | null} */
function tell(c, { table, columns, lexicon }) {
  const { value } = columns.of;
  const read = (/** @type {number} */ k) => {
    const column = listed(table.sample(k));
    const { numbers, numeric } = readValues(column, lexicon);
    return { numeric, told: [...column.codes].map((code) => numbers[code] ?? NaN) };
  };
  const free = [...table.header.keys()].filter((k) => k !== value && k !== c && !columns.dates[k].kind);
  const others = free.map(read).filter(({ numeric }) => numeric);
  const used = read(c).told.map((amount) => Math.abs(amount || 0));
  return containVouchers(
    read(value).told,
    used,
    others.slice(0, MOST).map(({ told }) => told.map((amount) => amount || 0)),
  );
}

/** Return whether totals contain what was paid with vouchers, by other amounts that add up; null if nothing tells.
 *  @param {number[]} totals
 *  @param {number[]} used
 *  @param {number[][]} others
 *  @returns {boolean | null} */
function containVouchers(totals, used, others) {
  const rows = [...totals.keys()].filter((k) => totals[k] >= 0);
  const [told, plain] = [rows.filter((k) => used[k] > 0), rows.filter((k) => !(used[k] > 0))];
  if (told.some((k) => used[k] > totals[k] + CENT)) return false;
  for (const some of choose(others, TOGETHER))
    for (const signs of signsFor(some.length)) {
      const sums = totals.map((_, k) => some.reduce((sum, each, i) => sum + signs[i] * each[k], 0));
      const isNear = (/** @type {number[]} */ among, /** @type {number} */ sign) =>
        among.every((k) => Math.abs(sums[k] - totals[k] + sign * used[k]) < CENT);
      if (new Set(rows.map((k) => sums[k])).size < 2 || !isNear(plain, 0)) continue;
      if (isNear(told, 0) || isNear(told, 1)) return true;
      if (isNear(told, -1)) return false;
    }
  return told.some((k) => Math.abs(used[k] - totals[k]) < CENT) ? true : null;
}

/** Return each choice of one, two, … of some things, in their order.
 *  @template T
 *  @param {T[]} things
 *  @param {number} most
 *  @returns {T[][]} */
function choose(things, most) {
  /** @type {(n: number, from: number) => T[][]} */
  const of = (n, from) =>
    n ? things.slice(from).flatMap((thing, k) => of(n - 1, from + k + 1).map((rest) => [thing, ...rest])) : [[]];
  return Array.from({ length: most }, (_, k) => of(k + 1, 0)).flat();
}

/** Return each row of so many signs, but not all of them minus.
 *  @param {number} n */
const signsFor = (n) =>
  Array.from({ length: 2 ** n - 1 }, (_, k) =>
    Array.from({ length: n }, (_sign, i) => ((k >> (n - 1 - i)) & 1 ? -1 : 1)),
  );

/** @param {number} c
 *  @param {ExportSheet} sheet */
function contain(c, sheet) {
  const { table, columns, lexicon, say } = sheet;
  const column = table.header[c];
  const about = isDeposit(plainName(column), lexicon) ? "deposits" : "vouchers";
  const choices = [choice(REST, say(`rest_of_${about}`)), choice(ALL, say(`without_${about}`))];
  const question = say(`are_${about}_in`, { column, value: table.header[columns.of.value] });
  return (
    askDoubt(makeDoubt({ id: `${about}.in:${column}`, column, question, choices, blocking: true }), sheet) === REST
  );
}
