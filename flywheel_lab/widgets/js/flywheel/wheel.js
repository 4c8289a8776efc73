// The wheel: three segments filled with the people inside, joints that they cross, and what comes in and gets lost.
import { arc, around, at, sector, through } from "../parts/paths.js";
import { FONT, ceiling, measure, measureNumber } from "../parts/svg.js";

const TYRE = 15; // the rim that turns: one purchase moves it by the same angle at any time
const TEETH = 20;
const SLOWEST = 7; // degrees per week, of the fastest week at the start
const FASTEST = 9; // with more, the eye sees it turn backwards
const GAP = 0.035; // radians between two segments

/** `turned` is how many purchases moved the wheel so far; a `still` wheel does not turn.
 *  @param {{view: SpunView, start: Spun, segments: Segments, turned: number, still: boolean, words: Words,
 *    label: string, width: number}} given
 *  @returns {Drawing} */
export function wheelPicture({ view, start, segments, turned, still, words, label, width }) {
  const { texts } = words;
  const radius = Math.min(176, Math.max(110, width / 2 - 12));
  const g = { x: width / 2, y: radius + 10, rim: radius - TYRE, hub: 0.4 * (radius - TYRE) };
  const { inside, gone, over } = view.joints;
  const most = ceiling(Math.max(...inside, ...start.joints.inside));
  const shapes = tyre(g, view, start, still ? 0 : turned);
  segments.forEach(([name], k) => {
    /** @type {Point} */
    const ends = [(k * 2 * Math.PI) / 3 + GAP, ((k + 1) * 2 * Math.PI) / 3 - GAP];
    /** @param {number} people */
    const level = (people) => Math.sqrt(g.hub ** 2 + Math.min(1, people / most) * (g.rim ** 2 - g.hub ** 2));
    const moved = Math.abs(inside[k] - start.joints.inside[k]) > 1e-9;
    shapes.push(["path", { class: `fl-room fl-kind-${k}`, d: sector(g, ends, g.hub, g.rim) }]);
    shapes.push(["path", { class: `fl-people fl-kind-${k}`, d: sector(g, ends, g.hub, level(inside[k])) }]);
    shapes.push(["path", { class: moved ? "fl-before" : "fl-none", d: arc(g, ends, level(start.joints.inside[k])) }]);
    const [x, y] = at(g, (ends[0] + ends[1]) / 2, (g.hub + g.rim) / 2 + (k === 1 ? 2 : 6));
    shapes.push(
      ...centred(x, y, [
        ["fl-value", name],
        ["fl-count", words.number(inside[k])],
      ]),
    );
  });
  shapes.push(["circle", { class: "fl-axle", cx: g.x, cy: g.y, r: g.hub - 5 }]);
  const base = view.customers[view.week];
  const change = base - view.customers[Math.max(0, view.week - 1)];
  const trend = `${change < -0.005 ? "↘" : change > 0.005 ? "↗" : "→"} ${words.signed(change)}`;
  shapes.push(
    ...centred(g.x, g.y - 6, [
      ["fl-big", words.number(base)],
      ["fl-scale", texts.customers],
      ["fl-scale", trend],
    ]),
  );
  const mostGone = Math.max(view.pushing, ...gone, ...over, 1e-9);
  /** @param {number} people */
  const thick = (people) => 2 + 11 * Math.sqrt(people / mostGone);
  const crossing = [texts.move_on, texts.buy, texts.referred];
  over.forEach((people, k) => {
    const wide = Math.max(measureNumber(words.number(people), FONT), measure(crossing[k], FONT)) + 12;
    const [x, y] = at(g, ((k + 1) * 2 * Math.PI) / 3, (g.hub + g.rim) / 2 + 4);
    shapes.push([
      "rect",
      { class: `fl-joint fl-kind-${(k + 1) % 3}`, x: x - wide / 2, y: y - 18, width: wide, height: 36, rx: 8 },
    ]);
    shapes.push(
      ...centred(x, y, [
        ["fl-value", words.number(people)],
        ["fl-scale", crossing[k]],
      ]),
    );
  });
  const out = { inwards: false, thick };
  const corner = cornered(g, width, radius);
  shapes.push(
    ...corner(
      view.pushing,
      texts.pushed_in,
      { angle: 0.72, inwards: true, right: true, top: true, kind: 0, thick },
      words,
    ),
  );
  shapes.push(...corner(gone[0], texts.lost, { ...out, angle: 1.98, right: true, top: false, kind: 0 }, words));
  shapes.push(...corner(gone[1], texts.lost, { ...out, angle: 3.98, right: false, top: false, kind: 1 }, words));
  shapes.push(...corner(gone[2], texts.lost, { ...out, angle: 5.5, right: false, top: true, kind: 2 }, words));
  return { width, height: 2 * radius + 20, label, shapes };
}

