// explore_your_firm: four numbers of one's own firm, how long it lasts without ads, and a page of it to keep.
import "./styles/view.css";
import "./styles/card.css";
import "./styles/summary.css";
import "./styles/own.css";
import { same } from "./parts/changes.js";
import { keepKeys, sender, whenResized } from "./parts/life.js";
import { speaker } from "./parts/words.js";
import { layout } from "./own/layout.js";

/** @param {Place} place */
function render({ model, el }) {
  const words = speaker(model.get("language"), model.get("texts"));
  const sent = () => ({ entries: model.get("entries"), firm: model.get("firm") });
  /** @type {OwnState} what is typed, for tomorrow and for another edition: whoever keeps answers keeps it */
  const mine = { entries: {}, firm: "", ...model.get("mine") };
  /** @type {OwnState} */
  const state = Object.keys(sent().entries).length ? sent() : { ...mine };
  const sending = sender(model);
  let setting = false;
  const parts = layout({ words, given: model.get("given"), state, mine, changed, notes: () => model.get("notes") });
  el.append(parts.root);
  keepKeys(parts.root);

  function changed() {
    setting = true;
    model.set("entries", state.entries);
    model.set("firm", state.firm);
    model.set("mine", { ...mine });
    setting = false;
    sending.soon();
  }
  function heard() {
    if (setting || same(sent(), state)) return;
    Object.assign(state, sent());
    parts.show();
  }
  const names = ["entries", "firm"];
  for (const name of names) model.on(`change:${name}`, heard);
  model.on("change:notes", parts.refresh);
  const stop = whenResized(parts.root, parts.fit);
  return () => {
    for (const name of names) model.off(`change:${name}`, heard);
    model.off("change:notes", parts.refresh);
    stop();
    sending.end();
    parts.root.remove();
  };
}

export default { render };
