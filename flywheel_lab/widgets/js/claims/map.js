// The map of a claim: two of its sliders span it, tinted and ruled is where the claim holds, and the border runs between.
import { borderOf } from "../models/claims.js";
import { around, through } from "../parts/paths.js";
import { FONT, SMALL, measure, wrap } from "../parts/svg.js";
import { withUnit } from "./sentences.js";

const ROWS = 48;
const RULED = 3; // every third row
const FINE = 16; // halvings that a screen can show
const HEIGHT = 172;
const LINE = 16;

/** @param {Claim} claim
 *  @param {string} name */
const lever = (claim, name) => claim.parameters.find((each) => each.name === name);

/** The interval in which the claim holds, for each height of the map.
 *  @param {Claim} claim
 *  @param {Settings} settings
 *  @returns {MapRow[]} */
export function rowsOf(claim, settings) {
  const [along, across] = [lever(claim, claim.along), lever(claim, claim.across)];
  return Array.from({ length: ROWS + 1 }, (_, k) => {
    const height = across.min + ((across.max - across.min) * k) / ROWS;
    const { first, border } = borderOf(claim, { ...settings, [across.name]: height }, along.name, FINE);
    const whole = /** @type {Point} */ (first ? [along.min, along.max] : null);
    if (border === null) return { height, border, holds: whole };
    return { height, border, holds: first ? [along.min, border] : [border, along.max] };
  });
}

/** @type {WeakMap<Claim, {key: string, rows: MapRow[]}>} */
const known = new WeakMap();

/** The same, computed again only where another slider than those two has moved.
 *  @param {Claim} claim
 *  @param {Settings} settings */
function knownRows(claim, settings) {
  const others = claim.parameters.filter(({ name }) => name !== claim.along && name !== claim.across);
  const key = others.map(({ name }) => settings[name]).join();
  if (known.get(claim)?.key !== key) known.set(claim, { key, rows: rowsOf(claim, settings) });
  return known.get(claim).rows;
}

/** Draw the map; `round` and `mark` are those of the try that opened it. What `where` returns turns a point of the
 *  picture into settings.
 *  @param {{claim: Claim, settings: Settings, round: Settings, mark: number, width: number, words: Words}} given */
export function mapPicture({ claim, settings, round, mark, width, words }) {
  const [along, across] = [lever(claim, claim.along), lever(claim, claim.across)];
  const rows = knownRows(claim, settings);
  /** @param {typeof along} one
   *  @param {number} value */
  const told = (one, value) => withUnit(value, one.unit === "%" ? "%" : "", words);
  const ends = [across.min, across.max].map((value) => told(across, value));
  const [left, top] = [12 + Math.max(...ends.map((text) => measure(text, SMALL))), 24];
  const [right, base] = [Math.max(left + 90, width - 14), top + HEIGHT];
  /** @param {number} value */
  const x = (value) => left + ((value - along.min) / (along.max - along.min)) * (right - left);
  /** @param {number} value */
  const y = (value) => base - ((value - across.min) / (across.max - across.min)) * HEIGHT;
  /** @type {Shape[]} */
  const shapes = [
    ["rect", { class: "fl-map-paper", x: left, y: top, width: right - left, height: HEIGHT }],
    ...regions(rows, x, y),
    ...named(rows, [along.min, along.max], x, y, words),
  ];
  const stands = claim.parameters.every(({ name }) =>
    [claim.along, claim.across].includes(name) ? true : settings[name] === round[name],
  );
  if (stands) {
    const level = y(round[across.name]);
    shapes.push(["line", { class: "fl-map-case", x1: left, x2: right, y1: level, y2: level }]);
    const { border } = borderOf(claim, round, along.name);
    shapes.push(["circle", { class: "fl-map-here", cx: x(border), cy: level, r: 6 }]);
    shapes.push(...flag(x(mark), level, right, 30));
  }
  for (const [value, at] of [
    [ends[0], base],
    [ends[1], top + 8],
  ])
    shapes.push(["text", { class: "fl-scale", x: left - 6, y: at, "text-anchor": "end" }, `${value}`]);
  const sides = [along.min, along.max].map((value) => told(along, value));
  shapes.push(["text", { class: "fl-scale", x: left, y: base + 16 }, sides[0]]);
  shapes.push(["text", { class: "fl-scale", x: right, y: base + 16, "text-anchor": "end" }, sides[1]]);
  // The name stands between its ends, or below them where there is no room.
  const room = right - left - 2 * Math.max(...sides.map((text) => measure(text, SMALL))) - 12;
  const below = measure(along.label, FONT) > room ? LINE : 0;
  const label = wrap(along.label, right - left, FONT);
  const middle = { class: "fl-name", x: (left + right) / 2, "text-anchor": "middle" };
  label.forEach((line, k) => shapes.push(["text", { ...middle, y: base + 17 + below + LINE * k }, line]));
  shapes.push(["text", { class: "fl-name", x: 2, y: 13 }, across.label]);
  const [cx, cy] = [x(settings[along.name]), y(settings[across.name])];
  shapes.push(["circle", { class: "fl-map-halo", cx, cy, r: 17 }]);
  shapes.push(["circle", { class: "fl-map-dot", cx, cy, r: 8 }]);
  /** @param {Spot} spot */
  const where = (spot) => ({
    [along.name]: onSteps(along, along.min + ((spot.x - left) / (right - left)) * (along.max - along.min)),
    [across.name]: onSteps(across, across.min + ((base - spot.y) / HEIGHT) * (across.max - across.min)),
  });
  return { drawing: { width: right + 14, height: base + 8 + below + LINE * label.length, shapes }, where };
}

