// Things that stand in a file twice, once under each of two texts of a column, such as what was ordered and delivered.
import { countPlaces, placesOf } from "../cells/column.js";

const [PAIRED, RARER, COMMONER] = [5, 0.9, 0.75]; // things that stand there under two texts, and their shares of each
/** Which rows may tell of the same thing: for each row its number, -1 where it is not known or the row does not count.
 *  @typedef {{of: Int32Array, count: number, inTurn: () => Uint32Array}} Things */
/** What all rows say: whose order each is part of, what it is worth, and when it was.
 *  @typedef {{people: Column, orders: Uint32Array, values: Float64Array, order: (k: number) => number}} OrdersToAsk */

/** Return what tells which rows may tell of the same thing: a person's purchase of the same goods at the same price; of
 *  none tell those without an amount, and rows of orders that have several, which count once.
 *  @param {ExportSheet} sheet
 *  @param {Uint8Array} among
 *  @param {OrdersToAsk} rows
 *  @returns {() => Things} */
export function thingsOf({ table, columns }, among, { people, orders, values, order }) {
  const make = () => {
    const [lines, goods] = [new Uint32Array(orders.length), ["product", "quantity"]];
    for (let k = 0; k < orders.length; k += 1) lines[orders[k]] += 1;
    const cents = numbered((k) => Math.round(values[k] * 100), orders.length);
    const told = goods.map((role) => columns.column(table, role)?.codes).filter(Boolean);
    let all = people.codes;
    for (const other of [cents, ...told]) {
      const [one, size] = [all, countPlaces(all)];
      all = numbered((k) => other[k] * size + one[k], orders.length);
    }
    const of = Int32Array.from(all);
    for (let k = 0; k < of.length; k += 1) if (!among[k] || Number.isNaN(values[k]) || lines[orders[k]] > 1) of[k] = -1;
    const inTurn = () =>
      placesOf(of.length, (k) => of[k] >= 0).sort((a, b) => of[a] - of[b] || order(a) - order(b) || a - b);
    return { of, count: of.reduce((most, each) => Math.max(most, each), -1) + 1, inTurn };
  };
  /** @type {Things | null} */
  let things = null;
  return () => (things ??= make());
}

/** Return for each row the number of what stands there, counted from 0 in the order in which it comes.
 *  @param {(k: number) => number} at
 *  @param {number} size */
function numbered(at, size) {
  const known = new Map();
  return Uint32Array.from({ length: size }, (_, k) => {
    const one = at(k);
    if (!known.has(one)) known.set(one, known.size);
    return known.get(one);
  });
}

/** Return the texts of which nearly each row tells of a thing that the next row of it tells under another text. Whoever
 *  pays the same each month in one of two places has both as well, but not in turn.
 *  @param {Column} column
 *  @param {number[]} codes
 *  @param {Things} things
 *  @returns {Map<number, number>} */
export function twinsOf(column, codes, { of, count, inTurn }) {
  const times = new Map(codes.map((code) => [code, new Uint32Array(count)]));
  of.forEach((thing, k) => {
    const own = times.get(column.codes[k]);
    if (own && thing >= 0) own[thing] += 1;
  });
  const sum = (/** @type {Uint32Array} */ each) => each.reduce((total, some) => total + some, 0);
  const found = new Map();
  for (const [code, mine] of times)
    for (const [other, theirs] of times) {
      if (code === other || found.has(code)) continue;
      const [rarer, commoner] = [sum(mine), sum(theirs)].sort((a, b) => a - b);
      const least = Math.max(PAIRED, RARER * rarer, COMMONER * commoner);
      if (sum(mine.map((each, i) => Math.min(each, theirs[i]))) < least) continue;
      if (pairsInTurn(column, [code, other], of, inTurn()) >= least) found.set(code, other);
    }
  return found;
}

/** Return how many pairs there are of rows, one after the other, that tell of a thing under two texts.
 *  @param {Column} column
 *  @param {number[]} two
 *  @param {Int32Array} of
 *  @param {Uint32Array} rows in the order of things, and of time */
function pairsInTurn({ codes }, two, of, rows) {
  let [n, last, free] = [0, -1, false];
  for (const k of rows) {
    if (!two.includes(codes[k])) continue;
    const isPair = free && of[k] === of[last] && codes[k] !== codes[last];
    if (isPair) n += 1;
    [last, free] = [k, !isPair];
  }
  return n;
}
