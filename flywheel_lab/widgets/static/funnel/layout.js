// What explore_funnel consists of on the page: controls, two pictures, weeks, and the same in words.
import { button, element, picker, slider, table, write } from "../controls.js";
import { patch, picture } from "../svg.js";
import { fill } from "../words.js";
import { look } from "../journey.js";
import { FONT, bathtubPicture, columns, funnelPicture, rows } from "./pictures.js";
import { timelinePicture, weekAt } from "../timeline.js";
import { descriptions, summary, tableRows } from "./sentences.js";

/** Return {root, said, draw}: draw(now, hovered) shows a state.
 *  state() reads the traits, set({trait: value}) writes what the learner does. */
export function layout({ texts, labels, words, initial, domains, language, state, set }) {
  const id = `fl-${Math.random().toString(36).slice(2)}`;
  const controls = makeControls({ id, texts, labels, domains, initial, state, set });
  controls.week.node.classList.add("fl-below");
  const said = element(
    "p",
    { class: "fl-said", role: "status" },
    fill(texts.said_first, { stage: labels[initial.selected] }),
  );
  const pictures = { funnel: picture("funnel"), bathtub: picture("bathtub"), timeline: picture("timeline") };
  const notes = { funnel: element("span"), bathtub: element("span"), timeline: element("span") };
  const legend = (key) => element("p", { class: "fl-legend" }, texts[`${key}_legend`]);
  const title = (key) => element("figcaption", {}, element("strong", {}, texts[key]), " ", notes[key]);
  const figure = (key, ...below) =>
    element("figure", { class: `fl-figure-${key}` }, title(key), pictures[key], ...below);
  const buttons = element("div", { class: "fl-buttons" }, controls.stop.node, controls.reset.node, legend("timeline"));
  const facts = element("p", { class: "fl-summary" });
  const twin = table({ caption: texts.table, columns: texts.columns.split("|") });
  const scroll = element(
    "div",
    { class: "fl-scroll", tabindex: 0, role: "region", "aria-label": texts.table },
    twin.node,
  );
  const root = element(
    "section",
    { class: "fl-view", lang: language, "aria-label": texts.title },
    element(
      "div",
      { class: "fl-controls" },
      ...["stage", "conversion", "dwell", "pushes"].map((name) => controls[name].node),
    ),
    said,
    element("div", { class: "fl-pair" }, figure("funnel", legend("funnel")), figure("bathtub", legend("bathtub"))),
    figure("timeline", controls.week.node, buttons),
    facts,
    element("details", {}, element("summary", {}, texts.table_open), scroll),
  );
  // JupyterLab moves between cells with the arrow keys and would take them away from our sliders.
  root.addEventListener("keydown", (event) => event.stopPropagation());
  choosable(pictures, labels, set);
  let wide;
  scrubbable(pictures.timeline, (event) => set({ week: weekAt(event, pictures.timeline, wide, state().weeks) }));

  function draw(now, hovered) {
    // Sizes are read before anything is written, so the page is laid out once.
    const c = columns(pictures.funnel.parentNode.clientWidth, labels);
    wide = columns(pictures.timeline.parentNode.clientWidth, labels);
    const { view } = now;
    const { selected, week, stop_week: stop } = now.state;
    const start = look({ ...now.state, ...initial, week });
    const alt = descriptions(now, labels, words);
    const pick = { selected, hovered };
    controls.show(now, labels, words);
    for (const [key, note] of Object.entries(notes))
      write(note, fill(texts[`${key}_note`], { week: words.number(week) }));
    const shared = { columns: c, view, start, pick, words };
    patch(pictures.funnel, funnelPicture({ ...shared, list: rows([...labels, texts.bought], c), label: alt.funnel }));
    patch(
      pictures.bathtub,
      bathtubPicture({ ...shared, list: rows([...labels, texts.bought_weekly], c), label: alt.bathtub }),
    );
    const lanes = [
      { kind: "inside", name: texts.inside, values: view.inside, before: start.inside },
      { kind: "sales", name: texts.purchases, values: view.bought, before: start.bought },
    ];
    root.style.setProperty("--fl-left", `${wide.left}px`);
    patch(
      pictures.timeline,
      timelinePicture({ lanes, columns: wide, week, stop, words, label: alt.timeline, font: FONT }),
    );
    write(facts, summary(now, labels, words));
    twin.show(tableRows(now, labels, words), selected);
  }
  return { root, said, draw };
}

function makeControls({ id, texts, labels, domains, initial, state, set }) {
  const change = (name, i, value) => set({ [name]: state()[name].map((old, j) => (j === i ? value : old)) });
  const convert = (value) => {
    const { selected: i, purchase, conversion } = state();
    if (i === purchase) change("bought", i, value);
    else
      change(
        "conversion",
        i,
        conversion[i].map((_, j) => (j === i + 1 ? value : 0)),
      );
  };
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
  all.show = ({ state: now, view }, names, words) => {
    const { selected: i, dwell, pushes, week, weeks, stop_week: stop, purchase } = now;
    const sells = i === purchase;
    all.stage.show(i);
    all.conversion.show({
      name: `${domains.conversion.label} · ${names[i]}`,
      value: view.goesOn[i],
      text: words.percent(view.goesOn[i]),
      description: sells ? texts.conversion_last_tip : undefined,
    });
    all.dwell.show({ name: `${domains.dwell.label} · ${names[i]}`, value: dwell[i], text: words.weeks(dwell[i]) });
    all.pushes.show({
      name: domains.pushes.label,
      value: pushes,
      text: `${words.number(pushes)} ${domains.pushes.unit}`,
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

/** Dragging over the weeks moves the cursor, as the slider below does. */
function scrubbable(svg, scrub) {
  svg.addEventListener("pointerdown", (event) => {
    svg.setPointerCapture(event.pointerId);
    scrub(event);
  });
  svg.addEventListener("pointermove", (event) => event.buttons & 1 && scrub(event));
}
