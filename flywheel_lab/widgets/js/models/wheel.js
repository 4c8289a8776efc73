// The twin of models/wheel in the browser: a wheel that coasts, ω' = α - β ω - γ ω², in closed form. No DOM here.
// A wheel is {mass, radius, shape: the k of k m r², coulomb, viscous, drag, imbalance, load, bearing}, in SI units.

/** The moment of inertia in kg m².
 *  @param {Wheel} wheel
 *  @returns {number} */
export const inertia = ({ mass, radius, shape }) => shape * mass * radius ** 2;

/** @param {Wheel} wheel
 *  @param {number} speed */
export const energy = (wheel, speed) => (inertia(wheel) * speed ** 2) / 2;

/** The torque that brakes the turning wheel, in N m; each part by its name.
 *  @param {Wheel} wheel
 *  @param {number} speed */
export function brakes({ coulomb, viscous, drag, imbalance, load, bearing }, speed) {
  const parts = {
    coulomb,
    viscous: viscous * speed,
    drag: drag * speed ** 2,
    wobble: bearing * imbalance * speed ** 2,
  };
  return { ...parts, load };
}

/** α, β and γ under a torque in N m.
 *  @param {Wheel} wheel
 *  @param {number} torque? */
export function forces(wheel, torque = 0) {
  const { coulomb, viscous, drag, imbalance, load, bearing } = wheel;
  const each = [torque - coulomb - load, viscous, drag + bearing * imbalance];
  return each.map((part) => part / inertia(wheel));
}

/** The speed so many seconds after `speed`; a wheel that its friction stops stands still from then on.
 *  @param {Wheel} wheel
 *  @param {number} speed
 *  @param {number} seconds
 *  @returns {number} */
export function speedAfter(wheel, speed, seconds) {
  const [alpha, beta, gamma] = forces(wheel);
  if (seconds >= standsAfter(wheel, speed)) return 0;
  const [cosine, sine, kept] = weights([alpha, beta, gamma], seconds);
  return Math.max(0, (speed * kept + alpha * sine) / (cosine + (beta / 2 + gamma * speed) * sine));
}

/** The seconds until a wheel stands still, Infinity where friction fades with the speed.
 *  @param {Wheel} wheel
 *  @param {number} speed
 *  @returns {number} */
export const standsAfter = (wheel, speed) => (forces(wheel)[0] < 0 ? secondsBetween(wheel, speed, 0) : Infinity);

/** The seconds in which a coasting wheel slows down from one speed to another, Infinity where it never does.
 *  @param {Wheel} wheel
 *  @param {number} speed
 *  @param {number} end
 *  @returns {number} */
export function secondsBetween(wheel, speed, end) {
  const [alpha, beta, gamma] = forces(wheel);
  if (speed === end) return 0;
  if (!((end - speed) * (alpha - beta * speed - gamma * speed ** 2) > 0)) return Infinity;
  const change = speed - end;
  const square = beta ** 2 + 4 * alpha * gamma;
  const pace = Math.sqrt(Math.abs(square));
  if (square < 0) {
    const ratio = change / (end * (beta + gamma * speed) - alpha + (change * beta) / 2);
    return (2 * Math.atan2((pace * ratio) / 2, 1)) / pace;
  }
  const spare = alpha * gamma ? (-4 * alpha * gamma) / (beta + pace) : 0; // beta - pace, without cancellation
  const ratio = change / (end * (beta + gamma * speed) - alpha + (change * spare) / 2);
  if (!(ratio >= 0 && ratio < Infinity)) return Infinity;
  return pace * ratio > 1e-300 ? Math.log1p(pace * ratio) / pace : ratio;
}

const NODES = [-0.906179845938664, -0.5384693101056831, 0, 0.5384693101056831, 0.906179845938664];
const WEIGHTS = [
  0.23692688505618908, 0.47862867049936647, 0.5688888888888889, 0.47862867049936647, 0.23692688505618908,
];

/** How far a coasting wheel turns in so many seconds, in rad, by Gauss and Legendre's rule on short pieces.
 *  @param {Wheel} wheel
 *  @param {number} speed
 *  @param {number} seconds
 *  @returns {number} */
