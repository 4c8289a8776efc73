// JSON lines become rows of texts, as a CSV would have them; what opens workbooks and Parquet comes when it is needed.
import { strip, written } from "../python.js";
import { ListRows } from "./rows.js";

const DEEPEST = 6; // objects inside objects; what lies deeper is a text
const LONG = /([:[,]\s*)(-?\d{16,})(?=\s*[,}\]])/g; // a number of which a browser would forget the last digits

/** Return objects, one a line or all in a list, as rows; lines that are no objects are kept as broken.
 *  @param {string} text
 *  @param {string[]} notes
 *  @returns {Cells | null} */
export function readJsonLines(text, notes) {
  /** @type {[line: number, told: object][]} */
  let found = [];
  /** @type {[line: number, row: string[]][]} */
  let broken = [];
  /** @type {(one: any) => boolean} */
  const isObject = (one) => typeof one === "object" && one !== null && !Array.isArray(one);
  try {
    const whole = parse(text.replace(/^\ufeff/, ""));
    const all = (Array.isArray(whole) ? whole : [whole]).map((one, k) => /** @type {[number, any]} */ ([k + 1, one]));
    found = all.filter(([, one]) => isObject(one));
    broken = all.filter(([, one]) => !isObject(one)).map(([k, one]) => [k, [jsonText(one)]]);
  } catch {
    const each = text.replace(/^\ufeff/, "").split(/\r\n|[\r\n]/); // no other sign ends a line of JSON
    each.forEach((line, k) => {
      let one = null;
      try {
        one = strip(line) ? parse(line) : null;
      } catch {
        one = line;
      }
      if (isObject(one)) found.push([k + 1, one]);
      else if (one !== null) broken.push([k + 1, [line]]);
    });
  }
  if (!found.length || broken.length > found.length) return null;
  return tableOf(
    found.map(([, one]) => one),
    found.map(([line]) => line),
    { encoding: "json", notes, broken },
  );
}

/** Return objects as rows whose columns are all their names.
 *  @param {object[]} objects
 *  @param {number[]} lines
 *  @param {Partial<Cells>} more
 *  @returns {Cells} */
export function tableOf(objects, lines, more) {
  const flats = objects.map(flat);
  const head = [...new Set(flats.flatMap((each) => [...each.keys()]))];
  const rows = flats.map((each) => head.map((name) => each.get(name) ?? ""));
  const none = /** @type {any} */ ({ separator: "", encoding: "", meta: new Map(), notes: [], broken: [] });
  return { ...none, ...more, rows: new ListRows(rows, lines), head };
}

/** @param {string} text */
function parse(text) {
  if (!/\d{16}/.test(text)) return JSON.parse(text);
  try {
    return JSON.parse(text.replace(LONG, '$1"$2"'));
  } catch {
    return JSON.parse(text);
  }
}

/** Return an object as texts; GA4 keeps parameters as a list of keys with a value of some type.
 *  @param {object} told
 *  @returns {Map<string, string>} */
function flat(told) {
  const row = new Map();
  for (const [name, wrapped] of Object.entries(told)) {
    const value = unwrap(wrapped);
    if (name === "actionDetails" && Array.isArray(value)) {
      value.forEach((action, k) => {
        if (typeof action !== "object" || !action || Array.isArray(action)) return;
        for (const [inner, one] of Object.entries(action)) row.set(`${inner} (${name} ${k})`, cellText(one));
      });
    } else if (Array.isArray(value) && value.length && value.every(isPair)) {
      for (const [key, text] of readParameters(value)) row.set(`ga ${key}`, text);
    } else spread(name, value, row);
  }
  return row;
}

/** Write the parts of an object by their names inside names, such as "amount.value"; anything else as one text.
 *  @param {string} name
 *  @param {any} wrapped
 *  @param {Map<string, string>} row
 *  @param {number} depth */
function spread(name, wrapped, row, depth = 0) {
  const value = unwrap(wrapped);
  const isOne = typeof value !== "object" || !value || Array.isArray(value) || value instanceof Date;
  if (isOne || depth === DEEPEST) row.set(name, cellText(value));
  else for (const [inner, one] of Object.entries(value)) spread(`${name}.${inner}`, one, row, depth + 1);
}

/** @param {any} one */
const isPair = (one) => typeof one === "object" && one && "key" in one && "value" in one;

/** Return the parameters of an event of GA4, each of which has a value of some type.
 *  @param {{key: string, value: any}[]} told
 *  @returns {Map<string, string>} */
export function readParameters(told) {
  const text = (/** @type {any} */ typed) => {
    const all = typeof typed === "object" && typed && !Array.isArray(typed) ? Object.values(typed) : [typed];
    return cellText(all.find((one) => one !== null && one !== undefined) ?? "");
  };
  return new Map(told.map(({ key, value }) => [`${key}`, text(value)]));
}

/** Return a list as it is, also where Parquet of BigQuery wraps each of its elements.
 *  @param {any} value */
function unwrap(value) {
  const isWrapped = typeof value === "object" && value && Array.isArray(value.list) && Object.keys(value).length === 1;
  return isWrapped
    ? value.list.map((/** @type {any} */ each) => each?.element ?? (typeof each === "object" ? null : each))
    : value;
}

/** Return a value as a cell has it.
 *  @param {any} value
 *  @returns {string} */
export function cellText(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return "";
  if (value instanceof Date) return value.toISOString().replace(/(\.000)?Z$/, "");
  return typeof value === "string" ? value : jsonText(value);
}

/** Return a value as Python writes it in JSON.
 *  @param {any} value
 *  @returns {string} */
function jsonText(value) {
  if (typeof value === "number") return Number.isFinite(value) ? written(value) : `${value}`;
  if (typeof value === "bigint") return `${value}`;
  if (Array.isArray(value)) return `[${value.map(jsonText).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const each = Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${jsonText(one)}`);
  return `{${each.join(", ")}}`;
}
