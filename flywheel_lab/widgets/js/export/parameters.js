// Parameters of events that stand as JSON in one cell: amount, currency and order become columns of their own.
import { readParameters } from "./formats.js";
import { openingOf, readingTexts } from "./rows.js";

const COLUMN = "event_params";
const KEYS = ["value", "currency", "transaction_id"];
const FIRST = 10; // rows, in which the names of columns stand

/** Return rows with three more cells where one holds the parameters of GA4; others as they are.
 *  @param {Cells} cells
 *  @returns {Cells} */
export function spreadParameters(cells) {
  const { rows, head: own } = cells;
  const heads = own ? [own] : Array.from({ length: Math.min(FIRST, rows.count) }, (_, r) => rows.row(r));
  const head = heads.find((row) => row.includes(COLUMN));
  if (!head || head.some((name) => name.startsWith("ga "))) return cells;
  const names = KEYS.map((key) => `ga ${key}`);
  return {
    ...cells,
    rows: new SpreadRows(rows, head.length, head.indexOf(COLUMN), names),
    head: own && [...own, ...names],
  };
}

/** Rows of others, with the values of parameters behind them. */
class SpreadRows {
  /** @param {CellRows} rows
   *  @param {number} size
   *  @param {number} at
   *  @param {string[]} names */
  constructor(rows, size, at, names) {
    this.rows = rows;
    this.size = size;
    this.at = at;
    this.names = names;
    this.mails = rows.mails;
  }
  get count() {
    return this.rows.count;
  }
  /** @param {number} r */
  width(r) {
    return Math.max(this.size, this.rows.width(r)) + KEYS.length;
  }
  /** @param {number} r */
  line(r) {
    return this.rows.line(r);
  }
  /** @param {number} r
   *  @param {number} k */
  cell(r, k) {
    const own = this.rows.width(r);
    if (k < own) return this.rows.cell(r, k);
    const more = k - Math.max(this.size, own);
    if (more < 0) return "";
    const told = this.at < own ? this.rows.cell(r, this.at) : "";
    return told === COLUMN ? this.names[more] : valuesOf(told)[more];
  }
  /** @param {number} r
   *  @param {number} k */
  opening(r, k) {
    return k < this.rows.width(r) ? this.rows.opening(r, k) : openingOf(this.cell(r, k));
  }
  /** @param {number} c
   *  @param {Uint32Array} some */
  reading(c, some) {
    return c < this.size ? this.rows.reading(c, some) : readingTexts(this, c, some);
  }
  /** @param {number} r */
  row(r) {
    return Array.from({ length: this.width(r) }, (_, k) => this.cell(r, k));
  }
}

/** Return the values of the parameters that count, "" where one is missing.
 *  @param {string} text */
function valuesOf(text) {
  try {
    const told = /^\s*\[/.test(text) ? readParameters(JSON.parse(text)) : new Map();
    return KEYS.map((key) => told.get(key) ?? "");
  } catch {
    return KEYS.map(() => "");
  }
}
