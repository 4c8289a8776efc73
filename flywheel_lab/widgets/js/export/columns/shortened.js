// Numbers of people and of orders that a spreadsheet has shortened, so that different ones look the same.
import { asPython } from "../python.js";
import { Refusal } from "../refusal.js";

const DIGITS = 15; // that a spreadsheet keeps of a number
const SCIENTIFIC = asPython(/^\s*\d(?:[.,]\d+)?E\+\d+\s*$/);
const [LONG, CUT] = [asPython(/^\s*\d{16,}\s*$/), asPython(/^\s*\d{15}0+\s*$/)];

/** Return which numbers are shortened: 9.00720E+16, or a long one where all long ones end with zeros.
 *  @param {string[]} texts
 *  @returns {boolean[]} */
export function areShortened(texts) {
  const long = texts.filter((text) => text.length > DIGITS && LONG.test(text));
  const cut = long.length > 1 && long.every((text) => CUT.test(text)); // one alone may end so by chance
  return texts.map((text) => SCIENTIFIC.test(text) || (cut && text.length > DIGITS && CUT.test(text)));
}

/** Throw Refusal if a number that is shortened stands in several rows: it may be several.
 *  @param {string} role
 *  @param {Pick<ExportSheet, "table" | "columns" | "say">} sheet */
export function refuseShortened(role, { table, columns, say }) {
  const column = columns.column(table, role);
  const shortened = areShortened(column.texts);
  const k = shortened.some(Boolean) ? column.codes.findIndex((code) => shortened[code] && column.counts[code] > 1) : -1;
  if (k >= 0)
    throw new Refusal(say("shortened_numbers", { column: table.header[columns.of[role]], line: table.line(k) }));
}
