// A text is cut into rows of cells once; a cell becomes a text of its own only when somebody asks for it.
/** @typedef {import("./dictionary.js").Dictionary} Dictionary */

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
    if (this.length === this.at.length) {
      const more = new Uint32Array(2 * this.length);
      more.set(this.at);
      this.at = more;
    }
    this.at[this.length++] = place;
  }
}

/** Rows that lie in a text: where each begins and on which line, and where each of its cells ends; `mails` are the columns
 *  in which there is a sign of e-mail addresses. */
class TextRows {
  /** @param {string} text
   *  @param {boolean} escape */
  constructor(text, escape) {
    this.text = text;
    this.escape = escape;
    this.begins = new Places();
    this.firsts = new Places();
    this.ends = new Places();
    this.lines = new Places();
    this.mails = new Set();
  }
  get count() {
    return this.begins.length;
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
    const begin = this.begin(r, k);
    const end = this.ends.at[this.firsts.at[r] + k];
    if (begin === end) return "";
    return this.isQuoted(begin) ? this.unquote(begin, end) : this.text.slice(begin, end);
  }
  /** Return the number of a cell's text.
   *  @param {number} r
   *  @param {number} k
   *  @param {Dictionary} dictionary */
  code(r, k, dictionary) {
    const begin = this.begin(r, k);
    const end = this.ends.at[this.firsts.at[r] + k];
    if (begin === end || !this.isQuoted(begin)) return dictionary.code(this.text, begin, end);
    return dictionary.code(this.unquote(begin, end));
  }
  /** @param {number} r
   *  @param {number} k */
  begin(r, k) {
    return k ? this.ends.at[this.firsts.at[r] + k - 1] + 1 : this.begins.at[r];
  }
  /** @param {number} begin */
  isQuoted(begin) {
    return this.escape || this.text.charCodeAt(begin) === QUOTE;
  }
  /** @param {number} r */
  row(r) {
    return Array.from({ length: this.width(r) }, (_, k) => this.cell(r, k));
  }
  /** @param {number} begin
   *  @param {number} end */
  unquote(begin, end) {
    const raw = this.text.slice(begin, end);
    if (!this.escape) {
      const close = closing(raw, 1);
      return raw.slice(1, close).replaceAll('""', '"') + raw.slice(close + 1);
    }
    const quoted = raw[0] === '"';
    let [text, open] = ["", quoted];
    for (let k = quoted ? 1 : 0; k < raw.length; k += 1) {
      if (raw[k] === "\\" && k + 1 < raw.length) text += raw[(k += 1)];
      else if (raw[k] === '"' && open) open = false;
      else if (raw[k] !== "\\") text += raw[k];
    }
    return text;
  }
}

/** Return where a quotation ends that began before `from`.
 *  @param {string} text
 *  @param {number} from */
function closing(text, from) {
  for (let k = text.indexOf('"', from); ; k = text.indexOf('"', k + 2)) {
    if (k < 0) return text.length;
    if (text.charCodeAt(k + 1) !== QUOTE) return k;
  }
}

/** Return the rows of a text; a blank line is none. Yields how far it is, from 0 to 1. Throws RangeError if a cell is
 *  too long to be one.
 *  @param {string} text
 *  @param {string} separator
 *  @param {boolean} escape whether \" is a quotation mark
 *  @param {number} [skipped] lines before the text
 *  @returns {Generator<number, TextRows>} */
export function* splitting(text, separator, escape, skipped = 0) {
  const rows = new TextRows(text, escape);
  const { begins, firsts, ends, lines, mails } = rows;
  const [sep, n] = [separator.charCodeAt(0), text.length];
  let [k, line] = [0, skipped + 1];
  while (k < n) {
    let code = text.charCodeAt(k);
    if (code === NEWLINE || code === RETURN) {
      k += code === RETURN && text.charCodeAt(k + 1) === NEWLINE ? 2 : 1;
      line += 1;
      continue;
    }
    begins.push(k);
    const first = ends.length;
    firsts.push(first);
    lines.push(line);
    for (;;) {
      const begin = k;
      code = text.charCodeAt(k);
      if (code === QUOTE) {
        const end = escape ? escapedClosing(text, k + 1) : closing(text, k + 1);
        for (let i = k; i < end; i += 1) {
          const inside = text.charCodeAt(i);
          if (inside === AT) mails.add(ends.length - first);
          if (inside === NEWLINE || (inside === RETURN && text.charCodeAt(i + 1) !== NEWLINE)) line += 1;
        }
        k = Math.min(end + 1, n);
      }
      while (k < n) {
        code = text.charCodeAt(k);
        if (code === sep || code === NEWLINE || code === RETURN) break;
        if (code === AT) mails.add(ends.length - first);
        if (escape && code === ESCAPE) k += 1;
        k += 1;
      }
      k = Math.min(k, n);
      if (k - begin > LARGEST) throw new RangeError(`field larger than field limit (${LARGEST})`);
      ends.push(k);
      if (k >= n || code !== sep) break;
      k += 1;
      if (k === n) {
        ends.push(k);
        break;
      }
    }
    if (k < n) {
      k += text.charCodeAt(k) === RETURN && text.charCodeAt(k + 1) === NEWLINE ? 2 : 1;
      line += 1;
    }
    if (begins.length % AT_ONCE === 0) yield k / n;
  }
  return rows;
}

/** @param {string} text
 *  @param {number} from */
function escapedClosing(text, from) {
  for (let k = from; k < text.length; k += 1) {
    if (text.charCodeAt(k) === ESCAPE) k += 1;
    else if (text.charCodeAt(k) === QUOTE) return k;
  }
  return text.length;
}
