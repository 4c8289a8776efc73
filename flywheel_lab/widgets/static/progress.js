// The map of the course: chapters with their marks, forecasts beside the truth, result codes, and the learner's file.
import { element, write } from "./parts/controls.js";
import { speaker } from "./parts/words.js";
import { chapterList } from "./progress/chapters.js";
import { forecastChart } from "./progress/forecasts.js";
import { codePanel } from "./progress/codes.js";
import { keepPanel } from "./progress/keep.js";

const PATIENCE_MS = 8000; // after this long without an answer the learner is told what to do

function render({ model, el }) {
  const { texts } = speaker(model.get("language"), model.get("texts"));
  const id = `fl-${Math.random().toString(36).slice(2)}`;
  const root = element("div", { class: "fl-view fl-card fl-progress", lang: model.get("language") });
  // JupyterLab takes arrow keys and letters for commands of the notebook.
  root.addEventListener("keydown", (event) => event.stopPropagation());
  const notice = element("p", { class: "fl-told" });
  const next = element("p", { class: "fl-next" });
  const said = element("p", { class: "fl-told", role: "status", "aria-live": "polite" });
  const say = (text) => write(said, text);
  let patience = 0;
  let then = null;

  function wish(values, whenDone = null) {
    then = whenDone;
    model.set("wish", { ...values, number: (model.get("said").number ?? 0) + 1 });
    model.save_changes();
    say(texts.wait);
    clearTimeout(patience);
    patience = setTimeout(() => say(texts.silent), PATIENCE_MS);
  }
  const parts = [
    chapterList({ texts, id }),
    forecastChart({ id }),
    codePanel({ texts, id, say }),
    keepPanel({ texts, id, say, wish }),
  ];
  const [chapters, forecasts, codes, keep] = parts.map(({ node }) => node);
  const title = element("h3", { class: "fl-title" }, texts.title);
  root.append(title, next, notice, chapters, forecasts, codes, keep, said);
  el.append(root);

  function show() {
    const content = model.get("content");
    write(next, content.next);
    write(notice, content.notice);
    notice.hidden = !content.notice;
    for (const part of parts) part.show(content);
  }
  function heard() {
    clearTimeout(patience);
    say(model.get("said").text ?? "");
    then?.();
    then = null;
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
