// explore_flywheel: a business as a wheel that is pushed, slowed down, driven by its customers, and let go.
import "./styles/view.css";
import "./styles/pictures.css";
import "./styles/loop.css";
import { live } from "./parts/explorer.js";
import { speaker } from "./parts/words.js";
import { layout } from "./flywheel/layout.js";
import { explain } from "./flywheel/sentences.js";
import { spin } from "./flywheel/spin.js";

function render({ model, el }) {
  const labels = model.get("labels");
  const words = speaker(model.get("language"), model.get("texts"));
  const initial = model.get("start");
  const fixed = { base: model.get("base"), weeks: model.get("weeks"), segments: model.get("segments") };
  const look = { labels, initial, fixed, domains: model.get("domains"), language: model.get("language") };
  return live({
    model,
    el,
    fixed,
    make: (hands) => layout({ ...look, words, ...hands }),
    read: spin,
    explain: (before, now) => explain(before, now, initial, labels, words),
  });
}

export default { render };
