// What was paid back: in a row of its own, or as an event.
import { placesOf } from "./column.js";
import { askDoubt, choice, makeDoubt } from "./doubts.js";
import { buyers } from "./buyers.js";
import { joined, plainName, word } from "./vocabulary.js";

const LAST = "last";
export const CENT = 0.005; // amounts that differ by less are the same

/** Add to `refunds`, in place, what rows of their own take back from an order that is in the file.
 *  @param {ExportSheet} sheet
 *  @param {Float64Array} values
 *  @param {Float64Array} refunds */
export function takeBackOrders({ table, columns, fates, lexicon }, values, refunds) {
  if (!["parent", "order", "value"].every((role) => role in columns.of)) return;
  fates.expect("taken_back");
  const [numbers, parents] = [columns.column(table, "order"), columns.column(table, "parent")];
  const money = columns.column(table, "currency");
  const first = new Map();
  numbers.codes.forEach((code, k) => {
    const text = numbers.texts[code];
    if (!first.has(text) && !lexicon.isEmpty(text)) first.set(text, k);
  });
  for (let k = 0; k < table.size; k += 1) {
    const parent = parents.at(k);
    if (!(values[k] < 0) || !fates.keeps(k) || !first.has(parent) || lexicon.isNobody(parent)) continue;
    if (money && money.codes[k] !== money.codes[first.get(parent)]) continue; // an exchange of money pays nothing back
    refunds[first.get(parent)] -= values[k];
    fates.reject(k, "taken_back");
  }
}

/** Take refunds that are events of their own off the purchase with the same number, in place.
 *  @param {ExportSheet} sheet
 *  @param {Float64Array} values */
export function takeBackPurchases({ table, columns, fates, lexicon }, values) {
  const [numbers, stages] = ["order", "stage"].map((role) => columns.column(table, role));
  if (!numbers || !stages || !("value" in columns.of)) return;
  const empty = numbers.texts.map((text) => lexicon.isEmpty(text));
  const isBack = stages.texts.map((text) => lexicon.fateOf.get(word(text)) === "refunded");
  const isWon = stages.texts.map((text) => lexicon.isWon(text));
  const isNamed = (/** @type {number} */ k) => !empty[numbers.codes[k]] && fates.keeps(k);
  const first = new Map();
  const back = [];
  for (let k = 0; k < table.size; k += 1) {
    if (!isNamed(k)) continue;
    if (isWon[stages.codes[k]] && !first.has(numbers.codes[k])) first.set(numbers.codes[k], k);
    if (isBack[stages.codes[k]]) back.push(k);
  }
  for (const k of back) {
    const purchase = first.get(numbers.codes[k]);
    if (purchase === undefined) continue;
    fates.reject(k, "taken_back");
    if (Math.abs(values[k]) < values[purchase]) {
      values[purchase] -= Math.abs(values[k]);
      fates.repair(purchase, "partly");
    } else fates.reject(purchase, "refunded");
  }
}

/** Reject purchases that an earlier event has told by the same number, as a page does that is loaded again. Their amounts
 *  are the same, or one of them has none. A number that more than two people have names no purchase.
 *  @param {ExportSheet} sheet
 *  @param {Column} people
 *  @param {Float64Array | null} values
 *  @param {Dates} dates */
export function leaveOutAgain({ table, columns, fates, lexicon }, people, values, { moments, column }) {
  const [numbers, stages] = ["order", "stage"].map((role) => columns.column(table, role));
  if (!numbers) return;
  const empty = numbers.texts.map((text) => lexicon.isEmpty(text));
  const isWon = stages.texts.map((text) => lexicon.isWon(text));
  const all = placesOf(table.size, (k) => isWon[stages.codes[k]] && !empty[numbers.codes[k]] && fates.keeps(k));
  const n = new Uint32Array(numbers.size);
  for (const k of all) n[numbers.codes[k]] += 1;
  const at = (/** @type {number} */ k) => {
    const moment = moments[column.codes[k]];
    return Number.isFinite(moment) ? moment : Infinity;
  };
  const later = (/** @type {number} */ a, /** @type {number} */ b) => (at(a) === at(b) ? a - b : at(a) - at(b));
  const rows = [...all].filter((k) => n[numbers.codes[k]] > 1).sort(later);
  /** @type {Map<number, Set<number>>} */
  const whose = new Map(rows.map((k) => [numbers.codes[k], new Set()]));
  for (const k of rows) whose.get(numbers.codes[k]).add(people.codes[k]);
  const first = new Map();
  fates.expect("again");
  for (const k of rows) {
    const mark = `${numbers.codes[k]} ${stages.codes[k]}`;
    const own = first.get(mark);
    if (own === undefined) first.set(mark, k);
    else if (!(values && Math.abs(values[k] - values[own]) >= CENT) && whose.get(numbers.codes[k]).size <= 2) {
      if (values && Number.isNaN(values[own])) values[own] = values[k];
      fates.reject(k, "again");
    }
  }
}

/** Reject events that stand there twice, each with the same number of its own.
 *  @param {ExportSheet} sheet */
export function leaveOutRepeated({ table, fates, lexicon }) {
  const names = lexicon.vocabulary.rows.numbers.map(joined);
  table.header.forEach((header, c) => {
    if (!names.some((/** @type {string} */ name) => joined(plainName(header)).endsWith(name))) return;
    const { texts, codes } = table.trimmed(c);
    const empty = texts.map((text) => lexicon.isEmpty(text));
    fates.expect("duplicate");
    const own = codes.map((code, k) => (empty[code] ? texts.length + k : code));
    for (const k of table.repeated(own)) fates.reject(k, "duplicate");
  });
}

/** Take rows of money back that name no order off the one that their person and amount tell, in place. That is the last
 *  one of the same amount before it. Of parts of an order it is the only one that was as large; where there were several,
 *  what becomes of all parts is one question; throws OpenDoubt until it is answered.
 *  @param {{values: Float64Array, of: Uint32Array, back: Uint8Array, people: Column, order: (k: number) => number}} rows
 *  @param {ExportSheet} sheet */
export function takeBackByAmount({ values, of, back, people, order }, sheet) {
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
  const worthBefore = (/** @type {number} */ k) => {
    const before = [...lines.get(whose(k))].filter(([, some]) => order(some[0]) <= order(k));
    const worth = before.map(([o, some]) => /** @type {const} */ ([o, worthOf(some.map((row) => values[row]))]));
    return worth.filter(([, amount]) => amount > -values[k] - CENT);
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
  const takes = Math.max(0, ...several) < 2 || askRefunds(several.filter(Boolean).length, sheet) === LAST;
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
 *  @param {ExportSheet} sheet */
function askRefunds(n, sheet) {
  const { table, columns, say } = sheet;
  const choices = [choice(LAST, say("last_purchase")), choice("left out", say("none_of_the_orders"))];
  const column = table.header[columns.of.value] ?? "";
  const doubt = makeDoubt({ id: "refunds", column, question: say("which_refunds", { n }), choices, blocking: true });
  return askDoubt(doubt, sheet);
}
