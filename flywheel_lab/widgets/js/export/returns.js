// What was paid back: in a row of its own, or as an event.
import { joined, plainName, word } from "./vocabulary.js";

/** Make amounts negative, in place, where a row of a list of payments is a refund, and let mere promises wait.
 *  @param {ExportSheet} sheet
 *  @param {Float64Array} values */
export function heedKinds({ table, columns, fates, lexicon }, values) {
  const { columns: names, sales, refunds, waiting } = lexicon.vocabulary.kinds;
  const known = new Set(names.map(joined));
  table.header.forEach((header, c) => {
    if (!known.has(joined(plainName(header))) || c === columns.of.status) return;
    const { texts, codes } = table.column(c);
    const kinds = texts.map(word);
    if (!kinds.some((kind) => sales.includes(kind) || refunds.includes(kind))) return;
    fates.expect("waiting");
    codes.forEach((code, k) => {
      if (refunds.includes(kinds[code])) values[k] = -Math.abs(values[k]);
      if (waiting.includes(kinds[code])) fates.reject(k, "waiting");
    });
  });
}

/** Add to `refunds`, in place, what rows of their own take back from an order that is in the file.
 *  @param {ExportSheet} sheet
 *  @param {Float64Array} values
 *  @param {Float64Array} refunds */
export function takeBackOrders({ table, columns, fates, lexicon }, values, refunds) {
  if (!["parent", "order", "value"].every((role) => role in columns.of)) return;
  fates.expect("taken_back");
  const [numbers, parents] = [columns.column(table, "order"), columns.column(table, "parent")];
  const first = new Map();
  numbers.codes.forEach((code, k) => {
    const text = numbers.texts[code];
    if (!first.has(text) && !lexicon.isEmpty(text)) first.set(text, k);
  });
  for (let k = 0; k < table.size; k += 1) {
    const parent = parents.at(k);
    if (!(values[k] < 0) || !fates.keeps(k) || !first.has(parent) || lexicon.isNobody(parent)) continue;
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
