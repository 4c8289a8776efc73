// push_two_wheels: two wheels side by side, and each kick goes to both. It runs here, so it needs no kernel.
import "./styles/view.css";
import "./styles/pictures.css";
import "./styles/wheel.css";
import { live } from "./parts/life.js";
import { speaker } from "./parts/words.js";
import { layout } from "./wheel/pair.js";

/** @param {Place} place */
function render({ model, el }) {
  const words = speaker(model.get("language"), model.get("texts"));
  const [wheels, impulse, most] = [model.get("wheels"), model.get("impulse"), model.get("pushes")];
  const given = { wheels, impulse, most, look: model.get("look"), language: model.get("language") };
  return live({ model, el, traits: [], make: (hands) => layout({ ...hands, ...given, words }) });
}

export default { render };
