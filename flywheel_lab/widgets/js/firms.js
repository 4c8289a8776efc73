// explore_firms: four firms as small wheels of customers, whose ads stop at once, and then their threads as well.
import "./styles/view.css";
import "./styles/pictures.css";
import "./styles/people.css";
import "./styles/firms.css";
import { live } from "./parts/life.js";
import { speaker } from "./parts/words.js";
import { layout } from "./firms/layout.js";

const TRAITS = ["stopped", "week", "locks"];

/** @param {Place} place */
function render({ model, el }) {
  const [firms, weeks, language] = [model.get("firms"), model.get("weeks"), model.get("language")];
  const words = speaker(language, model.get("texts"));
  /** What is closed has not happened, whatever was set before it was closed.
   *  @returns {FirmsState} */
  function state() {
    const [locks, stopped] = [model.get("locks"), model.get("stopped")];
    const shut = locks.stop || stopped === "nothing" || (stopped === "both" && locks.threads);
    return shut ? { locks, stopped: "nothing", week: 0 } : { locks, stopped, week: model.get("week") };
  }
  return live({
    model,
    el,
    traits: TRAITS,
    make: (hands) => layout({ ...hands, firms, weeks, words, language, state }),
  });
}

export default { render };
