// The controls of explore_flywheel: pushes, friction and referrals at first, the others behind a line.
import { element, slider } from "../parts/controls.js";
import { putter, weekSlider } from "../parts/levers.js";
import { uniqueId } from "../parts/page.js";
import { fill } from "../parts/words.js";
import { cycle, cycleOf } from "../parts/phases.js";

/** Return {first, more, week, show}; each control says in its description which parameter of the model it moves.
 *  @param {Making<FlywheelState>} given */
export function makeControls({ base, labels, words, domains, initial, state, set }) {
  const { texts } = words;
  const id = uniqueId();
  const put = putter({ state, set });
  const { retention, weakest } = base;
  /** @param {number} i */
  const movable = (i) => base.conversion[i].some((share) => share > 0);
  const buyers = base.bought[retention];
  /** @param {string} name
   *  @param {Domain} domain
   *  @param {(value: number) => void} onInput */
  const range = (name, domain, onInput) => slider({ id: `${id}-${name}`, ...domain, onInput });
  /** @param {number} value */
  const churned = (value) => put("conversion", retention, Math.max(0, Number((1 - buyers - value).toFixed(10))));
  const friction = { ...domains.conversion, max: 1 - buyers, tooltip: texts.friction_tip };
  const scaled = { ...domains.referral_scale, tooltip: texts.referrals_tip };
  const all = {
    pushes: range("pushes", domains.pushes, (pushes) => set({ pushes })),
    friction: range("friction", friction, churned),
    referrals: range("referrals", scaled, (value) => set({ referral_scale: value })),
    cycle: range("cycle", { ...domains.cycle, tooltip: texts.cycle_tip }, (weeks) =>
      set({ dwell: cycleOf(state().dwell, weeks, initial.dwell, base) }),
    ),
    stay: range("stay", { ...domains.stay, tooltip: texts.stay_tip }, (value) => put("dwell", retention, value)),
    week: weekSlider({ id, words, state, set }),
  };
  const mended = weakest.map((i) => range(`step-${i}`, domains.conversion, (value) => put("conversion", i, value)));
  all.week.node.classList.add("fl-under");
  const first = element(
    "div",
    { class: "fl-controls fl-three" },
    ...[all.pushes, all.friction, all.referrals].map((each) => each.node),
  );
  const rest = [...mended, all.cycle, all.stay].map((each) => each.node);
  const more = element(
    "details",
    { class: "fl-more" },
    element("summary", {}, texts.more),
    element("div", { class: "fl-controls" }, ...rest),
    element("p", { class: "fl-legend" }, texts.mass),
  );
  all.friction.input.disabled = !movable(retention);
  mended.forEach((each, k) => (each.input.disabled = !movable(weakest[k])));
  let longest = { cycle: 0, stay: 0 };

  /** @param {FlywheelNow} now */
  function show({ state: now, view }) {
    const { conversion, dwell, pushes, referral_scale: factor } = now;
    longest = { cycle: Math.max(longest.cycle, cycle(dwell, base)), stay: Math.max(longest.stay, dwell[retention]) };
    const perWeek = fill(texts.per_week, { people: words.heads(pushes) });
    const spoken = `${words.heads(pushes)} ${texts.pushes_unit}`;
    all.pushes.show({ name: domains.pushes.label, value: pushes, text: perWeek, spoken });
    const churn = Math.max(0, 1 - buyers - conversion[retention]);
    all.friction.show({ name: texts.friction, value: churn, highest: 1 - buyers, text: words.percent(churn) });
    const gain = { factor: words.number(factor), gain: words.number(view.gain) };
    all.referrals.show({
      name: texts.referrals,
      value: factor,
      text: `× ${gain.factor} (G = ${gain.gain})`,
      spoken: fill(texts.referrals_spoken, gain),
    });
    mended.forEach((each, k) => {
      const i = weakest[k];
      const name = `${domains.conversion.label} · ${labels[i]}`;
      each.show({ name, value: conversion[i], text: words.percent(conversion[i]) });
    });
    all.cycle.show({
      name: texts.cycle,
      value: cycle(dwell, base),
      highest: longest.cycle,
      text: words.weeks(cycle(dwell, base)),
    });
    all.stay.show({
      name: `${domains.dwell.label} · ${labels[retention]}`,
      value: dwell[retention],
      highest: longest.stay,
      text: words.weeks(dwell[retention]),
    });
    all.week.show(now);
  }
  return { first, more, week: all.week, show };
}
