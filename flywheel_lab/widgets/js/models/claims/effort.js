// Claims about where effort goes: many pushes or one, the weakest stage or the strongest. No DOM here.
import { curve, farthest } from "./compare.js";

/** @param {Settings} settings
 *  @param {number} pushes
 *  @param {Settings} given */
const ordersFrom = ({ effort, slope }, pushes, { people }) => (people * pushes) / (1 + (effort / pushes) ** -slope);

/** @type {Measured} */
export const PUSHES_CLAIM = {
  measure(settings, given) {
    const { pushes, slope } = settings;
    return {
      many: ordersFrom(settings, pushes, given),
      one: ordersFrom(settings, 1, given),
      enough: ((pushes * Math.expm1((slope - 1) * Math.log(pushes))) / (pushes - 1)) ** (1 / slope),
    };
  },
  picture(settings, { one }, claim) {
    const most = farthest(claim, "pushes");
    const line = curve((n) => ordersFrom(settings, n, claim.given), 1, most, most - 1);
    return { lines: [line], level: one, cursor: settings.pushes };
  },
};

/** @type {Measured} */
export const WEAKEST_CLAIM = {
  measure({ weak, strong, price }, { people, points }) {
    const bought = people * weak * strong;
    return {
      bought,
      weak_effect: (people * (weak + points / price) * strong) / bought - 1,
      strong_effect: (people * weak * (strong + points)) / bought - 1,
      even: strong / weak,
    };
  },
  picture: (_, { weak_effect: weak, strong_effect: strong }) => ({ bars: [weak, strong] }),
};
