// explore_export: from a file of one's own, by one question at a time, to the pictures, the coast and a page to keep.
import "./styles/view.css";
import "./styles/card.css";
import "./styles/summary.css";
import "./styles/own.css";
import "./styles/export.css";
import { keepKeys, sender, whenResized } from "./parts/life.js";
import { speaker } from "./parts/words.js";
import { askOf } from "./own/export/asking.js";
import { layout } from "./own/export/layout.js";

/** @param {Place} place */
function render({ model, el }) {
  const words = speaker(model.get("language"), model.get("texts"));
  const sending = sender(model);
  const asking = askOf(model, sending);
  const nothing = { days: 0, firm: "", guesses: {} };
  const mine = { ...nothing, ...model.get("mine") };
  const parts = layout({
    ...{ words, given: model.get("given"), files: () => model.get("files"), mine, ask: asking },
    saved: () => ({ text: "", trouble: "", ...model.get("saved") }),
    kept() {
      model.set("mine", { ...mine });
      sending.soon();
    },
  });
  const show = () => parts.show(model.get("state"));
  function hear() {
    Object.assign(mine, nothing, model.get("mine"));
  }
  el.append(parts.root);
  keepKeys(parts.root);
  show();
  model.on("change:state", show);
  model.on("change:mine", hear);
  model.on("change:saved", parts.showSaved);
  const stop = whenResized(parts.root, parts.fit);
  return () => {
    model.off("change:state", show);
    model.off("change:mine", hear);
    model.off("change:saved", parts.showSaved);
    stop();
    asking.end();
    sending.end();
    parts.root.remove();
  };
}

export default { render };
