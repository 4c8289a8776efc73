// The numbers of the wheel as text: speeds, times, parameters.
import { inertia, meanUnderPushes, secondsBetween } from "../models/wheel.js";
import { fill } from "../parts/words.js";
import { FROM, RPM } from "./run.js";

export const BRIEF = 10; // seconds: what takes longer is told in whole ones

/** @param {number} speed
 *  @param {Words} words */
export const rpm = (speed, words) => words.fine(speed / RPM);
/** @param {Wheel} wheel
 *  @param {Words} words */
export const half = (wheel, words) => lasts(secondsBetween(wheel, FROM, FROM / 2), words);
/** @param {WheelSettings} parameters
 *  @param {Words} words */
export const gain = (parameters, words) => rpm(parameters.impulse / inertia(parameters), words);
/** @param {number} standing
 *  @param {Words} words */
export const stopsAfter = (standing, words) => (Number.isFinite(standing) ? lasts(standing, words) : words.texts.never);

/** A time in seconds as text; Infinity is "for ever".
 *  @param {number} seconds
 *  @param {Words} words */
export const lasts = (seconds, { texts, fine, form }) =>
  Number.isFinite(seconds) ? fill(form(texts.seconds_of, seconds), { number: fine(seconds) }) : texts.endless;

const means = new WeakMap(); // of parameters that do not change: the table asks sixty times a second

/** The mean speed in the long run under one push a second.
 *  @param {WheelSettings} parameters
 *  @param {Words} words */
export function steady(parameters, words) {
  if (!means.has(parameters)) means.set(parameters, meanUnderPushes(parameters, parameters.impulse, 1));
  const speed = means.get(parameters);
  return Number.isFinite(speed) ? rpm(speed, words) : "∞";
}

/** A parameter as text; those of the first screen have no unit that one must have learnt.
 *  @param {keyof WheelSettings} name
 *  @param {number} value
 *  @param {WheelLook} look
 *  @param {Words} words */
export function asText(name, value, { domains, shapes }, words) {
  if (name === "shape") return shapes.find(([k]) => k === value)[1]; // Python refuses any other
  return domains[name].bare ? words.fine(value) : withUnit(name, value, domains, words);
}

/** The same with its unit, for the table.
 *  @param {keyof WheelSettings} name
 *  @param {number} value
 *  @param {WheelLook["domains"]} domains
 *  @param {Words} words */
export const withUnit = (name, value, domains, words) => `${words.fine(value)} ${domains[name].unit}`;
