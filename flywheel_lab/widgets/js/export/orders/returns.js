// What was paid back in a row of its own.
import { askDoubt, choice, makeDoubt } from "../doubts/doubt.js";
import { buyers } from "./buyers.js";
import { foldNumber, numbersIn } from "../columns/mentions.js";
import { CENT } from "../cells/values.js";

const [LAST, NONE] = ["last", "left out"];

/** Add to `refunds`, in place, what rows of their own take back from an order that is in the file.
 *  @param {ExportSheet} sheet
 *  @param {Float64Array} values
 *  @param {Float64Array} refunds */
export function takeBackOrders({ table, columns, fates, lexicon }, values, refunds) {
  const named = "parent" in columns.of;
  if (!("order" in columns.of) || !("value" in columns.of) || (!named && columns.mentions < 0)) return;
  fates.expect("taken_back");
  const numbers = columns.column(table, "order");
  const parents = named ? columns.column(table, "parent") : mentioned(table.column(columns.mentions), numbers);
  const people = columns.column(table, "person");
  const money = columns.column(table, "currency");
  const first = new Map();
  numbers.codes.forEach((code, k) => {
    const text = numbers.texts[code];
    if (!first.has(text) && !lexicon.isEmpty(text)) first.set(text, k);
  });
  for (let k = 0; k < table.size; k += 1) {
    const parent = parents.at(k);
    if (!(values[k] < 0) || !fates.keeps(k) || !first.has(parent) || lexicon.isNobody(parent)) continue;
    const of = first.get(parent);
    // A number within a text may be that of something else.
    if (!named && (of === k || people?.codes[k] !== people?.codes[of])) continue;
    if (money && money.codes[k] !== money.codes[first.get(parent)]) continue; // an exchange of money pays nothing back
    refunds[first.get(parent)] -= values[k];
    fates.reject(k, "taken_back");
  }
}

/** Return which order each text names, "" if it names none or several.
 *  @param {Column} texts
 *  @param {Column} numbers */
function mentioned(texts, numbers) {
  const there = new Map(numbers.texts.map((text) => [foldNumber(text), text]));
  return texts.map((text) => {
    const some = new Set(numbersIn(text).flatMap((word) => (there.has(word) ? [there.get(word)] : [])));
    return some.size === 1 ? [...some][0] : "";
  });
}

/** Change `told`, in place, to what each row gives back, so that rows that repeat the amount of their order, or hold it,
 *  all give the same. What rows have told is added up where the lines of some order tell different refunds, and told by
 *  each of them otherwise; what other rows have `taken` back is added.
 *  @param {import("./order_rows.js").Orders} orders
 *  @param {Float64Array} values
 *  @param {Float64Array} told
 *  @param {Float64Array} taken
 *  @param {Fates} fates */
export function spreadRefunds({ rows, from, count }, values, told, taken, fates) {
  const own = (/** @type {number} */ o) => rows.subarray(from[o], from[o + 1]);
  const keptOf = (/** @type {number} */ o) => own(o).filter((k) => fates.keeps(k));
  let differ = false;
  for (let o = 0; o < count && !differ; o += 1)
    if (from[o + 1] - from[o] > 1) differ = keptOf(o).some((k, _, [first]) => told[k] !== told[first]);
  for (let o = 0; o < count; o += 1) {
    if (from[o + 1] - from[o] === 1) {
      told[rows[from[o]]] += taken[rows[from[o]]];
      continue;
    }
    const [all, kept] = [own(o), keptOf(o)];
    const worth = kept.filter((k) => !Number.isNaN(values[k]));
    if (worth.length && worth.every((k) => values[k] === values[worth[0]])) {
      const total = kept.reduce((sum, k) => sum + told[k], 0);
      const once = kept.reduce((most, k) => Math.max(most, told[k]), 0);
      const back = all.reduce((sum, k) => sum + taken[k], 0);
      for (const k of all) told[k] = (differ && total <= values[worth[0]] + CENT ? total : once) + back;
    } else for (const k of all) told[k] += taken[k];
  }
}

/** Take rows of money back that name no order off the one that their person and amount tell, in place. That is the last
 *  one of the same amount before it. Of parts of an order it is the only one that was as large; where there were several,
 *  what becomes of all parts is one question; throws OpenDoubt until it is answered, where
 *  rows have `told` by more than their sign that money goes back.
 *  @param {{values: Float64Array, of: Uint32Array, back: Uint8Array, told: Uint8Array, people: Column, order: (k: number) => number}} rows
 *  @param {ExportSheet} sheet */
