// Claims about where effort goes: many pushes or one, the weakest stage or the strongest. No DOM here.
import { curve, exceeds } from "./compare.js";

const REACHED_PEOPLE = 1000;
const BOUGHT_POINTS = 0.02;
const MOST_PUSHES = 20;

const ordersFrom = (effort, slope, pushes) => (REACHED_PEOPLE * pushes) / (1 + (effort / pushes) ** -slope);

export const PUSHES_CLAIM = {
  measure({ pushes, effort, slope }) {
    return {
      many: ordersFrom(effort, slope, pushes),
      one: ordersFrom(effort, slope, 1),
      enough: ((pushes * Math.expm1((slope - 1) * Math.log(pushes))) / (pushes - 1)) ** (1 / slope),
    };
  },
  reason: ({ many, one }) => (exceeds(many, one) ? "holds" : "fails"),
  picture: ({ pushes, effort, slope }, { one }) => ({
    lines: [curve((n) => ordersFrom(effort, slope, n), 1, MOST_PUSHES, MOST_PUSHES - 1)],
    level: one,
    cursor: pushes,
  }),
};

export const WEAKEST_CLAIM = {
  measure({ weak, strong, price }) {
    const bought = REACHED_PEOPLE * weak * strong;
    return {
      bought,
      weak_effect: (REACHED_PEOPLE * (weak + BOUGHT_POINTS / price) * strong) / bought - 1,
      strong_effect: (REACHED_PEOPLE * weak * (strong + BOUGHT_POINTS)) / bought - 1,
      even: strong / weak,
    };
  },
  reason: ({ weak_effect: weak, strong_effect: strong }) => (exceeds(weak, strong) ? "holds" : "fails"),
  picture: (_, { weak_effect: weak, strong_effect: strong }) => ({ bars: [weak, strong] }),
};
