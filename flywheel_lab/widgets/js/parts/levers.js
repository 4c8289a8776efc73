// Controls that explorers of a journey have in common: the week on the screen, one value of several.
import { slider } from "./controls.js";
import { fill } from "./words.js";

/** Return put(name, i, value), which sets one value of a trait that has one for each stage.
 *  @param {{state(): any, set(values: object): void}} hands
 *  @returns {(name: string, i: number, value: unknown) => void} */
export const putter =
  ({ state, set }) =>
  (name, i, value) =>
    set({
      [name]: state()[name].map((/** @type {unknown} */ old, /** @type {number} */ j) => (j === i ? value : old)),
    });

/** The slider of the week that is shown; show() takes the state.
 *  @param {{id: string, words: Words, state(): LeversState, set(values: object): void}} given */
export function weekSlider({ id, words, state, set }) {
  const { texts } = words;
  const domain = { min: 0, max: state().weeks, step: 1, tooltip: texts.week_tip };
  const all = slider({ id: `${id}-week`, ...domain, onInput: (week) => set({ week }) });
  /** @param {LeversState} state */
  const show = ({ week, weeks }) => {
    const spoken = fill(texts.week_of, { week: words.number(week), weeks: words.number(weeks) });
    all.show({ name: texts.week, value: week, text: words.number(week), spoken });
  };
  return { node: all.node, show };
}
