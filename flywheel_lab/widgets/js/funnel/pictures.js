// Funnel and bathtubs around the dots, and what can be dragged in them: in the funnel shares, in the bathtubs weeks.
import { gripped, pulled } from "../parts/grips.js";
import { aboveRows, belowRows, topOf } from "../parts/rows.js";
import { SMALL, measureNumber } from "../parts/svg.js";
import { fill } from "../parts/words.js";

const SMALLEST = 0.01; // a share that is dragged never ends at nobody: nothing would be left to pull at

/** @typedef {{id: string, places: ReturnType<typeof import("./scene.js").placesOf>, size: number, now: FunnelNow,
 *    start: FunnelView, people: number, items: LensItem[], words: Words, spoken: string[], label: string, still: boolean,
 *    selected: number, grips: Gripped[]}} Seen */

/** Three layers and a description of the picture in which the people are. `still` is for those who asked for less motion:
 *  people a week stand for those who walk.
 *  @param {string} lens
 *  @param {Seen} seen
 *  @returns {{below: Shape[], above: Shape[], hands: Shape[], label: string}} */
export const pictureOf = (lens, seen) => (lens === "funnel" ? funnel(seen) : bathtubs(seen));

/** What stands above the funnel: of how many newcomers it tells.
 *  @param {number} people
 *  @param {Words} words */
export const headOf = (people, words) => words.whole(words.texts.of_newcomers, people);

/** Whence so many are inside: arrivals a week and the weeks that they stay.
 *  @param {number} full
 *  @param {number} dwell
 *  @param {Words} words */
export const arrivals = (full, dwell, words) => `${words.heads(full / dwell)} × ${words.number(dwell)}`;

/** @param {Seen} seen */
function funnel({ places, size, now: { view }, start, people, words, still, ...seen }) {
  const { rows: g, layouts } = places;
  const bars = layouts.funnel;
  /** @param {FunnelView} each */
  const shares = (each) => [...each.reach, each.probability].map((share) => people * share);
  /** @param {FunnelView} each */
  const halves = (each) => shares(each).map((count) => bars.width(count / size) / 2);
  const [now, before] = [halves(view), halves(start)];
  const reached = shares(view);
  const on = view.movesOn.map((share, i) =>
    still ? walkers(places, now[i], reached[i + 1], reached[i] - reached[i + 1], words) : `↓ ${words.percent(share)}`,
  );
  const shape = { glass: false, count: now.length, waist: 0, middle: bars.middle, halves: now, before };
  return layers({
    ...{ places, words, ...seen, ends: now, on },
    below: belowRows(g, shape),
    people: reached,
    top: headOf(people, words),
  });
}

/** @param {Seen} seen */
function bathtubs({ places, size, now: { state, view }, start, words, still, ...seen }) {
  const { rows: g, layouts } = places;
  const bars = layouts.bathtub;
  /** @param {number} count */
  const half = (count) => bars.width(count / size) / 2;
  /** A tub is a little wider than its dots: columns are filled on one side first.
   *  @param {number} full */
  const edge = (full) => Math.max(3, half(full)) + bars.gap / 2 + 2;
  const tubs = view.steadyState.map((full, i) => {
    const wide = edge(full);
    const box = { x: bars.middle - wide, y: topOf(g, i) - 3, width: 2 * wide, height: g.tall + 6, rx: 5 };
    return /** @type {Shape} */ (["rect", { class: "fl-tub", ...box }]);
  });
  const marks = view.now.flatMap((count, i) => {
    const [was, is, full] = [half(start.now[i]), half(count), half(view.steadyState[i])];
    const moved = Math.abs(was - is) > 1 && Math.abs(was - full) > 1; // a full tub says it already
    return [-1, 1].map((side) => {
      const x = bars.middle + side * was;
      const line = { x1: x, x2: x, y1: topOf(g, i) - 6, y2: topOf(g, i) + g.tall + 6 };
      return /** @type {Shape} */ (["line", { class: moved ? "fl-before" : "fl-none", ...line }]);
    });
  });
  const { out, lost } = view.flows;
  const on = view.steadyState.map((full, i) =>
    still ? walkers(places, edge(full), out[i] - lost[i], lost[i], words) : arrivals(full, state.dwell[i], words),
  );
  return layers({
    ...{ places, words, ...seen, on },
    ends: view.steadyState.map(edge),
    below: [...tubs, ...marks],
    people: [...view.now, view.purchases[state.week]],
    top: words.texts.little,
  });
}