/** @param {Rim} g
 *  @param {Spun} view
 *  @param {Spun} start
 *  @param {number} turned
 *  @returns {Shape[]} */
function tyre(g, view, start, turned) {
  /** @param {Spun} each */
  const fastest = (each) => Math.max(...each.purchases, 1e-9);
  const degrees = turned * Math.min(SLOWEST / fastest(start), FASTEST / fastest(view));
  let d = "";
  for (let k = 0; k < TEETH; k++) {
    const angle = (k * 2 * Math.PI) / TEETH;
    const [inner, outer] = [g.rim + 4, g.rim + TYRE - 2];
    d += through([at(g, angle, inner), at(g, angle + 0.05, (inner + outer) / 2), at(g, angle, outer)]);
  }
  return [
    ["circle", { class: "fl-ring", cx: g.x, cy: g.y, r: g.rim + (TYRE + 2) / 2, "stroke-width": TYRE - 2 }],
    ["path", { class: "fl-tyre", d, transform: `rotate(${(degrees % 360).toFixed(2)} ${g.x} ${g.y})` }],
  ];
}

/** Lines of text around one point, each [class, text].
 *  @param {number} x
 *  @param {number} y
 *  @param {[kind: string, text: string][]} lines
 *  @returns {Shape[]} */
const centred = (x, y, lines) =>
  lines.map(([kind, text], i) => {
    const big = kind === "fl-big";
    const down = big ? 4 : i ? 13 + (lines.length > 2 ? 16 * i - 9 : 0) : -3;
    return ["text", { class: kind, x, y: y + down, "text-anchor": "middle" }, text];
  });

/** An arrow through the rim, as thick as its people, and in the corner beside it how many they are.
 *  @param {Rim} g
 *  @param {number} width
 *  @param {number} radius
 *  @returns {(people: number, name: string, where: any, words: Words) => Shape[]} */
const cornered =
  (g, width, radius) =>
  (people, name, { angle, inwards, right, top, kind, thick }, words) => {
    const [near, far] = [radius + 1, radius + 25];
    const [from, to] = inwards ? [far, near - TYRE + 3] : [near, far];
    const beside = Math.max(0, Math.min(60, width / 2 - radius - 30));
    const x = right ? width - 4 - beside : 4 + beside;
    const y = top ? 18 : Math.min(2 * radius - 4, at(g, angle, far)[1] + 26);
    const anchor = { x, "text-anchor": right ? "end" : "start" };
    return [
      [
        "path",
        { class: people > 0 ? `fl-stream fl-kind-${kind}` : "fl-none", d: arrow(g, angle, from, to, thick(people)) },
      ],
      ["text", { class: "fl-value", y, ...anchor }, words.number(people)],
      ["text", { class: "fl-scale", y: y + 15, ...anchor }, name],
    ];
  };

/** A thick arrow along a spoke.
 *  @param {Rim} g
 *  @param {number} angle
 *  @param {number} from
 *  @param {number} to
 *  @param {number} thick
 *  @returns {string} */
function arrow(g, angle, from, to, thick) {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  /** @param {Point} point
   *  @returns {Point} */
  const put = ([r, aside]) => [g.x + r * sin + aside * cos, g.y - r * cos + aside * sin];
  const [half, head] = [thick / 2, thick / 2 + 4];
  const neck = to + Math.sign(from - to) * Math.min(head * 1.3, Math.abs(to - from) * 0.7);
  /** @type {Point[]} */
  const points = [
    [from, half],
    [neck, half],
    [neck, head],
    [to, 0],
    [neck, -head],
    [neck, -half],
    [from, -half],
  ];
  return around(points.map(put));
}
