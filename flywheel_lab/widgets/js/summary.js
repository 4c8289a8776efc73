// A chapter on one page. The paper is a document of its own, so that what is seen is what is saved and printed.
import "./styles/view.css";
import "./styles/card.css";
import "./styles/summary.css";
import { button, element, write } from "./parts/controls.js";
import { keepKeys, whenResized } from "./parts/life.js";
import { fill, speaker } from "./parts/words.js";

const HIDDEN = "80vh"; // in a frame that lets nobody look into its own frames, no height can be read

/** @param {Place} place */
function render({ model, el }) {
  const { texts } = speaker(model.get("language"), model.get("texts"));
  const root = element("div", { class: "fl-view fl-card fl-summary", lang: model.get("language") });
  keepKeys(root);
  const paper = element("iframe", { class: "fl-paper", title: texts.title, sandbox: "allow-same-origin allow-modals" });
  const said = element("span", { class: "fl-tip", role: "status", "aria-live": "polite" });
  const save = button(download);
  const print = button(() => paper.contentWindow.print());
  save.node.classList.add("fl-main");
  save.show(texts.save);
  print.show(texts.print);
  const row = element("div", { class: "fl-row" }, save.node, print.node, said);
  const empty = element("p", { class: "fl-tip" }, texts.empty);
  root.append(element("h3", { class: "fl-title" }, texts.title), empty, row, paper);
  el.append(root);

  function show() {
    paper.srcdoc = model.get("page");
    empty.hidden = Boolean(model.get("page"));
    row.hidden = paper.hidden = !model.get("page");
  }
  function fit() {
    const page = paper.contentDocument?.documentElement;
    paper.style.height = page ? `${page.scrollHeight + 2}px` : HIDDEN;
  }
  function download() {
    const url = URL.createObjectURL(new Blob([model.get("page")], { type: "text/html" }));
    const name = `${model.get("name")}.html`;
    element("a", { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
    write(said, fill(texts.saved, { name }));
  }
  paper.addEventListener("load", fit);
  const stop = whenResized(root, () => {
    if (paper.contentDocument) paper.style.height = "0";
    fit();
  });
  model.on("change:page", show);
  show();
  return () => {
    model.off("change:page", show);
    stop();
    root.remove();
  };
}

export default { render };
