// What explore_firms consists of on the page: what can be pressed, the wheels, the weeks, a sentence, and the same as a table.
import { button, element, slider, write } from "../parts/controls.js";
import { lockOf } from "../parts/lock.js";
import { legend, tableBelow, uniqueId } from "../parts/page.js";
import { peopleStage } from "../parts/people/stage.js";
import { patch } from "../parts/svg.js";
import { fill } from "../parts/words.js";
import { paintWheel, wordsAround } from "./pictures.js";
import { description, keyTo, sentence, tableRows } from "./sentences.js";
import { lastWeek, placesFor } from "./wheels.js";

const PACE = 24; // weeks a second
const CALM = 26; // weeks that pass at once for those who asked for less motion
const GREEN = "#009e73"; // customers, as in all pictures

/** @param {Pick<Hands, "set" | "redraw"> & {firms: FirmOnScreen[], weeks: number, words: Words, language: string,
 *    state(): FirmsState}} given
 *  @returns {Living} */
export function layout({ set, redraw, firms, weeks, words, language, state }) {
  const { texts } = words;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const stage = peopleStage({ kind: "firms", step, paint, themed: redraw });
  stage.hands.remove();
  const said = element("p", { class: "fl-said", role: "status" }, sentence(firms, state(), false, words));
  const [stop, cut, play, again] = [
    button(() => begin("ads")),
    button(() => begin("both")),
    button(() => (running ? pause() : run())),
    button(() => (pause(), set({ stopped: "nothing", week: 0 }))),
  ];
  stop.node.className = "fl-main fl-big-button";
  const closed = lockOf("fl-locked");
  const time = slider({
    ...{ id: uniqueId(), min: 0, max: weeks, step: 1, tooltip: texts.week_tip },
    onInput: (week) => (pause(), state().stopped !== "nothing" && set({ week })),
  });
  const numbers = tableBelow({
    ...{ opener: texts.table_open, caption: "", cheap: true },
    columns: [
      ...[texts.column_firm, texts.column_start, texts.column_customers, texts.column_orders],
      ...[texts.column_thread, texts.column_ads, texts.column_both],
    ],
    rows: (/** @type {FirmsState} */ now) => [tableRows(firms, now, words)],
  });
  const root = element(
    "section",
    { class: "fl-view fl-firms", lang: language, "aria-label": texts.title },
    element("div", { class: "fl-choice" }, stop.node, cut.node, play.node, again.node, closed.node),
    stage.node,
    time.node,
    said,
    element("div", { class: "fl-folds" }, legend(keyTo(firms, words)), numbers.node),
  );
  let [running, moment, width] = [false, state().week, 0];
  let places = placesFor(0, firms.length);

  /** @param {"ads" | "both"} stopped */
  function begin(stopped) {
    running = !calm.matches;
    moment = running ? 0 : lastWeek(firms, stopped);
    set({ stopped, week: moment });
    stage.wake();
  }
  function run() {
    const { stopped, week } = state();
    if (stopped === "nothing") return;
    running = true;
    moment = week >= lastWeek(firms, stopped) ? 0 : week;
    set({ week: moment });
    stage.wake();
  }
  function pause() {
    running = false;
    redraw();
  }
  /** @param {number} seconds */
  function step(seconds) {
    if (!running) return false;
    const { stopped, week } = state();
    const end = lastWeek(firms, stopped);
    moment = Math.min(end, moment + PACE * seconds);
    running = stopped !== "nothing" && moment < end;
    const shown = running && calm.matches ? CALM * Math.floor(moment / CALM) : Math.floor(moment);
    if (shown !== week || !running) set({ week: shown });
    return running;
  }
  /** @param {CanvasRenderingContext2D} pen */
  function paint(pen) {
    const { stopped, week } = state();
    const moving = running && !calm.matches;
    const now = { stopped, t: moving ? moment : week, moving, inks: stage.inks(), green: GREEN };
    for (const [k, wheel] of places.wheels.entries()) paintWheel(pen, wheel, { ...now, firm: firms[k] });
  }
  /** @param {Turn} screen */
  function turn({ resized, shown }) {
    const now = state();
    if (resized && shown) {
      width = stage.node.clientWidth;
      places = placesFor(width, firms.length);
      stage.fit(width, places.height);
    }
    if (now.stopped === "nothing") running = false;
    if (shown) draw(now);
    tell(now);
  }
  /** @param {FirmsState} now */
  function draw(now) {
    const around = { firms, state: now, calm: calm.matches, words };
    const shapes = places.wheels.flatMap((wheel, k) => wordsAround(wheel, { ...around, firm: firms[k] }));
    patch(stage.over, { width, height: places.height, label: description(firms, now, words), shapes });
    stage.show();
  }
  /** @param {FirmsState} now */
  function tell(now) {
    const { stopped, week, locks } = now;
    const still = stopped === "nothing";
    // What runs by itself is read aloud when it rests.
    said.setAttribute("aria-busy", `${running}`);
    if (!locks.stop) write(said, sentence(firms, now, running, words));
    closed.show(locks.stop ? undefined : locks.threads);
    cut.node.inert = Boolean(locks.stop || locks.threads);
    root.classList.toggle("fl-closed", cut.node.inert);
    stop.node.setAttribute("aria-pressed", `${stopped === "ads"}`);
    cut.node.setAttribute("aria-pressed", `${stopped === "both"}`);
    for (const node of [play.node, again.node, time.input]) node.disabled = still;
    stop.show(texts.stop);
    cut.show(texts.threads);
    play.show(running ? texts.pause : texts.play);
    again.show(texts.again);
    const of = { week: words.number(week), weeks: words.number(weeks) };
    time.show({
      name: texts.week,
      value: week,
      text: words.number(week),
      spoken: fill(still ? texts.week_now : texts.week_of, of),
    });
    write(numbers.node.querySelector("caption"), fill(texts.table, of));
    numbers.show(now);
  }
  return { root, said, turn, rest() {}, end: stage.end };
}
