// The wheel of people, but for its rim (rim.js): rooms for the dots, a hub that counts the customers, the wire along which
// they bring in others, and an arrow for those who are pushed in.
import { arc, at, sector } from "./paths.js";
import { FULL } from "./people/sunflower.js";
import { FONT, SMALL, measure, measureNumber } from "./svg.js";

const ROUND = 2 * Math.PI;

/** Where everything lies in a picture of this size.
 *  @param {number} width
 *  @param {number} height
 *  @returns {Spokes} */
export function spokes(width, height) {
  const small = width < 480;
  const rim = Math.max(60, Math.min(width / 2 - (small ? 38 : 62), height / 2 - (small ? 42 : 46)));
  return { small, x: width / 2, y: height / 2 + 6, rim, hub: 0.36 * rim, width, height };
}

/** Square pixels for each of those who are there at first: the largest segment fills a part of its room.
 *  @param {Spokes} g
 *  @param {number[][]} segments
 *  @param {number[]} people */
export function areaOf({ rim, hub }, segments, people) {
  const most = Math.max(...segments.map((phases) => phases.reduce((total, i) => total + people[i], 0)), 1e-9);
  return (FULL * (Math.PI / segments.length) * (rim ** 2 - hub ** 2)) / most;
}

/** The angles between which segment k of n lies.
 *  @param {number} k
 *  @param {number} n
 *  @returns {Point} */
const ends = (k, n) => [(k * ROUND) / n + 0.02, ((k + 1) * ROUND) / n - 0.02];

/** The outline of a segment, from hub to rim.
 *  @param {Spokes} g
 *  @param {number} k
 *  @param {number} n */
export const roomOf = (g, k, n) => sector(g, ends(k, n), g.hub, g.rim);

/** What lies below the dots: the rooms, and dotted how far each stage reached at first.
 *  @param {Spokes} g
 *  @param {{segments: number, lit: boolean[], spans: Point[], levels: number[]}} given
 *  @returns {Shape[]} */
export function belowDots(g, { segments, lit, spans, levels }) {
  const rooms = Array.from({ length: segments }, (_, k) => {
    const kind = `fl-room-of fl-part${k}${lit[k] ? " fl-lit" : ""}`;
    return /** @type {Shape} */ (["path", { class: kind, d: roomOf(g, k, segments) }]);
  });
  const marks = levels.map((r, i) => {
    const reach = Math.min(g.rim - 2, r);
    return /** @type {Shape} */ ([
      "path",
      { class: r > 0 ? "fl-before" : "fl-none", d: r > 0 ? arc(g, spans[i], reach) : "" },
    ]);
  });
  return [...rooms, ["circle", { class: "fl-nave", cx: g.x, cy: g.y, r: g.hub - 17 }], ...marks];
}

/** What stands above the dots: names and people of the segments, and in the hub the customers.
 *  @param {Spokes} g
 *  @param {{segments: {name: string, people: string, lit: boolean}[], customers: string, hub: string,
 *    trend?: string}} said
 *  @returns {Shape[]} */
export function aboveDots(g, { segments, customers, hub, trend = "" }) {
  const room = 2 * (g.hub - 20);
  const named = measure(hub, SMALL) <= room;
  /** @type {Shape[]} */
  const shapes = segments.flatMap(({ name, people, lit }, k) => {
    const angle = ((k + (k === 1 ? 0.5 : k ? 0.57 : 0.38)) * ROUND) / segments.length;
    const [x, y] = within(g, angle, Math.max(measure(name, FONT), measureNumber(people, FONT)));
    const strong = lit ? " fl-selected" : "";
    return [
      /** @type {Shape} */ (["text", { ...word(x, y - 2), class: `fl-name fl-halo fl-strong${strong}` }, name]),
      /** @type {Shape} */ (["text", { ...word(x, y + 15), class: `fl-value fl-halo${strong}` }, people]),
    ];
  });
  const big = { class: g.rim < 150 ? "fl-value fl-nave-count" : "fl-big", ...word(g.x, g.y + (named ? 3 : 8)) };
  return [
    ...shapes,
    ["text", big, customers],
    ["text", { class: named ? "fl-scale" : "fl-none", ...word(g.x, g.y + 20) }, hub],
    ["text", { class: g.rim < 150 ? "fl-none" : "fl-scale", ...word(g.x, g.y - 24) }, trend],
  ];
}

