// What was answered, to be changed: each doubt with its choices, the answer chosen.
import { element } from "../../parts/controls.js";
import { questionOf } from "./question.js";

/** @param {ExportState} state
 *  @param {Words} words
 *  @param {(answers: Record<string, string>) => void} answer
 *  @returns {Node[]} */
export function answersOf({ doubts, mapping }, words, answer) {
  const { texts } = words;
  if (!doubts.length) return [element("p", {}, texts.answers_none)];
  const folds = doubts.map((doubt) => {
    const now = mapping[doubt.id] ?? doubt.default;
    const label = doubt.choices.find(({ value }) => value === now)?.label ?? now;
    const change = questionOf({ ...doubt, default: now }, 0, words, {
      answer: (value) => answer({ [doubt.id]: value }),
      all() {},
    });
    return element(
      "details",
      {},
      element("summary", {}, `${doubt.question} `, element("strong", {}, label)),
      ...change.slice(1),
    );
  });
  return [element("p", { class: "fl-goes-on" }, texts.answers), ...folds];
}
