// What explore_funnel consists of on the page: controls, two pictures, weeks, and the same in words.
import { button, element, picker, scrolled, slider, table, write } from "../parts/controls.js";
import { scrubbable } from "../parts/explorer.js";
import { FONT, patch, picture } from "../parts/svg.js";
import { fill } from "../parts/words.js";
import { viewOf } from "../models/journey.js";
import { bathtubPicture, columns, rows } from "../parts/bathtub.js";
import { timelinePicture, weekAt } from "../parts/timeline.js";
import { funnelPicture } from "./pictures.js";
import { descriptions, summary, tableHead, tableRows } from "./sentences.js";

/** Return {root, said, draw}: draw(now, hovered) shows a state.
 *  state() reads the traits, set({trait: value}) writes what the learner does. */
export function layout({ base, labels, words, initial, domains, language, state, set }) {
  const { texts } = words;
  const id = `fl-${Math.random().toString(36).slice(2)}`;
  const controls = makeControls({ id, base, labels, words, domains, initial, state, set });
  controls.week.node.classList.add("fl-below");
  const said = element(
    "p",
    { class: "fl-said", role: "status" },
    initial.stop_week < 0 ? texts.said_first : texts.said_first_stopped,
  );
  const pictures = { funnel: picture("funnel"), bathtub: picture("bathtub"), timeline: picture("timeline") };
  const weekNote = element("span");
  const legend = (text) => element("p", { class: "fl-legend" }, text);
  const figure = (kind, title, beside, ...below) => {
    const caption = element("figcaption", {}, element("strong", {}, title), " ", element("span", {}, beside));
    return element("figure", { class: `fl-figure-${kind}` }, caption, pictures[kind], ...below);
  };
  const buttons = element(
    "div",
    { class: "fl-buttons" },
    controls.stop.node,
    controls.reset.node,
    legend(texts.timeline_legend),
  );
  const facts = element("p", { class: "fl-summary" });
  const numbers = table({ caption: texts.table, columns: tableHead(words) });
  const root = element(
    "section",
    { class: "fl-view", lang: language, "aria-label": texts.title },
    element(
      "div",
      { class: "fl-controls" },
      ...["stage", "conversion", "dwell", "pushes"].map((name) => controls[name].node),
    ),
    said,
    element(
      "div",
      { class: "fl-pair" },
      figure("funnel", texts.funnel, texts.funnel_note, legend(texts.funnel_legend)),
      figure("bathtub", texts.bathtub, weekNote, legend(texts.bathtub_legend)),
    ),
    figure("timeline", texts.timeline, texts.timeline_note, controls.week.node, buttons),
    facts,
    element("details", {}, element("summary", {}, texts.table_open), scrolled(texts.table, numbers.node)),
  );
  choosable(pictures, labels, set);
  let wide;
  scrubbable(pictures.timeline, (event) => set({ week: weekAt(event, pictures.timeline, wide, state().weeks) }));

  function draw(now, hovered) {
    // Sizes are read before anything is written, so the page is laid out once.
    const { view } = now;
    const widest = words.number(Math.max(...view.inside));
    const c = columns(pictures.funnel.parentNode.clientWidth, labels, widest);
    const names = c.narrow ? [texts.inside, texts.purchases, texts.week] : labels;
    wide = columns(pictures.timeline.parentNode.clientWidth, names, widest);
    const { selected, week, stop_week: stop } = now.state;
    const start = viewOf({ ...now.state, ...initial, week });
    const alt = descriptions(now, labels, words);
    const pick = { selected, hovered };
    controls.show(now);
    write(weekNote, fill(texts.bathtub_note, { week: words.number(week) }));
    const shared = { columns: c, view, start, pick, week, words };
    patch(pictures.funnel, funnelPicture({ ...shared, list: rows([...labels, texts.bought], c), label: alt.funnel }));
    patch(
      pictures.bathtub,
      bathtubPicture({ ...shared, list: rows([...labels, texts.bought_per_week], c), label: alt.bathtub }),
    );
    const lanes = [
      { kind: "inside", name: texts.inside, values: view.inside, before: start.inside },
      { kind: "purchases", name: texts.purchases, values: view.purchases, before: start.purchases },
    ];
    root.classList.toggle("fl-narrow", wide.narrow);
    root.style.setProperty("--fl-left", `${wide.left}px`);
    root.style.setProperty("--fl-beside", `${wide.beside}px`);
    patch(
      pictures.timeline,
      timelinePicture({ lanes, columns: wide, week, stop, words, label: alt.timeline, font: FONT }),
    );
    write(facts, summary(now, labels, words));
    numbers.show(tableRows(now, labels, words), selected);
  }
  return { root, said, draw };
}

function makeControls({ id, base, labels, words, domains, initial, state, set }) {
  const { texts } = words;
  const change = (name, i, value) => set({ [name]: state()[name].map((old, j) => (j === i ? value : old)) });
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
  const range = (name, onInput) => slider({ id: `${id}-${name}`, ...domains[name], onInput });
  const all = {
    stage: picker({ id: `${id}-stage`, name: texts.stage, options: labels, onPick: (selected) => set({ selected }) }),
    conversion: range("conversion", convert),
    dwell: range("dwell", (value) => change("dwell", state().selected, value)),
    pushes: range("pushes", (pushes) => set({ pushes })),
    week: slider({
      id: `${id}-week`,
      min: 0,
      max: state().weeks,
      step: 1,
      tooltip: texts.week_tip,
      onInput: (week) => set({ week }),
    }),
    stop: button(() => set({ stop_week: state().stop_week < 0 ? state().week : -1 })),
    reset: button(() => set(initial)),
  };
  all.show = ({ state: now, view }) => {
    const { selected: i, dwell, pushes, week, weeks, stop_week: stop } = now;
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
    all.week.show({
      name: texts.week,
      value: week,
      text: words.number(week),
      spoken: fill(texts.week_of, { week, weeks }),
    });
    all.stop.show(stop < 0 ? texts.stop : texts.again);
    all.reset.show(texts.reset);
  };
  return all;
}

/** A click on a row picks its stage, as the list does. */
function choosable(pictures, labels, set) {
  for (const svg of [pictures.funnel, pictures.bathtub]) {
    svg.addEventListener("click", (event) => {
      const stage = event.target.dataset.stage;
      if (stage !== undefined && stage < labels.length) set({ selected: Number(stage) });
    });
  }
}
