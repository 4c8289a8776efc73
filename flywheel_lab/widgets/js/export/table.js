// Rows of texts become a table: which is the header, which rows are sums, and what each line of the file became.
import { count, most, strip } from "./python.js";
import { Refusal } from "./refusal.js";
import { drain } from "./rows.js";
import { readValues } from "./values.js";

const AT_ONCE = 20_000; // rows, before the page may do something else

/** A column: the texts that occur in it, and for each row the place of its text among them. */
export class Column {
  /** @param {string[]} texts
   *  @param {Uint32Array} codes */
  constructor(texts, codes) {
    [this.texts, this.codes] = [texts, codes];
  }
  /** @param {number} k */
  at(k) {
    return this.texts[this.codes[k]];
  }
  /** How many rows have each text.
   *  @returns {Uint32Array} */
  get counts() {
    const counts = new Uint32Array(this.texts.length);
    for (const code of this.codes) counts[code] += 1;
    return counts;
  }
  /** Return the column with other texts; those that become the same are one.
   *  @param {(text: string) => string} change */
  map(change) {
    const places = new Map();
    const now = Uint32Array.from(this.texts, (text) => place(places, change(text)));
    return new Column([...places.keys()], this.codes.map((code) => now[code]));
  }
}

/** @param {Map<string, number>} places
 *  @param {string} text */
function place(places, text) {
  const known = places.get(text);
  if (known !== undefined) return known;
  places.set(text, places.size);
  return places.size - 1;
}

/** A header and rows as wide as it; `rejected` are lines that are no data: reason, line, cells. `comma`: separated by
 *  semicolons, as where the comma is the decimal mark. */
export class Table {
  /** @param {string[]} header
   *  @param {Cells["rows"]} raw
   *  @param {Uint32Array} kept the places of its rows
   *  @param {Rejected[]} rejected
   *  @param {Map<string, string>} meta
   *  @param {string[]} notes
   *  @param {boolean} comma */
  constructor(header, raw, kept, rejected, meta, notes, comma) {
    this.header = header;
    [this.raw, this.kept, this.rejected, this.meta, this.notes, this.comma] = [raw, kept, rejected, meta, notes, comma];
    /** @type {Map<number, Column>} */
    this.columns = new Map();
    /** @type {Map<number, Column>} */
    this.bare = new Map();
  }
  get size() {
    return this.kept.length;
  }
  /** @param {number} k
   *  @param {number} c */
  cell(k, c) {
    const r = this.kept[k];
    return c < this.raw.width(r) ? this.raw.cell(r, c) : "";
  }
  /** @param {number} k */
  row(k) {
    return this.header.map((_, c) => this.cell(k, c));
  }
  /** @param {number} k */
  line(k) {
    return this.raw.line(this.kept[k]);
  }
  /** Return the first cells of a column.
   *  @param {number} c
   *  @param {number} n */
  sample(c, n) {
    return Array.from({ length: Math.min(n, this.size) }, (_, k) => this.cell(k, c));
  }
  /** Return a whole column.
   *  @param {number} c */
  column(c) {
    return this.columns.get(c) ?? drain(this.reading(c));
  }
  /** Return a whole column without white space around its texts.
   *  @param {number} c */
  trimmed(c) {
    if (!this.bare.has(c)) this.bare.set(c, this.column(c).map(strip));
    return this.bare.get(c);
  }
  /** Read a whole column, with pauses.
   *  @param {number} c
   *  @returns {Generator<number, Column>} */
  *reading(c) {
    const [places, codes] = [/** @type {Map<string, number>} */ (new Map()), new Uint32Array(this.size)];
    for (let k = 0; k < this.size; k += 1) {
      codes[k] = place(places, this.cell(k, c));
      if (k % AT_ONCE === AT_ONCE - 1) yield k / this.size;
    }
    const column = new Column([...places.keys()], codes);
    this.columns.set(c, column);
    return column;
  }
}

/** Return the table in rows of texts: each row that is not blank is in it, or rejected; throws Refusal.
 *  @param {Cells} cells
 *  @param {string} name
 *  @param {Lexicon} lexicon
 *  @param {Say} say */
