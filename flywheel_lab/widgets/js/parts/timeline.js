// Lanes over time with a cursor: one line each, as it is (filled) and as it was at the start (dotted).
import { through } from "./paths.js";
import { ceiling, wrap } from "./svg.js";

const LANE = 48;
const SPACE = 18;
const SCALE = 56; // room for the number at the top of a lane, beside a name that stands above

/** Draw lanes [{name, values, before, kind}] over weeks 0 ... n; `stop` is the week without pushes, or -1.
 *  @param {{lanes: Lane[], columns: Columns, week: number, stop: number, words: Words, label: string,
 *    font: string}} given
 *  @returns {Drawing} */
export function timelinePicture({ lanes, columns: c, week, stop, words, label, font }) {
  const weeks = lanes[0].values.length - 1;
  /** @param {number} t */
  const x = (t) => c.left + (t / weeks) * (c.right - c.left);
  const named = lanes.map((lane) => wrap(lane.name, c.narrow ? c.names - SCALE : c.names, font));
  /** @type {Shape[]} */
  const shapes = [];
  /** @type {Shape[]} */
  const lines = [];
  let base = 4;
  lanes.forEach((lane, k) => {
    base += LANE + SPACE + (c.narrow ? 16 * named[k].length : 0);
    lines.push(...drawLane(lane, c, { base, x, week, words }));
    const first = c.narrow ? base - LANE - 16 * named[k].length + 6 : base - LANE / 2 + 5 - 8 * (named[k].length - 1);
    named[k].forEach((text, i) => lines.push(["text", { class: "fl-name", x: 16, y: first + 16 * i }, text]));
  });
  if (stop >= 0) {
    shapes.push([
      "rect",
      { class: "fl-quiet", x: x(stop), y: 4, width: Math.max(0.01, c.right - x(stop)), height: base - 4 },
    ]);
    shapes.push(["line", { class: "fl-stop", x1: x(stop), x2: x(stop), y1: 4, y2: base }]);
  }
  const every = Math.max(1, ceiling(weeks / (c.narrow ? 3 : 6)));
  for (let t = 0; t <= weeks; t += every) {
    lines.push(["text", { class: "fl-scale", x: x(t), y: base + 16, "text-anchor": "middle" }, words.number(t)]);
  }
  lines.push(["line", { class: "fl-cursor", x1: x(week), x2: x(week), y1: 2, y2: base }]);
  return { width: c.width, height: base + 20, label, shapes: [...shapes, ...lines] };
}

/** @param {Lane} lane
 *  @param {Columns} c
 *  @param {{base: number, x(t: number): number, week: number, words: Words}} place
 *  @returns {Shape[]} */
function drawLane({ kind, values, before }, c, { base, x, week, words }) {
  const most = ceiling(Math.max(...values, ...before));
  /** @param {number} value */
  const y = (value) => base - (value / most) * LANE;
  /** @param {number[]} each */
  const path = (each) => through(each.map((value, t) => [x(t), y(value)]));
  const [line, dotted] = [path(values), path(before)];
  return [
    ["line", { class: "fl-grid", x1: c.left, x2: c.right, y1: y(most), y2: y(most) }],
    ["path", { class: `fl-area fl-${kind}`, d: `${line}V${base}H${c.left}Z` }],
    ["path", { class: dotted === line ? "fl-none" : "fl-before", d: dotted }],
    ["path", { class: `fl-line fl-${kind}`, d: line }],
    ["line", { class: "fl-axis", x1: c.left, x2: c.right, y1: base, y2: base }],
    ["text", { class: "fl-scale", x: c.right - 2, y: y(most) - 3, "text-anchor": "end" }, words.scale(most)],
    ["circle", { class: `fl-dot fl-${kind}`, cx: x(week), cy: y(values[week]), r: 4.5 }],
    [
      "text",
      { class: "fl-value", x: c.edge, y: base - LANE / 2 + 5, "text-anchor": "end" },
      words.number(values[week]),
    ],
  ];
}

/** The week under the pointer.
 *  @param {PointerEvent} event
 *  @param {SVGElement} svg
 *  @param {Columns} c
 *  @param {number} weeks */
export function weekAt(event, svg, c, weeks) {
  const share = (event.clientX - svg.getBoundingClientRect().left - c.left) / (c.right - c.left);
  return Math.round(Math.max(0, Math.min(1, share)) * weeks);
}
