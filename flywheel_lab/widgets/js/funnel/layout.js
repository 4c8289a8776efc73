// What explore_funnel consists of on the page: a funnel of people that turns into their bathtubs, two numbers that run along,
// what moves them, and the same in words.
import { viewOf } from "../models/journey.js";
import { choosable } from "../parts/choosing.js";
import { button, element, write } from "../parts/controls.js";
import { counter } from "../parts/counter.js";
import { crowdOf } from "../parts/crowd.js";
import { titleOf } from "../parts/firms.js";
import { periodOf } from "../parts/period.js";
import { grippable } from "../parts/grips.js";
import { keyLine, tableBelow, uniqueId } from "../parts/page.js";
import { HUES } from "../parts/people/paint.js";
import { runButtons } from "../parts/running.js";
import { patch } from "../parts/svg.js";
import { lastShown } from "../parts/timeline.js";
import { makeControls } from "./controls.js";
import { arrivals, handsOf, headOf, pictureOf } from "./pictures.js";
import { newcomers, placesOf, sceneOf } from "./scene.js";
import { descriptions, spokenRows, summary, tableHead, tableRows } from "./sentences.js";

const [WIDEST, NARROW, HEIGHT] = [660, 480, 410]; // of the picture, in pixels

/** Return {root, said, draw, end, pause}; state() reads the traits, set({trait: value}) writes what the learner does.
 *  @param {Given<FunnelState>} given */
export function layout(given) {
  const { base, weeks, labels, words, initial, state, set, redraw } = given;
  const { texts } = words;
  const id = uniqueId();
  const people = newcomers(initial.pushes);
  const items = labels.map((label, i) => ({ name: `${i}`, label, phases: [i] }));
  /** @type {LensItem[]} */
  const rows = [...items, { name: "", label: texts.buy, phases: [] }];
  const controls = makeControls(given);
  const crowd = crowdOf({ kind: "funnel", week: initial.week, weeks, lens: initial.lens, set, redraw });
  const page = pageOf({ ...given, controls, crowd });
  const { inside, purchases } = page;
  /** @type {ReturnType<typeof placesOf>} */
  let places;
  /** @type {Scene} */
  let scene;
  /** @type {FunnelNow} */
  let latest;
  let [width, wide] = [0, 0];
  const mark = choosable(crowd.over, {
    id,
    items: () => items,
    chosen: () => items[state().selected],
    choose: (name) => name && set({ selected: Number(name) }),
    point: () => {},
  });
  /** @typedef {"funnel" | "bathtub"} Lens */
  const drawn = () => /** @type {Lens} */ (crowd.drawn());
  const hands = handsOf({
    ...{ given, people, now: () => latest },
    wide: (count) => places.layouts[drawn()].width(count / scene.plans[drawn()].size),
  });
  grippable(crowd.hands, (name) => hands.grip(drawn(), name));

  /** @param {FunnelNow} now
   *  @param {boolean} resized */
  function draw(now, resized) {
    // Sizes are read before anything is written, so the page is laid out once.
    const { state: shown, view } = now;
    const start = viewOf({ ...shown, ...initial, week: shown.week });
    if (resized || !places) {
      [width, wide] = [Math.max(220, Math.min(WIDEST, page.figure.clientWidth)), Math.max(160, inside.width())];
      const height = width < NARROW ? Math.max(320, Math.round(0.98 * width)) : HEIGHT;
      const full = Math.max(...start.steadyState);
      const sums = start.steadyState.map((each, i) => arrivals(each, initial.dwell[i], words));
      const widest = [words.number(Math.max(111.1, people, 2 * full)), ...sums].reduce((a, b) =>
        b.length > a.length ? b : a,
      );
      const heads = [headOf(people, words), texts.little];
      places = placesOf({
        width,
        height,
        names: rows.map(({ label }) => label),
        heads,
        widest,
        people,
        full,
        given: base.size,
      });
      crowd.fit(width, places.rows.height);
    }
    latest = now;
    scene = sceneOf(places, { now, people, lost: crowd.inks().lost });
    const alt = descriptions(now, labels, words);
    const lens = drawn();
    const picture = pictureOf(lens, {
      ...{ id, places, size: scene.plans[lens].size, now, start, people, items: rows, words, still: crowd.calm },
      ...{ selected: shown.selected, label: alt[lens], spoken: spokenRows(now, labels, words) },
      grips: hands.described(lens),
    });
    const size = { width, height: places.rows.height };
    patch(crowd.under, { ...size, label: "", shapes: picture.below });
    patch(crowd.over, { ...size, label: picture.label, shapes: picture.above });
    patch(crowd.hands, { ...size, label: texts.grips, shapes: picture.hands });
    mark();
    crowd.show(shown, scene);
    const { week, stop_week: stop } = shown;
    const over = { width: wide, week, stop, until: lastShown(shown, crowd.playing()) };
    inside.show({ ...over, values: view.inside, before: start.inside, label: alt.inside });
    const orders = (/** @type {FunnelView} */ each) => each.purchases.map((weekly) => page.per.weeks * weekly);
    purchases.show({ ...over, values: orders(view), before: orders(start), label: alt.purchases });
    controls.show(now);
    page.show(now, scene.plans[lens].size);
  }
  return { root: page.root, said: page.said, draw, end: crowd.end, playing: crowd.playing, pause: crowd.pause };
}

