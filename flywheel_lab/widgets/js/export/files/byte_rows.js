// Rows of cells that lie in bytes: a cell becomes a text of its own only when somebody asks for it.
import { ByteDictionary, SOME } from "./byte_dictionary.js";
import { grown } from "./byte_texts.js";
import { textOf } from "./bytes.js";
import { Column } from "../cells/column.js";
import { FILL } from "./quotes.js";

const MOST = 1 << 25; // places for which there is room before they are found

/** Numbers in a row that grows. */
class Places {
  constructor() {
    this.at = new Uint32Array(4096);
    this.length = 0;
  }
  /** @param {number} place */
  push(place) {
    if (this.length === this.at.length) this.at = grown(this.at);
    this.at[this.length++] = place;
  }
}

/** Rows that lie in bytes (UTF-8): where each begins and on which line, and where each of its cells ends. What stood in
 *  quotation marks stands without them at the end of its cell, behind bytes that fill it up. `mails` are the columns in
 *  which there is a sign of e-mail addresses. */
export class ByteRows {
  /** @param {Uint8Array} bytes
   *  @param {number} apart how many bytes a separator has */
  constructor(bytes, apart) {
    this.bytes = bytes;
    this.apart = apart;
    this.begins = new Places();
    this.firsts = new Places();
    this.ends = new Places();
    this.lines = new Places();
    this.mails = new Set();
  }
  get count() {
    return this.begins.length;
  }
  /** Make room for so many times what there is, as far as one can tell from the first rows, which may be shorter.
   *  @param {number} times */
  expect(times) {
    for (const places of [this.begins, this.firsts, this.ends, this.lines])
      places.at = grown(places.at, Math.min(Math.ceil(times * places.length), MOST));
  }
  /** @param {number} r */
  width(r) {
    const next = r + 1 < this.count ? this.firsts.at[r + 1] : this.ends.length;
    return next - this.firsts.at[r];
  }
  /** @param {number} r */
  line(r) {
    return this.lines.at[r];
  }
  /** @param {number} r
   *  @param {number} k */
  cell(r, k) {
    return textOf(this.bytes, this.begin(r, k), this.end(r, k));
  }
  /** @param {number} r
   *  @param {number} k */
  opening(r, k) {
    const begin = this.begin(r, k);
    return begin < this.end(r, k) ? this.bytes[begin] : 0;
  }
  /** @param {number} r
   *  @param {number} k */
  begin(r, k) {
    const end = this.end(r, k);
    let begin = k ? this.end(r, k - 1) + this.apart : this.begins.at[r];
    while (begin < end && this.bytes[begin] === FILL) begin += 1;
    return begin;
  }
  /** @param {number} r
   *  @param {number} k */
  end(r, k) {
    return this.ends.at[this.firsts.at[r] + k];
  }
  /** @param {number} r */
  row(r) {
    return Array.from({ length: this.width(r) }, (_, k) => this.cell(r, k));
  }
  /** Return a column of some rows, with pauses.
   *  @param {number} c
   *  @param {Uint32Array} some
   *  @returns {Generator<number, Column>} */
  *reading(c, some) {
    const [dictionary, codes] = [new ByteDictionary(), new Uint32Array(some.length)];
    const [begins, ends] = [new Uint32Array(SOME), new Uint32Array(SOME)];
    for (let k = 0; k < some.length; k += SOME) {
      const rows = some.subarray(k, k + SOME);
      this.locate(c, rows, begins, ends);
      dictionary.codeSome(this.bytes, begins, ends, codes.subarray(k, k + SOME));
      yield k / some.length;
    }
    return new Column(dictionary.texts, codes);
  }
  /** Write where the cells of a column lie in some rows; one that a row has no more is empty.
   *  @param {number} c
   *  @param {Uint32Array} some
   *  @param {Uint32Array} begins
   *  @param {Uint32Array} ends */
  locate(c, some, begins, ends) {
    const { bytes, count, apart } = this;
    const [rows, firsts, all] = [this.begins.at, this.firsts.at, this.ends.at];
    for (let k = 0; k < some.length; k += 1) {
      const r = some[k];
      const at = firsts[r] + c;
      const there = at < (r + 1 < count ? firsts[r + 1] : this.ends.length);
      const end = there ? all[at] : 0;
      let begin = !there ? 0 : c ? all[at - 1] + apart : rows[r];
      while (begin < end && bytes[begin] === FILL) begin += 1;
      begins[k] = begin;
      ends[k] = end;
    }
  }
}
