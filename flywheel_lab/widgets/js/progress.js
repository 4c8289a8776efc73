// The map of the course: chapters with their marks, forecasts beside the truth, result codes, and the learner's file.
import "./styles/view.css";
import "./styles/card.css";
import "./styles/progress.css";
import { element, write } from "./parts/controls.js";
import { keepKeys, save } from "./parts/life.js";
import { linkTo } from "./parts/links.js";
import { uniqueId } from "./parts/page.js";
import { speaker } from "./parts/words.js";
import { chapterList } from "./progress/chapters.js";
import { forecastChart } from "./progress/forecasts.js";
import { codePanel } from "./progress/codes.js";
import { keepPanel } from "./progress/keep.js";
import { certificatePanel } from "./progress/certificate.js";

const PATIENCE_MS = 8000; // after this long without an answer the learner is told what to do

/** @param {Place} place */
function render({ model, el }) {
  let remove = draw(model, el);
  function speak() {
    remove();
    remove = draw(model, el);
  }
  model.on("change:language", speak);
  return () => {
    model.off("change:language", speak);
    remove();
  };
}

/** @param {Host} model
 *  @param {HTMLElement} el */
function draw(model, el) {
  const { texts } = speaker(model.get("language"), model.get("texts"));
  const id = uniqueId();
  const root = element("div", { class: "fl-view fl-card fl-progress", lang: model.get("language") });
  keepKeys(root);
  const notice = element("p", { class: "fl-told" });
  const next = element("p", { class: "fl-next" });
  const said = element("p", { class: "fl-told", role: "status", "aria-live": "polite" });
  /** @param {string} text */
  const say = (text) => write(said, text);
  let patience = 0;

  /** @param {object} values */
  function wish(values) {
    say(texts.wait);
    clearTimeout(patience);
    patience = setTimeout(() => say(texts.silent), PATIENCE_MS);
    model.set("wish", { ...values, number: (model.get("said").number ?? 0) + 1 });
    save(model); // on a page without Python the answer is there before this returns
  }
  const keep = keepPanel({ texts, id, wish });
  const certificate = certificatePanel({ texts, id, wish });
  const parts = [chapterList({ texts, id }), forecastChart({ id }), certificate, codePanel({ texts, id, say })];
  const title = element("h3", { class: "fl-title" }, texts.title);
  root.append(title, next, notice, ...parts.map(({ node }) => node), keep.node, said);
  el.append(root);

  function show() {
    const content = model.get("content");
    next.replaceChildren(content.next_at?.path ? linkTo(content.next_at, content.next) : content.next);
    write(notice, content.notice);
    notice.hidden = !content.notice;
    for (const part of parts) part.show(content);
  }
  function heard() {
    const { text, copy, page } = model.get("said");
    clearTimeout(patience);
    const file = copy ? keep.download(copy) : page ? keep.download(page, texts.certificate_file, "text/html") : "";
    say([file, text].filter(Boolean).join(" "));
  }
  model.on("change:content", show);
  model.on("change:said", heard);
  show();
  return () => {
    model.off("change:content", show);
    model.off("change:said", heard);
    clearTimeout(patience);
    root.remove();
  };
}

export default { render };
