// The wheel around the dots, in layers, and the rim that a hand can turn.
import { gripped } from "../parts/grips.js";
import { aboveDots, belowDots, pushOf, wireOf } from "../parts/spokes.js";
import { fill } from "../parts/words.js";

/** @param {{places: any, scene: Scene, view: FlywheelView, start: FlywheelView, state: FlywheelState, words: Words}} given
 *  @returns {{below: Shape[], above: Shape[], hands: Shape[]}} */
export function wheelPicture({ places, scene, view, start, state, words }) {
  const { wheel: g, layout } = places;
  const { texts } = words;
  const { week, weeks, segments } = state;
  const { inside, gone, over } = view.joints;
  const { size } = scene.plan;
  const before = start.people[week];
  const levels = before.map((people, i) =>
    Math.abs(people - view.now[i]) > size ? layout.level(i, people / size) : 0,
  );
  const pushing = view.pushed[week];
  const referred = over.at(-1);
  const change = view.customers[week] - view.customers[Math.max(0, week - 1)];
  const turn = change < -0.005 ? "↘" : change > 0.005 ? "↗" : "→";
  const rim = gripped({
    ...{ name: "rim", label: texts.rim, low: 0, high: weeks, value: week },
    text: fill(texts.week_of, { week: words.number(week), weeks: words.number(weeks) }),
  });
  const all = pushing + referred;
  return {
    below: belowDots(g, { segments: segments.length, lit: segments.map(() => false), spans: layout.spans, levels }),
    above: [
      ...aboveDots(g, {
        segments: segments.map(([name], k) => ({ name, people: words.heads(inside[k]), lit: false })),
        ...{ customers: words.heads(view.customers[week]), hub: texts.in_hub, trend: turn },
      }),
      ...wireOf(g, {
        ...{
          wired: referred > 0,
          cut: false,
          share: all ? referred / Math.max(start.pushed[0] + start.joints.over.at(-1), 1e-9) : 0,
        },
        text: fill(texts.wire, { referred: words.heads(referred) }),
      }),
      ...pushOf(g, {
        pushing: pushing / Math.max(start.pushed[0], 1e-9),
        pushed: pushing ? fill(texts.pushed_now, { pushed: words.heads(pushing) }) : texts.nobody_pushes,
        lost: fill(texts.lost_now, { lost: words.heads(gone.reduce((total, each) => total + each, 0)) }),
      }),
    ],
    hands: [["circle", { class: "fl-rim-grip", ...rim, cx: g.x, cy: g.y, r: g.rim + 10, "stroke-width": 20 }]],
  };
}
