// The buttons that run a picture of people.
import { button } from "./controls.js";

/** Return {stop, play, reset}: end the pushes in the week on the screen and watch what follows, or let them begin again; let
 *  time run, or pause; go back to the start. What is in `also` is set when the pushes end; `calm` weeks go by at once for
 *  those who asked for less motion.
 *  @param {{crowd: ReturnType<typeof import("./crowd.js").crowdOf>, weeks: number, initial: Moved<LeversState>, also?: object, calm?: number,
 *    state(): LeversState, set(values: object): void}} given */
export function runButtons({ crowd, weeks, initial, also = {}, calm = 52, state, set }) {
  const stop = button(() => {
    const { stop_week: stopped, week } = state();
    if (stopped >= 0) {
      crowd.pause();
      return set({ stop_week: -1 });
    }
    const from = week >= weeks ? 0 : week; // at the end there is nothing left to see
    set({ stop_week: from, week: crowd.calm ? Math.min(weeks, from + calm) : from, ...also });
    if (!crowd.calm) crowd.play(from);
  });
  const reset = button(() => {
    crowd.pause();
    set(initial);
  });
  return { stop, play: button(crowd.toggle), reset };
}
