// Bytes are cut into rows of cells, once.
import { ByteRows } from "./byte_rows.js";
import { bytesOf, textOf } from "./bytes.js";
import { grown } from "./byte_texts.js";
import { FILL, unescape, unquote } from "./quotes.js";

const [NEWLINE, RETURN, QUOTE, AT, ESCAPE] = [10, 13, 34, 64, 92];
const LARGEST = 10_000_000; // letters of a cell
const AT_ONCE = 20_000; // rows, before the page may do something else

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
  for (const byte of [sep, NEWLINE, RETURN, QUOTE, AT, ...(escape ? [ESCAPE] : [])]) odd[byte] = 1;
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
  const { bytes, begins, firsts, lines, mails, apart } = rows;
  const n = bytes.length;
  const top = Math.max(sep, QUOTE, escape ? ESCAPE : 0); // of all signs but @, so that letters need no second look
  let { at: ends, length: cells } = rows.ends; // here, because there are as many as there are cells
  const last = rows.count + AT_ONCE;
  while (k < n && rows.count < last) {
    let code = bytes[k];
    if (code === NEWLINE || code === RETURN) {
      k += code === RETURN && bytes[k + 1] === NEWLINE ? 2 : 1;
      line += 1;
      continue;
    }
    begins.push(k);
    const first = cells;
    firsts.push(first);
    lines.push(line);
    for (;;) {
      const begin = k;
      let close = -1;
      let twice = false;
      if (k < n && bytes[k] === QUOTE) {
        for (k += 1; k < n; k += 1) {
          code = bytes[k];
          if ((code > top && code !== AT) || !odd[code]) continue;
          if (code === QUOTE && (escape || bytes[k + 1] !== QUOTE)) break;
          if (code === AT) mails.add(cells - first);
          if (code === NEWLINE || (code === RETURN && bytes[k + 1] !== NEWLINE)) line += 1;
          if (code === QUOTE) {
            twice = true;
            k += 1;
          }
          if (escape && code === ESCAPE && (bytes[k + 1] === QUOTE || bytes[k + 1] === ESCAPE)) k += 1;
        }
        close = Math.min(k, n);
        k = Math.min(close + 1, n);
      }
      code = 0;
      for (; k < n; k += 1) {
        code = bytes[k];
        if ((code > top && code !== AT) || !odd[code]) continue;
        if (code === NEWLINE || code === RETURN || (code === sep && follows(bytes, k + 1, more))) break;
        if (code === AT) mails.add(cells - first);
        if (escape && code === ESCAPE) k += 1;
      }
      k = Math.min(k, n);
      if (k - begin > LARGEST && textOf(bytes, begin, k).length > LARGEST)
        throw new RangeError(`field larger than field limit (${LARGEST})`);
      const isLast = k >= n || code !== sep;
      let end = k;
      if (escape) unescape(bytes, begin, k);
      else if (close >= 0 && (twice || close + 1 !== k)) unquote(bytes, begin, close);
      else if (close >= 0) {
        end = close; // nothing has to be moved: the next cell begins with what fills it up
        bytes[begin] = FILL;
        if (!isLast) bytes[close + apart] = FILL;
      }
      if (cells + 1 >= ends.length) ends = grown(ends);
      ends[cells++] = end;
      if (isLast) break;
      k += apart;
      if (k === n) {
        ends[cells++] = k;
        break;
      }
    }
    if (k < n) {
      k += bytes[k] === RETURN && bytes[k + 1] === NEWLINE ? 2 : 1;
      line += 1;
    }
  }
  Object.assign(rows.ends, { at: ends, length: cells });
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
