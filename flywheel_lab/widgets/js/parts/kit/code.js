// The twin of kit/code.py: a state of an explorer as a short code, and back. No DOM.
import { same } from "../changes.js";
import { ALPHABET, bare, CHECKS, checked, decoded, encoded, fits } from "./code/signs.js";

const [VERSION, MARK, HEAD] = ["1", 2, 5];
const EXACT = 1n << 64n;
const bits = /* @__PURE__ */ new DataView(new ArrayBuffer(8));

/** The code of a state that began from the start at this place.
 *  @param {CodeLayout} layout
 *  @param {Record<string, any>} state
 *  @param {number} start
 *  @returns {string} */
export function writeState(layout, state, start = 0) {
  const begin = layout.starts[start];
  const pairs = differences(layout.fields, state, begin.state);
  const whole = pairs.reduceRight((sum, [size, value]) => BigInt(value) + BigInt(size) * sum, 0n);
  return checked(layout.kind + VERSION + begin.mark + encoded(whole));
}

/** Return {start, state} of a code, or {wrong, values}: which text says what is wrong with it, and what fills that.
 *  @param {CodeLayout} layout
 *  @param {string} code
 *  @param {Record<string, string>} kinds
 *  @returns {{start: number, state: Record<string, any>} | {wrong: string, values: Record<string, string>}} */
export function readState(layout, code, kinds) {
  const signs = bare(code);
  const odd = [...signs].find((sign) => !ALPHABET.includes(sign));
  const wrong = (/** @type {string} */ key, values = {}) => ({ wrong: key, values });
  if (odd) return wrong("code_sign", { sign: odd });
  if (signs.length < HEAD + CHECKS) return wrong("code_short");
  if (!fits(signs)) return wrong("code_mistyped");
  if (!(signs[0] in kinds)) return wrong("code_none", { sign: code });
  if (signs[0] !== layout.kind) return wrong("code_kind", { other: kinds[signs[0]], own: kinds[layout.kind] });
  if (signs[1] !== VERSION) return wrong("code_version");
  const start = layout.starts.findIndex(({ mark }) => mark === signs.slice(MARK, HEAD));
  if (start < 0) return wrong("code_start");
  const state = readAll(layout, layout.starts[start].state, reader(decoded(signs.slice(HEAD, -CHECKS))));
  if (!state || bare(writeState(layout, state, start)) !== signs) return wrong("code_mistyped");
  return { start, state };
}

/** Dwells of which the first ones add up to so many weeks, all stretched alike.
 *  @param {number[]} dwell
 *  @param {number} weeks
 *  @param {number} steps
 *  @returns {number[]} */
export function cycled(dwell, weeks, steps) {
  const before = total(dwell.slice(0, steps));
  return dwell.map((each, i) => (i < steps ? 1 + ((each - 1) * (weeks - steps)) / (before - steps) : each));
}

/** @param {number[]} values */
const total = (values) => values.reduce((sum, value) => sum + value, 0);

/** @typedef {[size: number | bigint, value: number | bigint][]} Pairs */

/** @param {CodeLayout["fields"]} fields
 *  @param {Record<string, any>} state
 *  @param {Record<string, any>} start
 *  @returns {Pairs} */
function differences(fields, state, start) {
  /** @type {Pairs} */
  const pairs = [];
  for (const [name, field] of fields) {
    const { begin, grids } = beginning(field, state, start[name]);
    const now = state[name];
    if (field.cycle && !same(now, begin)) {
      const [steps, low, high] = field.cycle;
      const weeks = cycleIn(now, begin, field.cycle);
      pairs.push([2, 1], [high - low + 2, weeks === null ? 0 : weeks - low + 1]);
      const from = weeks === null ? begin : cycled(begin, weeks, steps);
      from.forEach((/** @type {number} */ each, /** @type {number} */ i) => differ(now[i], each, grids, pairs));
    } else differ(now, begin, grids, pairs);
  }
  return pairs;
}

