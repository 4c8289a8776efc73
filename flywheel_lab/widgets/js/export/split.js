// Bytes are cut into rows of cells once; a cell becomes a text of its own only when somebody asks for it.
import { bytesOf, textOf } from "./bytes.js";
import { Column } from "./column.js";
import { ByteDictionary, SOME, grown } from "./dictionary.js";
import { FILL, closing, escapedClosing, unescape, unquote } from "./quotes.js";

const [NEWLINE, RETURN, QUOTE, AT, ESCAPE] = [10, 13, 34, 64, 92];
const LARGEST = 10_000_000; // letters of a cell
const AT_ONCE = 20_000; // rows, before the page may do something else

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
class ByteRows {
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
  /** Make room for so many times what there is, as far as one can tell from the first rows.
   *  @param {number} times */
  expect(times) {
    for (const places of [this.begins, this.firsts, this.ends, this.lines])
      places.at = grown(places.at, Math.ceil(times * places.length));
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
    return new Column(dictionary.texts(), codes);
  }
  /** Write where the cells of a column lie in some rows; one that a row has no more is empty.
   *  @param {number} c
   *  @param {Uint32Array} some
   *  @param {Uint32Array} begins
   *  @param {Uint32Array} ends */
  locate(c, some, begins, ends) {
    for (let k = 0; k < some.length; k += 1) {
      const r = some[k];
      const there = c < this.width(r);
      begins[k] = there ? this.begin(r, c) : 0;
      ends[k] = there ? this.end(r, c) : 0;
    }
  }
}

/** Return the rows that lie in bytes, which are changed where cells stand in quotation marks; a blank line is none. Yields
 *  how far it is, from 0 to 1. Throws RangeError if a cell is too long to be one.
 *  @param {Uint8Array} bytes
 *  @param {string} separator
 *  @param {boolean} escape whether \" is a quotation mark
 *  @param {number} [skipped] lines before
 *  @returns {Generator<number, ByteRows>} */
export function* splitting(bytes, separator, escape, skipped = 0) {
  const [sep, ...more] = bytesOf(separator);
  const rows = new ByteRows(bytes, 1 + more.length);
  const odd = new Uint8Array(256); // bytes at which to look twice
  for (const byte of [sep, NEWLINE, RETURN, AT, ...(escape ? [ESCAPE] : [])]) odd[byte] = 1;
  let [k, line] = [0, skipped + 1];
  while (k < bytes.length) {
    const first = !rows.count;
    [k, line] = cutSome(rows, k, line, { sep, more, escape, odd });
    if (first) rows.expect((1.1 * bytes.length) / k);
    yield k / bytes.length;
  }
  return rows;
}

/** Cut some rows, as many as are cut at once, and return where the next one begins and its line.
 *  @param {ByteRows} rows
 *  @param {number} k
 *  @param {number} line
 *  @param {{sep: number, more: number[], escape: boolean, odd: Uint8Array}} signs
 *  @returns {[k: number, line: number]} */
function cutSome(rows, k, line, { sep, more, escape, odd }) {
  const { bytes, begins, firsts, ends, lines, mails } = rows;
  const n = bytes.length;
  const last = rows.count + AT_ONCE;
  while (k < n && rows.count < last) {
    let code = bytes[k];
    if (code === NEWLINE || code === RETURN) {
      k += code === RETURN && bytes[k + 1] === NEWLINE ? 2 : 1;
      line += 1;
      continue;
    }
    begins.push(k);
    const first = ends.length;
    firsts.push(first);
    lines.push(line);
    for (;;) {
      const begin = k;
      let close = -1;
      if (k < n && bytes[k] === QUOTE) {
        close = escape ? escapedClosing(bytes, k + 1) : closing(bytes, k + 1);
        for (; k < close; k += 1) {
          code = bytes[k];
          if (code === AT) mails.add(ends.length - first);
          if (code === NEWLINE || (code === RETURN && bytes[k + 1] !== NEWLINE)) line += 1;
        }
        k = Math.min(close + 1, n);
      }
      code = 0;
      for (; k < n; k += 1) {
        code = bytes[k];
        if (!odd[code]) continue;
        if (code === NEWLINE || code === RETURN || (code === sep && follows(bytes, k + 1, more))) break;
        if (code === AT) mails.add(ends.length - first);
        if (escape && code === ESCAPE) k += 1;
      }
      k = Math.min(k, n);
      if (k - begin > LARGEST && textOf(bytes, begin, k).length > LARGEST)
        throw new RangeError(`field larger than field limit (${LARGEST})`);
      if (escape) unescape(bytes, begin, k);
      else if (close >= 0) unquote(bytes, begin, close);
      ends.push(k);
      if (k >= n || code !== sep) break;
      k += rows.apart;
      if (k === n) {
        ends.push(k);
        break;
      }
    }
    if (k < n) {
      k += bytes[k] === RETURN && bytes[k + 1] === NEWLINE ? 2 : 1;
      line += 1;
    }
  }
  return [k, line];
}

/** Whether bytes stand at a place; asked of each separator, most of which have one byte.
 *  @param {Uint8Array} bytes
 *  @param {number} at
 *  @param {number[]} more */
function follows(bytes, at, more) {
  for (let i = 0; i < more.length; i += 1) if (bytes[at + i] !== more[i]) return false;
  return true;
}
