// three_lenses: the same people as funnel, hourglass and wheel. The state lies in the traits, all else follows.
import "./styles/view.css";
import "./styles/pictures.css";
import "./styles/lenses.css";
import { live } from "./parts/explorer.js";
import { speaker } from "./parts/words.js";
import { accountOf } from "./lenses/ledger.js";
import { lensesLayout } from "./lenses/layout.js";
import { explain } from "./lenses/sentences.js";

function render({ model, el }) {
  const language = model.get("language");
  const tenths = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const words = { ...speaker(language, model.get("texts")), people: (value) => tenths.format(value) };
  const initial = model.get("start");
  const fixed = { parts: model.get("model_parts"), look: model.get("look") };
  let pointed = "";

  function make(hands) {
    const page = lensesLayout({ ...fixed, words, domains: model.get("domains"), initial, language, ...hands });
    function point(event) {
      const next = event.type === "pointerleave" ? "" : (event.target.dataset?.item ?? "");
      if (next === pointed) return;
      pointed = next;
      hands.redraw();
    }
    page.root.addEventListener("pointerover", point);
    page.root.addEventListener("pointerleave", point);
    return { ...page, draw: (now) => page.draw(now, pointed) };
  }
  return live({ model, el, fixed, make, read: accountOf, explain: (before, now) => explain(before, now, initial, words) });
}

export default { render };
