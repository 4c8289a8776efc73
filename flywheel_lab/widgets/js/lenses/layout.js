// What three_lenses consists of on the page: one picture of dots, what moves it, the ledger, and the same in words.
import { crowdOf } from "../parts/crowd.js";
import { element, write } from "../parts/controls.js";
import { scrubbable } from "../parts/explorer.js";
import { titleOf } from "../parts/firms.js";
import { grippable } from "../parts/grips.js";
import { keyLine, uniqueId } from "../parts/page.js";
import { HUES } from "../parts/people/paint.js";
import { TURN, turnedByHand } from "../parts/rim.js";
import { headed } from "../parts/headed.js";
import { stripPicture } from "../parts/strip.js";
import { patch, picture } from "../parts/svg.js";
import { fill } from "../parts/words.js";
import { choosable } from "../parts/choosing.js";
import { ledgerOnPage } from "./account.js";
import { makeControls } from "./controls.js";
import { accountOf } from "./ledger.js";
import { handles, pictureOf } from "./pictures.js";
import { placesOf, sceneOf } from "./scene.js";
import { noteOf, whoIs } from "./sentences.js";

const [WIDEST, NARROW] = [660, 480]; // of the picture, in pixels
const HEIGHT = 424;

/** Return {root, said, draw, end}: draw(now, resized) shows a state. state() reads the traits, set({trait: value}) writes
 *  what the learner does.
 *  @param {Given<LensesState>} given */
export function lensesLayout(given) {
  const { base, weeks, words, look, initial, shut, state, set, redraw } = given;
  const { texts } = words;
  const id = uniqueId();
  const wired = base.referrals.flat().some((each) => each > 0);
  const start = accountOf({ base, look, weeks, ...initial });
  const items = [...look.phases, ...look.segments];
  const crowd = crowdOf({ kind: "lens", week: initial.week, weeks, lens: initial.lens, set, redraw });
  const controls = makeControls({ ...given, id, wired, crowd });
  let [pointed, width, height] = ["", 0, 0];
  /** @type {ReturnType<typeof placesOf>} */
  let places;

  /** Who is bright: what the pointer is on, or what is chosen. */
  const bright = () => named(pointed || state().chosen);
  const named = (/** @type {string} */ wanted) => items.find(({ name }) => name === wanted);
  const mark = choosable(crowd.over, {
    id,
    items: () => (crowd.drawn() === "wheel" ? look.segments : look.phases.slice(0, shownBy(crowd.drawn()))),
    chosen: () => named(state().chosen),
    choose: (name) => set({ chosen: name }),
    point(name) {
      if (name !== pointed) redraw();
      pointed = name;
    },
  });
  /** @param {string} lens */
  const shownBy = (lens) => (lens === "funnel" ? base.customers : look.phases.length);
  grippable(crowd.hands, (name) =>
    name === "rim"
      ? {
          hold: (event) =>
            turnedByHand(places.wheel, crowd.hands, event, {
              ...{ moment: crowd.moment, turnTo: crowd.turnTo },
              rate: (t) => (TURN * accountNow().bought[Math.floor(t)]) / start.bought[0],
            }),
          step: (by) => set({ week: Math.max(0, Math.min(weeks, state().week + by)) }),
          put: (week) => set({ week }),
          ends: () => [0, weeks],
        }
      : handles({ given, bar: Number(name), wide: (dots) => places.bars.width(dots), size: () => scene.plan.size }),
  );
  /** @type {Scene} */
  let scene;
  /** @type {LensesView} */
  let latest;
  const accountNow = () => latest;

  const strip = picture("strip");
  scrubbable(strip, (event) => {
    const box = strip.getBoundingClientRect();
    const share = (event.clientX - box.left - 6) / Math.max(1, box.width - 12);
    set({ week: Math.round(weeks * Math.max(0, Math.min(1, share))) });
  });
  const page = pageOf({ ...given, wired, crowd, controls, strip });

  /** @param {LensesView} account
   *  @param {LensesState} now */
  const curveOf = ({ customers }, { week }) =>
    fill(texts.alt_curve, {
      ...{ weeks: words.number(weeks), week: words.number(week) },
      ...{ first: words.heads(customers[0]), now: words.heads(customers[week]), last: words.heads(customers.at(-1)) },
    });

  /** @param {LensesNow} now
   *  @param {boolean} resized */
  function draw({ state: now, view: account }, resized) {
    // Sizes are read before anything is written, so the page is laid out once.
    if (resized || !places) {
      width = Math.max(220, Math.min(WIDEST, page.figure.clientWidth));
      height = width < NARROW ? Math.max(340, Math.round(1.08 * width)) : HEIGHT;
      // Five times the referrals make twelve times the people, and their number is to have room beside the glass.
      const widest = words.heads(Math.max(111.1, 12 * Math.max(...start.ledger.people)));
      const heads = [headed(fill(texts.new, { new: widest }), texts, width >= NARROW)];
      places = placesOf({ width, height, look, people: start.ledger.people, widest, heads, given: base.size });
      crowd.fit(width, height);
    }
    const stripWidth = resized ? strip.parentElement.clientWidth : Number(strip.getAttribute("width"));
    latest = account;
    const item = bright();
    const lit = new Set(item?.phases);
    const { pushes } = now;
    scene = sceneOf(places, {
      ...{ account, pushes, customers: base.customers, lit, first: start.bought[0], inks: crowd.inks() },
    });
    const lens = crowd.drawn();
    const drawn = pictureOf(lens, {
      id,
      base,
      look,
      words,
      places,
      scene,
      account,
      start,
      now,
      lit,
      wired,
      initial,
      weeks,
      shut: shut(),
    });
    const size = { width, height };
    patch(crowd.under, { ...size, label: "", shapes: drawn.below });
    patch(crowd.over, { ...size, label: drawn.label, shapes: drawn.above });
    patch(crowd.hands, { ...size, label: texts.grips, shapes: drawn.hands });
    mark();
    crowd.show(now, scene);
    patch(strip, {
      ...stripPicture({
        width: stripWidth || 240,
        ...{ values: account.customers, before: start.customers, week: now.week, kind: "customers" },
        name: texts.curve,
        ends: [words.number(0), words.number(weeks)],
        label: shut() ? texts.curve : curveOf(account, now),
      }),
    });
    controls.show(now);
    page.show(account, { now, item, lit, lens, size: scene.plan.size, shut: shut() });
  }
  return { root: page.root, said: page.said, draw, playing: crowd.playing, end: crowd.end };
}

