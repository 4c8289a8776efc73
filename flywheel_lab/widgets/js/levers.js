// explore_levers: into which lever the next euro should go; the order is guessed first, and every guess can be changed.
import "./styles/view.css";
import "./styles/ordering.css";
import "./styles/levers.css";
import { live } from "./parts/life.js";
import { speaker } from "./parts/words.js";
import { layout } from "./levers/layout.js";

const TRAITS = [
  "firm",
  "budget",
  "until",
  "sure",
  "effects",
  "twice",
  "money",
  "given",
  "order",
  "revealed",
  "answer",
  "locks",
];

/** @param {Place} place */
function render({ model, el }) {
  const words = speaker(model.get("language"), model.get("texts"));
  /** @returns {NextState} */
  const state = () => ({
    firm: model.get("firm"),
    budget: model.get("budget"),
    until: model.get("until"),
    sure: model.get("sure"),
    effects: model.get("effects"),
    twice: model.get("twice"),
    money: model.get("money"),
    order: model.get("order"),
    revealed: model.get("revealed"),
    answer: model.get("answer"),
    locks: model.get("locks"),
  });
  /** @returns {LeversGiven} what one's own money changes, too */
  const given = () => model.get("given");
  return live({ model, el, traits: TRAITS, make: (hands) => layout({ ...hands, given, words, state }) });
}

export default { render };
