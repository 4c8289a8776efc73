// Four wheels: dots and rims on a canvas, and what is read above them.
import { arc, at } from "../parts/paths.js";
import { paintRim, spun } from "../parts/rim.js";
import { fill } from "../parts/words.js";
import { placeOf, threadOf } from "./sentences.js";
import { dotsAt, halfway, ranking, runOf, seatOf, shares } from "./wheels.js";

const TURN = 0.14; // radians a week at first
const SLOW = 0.6; // of what the rim turns in larger pictures: here weeks pass faster
const TIGHT = 150; // pixels: below, the words beside the numbers are smaller
const [FULL, OUT] = [0.36, 20]; // of the gap between two seats: the radius of a dot; how far those who leave are seen

/** @typedef {ReturnType<typeof import("./wheels.js").placesFor>["wheels"][number]} SmallWheel */

/** Draw one wheel at a moment; where time stands, nobody is on the way out.
 *  @param {CanvasRenderingContext2D} pen
 *  @param {SmallWheel} wheel
 *  @param {{firm: FirmOnScreen, stopped: FirmsState["stopped"], t: number, moving: boolean, inks: Inks, green: string}} now */
export function paintWheel(pen, wheel, { firm, stopped, t, moving, inks, green }) {
  const { orders } = runOf(firm, stopped);
  const { turned, speed } = orders.length ? spun(orders, 100, t) : { turned: 0, speed: 1 };
  paintRim(pen, wheel, { turned: SLOW * turned, speed, alpha: 1, ink: inks });
  const { all, seated, before } = dotsAt(firm, stopped, t);
  const radius = FULL * Math.sqrt((Math.PI * (wheel.rim ** 2 - wheel.hub ** 2)) / Math.max(1, all));
  const turn = TURN * SLOW * turned;
  pen.fillStyle = green;
  pen.beginPath();
  for (let k = 0; k < seated; k++) {
    const [angle, r] = seatOf(wheel, k, all);
    dot(pen, at(wheel, angle + turn, r), radius);
  }
  pen.fill();
  if (!moving) return;
  for (let k = seated; k < before; k++) {
    const gone = (before - k) / Math.max(1, before - seated);
    const [angle, r] = seatOf(wheel, k, all);
    pen.globalAlpha = 1 - gone;
    pen.beginPath();
    dot(pen, at(wheel, angle + turn, r + gone * (wheel.rim + OUT - r)), radius);
    pen.fill();
  }
  pen.globalAlpha = 1;
}

/** @param {CanvasRenderingContext2D} pen
 *  @param {Point} place
 *  @param {number} radius */
function dot(pen, [x, y], radius) {
  pen.moveTo(x + radius, y);
  pen.arc(x, y, radius, 0, 2 * Math.PI);
}

/** What is read around one wheel.
 *  @param {SmallWheel} wheel
 *  @param {{firm: FirmOnScreen, firms: FirmOnScreen[], state: FirmsState, calm: boolean, words: Words}} now
 *  @returns {Shape[]} */
export function wordsAround(wheel, { firm, firms, state, calm, words }) {
  const { texts } = words;
  const { done } = ranking(firms, state);
  const [left, place] = [shares(firm, state), placeOf(firm, done, words)];
  const { x, y, hub, top, height, small } = wheel;
  const foot = top + height - 44;
  const tight = wheel.width < TIGHT ? " fl-tight" : "";
  const edge = tight ? 3 : 8;
  const [from, to] = [wheel.left + edge, wheel.left + wheel.width - edge];
  /** Who asked for less motion sees from where it came, where there is room for both.
   *  @param {number} share */
  const value = (share) => {
    const before = calm && state.week && !small ? `${words.percent(1)} → ` : "";
    return before + words.percent(share / 100);
  };
  return [
    ["text", { class: "fl-name fl-strong", ...middle(x, top + 14) }, firm.name],
    ...threadAround(wheel, firm, state, words),
    ["circle", { class: "fl-halfway", cx: x, cy: y, r: halfway(wheel) }],
    ["circle", { class: place ? "fl-nave fl-done" : "fl-nave", cx: x, cy: y, r: hub - (small ? 8 : 12) }],
    ["text", { class: place ? "fl-place" : "fl-none", ...middle(x, y + 5) }, place],
    ["text", { class: `fl-flow${tight}`, x: from, y: foot }, texts.customers],
    ["text", { class: `fl-value${tight}`, x: to, y: foot, "text-anchor": "end" }, value(left.customers)],
    ["text", { class: `fl-flow${tight}`, x: from, y: foot + 17 }, texts.orders],
    ["text", { class: `fl-value${tight}`, x: to, y: foot + 17, "text-anchor": "end" }, value(left.orders)],
    [
      "text",
      { class: place ? "fl-value fl-finish" : "fl-none", ...middle(x, foot + 37) },
      fill(texts.half_in, { week: words.number(runOf(firm, state.stopped).half) }),
    ],
  ];
}

/** The thread over the rim, as thick as its share; cut, it has a gap.
 *  @param {SmallWheel} wheel
 *  @param {FirmOnScreen} firm
 *  @param {FirmsState} state
 *  @param {Words} words
 *  @returns {Shape[]} */
function threadAround(wheel, firm, state, words) {
  const r = wheel.rim + 24;
  const cut = state.stopped === "both";
  const line = cut ? arc(wheel, [-0.75, -0.35], r) + arc(wheel, [0.1, 0.35], r) : arc(wheel, [-0.75, 0.35], r);
  const tip = [at(wheel, 0.27, r + 6), at(wheel, 0.37, r), at(wheel, 0.27, r - 6)];
  const kind = cut ? "fl-thread fl-cut" : "fl-thread";
  return [
    ["path", { class: kind, d: line, "stroke-width": 1.5 + 8 * firm.thread }],
    ["path", { class: kind, d: `M${tip.map((point) => point.map((v) => v.toFixed(1))).join("L")}`, "stroke-width": 2 }],
    ["text", { class: "fl-flow", ...middle(wheel.x, wheel.top + 31) }, threadOf(firm, state, words)],
  ];
}

/** @param {number} x
 *  @param {number} y
 *  @returns {Attributes} */
const middle = (x, y) => ({ x, y, "text-anchor": "middle" });
