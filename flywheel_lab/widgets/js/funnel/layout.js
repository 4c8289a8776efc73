// What explore_funnel consists of on the page: controls, two pictures, weeks, and the same in words.
import { button, element, picker, slider, write } from "../parts/controls.js";
import { scrubbable } from "../parts/explorer.js";
import { putter, stopButton, weekSlider } from "../parts/levers.js";
import { figure, legend, tableBelow, uniqueId } from "../parts/page.js";
import { FONT, patch, picture } from "../parts/svg.js";
import { fill } from "../parts/words.js";
import { viewOf } from "../models/journey.js";
import { bathtubPicture, columns, rows } from "../parts/bathtub.js";
import { timelinePicture, weekAt } from "../parts/timeline.js";
import { funnelPicture } from "./pictures.js";
import { descriptions, summary, tableHead, tableRows } from "./sentences.js";

/** Return {root, said, draw}: draw(now, hovered) shows a state.
 *  state() reads the traits, set({trait: value}) writes what the learner does.
 *  @param {Given<FunnelState>} given */
export function layout({ base, weeks, labels, words, initial, domains, language, state, set }) {
  const { texts } = words;
  const controls = makeControls({ id: uniqueId(), base, labels, words, domains, initial, state, set });
  const page = pageOf({ labels, words, initial, language, controls });
  const { root, pictures } = page;
  choosable(pictures, labels, set);
  /** @type {Columns} */
  let wide;
  scrubbable(pictures.timeline, (event) => set({ week: weekAt(event, pictures.timeline, wide, weeks) }));

  /** @param {FunnelNow} now
   *  @param {number} hovered */
  function draw(now, hovered) {
    // Sizes are read before anything is written, so the page is laid out once.
    const { view } = now;
    const widest = words.number(Math.max(...view.inside));
    const c = columns(pictures.funnel.parentElement.clientWidth, labels, widest);
    const names = c.narrow ? [texts.inside, texts.purchases, texts.week] : labels;
    wide = columns(pictures.timeline.parentElement.clientWidth, names, widest);
    controls.show(now);
    page.show(now);
    root.classList.toggle("fl-narrow", wide.narrow);
    root.style.setProperty("--fl-left", `${wide.left}px`);
    root.style.setProperty("--fl-beside", `${wide.beside}px`);
    const start = viewOf({ ...now.state, ...initial, week: now.state.week });
    const alt = descriptions(now, labels, words);
    drawPair(now, { start, c, alt, hovered });
    drawWeeks(now, { start, alt });
  }
  /** Funnel and bathtub, row by row.
   *  @param {FunnelNow} now
   *  @param {{start: FunnelView, c: Columns, alt: ReturnType<typeof descriptions>, hovered: number}} seen */
  function drawPair({ view, state: { selected, week } }, { start, c, alt, hovered }) {
    const shared = { columns: c, view, start, pick: { selected, hovered }, week, words };
    /** @param {string} last */
    const named = (last) => rows([...labels, last], c);
    patch(pictures.funnel, funnelPicture({ ...shared, list: named(texts.bought), label: alt.funnel }));
    patch(pictures.bathtub, bathtubPicture({ ...shared, list: named(texts.bought_per_week), label: alt.bathtub }));
  }
  /** @param {FunnelNow} now
   *  @param {{start: FunnelView, alt: ReturnType<typeof descriptions>}} seen */
  function drawWeeks({ view, state: { week, stop_week: stop } }, { start, alt }) {
    const lanes = [
      { kind: "inside", name: texts.inside, values: view.inside, before: start.inside },
      { kind: "purchases", name: texts.purchases, values: view.purchases, before: start.purchases },
    ];
    const timeline = { lanes, columns: wide, week, stop, words, label: alt.timeline, font: FONT };
    patch(pictures.timeline, timelinePicture(timeline));
  }
  return { root, said: page.said, draw };
}

/** What is on the page, but for the insides of its pictures and controls; show() writes what changes there.
 *  @param {Omit<Paging<FunnelState>, "state" | "set"> & {controls: ReturnType<typeof makeControls>}} given */
