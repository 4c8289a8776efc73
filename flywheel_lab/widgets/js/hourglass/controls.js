// The controls of explore_hourglass: the chosen phase at first, the others behind a line.
import { element, picker, slider } from "../parts/controls.js";
import { putter, weekSlider } from "../parts/levers.js";
import { uniqueId } from "../parts/page.js";
import { fill } from "../parts/words.js";
import { cycle, cycleOf } from "../parts/phases.js";

/** Return {first, more, week, show}.
 *  @param {Making<HourglassState>} given */
export function makeControls({ base, labels, words, domains, initial, state, set }) {
  const { texts } = words;
  const id = uniqueId();
  const put = putter({ state, set });
  /** @param {string} name
   *  @param {Domain} domain
   *  @param {(value: number) => void} onInput */
  const range = (name, domain, onInput) => slider({ id: `${id}-${name}`, ...domain, onInput });
  /** @param {number} weeks */
  const cycled = (weeks) => set({ dwell: cycleOf(state().dwell, weeks, initial.dwell, base) });
  const all = {
    conversion: range("conversion", domains.conversion, (value) => put("conversion", state().selected, value)),
    dwell: range("dwell", domains.dwell, (value) => put("dwell", state().selected, value)),
    pushes: range("pushes", domains.pushes, (pushes) => set({ pushes })),
    phase: picker({ id: `${id}-phase`, name: texts.phase, options: labels, onPick: (selected) => set({ selected }) }),
    cycle: range("cycle", { ...domains.cycle, tooltip: texts.cycle_tip }, cycled),
    week: weekSlider({ id, words, state, set }),
  };
  /** @param {(keyof typeof all)[]} names
   *  @param {string} kind */
  const grid = (names, kind) =>
    element("div", { class: `fl-controls ${kind}` }, ...names.map((name) => all[name].node));
  const summary = element("summary", {}, texts.more);
  const more = element("details", { class: "fl-more" }, summary, grid(["phase", "pushes", "cycle"], ""));
  const longest = initial.dwell.map((weeks) => 2 * weeks);
  let slowest = 0;

  /** @param {HourglassNow} now */
  function show({ state: now, view }) {
    const { selected: i, conversion, dwell, pushes } = now;
    longest[i] = Math.max(longest[i], dwell[i]); // it never shrinks under a hand that drags it
    slowest = Math.max(slowest, cycle(dwell, base));
    const tooltip =
      i >= base.customers ? texts.conversion_tip : i === base.customers - 1 ? texts.conversion_neck_tip : undefined;
    all.conversion.show({
      name: `${domains.conversion.label} · ${labels[i]}`,
      value: conversion[i],
      text: words.percent(conversion[i]),
      description: tooltip,
    });
    all.conversion.input.disabled = !base.conversion[i].some((share) => share > 0);
    all.dwell.show({
      name: `${domains.dwell.label} · ${labels[i]}`,
      value: dwell[i],
      highest: longest[i],
      text: words.weeks(dwell[i]),
    });
    const perWeek = fill(texts.per_week, { people: words.heads(pushes) });
    const spoken = `${words.heads(pushes)} ${texts.pushes_unit}`;
    all.pushes.show({ name: domains.pushes.label, value: pushes, text: perWeek, spoken });
    all.phase.show(i);
    all.cycle.show({
      name: texts.cycle,
      value: cycle(dwell, base),
      highest: slowest,
      text: words.weeks(cycle(dwell, base)),
    });
    all.week.show(now);
    return view;
  }
  return { first: grid(["conversion", "dwell"], "fl-two"), more, week: all.week, show };
}
