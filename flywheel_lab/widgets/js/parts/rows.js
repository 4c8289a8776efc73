// Funnel and hourglass around the dots: names, people, the shares that move on, the glass, and what the funnel leaves out.
import { around } from "./paths.js";
import { FONT, SMALL, measure, measureNumber, wrap } from "./svg.js";
import { option } from "./choosing.js";

export const BOLD = `600 ${SMALL}`; // what is chosen is bold
const TOP = 26; // above the first bar, for those who come in
export const LINE = 15;

/** Rows of a picture of this size: names at its left, bars, numbers at its right; above them one of some `heads`.
 *  @param {{width: number, height: number, labels: string[], widest: string, heads?: string[]}} given
 *  @returns {Rows} */
export function rowsOf({ width, height, labels, widest, heads = [""] }) {
  const small = width < 480;
  const longest = Math.max(...labels.map((label) => measure(label, small ? BOLD : FONT)));
  const left = Math.min(8 + longest + (small ? 8 : 20), 0.42 * width);
  const head = Math.max(...heads.map((text) => headOf(text, width).length - 1), 0) * LINE;
  const pitch = (height - TOP - head - 4) / labels.length;
  const right = width - 14 - measureNumber(widest, FONT);
  return { small, width, height, left, right, top: TOP + head + 3, pitch, tall: pitch - (small ? 8 : 11) };
}

/** What stands above the rows, in lines.
 *  @param {string} text
 *  @param {number} width */
const headOf = (text, width) => text.split("\n").flatMap((line) => wrap(line, width - 16, SMALL));

/** @param {Rows} g
 *  @param {number} i */
export const topOf = (g, i) => g.top + i * g.pitch;
/** @param {number} x
 *  @param {number} y
 *  @param {string} anchor
 *  @returns {Attributes} */
const word = (x, y, anchor) => ({ x, y, "text-anchor": anchor, "aria-hidden": "true" });

/** What lies below the dots: a funnel follows its bars, a glass stands; dotted how long each bar was at first.
 *  @param {Rows} g
 *  @param {{glass: boolean, count: number, waist: number, middle: number, halves: number[], before: number[]}} given
 *  @returns {Shape[]} */
export function belowRows(g, { glass, count, waist, middle, halves, before }) {
  const outline = glass
    ? glassOf(g, middle, waist, g.small ? 15 : 22)
    : around([...edge(g, middle, halves, count, 1), ...edge(g, middle, halves, count, -1).reverse()]);
  const marks = before.slice(0, count).map((half, i) => {
    const moved = Math.abs(half - halves[i]) > 1;
    const box = { x: middle - half, y: topOf(g, i) - 2, width: 2 * half, height: g.tall + 4, rx: 3 };
    return /** @type {Shape} */ (["rect", { class: moved ? "fl-before" : "fl-none", ...box }]);
  });
  return [["path", { class: glass ? "fl-glass-of" : "fl-cone", d: outline }], ...marks];
}

/** @param {Rows} g
 *  @param {number} middle
 *  @param {number[]} halves
 *  @param {number} count
 *  @param {number} side
 *  @returns {Point[]} */
const edge = (g, middle, halves, count, side) =>
  halves.slice(0, count).flatMap((half, i) => {
    const x = middle + side * Math.max(6, half + 2);
    return /** @type {Point[]} */ ([
      [x, topOf(g, i)],
      [x, topOf(g, i) + g.tall],
    ]);
  });

/** The outline of an hourglass, half as wide as `slim` at the row of its waist.
 *  @param {Rows} g
 *  @param {number} middle
 *  @param {number} waist
 *  @param {number} slim */
