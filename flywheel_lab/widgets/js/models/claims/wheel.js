// Claims about the wheel of metal: a disc of 0.5 m radius under a steady torque, braked by oil. No DOM here.
import { curve } from "./compare.js";

const DISC_RADIUS = 0.5;
const DRIVE_TORQUE = 3;
const DRIVEN_SECONDS = 30;
const LIGHT_MASS = 40;
const PER_RPM = (2 * Math.PI) / 60;
const MASS_SECONDS = 180;
const FASTER_SECONDS = 300;

const discInertia = (mass) => (mass * DISC_RADIUS ** 2) / 2;

function discSpeed(mass, viscous, time) {
  const decay = viscous / discInertia(mass);
  const driven = (DRIVE_TORQUE / viscous) * -Math.expm1(-decay * Math.min(time, DRIVEN_SECONDS));
  return driven * Math.exp(-decay * Math.max(0, time - DRIVEN_SECONDS));
}

export const MASS_CLAIM = {
  measure({ times, viscous, time }) {
    const [fast, slow] = [viscous / discInertia(LIGHT_MASS), viscous / discInertia(LIGHT_MASS * times)];
    const apart = Math.log(Math.expm1(DRIVEN_SECONDS * fast) / Math.expm1(DRIVEN_SECONDS * slow));
    return {
      light: discSpeed(LIGHT_MASS, viscous, time) / PER_RPM,
      heavy: discSpeed(LIGHT_MASS * times, viscous, time) / PER_RPM,
      crossing: apart / (fast - slow),
      terminal: DRIVE_TORQUE / viscous / PER_RPM,
    };
  },
  reason({ heavy, light }, { time }) {
    if (heavy > light) return "holds";
    return time <= DRIVEN_SECONDS ? "fails" : "fails_soon";
  },
  picture({ times, viscous, time }) {
    const turning = (mass) => curve((t) => discSpeed(mass, viscous, t) / PER_RPM, 0, MASS_SECONDS, 90);
    const lines = [turning(LIGHT_MASS * times), turning(LIGHT_MASS)];
    return { lines, cursor: time, zone: [0, DRIVEN_SECONDS] };
  },
};

function secondsTo(of, viscous, target) {
  if (!viscous) return (of * target) / DRIVE_TORQUE;
  const braked = (target * viscous) / DRIVE_TORQUE;
  return braked < 1 ? (-of / viscous) * Math.log1p(-braked) : Infinity;
}

export const FASTER_CLAIM = {
  measure({ faster, viscous, mass }) {
    const target = faster * PER_RPM;
    return {
      target: faster,
      terminal: (viscous ? DRIVE_TORQUE / viscous : Infinity) / PER_RPM,
      seconds: secondsTo(discInertia(mass), viscous, target),
      power: DRIVE_TORQUE * target,
    };
  },
  reason({ seconds, terminal }) {
    if (seconds === Infinity) return "fails";
    return Number.isFinite(terminal) ? "holds" : "holds_free";
  },
  picture({ faster, viscous, mass }) {
    const of = discInertia(mass);
    const free = (t) => (DRIVE_TORQUE * t) / of / PER_RPM;
    const braked = (t) => ((DRIVE_TORQUE / viscous) * -Math.expm1((-viscous * t) / of)) / PER_RPM;
    const lines = [viscous ? braked : free, free].map((each) => curve(each, 0, FASTER_SECONDS, 100));
    return { lines, level: faster, most: 1.25 * faster };
  },
};
