// Claims about the course of growth: a finite market, and a journey of several stages. No DOM here.
import { curve, exceeds } from "./compare.js";

const MARKET_WEEKS = 104;
const JOURNEY_WEEKS = 104;
const MARKET_FIRST = 100;
const MARKET_CHURN = 0.05;
const JOURNEY_PUSHES = 50;
const JOURNEY_CONVERSION = 0.1;
const JOURNEY_CHURN = 0.05;

/** Customers after so many weeks, and how many more there are per week. */
function marketAt({ mouth, market }, week) {
  const [pace, crowd] = [mouth - MARKET_CHURN, mouth / market];
  const grown = Math.exp(pace * week);
  const damped = 1 + crowd * MARKET_FIRST * (pace ? Math.expm1(pace * week) / pace : week);
  return [(MARKET_FIRST * grown) / damped, (MARKET_FIRST * grown * (pace - crowd * MARKET_FIRST)) / damped ** 2];
}

export const MARKET_CLAIM = {
  measure(settings) {
    const gain = settings.mouth / MARKET_CHURN;
    return {
      gain,
      plateau: settings.market * Math.max(0, 1 - 1 / gain),
      customers: marketAt(settings, settings.week)[0],
      before: marketAt(settings, settings.week - 0.5)[1],
      after: marketAt(settings, settings.week + 0.5)[1],
    };
  },
  reason({ before, after }) {
    if (after <= 0) return "fails_shrinks";
    return after > before ? "holds" : "fails_full";
  },
  picture(settings, { plateau }) {
    const endless = (week) => MARKET_FIRST * Math.exp((settings.mouth - MARKET_CHURN) * week);
    return {
      lines: [
        curve((week) => marketAt(settings, week)[0], 0, MARKET_WEEKS, MARKET_WEEKS),
        curve(endless, 0, MARKET_WEEKS, MARKET_WEEKS),
      ],
      level: plateau,
      cursor: settings.week,
      most: Math.max(1.2 * plateau, 1.2 * MARKET_FIRST),
    };
  },
};

/** How many customers each week adds from an empty model on, under steady pushes. */
function addedBy({ stages, dwell, referral }) {
  const before = new Array(Math.round(stages)).fill(0);
  const weekly = [];
  let customers = 0;
  for (let week = 0; week < JOURNEY_WEEKS; week++) {
    let heard = JOURNEY_PUSHES + referral * customers;
    before.forEach((people, stage) => {
      before[stage] = people * (1 - 1 / dwell) + heard;
      heard = people / dwell;
    });
    const gained = JOURNEY_CONVERSION * heard - JOURNEY_CHURN * customers;
    customers += gained;
    weekly.push(gained);
  }
  return weekly;
}

export const BREAKTHROUGH_CLAIM = {
  measure(settings) {
    const weekly = addedBy(settings);
    let week = 0;
    weekly.forEach((gained, place) => {
      if (exceeds(gained, Math.max(weekly[week], 0))) week = place;
    });
    return {
      gain: (JOURNEY_CONVERSION * settings.referral) / JOURNEY_CHURN,
      first: weekly[0],
      largest: weekly[week],
      largest_week: week + 1,
    };
  },
  reason({ first, largest }, { stages }) {
    if (!exceeds(largest, first)) return "fails";
    return stages ? "holds" : "holds_grows";
  },
  picture(settings, { largest_week: week }) {
    const points = (one) => addedBy(one).map((gained, place) => [place + 1, gained]);
    return { lines: [points(settings), points({ ...settings, stages: 0 })], cursor: week };
  },
};
