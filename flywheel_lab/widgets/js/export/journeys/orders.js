// Orders become purchase days (data/orders.py in Python): which rows are one order, what a day adds up to.
import { placesOf, take } from "../cells/column.js";
import { endOfObservation, extent, noteFuture, refuseLong } from "./log.js";
import { listFew } from "../python.js";
import { Refusal } from "../refusal.js";

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
  const { deepest, coin, ...days } = addUp(bought, rows.people.texts.length, names);
  notes.push(...rows.notes);
  if (rows.values) notes.push(...noteMoney(bought, names, say));
  refuseLong(bought.wall, say);
  const end = endOfObservation(until, days.wall, say);
  notes.push(...noteFuture(days.wall, today, say));
  const stages = Array.from({ length: Math.min(deepest, DEEPEST) }, (_, k) => `purchase ${k + 1}`);
  if (deepest > DEEPEST) stages[DEEPEST - 1] += "+";
  const value = rows.values && days.value.some((each) => !Number.isNaN(each)) ? days.value : null;
  const { people, stage, wall } = days;
  const worth = addByName(days.value, coin, names);
  const events = { people, stage, stages, wall, value, referrer: /** @type {any} */ (null) };
  return {
    events,
    ordered: stages,
    gone: false,
    purchases: null,
    first: extent(wall)[0],
    until: end,
    notes,
    orders: bought.count,
    worth,
  };
}

/** @param {Float64Array} values
 *  @param {Uint32Array} codes
 *  @param {string[]} names
 *  @returns {Record<string, number>} */
function addByName(values, codes, names) {
  const sums = /** @type {Record<string, number>} */ ({});
  values.forEach((value, i) => {
    const name = names[codes[i]] ?? "";
    sums[name] = (sums[name] ?? 0) + (value || 0);
  });
  return sums;
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
  for (let i = 0; i < at.length; i += 1) {
    const k = at[i];
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
    people: take(people.codes, first.subarray(0, count)),
    wall: take(wall, first.subarray(0, count)),
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
  const keeps = placesOf(orders.count, (o) => !(orders.values[o] < 0));
  if (keeps.length === orders.count) return orders;
  return {
    ...{ people: take(orders.people, keeps), wall: take(orders.wall, keeps) },
    ...{ values: take(orders.values, keeps), money: take(orders.money, keeps) },
    count: keeps.length,
  };
}

/** Return an event for each person and day, person by person: which purchase it is, and its amount.
 *  @param {Bought} bought in order of time
 *  @param {number} size the number of people
 *  @param {string[]} names of the currencies, "" for none
 *  @returns {{people: Uint32Array, stage: Uint32Array, wall: Float64Array, value: Float64Array, coin: Uint32Array,
 *    deepest: number}} */
function addUp({ people: who, wall, values, money, count }, size, names) {
  const from = new Uint32Array(size + 1);
  for (let o = 0; o < count; o += 1) from[who[o] + 1] += 1;
  for (let p = 0; p < size; p += 1) from[p + 1] += from[p];
  const [rows, next] = [new Uint32Array(count), from.slice()];
  for (let o = 0; o < count; o += 1) rows[next[who[o]]++] = o;
  const [people, stage] = [new Uint32Array(count), new Uint32Array(count)];
  const [days, value, coin] = [new Float64Array(count), new Float64Array(count), new Uint32Array(count)];
  let [n, deepest] = [0, 0];
  for (let p = 0; p < size; p += 1) {
    for (let i = from[p] + 1; i < from[p + 1]; i += 1)
      if (wall[rows[i]] < wall[rows[i - 1]]) {
        rows.subarray(from[p], from[p + 1]).sort((a, b) => wall[a] - wall[b] || a - b);
        break;
      }
    let depth = 0;
    for (let i = from[p]; i < from[p + 1]; i += 1) {
      const o = rows[i];
      const day = Math.floor(wall[o] / DAY) * DAY;
      if (depth && days[n - 1] === day) {
        if (!names[coin[n - 1]]) coin[n - 1] = money[o];
        if (!Number.isNaN(values[o])) value[n - 1] = Number.isNaN(value[n - 1]) ? values[o] : value[n - 1] + values[o];
        continue;
      }
      people[n] = p;
      stage[n] = Math.min(depth, DEEPEST - 1);
      days[n] = day;
      value[n] = values[o];
      coin[n] = money[o];
      n += 1;
      depth += 1;
    }
    deepest = Math.max(deepest, depth);
  }
  return {
    ...{ people: people.subarray(0, n), stage: stage.subarray(0, n), wall: days.subarray(0, n) },
    ...{ value: value.subarray(0, n), coin: coin.subarray(0, n), deepest },
  };
}
