// Claims about the loop, in the smallest flywheel: C[t+1] = (1 - d) C[t] + c (u + ρ C[t]). No DOM here.
import { curve, exceeds, ratio, reaches } from "./compare.js";

const ALONE_WEEKS = 104;
const REST_WEEKS = 52;
const STEP = 0.01; // one per cent more of a lever
const USUAL_CONVERSION = 0.1;
const USUAL_CHURN = 0.05;

const gainOf = ({ conversion, churn, referral }) => (conversion * referral) / churn;

function leftAlone(growth, weeks) {
  let customers = 1;
  for (let week = 0; week < Math.round(weeks); week++) customers *= growth;
  return customers;
}

function halfLife(growth) {
  if (growth <= 0) return 0;
  return growth < 1 ? Math.LN2 / -Math.log(growth) : Infinity;
}

export const MOUTH_CLAIM = {
  measure(settings) {
    const gain = gainOf(settings);
    // Where it settles nowhere, there is nothing of which one per cent more could be told.
    if (reaches(gain, 1)) return { gain, referral_effect: NaN, push_effect: NaN, conversion_effect: NaN };
    const room = 1 - (1 + STEP) * gain; // after the step: the loop gain is larger then, too
    return {
      gain,
      referral_effect: ratio(STEP * gain, room),
      push_effect: STEP,
      conversion_effect: ratio(STEP, room),
    };
  },
  reason({ gain, referral_effect: referral, push_effect: push }) {
    if (Number.isNaN(referral)) return "holds_limitless";
    if (!exceeds(referral, push)) return "fails";
    if (!Number.isFinite(referral)) return "holds_tips";
    return exceeds(gain, 0.5) ? "holds" : "holds_close";
  },
  picture: (_, numbers) => ({ bars: [numbers.referral_effect, numbers.push_effect, numbers.conversion_effect] }),
};

const restGain = ({ stay, referral }) => USUAL_CONVERSION * referral * stay;
const restGrowth = (settings) => 1 - (1 - restGain(settings)) / settings.stay;

export const REST_CLAIM = {
  measure(settings) {
    const growth = restGrowth(settings);
    return { gain: restGain(settings), left: leftAlone(growth, settings.pause), half_life: halfLife(growth) };
  },
  reason({ left, half_life: half }) {
    if (!reaches(left, 0.5)) return "holds";
    return Number.isFinite(half) ? "fails" : "fails_grows";
  },
  picture: (settings) => ({
    lines: [
      curve((week) => 100 * leftAlone(restGrowth(settings), week), 0, REST_WEEKS, REST_WEEKS),
      curve((week) => (week ? 0 : 100), 0, REST_WEEKS, REST_WEEKS),
    ],
    level: 50,
    cursor: settings.pause,
    most: 200,
  }),
};

const aloneGrowth = (settings) => 1 - settings.churn * (1 - gainOf(settings));

export const ITSELF_CLAIM = {
  measure(settings) {
    const growth = aloneGrowth(settings);
    return { gain: gainOf(settings), growth, later: 100 * leftAlone(growth, ALONE_WEEKS) };
  },
  reason: ({ later }) => (reaches(later, 100) ? "holds" : "fails"),
  picture: (settings) => ({
    lines: [curve((week) => 100 * leftAlone(aloneGrowth(settings), week), 0, ALONE_WEEKS, ALONE_WEEKS)],
    level: 100,
    most: 300,
  }),
};

export const FRICTION_CLAIM = {
  measure({ less, more, referral }) {
    const gain = (USUAL_CONVERSION * referral) / USUAL_CHURN;
    return {
      gain,
      less_effect: ratio(less, 1 - less - gain),
      more_effect: more,
      conversion_effect: ratio(less, 1 - (1 + less) * gain),
      enough: (more * (1 - gain)) / (1 + more),
    };
  },
  reason({ less_effect: less, more_effect: more }) {
    if (!reaches(less, more)) return "fails";
    return Number.isFinite(less) ? "holds" : "holds_limitless";
  },
  picture: (_, numbers) => ({ bars: [numbers.less_effect, numbers.more_effect, numbers.conversion_effect] }),
};