export function takeBackByAmount({ values, of, back, told, people, order }, sheet) {
  const { columns, table, fates } = sheet;
  const named = new Set(of.filter((_, k) => !back[k]));
  const money = columns.column(table, "currency");
  const buyer = buyers(people, back, sheet);
  const whose = (/** @type {number} */ k) => JSON.stringify([buyer(k), money?.at(k) || null]);
  const inOrder = (/** @type {number[]} */ some) => some.sort((a, b) => order(a) - order(b) || a - b);
  const all = [...of.keys()].filter((k) => fates.keeps(k));
  const alone = inOrder(all.filter((k) => back[k] && !named.has(of[k])));
  /** @type {Map<string, Map<number, number[]>>} */
  const lines = new Map(alone.map((k) => [whose(k), new Map()]));
  if (alone.length)
    for (const k of inOrder(all.filter((row) => !back[row] && !Number.isNaN(values[row])))) {
      const own = lines.get(whose(k));
      own?.set(of[k], [...(own.get(of[k]) ?? []), k]);
    }
  const undone = undoneOf({ values, of, back }, buyer, sheet);
  const goods = columns.column(table, "product");
  const thing = (/** @type {number} */ o, /** @type {number} */ k) => `${o} ${goods?.codes[k]}`;
  const sold = new Set(alone.length ? [...of.keys()].filter((k) => !back[k]).map((k) => thing(of[k], k)) : []);
  const worthBefore = (/** @type {number} */ k) => {
    const before = [...lines.get(whose(k))].filter(([, some]) => order(some[0]) <= order(k));
    const worth = before.map(([o, some]) => /** @type {const} */ ([o, worthOf(some.map((row) => values[row]))]));
    const large = worth.filter(([, amount]) => amount > -values[k] - CENT);
    const same = large.filter(([o]) => sold.has(thing(o, k))); // where some have the same goods, it is one of those
    return same.length ? same : large;
  };
  const exactly = (/** @type {number} */ k) => worthBefore(k).filter(([, worth]) => worth < CENT - values[k]);
  const takeOff = (/** @type {number} */ o, /** @type {number} */ k) => {
    const own = lines.get(whose(k));
    const rows = own.get(o);
    fates.reject(k, "taken_back");
    const all = rows.map((row) => values[row]);
    if (worthOf(all) < CENT - values[k]) {
      own.delete(o);
      for (const row of rows) fates.reject(row, "refunded");
    } else
      for (const row of areAlike(all) ? rows : rows.slice(0, 1)) {
        values[row] += values[k];
        fates.repair(row, "partly");
      }
  };
  const parts = /** @type {number[]} */ ([]);
  fates.expect("taken_back", "negative", "refunded", "partly");
  for (const k of alone) {
    const mark = `${buyer(k)} ${(-values[k]).toFixed(2)}`;
    const gone = undone.get(mark);
    if (gone > 0) {
      undone.set(mark, gone - 1); // of an order that does not count already
      fates.reject(k, "taken_back");
      continue;
    }
    const exact = exactly(k);
    if (exact.length) takeOff(exact.at(-1)[0], k);
    else parts.push(k);
  }
  const several = parts.map((k) => worthBefore(k).length);
  const sure = parts.some((k, at) => told[k] && several[at] > 1);
  const takes = Math.max(0, ...several) < 2 || askRefunds(several.filter(Boolean).length, sure, sheet) === LAST;
  for (const k of parts) {
    const exact = takes ? exactly(k) : [];
    const large = exact.length || !takes ? exact : worthBefore(k);
    if (large.length) takeOff(large.at(-1)[0], k);
    else fates.reject(k, "negative");
  }
}

/** Return how many orders of each buyer and amount were cancelled or paid back by what they say themselves.
 *  @param {{values: Float64Array, of: Uint32Array, back: Uint8Array}} rows
 *  @param {(k: number) => string} buyer
 *  @param {ExportSheet} sheet */
function undoneOf({ values, of, back }, buyer, { fates }) {
  const reasons = ["refunded", "cancelled"].map((each) => fates.reasons.indexOf(each)).filter((each) => each > 0);
  /** @type {Map<number, number[]>} */
  const rows = new Map();
  of.forEach((order, k) => {
    if (!reasons.includes(fates.rejected[k]) || back[k] || Number.isNaN(values[k])) return;
    rows.set(order, [...(rows.get(order) ?? []), k]);
  });
  /** @type {Map<string, number>} */
  const undone = new Map();
  for (const some of rows.values()) {
    const mark = `${buyer(some[0])} ${worthOf(some.map((k) => values[k])).toFixed(2)}`;
    undone.set(mark, (undone.get(mark) ?? 0) + 1);
  }
  return undone;
}

/** @param {number[]} values */
const areAlike = (values) => values.every((value) => value === values[0]);

/** Return the amount of an order: once where its lines repeat it, else their sum.
 *  @param {number[]} values */
const worthOf = (values) => (areAlike(values) ? values[0] : values.reduce((sum, value) => sum + value, 0));

/** Return from which purchase money goes back that may come from several; throws OpenDoubt if nobody said it.
 *  @param {number} n
 *  @param {boolean} sure whether more than a sign tells that money goes back
 *  @param {ExportSheet} sheet */
function askRefunds(n, sure, sheet) {
  const { table, columns, say } = sheet;
  const choices = [choice(LAST, say("last_purchase")), choice(NONE, say("none_of_the_orders"))];
  const column = table.header[columns.of.value] ?? "";
  const doubt = makeDoubt({
    id: "refunds",
    column,
    question: say("which_refunds", { n }),
    choices,
    default: sure ? "" : LAST,
    blocking: sure,
  });
  return askDoubt(doubt, sheet);
}
