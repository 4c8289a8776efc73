// Rows of bars, one a stage: the seats of funnel and hourglass, and how people get from one to another. No DOM.
import { LOST, PHI, SOLD, frac } from "./moves.js";
import { WALK } from "./where.js";

/** @param {number} x */
export const ease = (x) => (x <= 0 ? 0 : x >= 1 ? 1 : x * x * (3 - 2 * x));
/** @param {number} a
 *  @param {number} b
 *  @param {number} share */
export const mix = (a, b, share) => a + (b - a) * share;
export const FULL = 0.72; // so much of its room the longest bar takes at first: a lever may make it longer

/** Bars between `left` and `right`, `tall` each, one every `pitch` from `top` on; seats are `gap` apart, columns are filled
 *  from the middle outwards. Newcomers, whoever sent them, come in from above.
 *  @param {{left: number, right: number, top: number, pitch: number, tall: number, gap: number}} given */
export function barsLayout({ left, right, top, pitch, tall, gap }) {
  const middle = (left + right) / 2;
  const rows = Math.max(1, Math.floor(tall / gap));
  /** @param {number} i
   *  @param {number} q
   *  @returns {Point} */
  function seat(i, q) {
    const column = Math.floor(q / rows);
    const aside = (column % 2 ? -1 : 1) * Math.ceil(column / 2) * gap;
    return [middle + aside, top + i * pitch + ((q % rows) + 0.5) * (tall / rows)];
  }
  /** @param {number} q
   *  @returns {Point} */
  const above = (q) => [middle + 34 * (frac(q * PHI) - 0.5), top - pitch];
  /** @param {PeopleMove} move
   *  @param {PeopleMove} before
   *  @param {number} t
   *  @returns {Point} */
  function way(move, before, t) {
    const p = ease((t - move.t) / WALK);
    const start = before ? way(before, null, move.t) : move.i < 0 || move.told ? above(move.q) : seat(move.i, move.q);
    if (move.j === LOST) return [start[0] + (move.q % 2 ? 1 : -1) * 46 * p, start[1] + 30 * p * p];
    if (move.j === SOLD) return [start[0], start[1] + 1.4 * pitch * p];
    const end = seat(move.j, move.r);
    const back = move.j < move.i && !move.told ? 26 * Math.sin(Math.PI * p) : 0;
    return [mix(start[0], end[0], p) + back, mix(start[1], end[1], p)];
  }
  return {
    ...{ left, right, top, pitch, tall, gap, middle, rows, seat, way },
    /** How many dots a stage has room for. */
    room: (/** @type {number} */ _i) => rows * Math.max(1, Math.floor((right - left) / gap)),
    /** How wide so many dots are. */
    width: (/** @type {number} */ dots) => (dots > 0 ? Math.max(1, dots / rows) * gap : 0),
  };
}
