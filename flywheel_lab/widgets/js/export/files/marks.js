// Numbers of a workbook, which have no decimal mark of their own, beside amounts that were typed as texts.
import { listed } from "../cells/column.js";
import { readValues } from "../cells/values.js";

/** Of the texts: of numbers beside them, of which "·" decides nothing.
 *  @type {Record<string, string>} */
const MARKS = { ",": ",", "?": "·" };
const DECIMAL = /^-?\d+\.\d+$/;

/** Write the numbers of each column with the mark of its texts, where they do not have the point.
 *  @param {SheetCell[]} cells
 *  @param {Lexicon} lexicon
 *  @typedef {[row: number, column: number, text: string, isNumber: boolean]} SheetCell */
export function markNumbers(cells, lexicon) {
  const decimals = cells.filter(([, , text, isNumber]) => isNumber && DECIMAL.test(text));
  for (const k of new Set(decimals.map(([, column]) => column))) {
    const own = cells.filter(([, column, text, isNumber]) => column === k && !isNumber && /[.,]/.test(text));
    const texts = listed(own.map(([, , text]) => text));
    const { numbers } = readValues(texts, lexicon, ",");
    const some = own.map(([, , text]) => text).filter((_, row) => numbers[texts.codes[row]] !== null);
    const mark = some.length ? MARKS[readValues(listed(some), lexicon).mark] : "";
    if (mark) for (const cell of decimals) if (cell[1] === k) cell[2] = cell[2].replace(".", mark);
  }
}
