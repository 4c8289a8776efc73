// Claims about the loop, in the smallest flywheel: C[t+1] = (1 - d) C[t] + c (u + ρ C[t]). No DOM here.
import { curve, farthest, ratio, relations } from "./compare.js";

/** @param {Settings} settings */
const gainOf = ({ conversion, churn, referral }) => (conversion * referral) / churn;

/** @param {number} growth
 *  @param {number} weeks */
function leftAlone(growth, weeks) {
  let customers = 1;
  for (let week = 0; week < Math.round(weeks); week++) customers *= growth;
  return customers;
}

/** @param {number} growth */
function halfLife(growth) {
  if (growth <= 0) return 0;
  return growth < 1 ? Math.LN2 / -Math.log(growth) : Infinity;
}

/** @type {Measured} */
export const MOUTH_CLAIM = {
  measure(settings, { step, close }) {
    const gain = gainOf(settings);
    // Where it settles nowhere, there is nothing of which one per cent more could be told.
    const endless = relations(close).reaches(gain, 1);
    if (endless) return { gain, referral_effect: NaN, push_effect: NaN, conversion_effect: NaN };
    const room = 1 - (1 + step) * gain; // after the step: the loop gain is larger then, too
    return {
      gain,
      referral_effect: ratio(step * gain, room, close),
      push_effect: step,
      conversion_effect: ratio(step, room, close),
    };
  },
  picture: (_, numbers) => ({ bars: [numbers.referral_effect, numbers.push_effect, numbers.conversion_effect] }),
};

/** @param {Settings} settings
 *  @param {Settings} given */
const restGain = ({ stay, referral }, { conversion }) => conversion * referral * stay;
/** @param {Settings} settings
 *  @param {Settings} given */
const restGrowth = (settings, given) => 1 - (1 - restGain(settings, given)) / settings.stay;

/** @type {Measured} */
export const REST_CLAIM = {
  measure(settings, given) {
    const growth = restGrowth(settings, given);
    return { gain: restGain(settings, given), left: growth ** settings.pause, half_life: halfLife(growth) };
  },
  picture(settings, _, claim) {
    const { customers, half } = claim.given;
    const weeks = farthest(claim, "pause");
    const growth = restGrowth(settings, claim.given);
    return {
      lines: [
        curve((week) => customers * leftAlone(growth, week), 0, weeks, weeks),
        curve((week) => (week ? 0 : customers), 0, weeks, weeks),
      ],
      level: half * customers,
      cursor: settings.pause,
      most: 2 * customers,
    };
  },
};

/** @param {Settings} settings */
const aloneGrowth = (settings) => 1 - settings.churn * (1 - gainOf(settings));

/** @type {Measured} */
export const ITSELF_CLAIM = {
  measure(settings, { customers, weeks }) {
    const growth = aloneGrowth(settings);
    return { gain: gainOf(settings), growth, later: customers * leftAlone(growth, weeks) };
  },
  picture: (settings, _, { given: { customers, weeks } }) => ({
    lines: [curve((week) => customers * leftAlone(aloneGrowth(settings), week), 0, weeks, weeks)],
    level: customers,
    most: 3 * customers,
  }),
};

/** @type {Measured} */
export const FRICTION_CLAIM = {
  measure({ less, more, referral }, { conversion, churn, close }) {
    const gain = gainOf({ conversion, churn, referral });
    return {
      gain,
      less_effect: ratio(less, 1 - less - gain, close),
      more_effect: more,
      conversion_effect: ratio(less, 1 - (1 + less) * gain, close),
      enough: (more * (1 - gain)) / (1 + more),
    };
  },
  picture: (_, numbers) => ({ bars: [numbers.less_effect, numbers.more_effect, numbers.conversion_effect] }),
};
