// What three_lenses consists of on the page: one picture of dots, what moves it, the ledger, and the same in words.
import { crowdOf } from "../parts/crowd.js";
import { button, element, scrolled, slider, table, write } from "../parts/controls.js";
import { scrubbable } from "../parts/explorer.js";
import { grippable } from "../parts/grips.js";
import { legend, uniqueId } from "../parts/page.js";
import { HUES } from "../parts/people/paint.js";
import { RIM_TURN, turnedByHand } from "../parts/spokes.js";
import { stripPicture } from "../parts/strip.js";
import { patch, picture } from "../parts/svg.js";
import { fill } from "../parts/words.js";
import { choosable } from "../parts/choosing.js";
import { accountOf } from "./ledger.js";
import { handles, pictureOf } from "./pictures.js";
import { placesOf, sceneOf } from "./scene.js";
import { noteOf, tableHead, tableRows, terms, verdict, whoIs } from "./sentences.js";

const [WIDEST, NARROW] = [660, 480]; // of the picture, in pixels
const HEIGHT = 456;

/** Return {root, said, draw, end}: draw(now, resized) shows a state. state() reads the traits, set({trait: value}) writes
 *  what the learner does.
 *  @param {Given<LensesState>} given */
export function lensesLayout(given) {
  const { base, weeks, words, look, initial, state, set, redraw } = given;
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
  const bright = () => items.find(({ name }) => name === (pointed || state().chosen));
  const mark = choosable(crowd.over, {
    id,
    items: () => (crowd.drawn() === "wheel" ? look.segments : look.phases.slice(0, shownBy(crowd.drawn()))),
    chosen: () => items.find(({ name }) => name === state().chosen),
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
              rate: (t) => (RIM_TURN * accountNow().bought[Math.floor(t)]) / start.bought[0],
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

  /** @param {LensesNow} now
   *  @param {boolean} resized */
  function draw({ state: now, view: account }, resized) {
    // Sizes are read before anything is written, so the page is laid out once.
    if (resized || !places) {
      width = Math.max(220, Math.min(WIDEST, page.figure.clientWidth));
      height = width < NARROW ? Math.max(340, Math.round(1.08 * width)) : HEIGHT;
      const widest = words.people(Math.max(111.1, 2 * Math.max(...start.ledger.people)));
      places = placesOf({ width, height, look, people: start.ledger.people, widest });
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
        label: fill(texts.alt_curve, {
          ...{ weeks: words.number(weeks), week: words.number(now.week) },
          first: words.number(account.customers[0]),
          now: words.number(account.customers[now.week]),
          last: words.number(account.customers.at(-1)),
        }),
      }),
    });
    controls.show(now);
    page.show(account, { now, item, lit, lens, size: scene.plan.size });
  }
  return { root: page.root, said: page.said, draw, end: crowd.end };
}

/** What is on the page around picture and controls; show() writes what changes there.
 *  @param {Given<LensesState> & {wired: boolean, crowd: ReturnType<typeof crowdOf>,
 *    controls: ReturnType<typeof makeControls>, strip: SVGSVGElement}} given */
function pageOf({ base, look, words, language, wired, crowd, controls, strip }) {
  const { texts } = words;
  const said = element("p", { class: "fl-said", role: "status" }, texts.said_first);
  const [shows, note] = [element("strong"), element("span")];
  const size = element("span");
  const swatches = [...look.segments.map(({ label }, k) => [label, HUES[k]]), [texts.gone, "var(--fl-edge)"]];
  const key = element("p", { class: "fl-key" }, size);
  for (const [label, colour] of swatches) {
    key.append(" ", element("span", { class: "fl-swatch", style: `--fl-swatch: ${colour}` }, label));
  }
  key.append(" ", element("span", {}, texts.touch));
  const figure = element(
    "figure",
    { class: "fl-dots" },
    crowd.node,
    key,
    element("p", { class: "fl-note", role: "status" }, shows, " ", note),
  );
  const ledger = ledgerOnPage({ base, look, words });
  const root = element(
    "section",
    { class: "fl-view fl-lensing", lang: language, "aria-label": texts.title },
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
    controls.more,
    ledger.node,
  );
  /** @param {LensesView} account
   *  @param {{now: LensesState, item: LensItem, lit: Set<number>, lens: string, size: number}} seen */
  function show(account, { now, item, lit, lens, size: people }) {
    write(size, `${words.count(texts.size, people)}.`);
    const told = noteOf(lens, account, { base, look, words, wired: wired && !now.cut && now.referral_scale > 0 });
    write(shows, told.shown);
    write(note, item ? whoIs(item, account, { base, look, words }) : told.note);
    ledger.show(account, now.week, lit);
  }
  return { root, said, figure, show };
}

/** The sum of heads, whether it comes out, and all of it as a table.
 *  @param {{base: PhasesBase, look: LensesLook, words: Words}} given */