/** What is on the page around the picture; show() writes what changes there.
 *  @param {Given<FunnelState> & {controls: ReturnType<typeof makeControls>, crowd: ReturnType<typeof crowdOf>}} given */
function pageOf({ base, labels, weeks, words, initial, language, controls, crowd, state, set }) {
  const { texts } = words;
  const first = initial.stop_week < 0 ? texts.said_first : texts.said_first_stopped;
  const said = element("p", { class: "fl-said", role: "status" }, first);
  const inside = counter({ name: texts.inside, kind: "inside", weeks, words, set });
  const per = periodOf(base, words);
  const purchases = counter({ name: per.name, kind: "purchases", weeks, words, set });
  const where = button(() => set({ lens: state().lens === "funnel" ? "bathtub" : "funnel" }));
  // A funnel does not notice that pushes stop: the tubs do.
  const { stop, play, reset } = runButtons({ crowd, weeks, initial, state, set, also: { lens: "bathtub" }, calm: 12 });
  where.node.classList.add("fl-main", "fl-big-button");
  stop.node.classList.add("fl-whole");
  const swatches = [
    [texts.inside, HUES[0]],
    [texts.buy, HUES[2]],
    [texts.lost, "var(--fl-edge)"],
  ];
  const key = keyLine(swatches, crowd.calm ? `${texts.walking} ${texts.touch}` : texts.touch);
  const figure = element("figure", { class: "fl-dots" }, crowd.node, key.node);
  const facts = element("p", { class: "fl-summary" });
  const numbers = tableBelow({
    ...{ opener: texts.table_open, caption: texts.table, columns: tableHead(words), above: facts },
    rows: (now) => [tableRows(now, labels, words), now.state.selected],
    cheap: true,
  });
  const acts = element("div", { class: "fl-choice" }, where.node, stop.node, play.node, reset.node);
  const counters = element("div", { class: "fl-counters" }, inside.node, purchases.node, controls.week.node);
  const root = element(
    "section",
    { class: "fl-view fl-running", lang: language, "aria-label": titleOf(base, texts) },
    element(
      "div",
      { class: "fl-beside-dots" },
      element("div", { class: "fl-acting" }, acts),
      figure,
      element("div", { class: "fl-telling" }, said, counters),
      controls.first,
    ),
    element("div", { class: "fl-folds" }, controls.more, numbers.node),
  );
  /** @param {FunnelNow} now
   *  @param {number} people */
  function show(now, people) {
    where.show(now.state.lens === "funnel" ? texts.where : texts.back);
    stop.show(now.state.stop_week < 0 ? texts.stop : texts.again);
    play.show(crowd.playing() ? texts.pause : texts.play);
    reset.show(texts.reset);
    key.show(`${words.count(texts.size, people)}.`);
    write(facts, summary(now, labels, words));
    numbers.show(now);
  }
  return { root, said, figure, inside, purchases, per, show };
}
