// The wheel itself, and beside it speed and energy over the last seconds.
import { energy } from "../models/wheel.js";
import { at, through } from "../parts/paths.js";
import { FONT, ceiling, measure, wrap } from "../parts/svg.js";
import { RPM, SECONDS, recorded } from "./run.js";

const SIZE = 300; // the square that the wheel is drawn in
const SPOKES = 8;
const BLURRED = 150 * RPM; // from here on spokes are seen as a haze, as an eye would

/** The wheel as [tag, attributes, text]: the larger the rim, the thicker the more mass it has.
 *  @param {{wheel: Wheel, turned: number, speed: number, look: any, pushing: boolean, label: string}} given
 *  @returns {Drawing} */
export function wheelPicture({ wheel, turned, speed, look, pushing, label }) {
  const middle = SIZE / 2;
  const rim = 42 + 84 * Math.min(1, Math.sqrt(wheel.radius / look.domains.radius.max));
  const thick = 4 + 24 * Math.min(1, Math.sqrt(wheel.mass / look.domains.mass.max));
  const solid = wheel.shape === look.solid;
  const degrees = ((turned * 180) / Math.PI) % 360;
  const wobble = Math.min(5, wheel.imbalance * wheel.bearing * speed ** 2);
  const [cx, cy] = [middle + wobble * Math.sin(turned), middle - wobble * Math.cos(turned)];
  const haze = Math.min(1, speed / BLURRED);
  const turn = { transform: `rotate(${degrees.toFixed(2)} ${cx.toFixed(2)} ${cy.toFixed(2)})` };
  /** @param {number} angle
   *  @param {number} r */
  const on = (angle, r) => at({ x: cx, y: cy }, angle, r);
  /** @type {Shape[]} */
  const shapes = [
    ["path", { class: "fl-stand", d: `M${middle} ${middle}L${middle - 52} ${SIZE - 12}H${middle + 52}Z` }],
    ["circle", { class: solid ? "fl-disc" : "fl-hollow", cx, cy, r: rim }],
    ["circle", { class: "fl-haze", cx, cy, r: rim - thick / 2, opacity: 0.5 * haze }],
  ];
  for (let k = 0; k < SPOKES; k++) {
    const [x, y] = on((k * 2 * Math.PI) / SPOKES, rim - thick / 2);
    shapes.push(["line", { class: "fl-spoke", x1: cx, y1: cy, x2: x, y2: y, opacity: 1 - 0.85 * haze, ...turn }]);
  }
  shapes.push(["circle", { class: "fl-rim", cx, cy, r: rim - thick / 2, "stroke-width": thick }]);
  const [mx, my] = on(0, rim - thick / 2);
  shapes.push(["circle", { class: "fl-spot", cx: mx, cy: my, r: Math.max(4, thick / 3), ...turn }]);
  const [lx, ly] = on(2.2, rim * 0.62);
  const lump = wheel.imbalance ? 4 + 7 * Math.min(1, Math.sqrt(wheel.imbalance / 20)) : 0;
  shapes.push(["circle", { class: "fl-lump", cx: lx, cy: ly, r: lump, ...turn }]);
  shapes.push(["circle", { class: "fl-hub", cx, cy, r: 11 }]);
  const [ax, ay] = [middle + rim + 8, middle - 26];
  const hand = `M${ax} ${ay}q14 26 0 52l-7 -3m7 3l6 -6`;
  shapes.push(["path", { class: pushing ? "fl-hand fl-now" : "fl-hand", d: hand }]);
  return { width: SIZE, height: SIZE, label, shapes };
}

const LANE = 104;
const LINE = 16;

/** Speed and energy over time; `coasts` are records of tests, shown over their whole length instead.
 *  @param {{run: Run, coasts: CoastTest[], band: Point, width: number, words: Words, label: string}} given
 *  @returns {Drawing} */
