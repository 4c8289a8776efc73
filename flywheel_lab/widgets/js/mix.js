// explore_mix: two channels as rows of dots, and their total.
import "./styles/view.css";
import "./styles/mix.css";
import { live } from "./parts/life.js";
import { speaker } from "./parts/words.js";
import { layout } from "./mix/layout.js";

/** @param {Place} place */
function render({ model, el }) {
  const language = model.get("language");
  const words = speaker(language, model.get("texts"));
  /** @returns {MixState} */
  const state = () => ({ leads: model.get("leads"), search: model.get("search"), social: model.get("social") });
  return live({
    model,
    el,
    traits: ["leads", "search", "social"],
    make: (hands) => layout({ ...hands, channels: model.get("channels"), words, language, state }),
  });
}

export default { render };
