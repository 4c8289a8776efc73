// explore_twins: the funnel of a week and, behind a curtain, the same week at half the pace.
import "./styles/view.css";
import "./styles/twins.css";
import { live } from "./parts/life.js";
import { speaker } from "./parts/words.js";
import { layout } from "./funnel/twins.js";

const TRAITS = ["lens", "guess", "locks"];

/** @param {Place} place */
function render({ model, el }) {
  const twins = model.get("people");
  const language = model.get("language");
  const words = speaker(language, model.get("texts"));
  /** @returns {TwinState} */
  const state = () => ({ lens: model.get("lens"), guess: model.get("guess"), locks: model.get("locks") });
  return live({
    model,
    el,
    traits: TRAITS,
    make: (hands) => layout({ ...hands, twins, words, language, state }),
  });
}

export default { render };
