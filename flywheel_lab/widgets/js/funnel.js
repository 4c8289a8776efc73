// explore_funnel: funnel and bathtub side by side, weeks below. The state lies in the traits, all else follows.
import "./styles/view.css";
import "./styles/pictures.css";
import { viewOf } from "./models/journey.js";
import { live } from "./parts/explorer.js";
import { speaker } from "./parts/words.js";
import { layout } from "./funnel/layout.js";
import { explain } from "./funnel/sentences.js";

function render({ model, el }) {
  const labels = model.get("labels");
  const words = speaker(model.get("language"), model.get("texts"));
  const initial = model.get("start");
  const fixed = { entry: model.get("entry"), weeks: model.get("weeks"), purchase: labels.length - 1 };
  const look = { labels, words, initial, domains: model.get("domains"), language: model.get("language") };
  let hovered = -1;

  function make(hands) {
    const parts = layout({ ...look, ...hands });
    parts.root.addEventListener("pointerover", (event) => {
      const stage = Number(event.target.closest?.("[data-stage]")?.dataset.stage ?? -1);
      const next = stage < labels.length ? stage : -1;
      if (next === hovered) return;
      hovered = next;
      hands.redraw();
    });
    return { ...parts, draw: (now) => parts.draw(now, hovered) };
  }
  return live({
    model,
    el,
    fixed,
    make,
    read: viewOf,
    explain: (before, now) => explain(before, now, initial, labels, words),
  });
}

export default { render };
