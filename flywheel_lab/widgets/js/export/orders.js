// Orders become purchase days (data/orders.py in Python): which rows are one order, what a day adds up to.
import { dayOf } from "./moments.js";
import { endOfObservation, extent, noteFuture, refuseLong } from "./log.js";
import { listFew } from "./python.js";
import { Refusal } from "./refusal.js";

const DEEPEST = 10; // the picture of a funnel has room for so many purchases
const DAY = 86_400_000;

/** Orders, as arrays that belong together: a person, a moment, an amount (NaN: none), a currency (its number).
 *  @typedef {{people: Uint32Array, wall: Float64Array, values: Float64Array, money: Uint32Array, count: number}} Bought */

/** Return the log of orders: an event for each person and day, "purchase 1", "purchase 2" and so on.
 *  @param {OrderRows} rows that are used, in order of time
 *  @param {string | null} until
 *  @param {{lexicon: Lexicon, say: Say, today: number}} reading
 *  @returns {ExportLog} */
export function orderLog(rows, until, { lexicon, say, today }) {
  const notes = /** @type {string[]} */ ([]);
  const merged = mergeLines(rows);
  if (rows.at.length > merged.count) notes.push(say.note("order_lines", { n: rows.at.length - merged.count }));
  const bought = withoutReturns(merged);
  if (bought.count < merged.count) notes.push(say.note("negative_orders", { n: merged.count - bought.count }));
  if (!bought.count) throw new Refusal(say("no_order_counts", { notes: notes.join(" ") }));
  const names = (rows.currency?.texts ?? []).map((text) => (lexicon.isNobody(text) ? "" : text));
  const days = addUp(bought, rows.people.texts, rows.values ? names : [], say);
  if (rows.values) notes.push(...noteMoney(bought, names, say));
  refuseLong(bought.wall, say);
  const end = endOfObservation(until, days.wall, say);
  notes.push(...noteFuture(days.wall, today, say));
  const { buyers } = days;
  const depths = buyers.reduce((all, { length }) => {
    all[length] = (all[length] ?? 0) + 1;
    return all;
  }, /** @type {number[]} */ ([]));
  /** @type {Record<string, number>} */
  const counts = {};
  const deepest = depths.length - 1;
  for (let k = Math.min(deepest, DEEPEST); k; k -= 1) {
    const n = depths.slice(k).reduce((sum, each) => sum + (each ?? 0), 0);
    counts[`purchase ${k}${k === DEEPEST && deepest > DEEPEST ? "+" : ""}`] = n;
  }
  return {
    ...{ people: buyers.length, events: days.wall.length, first: extent(days.wall)[0], until: end, notes },
    counts: Object.fromEntries(Object.entries(counts).reverse()),
    ...{ bought: days.wall.length, lost: 0, referred: 0, values: rows.values ? days.worth : 0, buyers, losses: [] },
    ...{ named: null, last: Float64Array.from(buyers, (each) => each.at(-1) * DAY) },
  };
}

/** @param {Bought} bought
 *  @param {string[]} names of the currencies, "" for none
 *  @param {Say} say */
function noteMoney({ values, money, count }, names, say) {
  const notes = [];
  const without = values.reduce((n, value) => n + Number(Number.isNaN(value)), 0);
  if (without) notes.push(say.note("no_amount", { n: without }));
  const seen = new Uint32Array(Math.max(1, names.length));
  if (names.length) for (let o = 0; o < count; o += 1) seen[money[o]] += 1;
  const kinds = [...new Set(names.filter((name, k) => name && seen[k]))].sort();
  if (kinds.length > 1) notes.push(say.note("currencies", { values: listFew(kinds) }));
  const none = kinds.length ? seen.reduce((n, each, k) => n + (names[k] ? 0 : each), 0) : 0;
  if (none) notes.push(say.note("no_currency", { n: none }));
  return notes;
}

/** Return a row an order; what a line leaves empty is taken from the order's other lines.
 *  @param {OrderRows} rows
 *  @returns {Bought} */
