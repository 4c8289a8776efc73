// The one picture of the lab: a few bars, or lines with what they are measured against.
import { through } from "../parts/paths.js";
import { FONT, ceiling, measure, wrap } from "../parts/svg.js";
import { bare } from "./sentences.js";

const TEXT_LINE = 16;
const BAR_HEIGHT = 30;
const PLOT_HEIGHT = 150;
const KINDS = ["one", "two", "three"];

/** Draw the picture of a state; `label` describes it.
 *  @param {Judged} now
 *  @param {number} width
 *  @param {string} label
 *  @param {Words} words
 *  @returns {Drawing} */
export const chart = (now, width, label, words) => ({
  width,
  label,
  ...(now.picture.bars ? barsIn(now, width, words) : linesIn(now, width, words)),
});

/** @param {Judged} now
 *  @param {number} width
 *  @param {Words} words */
function barsIn({ claim, picture: { bars } }, width, words) {
  const finite = bars.filter(Number.isFinite);
  const told = bars.map((value) => bare(value, "+%", words));
  const beside = 16 + Math.max(...told.map((text) => measure(text, FONT)));
  const room = Math.max(40, width - beside - 8);
  const most = Math.max(...finite, 1e-12) * (finite.length < bars.length ? 1.6 : 1); // what has no end is the longest
  /** @type {Shape[]} */
  const shapes = [];
  let top = 6;
  claim.names.forEach((name, i) => {
    const lines = wrap(name, width - 8, FONT);
    lines.forEach((line, k) => shapes.push(["text", { class: "fl-name", x: 4, y: top + 12 + TEXT_LINE * k }, line]));
    top += TEXT_LINE * lines.length + 4;
    const none = Number.isNaN(bars[i]); // what compares with nothing has words and no bar
    const long = none ? 0 : Math.max(1.5, room * Math.min(1, bars[i] / most));
    const bar = { class: `fl-claim-bar fl-${KINDS[i]}`, x: 4, y: top, width: long, height: BAR_HEIGHT, rx: 3 };
    if (!none) shapes.push(["rect", bar]);
    shapes.push(["text", { class: "fl-value", x: none ? 4 : 4 + long + 8, y: top + BAR_HEIGHT / 2 + 4.5 }, told[i]]);
    top += BAR_HEIGHT + 20;
  });
  return { height: top, shapes };
}

/** @param {Judged} now
 *  @param {number} width
 *  @param {Words} words */
function linesIn({ claim, picture }, width, words) {
  const { lines, level, cursor, zone, most = Infinity } = picture;
  const legend = legendOf(claim.names, width);
  const top = legend.height + 14;
  const base = top + PLOT_HEIGHT;
  const highest = ceiling(Math.min(most, Math.max(level ?? 0, ...lines.flat().map(([, y]) => y))));
  const left = 14 + Math.max(...[highest, highest / 2].map((value) => measure(words.scale(value), FONT)));
  const right = Math.max(left + 80, width - 14);
  const [first, last] = [lines[0][0][0], lines[0].at(-1)[0]];
  /** @param {number} value */
  const x = (value) => left + ((value - first) / (last - first)) * (right - left);
  /** @param {number} value */
  const y = (value) => base - (value / highest) * PLOT_HEIGHT;
  const shapes = [...legend.shapes];
  if (zone) {
    shapes.push([
      "rect",
      { class: "fl-quiet", x: x(zone[0]), y: top, width: x(zone[1]) - x(zone[0]), height: PLOT_HEIGHT },
    ]);
    shapes.push(["text", { class: "fl-scale", x: x(zone[0]) + 4, y: top + 13 }, claim.zone]);
  }
  for (const value of [highest, highest / 2, 0]) {
    const kind = value ? "fl-grid" : "fl-axis";
    shapes.push(["line", { class: kind, x1: left, x2: right, y1: y(value), y2: y(value) }]);
    shapes.push([
      "text",
      { class: "fl-scale", x: left - 6, y: y(value) + 4, "text-anchor": "end" },
      words.scale(value),
    ]);
  }
  if (level !== undefined && level <= highest) {
    shapes.push(["line", { class: "fl-before", x1: left, x2: right, y1: y(level), y2: y(level) }]);
  }
  if (cursor !== undefined)
    shapes.push(["line", { class: "fl-cursor", x1: x(cursor), x2: x(cursor), y1: top, y2: base }]);
  [...lines].reverse().forEach((line, k) => {
    const kind = KINDS[lines.length - 1 - k];
    shapes.push(["path", { class: `fl-claim-line fl-${kind}`, d: pathOf(under(line, highest), x, y) }]);
  });
  if (cursor !== undefined) {
    [...lines].reverse().forEach((line, k) => {
      const [kind, height] = [KINDS[lines.length - 1 - k], heightAt(line, cursor)];
      if (height <= highest)
        shapes.push(["circle", { class: `fl-claim-dot fl-${kind}`, cx: x(cursor), cy: y(height), r: 4.5 }]);
    });
  }
  if (level !== undefined && level <= highest) {
    const above = y(level) - 5 > top + 8 ? y(level) - 5 : y(level) + 14;
    shapes.push(["text", { class: "fl-level-name", x: right - 2, y: above, "text-anchor": "end" }, claim.level]);
  }
  const every = Math.ceil(ceiling((last - first) / (width < 380 ? 3 : 6)));
  for (let value = first; value <= last + 1e-9; value = value === 1 && every > 1 ? every : value + every) {
    shapes.push([
      "text",
      { class: "fl-scale", x: x(value), y: base + 16, "text-anchor": "middle" },
      words.number(value),
    ]);
  }
  shapes.push(["text", { class: "fl-scale", x: right, y: base + 32, "text-anchor": "end" }, claim.axis]);
  return { height: base + 38, shapes };
}

/** Samples of the lines with their names, one below the other.
 *  @param {string[]} names
 *  @param {number} width */
function legendOf(names, width) {
  /** @type {Shape[]} */
  const shapes = [];
  let top = 4;
  names.forEach((name, i) => {
    const middle = top + 8;
    shapes.push(["path", { class: `fl-claim-line fl-${KINDS[i]}`, d: `M4 ${middle}H30` }]);
    wrap(name, width - 46, FONT).forEach((line) => {
      shapes.push(["text", { class: "fl-name", x: 38, y: top + 12.5 }, line]);
      top += TEXT_LINE;
    });
    top += 2;
  });
  return { shapes, height: top };
}

/** @param {Point[]} line
 *  @param {Measure} x
 *  @param {Measure} y */
const pathOf = (line, x, y) => through(line.map(([a, b]) => [x(a), y(b)]));

/** The part of a line up to where it leaves the picture at its top.
 *  @param {Point[]} line
 *  @param {number} highest
 *  @returns {Point[]} */
function under(line, highest) {
  const over = line.findIndex(([, value]) => value > highest);
  if (over <= 0) return over ? line : [];
  const [[a, low], [b, high]] = [line[over - 1], line[over]];
  return [...line.slice(0, over), [a + ((b - a) * (highest - low)) / (high - low), highest]];
}

/** @param {Point[]} line
 *  @param {number} at */
function heightAt(line, at) {
  const next = line.findIndex(([x]) => x >= at);
  if (next <= 0) return line[Math.max(0, next)][1];
  const [[a, low], [b, high]] = [line[next - 1], line[next]];
  return low + ((high - low) * (at - a)) / (b - a);
}
