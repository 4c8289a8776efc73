// The rim of the wheel of people: it turns with each purchase, is as dark as it is fast, and a hand on it turns time.
import { at } from "./paths.js";

const ROUND = 2 * Math.PI;
export const TURN = (13 * Math.PI) / 180; // in a week, at first: with much more the eye sees it turn backwards
const TYRE = 18;
const TEETH = 30;

/** Draw the rim at a moment: `turned` purchases, `speed` of them a week, each beside those of a week at first.
 *  @param {CanvasRenderingContext2D} pen
 *  @param {Spokes} g
 *  @param {{turned: number, speed: number, alpha: number, ink: Record<"line" | "deep" | "soft" | "paper", string>}} now */
export function paintRim(pen, { x, y, rim, hub }, { turned, speed, alpha, ink }) {
  const turn = TURN * turned;
  /** @param {string} colour
   *  @param {number} share
   *  @param {number} wide
   *  @param {number} r
   *  @param {[number, number]} ends */
  const ring = (colour, share, wide, r, [from, to] = [0, ROUND]) => {
    pen.strokeStyle = colour;
    pen.globalAlpha = share * alpha;
    pen.lineWidth = wide;
    pen.beginPath();
    pen.arc(x, y, r, from, to);
    pen.stroke();
  };
  ring(ink.line, 1, TYRE, rim + 10);
  ring(ink.deep, 0.85 * Math.min(1, Math.max(0, speed)), TYRE, rim + 10);
  for (let k = 0; k < 3; k++) {
    const spoke = turn + (k * ROUND) / 3;
    ring(ink.soft, 0.8, 8, hub - 11, [spoke - 0.03, spoke + 0.03]);
  }
  pen.strokeStyle = ink.paper;
  pen.globalAlpha = alpha;
  pen.lineWidth = 2.5;
  pen.beginPath();
  for (let k = 0; k < TEETH; k++) {
    const angle = turn + (k * ROUND) / TEETH;
    for (const [aside, out] of [
      [0, 3],
      [0.06, 10],
      [0, 17],
    ]) {
      pen[aside || out > 3 ? "lineTo" : "moveTo"](...at({ x, y }, angle + aside, rim + out));
    }
  }
  pen.stroke();
  pen.globalAlpha = 1;
}

/** How far the rim has turned at a moment, and how fast, beside the purchases of a week at first.
 *  @param {number[]} bought purchases of each week
 *  @param {number} first
 *  @param {number} t */
export function spun(bought, first, t) {
  const whole = Math.min(bought.length - 1, Math.floor(t));
  let turned = 0;
  for (let k = 0; k < whole; k++) turned += bought[k];
  const unit = Math.max(first, 1e-12);
  return { turned: (turned + bought[whole] * (t - whole)) / unit, speed: bought[whole] / unit };
}

/** A hand on the rim: a turn by hand is purchases, so it turns time. Returns what takes the next place of the pointer.
 *  @param {Spokes} g
 *  @param {SVGElement} svg
 *  @param {PointerEvent} event
 *  @param {{moment(): number, turnTo(t: number): void, rate(t: number): number}} hand rate: radians a week */
export function turnedByHand(g, svg, event, { moment, turnTo, rate }) {
  /** @param {PointerEvent} each */
  const angle = ({ clientX, clientY }) => {
    const box = svg.getBoundingClientRect();
    return Math.atan2(clientX - box.left - g.x, -(clientY - box.top - g.y));
  };
  let last = angle(event);
  return (/** @type {PointerEvent} */ next) => {
    const now = angle(next);
    const by = ((now - last + 3 * Math.PI) % ROUND) - Math.PI;
    last = now;
    turnTo(moment() + Math.max(-6, Math.min(6, by / Math.max(1e-4, rate(moment())))));
  };
}
