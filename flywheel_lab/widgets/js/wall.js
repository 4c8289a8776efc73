// A wall of claims: each with the learner's judgement beside ours; what was not judged yet leads to its card.
import "./styles/view.css";
import "./styles/card.css";
import "./styles/wall.css";
import { element, write } from "./parts/controls.js";
import { keepKeys } from "./parts/life.js";
import { linkTo } from "./parts/links.js";
import { fill, speaker } from "./parts/words.js";

/** @param {Place} place */
function render({ model, el }) {
  const { texts } = speaker(model.get("language"), model.get("texts"));
  const root = element("div", { class: "fl-view fl-card fl-wall", lang: model.get("language") });
  keepKeys(root);
  const count = element("p", { class: "fl-tip", role: "status" });
  const list = element("ul", { class: "fl-posters" });
  root.append(element("h3", { class: "fl-title" }, texts.title), count, list);
  el.append(root);

  function show() {
    /** @type {Poster[]} */
    const claims = model.get("claims");
    const judged = claims.filter(({ yours }) => yours);
    write(count, fill(texts.judged, { n: judged.length, all: claims.length }));
    list.replaceChildren(...claims.map((claim) => posterOf(claim, texts)));
  }
  model.on("change:claims", show);
  show();
  return () => {
    model.off("change:claims", show);
    root.remove();
  };
}

/** @param {Poster} claim
 *  @param {Texts} texts */
function posterOf({ says, chapter, path, cell, yours, ours, because, same }, texts) {
  const node = element("li", { class: yours ? (same ? "fl-same" : "fl-differs") : "fl-unjudged" });
  const from = path ? linkTo({ path, cell }, chapter) : chapter;
  node.append(element("p", { class: "fl-says" }, says), element("p", { class: "fl-tip" }, from));
  if (!yours) {
    node.append(element("p", {}, path ? linkTo({ path, cell }, texts.open) : texts.open));
    return node;
  }
  /** @param {string} who
   *  @param {string} word */
  const call = (who, word) => [element("dt", {}, who), element("dd", {}, word)];
  const calls = element("dl", {}, ...call(texts.you, yours), ...call(`${same ? "=" : "≠"} ${texts.we}`, ours));
  node.append(calls, element("p", {}, because));
  return node;
}

export default { render };
