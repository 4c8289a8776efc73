// What a formula can do with numbers and with lists of numbers. The twin of lessons/answer/arithmetic.py.
import { Trouble } from "./numbers.js";

/** @type {Record<string, (a: number, b: number) => number>} */
export const WORKS = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "^": Math.pow,
};
/** @type {Record<string, (value: number) => number>} */
export const BEHIND = { "%": (a) => a / 100, "‰": (a) => a / 1000, "²": (a) => a * a, "³": (a) => a * a * a };
/** @type {Record<string, (value: number) => number>} */
export const ONE = { sqrt: Math.sqrt, exp: Math.exp, ln: Math.log };
/** @param {number[]} values */
const sum = (values) => values.reduce((a, b) => a + b, 0);
/** @type {Record<string, (values: number[]) => number>} */
export const MANY = {
  sum,
  product: sum,
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
  average: (values) => sum(values) / values.length,
};

/** @param {(value: number) => number} work
 *  @param {Value} value
 *  @returns {Value} */
export const each = (work, value) =>
  Array.isArray(value) ? value.map((one) => finite(work(one))) : finite(work(value));

/** @param {(a: number, b: number) => number} work
 *  @param {Value} one
 *  @param {Value} other
 *  @returns {Value} */
export function both(work, one, other) {
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) throw new Trouble("lengths", { one: `${one.length}`, other: `${other.length}` });
    return one.map((value, i) => finite(work(value, other[i])));
  }
  if (Array.isArray(one)) return one.map((value) => finite(work(value, /** @type {number} */ (other))));
  if (Array.isArray(other)) return other.map((value) => finite(work(one, value)));
  return finite(work(one, other));
}

/** @param {number} value */
export function finite(value) {
  if (Number.isFinite(value)) return value;
  throw new Trouble("no_result");
}
