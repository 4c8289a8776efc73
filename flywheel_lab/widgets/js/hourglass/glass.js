// The hourglass: above the neck of 100 newcomers who gets this far, below it, on a scale of its own, customers there.
import { BAR } from "../parts/bathtub.js";
import { around } from "../parts/paths.js";

const BEYOND = 15; // the glass above the first bar
const BELOW = 28; // and below the last one
const OPEN = 0.3; // rows beside the neck in which the glass is as narrow as there

/** `list` are the rows that both pictures share, `columns` their columns; `neck` is the place of the purchase, `id` names the
 *  options that can be chosen.
 *  @param {{id: string, neck: number, list: Row[], columns: Columns, view: HourglassView, start: HourglassView,
 *    pick: Chosen, words: Words,
 *    spoken: string[], label: string}} given
 *  @returns {Drawing} */
export function glassPicture({ id, neck, list, columns: c, view, start, pick, words, spoken, label }) {
  const middle = (c.left + c.right) / 2;
  const half = (c.right - c.left) / 2;
  const people = [...view.reach.slice(0, neck + 1).map((share) => 100 * share), ...view.there.slice(neck + 1)];
  const were = [...start.reach.slice(0, neck + 1).map((share) => 100 * share), ...start.there.slice(neck + 1)];
  const wide = glass(
    list,
    neck,
    Math.min(0.9, Math.max(0.12, (1.3 * people[neck]) / Math.max(...people.slice(0, neck + 1), 1e-9))),
  );
  const scales = [scale(list, people, wide, 0, neck), scale(list, people, wide, neck + 1, people.length - 1)];
  /** @param {number} i
   *  @param {number} count */
  const width = (i, count) => Math.max(1.5, count * half * scales[i > neck ? 1 : 0]);
  /** @type {Shape[]} */
  const shapes = list.map((row, i) => [
    "rect",
    {
      class: `fl-row${i === pick.selected ? " fl-selected" : ""}${i === pick.hovered ? " fl-hovered" : ""}`,
      role: "option",
      id: `${id}-${i}`,
      "aria-selected": `${i === pick.selected}`,
      "aria-label": spoken[i],
      "data-stage": i,
      x: 1,
      y: row.band,
      width: c.width - 2,
      height: row.height,
      rx: 6,
    },
  ]);
  shapes.push(["path", { class: "fl-glass", d: outline(list, wide, middle, half) }]);
  list.forEach((row, i) => {
    const kind = i < neck ? "above" : i > neck ? "below" : "neck";
    const box = { y: row.y, height: BAR, rx: 3 };
    const [now, was] = [width(i, people[i]), width(i, were[i])];
    const moved = Math.abs(people[i] - were[i]) > 1e-9;
    shapes.push(["rect", { class: `fl-sand fl-${kind}`, x: middle - now, width: 2 * now, ...box }]);
    shapes.push(["rect", { class: moved ? "fl-before" : "fl-none", x: middle - was, width: 2 * was, ...box }]);
  });
  /** @param {string} kind
   *  @param {number} x
   *  @param {number} y
   *  @param {string} said
   *  @param {string} anchor */
  const text = (kind, x, y, said, anchor) =>
    shapes.push(["text", { class: kind, x, y, "text-anchor": anchor, "aria-hidden": "true" }, said]);
  const on = view.model.conversion.map((row, i) => row.reduce((all, share) => all + share, 0) + view.model.bought[i]);
  list.forEach((row, i) => {
    const strong = i === pick.selected ? " fl-selected" : "";
    row.lines.forEach((line, k) => text(`fl-name${strong}`, 16, row.label + 16 * k, line, "start"));
    text("fl-mark", 4, row.label, strong ? "▸" : "", "start");
    text("fl-value", c.edge, row.value, words.number(people[i]), "end");
    text(`fl-flow${strong}`, middle, row.y + BAR + 17, `↓ ${words.percent(on[i])}`, "middle");
  });
  return { width: c.width, height: list.at(-1).y + BAR + BELOW + 3, label, shapes };
}

/** How wide the glass is at a height, between 0 and 1; it is narrowest at the purchase.
 *  @param {Row[]} list
 *  @param {number} neck
 *  @param {number} narrow
 *  @returns {(y: number) => number} */
function glass(list, neck, narrow) {
  const middle = list[neck].y + BAR / 2;
  const ends = [list[0].y - BEYOND, list.at(-1).y + BAR + BELOW];
  const pitch = list[1].y - list[0].y;
  return (y) => {
    const far = Math.abs((y < middle ? ends[0] : ends[1]) - middle) - OPEN * pitch;
    const filled = Math.min(1, Math.max(0, (Math.abs(y - middle) - OPEN * pitch) / far));
    return narrow + (1 - narrow) * Math.sqrt(1 - (1 - filled) ** 2);
  };
}

/** The largest scale at which the bars of these rows stay inside the glass.
 *  @param {Row[]} list
 *  @param {number[]} people
 *  @param {(y: number) => number} wide
 *  @param {number} first
 *  @param {number} last */
function scale(list, people, wide, first, last) {
  const fits = [];
  for (let i = first; i <= last; i++) {
    const corners = [list[i].y, list[i].y + BAR].map(wide);
    if (people[i] > 0) fits.push((0.97 * Math.min(...corners)) / people[i]);
  }
  return fits.length ? Math.min(...fits) : 0;
}

/** @param {Row[]} list
 *  @param {(y: number) => number} wide
 *  @param {number} middle
 *  @param {number} half */
function outline(list, wide, middle, half) {
  const [from, to] = [list[0].y - BEYOND, list.at(-1).y + BAR + BELOW];
  const heights = Array.from({ length: 121 }, (_, k) => from + ((to - from) * k) / 120);
  /** @param {number} sign
   *  @returns {Point[]} */
  const side = (sign) => heights.map((y) => [middle + sign * half * wide(y), y]);
  return around([...side(1), ...side(-1).reverse()]);
}
