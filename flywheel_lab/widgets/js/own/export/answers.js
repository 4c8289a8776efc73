// What was answered, to be changed: each doubt with its choices, the answer chosen; and what was said beside the answers.
import { button, element } from "../../parts/controls.js";
import { NAMES } from "../../models/own.js";
import { fill } from "../../parts/words.js";
import { nameOf } from "../entries.js";
import { questionOf } from "./question.js";

/** @param {ExportState} state
 *  @param {ExportMine} mine
 *  @param {Words} words
 *  @param {{answer(answers: Record<string, string>): void, change(): void}} acts
 *  @returns {Node[]} */
export function answersOf({ doubts, mapping }, mine, words, { answer, change }) {
  const { texts } = words;
  const own = saidOf(mine, words);
  const edit = button(change);
  edit.show(texts.change);
  const more = own
    ? [element("p", {}, fill(texts.said_besides, { step: texts.step_coast, said: own })), edit.node]
    : [];
  if (!doubts.length) return [element("p", {}, texts.answers_none), ...more];
  const folds = doubts.map((doubt) => {
    const now = mapping[doubt.id] ?? doubt.default;
    const label = doubt.choices.find(({ value }) => value === now)?.label ?? now;
    const other = questionOf({ ...doubt, default: now }, 0, words, {
      answer: (value) => answer({ [doubt.id]: value }),
      all() {},
    });
    return element(
      "details",
      {},
      element("summary", {}, `${doubt.question} `, element("strong", {}, label)),
      ...other.slice(1),
    );
  });
  return [element("p", { class: "fl-goes-on" }, texts.answers), ...folds, ...more];
}

/** The rule and the guesses of the learner in a row, "" if there are none.
 *  @param {ExportMine} mine
 *  @param {Words} words */
function saidOf({ days, guesses }, words) {
  const { texts } = words;
  const rule = days ? [`${texts.rule} ${words.count(texts.days, days)}`] : [];
  const guessed = NAMES.filter((name) => guesses[name]?.trim()).map(
    (name) => `${nameOf(name, texts)}: ${guesses[name].trim()}`,
  );
  return [...rule, ...guessed].join("; ");
}

/** That answers of the last time hold once more.
 *  @param {ExportState} state
 *  @param {Words} words
 *  @returns {Node[]} */
export function againOf({ again, mapping }, { texts }) {
  if (!again?.includes("answers") || !Object.keys(mapping ?? {}).length) return [];
  return [element("p", { class: "fl-again" }, fill(texts.answers_again, { step: texts.step_questions }))];
}