export function turnedAfter(wheel, speed, seconds) {
  const moving = Math.min(seconds, standsAfter(wheel, speed));
  const [, beta, gamma] = forces(wheel);
  const pieces = Math.min(1000, Math.ceil(moving * (beta + gamma * speed) * 4) + 1);
  const half = moving / pieces / 2;
  let turned = 0;
  for (let k = 0; k < pieces; k++) {
    const middle = (2 * k + 1) * half;
    NODES.forEach((node, i) => {
      turned += half * WEIGHTS[i] * speedAfter(wheel, speed, middle + half * node);
    });
  }
  return turned;
}

/** The mean speed in the long run under a push of `impulse` N m s each `interval` s, Infinity without friction.
 *  @param {Wheel} wheel
 *  @param {number} impulse
 *  @param {number} interval
 *  @returns {number} */
export function meanUnderPushes(wheel, impulse, interval) {
  const [alpha, beta, gamma] = forces(wheel);
  const kick = impulse / inertia(wheel);
  const fastest = fastestUnderPushes(wheel, kick, interval);
  if (!(fastest > 0 && fastest < Infinity)) return fastest;
  // How far it turns from one push to the next is the integral of ω dω / friction, smooth over log ω.
  const slowest = Math.max(speedAfter(wheel, fastest, interval), 1e-100 * fastest);
  const folds = 2 * kick < fastest ? -Math.log1p(-kick / fastest) : Math.log(fastest / slowest);
  const pieces = Math.ceil(4 * folds) + 1;
  const half = folds / pieces / 2;
  let turned = 0;
  for (let k = 0; k < pieces; k++) {
    NODES.forEach((node, i) => {
      const omega = fastest * Math.exp(-half * (2 * k + 1 + node));
      turned += (half * WEIGHTS[i] * omega) / (-alpha / omega + beta + gamma * omega);
    });
  }
  return turned / interval;
}

/** The speed just after a push in the long run: there the loss until the next push equals the push.
 *  @param {Wheel} wheel
 *  @param {number} kick
 *  @param {number} interval */
function fastestUnderPushes(wheel, kick, interval) {
  if (!kick || lostAfter(wheel, kick, interval) >= kick) return kick;
  let high = kick;
  while (lostAfter(wheel, high, interval) < kick) {
    high *= 4;
    if (high > 1e100 * kick) return Infinity;
  }
  let low = high / 4;
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if (lostAfter(wheel, middle, interval) < kick) low = middle;
    else high = middle;
  }
  return high;
}

/** By how much a coasting wheel slows down in so many seconds, exact even where that is next to nothing.
 *  @param {Wheel} wheel
 *  @param {number} speed
 *  @param {number} seconds */
function lostAfter(wheel, speed, seconds) {
  const [alpha, beta, gamma] = forces(wheel);
  if (seconds >= standsAfter(wheel, speed)) return speed;
  const [cosine, sine] = weights([alpha, beta, gamma], seconds);
  return ((beta * speed + gamma * speed ** 2 - alpha) * sine) / (cosine + (beta / 2 + gamma * speed) * sine);
}

/** c, s and c - β s/2 of `motion.py` after these seconds, all three scaled alike.
 *  @param {number[]} each
 *  @param {number} seconds */
function weights([alpha, beta, gamma], seconds) {
  const square = beta ** 2 + 4 * alpha * gamma;
  const pace = Math.sqrt(Math.abs(square));
  const x = pace * seconds;
  if (square < 0) {
    const [cosine, sine] = [Math.cos(x / 2), x ? (seconds * Math.sin(x / 2)) / (x / 2) : seconds];
    return [cosine, sine, cosine - (beta * sine) / 2];
  }
  const left = Math.exp(-x);
  const sine = x ? (-seconds * Math.expm1(-x)) / x : seconds;
  const gained = alpha * gamma ? (4 * alpha * gamma) / (pace + beta) : 0; // pace - beta, without cancellation
  return [(1 + left) / 2, sine, left + (gained * sine) / 2];
}
