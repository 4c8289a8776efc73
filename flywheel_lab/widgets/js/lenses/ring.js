// The wheel: three segments of one size, filled from the hub outwards, so that area is people; above it the return wire.
import { arc, at, sector } from "../parts/paths.js";
import { SMALL, wrap } from "../parts/svg.js";
import { fill } from "../parts/words.js";
import { headsIn } from "./ledger.js";
import { newOf, option, partClass, said } from "./phases.js";

const ABOVE = 58; // for the wire and what is written on it
const BELOW = 20; // for what is pushed in
const LEAST = 170;
const THIRD = 120; // degrees of a segment; they follow one another clockwise from the top
const DEGREE = Math.PI / 180;
const ROUNDER = 14; // the wire runs this far outside the rim

/** Draw the wheel in a square column; `height` is that of the lenses beside it, or 0 where none is.
 *  @param {{lens: string, width: number, height: number, look: LensesLook, account: LensesView, lit: Set<number>,
 *    words: Words, spoken: string[], wired: boolean, cut: boolean, label: string}} given
 *  @returns {Drawing} */
export function ringPicture({ lens, width, height, look, account, lit, words, spoken, wired, cut, label }) {
  const { shown, ledger } = account;
  const radius = Math.min(Math.max(LEAST, width - 2 * (ROUNDER + 8)) / 2, (Math.max(height, 330) - ABOVE - BELOW) / 2);
  const all = ABOVE + 2 * radius + BELOW;
  const tall = Math.max(height, all);
  const [cx, cy] = [width / 2, (tall - all) / 2 + ABOVE + radius];
  const hub = 0.4 * radius;
  const centre = { x: cx, y: cy };
  /** @param {number} k
   *  @param {number} inner
   *  @param {number} outer */
  const band = (k, inner, outer) =>
    sector(centre, [(k * THIRD + 1) * DEGREE, ((k + 1) * THIRD - 1) * DEGREE], inner, outer);
  /** @param {number} people */
  const out = (people) =>
    Math.sqrt(hub ** 2 + (people / Math.max(account.mostInSegment, 1e-9)) * (radius ** 2 - hub ** 2));
  /** @type {Shape[]} */
  const shapes = [];
  look.segments.forEach((segment, k) => {
    const on = segment.phases.some((i) => lit.has(i));
    shapes.push(option(lens, segment, spoken[k], on, { d: band(k, hub, radius) }, "path"));
    let [inside, people] = [hub, 0];
    for (const i of segment.phases) {
      people += ledger.people[i];
      const shape = ledger.people[i] > 1e-9 ? partClass("fl-heads", k, lit.has(i)) : "fl-none";
      shapes.push(["path", { class: shape, d: band(k, inside, out(people)) }]);
      inside = out(people);
    }
  });
  look.segments.forEach((segment, k) => {
    const [x, y] = at(centre, (k + 0.5) * THIRD * DEGREE, (hub + radius) / 2);
    const on = segment.phases.some((i) => lit.has(i));
    const strong = on ? " fl-selected" : "";
    shapes.push(said({ class: `fl-name fl-on-ring${strong}`, x, y: y - 3, "text-anchor": "middle" }, segment.label));
    shapes.push(
      said(
        { class: `fl-value fl-on-ring${strong}`, x, y: y + 14, "text-anchor": "middle" },
        words.people(headsIn(shown, segment.phases)),
      ),
    );
  });
  const customers = look.segments.at(-1);
  const on = customers.phases.some((i) => lit.has(i));
  shapes.push([
    "circle",
    { class: `fl-hub-of${on ? " fl-lit" : ""}`, "data-item": customers.name, cx, cy, r: hub - 3 },
  ]);
  const name = wrap(words.texts.hub, 2 * hub - 8, SMALL);
  name.forEach((line, i) =>
    shapes.push(
      said({ class: "fl-flow", x: cx, y: cy - 2 - 14 * (name.length - 1 - i), "text-anchor": "middle" }, line),
    ),
  );
  shapes.push(
    said(
      { class: "fl-value", x: cx, y: cy + 14, "text-anchor": "middle" },
      words.people(headsIn(shown, customers.phases)),
    ),
  );
  shapes.push(
    ...wire({
      centre,
      radius,
      share: newOf(shown) ? shown.referred / newOf(shown) : 0,
      wired,
      cut,
      shown,
      words,
    }),
  );
  const [tx, ty] = [cx + 0.97 * radius + 6, cy + 0.27 * radius];
  const push = `M${cx + 0.9 * radius} ${cy + 0.9 * radius}Q${cx + 1.17 * radius} ${cy + 0.62 * radius} ${tx} ${ty}`;
  shapes.push(["path", { class: "fl-arrow", d: `${push}${head(tx, ty, 340)}` }]);
  const below = { class: "fl-flow", x: width - 4, y: cy + radius + BELOW - 5, "text-anchor": "end" };
  shapes.push(said(below, fill(words.texts.pushed_in, { pushed: words.people(shown.pushed) })));
  return { width, height: tall, label, shapes };
}

/** The two strokes of an arrow that points where `degrees` says (0: up, clockwise).
 *  @param {number} x
 *  @param {number} y
 *  @param {number} degrees */
function head(x, y, degrees) {
  /** @param {number} turn */
  const stroke = (turn) => {
    const angle = (degrees + 180 + turn) * DEGREE;
    return `M${x} ${y}l${(8 * Math.sin(angle)).toFixed(2)} ${(-8 * Math.cos(angle)).toFixed(2)}`;
  };
  return stroke(28) + stroke(-28);
}

/** From the segment of customers back to the first one; cut, it has a gap, and a model without referrals has none.
 *  @param {{centre: {x: number, y: number}, radius: number, share: number, wired: boolean, cut: boolean,
 *    shown: Ledger, words: Words}} given
 *  @returns {Shape[]} */
function wire({ centre, radius, share, wired, cut, shown, words }) {
  if (!wired) return [];
  const r = radius + ROUNDER;
  const [x, y] = at(centre, 28 * DEGREE, r);
  /** @param {number} from
   *  @param {number} to */
  const part = (from, to) => arc(centre, [from * DEGREE, to * DEGREE], r);
  const text = cut ? words.texts.wire_cut : fill(words.texts.wire, { referred: words.people(shown.referred) });
  const line = cut ? part(-42, -10) + part(10, 28) : part(-42, 28);
  return [
    ["path", { class: `fl-wire${cut ? " fl-cut" : ""}`, d: line, "stroke-width": 2 + 5 * share }],
    ["path", { class: `fl-wire fl-tip${cut ? " fl-cut" : ""}`, d: head(x, y, 118), "stroke-width": 2.5 }],
    said({ class: "fl-flow", x: centre.x, y: centre.y - r - 10, "text-anchor": "middle" }, text),
  ];
}
