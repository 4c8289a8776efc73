// explore_funnel: funnel and bathtub side by side, weeks below. The state lies in the traits, all else follows.
import "./styles/view.css";
import "./styles/kit.css";
import "./styles/pictures.css";
import { viewOf } from "./models/journey.js";
import { explore } from "./parts/explorer.js";
import { layout } from "./funnel/layout.js";
import { explain } from "./funnel/sentences.js";

/** @param {Place} place */
function render({ model, el }) {
  let hovered = -1;

  /** @param {Given<FunnelState>} given */
  function make(given) {
    const parts = layout(given);
    parts.root.addEventListener("pointerover", (event) => {
      const at = /** @type {Element} */ (event.target).closest("[data-stage]");
      const stage = Number(at?.getAttribute("data-stage") ?? -1);
      const next = stage < given.labels.length ? stage : -1;
      if (next === hovered) return;
      hovered = next;
      given.redraw();
    });
    return { ...parts, draw: (/** @type {FunnelNow} */ now) => parts.draw(now, hovered) };
  }
  return explore({ model, el, make, read: viewOf, explain });
}

export default { render };
