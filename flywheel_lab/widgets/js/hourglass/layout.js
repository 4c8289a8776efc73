// What explore_hourglass consists of on the page: controls, hourglass and bathtub, weeks, and the same in words.
import { button, element, write } from "../parts/controls.js";
import { scrubbable } from "../parts/explorer.js";
import { stopButton } from "../parts/levers.js";
import { figure, legend, tableBelow, uniqueId } from "../parts/page.js";
import { FONT, patch, picture } from "../parts/svg.js";
import { timelinePicture, weekAt } from "../parts/timeline.js";
import { fill } from "../parts/words.js";
import { bathtubPicture, columns, rows } from "../parts/bathtub.js";
import { makeControls } from "./controls.js";
import { descriptions, spokenRows, summary, tableHead, tableRows } from "./facts.js";
import { glassPicture } from "./glass.js";
import { sands } from "./sand.js";

/** @type {Record<string, number>} */
const MOVES = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Home: -99, End: 99 };

/** Return {root, said, draw}; state() reads the traits, set({trait: value}) writes what the learner does.
 *  @param {Given<HourglassState>} given */
export function layout({ base, weeks, labels, words, initial, domains, language, state, set, redraw }) {
  const { texts } = words;
  const id = uniqueId();
  const start = sands({ base, weeks, ...initial });
  const controls = makeControls({ base, labels, words, domains, initial, state, set });
  const page = pageOf({ labels, words, initial, language, controls, state, set });
  const { root, pictures } = page;
  const pointed = choosable(page, { count: labels.length, state, set, redraw });
  let [space, below, drawn] = [0, 0, ""];
  /** @type {Columns} */
  let wide;
  scrubbable(pictures.timeline, (event) => set({ week: weekAt(event, pictures.timeline, wide, weeks) }));

  /** @param {HourglassNow} now
   *  @param {boolean} resized */
  function draw(now, resized) {
    // Sizes are read before anything is written, so the page is laid out once.
    if (resized) [space, below] = [pictures.hourglass, pictures.timeline].map((svg) => svg.parentElement.clientWidth);
    const { view } = now;
    const widest = words.number(Math.max(...view.inside, 111.1));
    wide = columns(below, [texts.upper, texts.customers, texts.week], widest);
    controls.show(now);
    page.show(now);
    if (drawn !== `${wide.left} ${wide.beside}`) {
      drawn = `${wide.left} ${wide.beside}`;
      root.style.setProperty("--fl-left", `${wide.left}px`);
      root.style.setProperty("--fl-beside", `${wide.beside}px`);
    }
    const alt = descriptions(now, labels, words);
    drawPair(now, columns(space, labels, widest), alt);
    drawWeeks(now, alt);
  }
  /** Hourglass and bathtub, row by row.
   *  @param {HourglassNow} now
   *  @param {Columns} c
   *  @param {ReturnType<typeof descriptions>} alt */
  function drawPair(now, c, alt) {
    const { view } = now;
    const { selected, week } = now.state;
    const pick = { selected, hovered: pointed() };
    const shared = { columns: c, start: { ...start, now: start.people[week] }, pick, words };
    const lines = rows([...labels, texts.bought_per_week], c);
    const glass = { ...shared, id, neck: base.customers - 1, list: lines.slice(0, -1), view };
    patch(pictures.hourglass, glassPicture({ ...glass, spoken: spokenRows(now, labels, words), label: alt.hourglass }));
    pictures.hourglass.setAttribute("aria-activedescendant", `${id}-${selected}`);
    const tubs = { ...shared, list: lines, view: { ...view, steadyState: view.full }, week, label: alt.bathtub };
    patch(pictures.bathtub, bathtubPicture(tubs));
  }
  /** @param {HourglassNow} now
   *  @param {ReturnType<typeof descriptions>} alt */
  function drawWeeks({ view, state: { week, stop_week: stop } }, alt) {
    const lanes = [
      { kind: "inside", name: texts.upper, values: view.upper, before: start.upper },
      { kind: "customers", name: texts.customers, values: view.customers, before: start.customers },
    ];
    const timeline = { lanes, columns: wide, week, stop, words, label: alt.timeline, font: FONT };
    patch(pictures.timeline, timelinePicture(timeline));
  }
  return { root, said: page.said, draw };
}

/** What is on the page, but for the insides of its pictures and controls; show() writes what changes there.
 *  @param {Paging<HourglassState> & {controls: ReturnType<typeof makeControls>}} given */
function pageOf({ labels, words, initial, language, controls, state, set }) {
  const { texts } = words;
  const pictures = { hourglass: picture("hourglass"), bathtub: picture("bathtub"), timeline: picture("timeline") };
  const first = initial.stop_week < 0 ? texts.said_first : texts.said_first_stopped;
  const said = element("p", { class: "fl-said", role: "status" }, first);
  const stop = stopButton({ words, state, set });
  const reset = button(() => set(initial));
  const [weekNote, facts] = [element("span"), element("p", { class: "fl-summary" })];
  const numbers = tableBelow({
    ...{ opener: texts.table_open, caption: texts.table, columns: tableHead(words) },
    rows: (now) => [tableRows(now, labels, words), now.state.selected],
  });
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
      figure("", texts.hourglass, note, pictures.hourglass, legend(texts.hourglass_legend)),
      figure("", texts.bathtub, weekNote, pictures.bathtub, legend(texts.bathtub_legend)),
    ),
    figure(
      "timeline",
      texts.timeline,
      element("span", {}, texts.timeline_note),
      element("div", {}, pictures.timeline, controls.week.node),
      element("div", { class: "fl-choice" }, stop.node, reset.node, legend(texts.timeline_legend)),
    ),
    facts,
    numbers.node,
  );
  /** @param {HourglassNow} now */
  function show(now) {
    stop.show(now.state);
    reset.show(texts.reset);
    write(weekNote, fill(texts.bathtub_note, { week: words.number(now.state.week) }));
    write(facts, summary(now, words));
    numbers.show(now);
  }
  return { root, said, pictures, show };
}

/** A phase is chosen in the pictures: by click or tap in both, by arrow keys in the hourglass. Returns what tells which one
 *  the pointer is on, or -1.
 *  @param {ReturnType<typeof pageOf>} page
 *  @param {{count: number} & Pick<Given<HourglassState>, "state" | "set" | "redraw">} hands */
function choosable({ root, pictures }, { count, state, set, redraw }) {
  let hovered = -1;
  const list = pictures.hourglass;
  for (const [name, value] of Object.entries({ role: "listbox", tabindex: 0 })) list.setAttribute(name, `${value}`);
  list.addEventListener("keydown", (event) => {
    if (!(event.key in MOVES)) return;
    event.preventDefault();
    set({ selected: Math.max(0, Math.min(count - 1, state().selected + MOVES[event.key])) });
  });
  /** @param {Event} event */
  const stage = (event) => {
    const place = Number(
      /** @type {Element} */ (event.target).closest?.("[data-stage]")?.getAttribute("data-stage") ?? -1,
    );
    return place < count ? place : -1;
  };
  for (const svg of [pictures.hourglass, pictures.bathtub])
    svg.addEventListener("click", (event) => stage(event) >= 0 && set({ selected: stage(event) }));
  root.addEventListener("pointerover", (event) => {
    if (stage(event) === hovered) return;
    hovered = stage(event);
    redraw();
  });
  return () => hovered;
}
