// A wheel of seats like the seeds of a sunflower: even at any fill, filled from the hub outwards. No DOM.
import { ease, mix } from "./bars.js";
import { LOST, PHI, SOLD, frac } from "./moves.js";
import { WALK } from "./where.js";

const ROUND = 2 * Math.PI;
const BETWEEN = 0.035; // radians between a segment and its border
const FLATTER = 0.75; // a stage with much more people gets more room, but not as much more
export const FULL = 0.5; // so much of its room the largest segment takes at first
const OUTSIDE_RIM = 0.62; // where newcomers are pushed in: radians clockwise from the top

/** The part of the wheel that each stage has, in radians clockwise from the top: segments are equal, stages in them have
 *  room as they have people at first. It stays, so that a lever shows as a level.
 *  @param {number[][]} segments
 *  @param {number[]} people
 *  @returns {Point[]} */
export function spansOf(segments, people) {
  /** @type {Point[]} */
  const spans = [];
  segments.forEach((stages, k) => {
    const share = stages.map((i) => Math.max(people[i], 1e-3 * Math.max(...people), 1e-9) ** FLATTER);
    const all = share.reduce((a, b) => a + b, 0);
    const width = ROUND / segments.length - 2 * BETWEEN;
    let from = (k * ROUND) / segments.length + BETWEEN;
    stages.forEach((i, m) => {
      spans[i] = [from, from + (share[m] / all) * width];
      from = spans[i][1];
    });
  });
  return spans;
}

/** Seats around (cx, cy) between `hub` and `rim`, about `gap` apart: point k lies at r = gap √(k/π) and at k golden angles,
 *  and belongs to the stage into whose span it falls. People walk round: whom others bring in come over the top.
 *  @param {{cx: number, cy: number, hub: number, rim: number, gap: number, spans: Point[]}} given */
export function sunflowerLayout({ cx, cy, hub, rim, gap, spans }) {
  const seats = spans.map(() => /** @type {[angle: number, r: number][]} */ ([]));
  for (let k = Math.ceil((hub / gap + 0.7) ** 2 * Math.PI), r = 0; r < 1.6 * rim; k++) {
    r = gap * Math.sqrt(k / Math.PI);
    const angle = ROUND * frac(k * PHI);
    const i = spans.findIndex(([from, to]) => angle >= from && angle < to);
    if (i >= 0) seats[i].push([angle, r]);
  }
  /** @param {number} i
   *  @param {number} q */
  const polar = (i, q) => seats[i][Math.min(q, seats[i].length - 1)] ?? [spans[i][0], hub];
  /** @param {number} angle
   *  @param {number} r
   *  @returns {Point} */
  const point = (angle, r) => [cx + r * Math.sin(angle), cy - r * Math.cos(angle)];
  /** @param {PeopleMove} move
   *  @param {PeopleMove} before
   *  @param {number} t
   *  @returns {[angle: number, r: number]} */
  function along(move, before, t) {
    const p = ease((t - move.t) / WALK);
    const [a, r] = before
      ? along(before, null, move.t)
      : move.i < 0
        ? [OUTSIDE_RIM + 0.1 * frac(move.q * PHI), rim + 52]
        : polar(move.i, move.q);
    if (move.j === LOST || move.j === SOLD) return [a + 0.12 * p, mix(r, rim + 34, p)];
    const [angle, end] = polar(move.j, move.r);
    const start = a % ROUND;
    const over = move.told ? Math.sin(Math.PI * p) * (rim + 30 - mix(r, end, p)) : 0;
    return [start + (angle - start + (move.told ? ROUND : 0)) * p, mix(r, end, p) + over];
  }
  return {
    ...{ cx, cy, hub, rim, gap, spans, point },
    seat: (/** @type {number} */ i, /** @type {number} */ q) => point(...polar(i, q)),
    way: (/** @type {PeopleMove} */ move, /** @type {PeopleMove} */ before, /** @type {number} */ t) =>
      point(...along(move, before, t)),
    room: (/** @type {number} */ i) => ((spans[i][1] - spans[i][0]) / 2) * ((rim ** 2 - hub ** 2) / gap ** 2),
    /** How far from the middle so many dots of a stage reach. */
    level: (/** @type {number} */ i, /** @type {number} */ dots) =>
      Math.sqrt((hub + 0.7 * gap) ** 2 + (2 * dots * gap ** 2) / (spans[i][1] - spans[i][0])),
  };
}
