// explore_hourglass: ten phases around the purchase, and beside each its bathtub of people over the weeks.
import "./styles/view.css";
import "./styles/pictures.css";
import "./styles/loop.css";
import { live } from "./parts/explorer.js";
import { speaker } from "./parts/words.js";
import { sands } from "./hourglass/sand.js";
import { layout } from "./hourglass/layout.js";
import { explain } from "./hourglass/sentences.js";

function render({ model, el }) {
  const labels = model.get("labels");
  const words = speaker(model.get("language"), model.get("texts"));
  const initial = model.get("start");
  const fixed = { base: model.get("base"), weeks: model.get("weeks") };
  const look = { labels, initial, fixed, domains: model.get("domains"), language: model.get("language") };
  return live({
    model,
    el,
    fixed,
    make: (hands) => layout({ ...look, words, ...hands }),
    read: sands,
    explain: (before, now) => explain(before, now, initial, labels, words),
  });
}

export default { render };
