// The controls of three_lenses: which picture, the cut, three sliders at first, and the conversions behind a line.
import { button, element, slider } from "../parts/controls.js";
import { fill } from "../parts/words.js";

/** @param {Given<LensesState> & {id: string, wired: boolean, crowd: ReturnType<typeof import("../parts/crowd.js").crowdOf>}} given */
export function makeControls({ id, base, look, labels, words, domains, initial, weeks, wired, crowd, state, set }) {
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
    crowd.pause();
    set({ cut: cuts, week: crowd.calm && cuts ? weeks / 2 : 0 });
    if (cuts && !crowd.calm) crowd.play(0);
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
    each.node.setAttribute("aria-pressed", `${name === initial.lens}`);
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
    const perWeek = `${words.heads(pushes)} ${texts.pushes_unit}`;
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
