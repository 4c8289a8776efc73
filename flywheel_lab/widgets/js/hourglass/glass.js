// The hourglass around the dots: its outline with a neck that can be moved, and above them names, people and shares.
import { gripped } from "../parts/grips.js";
import { headed } from "../parts/headed.js";
import { aboveRows, glassOf, topOf } from "../parts/rows.js";

const [SLIM, OPEN] = [10, 45]; // half of the neck where nobody buys, and so much more where everybody does
const [SLIM_SMALL, OPEN_SMALL] = [8, 24];

/** Half of the neck: it is as wide as the share that buys of all who get there.
 *  @param {Rows} g
 *  @param {number} share */
export const neckOf = (g, share) => (g.small ? SLIM_SMALL + OPEN_SMALL * share : SLIM + OPEN * share);
/** How many pixels of a hand are all of the neck.
 *  @param {Rows} g */
export const neckRange = (g) => (g.small ? OPEN_SMALL : OPEN);

/** Three layers and a description. `grips` are those of the bars, named by their row, `neck` that of the neck; `still` is for those
 *  who asked for less motion: arrows with people a week stand for those who walk.
 *  @param {{id: string, places: ReturnType<typeof import("./scene.js").placesOf>, scene: Scene, now: HourglassNow,
 *    start: HourglassView, items: LensItem[], words: Words, spoken: string[], label: string, still: boolean,
 *    grips: Gripped[], neck: Gripped | null}} given
 *  @returns {{below: Shape[], above: Shape[], hands: Shape[], label: string}} */
export function glassPicture({ id, places, scene, now, start, items, words, spoken, label, still, grips, neck }) {
  const { rows: g, bars } = places;
  const { state, view } = now;
  const { texts } = words;
  const waist = state.base.customers - 1;
  /** @param {number} people */
  const half = (people) => bars.width(people / scene.plan.size) / 2;
  const [slim, tall] = [neckOf(g, state.conversion[waist]), topOf(g, waist)];
  const before = start.people[0].map((people, i) => {
    const [was, is] = [half(people), half(view.now[i])];
    const box = { x: bars.middle - was, y: topOf(g, i) - 2, width: 2 * was, height: g.tall + 4, rx: 3 };
    return /** @type {Shape} */ (["rect", { class: Math.abs(was - is) > 1 ? "fl-before" : "fl-none", ...box }]);
  });
  const sides = [-1, 1].map((side) => {
    const x = bars.middle + side * slim;
    return /** @type {Shape} */ (["line", { class: "fl-neck", x1: x, x2: x, y1: tall, y2: tall + g.tall }]);
  });
  const { out, lost } = view.flows;
  /** @param {number} people */
  const whole = (people) => words.number(Math.round(people));
  const on = state.conversion.map((share, i) =>
    still ? `↓ ${whole(out[i] - lost[i])}  ↘ ${whole(lost[i])}` : i <= waist + 1 ? `↓ ${words.percent(share)}` : "",
  );
  const coming = view.flows.into[0];
  const top = coming > 0.5 ? words.count(texts.coming, Math.round(coming)) : texts.nobody_comes;
  const hands = grips.map((grip) => {
    const i = Number(grip.name);
    const [x, y] = [bars.middle + half(view.now[i]) + 4, topOf(g, i) + 2];
    const box = { x, y, width: 8, height: g.tall - 4, rx: 4 };
    return /** @type {Shape} */ (["rect", { class: "fl-bar-end", ...gripped(grip), ...box }]);
  });
  const knob = { x: bars.middle - slim - 5, y: tall + 3, width: 10, height: g.tall - 6, rx: 5 };
  return {
    label,
    below: [["path", { class: "fl-glass-of", d: glassOf(g, bars.middle, waist, slim) }], ...before, ...sides],
    above: aboveRows(g, {
      ...{ id, items, spoken, middle: bars.middle, on: on.slice(0, still ? undefined : -1) },
      lit: new Set([state.selected]),
      people: view.now.map(whole),
      top: headed(top, texts, !still && !g.small),
    }),
    hands: neck ? [...hands, ["rect", { class: "fl-bar-end fl-neck-grip", ...gripped(neck), ...knob }]] : hands,
  };
}
