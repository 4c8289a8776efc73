// Time that runs by itself, week after week, until the last one.
import { CALM_MS } from "../parts/life.js";

const WEEK_MS = 45;

/** Return {toggle, running, end}.
 *  @param {Pick<Given<FlywheelState>, "state" | "set" | "redraw"> & {calm: MediaQueryList}} hands */
export function runner({ state, set, calm, redraw }) {
  let [frame, last] = [0, 0];

  /** @param {number} now */
  function turn(now) {
    const passed = now - last;
    const { week, weeks } = state();
    const steps = passed < (calm.matches ? CALM_MS : WEEK_MS) ? 0 : Math.min(26, Math.floor(passed / WEEK_MS));
    frame = week >= weeks ? 0 : requestAnimationFrame(turn);
    if (steps && week < weeks) {
      last = now;
      set({ week: Math.min(weeks, week + steps) });
    }
    if (!frame) redraw(); // the button says that it is over
  }
  function toggle() {
    const { week, weeks, stop_week: stop } = state();
    if (frame) end();
    else begin(week, weeks, stop);
    redraw();
  }
  /** @param {number} week
   *  @param {number} weeks
   *  @param {number} stop */
  function begin(week, weeks, stop) {
    if (week >= weeks) set({ week: Math.max(0, stop) });
    last = performance.now();
    frame = requestAnimationFrame(turn);
  }
  function end() {
    cancelAnimationFrame(frame);
    frame = 0;
  }
  return { toggle, end, running: () => frame !== 0 };
}