function mergeLines({ at, people, orders, wall, values, currency }) {
  const place = new Int32Array(orders.length).fill(-1);
  const first = new Uint32Array(at.length);
  /** @type {Map<number, number[]>} */
  const lines = new Map();
  let count = 0;
  const amounts = new Float64Array(at.length).fill(NaN);
  const money = new Uint32Array(at.length);
  for (const k of at) {
    const o = place[orders[k]];
    if (o < 0) {
      place[orders[k]] = count;
      first[count] = k;
      if (values) amounts[count] = values[k];
      if (currency) money[count] = currency.codes[k];
      count += 1;
      continue;
    }
    if (!lines.has(o)) lines.set(o, [first[o]]);
    lines.get(o).push(k);
  }
  for (const [o, all] of [...lines].sort(([a], [b]) => a - b)) {
    if (values) amounts[o] = totalOf(all.map((k) => values[k]).filter((value) => !Number.isNaN(value)));
    if (currency) money[o] = currency.codes[all.find((k) => currency.at(k)) ?? all[0]];
  }
  return {
    people: Uint32Array.from(first.subarray(0, count), (k) => people.codes[k]),
    wall: Float64Array.from(first.subarray(0, count), (k) => wall[k]),
    ...{ values: amounts.subarray(0, count), money: money.subarray(0, count), count },
  };
}

/** Return the amount of an order from those of its lines: once where they repeat it, else their sum; a return is its
 *  line.
 *  @param {number[]} all */
function totalOf(all) {
  if (!all.length) return NaN;
  const least = Math.min(...all);
  if (least >= 0 && all.every((value) => value === all[0])) return all[0];
  const sum = all.reduce((one, other) => one + other, 0);
  return least < 0 && sum <= 0 ? least : sum;
}

/** @param {Bought} orders
 *  @returns {Bought} */
function withoutReturns(orders) {
  const keeps = Uint32Array.from(orders.values.keys()).filter((o) => !(orders.values[o] < 0));
  if (keeps.length === orders.count) return orders;
  return {
    people: Uint32Array.from(keeps, (o) => orders.people[o]),
    wall: Float64Array.from(keeps, (o) => orders.wall[o]),
    values: Float64Array.from(keeps, (o) => orders.values[o]),
    money: Uint32Array.from(keeps, (o) => orders.money[o]),
    count: keeps.length,
  };
}

/** Return on which days each person bought (`buyers`, days since 1970), all of them (`wall`), and on how many there was an
 *  amount (`worth`).
 *  @param {Bought} bought in order of time
 *  @param {string[]} people
 *  @param {string[]} names of currencies that are never added
 *  @param {Say} say */
function addUp({ people: who, wall, values, money, count }, people, names, say) {
  const from = new Uint32Array(people.length + 1);
  for (const person of who) from[person + 1] += 1;
  for (let p = 0; p < people.length; p += 1) from[p + 1] += from[p];
  const [rows, next] = [new Uint32Array(count), from.slice()];
  for (let o = 0; o < count; o += 1) rows[next[who[o]]++] = o;
  const [days, buyers] = [/** @type {number[]} */ ([]), /** @type {number[][]} */ ([])];
  let worth = 0;
  for (let p = 0; p < people.length; p += 1) {
    if (from[p] === from[p + 1]) continue;
    const own = Array.from(rows.subarray(from[p], from[p + 1])).sort((a, b) => wall[a] - wall[b]);
    /** @type {number[]} */
    const each = [];
    let [has, paid] = [false, ""];
    for (const o of own) {
      const day = Math.floor(wall[o] / DAY);
      if (each.at(-1) !== day) {
        each.push(day);
        worth += Number(has);
        [has, paid] = [false, ""];
      }
      const name = names[money[o]] ?? "";
      if (name && paid && paid !== name)
        throw new Refusal(say("paid_in_several", { person: people[p], day: `${dayOf(day * DAY)} 00:00:00` }));
      [has, paid] = [has || !Number.isNaN(values[o]), paid || name];
    }
    worth += Number(has);
    buyers.push(each);
    for (const day of each) days.push(day * DAY);
  }
  return { buyers, wall: Float64Array.from(days), worth };
}
