// Whether a file breaks off in its last row, as a download does that was interrupted.
import { strip } from "../python.js";
import { SAMPLE } from "./table.js";

const [LEAST, WORDS] = [3, 12]; // rows above that tell how a whole cell is written; different words that a column repeats
const CENTS = /[.,]\d\d\D*$/;
const AMOUNT = /^-?\d[\d.,' ]*$/;

/** Whether the last row breaks off in a file that does not end its last line, `rest`: in an open quotation mark, or because
 *  it alone is too short, or because its last cell is the beginning of what stands above it.
 *  @param {Table} table
 *  @param {string} rest
 *  @param {string} separator
 *  @param {boolean} alone */
export function breaksOff(table, rest, separator, alone) {
  const quote = rest.lastIndexOf('"');
  if (quote >= 0 && (!quote || rest[quote - 1] === separator)) return true;
  const [last, c] = [table.size - 1, table.header.length - 1];
  const ends = Array.from({ length: Math.min(SAMPLE, last) }, (_, k) => strip(table.cell(k, c)));
  return last >= LEAST && (alone || isBeginning(strip(table.cell(last, c)), ends.filter(Boolean)));
}

/** @param {string} text */
const shapeOf = (text) => text.replace(/[1-9]/g, "0");

/** Whether a cell is a part of an amount, of a date or of a word, as they stand above it.
 *  @param {string} cell
 *  @param {string[]} full */
function isBeginning(cell, full) {
  if (!cell || full.length < LEAST || full.includes(cell)) return false;
  const [shape, shapes] = [shapeOf(cell), new Set(full.map(shapeOf))];
  const [whole] = shapes;
  if (shapes.size === 1 && !/^\d+$/.test(whole)) return whole !== shape && whole.startsWith(shape);
  if (full.every((text) => CENTS.test(text))) return AMOUNT.test(cell) && !CENTS.test(cell);
  const words = /^\p{L}+$/u.test(cell) ? [...new Set(full)] : [];
  const repeated = words.length <= Math.min(WORDS, full.length / 2);
  return repeated && words.some((text) => text.startsWith(cell) && /\p{L}/u.test([...text.slice(cell.length)][0]));
}