/** Where the claim holds: tinted, ruled, and bounded.
 *  @param {MapRow[]} rows
 *  @param {Measure} x
 *  @param {Measure} y
 *  @returns {Shape[]} */
function regions(rows, x, y) {
  const parts = rows.filter(({ holds }) => holds);
  if (!parts.length) return [];
  const corners = [
    ...parts.map((row) => /** @type {Point} */ ([x(row.holds[0]), y(row.height)])),
    ...parts.map((row) => /** @type {Point} */ ([x(row.holds[1]), y(row.height)])).reverse(),
  ];
  const ruled = rows.filter((row, k) => k % RULED === 1 && row.holds);
  const lines = ruled.map(
    ({ height, holds }) => `M${x(holds[0]).toFixed(1)} ${y(height).toFixed(1)}H${x(holds[1]).toFixed(1)}`,
  );
  const line = rows.filter((row) => row.border !== null);
  return [
    ["path", { class: "fl-map-holds", d: around(corners) }],
    ["path", { class: "fl-map-rules", d: lines.join("") }],
    ["path", { class: "fl-map-border", d: through(line.map((row) => [x(row.border), y(row.height)])) }],
  ];
}

/** The words "holds" and "fails" where there is most room for them.
 *  @param {MapRow[]} rows
 *  @param {Point} ends
 *  @param {Measure} x
 *  @param {Measure} y
 *  @param {Words} words
 *  @returns {Shape[]} */
function named(rows, [min, max], x, y, { texts }) {
  /** @param {MapRow} row
   *  @returns {Point} */
  const fails = ({ holds }) => (!holds ? [min, max] : holds[0] > min ? [min, holds[0]] : [holds[1], max]);
  const inner = rows.slice(4, -4);
  const sides = /** @type {[string, string, (row: MapRow) => Point][]} */ ([
    ["✓", texts.map_holds, ({ holds }) => holds ?? [min, min]],
    ["✗", texts.map_fails, fails],
  ]);
  return sides.map(([sign, text, part]) => {
    /** @param {MapRow} row */
    const room = (row) => x(part(row)[1]) - x(part(row)[0]);
    const most = Math.max(...inner.map(room));
    const wide = inner.filter((row) => room(row) >= most - 1);
    const best = wide[Math.floor(wide.length / 2)];
    const label = `${sign} ${text}`;
    const [a, b] = part(best).map(x);
    const shown = room(best) > measure(label, FONT) + 16 ? label : "";
    return ["text", { class: "fl-map-name", x: (a + b) / 2, y: y(best.height) + 5, "text-anchor": "middle" }, shown];
  });
}

/** A flag that stands on a point; near the right edge it flies to the left.
 *  @param {number} x
 *  @param {number} y
 *  @param {number} edge
 *  @param {number} tall
 *  @returns {Shape[]} */
export function flag(x, y, edge, tall) {
  const far = x + 22 > edge ? -20 : 20;
  const [head, cloth] = [y - tall, 13];
  return [
    ["line", { class: "fl-pole", x1: x, x2: x, y1: y, y2: head }],
    ["path", { class: "fl-cloth", d: `M${x.toFixed(1)} ${head}l${far} ${cloth / 2}l${-far} ${cloth / 2}Z` }],
    ["circle", { class: "fl-foot", cx: x, cy: y, r: 3.5 }],
  ];
}

/** The position of a slider that is nearest to a value.
 *  @param {Domain} domain
 *  @param {number} value */
function onSteps({ min, max, step }, value) {
  const on = min + Math.round((Math.min(max, Math.max(min, value)) - min) / step) * step;
  return Number(Math.min(max, on).toPrecision(12));
}

/** Rows [height, border] that tell the map in numbers, from bottom to top.
 *  @param {Claim} claim
 *  @param {Settings} settings */
export const toldRows = (claim, settings) => knownRows(claim, settings).filter((_, k) => k % (ROWS / 4) === 0);
