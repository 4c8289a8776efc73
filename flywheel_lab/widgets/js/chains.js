// watch_chains: a hundred chains of word of mouth, each of them grows round by round or snaps.
import "./styles/view.css";
import "./styles/pictures.css";
import "./styles/chains.css";
import { live } from "./parts/life.js";
import { speaker } from "./parts/words.js";
import { layout } from "./chains/layout.js";

/** @param {Place} place */
function render({ model, el }) {
  const [people, tellers, rounds] = [model.get("people"), model.get("tellers"), model.get("rounds")];
  const words = speaker(model.get("language"), model.get("texts"));
  return live({
    model,
    el,
    traits: ["round", "locks"],
    make: (hands) =>
      layout({
        ...hands,
        forest: { people, tellers, rounds },
        words,
        language: model.get("language"),
        at: () => model.get("round"),
        lock: () => model.get("locks").rounds,
      }),
  });
}

export default { render };
