// What explore_export consists of: one panel at a time, the way through them on top, one big button to the next.
import { button, element, write } from "../../parts/controls.js";
import { download } from "../../parts/kit/picture.js";
import { fill } from "../../parts/words.js";
import { againOf, answersOf } from "./answers.js";
import { chooserOf } from "./chooser.js";
import { coastOf } from "./coast.js";
import { evidenceOf } from "./evidence.js";
import { picturesOf } from "./pictures.js";
import { progressOf } from "./progress.js";
import { questionOf } from "./question.js";
import { rowsOf } from "./rows.js";
import { coastUnder } from "./rules.js";
import { sheetOf } from "./sheet.js";

/** @param {ExportParts} parts */
export function layout(parts) {
  const { words, mine, ask } = parts;
  const { texts } = words;
  /** @type {ExportState} */
  let state = {};
  /** @type {ExportStep} */
  let step = "file";
  const title = element("h3", { class: "fl-title" }, texts.title);
  const way = element("ol", { class: "fl-steps" });
  const panel = element("div", { class: "fl-panel" });
  const foot = element("div", { class: "fl-row fl-foot" });
  const said = element("p", { class: "fl-tip", role: "status", "aria-live": "polite" });
  const progress = progressOf(texts.step_file);
  const nav = element("nav", { "aria-label": texts.steps }, way);
  const root = element(
    "section",
    { class: "fl-view fl-card fl-own fl-export", lang: words.language, "aria-label": texts.title },
    ...[title, nav, panel, progress.node, foot, said],
  );
  const percent = (/** @type {number} */ part) => words.percent(Math.round(100 * part) / 100);
  const chooser = chooserOf(parts, {
    read(file) {
      const { name, size } = file;
      progress.tell(fill(texts.waiting, { name }));
      ask.read(file, (at) => progress.tell(fill(texts.taking, { name, share: percent(at / size) }), at / size));
    },
    open: (name) => ask.ask({ act: "folder", name }),
  });
  const paper = sheetOf(parts, () => state);
  const onward = button(() => walk(after()[0]));
  onward.node.classList.add("fl-main");
  const coast = coastOf(parts, showNext);

  const open = () => (state.doubts ?? []).filter(({ answered }) => !answered);
  /** @returns {[ExportStep, string][]} */
  const steps = () => [
    ["file", texts.step_file],
    ["questions", texts.step_questions],
    ["rows", texts.step_rows],
    ["evidence", texts.step_evidence],
    ["pictures", texts.step_pictures],
    ["coast", texts.step_coast],
    ["page", texts.step_page],
  ];

  /** @param {ExportStep} to */
  function walk(to) {
    step = to;
    draw();
    panel.focus();
  }
  function draw() {
    const ready = Boolean(state.report) && !open().length;
    way.replaceChildren(...steps().map(([name, label], i) => stop(name, label, i, ready)));
    nav.hidden = !state.report && !state.doubt;
    panel.replaceChildren(...bodyOf());
    if (ready && after() && step !== "file") {
      showNext();
      panel.append(element("div", { class: "fl-row" }, onward.node));
    }
    showSaved();
    foot.hidden = !state.report && !state.doubt;
    write(said, state.forgotten ?? "");
    if (step === "page") paper.open();
  }
  /** @param {ExportStep} name
   *  @param {string} label
   *  @param {number} i
   *  @param {boolean} ready */
  function stop(name, label, i, ready) {
    const go = button(() => (ready || name === "file" ? walk(name) : undefined));
    go.show(`${i + 1} ${label}`);
    if (name === step) go.node.setAttribute("aria-current", "step");
    if (!ready && name !== "file" && name !== step) go.node.disabled = true;
    return element("li", {}, go.node);
  }
  const after = () => steps()[steps().findIndex(([name]) => name === step) + 1];
  /** Whoever goes on from the coast without an answer reads so. */
  function showNext() {
    const without = step === "coast" && !coastUnder(state, mine, parts).coasting;
    onward.show(fill(without ? texts.next_without : texts.next, { step: after()[1] }));
  }
  /** @returns {Node[]} */
  function bodyOf() {
    if (step === "file" || (!state.report && !state.doubt)) return [chooser.node];
    if (step === "questions") return questions();
    if (step === "rows") return [...againOf(state, words), ...rowsOf(state, words)];
    if (step === "evidence") return evidenceOf(state, parts);
    if (step === "pictures") return picturesOf(state, parts);
    return [step === "coast" ? coast.show(state) : paper.node];
  }
  /** @returns {Node[]} */
  function questions() {
    const left = open();
    const doubt = state.doubt ?? left[0];
    /** @param {Record<string, string>} answers */
    const answer = (answers) => ask.ask({ act: "answer", answers });
    if (!doubt) return answersOf(state, mine, words, { answer, change: () => walk("coast") });
    return questionOf(doubt, left.length - 1, words, {
      answer: (value) => answer({ [doubt.id]: value }),
      all: () => answer(Object.fromEntries(left.map((each) => [each.id, each.default]))),
    });
  }
  /** @returns {Node[]} */
  function feet() {
    const { text, trouble } = parts.saved();
    const forget = button(() => ask.ask({ act: "forget" }));
    forget.show(texts.forget);
    const save = button(() => {
      const name = download(new Blob([text], { type: "application/json" }), `${state.file}.mapping.json`);
      write(said, fill(texts.answers_saved, { name }));
    });
    save.show(texts.save_answers);
    const another = button(() => walk("file"));
    another.show(texts.another);
    const file = element("span", { class: "fl-tip" }, state.file ?? "");
    const lost = element("p", { class: "fl-tip", role: "status" }, trouble);
    return [file, another.node, ...(text ? [save.node] : []), forget.node, ...(trouble ? [lost] : [])];
  }
  const showSaved = () => foot.replaceChildren(...feet());

  /** @param {ExportState} now */
  function wait({ busy: name, part }) {
    const text = part === 1 ? texts.together : part ? texts.reading_part : texts.reading;
    progress.tell(fill(text, { name, share: percent(part ?? 0) }), part === 1 ? undefined : part);
  }
  /** @param {ExportState} now */
  function show(now) {
    if (now.busy) return wait(now); // what is there stays until there is something else
    progress.rest();
    const other = now.file !== state.file;
    state = now;
    if (other) paper.shut();
    chooser.show(now);
    const fresh = Boolean(now.report) && (other || step === "file" || step === "questions");
    if (now.doubt || (now.report && open().length && step !== "questions")) step = "questions";
    else if (fresh && !open().length) step = "rows";
    else if (!now.report) step = "file";
    const inside = root.contains(document.activeElement);
    draw();
    if (inside) panel.focus();
  }
  panel.tabIndex = -1;
  return { root, show, showSaved, fit: paper.fit };
}