/** Where two lines of words this wide lie near the rim, and not over it.
 *  @param {Spokes} g
 *  @param {number} angle
 *  @param {number} wide
 *  @returns {Point} */
function within(g, angle, wide) {
  for (let r = 0.84 * g.rim; ; r -= 2) {
    const [x, y] = at(g, angle, r);
    const [far, deep] = [Math.abs(x - g.x) + wide / 2, Math.max(y + 20 - g.y, g.y - y + 14)];
    if (r < g.hub || Math.hypot(far, deep) <= g.rim - 2) return [x, y];
  }
}

/** @param {number} x
 *  @param {number} y
 *  @param {string} anchor
 *  @returns {Attributes} */
const word = (x, y, anchor = "middle") => ({ x, y, "text-anchor": anchor, "aria-hidden": "true" });

/** The wire from customers back to the first stage; cut, it has a gap; where nobody ever brings in others, there is none.
 *  @param {Spokes} g
 *  @param {{wired: boolean, cut: boolean, share: number, text: string}} given
 *  @returns {Shape[]} */
export function wireOf(g, { wired, cut, share, text }) {
  const r = g.rim + 27;
  const line = cut ? arc(g, [-0.62, -0.3], r) + arc(g, [0.02, 0.2], r) : arc(g, [-0.62, 0.2], r);
  const tip = [at(g, 0.13, r + 8), at(g, 0.21, r), at(g, 0.13, r - 8)].map((point) => point.map((v) => v.toFixed(1)));
  const kind = !wired ? "fl-none" : `fl-wire${cut ? " fl-cut" : ""}`;
  const wide = measureNumber(text, SMALL); // however long the words are, they stay in the picture
  const ends = Math.max(wide + 4, g.x - (g.small ? 0.5 * g.rim - wide / 2 : 0.52 * g.rim));
  const y = Math.max(12, g.y - g.rim - (g.small ? 34 : 26));
  return [
    ["path", { class: kind, d: line, "stroke-width": 2 + 6 * Math.min(1.2, share) }],
    ["path", { class: `${kind} fl-wire-tip`, d: `M${tip.join("L")}`, "stroke-width": 2.5 }],
    ["text", { class: wired ? "fl-flow fl-halo" : "fl-none", ...word(ends, y, "end") }, text],
  ];
}

/** The arrow of those who are pushed in, dashed where nobody is, and how many are lost.
 *  @param {Spokes} g
 *  @param {{pushing: number, pushed: string, lost: string}} given `pushing` is beside the pushes at first
 *  @returns {Shape[]} */
export function pushOf(g, { pushing, pushed, lost }) {
  const [from, to] = [at(g, 0.7, g.rim + (g.small ? 44 : 62)), at(g, 0.7, g.rim + 25)];
  const head = [at(g, 0.76, g.rim + 36), to, at(g, 0.64, g.rim + 36)];
  const path = [[from, to], head].map(
    (points) => `M${points.map((p) => p.map((v) => v.toFixed(1)).join(",")).join("L")}`,
  );
  const beside = at(g, 0.7, g.rim + (g.small ? 40 : 58));
  const fits = beside[0] + 10 + measureNumber(pushed, SMALL) < g.width - 2;
  const where = fits
    ? word(beside[0] + 9, beside[1] + 14, "start")
    : word(g.width - 4, Math.max(12, from[1] - 36), "end");
  const free = g.width - 4 - measureNumber(lost, SMALL) > g.x + 0.7 * g.rim; // beside the rim, or else in the corner
  const low = word(g.width - 4, !g.small && free ? g.y + 0.78 * g.rim : g.height - 5, "end");
  return [
    [
      "path",
      {
        class: pushing > 0 ? "fl-inflow" : "fl-inflow fl-cut",
        d: path.join(""),
        "stroke-width": pushing > 0 ? 2 + 4 * Math.min(2, Math.sqrt(pushing)) : 2,
      },
    ],
    ["text", { class: "fl-flow fl-halo", ...where }, pushed],
    ["text", { class: "fl-flow fl-halo", ...low }, lost],
  ];
}
