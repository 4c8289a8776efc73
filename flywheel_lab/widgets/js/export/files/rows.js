// Rows of cells that a file has as such; and steps that can pause.
import { Column } from "../cells/column.js";
import { Dictionary } from "../cells/dictionary.js";
import { strip } from "../python.js";

const AT_ONCE = 20_000; // rows, before the page may do something else

/** Run what can pause to its end.
 *  @template T
 *  @param {Generator<number, T>} steps
 *  @returns {T} */
export function drain(steps) {
  for (;;) {
    const { value, done } = steps.next();
    if (done) return /** @type {T} */ (value);
  }
}

/** Rows that are lists of texts already, with the line of each. */
export class ListRows {
  /** @param {string[][]} rows
   *  @param {number[]} lines */
  constructor(rows, lines) {
    this.rows = rows;
    this.lines = lines;
    this.mails = new Set(rows.flatMap((row) => row.flatMap((cell, k) => (cell.includes("@") ? [k] : []))));
  }
  get count() {
    return this.rows.length;
  }
  /** @param {number} r */
  width(r) {
    return this.rows[r].length;
  }
  /** @param {number} r */
  line(r) {
    return this.lines[r];
  }
  /** @param {number} r
   *  @param {number} k */
  cell(r, k) {
    return this.rows[r][k];
  }
  /** @param {number} r
   *  @param {number} k */
  opening(r, k) {
    return openingOf(this.cell(r, k));
  }
  /** @param {number} r */
  row(r) {
    return this.rows[r];
  }
  /** @param {number} c
   *  @param {Uint32Array} some */
  reading(c, some) {
    return readingTexts(this, c, some);
  }
}

/** Return a number that tells with which letter a text begins: its code, 0 if it is empty.
 *  @param {string} text */
export const openingOf = (text) => (text ? text.charCodeAt(0) : 0);

/** Whether a cell that begins so is neither empty nor begins with white space or a letter beyond ASCII.
 *  @param {number} opening */
export const isPlain = (opening) => opening > 32 && opening < 127;

/** Whether a row has a cell with more than white space, `from` there on.
 *  @param {Pick<CellRows, "width" | "cell" | "opening">} rows
 *  @param {number} r
 *  @param {number} [from] */
export function isFull(rows, r, from = 0) {
  for (let k = from; k < rows.width(r); k += 1) if (isPlain(rows.opening(r, k)) || strip(rows.cell(r, k))) return true;
  return false;
}

/** Return a column of some rows, with pauses.
 *  @param {Pick<CellRows, "width" | "cell">} rows
 *  @param {number} c
 *  @param {Uint32Array} some
 *  @returns {Generator<number, Column>} */
export function* readingTexts(rows, c, some) {
  const [dictionary, codes] = [new Dictionary(), new Uint32Array(some.length)];
  for (let k = 0; k < some.length; k += 1) {
    codes[k] = dictionary.code(c < rows.width(some[k]) ? rows.cell(some[k], c) : "");
    if (k % AT_ONCE === AT_ONCE - 1) yield k / some.length;
  }
  return new Column(dictionary.texts, codes);
}
