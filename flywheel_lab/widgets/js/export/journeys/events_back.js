// Events that stand there twice, and those that take a purchase back.
import { placesOf } from "../cells/column.js";
import { CENT } from "../cells/values.js";
import { joined, plainName, word } from "../vocabulary.js";

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
