// The twin of models/claims in the browser: what is measured for each claim, and the verdict. No DOM here.
import { BREAKTHROUGH_CLAIM, MARKET_CLAIM } from "./claims/growth.js";
import { FRICTION_CLAIM, ITSELF_CLAIM, MOUTH_CLAIM, REST_CLAIM } from "./claims/loop.js";
import { FASTER_CLAIM, MASS_CLAIM } from "./claims/wheel.js";
import { PUSHES_CLAIM, WEAKEST_CLAIM } from "./claims/effort.js";

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

/** The quantities that decide about a claim at these settings {name: number}. */
export const measured = (claim, settings) => KNOWN_CLAIMS[claim].measure(settings);

/** The case that a verdict explains: "holds", "fails", "fails_full", … */
export const reasonOf = (claim, settings, numbers) => KNOWN_CLAIMS[claim].reason(numbers, settings);

/** Whether the claim holds there. */
export const holds = (claim, settings) => reasonOf(claim, settings, measured(claim, settings)).startsWith("holds");

/** What the picture shows: {bars: [numbers]}, or {lines: [[x, y]…], cursor, level, zone, most}. */
export const pictured = (claim, settings) => KNOWN_CLAIMS[claim].picture(settings, measured(claim, settings));
