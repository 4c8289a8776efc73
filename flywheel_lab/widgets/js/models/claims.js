// The twin of models/claims in the browser: what is measured for each claim. Verdicts follow from the cases of the claim,
// and numbers from what it takes as given; both are sent with it. No DOM here.
import { relations } from "./claims/compare.js";
import { BREAKTHROUGH_CLAIM, MARKET_CLAIM } from "./claims/growth.js";
import { FRICTION_CLAIM, ITSELF_CLAIM, MOUTH_CLAIM, REST_CLAIM } from "./claims/loop.js";
import { FASTER_CLAIM, MASS_CLAIM } from "./claims/wheel.js";
import { PUSHES_CLAIM, WEAKEST_CLAIM } from "./claims/effort.js";

/** @type {Record<string, Measured>} */
const KNOWN_CLAIMS = {
  mouth: MOUTH_CLAIM,
  rest: REST_CLAIM,
  itself: ITSELF_CLAIM,
  market: MARKET_CLAIM,
  breakthrough: BREAKTHROUGH_CLAIM,
  mass: MASS_CLAIM,
  pushes: PUSHES_CLAIM,
  faster: FASTER_CLAIM,
  friction: FRICTION_CLAIM,
  weakest: WEAKEST_CLAIM,
};

/** The quantities that decide about a claim {name, given, cases, otherwise, parameters} at these settings {name: number}.
 *  @param {Claim} claim
 *  @param {Settings} settings */
export const measured = (claim, settings) => KNOWN_CLAIMS[claim.name].measure(settings, claim.given);

/** The reason of the first case that is met: "holds", "fails", "fails_full", …
 *  @param {Claim} claim
 *  @param {Settings} settings
 *  @param {Settings} numbers
 *  @returns {string} */
export function reasonOf({ given, cases, otherwise }, settings, numbers) {
  const values = { ...settings, ...numbers };
  const stands = relations(given.close);
  /** @param {Case} each */
  const met = ({ number, relation, bound }) => stands[relation](values[number], values[bound] ?? Number(bound));
  return cases.find(met)?.reason ?? otherwise;
}

/** Whether the claim holds there.
 *  @param {Claim} claim
 *  @param {Settings} settings
 *  @returns {boolean} */
export const holds = (claim, settings) => reasonOf(claim, settings, measured(claim, settings)).startsWith("holds");

/** What the picture shows: {bars: [numbers]}, or {lines: [[x, y]…], cursor, level, zone, most}.
 *  @param {Claim} claim
 *  @param {Settings} settings */
export const pictured = (claim, settings) =>
  KNOWN_CLAIMS[claim.name].picture(settings, measured(claim, settings), claim);

const HALVINGS = 60;

/** Where along one slider the verdict changes while the others stand; `first` is the verdict at its low end, and where it
 *  never changes there is no border. The twin of models/claims/border.py.
 *  @param {Claim} claim
 *  @param {Settings} settings
 *  @param {string} along
 *  @param {number} [halvings]
 *  @returns {{first: boolean, border: number | null}} */
export function borderOf(claim, settings, along, halvings = HALVINGS) {
  let { min: low, max: high } = claim.parameters.find((each) => each.name === along);
  /** @param {number} value */
  const at = (value) => holds(claim, { ...settings, [along]: value });
  const first = at(low);
  if (at(high) === first) return { first, border: null };
  for (let k = 0; k < halvings; k++) {
    const middle = (low + high) / 2;
    if (at(middle) === first) low = middle;
    else high = middle;
  }
  return { first, border: (low + high) / 2 };
}
