// The wheel itself: how heavy it is, how fast, how much it is braked, and the hand that pushes it, so that it can be felt.
import { brakes, inertia } from "../models/wheel.js";
import { arc, at } from "../parts/paths.js";
import { RPM } from "./run.js";

const SIZE = 300; // the square that the wheel is drawn in
const MIDDLE = SIZE / 2;
const CENTRE = { x: MIDDLE, y: MIDDLE };
const SPOKES = 8;
const BLURRED = 150 * RPM; // from here on spokes are seen as a haze, as an eye would
const TAIL = 0.32; // seconds of its way that the mark on the rim draws behind it
const FULL = 1.9 * Math.PI;
const WARM = 6; // W that friction takes: then the axle glows well
const SPARKS = 7;
const STRAINS = [-0.16, 0, 0.16]; // rad
const PLACE = 1.5; // rad, clockwise from the top: where somebody pushes
const STANDS = 282; // and stands
const FEELS = 0.5; // rad/s by which a push speeds up a wheel that is neither light nor heavy to the arm

/** How hard a push of this strength is for the arm, from 0 (the wheel darts away) to 1 (it hardly moves).
 *  @param {WheelSettings} parameters */
export const effortOf = (parameters) => 1 / (1 + parameters.impulse / inertia(parameters) / FEELS);

/** The wheel as [tag, attributes, text]: the larger the rim, the thicker the more mass it has.
 *  @param {{wheel: Wheel, turned: number, speed: number, look: WheelLook, hold: Hold, calm: boolean, label: string}} given
 *  @returns {Drawing} */
export function wheelPicture({ wheel, turned, speed, look, hold, calm, label }) {
  const rim = 52 + 74 * Math.min(1, Math.sqrt(wheel.radius / look.domains.radius.max));
  const thick = 4 + 24 * Math.min(1, Math.sqrt(wheel.mass / look.domains.mass.max));
  const solid = wheel.shape === look.solid;
  const degrees = ((turned * 180) / Math.PI) % 360;
  const wobble = Math.min(5, wheel.imbalance * wheel.bearing * speed ** 2);
  const [cx, cy] = [MIDDLE + wobble * Math.sin(turned), MIDDLE - wobble * Math.cos(turned)];
  const haze = Math.min(1, speed / BLURRED);
  const turn = { transform: `rotate(${degrees.toFixed(2)} ${cx.toFixed(2)} ${cy.toFixed(2)})` };
  const centre = { x: cx, y: cy };
  /** @param {number} angle
   *  @param {number} r */
  const on = (angle, r) => at(centre, angle, r);
  /** @type {Shape[]} */
  const shapes = [
    ["path", { class: "fl-stand", d: `M${MIDDLE} ${MIDDLE}L${MIDDLE - 46} ${SIZE - 6}H${MIDDLE + 46}Z` }],
    ["circle", { class: solid ? "fl-disc" : "fl-hollow", cx, cy, r: rim }],
    ["circle", { class: "fl-haze", cx, cy, r: rim - thick / 2, opacity: 0.5 * haze }],
  ];
  for (let k = 0; k < SPOKES; k++) {
    const [x, y] = on((k * 2 * Math.PI) / SPOKES, rim - thick / 2);
    shapes.push(["line", { class: "fl-spoke", x1: cx, y1: cy, x2: x, y2: y, opacity: 1 - 0.85 * haze, ...turn }]);
  }
  shapes.push(["circle", { class: "fl-rim", cx, cy, r: rim - thick / 2, "stroke-width": thick }]);
  shapes.push(...tail({ centre, r: rim + 7, speed, thick, turn }));
  const [mx, my] = on(0, rim - thick / 2);
  shapes.push(["circle", { class: "fl-spot", cx: mx, cy: my, r: Math.max(4, thick / 3), ...turn }]);
  const [lx, ly] = on(2.2, rim * 0.62);
  const lump = wheel.imbalance ? 4 + 7 * Math.min(1, Math.sqrt(wheel.imbalance / 20)) : 0;
  shapes.push(["circle", { class: "fl-lump", cx: lx, cy: ly, r: lump, ...turn }]);
  shapes.push(...heat({ centre, wheel, speed, turned, calm }));
  shapes.push(["circle", { class: "fl-hub", cx, cy, r: 11 }]);
  shapes.push(...(hold.hand ? gripped(hold.hand, turned, rim, thick) : person(hold, rim)));
  return { width: SIZE, height: SIZE, label, shapes };
}

/** What is seen of motion: the way of the last moments behind the mark, as wide as the wheel is heavy. So its area grows
 *  with the momentum.
 *  @param {{centre: Spot, r: number, speed: number, thick: number, turn: Attributes}} given
 *  @returns {Shape[]} */