export function chartsPicture({ run, coasts, band, width, words, label }) {
  const test = coasts.length > 0;
  const end = test ? Math.max(...coasts.map(({ seconds }) => seconds)) : Math.max(SECONDS, run.time);
  const begin = test ? 0 : end - SECONDS;
  const lines = test ? coasts.map(recorded) : [[...since(begin, run.trace), [run.time, run.speed]]];
  const wheels = test ? coasts.map(({ wheel }) => wheel) : [run.wheel];
  /** @type {Point[][]} */
  const rpm = lines.map((line) => line.map(([time, speed]) => [time, speed / RPM]));
  /** @type {Point[][]} */
  const joule = lines.map((line, i) => line.map(([time, speed]) => [time, energy(wheels[i], speed)]));
  const { texts } = words;
  const most = [highest(rpm, band ? 1.2 * band[1] : 15), highest(joule, 1)];
  const left = 16 + Math.max(...most.map((value) => measure(words.scale(value), FONT)));
  const right = Math.max(left + 100, width - 12);
  /** @param {number} time */
  const x = (time) => left + ((time - begin) / (end - begin)) * (right - left);
  const names = [texts.speed_rpm, texts.energy_j].map((name) => wrap(name, right, FONT));
  const top = 10 + LINE * names[0].length;
  const below = top + LANE + 20 + LINE * names[1].length;
  /** @type {Shape[]} */
  const shapes = [];
  const shared = { x, left, right, words, band: /** @type {Point} */ (null) };
  const base = below + LANE;
  lane(shapes, { ...shared, name: names[0], kind: "speed", top, curves: rpm, most: most[0], band });
  lane(shapes, { ...shared, name: names[1], kind: "energy", top: below, curves: joule, most: most[1] });
  const every = ceiling((end - begin) / 6);
  for (let time = Math.ceil(begin / every - 1e-9) * every; time <= end + 1e-9; time += every)
    shapes.push(["text", { class: "fl-scale", x: x(time), y: base + 16, "text-anchor": "middle" }, words.fine(time)]);
  shapes.push(["text", { class: "fl-scale", x: right, y: base + 32, "text-anchor": "end" }, texts.seconds]);
  for (const { time } of test ? [] : run.events.filter((event) => event.impulse && event.time >= begin))
    shapes.push(["line", { class: "fl-push", x1: x(time), x2: x(time), y1: top, y2: top + LANE }]);
  return { width: right + 12, height: base + 38, label, shapes };
}

/** @param {Shape[]} shapes
 *  @param {{name: string[], kind: string, top: number, curves: Point[][], most: number, band: Point, x: Measure,
 *    left: number, right: number, words: Words}} given */
function lane(shapes, { name, kind, top, curves, most, band, x, left, right, words }) {
  /** @param {number} value */
  const y = (value) => top + LANE * (1 - value / most);
  /** @param {Point[]} curve */
  const path = (curve) => through(curve.map(([time, value]) => [x(time), y(value)]));
  if (band) {
    const box = { x: left, width: right - left, y: y(band[1]), height: y(band[0]) - y(band[1]) };
    shapes.push(["rect", { class: "fl-band", ...box }]);
  }
  shapes.push(["line", { class: "fl-grid", x1: left, x2: right, y1: y(most), y2: y(most) }]);
  shapes.push(["line", { class: "fl-axis", x1: left, x2: right, y1: top + LANE, y2: top + LANE }]);
  curves.forEach((curve, i) => {
    const [time, value] = curve.at(-1);
    shapes.push(["path", { class: `fl-line fl-${kind}${i ? " fl-second" : ""}`, d: path(curve) }]);
    shapes.push(["circle", { class: `fl-dot fl-${kind}`, cx: x(time), cy: y(value), r: 4 }]);
    const number = curves.length > 1 ? `${i + 1}` : "";
    shapes.push(["text", { class: "fl-value", x: Math.min(x(time) + 6, right - 10), y: y(value) - 7 }, number]);
  });
  for (const value of [most, 0])
    shapes.push([
      "text",
      { class: "fl-scale", x: left - 6, y: y(value) + 4, "text-anchor": "end" },
      words.scale(value),
    ]);
  name.forEach((line, k) =>
    shapes.push(["text", { class: "fl-name", x: 2, y: top - 9 - LINE * (name.length - 1 - k) }, line]),
  );
}

/** @param {Point[][]} curves
 *  @param {number} least */
const highest = (curves, least) => ceiling(Math.max(least, ...curves.flat().map(([, value]) => value)));

/** The trace from `begin` on; where it began before, its first point lies on the edge.
 *  @param {number} begin
 *  @param {Point[]} trace
 *  @returns {Point[]} */
function since(begin, trace) {
  const first = trace.findIndex(([time]) => time >= begin);
  if (first <= 0) return first ? [] : trace;
  const [[t0, a], [t1, b]] = [trace[first - 1], trace[first]];
  return [[begin, t1 > t0 ? a + ((b - a) * (begin - t0)) / (t1 - t0) : b], ...trace.slice(first)];
}
