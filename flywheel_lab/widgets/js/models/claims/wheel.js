// Claims about the wheel of metal: a disc under a steady torque, braked by oil. No DOM here.
import { curve, farthest } from "./compare.js";

/** @param {number} mass
 *  @param {Settings} given */
const discInertia = (mass, { radius }) => (mass * radius ** 2) / 2;

/** @param {number} mass
 *  @param {Settings} settings
 *  @param {number} time
 *  @param {Settings} given */
function discSpeed(mass, { viscous }, time, given) {
  const decay = viscous / discInertia(mass, given);
  const driven = (given.torque / viscous) * -Math.expm1(-decay * Math.min(time, given.pushed));
  return driven * Math.exp(-decay * Math.max(0, time - given.pushed));
}

/** @type {Measured} */
export const MASS_CLAIM = {
  measure(settings, given) {
    const { times, viscous, time } = settings;
    const { light, pushed, rpm, torque } = given;
    const [fast, slow] = [light, light * times].map((mass) => viscous / discInertia(mass, given));
    const apart = Math.log(Math.expm1(pushed * fast) / Math.expm1(pushed * slow));
    return {
      light: discSpeed(light, settings, time, given) / rpm,
      heavy: discSpeed(light * times, settings, time, given) / rpm,
      crossing: apart / (fast - slow),
      terminal: torque / viscous / rpm,
    };
  },
  picture(settings, _, claim) {
    const { light, pushed, rpm } = claim.given;
    const last = farthest(claim, "time");
    /** @param {number} mass */
    const turning = (mass) => curve((t) => discSpeed(mass, settings, t, claim.given) / rpm, 0, last, 90);
    return { lines: [turning(light * settings.times), turning(light)], cursor: settings.time, zone: [0, pushed] };
  },
};

/** @param {number} of
 *  @param {number} viscous
 *  @param {number} target
 *  @param {number} torque */
function secondsTo(of, viscous, target, torque) {
  if (!viscous) return (of * target) / torque;
  /** @param {number} t */
  const braked = (target * viscous) / torque;
  return braked < 1 ? (-of / viscous) * Math.log1p(-braked) : Infinity;
}

/** @type {Measured} */
export const FASTER_CLAIM = {
  measure({ faster, viscous, mass }, given) {
    const { first, rpm, torque } = given;
    const target = faster * first * rpm;
    return {
      target: target / rpm,
      terminal: (viscous ? torque / viscous : Infinity) / rpm,
      seconds: secondsTo(discInertia(mass, given), viscous, target, torque),
      power: torque * target,
    };
  },
  picture({ faster, viscous, mass }, _, { given }) {
    const { first, rpm, shown, torque } = given;
    const of = discInertia(mass, given);
    /** @param {number} t */
    const free = (t) => (torque * t) / of / rpm;
    /** @param {number} t */
    const braked = (t) => ((torque / viscous) * -Math.expm1((-viscous * t) / of)) / rpm;
    const lines = [viscous ? braked : free, free].map((each) => curve(each, 0, shown, 100));
    return { lines, level: faster * first, most: 1.25 * faster * first };
  },
};
