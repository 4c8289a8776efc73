// Claims about the course of growth: a finite market, and a journey of several stages. No DOM here.
import { curve, relations } from "./compare.js";

/** Customers after so many weeks, and how many more there are per week.
 *  @param {Settings} settings
 *  @param {number} week
 *  @param {Settings} given */
function marketAt({ mouth, market }, week, { first, leave }) {
  const [pace, crowd] = [mouth - leave, mouth / market];
  const grown = Math.exp(pace * week);
  const damped = 1 + crowd * first * (pace ? Math.expm1(pace * week) / pace : week);
  return [(first * grown) / damped, (first * grown * (pace - crowd * first)) / damped ** 2];
}

/** @type {Measured} */
export const MARKET_CLAIM = {
  measure(settings, given) {
    const gain = settings.mouth / given.leave;
    return {
      gain,
      plateau: settings.market * Math.max(0, 1 - 1 / gain),
      customers: marketAt(settings, settings.week, given)[0],
      before: marketAt(settings, settings.week - 0.5, given)[1],
      after: marketAt(settings, settings.week + 0.5, given)[1],
    };
  },
  picture(settings, { plateau }, { given }) {
    const { first, leave, weeks } = given;
    /** @param {number} week */
    const endless = (week) => first * Math.exp((settings.mouth - leave) * week);
    return {
      lines: [curve((week) => marketAt(settings, week, given)[0], 0, weeks, weeks), curve(endless, 0, weeks, weeks)],
      level: plateau,
      cursor: settings.week,
      most: Math.max(1.2 * plateau, 1.2 * first),
    };
  },
};

/** How many customers each week adds from an empty model on, under steady pushes.
 *  @param {Settings} settings
 *  @param {Settings} given */
function addedBy({ stages, churn, referral }, { pushes, conversion, dwell, weeks }) {
  const before = new Array(Math.round(stages)).fill(0);
  const weekly = [];
  let customers = 0;
  for (let week = 0; week < weeks; week++) {
    let heard = pushes + referral * customers;
    before.forEach((people, stage) => {
      before[stage] = people * (1 - 1 / dwell) + heard;
      heard = people / dwell;
    });
    const gained = conversion * heard - churn * customers;
    customers += gained;
    weekly.push(gained);
  }
  return weekly;
}

/** @type {Measured} */
export const BREAKTHROUGH_CLAIM = {
  measure(settings, given) {
    const { exceeds } = relations(given.close);
    const weekly = addedBy(settings, given);
    let week = 0;
    weekly.forEach((gained, place) => {
      if (exceeds(gained, Math.max(weekly[week], 0))) week = place;
    });
    return {
      gain: (given.conversion * settings.referral) / settings.churn,
      first: weekly[0],
      largest: weekly[week],
      largest_week: week + 1,
    };
  },
  picture(settings, { largest_week: week }, { given }) {
    /** @param {Settings} one
     *  @returns {Point[]} */
    const points = (one) => addedBy(one, given).map((gained, place) => [place + 1, gained]);
    return { lines: [points(settings), points({ ...settings, stages: 0 })], cursor: week };
  },
};
