// Parameters of events, as JSON in one cell or in rows of their own: amount, currency and order become columns.
import { readParameters } from "./formats.js";
import { strip } from "../python.js";
import { ListRows, openingOf, readingTexts } from "./rows.js";
import { joined, plainName } from "../vocabulary.js";

const COLUMN = "event_params";
const KEYS = ["value", "currency", "transaction_id"];
const FIRST = 10; // rows, in which the names of columns stand

const NAMES = [
  "key",
  "eventparamskey",
  "eventparamkey",
  "paramkey",
  "parameterkey",
  "parametername",
  "paramname",
  "parameter",
];
const TYPED = ["stringvalue", "intvalue", "floatvalue", "doublevalue"];
const ALONE = ["value", "paramvalue", "parametervalue", "eventparamvalue", "eventparamsvalue"];
const EVENT = ["eventtimestamp", "eventname"];

/** The columns of a row that is one parameter of an event: its name, its value in one of several, and all others.
 *  @typedef {{name: number, values: number[], others: number[]}} Parameter */

/** Return where rows tell one parameter of an event each, null where they do not.
 *  @param {string[]} head
 *  @returns {Parameter | null} */
export function findParameter(head) {
  const names = head.map((header) => joined(plainName(header)));
  const name = names.findIndex((each) => NAMES.includes(each));
  const placesOf = (/** @type {(each: string) => boolean} */ test) =>
    names.flatMap((each, k) => (test(each) ? [k] : []));
  const typed = placesOf((each) => TYPED.some((end) => each.endsWith(end)));
  const values = typed.length ? typed : placesOf((each) => ALONE.includes(each));
  if (name < 0 || !values.length || (!typed.length && !hasEvents(head))) return null;
  return { name, values, others: [...head.keys()].filter((k) => k !== name && !values.includes(k)) };
}

/** @param {string[]} head */
function hasEvents(head) {
  const names = head.map((header) => joined(plainName(header)));
  return EVENT.every((each) => names.includes(each));
}

/** Return one row for each event where a file has a row for each of its parameters; others as they are. One event are rows
 *  that say the same but for the parameter, until one of its parameters comes again.
 *  @param {Cells} cells
 *  @param {Lexicon} lexicon
 *  @param {Say} say
 *  @returns {Cells} */
export function gatherParameters(cells, lexicon, say) {
  const { rows, head: own } = cells;
  const firsts = own ? [] : Array.from({ length: Math.min(FIRST, rows.count) }, (_, r) => rows.row(r));
  const at = firsts.findIndex((row) => findParameter(row));
  const head = own ?? firsts[at] ?? [];
  const told = findParameter(head);
  if (!told || !hasEvents(head)) return cells;
  if (told.values.every((k) => joined(plainName(head[k])).endsWith("stringvalue"))) return cells; // without the amounts
  const names = [...told.others.map((k) => head[k]), ...KEYS.map((key) => `ga ${key}`)];
  const found = /** @type {{line: number, event: string[], more: Map<string, string>}[]} */ ([]);
  const open = /** @type {Map<string, Map<string, string>>} */ (new Map());
  let n = 0;
  for (let r = own ? 0 : at + 1; r < rows.count; r += 1) {
    const row = rows.row(r);
    if (!row.some(strip) || (row.length === head.length && row.every((cell, k) => cell === head[k]))) continue;
    n += 1;
    const event = told.others.map((k) => row[k] ?? "");
    const [mark, name] = [JSON.stringify(event), strip(row[told.name] ?? "")];
    if (!open.has(mark) || open.get(mark).has(name)) {
      open.set(mark, new Map());
      found.push({ line: rows.line(r), event, more: open.get(mark) });
    }
    const value = told.values.map((k) => row[k] ?? "").find((cell) => !lexicon.isEmpty(cell)) ?? "";
    open.get(mark).set(name, strip(value));
  }
  const some = found.map(({ event, more }) => [...event, ...KEYS.map((key) => more.get(key) ?? "")]);
  const above = own ? [] : [...firsts.slice(0, at), names];
  const lines = [...above.keys()].map((r) => rows.line(r)).concat(found.map(({ line }) => line));
  const notes = [...cells.notes, say.note("gathered", { rows: n, n: found.length })];
  return { ...cells, rows: new ListRows([...above, ...some], lines), head: own && names, notes, rest: "" };
}

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
