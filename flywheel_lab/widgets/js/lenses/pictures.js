// The three pictures around the dots, each in two layers, and what can be dragged in them.
import { gripped, pulled } from "../parts/grips.js";
import { aboveDots, belowDots, pushOf, roomOf, wireOf } from "../parts/spokes.js";
import { fill } from "../parts/words.js";
import { option } from "../parts/choosing.js";
import { accountOf, headsIn } from "./ledger.js";
import { headed } from "../parts/headed.js";
import { aboveRows, belowRows, leftOut } from "../parts/rows.js";
import { newOf, shownIn, spokenOf } from "./sentences.js";

const LONGEST = 0.995; // a conversion that is dragged ends below 100 %

/** @param {string} lens
 *  @param {{id: string, base: PhasesBase, look: LensesLook, words: Words, places: any, scene: Scene, account: LensesView,
 *    start: LensesView, now: LensesState, lit: Set<number>, wired: boolean, initial: Moved<LensesState>, weeks: number,
 *    shut: boolean}} g `shut`: it counts nobody, since who is missing in a picture is what the cards ask
 *  @returns {{below: Shape[], above: Shape[], hands: Shape[], label: string}} */
export const pictureOf = (lens, g) => (lens === "wheel" ? wheel(g) : rows(lens, g));

/** @param {Parameters<typeof pictureOf>[1]} given
 *  @returns {ReturnType<typeof pictureOf>} */
function wheel({ id, look, words, places, scene, account, start, now, lit, wired, initial, weeks, shut }) {
  const { wheel: g, sunflower } = places;
  const { texts } = words;
  const { shown, ledger } = account;
  const heads = shut ? () => "" : words.heads;
  const total = words.heads(shown.start);
  const bright = look.segments.map(({ phases }) => phases.some((i) => lit.has(i)));
  const spoken = spokenOf(look.segments, account, lit, words, shut);
  const levels = start.ledger.people.map((people, i) =>
    Math.abs(people - ledger.people[i]) > scene.plan.size ? sunflower.level(i, people / scene.plan.size) : 0,
  );
  const customers = headsIn(shown, look.segments.at(-1).phases);
  const all = newOf(shown);
  const pushed = shown.pushed ? fill(texts.pushed_in, { pushed: words.heads(shown.pushed) }) : texts.nobody_pushes;
  const said = fill(texts.week_of, { week: words.number(now.week), weeks: words.number(weeks) });
  const rim = gripped({ name: "rim", label: texts.rim, low: 0, high: weeks, value: now.week, text: said });
  const ring = { cx: g.x, cy: g.y, r: g.rim + 10, "stroke-width": 20 };
  return {
    label: shut
      ? fill(texts.alt_shut, { picture: texts.wheel })
      : fill(words.form(texts.alt_wheel, shown.start), { shown: total, total }),
    below: belowDots(g, { segments: look.segments.length, lit: bright, spans: sunflower.spans, levels }),
    above: [
      ...look.segments.map((segment, k) =>
        option(id, segment, spoken[k], bright[k], "path", { d: roomOf(g, k, look.segments.length) }),
      ),
      ...aboveDots(g, {
        segments: look.segments.map(({ label, phases }, k) => ({
          ...{ name: label, people: heads(headsIn(shown, phases)), lit: bright[k] },
        })),
        customers: heads(customers),
        hub: texts.hub,
      }),
      ...wireOf(g, {
        ...{ wired, cut: now.cut, share: all ? shown.referred / all : 0 },
        text: now.cut ? texts.wire_cut : fill(texts.wire, { referred: words.heads(shown.referred) }),
      }),
      ...pushOf(g, {
        pushing: shown.pushed / Math.max(initial.pushes, 1e-9),
        ...{ pushed, lost: fill(texts.lost_now, { lost: words.heads(lostOf(shown)) }) },
      }),
    ],
    hands: [["circle", { class: "fl-rim-grip", ...rim, ...ring }]],
  };
}

/** @param {Ledger} shown */
const lostOf = ({ lost, churned, bought }) => Math.round(10 * (lost + churned + bought)) / 10;

/** @param {string} lens
 *  @param {Parameters<typeof pictureOf>[1]} given
 *  @returns {ReturnType<typeof pictureOf>} */
