// Customers over time: as it is, as it was at the start (dotted), after the stop without referrals (dashed), and as the
// learner had drawn it.
import { through } from "../parts/paths.js";
import { FONT, ceiling, measureNumber } from "../parts/svg.js";
import { lastShown } from "../parts/timeline.js";

const HEIGHT = 136;
const TOP = 26;

/** Where the drawing lies in a picture of this width, as the slider below it needs to know.
 *  @param {number} width
 *  @param {number} most
 *  @param {Words} words
 *  @returns {Columns} */
export function plot(width, most, words) {
  const left = 14 + Math.max(24, measureNumber(words.scale(most), FONT), measureNumber(words.scale(most / 2), FONT));
  const right = Math.max(left + 80, width - 22);
  return { width: right + 22, left, right, edge: right + 16, beside: 22 };
}

/** @param {FlywheelView} view
 *  @param {FlywheelView} start */
export const highest = (view, start) =>
  ceiling(Math.max(...view.customers, ...start.customers, ...(view.coast?.alone ?? [0])));

/** `running`: whether time runs by itself.
 *  @param {{view: FlywheelView, start: FlywheelView, state: FlywheelState, columns: Columns, words: Words,
 *    label: string, running: boolean}} given
 *  @returns {Drawing} */
export function chartPicture({ view, start, state, columns: c, words, label, running }) {
  const { weeks, week, stop_week: stop, drawn } = state;
  const until = lastShown(state, running);
  const most = highest(view, start);
  const base = TOP + HEIGHT;
  /** @param {number} t */
  const x = (t) => c.left + (t / weeks) * (c.right - c.left);
  /** @param {number} people */
  const y = (people) => base - (people / most) * HEIGHT;
  const [right, up] = [(c.right - c.left) / weeks, HEIGHT / most];
  /** @param {number[]} values
   *  @param {number} first? */
  const path = (values, first = 0) =>
    through(values.slice(0, until - first + 1).map((v, t) => [c.left + (first + t) * right, base - v * up]));
  /** @type {Shape[]} */
  const shapes = [];
  if (stop >= 0) {
    const quiet = { x: x(stop), width: Math.max(0.01, c.right - x(stop)), y: TOP, height: HEIGHT };
    shapes.push(["rect", { class: "fl-quiet", ...quiet }]);
  }
  for (const share of [0, 0.5, 1]) {
    const grid = { x1: c.left, x2: c.right, y1: y(share * most), y2: y(share * most) };
    shapes.push(["line", { class: share ? "fl-grid" : "fl-axis", ...grid }]);
    const number = { x: c.left - 7, y: y(share * most) + 4, "text-anchor": "end" };
    shapes.push(["text", { class: "fl-scale", ...number }, words.scale(share * most)]);
  }
  const every = Math.max(1, ceiling(weeks / Math.max(3, (c.right - c.left) / 75)));
  for (let t = 0; t <= weeks; t += every)
    shapes.push(["text", { class: "fl-scale", x: x(t), y: base + 17, "text-anchor": "middle" }, words.number(t)]);
  const [line, dotted] = [path(view.customers), path(start.customers)];
  shapes.push(
    ["text", { class: "fl-name", x: 4, y: 14 }, words.texts.customers],
    ["path", { class: "fl-area fl-customers", d: `${line}V${base}H${c.left}Z` }],
    ["path", { class: dotted === line ? "fl-none" : "fl-before", d: dotted }],
  );
  if (stop >= 0) {
    const { coast } = view;
    shapes.push(["path", { class: "fl-line fl-alone", d: path(coast.alone, stop) }]);
    shapes.push(["line", { class: "fl-stop", x1: x(stop), x2: x(stop), y1: TOP, y2: base }]);
  }
  shapes.push(["path", { class: "fl-line fl-customers", d: line }]);
  if (stop >= 0) {
    shapes.push(...halves(view.coast, { x, y, stop, weeks: until, words, base, end: c.right }));
    if (drawn.length) shapes.push(...expected(drawn, view.coast.start, { x, y, stop, until, words, end: c.right }));
  }
  shapes.push(
    ["line", { class: "fl-cursor", x1: x(week), x2: x(week), y1: TOP - 4, y2: base }],
    ["circle", { class: "fl-dot fl-customers", cx: x(week), cy: y(view.customers[week]), r: 5 }],
  );
  const room = measureNumber(words.heads(view.customers[week]), FONT) + 10;
  const turn = x(week) + room > c.right;
  const number = { x: x(week) + (turn ? -9 : 9), y: Math.max(TOP + 8, y(view.customers[week]) - 10) };
  shapes.push([
    "text",
    { class: "fl-value", ...number, "text-anchor": turn ? "end" : "start" },
    words.heads(view.customers[week]),
  ]);
  return { width: c.width, height: base + 24, label, shapes };
}