function ledgerOnPage({ base, look, words }) {
  const { texts } = words;
  const heading = element("summary");
  const sum = element("p", { class: "fl-sum" });
  const check = element("p", { class: "fl-check" });
  const numbers = table({ caption: "", columns: tableHead(words) });
  const box = element("div", { class: "fl-ledger" }, sum, check, legend(texts.rounded));
  const node = element("details", {}, heading, box, scrolled(texts.phase, numbers.node));
  /** @param {LensesView} account
   *  @param {number} week
   *  @param {Set<number>} lit */
  function show(account, week, lit) {
    write(heading, fill(texts.ledger, { week: words.number(week) }));
    latest = () => {
      equation(sum, terms(account, words));
      write(check, verdict(account, week, words));
      write(numbers.node.caption, fill(texts.table, { week: words.number(week) }));
      numbers.show(tableRows(account, { base, look, words }), lit.size === 1 ? [...lit][0] : -1);
    };
    if (node.open) latest();
  }
  let latest = () => {};
  node.addEventListener("toggle", () => latest());
  return { node, show };
}

/** The terms of the ledger, each with its sign, name and number.
 *  @param {Element} node
 *  @param {string[][]} list */
function equation(node, list) {
  while (node.children.length > list.length) node.lastChild.remove();
  list.forEach((term, i) => {
    if (!node.children[i]) {
      const [sign, name, number] = ["fl-sign", "fl-term", "fl-number"].map((kind) => element("span", { class: kind }));
      node.append(element("span", {}, sign, " ", name, " ", number, " "));
    }
    term.forEach((text, k) => write(node.children[i].children[k], text));
  });
}

/** @param {Given<LensesState> & {id: string, wired: boolean, crowd: ReturnType<typeof crowdOf>}} given */
function makeControls({ id, base, look, labels, words, domains, initial, weeks, wired, crowd, state, set }) {
  const { texts } = words;
  /** @param {number} i
   *  @param {number} value */
  const convert = (i, value) => set({ conversion: state().conversion.map((old, k) => (k === i ? value : old)) });
  /** @param {"week" | "pushes" | "referral_scale"} name */
  const range = (name) => slider({ id: `${id}-${name}`, ...domains[name], onInput: (value) => set({ [name]: value }) });
  const all = { week: range("week"), pushes: range("pushes"), referral_scale: range("referral_scale") };
  const cut = button(() => {
    // The cut is what the learner is to see: it lands in week 0, in balance, and time runs.
    const cuts = !state().cut;
    set({ cut: cuts, week: crowd.calm && cuts ? weeks / 2 : 0 });
    if (cuts && !crowd.calm) crowd.play();
    else crowd.pause();
  });
  const play = button(crowd.toggle);
  const reset = button(() => {
    crowd.pause();
    set(initial);
  });
  cut.node.classList.add("fl-main", "fl-big-button");
  const named = { funnel: texts.funnel, hourglass: texts.hourglass, wheel: texts.wheel };
  const tabs = look.lenses.map((name) => {
    const each = button(() => set({ lens: name }));
    each.show(named[/** @type {keyof typeof named} */ (name)]);
    return each.node;
  });
  const steps = look.phases
    .slice(0, base.customers)
    .map((_, i) => slider({ id: `${id}-step-${i}`, ...domains.conversion, onInput: (value) => convert(i, value) }));
  const more = element(
    "details",
    { class: "fl-more" },
    element("summary", {}, texts.more),
    element("div", { class: "fl-controls" }, ...steps.map(({ node }) => node)),
  );
  // A model without referrals has no wire to cut and nothing to scale.
  for (const each of [all.referral_scale, cut]) each.node.hidden = !wired;
  /** @param {LensesState} now */
  function show({ week, pushes, referral_scale: scale, cut: without, lens, conversion }) {
    all.week.show({
      name: domains.week.label,
      value: week,
      text: words.number(week),
      spoken: fill(texts.week_of, { week: words.number(week), weeks: words.number(weeks) }),
    });
    const perWeek = `${words.number(pushes)} ${texts.pushes_unit}`;
    all.pushes.show({ name: domains.pushes.label, value: pushes, text: perWeek });
    all.referral_scale.show({ name: domains.referral_scale.label, value: scale, text: words.percent(scale) });
    cut.show(without ? texts.join : texts.cut);
    play.show(crowd.playing() ? texts.pause : texts.play);
    reset.show(texts.reset);
    tabs.forEach((tab, k) => tab.setAttribute("aria-pressed", `${look.lenses[k] === lens}`));
    steps.forEach((step, i) => {
      step.input.disabled = !base.conversion[i].some((share) => share > 0);
      const name = `${domains.conversion.label} · ${labels[i]}`;
      step.show({ name, value: conversion[i], text: words.percent(conversion[i]) });
    });
  }
  return {
    lenses: element("div", { class: "fl-tabs", role: "group", "aria-label": texts.lens }, ...tabs),
    acts: element("div", { class: "fl-choice" }, cut.node, play.node, reset.node),
    first: [all.pushes.node, all.referral_scale.node],
    week: all.week.node,
    ...{ more, show },
  };
}