function rows(lens, { id, base, look, words, places, scene, account, start, now, lit, initial, shut }) {
  const { rows: g, bars } = places;
  const { texts } = words;
  const { shown, ledger } = account;
  const glass = lens === "hourglass";
  const count = glass ? look.phases.length : base.customers;
  const total = words.heads(shown.start);
  const items = look.phases.slice(0, count);
  /** @param {number[]} people */
  const halves = (people) => people.map((each) => bars.width(each / scene.plan.size) / 2);
  const [wide, before] = [halves(ledger.people), halves(start.ledger.people)];
  const missing = shown.start - shownIn(base.customers, shown);
  const outside = [...lit].filter((i) => i >= base.customers);
  const told = { missing: words.heads(missing), lit: words.heads(headsIn(shown, outside)) };
  const text = shut ? "" : fill(words.form(outside.length ? texts.outside_lit : texts.outside, missing), told);
  const grips = Array.from({ length: Math.min(count, base.customers + 1) }, (_, i) => {
    const name = look.phases[i].label;
    const grip = i
      ? { label: fill(texts.grip, { name }), low: 0, high: 1 - base.bought[i - 1], value: now.conversion[i - 1] }
      : { label: fill(texts.grip_first, { name }), low: 0, high: 2 * Math.max(initial.pushes, 100), value: now.pushes };
    const said = i ? words.percent(grip.value) : `${words.heads(grip.value)} ${texts.pushes_unit}`;
    const high = Math.max(grip.high, grip.value);
    return /** @type {Shape} */ ([
      "rect",
      {
        class: "fl-bar-end",
        ...gripped({ name: `${i}`, ...grip, high, text: said }),
        ...{ x: bars.middle + wide[i] + 4, y: g.top + i * g.pitch + 2, width: 8, height: g.tall - 4, rx: 4 },
      },
    ]);
  });
  const label = glass ? texts.alt_hourglass : texts.alt_funnel;
  const share = words.heads(shownIn(count, shown));
  return {
    label: shut
      ? fill(texts.alt_shut, { picture: glass ? texts.hourglass : texts.funnel })
      : fill(words.form(label, shown.start), { shown: glass ? total : share, total }),
    below: belowRows(g, {
      ...{ glass, count, waist: base.customers - 1, middle: bars.middle, halves: wide, before },
    }),
    above: [
      ...aboveRows(g, {
        ...{ id, items, lit, middle: bars.middle, spoken: spokenOf(look.phases, account, lit, words, shut) },
        people: shown.people.map((each) => (shut ? "" : words.heads(each))),
        on: now.conversion
          .slice(0, count - 1)
          .map((each, i) => (i <= base.customers ? `↓ ${words.percent(each)}` : "")),
        top: headed(fill(texts.new, { new: words.heads(newOf(shown)) }), texts, !g.small),
      }),
      ...(glass ? [] : leftOut(g, { from: count, count: look.phases.length, lit: outside.length > 0, text })),
    ],
    hands: grips,
  };
}

/** The end of a bar in a hand: the first moves the pushes, each other the share that gets there. Referrals answer, so the
 *  value is sought with which the end lies below the pointer.
 *  @param {{given: Given<LensesState>, bar: number, wide(dots: number): number, size(): number}} hand
 *  @returns {Grip} */
export function handles({ given, bar, wide, size }) {
  const { base, look, weeks, state, set, initial } = given;
  const most = 2 * Math.max(initial.pushes, 100);
  const value = () => (bar ? state().conversion[bar - 1] : state().pushes);
  /** @param {number} next
   *  @returns {Partial<Moved<LensesState>>} */
  const changed = (next) =>
    bar ? { conversion: state().conversion.map((old, i) => (i === bar - 1 ? next : old)) } : { pushes: next };
  const highest = () => (bar ? 1 - base.bought[bar - 1] : Math.max(most, state().pushes));
  /** @param {number} next */
  const put = (next) => set(changed(Number(Math.max(0, Math.min(highest(), next)).toPrecision(4))));
  /** @param {number} next */
  const people = (next) => {
    const account = accountOf({ ...state(), ...changed(next), base, look, weeks });
    return account.ledger.people[bar];
  };
  return {
    hold: (event) =>
      pulled(event, {
        ...{ value, people, put, least: bar ? 0.01 : 1 },
        wide: (count) => wide(count / size()),
        highest: () => (bar ? Math.min(LONGEST, highest()) : highest()),
      }),
    step: (by) => put(value() + by * (bar ? 0.01 : most / 100)),
    put,
    ends: () => [0, highest()],
  };
}
