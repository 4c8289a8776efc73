// A table: a header and rows as wide as it. A column is read when a rule asks for it.
import { countPlaces, pair } from "../cells/column.js";
import { strip } from "../python.js";
import { drain } from "./rows.js";

export const SAMPLE = 3000; // rows, from which columns are told

/** @param {string} text */
const isBare = (text) => strip(text) === text;

/** A header and rows as wide as it; `rejected` are lines that are no data: reason, line, cells. `comma`: separated by
 *  semicolons, as where the comma is the decimal mark. */
export class Table {
  /** @param {string[]} header
   *  @param {CellRows} raw
   *  @param {Uint32Array} kept the places of its rows
   *  @param {Rejected[]} rejected
   *  @param {Map<string, string>} meta
   *  @param {string[]} notes
   *  @param {boolean} comma */
  constructor(header, raw, kept, rejected, meta, notes, comma) {
    this.header = header;
    this.raw = raw;
    this.kept = kept;
    this.rejected = rejected;
    this.meta = meta;
    this.notes = notes;
    this.comma = comma;
    /** @type {Map<number, Column>} */
    this.columns = new Map();
    /** @type {Map<number, Column>} */
    this.bare = new Map();
    /** @type {number[]} */
    this.later = [];
    /** What codes in a column mean.
     *  @type {Map<number, {get: (text: string) => string | undefined}>} */
    this.codes = new Map();
    /** @type {Map<number, string[]>} */
    this.samples = new Map();
    /** First and last names, which stand together in the column of the latter, and what makes one of them.
     *  @type {{first: number, last: number, join: (first: string, last: string) => string} | null} */
    this.names = null;
  }
  get size() {
    return this.kept.length;
  }
  /** Return what stands in a cell, or what it means.
   *  @param {number} k
   *  @param {number} c */
  cell(k, c) {
    const { first, last, join } = this.names ?? {};
    return c === last ? join(this.written(k, first), this.written(k, c)) : this.spell(c, this.written(k, c));
  }
  /** @param {number} k
   *  @param {number} c */
  written(k, c) {
    const r = this.kept[k];
    return c < this.raw.width(r) ? this.raw.cell(r, c) : "";
  }
  /** @param {number} c
   *  @param {string} text */
  spell(c, text) {
    return this.codes.get(c)?.get(strip(text)) ?? text;
  }
  /** Return a row as it stands in the file.
   *  @param {number} k */
  row(k) {
    return this.header.map((_, c) => this.written(k, c));
  }
  /** @param {number} k */
  line(k) {
    return this.raw.line(this.kept[k]);
  }
  /** Return the cells of a column in the rows from which columns are told: the first ones, and some that follow.
   *  @param {number} c */
  sample(c) {
    if (!this.samples.has(c)) {
      const first = Array.from({ length: Math.min(SAMPLE, this.size) }, (_, k) => this.cell(k, c));
      this.samples.set(c, [...first, ...this.later.map((k) => this.cell(k, c))]);
    }
    return this.samples.get(c);
  }
  /** Add rows to the sample in which a column is filled that is empty in it; return whether there are any.
   *  @param {number[]} places of columns that are empty in the sample */
  sampleMore(places) {
    const more = places.map((c) => {
      const { texts, codes } = this.trimmed(c);
      return codes.findIndex((code) => Boolean(texts[code]));
    });
    const found = [...new Set(more.filter((k) => k >= 0))].sort((a, b) => a - b);
    this.later.push(...found);
    if (found.length) this.samples.clear();
    return found.length > 0;
  }
  /** Return the rows that repeat an earlier row of the same group, such as an order, in all cells.
   *  @param {Uint32Array} groups
   *  @returns {number[]} */
  repeated(groups) {
    const n = new Uint32Array(countPlaces(groups));
    for (let k = 0; k < groups.length; k += 1) n[groups[k]] += 1;
    /** @type {Map<number, number[]>} */
    const rows = new Map();
    groups.forEach((group, k) => {
      if (n[group] < 2) return;
      if (rows.has(group)) rows.get(group).push(k);
      else rows.set(group, [k]);
    });
    const cells = (/** @type {number} */ k) => JSON.stringify(this.row(k).map(strip));
    return [...rows.values()].flatMap((own) => {
      const seen = new Set();
      return own.filter((k) => {
        const told = cells(k);
        const again = seen.has(told);
        seen.add(told);
        return again;
      });
    });
  }
  /** Return a whole column.
   *  @param {number} c */
  column(c) {
    return this.columns.get(c) ?? drain(this.reading(c));
  }
  /** Return a whole column without white space around its texts.
   *  @param {number} c */
  trimmed(c) {
    const column = this.column(c);
    if (!this.bare.has(c)) this.bare.set(c, column.isBare || column.texts.every(isBare) ? column : column.map(strip));
    return this.bare.get(c);
  }
  /** Change the texts of a column.
   *  @param {number} c
   *  @param {(text: string) => string} change */
  change(c, change) {
    this.replace(c, this.column(c).map(change));
  }
  /** Put another column in the place of one.
   *  @param {number} c
   *  @param {Column} column */
  replace(c, column) {
    this.columns.set(c, column);
    this.bare.delete(c);
  }
  /** Read a whole column, with pauses.
   *  @param {number} c
   *  @returns {Generator<number, Column>} */
  *reading(c) {
    if (this.columns.has(c)) return this.columns.get(c);
    const read = yield* this.raw.reading(c, this.kept);
    const { first, last, join } = this.names ?? {};
    const spelled = this.codes.has(c) ? read.map((text) => this.spell(c, text)) : read;
    const column = c === last ? pair(yield* this.reading(first), read, join) : spelled;
    this.columns.set(c, column);
    return column;
  }
}
