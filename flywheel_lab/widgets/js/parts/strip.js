// One number over the weeks in a small picture that scrubs: as it is (filled) and as it was at first (dotted).
import { through } from "./paths.js";

const [TOP, HEIGHT] = [16, 46];

/** @param {{width: number, values: number[], before: number[], week: number, name: string, ends: [string, string],
 *    label: string, kind: string}} given
 *  @returns {Drawing} */
export function stripPicture({ width, values, before, week, name, ends, label, kind }) {
  const weeks = values.length - 1;
  const most = 1.08 * Math.max(...values, ...before, 1e-9);
  const base = TOP + HEIGHT;
  /** @param {number} t */
  const x = (t) => 6 + (t / weeks) * (width - 12);
  /** @param {number[]} each */
  const path = (each) => through(each.map((value, t) => [x(t), base - (value / most) * HEIGHT]));
  const [line, dotted] = [path(values), path(before)];
  return {
    ...{ width, height: base + 16, label },
    shapes: [
      ["path", { class: `fl-area fl-${kind}`, d: `${line}V${base}H${x(0)}Z` }],
      ["path", { class: dotted === line ? "fl-none" : "fl-before", d: dotted }],
      ["path", { class: `fl-line fl-${kind}`, d: line }],
      ["line", { class: "fl-axis", x1: x(0), x2: x(weeks), y1: base, y2: base }],
      ["line", { class: "fl-cursor", x1: x(week), x2: x(week), y1: TOP - 4, y2: base }],
      ["circle", { class: `fl-dot fl-${kind}`, cx: x(week), cy: base - (values[week] / most) * HEIGHT, r: 4 }],
      ["text", { class: "fl-scale", x: 4, y: 11 }, name],
      ["text", { class: "fl-scale", x: 4, y: base + 13 }, ends[0]],
      ["text", { class: "fl-scale", x: width - 4, y: base + 13, "text-anchor": "end" }, ends[1]],
    ],
  };
}
