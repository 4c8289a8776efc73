// Which columns name the same thing: people with several addresses, and orders that other rows name.
import { CHOSEN, areMails } from "./points.js";
import { fold, strip } from "./python.js";

const SURE_ID = 4.6; // points of a number that tells people apart, not deals

/** Return the candidates for people where the best is a column of addresses or of numbers and there is the other. Several
 *  addresses of one number are one person, and several numbers of one address; where there are both, it is asked.
 *  @param {[points: number, column: number][]} some
 *  @param {Column[]} samples
 *  @param {Lexicon} lexicon
 *  @returns {[points: number, column: number][]} */
export function joinMost(some, samples, lexicon) {
  const mail = some.find(([, k]) => areMails(samples[k], lexicon));
  const id = some.find(([n, k]) => !areMails(samples[k], lexicon) && n >= SURE_ID);
  if (!mail || !id || some[0][0] >= CHOSEN) return some;
  const [a, b] = [samples[mail[1]], samples[id[1]]];
  const [pairs, addresses, numbers] = [new Set(), new Set(), new Set()];
  a.codes.forEach((_, k) => {
    const [address, number] = [strip(a.at(k)).toLowerCase(), strip(b.at(k))];
    if (lexicon.nobody.has(fold(address)) || lexicon.nobody.has(fold(number))) return;
    pairs.add(JSON.stringify([address, number]));
    addresses.add(address);
    numbers.add(number);
  });
  if (pairs.size === addresses.size && addresses.size > numbers.size) return [id];
  if (pairs.size === numbers.size && numbers.size > addresses.size) return [mail];
  return pairs.size > Math.max(addresses.size, numbers.size) ? [mail, [mail[0], id[1]]] : some;
}

/** Find the column that numbers orders by its cells: each has a digit, and some repeat, with one person and moment.
 *  @param {Roles} columns
 *  @param {Column[]} samples */
export function findOrders({ of, dates }, samples) {
  const people = samples[of.person].map(fold);
  const times = samples[of.time];
  const order = samples.findIndex((column, c) => {
    if (Object.values(of).includes(c) || dates[c].kind) return false;
    const numbers = column.map(strip);
    if (!numbers.texts.every((text) => /[0-9]/.test(text))) return false;
    const whose = new Set();
    numbers.codes.forEach((_, k) => whose.add(JSON.stringify([numbers.at(k), people.at(k), times.at(k)])));
    const different = new Set(numbers.texts).size;
    return whose.size === different && different < numbers.codes.length;
  });
  if (order >= 0) of.order = order;
}

/** Find the column that names other orders: most of what stands in it are numbers of orders in other rows.
 *  @param {Roles} columns
 *  @param {Column[]} samples
 *  @param {Lexicon} lexicon */
export function findParents({ of, dates }, samples, lexicon) {
  const own = samples[of.order];
  const there = new Set(own.texts.map(strip).filter(Boolean));
  const parent = samples.findIndex((column, c) => {
    if (Object.values(of).includes(c) || dates[c].kind) return false;
    const empty = column.texts.map((text) => lexicon.isEmpty(text));
    const rows = [...column.codes.keys()].filter((k) => !empty[column.codes[k]]);
    if (!rows.length || rows.length > own.codes.length / 2) return false;
    const others = rows.filter((k) => there.has(strip(column.at(k))) && strip(column.at(k)) !== strip(own.at(k)));
    return others.length > 0.8 * rows.length;
  });
  if (parent >= 0) of.parent = parent;
}

/** Return which of some columns stands in the same object as the amounts: "total.currency" beside "total.amount".
 *  @param {Record<string, number>} of
 *  @param {number[]} some
 *  @param {string[]} header */
export function findBeside(of, some, header) {
  const outerOf = (/** @type {number} */ k) => header[k].slice(0, Math.max(0, header[k].lastIndexOf(".")));
  const outer = "value" in of ? outerOf(of.value) : "";
  return some.filter((k) => outer && outerOf(k) === outer).slice(0, 1);
}