function pageOf({ labels, words, initial, language, controls }) {
  const { texts } = words;
  const pictures = { funnel: picture("funnel"), bathtub: picture("bathtub"), timeline: picture("timeline") };
  const first = initial.stop_week < 0 ? texts.said_first : texts.said_first_stopped;
  const said = element("p", { class: "fl-said", role: "status" }, first);
  const [weekNote, facts] = [element("span"), element("p", { class: "fl-summary" })];
  const buttons = [controls.stop.node, controls.reset.node, legend(texts.timeline_legend)];
  const numbers = tableBelow({
    ...{ opener: texts.table_open, caption: texts.table, columns: tableHead(words) },
    rows: (now) => [tableRows(now, labels, words), now.state.selected],
    cheap: true,
  });
  /** @param {string} text */
  const note = (text) => element("span", {}, text);
  controls.week.node.classList.add("fl-below");
  const root = element(
    "section",
    { class: "fl-view", lang: language, "aria-label": texts.title },
    element(
      "div",
      { class: "fl-controls" },
      ...[controls.stage, controls.conversion, controls.dwell, controls.pushes].map((each) => each.node),
    ),
    said,
    element(
      "div",
      { class: "fl-pair" },
      figure("funnel", texts.funnel, note(texts.funnel_note), pictures.funnel, legend(texts.funnel_legend)),
      figure("bathtub", texts.bathtub, weekNote, pictures.bathtub, legend(texts.bathtub_legend)),
    ),
    figure(
      "timeline",
      texts.timeline,
      note(texts.timeline_note),
      pictures.timeline,
      controls.week.node,
      element("div", { class: "fl-buttons" }, ...buttons),
    ),
    facts,
    numbers.node,
  );
  /** @param {FunnelNow} now */
  function show(now) {
    write(weekNote, fill(texts.bathtub_note, { week: words.number(now.state.week) }));
    write(facts, summary(now, labels, words));
    numbers.show(now);
  }
  return { root, said, pictures, show };
}

/** @param {Making<FunnelState> & {id: string}} given */
function makeControls({ id, base, labels, words, domains, initial, state, set }) {
  const { texts } = words;
  const change = putter({ state, set });
  /** @param {number} value */
  const convert = (value) => {
    const { selected: i, conversion } = state();
    if (i === base.purchase) change("bought", i, value);
    else
      change(
        "conversion",
        i,
        conversion[i].map((_, j) => (j === i + 1 ? value : 0)),
      );
  };
  let longest = 0;
  /** @param {string} name
   *  @param {(value: number) => void} onInput */
  const range = (name, onInput) => slider({ id: `${id}-${name}`, ...domains[name], onInput });
  const all = {
    stage: picker({ id: `${id}-stage`, name: texts.stage, options: labels, onPick: (selected) => set({ selected }) }),
    conversion: range("conversion", convert),
    dwell: range("dwell", (value) => change("dwell", state().selected, value)),
    pushes: range("pushes", (pushes) => set({ pushes })),
    week: weekSlider({ id, words, state, set }),
    stop: stopButton({ words, state, set }),
    reset: button(() => set(initial)),
  };
  /** @param {FunnelNow} now */
  function show({ state: now, view }) {
    const { selected: i, dwell, pushes } = now;
    const sells = i === base.purchase;
    all.stage.show(i);
    all.conversion.show({
      name: `${domains.conversion.label} · ${labels[i]}`,
      value: view.movesOn[i],
      text: words.percent(view.movesOn[i]),
      description: sells ? texts.conversion_last_tip : undefined,
    });
    all.dwell.show({
      name: `${domains.dwell.label} · ${labels[i]}`,
      value: dwell[i],
      highest: (longest = Math.max(longest, ...dwell)), // it never shrinks under a hand that drags it
      text: words.weeks(dwell[i]),
    });
    all.pushes.show({
      name: domains.pushes.label,
      value: pushes,
      text: `${words.number(pushes)} ${texts.pushes_unit}`,
    });
    all.week.show(now);
    all.stop.show(now);
    all.reset.show(texts.reset);
  }
  return { ...all, show };
}

/** A click on a row picks its stage, as the list does.
 *  @param {Record<string, SVGElement>} pictures
 *  @param {string[]} labels
 *  @param {Given<FunnelState>["set"]} set */
function choosable(pictures, labels, set) {
  for (const svg of [pictures.funnel, pictures.bathtub]) {
    svg.addEventListener("click", (event) => {
      const stage = Number(/** @type {SVGElement} */ (event.target).dataset.stage);
      if (stage < labels.length) set({ selected: stage });
    });
  }
}
