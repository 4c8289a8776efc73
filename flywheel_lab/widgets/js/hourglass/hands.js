// What can be dragged in the hourglass: new people at the top, shares above the neck, the neck itself, and below it the time
// that customers stay. The sliders beside the picture follow.
import { pulled } from "../parts/grips.js";
import { beginning, lookAt } from "../parts/phases.js";
import { fill } from "../parts/words.js";
import { neckRange } from "./glass.js";

const SMALLEST = 0.01; // a share that is dragged never ends at nobody: nothing would be left to pull at
export const NECK = "neck";

/** Return {grip, described}: a grip by its name, the row of its bar or NECK, and what it says of itself. `wide(people)` is
 *  how wide a bar of so many is, places() where rows lie.
 *  @param {{given: Given<HourglassState>, wide(people: number): number, rows(): Rows}} hand */
export function handsOf({ given, wide, rows }) {
  const { base, weeks, labels, words, initial, domains, state, set } = given;
  const { texts } = words;
  const waist = base.customers - 1;

  /** The trait that a bar moves, and its place there; the neck moves what leads out of its row.
   *  @param {string} name
   *  @returns {{trait: "pushes" | "conversion" | "dwell", at: number, bar: number}} */
  function moves(name) {
    if (name === NECK) return { trait: "conversion", at: waist, bar: waist };
    const bar = Number(name);
    if (!bar) return { trait: "pushes", at: 0, bar };
    return bar > waist ? { trait: "dwell", at: bar, bar } : { trait: "conversion", at: bar - 1, bar };
  }
  /** @param {string} name */
  function hand(name) {
    const { trait, at, bar } = moves(name);
    const value = () => (trait === "pushes" ? state().pushes : state()[trait][at]);
    /** @param {number} next */
    const changed = (next) =>
      trait === "pushes" ? { pushes: next } : { [trait]: state()[trait].map((old, i) => (i === at ? next : old)) };
    const lowest = trait === "dwell" ? 1 : 0;
    const highest = () =>
      ({
        pushes: Math.max(domains.pushes.max, value()),
        conversion: 1 - base.bought[at],
        dwell: Math.max(domains.dwell.max, 2 * initial.dwell[at], value()),
      })[trait];
    /** @param {number} next */
    const put = (next) => set(changed(Number(Math.max(lowest, Math.min(highest(), next)).toPrecision(4))));
    /** @param {number} next */
    const people = (next) =>
      lookAt({ ...state(), base, weeks, ...changed(next) }, (model) =>
        beginning(model, changed(next).pushes ?? state().pushes, base.until),
      ).now[bar];
    return { trait, at, bar, value, lowest, highest, put, people };
  }
  /** @param {string} name
   *  @returns {Grip} */
  function grip(name) {
    const { trait, value, lowest, highest, put, people } = hand(name);
    return {
      hold(event) {
        if (name !== NECK)
          return pulled(event, { value, people, wide, put, highest, least: trait === "conversion" ? SMALLEST : 1 });
        const [x, was] = [event.clientX, value()];
        return (next) => put(was + (x - next.clientX) / neckRange(rows()));
      },
      step: (by) => put(value() + by * (trait === "conversion" ? 0.01 : trait === "dwell" ? 1 : domains.pushes.step)),
      put,
      ends: () => [lowest, highest()],
    };
  }
  /** @param {string} name
   *  @returns {Gripped} */
  function described(name) {
    const { trait, bar, value, lowest, highest } = hand(name);
    const written = { pushes: words.heads, conversion: words.percent, dwell: words.weeks }[trait](value());
    const label =
      name === NECK
        ? texts.grip_neck
        : fill({ pushes: texts.grip_first, conversion: texts.grip, dwell: texts.grip_stay }[trait], {
            name: labels[bar],
          });
    const text = trait === "pushes" ? `${written} ${texts.pushes_unit}` : written;
    return { name, label, low: lowest, high: highest(), value: value(), text };
  }
  /** @param {string} name */
  function movable(name) {
    const { trait, at } = moves(name);
    return trait !== "conversion" || base.conversion[at].some((share) => share > 0);
  }
  return { grip, described, movable };
}
