// A hand on the rim. It pulls through an arm that gives: a light wheel follows at once, a heavy one lags behind, and more
// strokes are needed. One stroke gives the momentum of one push at most; then the arm has to come back. No DOM here.
const REACH = 0.5; // rad by which the wheel lags: then the arm pulls with all its strength
const FARTHEST = 1.1; // rad: beyond this the hand slides along the rim
const STROKE = 0.35; // seconds with all strength: that is one push
const BREATH = 0.3; // seconds until the arm is back
const SLICE = 0.05; // seconds after which the wheel gets what the hand has given

/** A hand that takes hold at an angle, clockwise from the top; `standing` is the angle of the wheel.
 *  @param {number} at
 *  @param {number} standing
 *  @returns {Hand} */
export const takeHold = (at, standing) => ({
  at,
  grip: at - standing,
  strain: 0,
  given: 0,
  saved: 0,
  slice: 0,
  rests: 0,
});

/** Let a hand pull for so many seconds; return what the wheel gets now: the momentum, and whether a stroke begins with it.
 *  @param {Hand} hand
 *  @param {number} standing
 *  @param {number} seconds
 *  @param {number} strength
 *  @returns {{impulse: number, first: boolean} | null} */
export function pullFor(hand, standing, seconds, strength) {
  const lag = Math.min(FARTHEST, Math.max(0, hand.at - standing - hand.grip));
  hand.grip = hand.at - standing - lag; // a hand that is overtaken, or too far ahead, slides
  if (hand.rests > 0) {
    hand.rests -= seconds;
    hand.strain = 0;
    if (hand.rests <= 0) Object.assign(hand, { grip: hand.at - standing, given: 0 });
    return null;
  }
  hand.strain = Math.min(1, lag / REACH);
  hand.saved = Math.min(strength - hand.given, hand.saved + (strength * hand.strain * seconds) / STROKE);
  hand.slice += seconds;
  return hand.slice >= SLICE || hand.given + hand.saved >= strength ? handOver(hand, strength) : null;
}

/** Give the wheel what the hand still holds.
 *  @param {Hand} hand
 *  @param {number} strength */
export function handOver(hand, strength) {
  const [impulse, first] = [hand.saved, !hand.given];
  Object.assign(hand, { given: hand.given + impulse, saved: 0, slice: 0 });
  if (hand.given >= strength * (1 - 1e-9)) hand.rests = BREATH;
  return impulse > 0 ? { impulse, first } : null;
}