/** How many move on a week, and beside the bar, half as wide as `half`, where there is room for both, how many are lost.
 *  @param {Seen["places"]} places
 *  @param {number} half
 *  @param {number} on
 *  @param {number} lost
 *  @param {Words} words */
function walkers({ rows, layouts }, half, on, lost, words) {
  const [short, long] = [`↓ ${whole(on, words)}`, `  ↘ ${whole(lost, words)}`];
  const room = rows.width - 6 - layouts.funnel.middle - half;
  return measureNumber(short + long, SMALL) < room ? short + long : short;
}

/** @param {number} count
 *  @param {Words} words */
const whole = (count, words) => words.number(Math.round(count));

/** @param {Pick<Seen, "id" | "places" | "items" | "words" | "spoken" | "label" | "grips" | "selected"> & {
 *    ends: number[], on: string[], below: Shape[], people: number[], top: string}} given */
function layers({ id, places, items, words, spoken, label, grips, ends, on, below, people, top, selected }) {
  const { rows: g, layouts } = places;
  const hands = grips.map((grip) => {
    const i = Number(grip.name);
    const box = { x: layouts.funnel.middle + ends[i] + 4, y: topOf(g, i) + 2, width: 8, height: g.tall - 4, rx: 4 };
    return /** @type {Shape} */ (["rect", { class: "fl-bar-end", ...gripped(grip), ...box }]);
  });
  return {
    ...{ label, below, hands },
    above: aboveRows(g, {
      ...{ id, items, spoken, on, top, middle: layouts.funnel.middle, lit: new Set([selected]) },
      people: people.map((count) => whole(count, words)),
    }),
  };
}

/** The grips of a picture: of the funnel those of the rows below the first, of the bathtubs those of all stages. `now()` is
 *  what is seen, `wide(people)` how wide a bar of so many is.
 *  @param {{given: Given<FunnelState>, now(): FunnelNow, people: number, wide(people: number): number}} hand */
export function handsOf({ given, now, people, wide }) {
  const { base, labels, words, initial, domains, state, set } = given;
  const { texts } = words;
  /** @param {number[]} values
   *  @param {number} at
   *  @param {number} next */
  const changed = (values, at, next) => values.map((old, i) => (i === at ? next : old));
  /** @param {string} lens
   *  @param {number} row */
  function hand(lens, row) {
    if (lens !== "funnel") {
      const highest = () => Math.max(domains.dwell.max, 2 * initial.dwell[row], state().dwell[row]);
      return {
        ...{ lowest: 1, highest, step: 0.5, value: () => state().dwell[row] },
        people: (/** @type {number} */ next) => (now().view.steadyState[row] / state().dwell[row]) * next,
        write: (/** @type {number} */ next) => set({ dwell: changed(state().dwell, row, next) }),
      };
    }
    const [from, sells] = [row - 1, row - 1 === base.purchase];
    return {
      ...{ lowest: 0, highest: () => 1, step: 0.01 },
      value: () => (sells ? state().bought[from] : state().conversion[from][row]),
      people: (/** @type {number} */ next) => people * now().view.reach[from] * next,
      write: (/** @type {number} */ next) =>
        set(
          sells
            ? { bought: changed(state().bought, from, next) }
            : { conversion: state().conversion.map((each, i) => (i === from ? changed(each, row, next) : each)) },
        ),
    };
  }
  /** @param {string} lens
   *  @param {string} name
   *  @returns {Grip} */
  function grip(lens, name) {
    const { value, people: count, lowest, highest, step, write } = hand(lens, Number(name));
    /** @param {number} next */
    const put = (next) => write(Number(Math.max(lowest, Math.min(highest(), next)).toPrecision(4)));
    return {
      hold: (event) => pulled(event, { value, people: count, wide, highest, put, least: lowest || SMALLEST }),
      step: (by) => put(value() + by * step),
      put,
      ends: () => [lowest, highest()],
    };
  }
  /** @param {string} lens
   *  @returns {Gripped[]} */
  function described(lens) {
    const shares = lens === "funnel";
    return labels.map((_, i) => {
      const row = shares ? i + 1 : i;
      const { value, lowest, highest } = hand(lens, row);
      const label = shares ? fill(texts.grip, { name: labels[i] }) : fill(texts.grip_tub, { name: labels[i] });
      const text = shares ? words.percent(value()) : words.weeks(value());
      return { name: `${row}`, label, low: lowest, high: highest(), value: value(), text };
    });
  }
  return { grip, described };
}
