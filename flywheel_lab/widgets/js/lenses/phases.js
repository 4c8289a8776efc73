// Funnel and hourglass: a bar for each phase, at the same height and on the same scale in both.
import { slope } from "../parts/paths.js";
import { FONT, measure, unbroken, wrap } from "../parts/svg.js";
import { fill } from "../parts/words.js";
import { headsIn } from "./ledger.js";

const TOP = 30; // above the first bar, for those who come in
const BAR = 17;
const PITCH = 31;
const LINE = 15;

/** Columns that funnel and hourglass share: names, bars around one axis, a number at the edge.
 *  @param {number} space
 *  @param {string[]} labels
 *  @param {string} widest
 *  @returns {LensColumns} */
export function lensColumns(space, labels, widest) {
  const width = Math.max(190, space);
  const left = 22 + Math.max(...labels.flatMap(unbroken).map((word) => measure(word, FONT)));
  const right = width - 16 - measure(widest.replace(/\d/g, "0"), FONT);
  const narrow = left > 0.45 * width;
  const names = labels.map((label) => wrap(label, narrow ? width - 24 : left - 20, FONT));
  const lines = Math.max(...names.map((name) => name.length));
  const pitch = narrow ? BAR + 12 + LINE * lines : Math.max(PITCH, 8 + LINE * lines);
  return { width, left: narrow ? 16 : left, right, narrow, names, pitch };
}

/** How high a lens with ten phases is.
 *  @param {LensColumns} columns
 *  @param {number} phases */
export const heightOf = (columns, phases) => TOP + phases * columns.pitch + 4;

/** Where the bar of a phase begins, and where its name does.
 *  @param {LensColumns} columns
 *  @param {number} i */
function place({ narrow, pitch, names }, i) {
  const [top, lines] = [TOP + i * pitch, names[i].length];
  const y = narrow ? top + pitch - BAR - 7 : top + (pitch - BAR) / 2;
  return { y, base: y + (narrow ? -6 - LINE * (lines - 1) : BAR / 2 + 4.5 - (LINE / 2) * (lines - 1)) };
}

/** The classes of a shape that belongs to one of the three segments and may be highlighted.
 *  @param {string} base
 *  @param {number} segment
 *  @param {boolean} lit */
export const partClass = (base, segment, lit) => `${base} fl-part${segment}${lit ? " fl-lit" : ""}`;

/** A place that can be pointed at and chosen.
 *  @param {string} lens
 *  @param {LensItem} item
 *  @param {string} spoken
 *  @param {boolean} lit
 *  @param {Attributes} box
 *  @param {string} shape?
 *  @returns {Shape} */
export const option = (lens, item, spoken, lit, box, shape = "rect") => [
  shape,
  {
    class: `fl-item${lit ? " fl-lit" : ""}`,
    role: "option",
    id: `${lens}-${item.name}`,
    "data-item": item.name,
    "aria-label": spoken,
    "aria-selected": `${lit}`,
    ...box,
  },
];

/** @param {Attributes} attributes
 *  @param {string} text
 *  @returns {Shape} */
export const said = (attributes, text) => ["text", { "aria-hidden": "true", ...attributes }, text];

/** The first `count` phases as bars; what the lens leaves out is a frame in which nothing is shown.
 *  @param {{lens: string, count: number, all: LensItem[], account: LensesView, columns: LensColumns,
 *    segmentOf: number[], lit: Set<number>, words: Words, spoken: string[], label: string}} given
 *  @returns {Drawing} */
export function phasesPicture({ lens, count, all, account, columns: c, segmentOf, lit, words, spoken, label }) {
  const { shown } = account;
  const middle = (c.left + c.right) / 2;
  /** @param {number} people */
  const half = (people) =>
    people > 1e-9 ? Math.max(0.75, (people / Math.max(account.most, 1e-9)) * ((c.right - c.left) / 2)) : 0;
  const people = account.ledger.people;
  /** @type {Shape[]} */
  const shapes = [];
  for (let i = 0; i + 1 < count; i++) {
    shapes.push(slope(middle, [half(people[i]), half(people[i + 1])], [place(c, i).y + BAR, place(c, i + 1).y]));
  }
  all.slice(0, count).forEach((item, i) => {
    const { y, base } = place(c, i);
    const on = lit.has(i);
    const box = { x: 1, y: TOP + i * c.pitch, width: c.width - 2, height: c.pitch, rx: 6 };
    shapes.push(option(lens, item, spoken[i], on, box));
    shapes.push([
      "rect",
      {
        class: partClass("fl-heads", segmentOf[i], on),
        x: middle - half(people[i]),
        y,
        width: 2 * half(people[i]),
        height: BAR,
        rx: 3,
      },
    ]);
    const strong = on ? " fl-selected" : "";
    shapes.push(said({ class: "fl-mark", x: 4, y: base }, on ? "▸" : ""));
    c.names[i].forEach((line, k) => shapes.push(said({ class: `fl-name${strong}`, x: 16, y: base + k * LINE }, line)));
    shapes.push(
      said(
        { class: `fl-value${strong}`, x: c.width - 8, y: y + BAR / 2 + 4.5, "text-anchor": "end" },
        words.people(shown.people[i]),
      ),
    );
  });
  shapes.push(
    said(
      { class: "fl-flow", x: middle, y: TOP - 10, "text-anchor": "middle" },
      fill(words.texts.new, { new: words.people(newOf(shown)) }),
    ),
  );
  if (count < all.length) shapes.push(...outside({ c, count, all, shown, lit, words }));
  return { width: c.width, height: heightOf(c, all.length), label, shapes };
}

/** New people of the week, whoever brought them.
 *  @param {Ledger} shown */
export const newOf = ({ pushed, referred }) => Math.round(10 * (pushed + referred)) / 10;

/** @param {{c: LensColumns, count: number, all: LensItem[], shown: Ledger, lit: Set<number>, words: Words}} given
 *  @returns {Shape[]} */
function outside({ c, count, all, shown, lit, words }) {
  const top = TOP + count * c.pitch + 8;
  const box = { x: 8, y: top, width: c.width - 16, height: (all.length - count) * c.pitch - 10, rx: 8 };
  const missing = shown.start - headsIn(shown, [...Array(count).keys()]);
  const bright = [...lit].filter((i) => i >= count);
  const on = bright.length > 0;
  const values = { missing: words.people(missing), lit: words.people(headsIn(shown, bright)) };
  const lines = wrap(
    fill(words.form(on ? words.texts.outside_lit : words.texts.outside, missing), values),
    box.width - 40,
    FONT,
  );
  const first = top + box.height / 2 + 5 - ((lines.length - 1) / 2) * LINE;
  return [
    ["rect", { class: `fl-outside${on ? " fl-lit" : ""}`, ...box }],
    ...lines.map((line, k) =>
      said(
        { class: `fl-name${on ? " fl-selected" : ""}`, x: c.width / 2, y: first + k * LINE, "text-anchor": "middle" },
        line,
      ),
    ),
  ];
}
