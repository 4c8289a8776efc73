// What explore_hourglass consists of on the page: controls, hourglass and bathtub, weeks, and the same in words.
import { button, element, scrolled, table, write } from "../parts/controls.js";
import { scrubbable } from "../parts/explorer.js";
import { FONT, patch, picture } from "../parts/svg.js";
import { timelinePicture, weekAt } from "../parts/timeline.js";
import { fill } from "../parts/words.js";
import { bathtubPicture, columns, rows } from "../parts/bathtub.js";
import { makeControls } from "./controls.js";
import { descriptions, spokenRows, summary, tableHead, tableRows } from "./facts.js";
import { glassPicture } from "./glass.js";
import { sands } from "./sand.js";

const MOVES = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Home: -99, End: 99 };

/** Return {root, said, draw}; state() reads the traits, set({trait: value}) writes what the learner does. */
export function layout({ base, weeks, labels, words, initial, domains, language, state, set, redraw }) {
  const { texts } = words;
  const id = `fl-${Math.random().toString(36).slice(2)}`;
  const start = sands({ base, weeks, ...initial });
  const controls = makeControls({ base, labels, words, domains, initial, state, set });
  const pictures = { hourglass: picture("hourglass"), bathtub: picture("bathtub"), timeline: picture("timeline") };
  const first = initial.stop_week < 0 ? texts.said_first : texts.said_first_stopped;
  const said = element("p", { class: "fl-said", role: "status" }, first);
  const stop = button(() => set({ stop_week: state().stop_week < 0 ? state().week : -1 }));
  const reset = button(() => set(initial));
  const [weekNote, facts] = [element("span"), element("p", { class: "fl-summary" })];
  const legend = (text) => element("p", { class: "fl-legend" }, text);
  const caption = (title, beside) => element("figcaption", {}, element("strong", {}, title), " ", beside);
  const numbers = table({ caption: texts.table, columns: tableHead(words) });
  const details = element("details", {}, element("summary", {}, texts.table_open), scrolled(texts.table, numbers.node));
  const note = element("span", {}, texts.hourglass_note);
  const root = element(
    "section",
    { class: "fl-view fl-loop fl-glassy", lang: language, "aria-label": texts.title },
    controls.first,
    controls.more,
    said,
    element(
      "div",
      { class: "fl-pair" },
      element("figure", {}, caption(texts.hourglass, note), pictures.hourglass, legend(texts.hourglass_legend)),
      element("figure", {}, caption(texts.bathtub, weekNote), pictures.bathtub, legend(texts.bathtub_legend)),
    ),
    element(
      "figure",
      { class: "fl-figure-timeline" },
      caption(texts.timeline, element("span", {}, texts.timeline_note)),
      element("div", {}, pictures.timeline, controls.week.node),
      element("div", { class: "fl-choice" }, stop.node, reset.node, legend(texts.timeline_legend)),
    ),
    facts,
    details,
  );
  let [wide, latest, drawn, hovered] = [null, null, null, -1];
  choosable();
  scrubbable(pictures.timeline, (event) => set({ week: weekAt(event, pictures.timeline, wide, state().weeks) }));
  const showNumbers = () => {
    if (details.open && latest) numbers.show(tableRows(latest, labels, words), latest.state.selected);
  };
  details.addEventListener("toggle", showNumbers);

  /** A phase is chosen in the pictures: by click or tap in both, by arrow keys in the hourglass. */
  function choosable() {
    const list = pictures.hourglass;
    for (const [name, value] of Object.entries({ role: "listbox", tabindex: 0 })) list.setAttribute(name, value);
    list.addEventListener("keydown", (event) => {
      if (!(event.key in MOVES)) return;
      event.preventDefault();
      set({ selected: Math.max(0, Math.min(labels.length - 1, state().selected + MOVES[event.key])) });
    });
    const stage = (event) => {
      const place = Number(event.target.closest?.("[data-stage]")?.dataset.stage ?? -1);
      return place < labels.length ? place : -1;
    };
    for (const svg of [pictures.hourglass, pictures.bathtub])
      svg.addEventListener("click", (event) => stage(event) >= 0 && set({ selected: stage(event) }));
    root.addEventListener("pointerover", (event) => {
      if (stage(event) === hovered) return;
      hovered = stage(event);
      redraw();
    });
  }

  let [space, below] = [0, 0];
  function draw(now, resized) {
    // Sizes are read before anything is written, so the page is laid out once.
    if (resized) [space, below] = [pictures.hourglass, pictures.timeline].map((svg) => svg.parentNode.clientWidth);
    latest = now;
    const { state: shown, view } = now;
    const { selected, week, stop_week: quiet } = shown;
    const widest = words.number(Math.max(...view.inside, 111.1));
    const c = columns(space, labels, widest);
    wide = columns(below, [texts.upper, texts.customers, texts.week], widest);
    const alt = descriptions(now, labels, words);
    const shared = { columns: c, start: { ...start, now: start.people[week] }, pick: { selected, hovered }, words };
    const lines = rows([...labels, texts.bought_per_week], c);
    controls.show(now);
    stop.show(quiet < 0 ? texts.stop : texts.again);
    reset.show(texts.reset);
    write(weekNote, fill(texts.bathtub_note, { week: words.number(week) }));
    if (drawn !== `${wide.left} ${wide.beside}`) {
      drawn = `${wide.left} ${wide.beside}`;
      root.style.setProperty("--fl-left", `${wide.left}px`);
      root.style.setProperty("--fl-beside", `${wide.beside}px`);
    }
    const glass = { ...shared, id, neck: base.customers - 1, list: lines.slice(0, -1), view, spoken: spokenRows(now, labels, words) };
    patch(pictures.hourglass, glassPicture({ ...glass, label: alt.hourglass }));
    pictures.hourglass.setAttribute("aria-activedescendant", `${id}-${selected}`);
    const tubs = { ...shared, list: lines, view: { ...view, steadyState: view.full }, week, label: alt.bathtub };
    patch(pictures.bathtub, bathtubPicture(tubs));
    const lanes = [
      { kind: "inside", name: texts.upper, values: view.upper, before: start.upper },
      { kind: "customers", name: texts.customers, values: view.customers, before: start.customers },
    ];
    const timeline = { lanes, columns: wide, week, stop: quiet, words, label: alt.timeline, font: FONT };
    patch(pictures.timeline, timelinePicture(timeline));
    write(facts, summary(now, words));
    showNumbers();
  }
  return { root, said, draw };
}
