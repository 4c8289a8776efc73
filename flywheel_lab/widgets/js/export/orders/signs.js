// What other columns say of an order: one of yes and no, or one of days.
import { marksOf } from "../cells/column.js";
import { fold } from "../python.js";
import { joined, plainName } from "../vocabulary.js";

/** Return the columns of days on which orders were "paid" or "returned", where no status or amount tells more.
 *  @param {"paid" | "returned"} kind
 *  @param {ExportSheet} sheet
 *  @returns {number[]} */
export const daysOf = (kind, sheet) =>
  ({ paid: "status", returned: "refund" })[kind] in sheet.columns.of ? [] : dayColumns(kind, sheet);

/** Return the columns of days on which orders were "paid" or "returned", by their names.
 *  @param {"paid" | "returned"} kind
 *  @param {ExportSheet} sheet */
export function dayColumns(kind, { table, columns, lexicon }) {
  const known = new Set(lexicon.vocabulary.rows[kind].map(joined));
  const names = table.header.map((header) => joined(plainName(header)));
  return columns.dates.flatMap((found, k) => (found.kind && known.has(names[k]) && k !== columns.of.time ? [k] : []));
}

/** Return which rows end so, or wait, by what a column of yes and no says, or a column of days.
 *  @param {ExportSheet} sheet
 *  @param {string} end */
export function toldTo(sheet, end) {
  const { table, columns, lexicon } = sheet;
  const found = flaggedRows(sheet, end, lexicon.decidingFlags(table.header));
  const emptyIn = (/** @type {Column} */ { texts, codes }) => {
    const empty = texts.map((text) => lexicon.isEmpty(text));
    return (/** @type {number} */ k) => empty[codes[k]];
  };
  // Of two flags the narrower one decides.
  if (end === "refunded") flaggedRows(sheet, "partly", table.header).forEach((part, k) => part && (found[k] = 0));
  for (const c of end === "waiting" ? daysOf("paid", sheet) : []) {
    const [unpaid, noDay] = [table.column(c), columns.column(table, "time")].map(emptyIn);
    for (let k = 0; k < table.size; k += 1) found[k] ||= Number(unpaid(k) && !noDay(k));
  }
  for (const c of end === "refunded" ? daysOf("returned", sheet) : []) {
    const notBack = emptyIn(table.column(c));
    for (let k = 0; k < table.size; k += 1) found[k] ||= Number(!notBack(k));
  }
  return found;
}

/** Return of which rows a column of yes and no says that money went back, and none that all of it did.
 *  @param {ExportSheet} sheet */
export function partlyRepaid(sheet) {
  const { table, lexicon } = sheet;
  const whole = flaggedRows(sheet, "refunded", lexicon.decidingFlags(table.header));
  const [part, some] = ["partly", "refunded"].map((end) => flaggedRows(sheet, end, table.header));
  return marksOf(table.size, (k) => part[k] === 1 || (some[k] === 1 && !whole[k]));
}

/** Return which rows end so by what columns of yes and no say that have one of these names.
 *  @param {ExportSheet} sheet
 *  @param {string} end
 *  @param {string[]} names */
function flaggedRows({ table, lexicon }, end, names) {
  const found = new Uint8Array(table.size);
  table.header.forEach((header, c) => {
    const column = lexicon.isFlag(header) && names.includes(header) ? table.column(c) : null;
    const flag = column && lexicon.flagOf(header, column.texts);
    if (flag?.fate !== end) return;
    const told = column.texts.map((text) => text.split(",").some((tag) => flag.says.has(fold(tag))));
    const lacks = end === "waiting" && lexicon.lacksPayment(header, column.texts);
    if (lacks) column.texts.forEach((text, code) => (told[code] ||= lexicon.isEmpty(text)));
    if (told.includes(true)) column.codes.forEach((code, k) => (found[k] ||= Number(told[code])));
  });
  return found;
}
