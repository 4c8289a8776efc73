// What explore_flywheel consists of on the page: the wheel of people, its customers over time, what moves it, and the same
// in words.
import { crowdOf } from "../parts/crowd.js";
import { element, write } from "../parts/controls.js";
import { scrubbable } from "../parts/explorer.js";
import { titleOf } from "../parts/firms.js";
import { grippable } from "../parts/grips.js";
import { keyLine, legend, tableBelow } from "../parts/page.js";
import { HUES } from "../parts/people/paint.js";
import { runButtons } from "../parts/running.js";
import { TURN, turnedByHand } from "../parts/rim.js";
import { patch, picture } from "../parts/svg.js";
import { weekAt } from "../parts/timeline.js";
import { chartPicture, highest, plot } from "./chart.js";
import { makeControls } from "./controls.js";
import { descriptions, summary, tableHead, tableRows } from "./facts.js";
import { wheelPicture } from "./picture.js";
import { placesOf, sceneOf } from "./scene.js";
import { opening } from "./sentences.js";
import { spin } from "./spin.js";

const [WIDEST, NARROW, HEIGHT] = [520, 480, 432]; // of the wheel, in pixels

/** Return {root, said, draw, end}; state() reads the traits, set({trait: value}) writes what the learner does.
 *  @param {Given<FlywheelState>} given */
export function layout(given) {
  const { base, weeks, segments, drawn, labels, words, initial, domains, state, set, redraw } = given;
  const { texts } = words;
  const start = spin({ base, weeks, segments, drawn, ...initial, stop_week: -1 });
  const controls = makeControls({ base, labels, words, domains, initial, state, set });
  const crowd = crowdOf({ kind: "spin", week: initial.week, weeks, lens: "wheel", set, redraw });
  const page = pageOf({ ...given, controls, crowd });
  /** @type {ReturnType<typeof placesOf>} */
  let places;
  /** @type {FlywheelView} */
  let latest;
  /** @type {Columns} */
  let columns;
  let [wide, chartWide, shift, beside] = [0, 0, 0, 0];
  scrubbable(page.chart, (event) => set({ week: weekAt(event, page.chart, columns, weeks) }));
  grippable(crowd.hands, () => ({
    hold: (event) =>
      turnedByHand(places.wheel, crowd.hands, event, {
        ...{ moment: crowd.moment, turnTo: crowd.turnTo },
        rate: (t) => (TURN * latest.purchases[Math.floor(t)]) / Math.max(start.purchases[0], 1e-9),
      }),
    step: (by) => set({ week: Math.max(0, Math.min(weeks, state().week + by)) }),
    put: (week) => set({ week }),
    ends: () => [0, weeks],
  }));

  /** @param {FlywheelNow} now
   *  @param {boolean} resized */
  function draw(now, resized) {
    // Sizes are read before anything is written, so the page is laid out once.
    if (resized || !places) {
      [wide, chartWide] = [page.figure.clientWidth, page.chart.parentElement.clientWidth];
      wide = Math.max(220, Math.min(WIDEST, wide));
      const high = wide < NARROW - 40 ? Math.max(300, Math.round(1.06 * wide)) : HEIGHT;
      places = placesOf({ width: wide, height: high, segments, people: start.people[0], given: base.size });
      crowd.fit(wide, high);
    }
    const { view } = now;
    latest = view;
    columns = plot(chartWide, highest(view, start), words);
    if (columns.left !== shift) page.root.style.setProperty("--fl-left", `${(shift = columns.left)}px`);
    if (!beside) page.root.style.setProperty("--fl-beside", `${(beside = columns.beside)}px`);
    const scene = sceneOf(places, { view, first: start.purchases[0], inks: crowd.inks() });
    const alt = descriptions(now, words);
    const shapes = wheelPicture({ places, scene, view, start, state: now.state, words });
    const size = { width: places.wheel.width, height: places.wheel.height };
    patch(crowd.under, { ...size, label: "", shapes: shapes.below });
    patch(crowd.over, { ...size, label: alt.wheel, shapes: shapes.above });
    patch(crowd.hands, { ...size, label: texts.grips, shapes: shapes.hands });
    crowd.show(now.state, scene);
    const running = crowd.playing();
    patch(page.chart, chartPicture({ view, start, state: now.state, columns, words, label: alt.chart, running }));
    controls.show(now);
    page.show(now, scene.plan.size);
  }
  return { root: page.root, said: page.said, draw, playing: crowd.playing, pause: crowd.pause, end: crowd.end };
}

/** What is on the page around pictures and controls; show() writes what changes there.
 *  @param {Given<FlywheelState> & {controls: ReturnType<typeof makeControls>, crowd: ReturnType<typeof crowdOf>}} given */
function pageOf({ base, labels, segments, drawn, weeks, words, initial, language, controls, crowd, state, set }) {
  const { texts } = words;
  const chart = picture("timeline");
  const said = element("p", { class: "fl-said", role: "status" }, opening(initial, words));
  const { stop, play, reset } = runButtons({ crowd, weeks, initial, state, set });
  stop.node.classList.add("fl-main", "fl-big-button");
  const facts = element("p", { class: "fl-summary" });
  const swatches = [...segments.map(([name], k) => [name, HUES[k]]), [texts.lost, "var(--fl-edge)"]];
  const key = keyLine(swatches, texts.touch);
  const figure = element("figure", { class: "fl-dots" }, crowd.node, key.node);
  const numbers = tableBelow({
    ...{ opener: texts.table_open, caption: texts.table, columns: tableHead(words), above: facts },
    rows: (now) => [tableRows(now, labels, words)],
  });
  const root = element(
    "section",
    { class: "fl-view fl-loop fl-coasting", lang: language, "aria-label": titleOf(base, texts) },
    element(
      "div",
      { class: "fl-beside-dots fl-halves" },
      element("div", { class: "fl-acting" }, element("div", { class: "fl-choice" }, stop.node, play.node, reset.node)),
      figure,
      element(
        "div",
        { class: "fl-telling" },
        said,
        element("div", { class: "fl-figure-chart" }, chart, controls.week.node),
        legend(drawn.length ? `${texts.chart_legend} · ${texts.chart_drawn}` : texts.chart_legend),
        controls.first,
      ),
    ),
    element("div", { class: "fl-folds" }, controls.more, numbers.node),
  );
  /** @param {FlywheelNow} now
   *  @param {number} people */
  function show(now, people) {
    stop.show(now.state.stop_week < 0 ? texts.stop : texts.again);
    play.show(crowd.playing() ? texts.pause : texts.play);
    reset.show(texts.reset);
    key.show(`${words.count(texts.size, people)}.`);
    write(facts, summary(now, words));
    numbers.show(now);
  }
  return { root, said, figure, chart, show };
}
