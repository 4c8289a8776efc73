// A number that matters, and below it its curve over the weeks: as it is (filled) and as it was at first (dotted). Dragging
// over the curve moves the week.
import { element, write } from "./controls.js";
import { scrubbable } from "./explorer.js";
import { through } from "./paths.js";
import { patch, picture } from "./svg.js";

const [TOP, HEIGHT, SIDE] = [6, 36, 5];
const SAME = 0.005; // a change below this is none

/** Return {node, show}; show() needs the width, so that it is read before anything is written: width() reads it. While time
 *  runs, `until` is the week that is shown: what comes is not given away.
 *  @param {{name: string, kind: string, weeks: number, words: Words, set(values: {week: number}): void}} given */
export function counter({ name, kind, weeks, words, set }) {
  const svg = picture("counter");
  const [number, change] = [element("strong"), element("span", { class: "fl-change" })];
  const head = element("div", { class: "fl-counted" }, element("span", {}, name), change, number);
  const curve = element("div", {}, svg);
  const node = element("div", { class: `fl-counter fl-of-${kind}` }, head, curve);
  scrubbable(svg, (event) => {
    const { left, width } = svg.getBoundingClientRect();
    const share = (event.clientX - left - SIDE) / Math.max(1, width - 2 * SIDE);
    set({ week: Math.round(weeks * Math.max(0, Math.min(1, share))) });
  });

  /** @param {{width: number, values: number[], before: number[], week: number, stop: number, until?: number,
   *    label: string}} seen */
  function show({ width, values, before, week, stop, until = weeks, label }) {
    const most = 1.06 * Math.max(...values, ...before, 1e-9);
    const base = TOP + HEIGHT;
    /** @param {number} t */
    const x = (t) => SIDE + (t / weeks) * (width - 2 * SIDE);
    /** @param {number} value */
    const y = (value) => base - (value / most) * HEIGHT;
    /** @param {number[]} each */
    const path = (each) => through(each.map((value, t) => [x(t), y(value)]));
    const [line, dotted] = [path(values.slice(0, until + 1)), path(before)];
    const was = before[week];
    const more = was > 0 ? Math.round((100 * values[week]) / was) / 100 - 1 : 0;
    write(number, words.heads(values[week]));
    write(change, Math.abs(more) < SAME ? "" : `${more > 0 ? "+" : "−"}${words.percent(Math.abs(more))}`);
    /** @type {Shape[]} */
    const quiet =
      stop < 0
        ? []
        : [
            [
              "rect",
              { class: "fl-quiet", x: x(stop), width: Math.max(0.01, x(weeks) - x(stop)), y: TOP, height: HEIGHT },
            ],
            ["line", { class: "fl-stop", x1: x(stop), x2: x(stop), y1: TOP, y2: base }],
          ];
    patch(svg, {
      ...{ width, height: base + 4, label },
      shapes: [
        ...quiet,
        ["path", { class: `fl-area fl-${kind}`, d: `${line}V${base}H${SIDE}Z` }],
        ["path", { class: dotted === path(values) ? "fl-none" : "fl-before", d: dotted }],
        ["path", { class: `fl-line fl-${kind}`, d: line }],
        ["line", { class: "fl-axis", x1: x(0), x2: x(weeks), y1: base, y2: base }],
        ["line", { class: "fl-cursor", x1: x(week), x2: x(week), y1: 2, y2: base }],
        ["circle", { class: `fl-dot fl-${kind}`, cx: x(week), cy: y(values[week]), r: 4 }],
      ],
    });
  }
  return { node, svg, show, width: () => curve.clientWidth };
}