export function glassOf(g, middle, waist, slim) {
  const wide = (g.right - g.left) / 2 + 2;
  const [neck, foot] = [topOf(g, waist), g.height - 3];
  const round = (/** @type {number[]} */ ...numbers) => numbers.map((value) => value.toFixed(1)).join(" ");
  /** One side of the glass, down (1) or up (-1).
   *  @param {number} s */
  const x = (s, /** @type {number} */ w) => middle + s * w;
  const down =
    `M${round(x(-1, wide), g.top - 4)}H${round(x(1, wide))}` +
    `C${round(x(1, wide), g.top + 0.62 * (neck - g.top), x(1, slim), neck - 0.8 * g.pitch, x(1, slim), neck)}` +
    `v${round(g.tall)}` +
    `C${round(x(1, slim), neck + 1.7 * g.pitch, x(1, wide), neck + 1.5 * g.pitch, x(1, wide), neck + 2.6 * g.pitch)}`;
  const up =
    `V${round(foot)}H${round(x(-1, wide))}V${round(neck + 2.6 * g.pitch)}` +
    `C${round(x(-1, wide), neck + 1.5 * g.pitch, x(-1, slim), neck + 1.7 * g.pitch, x(-1, slim), neck + g.tall)}` +
    `v${round(-g.tall)}` +
    `C${round(x(-1, slim), neck - 0.8 * g.pitch, x(-1, wide), g.top + 0.62 * (neck - g.top), x(-1, wide), g.top - 4)}Z`;
  return down + up;
}

/** What stands above the dots, row by row: places to choose, names, people, and between rows the share that moves on. An
 *  item without a name cannot be chosen.
 *  @param {Rows} g
 *  @param {{id: string, items: LensItem[], lit: Set<number>, spoken: string[], people: string[], on: string[],
 *    top: string, middle: number}} said
 *  @returns {Shape[]} */
export function aboveRows(g, { id, items, lit, spoken, people, on, top, middle }) {
  const shapes = items.flatMap((item, i) => {
    const y = topOf(g, i);
    const strong = lit.has(i) ? " fl-selected" : "";
    const box = { x: 1, y: y - (g.pitch - g.tall) / 2, width: g.width - 2, height: g.pitch, rx: 6 };
    const [lines, font] = [wrap(item.label, g.left - 8, g.small ? BOLD : FONT), g.small ? " fl-small" : ""];
    const first = y + g.tall / 2 + 4.5 - (LINE / 2) * (lines.length - 1);
    return /** @type {Shape[]} */ ([
      item.name ? option(id, item, spoken[i], lit.has(i), "rect", box) : ["rect", { class: "fl-none", ...box }],
      ...lines.map((line, k) => [
        "text",
        { class: `fl-name${font}${strong}`, ...word(6, first + k * LINE, "start") },
        line,
      ]),
      ["text", { class: `fl-value${strong}`, ...word(g.width - 6, y + g.tall / 2 + 4.5, "end") }, people[i]],
      [
        "text",
        {
          class: g.pitch > 34 ? "fl-flow fl-halo" : "fl-none",
          ...word(g.width - 6, y + g.tall / 2 + g.pitch / 2 + 4, "end"),
        },
        on[i] ?? "",
      ],
    ]);
  });
  const lines = headOf(top, g.width);
  const half = Math.max(...lines.map((line) => measure(line, SMALL)), 0) / 2 + 6;
  const x = Math.max(half, Math.min(middle, g.width - half));
  const head = lines.map(
    (line, k) =>
      /** @type {Shape} */ (["text", { class: "fl-flow fl-halo", ...word(x, 13 + k * LINE, "middle") }, line]),
  );
  return [...head, ...shapes];
}

/** A frame around what a funnel leaves out, and how many people that are.
 *  @param {Rows} g
 *  @param {{from: number, count: number, lit: boolean, text: string}} given
 *  @returns {Shape[]} */
export function leftOut(g, { from, count, lit, text }) {
  const y = topOf(g, from) - 4;
  const [start, end] = g.small ? [4, g.width - 4] : [g.left - 6, g.right + 6];
  const box = { x: start, y, width: end - start, height: topOf(g, count) - g.pitch + g.tall + 4 - y, rx: 8 };
  const lines = wrap(text, box.width - 24, FONT);
  const first = y + box.height / 2 + 5 - ((lines.length - 1) / 2) * LINE;
  return [
    ["rect", { class: `fl-outside${lit ? " fl-lit" : ""}`, ...box }],
    ...lines.map((line, k) => {
      const where = word((start + end) / 2, first + k * LINE, "middle");
      return /** @type {Shape} */ (["text", { class: `fl-name fl-halo${lit ? " fl-selected" : ""}`, ...where }, line]);
    }),
  ];
}