/** What the learner had drawn, from the customers at the stop on.
 *  @param {Point[]} drawn
 *  @param {number} customers
 *  @param {{x: Measure, y: Measure, stop: number, until: number, words: Words, end: number}} plot
 *  @returns {Shape[]} */
function expected(drawn, customers, { x, y, stop, until, words, end }) {
  const reach = until - stop;
  /** @param {number} after */
  const share = (after) => {
    const k = drawn.findIndex(([week]) => week >= after);
    if (k < 1) return k ? drawn.at(-1)[1] : drawn[0][1];
    const [[a, from], [b, to]] = [drawn[k - 1], drawn[k]];
    // Between two points it fades by the same share each week, as customers do; down to nobody it is straight.
    const on = (after - a) / (b - a);
    return from > 0 && to > 0 ? from * (to / from) ** on : from + (to - from) * on;
  };
  const last = Math.min(reach, drawn.at(-1)[0]);
  const points = Array.from(
    { length: Math.floor(last) + 1 },
    (_, after) => /** @type {Point} */ ([x(stop + after), y(customers * share(after))]),
  );
  const [px, py] = points[Math.min(points.length - 1, Math.round(0.6 * points.length))];
  const turn = px + 90 > end;
  return [
    ["path", { class: "fl-line fl-drawn", d: through(points) }],
    [
      "text",
      {
        class: points.length > 40 ? "fl-scale fl-drawn fl-halo" : "fl-none",
        ...{ x: px + (turn ? -6 : 6), y: py - 8, "text-anchor": turn ? "end" : "start" },
      },
      words.texts.drawn,
    ],
  ];
}

/** Where half of the customers of the stop are left: one level, and on it each curve that gets there.
 *  @param {FlywheelView["coast"]} coast
 *  @param {{x: Measure, y: Measure, stop: number, weeks: number, words: Words, base: number, end: number}} plot
 *  @returns {Shape[]} */
function halves({ start, half, aloneHalf }, { x, y, stop, weeks, words, base, end }) {
  /** @type {[kind: string, after: number][]} */
  const curves = [
    ["alone", aloneHalf],
    ["customers", half],
  ];
  const seen = curves.filter(([, after]) => start > 0 && stop + after <= weeks);
  if (!seen.length) return [];
  const level = y(start / 2);
  const last = stop + seen.at(-1)[1];
  /** @type {Shape[]} */
  const shapes = [["line", { class: "fl-half", x1: x(stop), x2: x(last), y1: level, y2: level }]];
  seen.forEach(([kind, after], i) => {
    const place = x(stop + after);
    const right = i === seen.length - 1 && place + 14 + measureNumber(words.weeks(Math.round(after)), FONT) < end;
    const stacked =
      !right && seen.length > 1 && !i && x(last) + 14 + measureNumber(words.weeks(Math.round(half)), FONT) >= end;
    shapes.push(
      ["line", { class: "fl-half", x1: place, x2: place, y1: level, y2: base }],
      ["circle", { class: `fl-halved fl-${kind}`, cx: place, cy: level, r: 5 }],
      [
        "text",
        {
          class: "fl-value",
          x: place + (right ? 7 : -7),
          y: base - (stacked ? 26 : 8),
          "text-anchor": right ? "start" : "end",
        },
        words.weeks(Math.round(after)),
      ],
    );
  });
  const name = { class: "fl-name", x: x(stop) + 6, y: level - 7 };
  return [...shapes, ["text", name, words.texts.half]];
}