function tail({ centre, r, speed, thick, turn }) {
  const length = Math.min(FULL, TAIL * speed);
  /** @param {number} part */
  const path = (part) => (length > 0.02 ? arc(centre, [-length * part, 0], r) : "");
  const width = 2 + thick / 3;
  return [1, 0.66, 0.33].map((part) => ["path", { class: "fl-tail", d: path(part), "stroke-width": width, ...turn }]);
}

/** Where friction takes energy it gets warm: the axle glows, and where much is taken, it sparks.
 *  @param {{centre: Spot, wheel: Wheel, speed: number, turned: number, calm: boolean}} given
 *  @returns {Shape[]} */
function heat({ centre, wheel, speed, turned, calm }) {
  const { load, ...each } = brakes(wheel, speed);
  const taken = speed * Object.values(each).reduce((a, b) => a + b, 0);
  const warmth = 1 - Math.exp(-taken / WARM);
  const glow = { class: "fl-glow", cx: centre.x, cy: centre.y, r: 13 + 15 * warmth, opacity: 0.85 * warmth };
  /** @type {Shape[]} */
  const shapes = [["circle", glow]];
  const sparks = calm ? 0 : Math.floor(SPARKS * warmth - 1);
  for (let k = 0; k < SPARKS; k++) {
    const angle = 2.4 * k + Math.floor(turned * 3) * 1.7;
    const far = 18 + ((k * 7) % 11) + 8 * warmth;
    shapes.push(["path", { class: "fl-spark", d: k < sparks ? ray(centre, angle, [14, far]) : "" }]);
  }
  return shapes;
}

/** A short line that points away from a centre.
 *  @param {Spot} centre
 *  @param {number} angle
 *  @param {Point} reach */
const ray = (centre, angle, reach) =>
  `M${reach
    .map((r) =>
      at(centre, angle, r)
        .map((value) => value.toFixed(1))
        .join(" "),
    )
    .join("L")}`;

/** The hand of the learner, the place of the rim that it holds, and the arm that gives between them.
 *  @param {Hand} hand
 *  @param {number} turned
 *  @param {number} rim
 *  @param {number} thick
 *  @returns {Shape[]} */
function gripped(hand, turned, rim, thick) {
  const held = hand.grip + turned;
  const [gx, gy] = at(CENTRE, held, rim - thick / 2);
  const r = rim + 4;
  const tired = hand.rests > 0;
  const pull = arc(CENTRE, [held, Math.max(held + 0.001, hand.at)], r);
  return [
    ["path", { class: "fl-pull", d: pull, "stroke-width": 3 + 5 * hand.strain }],
    ["circle", { class: "fl-held", cx: gx, cy: gy, r: 6 }],
    ...strains(hand.at, r + 14, tired ? 0 : hand.strain),
    palm(at(CENTRE, hand.at, r), !tired),
  ];
}

/** Somebody who pushes when the button is pressed: the arm goes along with a light wheel, and strains at a heavy one.
 *  @param {Hold} hold
 *  @param {number} rim
 *  @returns {Shape[]} */
function person({ pushed, effort }, rim) {
  const pushing = pushed < 1;
  const along = pushing ? (0.1 + 0.6 * (1 - effort)) * Math.sin((Math.PI / 2) * pushed) : 0;
  const angle = PLACE + along;
  const [x, y] = at(CENTRE, angle, rim + 5);
  const bent = pushing ? 4 + 8 * effort : 0; // who works hard bends over
  const [sx, sy] = [STANDS - bent, SIZE - 88 + bent];
  const body = `M${STANDS - 12} ${SIZE - 6}L${STANDS} ${SIZE - 44}L${STANDS + 12} ${SIZE - 6}`;
  return [
    ["path", { class: "fl-body", d: `${body}M${STANDS} ${SIZE - 44}L${sx} ${sy}` }],
    ["circle", { class: "fl-face", cx: sx + 5 - bent / 2, cy: sy - 17, r: 11 }],
    ["path", { class: "fl-body", d: `M${sx} ${sy + 3}L${x.toFixed(1)} ${y.toFixed(1)}` }],
    ...strains(angle - 0.3, rim + 12, pushing ? effort : 0),
    palm([x, y], pushing),
  ];
}

/** @param {Point} place
 *  @param {boolean} works
 *  @returns {Shape} */
const palm = ([cx, cy], works) => ["circle", { class: works ? "fl-hand fl-now" : "fl-hand", cx, cy, r: works ? 9 : 7 }];

/** Short lines beside a hand: the more, the harder it works.
 *  @param {number} angle
 *  @param {number} r
 *  @param {number} strain
 *  @returns {Shape[]} */
function strains(angle, r, strain) {
  const many = Math.round(STRAINS.length * strain);
  /** @param {number} off */
  const line = (off) => ray(CENTRE, angle + off, [r, r + 10]);
  return STRAINS.map((off, k) => ["path", { class: "fl-strain", d: k < many ? line(off) : "" }]);
}
