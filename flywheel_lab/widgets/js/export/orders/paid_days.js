// A column of days of payment that says something else than the status: told, with how many orders that concerns.
import { dayColumns } from "./signs.js";

/** Say how many orders count without a day of payment where others have one, and how many wait that have one.
 *  @param {import("./order_rows.js").Orders} orders
 *  @param {Float64Array} values
 *  @param {Uint8Array} back
 *  @param {ExportSheet} sheet */
export function notePaidDays({ of, count }, values, back, sheet) {
  const { table, columns, fates, lexicon, notes, say } = sheet;
  if (!("status" in columns.of)) return;
  const waiting = fates.reasons.indexOf("waiting");
  const isSold = (/** @type {number} */ k) => fates.keeps(k) && !back[k] && (!("value" in columns.of) || values[k] > 0);
  for (const c of dayColumns("paid", sheet)) {
    const { codes } = table.column(c);
    const empty = lexicon.areEmpty(table.column(c));
    const paid = new Uint8Array(count);
    for (let k = 0; k < codes.length; k += 1) if (!empty[codes[k]]) paid[of[k]] = 1;
    const [unpaid, later] = [new Set(), new Set()];
    let some = false;
    for (let k = 0; k < of.length; k += 1) {
      if (isSold(k)) paid[of[k]] ? (some = true) : unpaid.add(of[k]);
      if (waiting > 0 && fates.rejected[k] === waiting && paid[of[k]] && !back[k]) later.add(of[k]);
    }
    const column = table.header[c];
    if (unpaid.size && some) notes.push(say.note("paid_unpaid", { column, n: unpaid.size }));
    if (later.size) notes.push(say.note("paid_later", { column, n: later.size }));
  }
}
