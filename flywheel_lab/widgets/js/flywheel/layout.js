// What explore_flywheel consists of on the page: controls, the wheel, its customers over time, and the same in words.
import { button, element, write } from "../parts/controls.js";
import { scrubbable } from "../parts/explorer.js";
import { stopButton } from "../parts/levers.js";
import { figure, legend, tableBelow } from "../parts/page.js";
import { patch, picture } from "../parts/svg.js";
import { weekAt } from "../parts/timeline.js";
import { fill } from "../parts/words.js";
import { chartPicture, highest, plot } from "./chart.js";
import { makeControls } from "./controls.js";
import { runner } from "./runner.js";
import { descriptions, summary, tableHead, tableRows } from "./facts.js";
import { opening } from "./sentences.js";
import { spin } from "./spin.js";
import { wheelPicture } from "./wheel.js";

/** Return {root, said, draw, end}; state() reads the traits, set({trait: value}) writes what the learner does.
 *  @param {Given<FlywheelState>} given */
export function layout({ base, weeks, segments, labels, words, initial, domains, language, state, set, redraw }) {
  const start = spin({ base, weeks, segments, ...initial }); // where the week changes nothing but what is shown
  const controls = makeControls({ base, labels, words, domains, initial, state, set });
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const run = runner({ state, set, calm, redraw });
  const page = pageOf({ labels, words, initial, language, controls, run, state, set });
  const { root, pictures } = page;
  /** @type {[wheel: number, chart: number]} */
  let widths;
  /** @type {Columns} */
  let columns;
  let [drawn, beside] = [0, 0];
  scrubbable(pictures.chart, (event) => {
    run.end();
    set({ week: weekAt(event, pictures.chart, columns, weeks) });
  });

  /** @param {FlywheelNow} now
   *  @param {boolean} resized */
  function draw(now, resized) {
    // Sizes are read before anything is written, so the page is laid out once.
    if (resized) widths = [pictures.wheel.parentElement.clientWidth, pictures.chart.parentElement.clientWidth];
    const { week } = now.state;
    const view = { ...now.view, week, pushing: now.view.pushed[week] };
    columns = plot(widths[1], highest(view, start), words);
    controls.show(now);
    page.show(now);
    if (columns.left !== drawn) root.style.setProperty("--fl-left", `${(drawn = columns.left)}px`);
    if (!beside) root.style.setProperty("--fl-beside", `${(beside = columns.beside)}px`);
    const alt = descriptions(now, words);
    const turned = view.purchases.slice(0, week).reduce((total, each) => total + each, 0);
    const shared = { view, words, state: now.state };
    const wheel = { ...shared, start: { ...start, joints: spunAt(week) }, segments, turned, still: calm.matches };
    patch(pictures.wheel, wheelPicture({ ...wheel, width: widths[0], label: alt.wheel }));
    patch(pictures.chart, chartPicture({ ...shared, start, columns, label: alt.chart }));
  }
  /** The people inside in this week, had nothing been moved.
   *  @param {number} week */
  function spunAt(week) {
    const now = start.people[week];
    return { inside: segments.map(([, phases]) => phases.reduce((total, i) => total + now[i], 0)) };
  }
  return { root, said: page.said, draw, end: run.end, pause: run.end };
}

/** What is on the page, but for the insides of its pictures and controls; show() writes what changes there.
 *  @param {Paging<FlywheelState> & {controls: ReturnType<typeof makeControls>,
 *    run: ReturnType<typeof runner>}} given */
function pageOf({ labels, words, initial, language, controls, run, state, set }) {
  const { texts } = words;
  const pictures = { wheel: picture("spin"), chart: picture("timeline") };
  const said = element("p", { class: "fl-said", role: "status" }, opening(initial, words));
  const play = button(run.toggle);
  const stop = stopButton({ words, state, set });
  const reset = button(() => {
    run.end();
    set(initial);
  });
  stop.node.classList.add("fl-main", "fl-big-button");
  const [wheelNote, facts] = [element("span"), element("p", { class: "fl-summary" })];
  const numbers = tableBelow({
    ...{ opener: texts.table_open, caption: texts.table, columns: tableHead(words) },
    rows: (now) => [tableRows(now, labels, words)],
  });
  const root = element(
    "section",
    { class: "fl-view fl-loop", lang: language, "aria-label": texts.title },
    controls.first,
    controls.more,
    element("div", { class: "fl-choice" }, stop.node, play.node, reset.node),
    said,
    element(
      "div",
      { class: "fl-pair" },
      figure("", texts.wheel, wheelNote, pictures.wheel, legend(texts.wheel_legend)),
      figure(
        "chart",
        texts.chart,
        element("span", {}, texts.chart_note),
        element("div", {}, pictures.chart, controls.week.node),
        legend(texts.chart_legend),
      ),
    ),
    facts,
    numbers.node,
  );
  /** @param {FlywheelNow} now */
  function show(now) {
    stop.show(now.state);
    play.show(run.running() ? texts.pause : texts.play);
    reset.show(texts.reset);
    write(wheelNote, fill(texts.wheel_note, { week: words.number(now.state.week) }));
    write(facts, summary(now, words));
    numbers.show(now);
  }
  return { root, said, pictures, show };
}
