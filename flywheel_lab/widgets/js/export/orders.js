// Orders become purchase days (data/orders.py in Python): which rows are one order, what a day adds up to.
import { dayOf } from "./dates.js";
import { endOfObservation, extent, inOrder, noteFuture, refuseLong } from "./log.js";
import { listFew, repr } from "./python.js";
import { Refusal } from "./refusal.js";

const DEEPEST = 10; // the picture of a funnel has room for so many purchases
const DAY = 86_400_000;

/** Return the log of orders: an event for each person and day, "purchase 1", "purchase 2" and so on.
 *  @param {OrderRows} rows that are used, in order of time
 *  @param {string | null} until
 *  @param {{lexicon: Lexicon, say: Say, today: number}} reading
 *  @returns {Log} */
export function orderLog(rows, until, { lexicon, say, today }) {
  const notes = /** @type {string[]} */ ([]);
  const merged = mergeLines(rows, say);
  if (rows.at.length > merged.length) notes.push(say.note("order_lines", { n: rows.at.length - merged.length }));
  const bought = merged.filter(({ value }) => !(value < 0));
  if (bought.length < merged.length) notes.push(say.note("negative_orders", { n: merged.length - bought.length }));
  if (!bought.length) throw new Refusal(say("no_order_counts", { notes: notes.join(" ") }));
  const days = addUp(bought, rows, lexicon, say);
  if (rows.values) {
    const without = bought.filter(({ value }) => Number.isNaN(value)).length;
    if (without) notes.push(say.note("no_amount", { n: without }));
    const known = (/** @type {string} */ text) => text && !lexicon.isNobody(text);
    const kinds = [...new Set(bought.map(({ currency }) => currency).filter(known))].sort();
    if (kinds.length > 1) notes.push(say.note("currencies", { values: listFew(kinds) }));
    const none = kinds.length ? bought.filter(({ currency }) => !known(currency)).length : 0;
    if (none) notes.push(say.note("no_currency", { n: none }));
  }
  const wall = Float64Array.from(days, ({ day }) => day);
  refuseLong(Float64Array.from(bought, ({ wall }) => wall), say);
  const end = endOfObservation(until, wall, say);
  notes.push(...noteFuture(wall, today, say));
  /** @type {Map<number, number>} */
  const depth = new Map();
  /** @type {Map<number, number[]>} */
  const buyers = new Map();
  for (const { person, day } of days) {
    if (!buyers.has(person)) buyers.set(person, []);
    buyers.get(person).push(day / DAY);
  }
  for (const { length } of buyers.values())
    for (let k = 1; k <= length; k += 1) depth.set(Math.min(k, DEEPEST), (depth.get(Math.min(k, DEEPEST)) ?? 0) + 1);
  const deepest = Math.max(...[...buyers.values()].map(({ length }) => length));
  const counts = Object.fromEntries(
    Array.from({ length: Math.min(deepest, DEEPEST) }, (_, k) => [
      `purchase ${k + 1}${k + 1 === DEEPEST && deepest > DEEPEST ? "+" : ""}`,
      [...buyers.values()].filter(({ length }) => length > k).length,
    ]),
  );
  const values = days.filter(({ value }) => !Number.isNaN(value)).length;
  return {
    ...{ people: buyers.size, events: days.length, wall, first: extent(wall)[0], until: end, notes, counts },
    ...{ bought: days.length, lost: 0, referred: 0, values: rows.values ? values : 0 },
    ...{ buyers: [...buyers.values()], losses: [], named: null, last: lastDays(buyers) },
  };
}

/** @param {Map<number, number[]>} buyers */
const lastDays = (buyers) => Float64Array.from(buyers.values(), (days) => days.at(-1) * DAY);

/** Return a row an order; what a line leaves empty is taken from the order's other lines.
 *  @param {OrderRows} rows
 *  @param {Say} say */
function mergeLines({ at, people, orders, wall, values, currency, orderName }, say) {
  /** @type {Map<number, {person: number, wall: number, value: number, currency: string, all: number[]}>} */
  const found = new Map();
  for (const k of at) {
    const order = orders[k];
    const [value, code] = [values ? values[k] : NaN, currency ? currency.at(k) : ""];
    const known = found.get(order);
    if (!known) {
      found.set(order, { person: people.codes[k], wall: wall[k], value, currency: code, all: null });
      continue;
    }
    if (known.person !== people.codes[k])
      throw new Refusal(say("several_people", { column: "order", order: orderName(k) }));
    known.currency ||= code;
    (known.all ??= Number.isNaN(known.value) ? [] : [known.value]).push(...(Number.isNaN(value) ? [] : [value]));
    known.value = totalOf(known.all);
  }
  return [...found.values()];
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

/** Return what each person bought on each day, person by person, in order of time.
 *  @param {ReturnType<typeof mergeLines>} bought
 *  @param {OrderRows} rows
 *  @param {Lexicon} lexicon
 *  @param {Say} say */
function addUp(bought, { people, values, currency }, lexicon, say) {
  const days = Float64Array.from(bought, ({ wall }) => Math.floor(wall / DAY) * DAY);
  const sorted = inOrder(Uint32Array.from(bought.keys()), days);
  /** @type {Map<number, {person: number, day: number, value: number, currency: string}[]>} */
  const each = new Map();
  for (const i of sorted) {
    const { person, value, currency: code } = bought[i];
    const told = code && lexicon.isNobody(code) ? "" : code;
    if (!each.has(person)) each.set(person, []);
    const own = each.get(person);
    const last = own.at(-1);
    if (last?.day !== days[i]) {
      own.push({ person, day: days[i], value, currency: told });
      continue;
    }
    if (values && currency && told && last.currency && last.currency !== told)
      throw new Refusal(say("paid_in_several", { person: repr(people.texts[person]), day: `${dayOf(last.day)} 00:00:00` }));
    last.currency ||= told;
    if (!Number.isNaN(value)) last.value = Number.isNaN(last.value) ? value : last.value + value;
  }
  return [...each.values()].flat();
}
