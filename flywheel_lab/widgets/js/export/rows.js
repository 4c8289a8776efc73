// Rows of cells that a file has as such; and steps that can pause.
/** @typedef {import("./dictionary.js").Dictionary} Dictionary */

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
   *  @param {number} k
   *  @param {Dictionary} dictionary */
  code(r, k, dictionary) {
    return dictionary.code(this.rows[r][k]);
  }
  /** @param {number} r */
  row(r) {
    return this.rows[r];
  }
}