/** What a trait began with, and the grid of its values; that of settings depends on whose they are.
 *  @param {CodeField} field
 *  @param {Record<string, any>} state
 *  @param {any} start */
export function beginning(field, state, start) {
  const whose = field.of && state[field.of];
  return field.of ? { begin: field.starts[whose], grids: field.grids[whose] } : { begin: start, grids: field };
}

/** @param {number[]} now
 *  @param {number[]} begin
 *  @param {[number, number, number]} cycle */
function cycleIn(now, begin, [steps, low, high]) {
  const [first, weeks] = [now.slice(0, steps), total(now.slice(0, steps))];
  if (same(first, begin.slice(0, steps)) || !(total(begin.slice(0, steps)) > steps + 1e-9)) return null;
  const whole = Math.round(weeks);
  if (whole < low || whole > high) return null;
  return same(cycled(begin, whole, steps).slice(0, steps), first) ? whole : null;
}

/** @param {any} now
 *  @param {any} start
 *  @param {any} grid
 *  @param {Pairs} pairs */
function differ(now, start, grid, pairs) {
  const changed = !same(now, start);
  pairs.push([2, changed ? 1 : 0]);
  if (!changed) return;
  if (Array.isArray(start)) start.forEach((each, i) => differ(now[i], each, grid, pairs));
  else if (typeof start === "object")
    for (const name of Object.keys(start)) differ(now[name], start[name], grid[name], pairs);
  else if (grid.names) pairs.push([grid.names.length, grid.names.indexOf(now)]);
  else pairs.push(...placed(now, grid.grid));
}

/** @param {number} value
 *  @param {[number, number, number, number]} grid
 *  @returns {Pairs} */
function placed(value, [low, step, size, scale]) {
  const place = Math.abs(value) < 1e9 ? Math.round((value * scale - low) / step) : -1;
  if (place >= 0 && place < size && (low + place * step) / scale === value) return [[size + 1, place]];
  bits.setFloat64(0, value);
  return [
    [size + 1, size],
    [EXACT, bits.getBigUint64(0)],
  ];
}

/** @param {bigint} whole */
function reader(whole) {
  let left = whole;
  /** @param {number | bigint} size */
  function take(size) {
    const value = left % BigInt(size);
    left /= BigInt(size);
    return value;
  }
  return { take, number: (/** @type {number} */ size) => Number(take(size)), over: () => left > 0n };
}

/** The state, or null where the number says more, or something that cannot be.
 *  @param {CodeLayout} layout
 *  @param {Record<string, any>} start
 *  @param {ReturnType<typeof reader>} read */
function readAll({ fields }, start, read) {
  /** @type {Record<string, any>} */
  const state = {};
  for (const [name, field] of fields) {
    const { begin, grids } = beginning(field, state, start[name]);
    if (field.cycle) state[name] = read.number(2) ? readCycle(begin, field, read) : begin;
    else state[name] = readOne(begin, grids, read);
  }
  return read.over() ? null : state;
}

/** @param {number[]} begin
 *  @param {CodeField} field
 *  @param {ReturnType<typeof reader>} read */
function readCycle(begin, field, read) {
  const [steps, low, high] = field.cycle;
  const weeks = read.number(high - low + 2);
  return (weeks ? cycled(begin, low + weeks - 1, steps) : begin).map((each) => readOne(each, field, read));
}

/** @param {any} start
 *  @param {any} grid
 *  @param {ReturnType<typeof reader>} read
 *  @returns {any} */
function readOne(start, grid, read) {
  if (!read.number(2)) return start;
  if (Array.isArray(start)) return start.map((each) => readOne(each, grid, read));
  if (typeof start === "object")
    return Object.fromEntries(Object.entries(start).map(([name, each]) => [name, readOne(each, grid[name], read)]));
  if (grid.names) return grid.names[read.number(grid.names.length)];
  const [low, step, size, scale] = grid.grid;
  const place = read.number(size + 1);
  if (place < size) return (low + place * step) / scale;
  bits.setBigUint64(0, read.take(EXACT));
  return bits.getFloat64(0);
}
