// three_lenses: the same people as funnel, hourglass and wheel. The state lies in the traits, all else follows.
import "./styles/view.css";
import "./styles/kit.css";
import "./styles/pictures.css";
import "./styles/lenses.css";
import { explore } from "./parts/explorer.js";
import { accountOf } from "./lenses/ledger.js";
import { lensesLayout } from "./lenses/layout.js";
import { explain } from "./lenses/sentences.js";

/** @param {Place} place */
function render({ model, el }) {
  let pointed = "";

  /** @param {Given<LensesState>} given */
  function make(given) {
    const page = lensesLayout(given);
    /** @param {Event} event */
    function point(event) {
      const next = event.type === "pointerleave" ? "" : (/** @type {SVGElement} */ (event.target).dataset?.item ?? "");
      if (next === pointed) return;
      pointed = next;
      given.redraw();
    }
    page.root.addEventListener("pointerover", point);
    page.root.addEventListener("pointerleave", point);
    return { ...page, draw: (/** @type {LensesNow} */ now) => page.draw(now, pointed) };
  }
  return explore({ model, el, more: { look: model.get("look") }, make, read: accountOf, explain });
}

export default { render };
