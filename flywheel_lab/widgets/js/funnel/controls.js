// The controls of explore_funnel: share and dwell of the chosen stage at first, the others behind a line.
import { element, picker, slider } from "../parts/controls.js";
import { putter, weekSlider } from "../parts/levers.js";
import { uniqueId } from "../parts/page.js";

/** Return {first, more, week, show}.
 *  @param {Making<FunnelState>} given */
export function makeControls({ base, labels, words, domains, state, set }) {
  const { texts } = words;
  const id = uniqueId();
  const change = putter({ state, set });
  /** @param {number} value */
  const convert = (value) => {
    const { selected: i, conversion } = state();
    if (i === base.purchase) change("bought", i, value);
    else
      change(
        "conversion",
        i,
        conversion[i].map((_, j) => (j === i + 1 ? value : 0)),
      );
  };
  let longest = 0;
  /** @param {string} name
   *  @param {(value: number) => void} onInput */
  const range = (name, onInput) => slider({ id: `${id}-${name}`, ...domains[name], onInput });
  const all = {
    stage: picker({ id: `${id}-stage`, name: texts.stage, options: labels, onPick: (selected) => set({ selected }) }),
    conversion: range("conversion", convert),
    dwell: range("dwell", (value) => change("dwell", state().selected, value)),
    pushes: range("pushes", (pushes) => set({ pushes })),
    week: weekSlider({ id, words, state, set }),
  };
  /** @param {FunnelNow} now */
  function show({ state: now, view }) {
    const { selected: i, dwell, pushes } = now;
    const sells = i === base.purchase;
    all.stage.show(i);
    all.conversion.show({
      name: `${domains.conversion.label} · ${labels[i]}`,
      value: view.movesOn[i],
      text: words.percent(view.movesOn[i]),
      description: sells ? texts.conversion_last_tip : undefined,
    });
    all.dwell.show({
      name: `${domains.dwell.label} · ${labels[i]}`,
      value: dwell[i],
      highest: (longest = Math.max(longest, ...dwell)), // it never shrinks under a hand that drags it
      text: words.weeks(dwell[i]),
    });
    all.pushes.show({
      name: domains.pushes.label,
      value: pushes,
      text: `${words.heads(pushes)} ${texts.pushes_unit}`,
    });
    all.week.show(now);
  }
  const first = element("div", { class: "fl-controls fl-two" }, all.conversion.node, all.dwell.node);
  const more = element(
    "details",
    { class: "fl-more" },
    element("summary", {}, texts.more),
    element("div", { class: "fl-controls" }, all.stage.node, all.pushes.node),
  );
  return { first, more, week: all.week, show };
}