export function makeTable(cells, name, lexicon, say) {
  const { rows } = cells;
  const full = fullRows(rows);
  /** @type {Rejected[]} */
  const rejected = cells.broken.map(([line, row]) => ["broken", line, row]);
  const meta = new Map(cells.meta);
  const notes = [...cells.notes];
  let [head, from] = [cells.head, 0];
  if (!head) {
    const at = headerRow(rows, full);
    for (const r of full.subarray(0, at)) {
      const first = rows.width(r) ? rows.cell(r, 0) : "";
      const colon = first.indexOf(":");
      if (colon >= 0)
        meta.set(first.slice(0, colon).replace(/^[ #]+|[ #]+$/g, "").toLowerCase(), strip(first.slice(colon + 1)));
    }
    if (at) notes.push(say.note("skipped", { n: at }));
    [head, from] = [full.length ? rows.row(full[at]) : [], full.length ? at + 1 : 0];
  }
  const body = full.subarray(from);
  const header = nameColumns(head, rows, body.subarray(0, 500), notes, say);
  if (!body.length) throw new Refusal(say("no_rows", { file: name }));
  const kept = new Uint32Array(body.length);
  let [n, short] = [0, 0];
  const why = whyNoData(rows, header, lexicon.sums);
  for (const r of body) {
    const reason = why(r);
    if (reason) rejected.push([reason, rows.line(r), rows.row(r)]);
    else {
      short += Number(rows.width(r) < header.length);
      kept[n++] = r;
    }
  }
  const table = new Table(header, rows, kept.subarray(0, n), rejected, meta, notes, cells.separator === ";");
  if (n && isSum(table, lexicon)) {
    rejected.push(["sum", table.line(n - 1), table.row(n - 1)]);
    table.kept = kept.subarray(0, n - 1);
    table.columns.clear();
  }
  if (short) notes.push(say.note("short", { n: short }));
  return table;
}

/** @param {Cells["rows"]} rows */
function fullRows(rows) {
  const full = new Uint32Array(rows.count);
  let n = 0;
  for (let r = 0; r < rows.count; r += 1) if (isFull(rows, r)) full[n++] = r;
  return full.subarray(0, n);
}

/** @param {Cells["rows"]} rows
 *  @param {number} r
 *  @param {number} [from] */
function isFull(rows, r, from = 0) {
  for (let k = from; k < rows.width(r); k += 1) if (strip(rows.cell(r, k))) return true;
  return false;
}

/** Return what says of a row why it is no data: "" if it is.
 *  @param {Cells["rows"]} rows
 *  @param {string[]} header
 *  @param {Set<string>} sums
 *  @returns {(r: number) => string} */
function whyNoData(rows, header, sums) {
  const longest = Math.max(...[...sums].map((word) => word.length)) + 8;
  return (r) => {
    const width = rows.width(r);
    let k = 0;
    while (!strip(rows.cell(r, k))) k += 1;
    const first = rows.cell(r, k);
    if (k === 0 && first.startsWith("# ") && !isFull(rows, r, 1)) return "comment";
    if (strip(rows.cell(r, 0)) === header[0] && header.every((name, c) => c < width && strip(rows.cell(r, c)) === name))
      return "header";
    if (width > header.length && isFull(rows, r, header.length)) return "long";
    if (first.length > longest || !sums.has(strip(first).replace(/:+$/, "").toLowerCase())) return "";
    let filled = 0;
    for (let c = k; c < width; c += 1) filled += Number(Boolean(strip(rows.cell(r, c))));
    return filled <= Math.max(2, 0.6 * header.length) ? "sum" : "";
  };
}

/** Return the number of the first row as wide as most, with hardly a gap.
 *  @param {Cells["rows"]} rows
 *  @param {Uint32Array} full */
function headerRow(rows, full) {
  const some = Array.from(full.subarray(0, 500), (r) => widthOf(rows.row(r)));
  const width = most(count(some), (n, times) => times * Math.min(n, 8) ** 0.5, 0);
  const at = some
    .slice(0, 60)
    .findIndex((n, k) => n >= width && rows.row(full[k]).filter((cell) => strip(cell)).length >= 0.6 * width);
  return Math.max(0, at);
}

/** @param {string[]} row */
const widthOf = (row) => row.findLastIndex((cell) => strip(cell)) + 1;

/** @param {string[]} head
 *  @param {Cells["rows"]} rows
 *  @param {Uint32Array} some
 *  @param {string[]} notes
 *  @param {Say} say */
function nameColumns(head, rows, some, notes, say) {
  const own = widthOf(head);
  const widest = own === head.length ? Math.max(own, ...Array.from(some, (r) => widthOf(rows.row(r)))) : own;
  const width = Math.max(own, Math.min(widest, head.length));
  const seen = new Map();
  const names = head.slice(0, width).map((cell, k) => {
    const name = strip(cell).replace(/^\ufeff+/, "") || `column ${k + 1}`;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    return seen.get(name) === 1 ? name : `${name} (${seen.get(name)})`;
  });
  const twice = [...seen].filter(([, n]) => n > 1).map(([name]) => name);
  if (twice.length) notes.push(say.note("twice", { names: twice.join(", ") }));
  return names;
}

/** Whether the last row has no name, few cells, and a number that all others add up to or reach.
 *  @param {Table} table
 *  @param {Lexicon} lexicon */
function isSum(table, lexicon) {
  const last = table.size - 1;
  if (table.size < 3 || strip(table.cell(last, 0))) return false;
  for (let k = 0; k < last; k += 1) if (!strip(table.cell(k, 0))) return false;
  return table.header.some((_, c) => {
    if (!strip(table.cell(last, c))) return false;
    const { numbers } = readValues(table.column(c), lexicon);
    let [sum, n] = [0, 0];
    const { codes } = table.column(c);
    for (let k = 0; k < last; k += 1) {
      const x = numbers[codes[k]];
      if (x === null) continue;
      sum += x;
      n += 1;
    }
    const own = numbers[codes[last]];
    return n > 0 && own !== null && Math.abs(sum - own) <= 0.011 * n;
  });
}
