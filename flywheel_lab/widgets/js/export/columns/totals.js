// Which of several amounts is what was paid in all: told by the others, of which it is made.
import { listed } from "../cells/column.js";
import { CENT, readValues } from "../cells/values.js";
import { strip } from "../python.js";
import { hasWord, plainName } from "../vocabulary.js";

const MOST = 6; // amounts that may be within a total

/** What is added to an amount (1) or taken off it (-1), in each row.
 *  @typedef {{sign: number, told: number[]}} Part */

/** Return the one of some columns of amounts that is made of each other one, -1 if none is. Taxes, shipping and the like
 *  are added and discounts taken off, in each row, or once for an order of several lines.
 *  @param {number[]} rivals
 *  @param {Record<string, number>} of
 *  @param {ExportSheet} sheet */
export function findTotal(rivals, of, { table, lexicon }) {
  const orders = ordersIn(of, table, lexicon);
  const read = (/** @type {number} */ c) => amountsIn(table.sample(c), orders.length, lexicon);
  const amounts = new Map(rivals.map((c) => [c, read(c)]));
  if (!orders.length || [...amounts.values()].some((each) => each.some(Number.isNaN))) return -1;
  const { added, taken } = lexicon.vocabulary.parts;
  const parts = table.header.flatMap((header, c) => {
    const name = plainName(header);
    const sign = hasWord(name, added) ? 1 : hasWord(name, taken) ? -1 : 0;
    const told = sign && !rivals.includes(c) ? read(c).map(Math.abs) : [];
    return told.some(Boolean) && !told.some(Number.isNaN) ? [{ sign, told }] : [];
  });
  const some = subsets(parts.slice(0, MOST));
  for (const total of rivals) {
    const others = rivals.filter((c) => c !== total).map((c) => amounts.get(c));
    if (others.every((other) => some.some((each) => isMadeOf(amounts.get(total), other, each, orders)))) return total;
  }
  return -1;
}

/** Whether a total is another amount with some parts, in each row or for each order, whose rows repeat it.
 *  @param {number[]} total
 *  @param {number[]} other
 *  @param {Part[]} parts
 *  @param {number[]} orders */
function isMadeOf(total, other, parts, orders) {
  const all = (/** @type {number} */ k) => parts.reduce((sum, { sign, told }) => sum + sign * told[k], 0);
  if (total.every((amount, k) => Math.abs(amount - other[k] - all(k)) < CENT)) return true;
  const whole = new Array(new Set(orders).size).fill(0);
  other.forEach((amount, k) => (whole[orders[k]] += amount));
  for (const { sign, told } of parts) {
    const once = whole.map(() => 0);
    told.forEach((amount, k) => (once[orders[k]] = Math.max(once[orders[k]], amount)));
    once.forEach((amount, order) => (whole[order] += sign * amount));
  }
  return whole.length < orders.length && total.every((amount, k) => Math.abs(amount - whole[orders[k]]) < CENT);
}

/** Return all choices of some parts, the smallest first.
 *  @param {Part[]} parts */
function subsets(parts) {
  const all = Array.from({ length: 2 ** parts.length }, (_, bits) => parts.filter((_part, k) => (bits >> k) & 1));
  return all.sort((a, b) => a.length - b.length);
}

/** Return the orders of the first rows as numbers, without the last one, if it may go on below them.
 *  @param {Record<string, number>} of
 *  @param {Table} table
 *  @param {Lexicon} lexicon */
function ordersIn(of, table, lexicon) {
  const cells = table.sample(of.order ?? of.value);
  const names = cells.map((cell) => ("order" in of ? strip(cell) : ""));
  const [last, isWhole] = [names.at(-1), names.length === table.size];
  const whole = names.filter((name) => isWhole || name !== last || lexicon.isEmpty(name));
  if (names.slice(whole.length).some((name) => name !== last)) return [];
  /** @type {Map<string | number, number>} */
  const number = new Map();
  return whole.map((name, k) => {
    const own = lexicon.isEmpty(name) ? k : name;
    if (!number.has(own)) number.set(own, number.size);
    return number.get(own);
  });
}

/** Return the amounts of the first rows, 0 where a cell is empty, NaN where it is no amount.
 *  @param {string[]} cells
 *  @param {number} rows
 *  @param {Lexicon} lexicon
 *  @returns {number[]} */
function amountsIn(cells, rows, lexicon) {
  const column = listed(cells);
  const { numbers, bad, mark } = readValues(column, lexicon);
  const sure = mark === "." || mark === ",";
  return [...column.codes].slice(0, rows).map((code) => (bad[code] || !sure ? NaN : (numbers[code] ?? 0)));
}