/** What is on the page around picture and controls; show() writes what changes there.
 *  @param {Given<LensesState> & {wired: boolean, crowd: ReturnType<typeof crowdOf>,
 *    controls: ReturnType<typeof makeControls>, strip: SVGSVGElement}} given */
function pageOf({ base, look, words, language, wired, crowd, controls, strip }) {
  const { texts } = words;
  const said = element("p", { class: "fl-said", role: "status" }, texts.said_first);
  const [shows, note] = [element("strong"), element("span")];
  const swatches = [...look.segments.map(({ label }, k) => [label, HUES[k]]), [texts.gone, "var(--fl-edge)"]];
  const key = keyLine(swatches, texts.touch);
  const figure = element(
    "figure",
    { class: "fl-dots" },
    crowd.node,
    key.node,
    element("p", { class: "fl-note", role: "status" }, shows, " ", note),
  );
  const ledger = ledgerOnPage({ base, look, words });
  const root = element(
    "section",
    { class: "fl-view fl-lensing", lang: language, "aria-label": titleOf(base, texts) },
    element(
      "div",
      { class: "fl-beside-dots" },
      element("div", { class: "fl-acting" }, controls.lenses, controls.acts),
      figure,
      element(
        "div",
        { class: "fl-telling" },
        said,
        element("div", { class: "fl-time" }, strip, controls.week),
        element("div", { class: "fl-controls" }, ...controls.first),
      ),
    ),
    element("div", { class: "fl-folds" }, controls.more, ledger.node),
  );
  /** @param {LensesView} account
   *  @param {{now: LensesState, item: LensItem, lit: Set<number>, lens: string, size: number, shut: boolean}} seen */
  function show(account, { now, item, lit, lens, size: people, shut }) {
    key.show(`${words.count(texts.size, people)}.`);
    const told = noteOf(lens, account, { base, look, words, wired: wired && !now.cut && now.referral_scale > 0 });
    write(shows, shut ? "" : told.shown);
    if (shut) write(note, "");
    else write(note, item ? whoIs(item, account, { base, look, words }) : told.note);
    ledger.show(account, now.week, lit);
  }
  return { root, said, figure, show };
}
