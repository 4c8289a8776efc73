// Rows of a list of orders that are none by themselves: further lines without a date of their own, sums and titles.
import { placesOf } from "../cells/column.js";

/** Reject rows without a name and a date: lines without an amount that name their order, and what has no number.
 *  @param {ExportSheet} sheet
 *  @param {(k: number) => boolean} named
 *  @param {Float64Array | null} values */
export function leaveOutNoOrders(sheet, named, values) {
  const { table, fates } = sheet;
  fates.expect("line", "no_order");
  const [isTimeless, isUntold, isUnnumbered] = ["time", "parent", "order"].map((role) => isEmptyIn(role, sheet));
  for (let k = 0; k < table.size; k += 1) {
    if (named(k) || !isTimeless(k)) continue;
    if (!isUntold(k)) {
      if (!values || Number.isNaN(values[k])) fates.reject(k, "line");
    } else if (isUnnumbered(k)) fates.reject(k, "no_order");
  }
}

/** Reject lines without a date of orders of which another line has one; their amounts were added up.
 *  @param {ExportSheet} sheet
 *  @param {Uint32Array} orders
 *  @param {(k: number) => boolean} isDated whether a row tells a moment: hardly any row has to be asked more */
export function leaveOutFurtherLines(sheet, orders, isDated) {
  const isTimeless = isEmptyIn("time", sheet);
  const timeless = placesOf(orders.length, (k) => !isDated(k) && isTimeless(k));
  if (!timeless.length) return;
  const without = new Set(timeless);
  const dated = new Set(orders.filter((_, k) => !without.has(k)));
  timeless.forEach((k) => dated.has(orders[k]) && sheet.fates.reject(k, "line"));
}

/** @param {string} role
 *  @param {ExportSheet} sheet
 *  @returns {(k: number) => boolean} */
function isEmptyIn(role, { table, columns, lexicon }) {
  const column = columns.column(table, role);
  return (k) => !column || lexicon.isEmpty(column.at(k));
}

/** Say of money that went out to somebody of whom nothing else is told that it is no return.
 *  @param {Column} people
 *  @param {Fates} fates */
export function tellMoneyOut({ texts, codes }, fates) {
  const negative = fates.reasons.indexOf("negative");
  if (negative < 0 || !fates.rejected.includes(negative)) return;
  const nobody = texts.indexOf("");
  const known = new Uint8Array(texts.length);
  codes.forEach((code, k) => fates.rejected[k] === negative || (known[code] = 1));
  fates.expect("money_out");
  for (const isGuest of [false, true])
    for (let k = 0; k < codes.length; k += 1)
      if (fates.rejected[k] === negative && (codes[k] === nobody) === isGuest && (isGuest || !known[codes[k]]))
        fates.rejected[k] = fates.code(isGuest ? "guest" : "money_out");
}
