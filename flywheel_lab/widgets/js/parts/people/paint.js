// Dots on a canvas: where everybody is at a moment, also on the way from one picture (`was`) into another (`is`).
import { ease, mix } from "./bars.js";
import { PHI, SOLD, frac } from "./moves.js";
import { WALK, whoIsWhere } from "./where.js";

export const HUES = ["#56b4e9", "#e69f00", "#009e73"]; // attract, engage, delight (Okabe and Ito, 2008)
export const [SEEN, SMALL] = [25, 18]; // square pixels a dot needs, in a wide picture and in a narrow one
export const WIDEST = 9; // pixels between two dots: with few people they are not balloons
const FADING = [0.8, 0.55, 0.3]; // of those who leave, third by third of their way
const WIDE = 0.38; // of the gap between two seats: the radius of a dot, so that dots never touch

/** Draw all dots and return how many there are inside.
 *  @param {CanvasRenderingContext2D} pen
 *  @param {{plan: PeoplePlan, t: number, rest: number, settled: number, was: PeopleLayout, is: PeopleLayout, morph: number,
 *    colours: string[], alphas: number[], lost: string, coarse?: boolean}} given */
export function paintDots(pen, { plan, t, rest, settled, was, is, morph, colours, alphas, lost, coarse = false }) {
  const dots = colours.map(() => /** @type {number[]} */ ([]));
  const [gone, sold] = [
    FADING.map(() => /** @type {number[]} */ ([])),
    colours.map(() => /** @type {number[]} */ ([])),
  ];
  const still = morph >= 1 || was === is;
  /** @param {number} i
   *  @param {Point} b
   *  @param {() => Point} a
   *  @param {number} q */
  function put(i, b, a, q) {
    if (still) return dots[i].push(b[0], b[1]);
    const share = ease(1.4 * morph - 0.4 * frac(q * PHI)); // some set out before others
    const from = a();
    return dots[i].push(mix(from[0], b[0], share), mix(from[1], b[1], share));
  }
  whoIsWhere(plan, t, {
    rest,
    sit: (i, q) => put(i, is.seat(i, q), () => was.seat(i, q), q),
    walk(move, before) {
      const p = (t - move.t) / WALK;
      if (settled > 0.999)
        return move.j >= 0 && put(move.j, is.seat(move.j, move.r), () => was.seat(move.j, move.r), move.r);
      const here = is.way(move, before, t);
      if (move.j < 0) {
        if (p < 0.12 && move.i >= 0) return put(move.i, here, () => was.way(move, before, t), 0);
        if (move.j === SOLD && move.i >= 0) return sold[move.i].push(here[0], here[1]);
        return gone[Math.max(0, Math.min(2, Math.floor(3 * p)))].push(here[0], here[1]);
      }
      const i = p < 0.5 && move.i >= 0 && !move.told ? move.i : move.j;
      /** @param {PeopleLayout} layout
       *  @param {Point} walks
       *  @returns {Point} */
      const settling = (layout, walks) => {
        const [x, y] = layout.seat(move.j, move.r);
        return [mix(walks[0], x, settled), mix(walks[1], y, settled)];
      };
      return put(i, settling(is, here), () => settling(was, was.way(move, before, t)), move.r);
    },
  });
  const radius = WIDE * mix(was.gap, is.gap, ease(morph));
  gone.forEach((list, k) => fill(pen, list, radius, lost, FADING[k] * (1 - settled), coarse));
  sold.forEach((list, i) => fill(pen, list, radius, colours[i], 0.6 * alphas[i] * (1 - settled), coarse));
  dots.forEach((list, i) => fill(pen, list, radius, colours[i], alphas[i], coarse));
  pen.globalAlpha = 1;
  return dots.reduce((total, list) => total + list.length / 2, 0);
}

/** @param {CanvasRenderingContext2D} pen
 *  @param {number[]} list
 *  @param {number} radius
 *  @param {string} colour
 *  @param {number} alpha
 *  @param {boolean} coarse squares take a third of the time */
function fill(pen, list, radius, colour, alpha, coarse) {
  if (!list.length || alpha <= 0) return;
  pen.fillStyle = colour;
  pen.globalAlpha = alpha;
  pen.beginPath();
  for (let k = 0; k < list.length; k += 2) {
    if (coarse) pen.rect(list[k] - 0.9 * radius, list[k + 1] - 0.9 * radius, 1.8 * radius, 1.8 * radius);
    else {
      pen.moveTo(list[k] + radius, list[k + 1]);
      pen.arc(list[k], list[k + 1], radius, 0, 2 * Math.PI);
    }
  }
  pen.fill();
}

/** Colours of the stages: each segment has one, and its stages are shades of it.
 *  @param {number[][]} segments
 *  @param {string[]} hues one for each segment, such as "#56b4e9" */
export function shades(segments, hues) {
  /** @type {string[]} */
  const colours = [];
  segments.forEach((stages, k) =>
    stages.forEach((i, m) => {
      const towards = stages.length > 1 ? (m % 2 ? -1 : 1) * (0.04 + (0.24 * m) / (stages.length - 1)) : 0;
      colours[i] = shade(hues[k % hues.length], towards);
    }),
  );
  return colours;
}

/** @param {string} hue
 *  @param {number} towards black (-1) or white (1) */
function shade(hue, towards) {
  const parts = [1, 3, 5].map((at) => parseInt(hue.slice(at, at + 2), 16));
  const mixed = parts.map((part) => Math.round(mix(part, towards < 0 ? 0 : 255, Math.abs(towards))));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
