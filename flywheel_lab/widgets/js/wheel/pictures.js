// Beside the wheel: its speed over the last seconds and the pushes that are still in it; below, its energy.
import { energy } from "../models/wheel.js";
import { through } from "../parts/paths.js";
import { FONT, ceiling, measure, wrap } from "../parts/svg.js";
import { RPM, SECONDS, recorded } from "./run.js";

const LANE = 108;
const LINE = 16;

/** What is drawn of a run: its last seconds; or of tests, over their whole length.
 *  @param {Run} run
 *  @param {CoastTest[]} coasts */
function spanOf(run, coasts) {
  const test = coasts.length > 0;
  const end = test ? Math.max(...coasts.map(({ seconds }) => seconds)) : Math.max(SECONDS, run.time);
  const begin = test ? 0 : end - SECONDS;
  /** @type {Point[][]} */
  const lines = test ? coasts.map(recorded) : [[...since(begin, run.trace), [run.time, run.speed]]];
  const wheels = test ? coasts.map(({ wheel }) => wheel) : [run.wheel];
  return { test, begin, end, lines, wheels };
}

/** Speed over time; `coasts` are records of tests.
 *  @param {{run: Run, coasts: CoastTest[], band: Point, width: number, words: Words, label: string}} given
 *  @returns {Drawing} */
export function speedPicture({ run, coasts, band, width, words, label }) {
  const { test, begin, end, lines } = spanOf(run, coasts);
  /** @type {Point[][]} */
  const curves = lines.map((line) => line.map(([time, speed]) => [time, speed / RPM]));
  const most = highest(curves, band ? 1.2 * band[1] : 15);
  const pushes = test ? [] : run.events.filter((each) => each.impulse && !each.on && each.time >= begin);
  const times = pushes.map(({ time }) => time);
  const given = { curves, most, band, begin, end, width, words, label, times };
  return chart({ ...given, kind: "speed", name: words.texts.speed_rpm });
}

/** Stored energy over the same time.
 *  @param {{run: Run, coasts: CoastTest[], width: number, words: Words, label: string}} given
 *  @returns {Drawing} */
export function energyPicture({ run, coasts, width, words, label }) {
  const { begin, end, lines, wheels } = spanOf(run, coasts);
  /** @type {Point[][]} */
  const curves = lines.map((line, i) => line.map(([time, speed]) => [time, energy(wheels[i], speed)]));
  const given = {
    curves,
    most: highest(curves, 1),
    band: /** @type {Point} */ (null),
    begin,
    end,
    width,
    words,
    label,
  };
  return chart({ ...given, kind: "energy", name: words.texts.energy_j, times: [] });
}

/** @param {{kind: string, name: string, curves: Point[][], most: number, band: Point, begin: number, end: number,
 *    width: number, words: Words, label: string, times: number[]}} given
 *  @returns {Drawing} */
function chart({ kind, name, curves, most, band, begin, end, width, words, label, times }) {
  const left = 16 + measure(words.scale(most), FONT);
  const right = Math.max(left + 100, width - 12);
  /** @param {number} time */
  const x = (time) => left + ((time - begin) / (end - begin)) * (right - left);
  const named = wrap(name, right, FONT);
  const top = 10 + LINE * named.length;
  const base = top + LANE;
  /** @type {Shape[]} */
  const shapes = [];
  lane(shapes, { name: named, kind, top, curves, most, band, x, left, right, words });
  const every = ceiling((end - begin) / 6);
  for (let time = Math.ceil(begin / every - 1e-9) * every; time <= end + 1e-9; time += every)
    shapes.push(["text", { class: "fl-scale", x: x(time), y: base + 16, "text-anchor": "middle" }, words.fine(time)]);
  shapes.push(["text", { class: "fl-scale", x: right, y: base + 32, "text-anchor": "end" }, words.texts.seconds]);
  for (const time of times)
    shapes.push(["line", { class: "fl-push", x1: x(time), x2: x(time), y1: top, y2: top + LANE }]);
  return { width: right + 12, height: base + 38, label, shapes };
}

const STORE = 24; // dots at most: beyond, each stands for several pushes
const FEWEST = 10;
const PITCH = 20;

/** The pushes that were given, a dot for each, filled as far as they are still in the wheel.
 *  @param {{left: number, given: number} | null} store
 *  @param {number} width
 *  @param {string} label
 *  @returns {Drawing} */
export function storePicture(store, width, label) {
  const { left, given } = store ?? { left: 0, given: 0 };
  const each = Math.max(1, Math.ceil(given / STORE));
  const dots = Math.min(STORE, Math.max(FEWEST, Math.ceil(given / each - 1e-9)));
  const pitch = Math.min(PITCH, width / dots);
  const r = Math.max(1, pitch / 2 - 2.5);
  const shapes = Array.from({ length: dots }, (_, k) => {
    const [was, is] = [given, left].map((value) => Math.min(1, Math.max(0, value / each - k)));
    const place = { cx: pitch * (k + 0.5), cy: 11 };
    return /** @type {Shape[]} */ ([
      ["circle", { class: was > 0 ? "fl-given" : "fl-free", ...place, r }],
      ["circle", { class: "fl-kept", ...place, r: r * Math.sqrt(is) }],
    ]);
  }).flat();
  return { width, height: 22, label, shapes };
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
