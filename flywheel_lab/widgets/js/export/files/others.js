// Another table below the one that is read, with a header of its own, such as sums by month or a legend.
import { filledTo, headerRow, howTelling } from "./heads.js";
import { CODE, CODE_ROW } from "./legends.js";
import { coverContacts } from "../privacy.js";
import { asPython, listFew, strip } from "../python.js";

const FEW = 4; // columns that are named
const BEGINS = asPython(/^(?:[\p{L}\p{No}\p{Nl}]|[#%€$Ø№])/u); // the name of a column, but no amount, date or number
const DIGIT = /[0-9]/;
/** Another table: the line of its header, its columns, how many rows it has, and whether it may be a legend.
 *  @typedef {{line: number, header: string[], n: number, legend?: boolean}} Other */

/** Return what is said of other tables, if there are any.
 *  @param {Other[]} tables
 *  @param {Say} say */
export function noteOthers(tables, say) {
  const told = tables.slice(0, FEW).map(({ line, header, n }) => {
    return say("other_table", { line, n, columns: listFew(header.map(coverContacts), FEW) });
  });
  return told.length ? [say.note("other_tables", { tables: told.join("; ") })] : [];
}

/** Whether only the first cell of a row is filled.
 *  @param {string[]} row */
export const isTitle = (row) => filledTo(row) === 1;

/** Whether a row behind a gap names columns other than those of a header, with another row below it.
 *  @param {string[]} row
 *  @param {string[]} following
 *  @param {string[]} header */
function beginsTable(row, following, header) {
  const n = filledTo(row);
  const names = row.slice(0, n).map(strip);
  const below = filledTo(following);
  return (
    n > 1 &&
    new Set(names).size === n &&
    names.every((name) => BEGINS.test(name)) &&
    !(header.length >= n && names.every((name, k) => name === header[k])) &&
    below > 1 &&
    below <= n &&
    names.some((name, k) => DIGIT.test(following[k] ?? "") && !DIGIT.test(name))
  );
}

/** Whether a row behind a gap is a title, the header or the first line of a legend, in a file of `width` columns.
 *  @param {string[]} row
 *  @param {string[]} following
 *  @param {number} width */
const beginsLegend = (row, following, width) =>
  (row.join(";").match(CODE) ?? []).length > 1 ||
  (width > 3 && filledTo(row) <= 2 && filledTo(following) <= 2 && CODE_ROW.test(following.join(";")));

/** The tables below the one that is read, found line by line; `inside` says whether the last line is in one. */
export class Others {
  /** @param {string[]} header */
  constructor(header) {
    this.header = header;
    /** @type {Other[]} */
    this.found = [];
    this.inside = false;
  }
  get reason() {
    return this.found.at(-1).legend ? "comment" : "other_rows";
  }
  /** Whether a row is in another table, or is its header; it may follow a gap.
   *  @param {number} line
   *  @param {string[]} row
   *  @param {boolean} gap
   *  @param {string[]} following */
  have(line, row, gap, following) {
    if (this.header.every((name, k) => strip(row[k] ?? "") === name && k < row.length)) this.inside = false;
    else if (gap && beginsTable(row, following, this.header)) {
      if (this.inside && this.found.at(-1).legend && !this.found.at(-1).n) this.found.pop(); // its title
      this.found.push({ line, header: row.slice(0, filledTo(row)).map(strip), n: 0 });
      this.inside = true;
    } else if (gap && beginsLegend(row, following, this.header.length)) {
      this.found.push({ line, header: row.slice(0, filledTo(row)).map(strip), n: 0, legend: true });
      this.inside = true;
    } else if (this.inside) {
      const other = this.found.at(-1);
      if (filledTo(row) > (other.legend ? 2 : other.header.length)) this.inside = false;
      else if (!isTitle(row) || other.legend) other.n += 1;
    }
    return this.inside;
  }
}

/** Whether row k stands behind a blank line, or behind a title: one behind a blank line, or without further cells.
 *  @param {CellRows} rows
 *  @param {Uint32Array} full the rows that are not blank
 *  @param {number} k
 *  @param {number} width
 *  @returns {boolean} */
export function followsGap(rows, full, k, width) {
  if (k < 1) return false;
  const before = full[k - 1];
  const [line, own] = [rows.line(before), rows.line(full[k])];
  if (own > line + 1) {
    const broken = rows
      .row(before)
      .reduce((n, cell) => n + Math.max(...[/\n/g, /\r/g].map((end) => cell.split(end).length)) - 1, 0);
    if (own > line + 1 + broken) return true; // cells in quotation marks may have several lines
  }
  return isTitle(rows.row(before)) && (rows.width(before) !== width || followsGap(rows, full, k - 1, width));
}

/** Return the number of the header of the table that tells most, and those above it.
 *  @param {CellRows} rows
 *  @param {Uint32Array} full
 *  @param {Lexicon} lexicon
 *  @returns {[at: number, above: Other[]]} */
export function chooseHeader(rows, full, lexicon) {
  const texts = Array.from(full.subarray(0, 600), (r) => rows.row(r));
  const at = headerRow(texts);
  const width = full.length ? rows.width(full[at]) : 0;
  const isHead = (/** @type {number} */ k) =>
    k > at &&
    k < texts.length - 1 &&
    followsGap(rows, full, k, width) &&
    beginsTable(texts[k], texts[k + 1], texts[at]);
  const heads = [...texts.keys()].filter((k) => k === at || isHead(k));
  const telling = heads.map((k) => howTelling(texts[k], lexicon));
  const best = heads[telling.indexOf(Math.max(...telling))] ?? at;
  const above = heads.filter((k) => k < best);
  const ends = [...above.slice(1), best];
  const others = above.map((k, i) => ({
    line: rows.line(full[k]),
    header: texts[k].slice(0, filledTo(texts[k])),
    n: texts.slice(k + 1, ends[i]).filter((row) => filledTo(row) > 1).length,
  }));
  return [best, others];
}
