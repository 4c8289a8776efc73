// Which rows are one order, and what its lines are worth together.
import { areNumbered } from "./payments.js";
import { hideLetters } from "../privacy.js";
import { Refusal } from "../refusal.js";
import { repeatOrder } from "./repeated.js";

/** Rows of the same order, one after the other: those of order `o` are rows[from[o]] to rows[from[o + 1] - 1].
 *  @typedef {{of: Uint32Array, rows: Uint32Array, from: Uint32Array, count: number}} Orders */

/** Return the rows of each order; a row without a number is an order of its own.
 *  @param {Column | undefined} numbers
 *  @param {number} size
 *  @param {Lexicon} lexicon
 *  @returns {Orders} */
export function findOrders(numbers, size, lexicon) {
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
  for (let k = 0; k < size; k += 1) from[of[k] + 1] += 1;
  for (let o = 0; o < count; o += 1) from[o + 1] += from[o];
  const [rows, next] = [new Uint32Array(size), from.slice()];
  for (let k = 0; k < size; k += 1) rows[next[of[k]]++] = k;
  return { of, rows, from, count };
}

/** Add up the lines of each order in its first row, unless each of them repeats the amount of the whole order. That is
 *  decided for the column: amounts that differ within an order are those of lines, and those of payments with numbers of
 *  their own are paid one by one; of all others `repeatOrder` tells it.
 *  @param {Orders} orders
 *  @param {Float64Array} values
 *  @param {ExportSheet} sheet */
export function addLines(orders, values, sheet) {
  const { rows, from, count } = orders;
  const { fates } = sheet;
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
  if (!differ && !areNumbered(sheet) && repeatOrder(several, orders, values, sheet)) return;
  for (const own of several) {
    const total = own.reduce((sum, k) => sum + values[k], 0);
    for (const k of own) values[k] = NaN;
    values[own[0]] = total;
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
      throw new Refusal(
        say("several_people", { column: table.header[columns.of.order], order: hideLetters(numbers.at(k)) }),
      );
  });
}

/** Say of each row that is used which is a further line of an order.
 *  @param {Orders} orders
 *  @param {Fates} fates */
export function noteLines(orders, fates) {
  const begun = new Uint8Array(orders.count);
  const line = fates.code("line");
  for (let k = 0; k < orders.of.length; k += 1) {
    if (!fates.keeps(k)) continue;
    if (begun[orders.of[k]]) fates.repaired[k] = line;
    begun[orders.of[k]] = 1;
  }
}
