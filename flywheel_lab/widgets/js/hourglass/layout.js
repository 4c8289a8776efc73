// What explore_hourglass consists of on the page: the hourglass of people, two numbers that run along, what moves them, and
// the same in words.
import { choosable } from "../parts/choosing.js";
import { element, write } from "../parts/controls.js";
import { counter } from "../parts/counter.js";
import { crowdOf } from "../parts/crowd.js";
import { titleOf } from "../parts/firms.js";
import { periodOf } from "../parts/period.js";
import { grippable } from "../parts/grips.js";
import { keyLine, tableBelow, uniqueId } from "../parts/page.js";
import { HUES } from "../parts/people/paint.js";
import { headed } from "../parts/headed.js";
import { runButtons } from "../parts/running.js";
import { patch } from "../parts/svg.js";
import { lastShown } from "../parts/timeline.js";
import { makeControls } from "./controls.js";
import { descriptions, spokenRows, summary, tableHead, tableRows } from "./facts.js";
import { glassPicture } from "./glass.js";
import { NECK, handsOf } from "./hands.js";
import { sands } from "./sand.js";
import { placesOf, sceneOf } from "./scene.js";

const [WIDEST, NARROW, HEIGHT] = [660, 480, 414]; // of the picture, in pixels

/** Return {root, said, draw, end, pause}; state() reads the traits, set({trait: value}) writes what the learner does.
 *  @param {Given<HourglassState>} given */
export function layout(given) {
  const { base, weeks, segments, labels, words, initial, domains, state, set, redraw } = given;
  const id = uniqueId();
  const start = sands({ base, weeks, segments, ...initial, week: 0, stop_week: -1 });
  const items = labels.map((label, i) => ({ name: `${i}`, label, phases: [i] }));
  const controls = makeControls({ base, labels, words, domains, initial, state, set });
  const crowd = crowdOf({ kind: "hourglass", week: initial.week, weeks, lens: "hourglass", set, redraw });
  const page = pageOf({ ...given, controls, crowd });
  const { customers, orders } = page;
  /** @type {ReturnType<typeof placesOf>} */
  let places;
  /** @type {Scene} */
  let scene;
  let [width, height, wide] = [0, 0, 0];
  const mark = choosable(crowd.over, {
    id,
    items: () => items,
    chosen: () => items[state().selected],
    choose: (name) => name && set({ selected: Number(name) }),
    point: () => {},
  });
  const hands = handsOf({
    given,
    wide: (people) => places.bars.width(people / scene.plan.size),
    rows: () => places.rows,
  });
  grippable(crowd.hands, hands.grip);

  /** @param {HourglassNow} now
   *  @param {boolean} resized */
  function draw(now, resized) {
    // Sizes are read before anything is written, so the page is laid out once.
    if (resized || !places) {
      [width, wide] = [Math.max(220, Math.min(WIDEST, page.figure.clientWidth)), Math.max(160, customers.width())];
      height = width < NARROW ? Math.max(340, Math.round(1.04 * width)) : HEIGHT;
      const widest = words.number(Math.max(111.1, 2 * Math.max(...start.people[0])));
      const heads = [words.count(words.texts.coming, Math.round(initial.pushes)), words.texts.nobody_comes].map(
        (each) => headed(each, words.texts, !crowd.calm && width >= NARROW),
      );
      places = placesOf({ width, height, labels, segments, people: start.people[0], widest, heads, given: base.size });
      crowd.fit(width, height);
    }
    const { state: shown, view } = now;
    const inks = crowd.inks();
    scene = sceneOf(places, { view, lost: inks.lost });
    const alt = descriptions(now, words);
    const spoken = spokenRows(now, labels, words);
    const grips = items.filter(({ name }) => hands.movable(name)).map(({ name }) => hands.described(name));
    const neck = hands.movable(NECK) ? hands.described(NECK) : null;
    const seen = { id, places, scene, now, start, items, words, spoken, grips, neck };
    const drawn = glassPicture({ ...seen, label: alt.hourglass, still: crowd.calm });
    const size = { width, height };
    patch(crowd.under, { ...size, label: "", shapes: drawn.below });
    patch(crowd.over, { ...size, label: drawn.label, shapes: drawn.above });
    patch(crowd.hands, { ...size, label: words.texts.grips, shapes: drawn.hands });
    mark();
    crowd.show(shown, scene);
    const { week, stop_week: stop } = shown;
    const over = { width: wide, week, stop, until: lastShown(shown, crowd.playing()) };
    customers.show({ ...over, values: view.customers, before: start.customers, label: alt.customers });
    const counted = (/** @type {HourglassView} */ each) => each.purchases.map((weekly) => page.per.weeks * weekly);
    orders.show({ ...over, values: counted(view), before: counted(start), label: alt.orders });
    controls.show(now);
    page.show(now, scene.plan.size);
  }
  return { root: page.root, said: page.said, draw, end: crowd.end, playing: crowd.playing, pause: crowd.pause };
}

/** What is on the page around the picture; show() writes what changes there.
 *  @param {Given<HourglassState> & {controls: ReturnType<typeof makeControls>, crowd: ReturnType<typeof crowdOf>}} given */
function pageOf({ base, labels, segments, weeks, words, initial, language, controls, crowd, state, set }) {
  const { texts } = words;
  const first = initial.stop_week < 0 ? words.whole(texts.said_first, initial.pushes) : texts.said_first_stopped;
  const said = element("p", { class: "fl-said", role: "status" }, first);
  const customers = counter({ name: texts.customers, kind: "customers", weeks, words, set });
  const per = periodOf(base, words);
  const orders = counter({ name: per.name, kind: "orders", weeks, words, set });
  const { stop, play, reset } = runButtons({ crowd, weeks, initial, state, set });
  stop.node.classList.add("fl-main", "fl-big-button");
  const swatches = segments.map(([name], k) => [name, HUES[k]]);
  const key = keyLine(
    [...swatches, [texts.lost, "var(--fl-edge)"]],
    crowd.calm ? `${texts.walking} ${texts.touch}` : texts.touch,
  );
  const figure = element("figure", { class: "fl-dots" }, crowd.node, key.node);
  const facts = element("p", { class: "fl-summary" });
  const numbers = tableBelow({
    ...{ opener: texts.table_open, caption: texts.table, columns: tableHead(words), above: facts },
    rows: (now) => [tableRows(now, labels, words), now.state.selected],
  });
  const counters = element("div", { class: "fl-counters" }, orders.node, customers.node, controls.week.node);
  const root = element(
    "section",
    { class: "fl-view fl-running", lang: language, "aria-label": titleOf(base, texts) },
    element(
      "div",
      { class: "fl-beside-dots" },
      element("div", { class: "fl-acting" }, element("div", { class: "fl-choice" }, stop.node, play.node, reset.node)),
      figure,
      element("div", { class: "fl-telling" }, said, counters),
      controls.first,
    ),
    element("div", { class: "fl-folds" }, controls.more, numbers.node),
  );
  const refers = base.referrals.flat().some((each) => each > 0);
  /** @param {HourglassNow} now
   *  @param {number} people */
  function show(now, people) {
    stop.show(now.state.stop_week >= 0 ? texts.again : refers ? texts.stop_pushing : texts.stop);
    play.show(crowd.playing() ? texts.pause : texts.play);
    reset.show(texts.reset);
    key.show(`${words.count(texts.size, people)}.`);
    write(facts, summary(now, words));
    numbers.show(now);
  }
  return { root, said, figure, customers, orders, per, show };
}
