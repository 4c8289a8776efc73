// Result codes: the twin of lessons/progress/code.py, which reads what is written here.
import { checked, encoded } from "../../../widgets/js/parts/kit/code/signs.js";
import { rangeOf, sketchOf } from "./predictions.js";

const CHECKS = 3;

/** The code of a chapter, "" where nothing was answered.
 *  @param {CourseData} course
 *  @param {Outline} chapter
 *  @param {Items} items */
export function codeOf(course, { fields, code: { head, length } }, items) {
  if (!Object.keys(fields).some((name) => items[name])) return "";
  const values = Object.entries(fields).map(([name, field]) => [
    BigInt(field.size),
    numberOf(course, name, field, items[name]),
  ]);
  const whole = values.reduce((so_far, [size, value]) => so_far * size + value, 0n);
  return checked(head + encoded(whole).padStart(length - head.length - CHECKS, "0"));
}

/** @param {CourseData} course
 *  @param {string} name
 *  @param {CodeField} field
 *  @param {Answers | undefined} item
 *  @returns {bigint} */
function numberOf(course, name, field, item) {
  if (!item) return 0n;
  if (field.kind === "Status") return item.status !== "passed" ? 1n : item.first_status === "passed" ? 3n : 2n;
  if (field.kind === "Numbers") return stepsOf(course, name, field, item.first);
  if (field.kind === "Choice") {
    const place = placeOf(item.first);
    return 0 <= place && place < field.n ? BigInt(2 + place) : 1n;
  }
  const given = typeof item.first === "string" ? (item.first.match(/[\p{L}\p{N}_]/gu) ?? []) : item.first;
  const places = [...new Set((Array.isArray(given) ? given : [given]).map(placeOf))];
  if (!places.every((place) => 0 <= place && place < field.n)) return 1n;
  return 2n + places.reduce((sum, place) => sum + (1n << BigInt(place)), 0n);
}

/** The place of an option given as place or letter, -1 for anything else.
 *  @param {any} answer */
export function placeOf(answer) {
  if (typeof answer === "string") {
    const letter = answer.match(/^[^\p{L}\p{N}_]*([A-Za-z])[^\p{L}\p{N}_]*$/u);
    return letter ? letter[1].toUpperCase().charCodeAt(0) - 65 : -1;
  }
  return Number.isInteger(answer) ? answer : -1;
}

/** @param {CourseData} course
 *  @param {string} name
 *  @param {CodeField} field
 *  @param {any} answer */
function stepsOf(course, name, { low, high, steps, count }, answer) {
  const values = rangeOf(course, name, answer) ?? sketchOf(course, name, answer);
  if (values?.length !== count) return 1n;
  const step = (high - low) / steps;
  const places = values.map((value) => even((Math.min(Math.max(value, low), high) - low) / step));
  return 2n + places.reduce((whole, place) => whole * BigInt(steps + 1) + BigInt(place), 0n);
}

/** Rounded as Python rounds: a half goes to the even neighbour.
 *  @param {number} value */
function even(value) {
  const [below, rest] = [Math.floor(value), value - Math.floor(value)];
  return rest === 0.5 ? below + (below % 2) : Math.round(value);
}
