// The bathtub, and the rows that it shares with the picture beside it: a row is the same stage on the left (who ever gets
// here) and on the right (who is here now).
import { FONT, ceiling, measure, unbroken, wrap } from "./svg.js";

export const BAR = 26;
const GAP = 26;
const LINE = 16;
const EDGE = 7; // how far the band of a row stands out

/** Columns shared by all pictures: names, the drawing from `left` to `right`, a number beside it up to `edge`.
 *  Where names and numbers would leave too little for the drawing, names stand above (narrow).
 *  @param {number} space
 *  @param {string[]} names
 *  @param {string} widest
 *  @returns {Columns} */
export function columns(space, names, widest) {
  const width = Math.max(200, space); // narrower than this nothing could be read
  const left = Math.max(100, 28 + Math.max(...names.flatMap(unbroken).map((word) => measure(word, FONT))));
  const beside = Math.max(56, 16 + measure(widest.replace(/\d/g, "0"), FONT));
  const all = { width, right: width - beside, edge: width - 6, beside };
  return left + beside - 56 < 0.36 * width
    ? { ...all, left, names: left - 24, narrow: false }
    : { ...all, left: 16, names: width - beside - 20, narrow: true };
}

/** Rows shared by both pictures: the stages and, last, the purchases.
 *  @param {string[]} names
 *  @param {Columns} c
 *  @returns {Row[]} */
export function rows(names, c) {
  let top = GAP;
  return names.map((name, i) => {
    const lines = wrap(name, c.names, FONT);
    const above = c.narrow ? lines.length * LINE : 0;
    const y = top + above;
    const label = c.narrow ? top + 10 : y + BAR / 2 + 4.5 - ((lines.length - 1) / 2) * LINE;
    const beside = c.narrow ? 0 : Math.max(0, lines.length * LINE - BAR);
    top = y + BAR + GAP + beside + (c.narrow ? 4 : 0);
    return {
      lines,
      label,
      y,
      value: y + BAR / 2 + 4.5,
      band: y - above - EDGE - beside / 2,
      height: above + BAR + 2 * EDGE + beside,
      last: i === names.length - 1,
    };
  });
}

/** @param {Row[]} list */
export const height = (list) => list.at(-1).band + list.at(-1).height;
/** @param {Row[]} list
 *  @param {number} i */
export const between = (list, i) => (i < 0 ? list[0].band + 1 : list[i].y + BAR + 17);

/** @param {string} base
 *  @param {Record<string, boolean>} extra */
const classes = (base, extra) =>
  [
    base,
    ...Object.keys(extra)
      .filter((name) => extra[name])
      .map((name) => `fl-${name}`),
  ].join(" ");

/** @param {Row[]} list
 *  @param {Columns} columns
 *  @param {Chosen} pick
 *  @returns {Shape[]} */
export function backdrop(list, { width }, { selected, hovered }) {
  return list.map((row, i) => [
    "rect",
    {
      class: classes("fl-row", { selected: i === selected, hovered: i === hovered, exit: row.last }),
      "data-stage": i,
      x: 1,
      y: row.band,
      width: width - 2,
      height: row.height,
      rx: 6,
    },
  ]);
}

/** @param {Row[]} list
 *  @param {Columns} columns
 *  @param {string[]} values
 *  @param {Chosen} pick
 *  @returns {Shape[]} */
export function labelled(list, { edge }, values, { selected }) {
  return list.flatMap(
    (row, i) =>
      /** @type {Shape[]} */ ([
        ...row.lines.map((line, k) => [
          "text",
          { class: classes("fl-name", { selected: i === selected }), x: 16, y: row.label + k * LINE },
          line,
        ]),
        ["text", { class: "fl-mark", x: 4, y: row.label }, i === selected ? "▸" : ""],
        ["text", { class: "fl-value", x: edge, y: row.value, "text-anchor": "end" }, values[i]],
      ]),
  );
}

/** @param {number} x
 *  @param {number} y
 *  @param {string} text
 *  @param {boolean} strong
 *  @param {string} anchor?
 *  @returns {Shape} */
export const flow = (x, y, text, strong, anchor = "start") => [
  "text",
  { class: classes("fl-flow", { selected: strong }), x, y, "text-anchor": anchor },
  text,
];

/** Who is where now: water in each tub, the tub as long as it is once full (inflow x dwell), flows per week between.
 *  @param {{list: Row[], columns: Columns, view: Tubs, start: {now: number[]}, pick: Chosen, week: number,
 *    words: Words, label: string}} given
 *  @returns {Drawing} */
export function bathtubPicture({ list, columns: c, view, start, pick, week, words, label }) {
  const most = ceiling(Math.max(...view.steadyState, ...view.now, ...start.now));
  /** @param {number} people */
  const length = (people) => (people / most) * (c.right - c.left);
  const shapes = backdrop(list, c, pick);
  view.now.forEach((people, i) => {
    const { y } = list[i];
    const tub = { x: c.left, y, height: BAR, rx: 5 };
    const [level, before] = [Math.max(c.left + 1, c.left + length(people) - 1), c.left + length(start.now[i])];
    const moved = Math.abs(people - start.now[i]) > 1e-9;
    shapes.push(
      ["rect", { class: "fl-tub", ...tub, width: Math.max(3, length(view.steadyState[i])) }],
      ["rect", { class: "fl-water", ...tub, width: Math.max(0.01, length(people)) }],
      ["line", { class: "fl-level", x1: level, x2: level, y1: y, y2: y + BAR }],
      ["line", { class: moved ? "fl-before" : "fl-none", x1: before, x2: before, y1: y - 3, y2: y + BAR + 3 }],
    );
  });
  const { into, out, lost } = view.flows;
  const on = out.map((all, i) => `↓ ${words.number(all - lost[i])}`);
  const aside = Math.max(76, 16 + Math.max(...on.map((text) => measure(text, FONT))));
  shapes.push(flow(c.left + 4, between(list, -1), `↓ ${words.number(into[0])}`, false));
  on.forEach((text, i) => {
    const away = lost[i] > 1e-9 ? `↘ ${words.number(lost[i])}` : "";
    shapes.push(flow(c.left + 4, between(list, i), text, i === pick.selected));
    shapes.push(flow(c.left + aside, between(list, i), away, i === pick.selected));
  });
  shapes.push([
    "text",
    { class: "fl-scale", x: c.right, y: between(list, -1), "text-anchor": "end" },
    words.scale(most),
  ]);
  shapes.push(...labelled(list, c, [...view.now, view.purchases[week]].map(words.number), pick));
  return { width: c.width, height: height(list), label, shapes };
}
