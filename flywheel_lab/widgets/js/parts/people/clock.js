// Time of a picture that moves: the moment shown runs after the week that is wanted, or goes on by itself. No DOM.

const [SLOW, FAST, SOONER] = [2, 6, 20]; // weeks a second at first and at most; one more a second after so many weeks
const MORPH = 1.1; // seconds from one picture into the next
const NEAR = 0.01;

/** Return what keeps time: `view` (t, rest, settled, morph, was, lens), step(seconds) that returns whether something moved,
 *  go(week), play(), pause() which ends on a whole week, and turn(lens). Who asked for less motion sees whole weeks only.
 *  @param {{week: number, weeks: number, lens: string, calm: boolean}} given */
export function clockOf({ week, weeks, lens, calm }) {
  let began = week; // where time began to run
  const view = { t: week, goal: week, rest: week, settled: 1, playing: false, was: lens, lens, morph: 1 };

  /** @param {number} seconds */
  function step(seconds) {
    if (view.playing) {
      const speed = Math.min(FAST, SLOW + (view.goal - began) / SOONER);
      view.goal = Math.min(weeks, view.goal + speed * seconds);
      if (view.goal >= weeks) view.playing = false;
    }
    const far = (calm ? Math.floor(view.goal) : view.goal) - view.t;
    let moved = false;
    if (Math.abs(far) > 1e-6) {
      const jump = calm || Math.abs(far) > 26; // nobody follows half a year in a second
      view.t += view.playing || jump || Math.abs(far) < NEAR ? far : far * Math.min(1, 8 * seconds);
      view.settled = jump ? 1 : 0;
      if (view.settled || view.t < view.rest) view.rest = view.settled ? Math.round(view.t) : 0;
      moved = true;
    } else if (!view.playing && view.settled < 1) {
      view.settled = calm ? 1 : Math.min(1, view.settled + 4 * seconds);
      if (view.settled === 1) view.rest = Math.round(view.t);
      moved = true;
    }
    if (view.morph < 1) {
      view.morph = calm ? 1 : Math.min(1, view.morph + seconds / MORPH);
      if (view.morph === 1) view.was = view.lens;
      moved = true;
    }
    return moved || view.playing;
  }
  /** @param {number} goal */
  function go(goal) {
    view.playing = false;
    view.goal = Math.max(0, Math.min(weeks, goal));
  }
  function play() {
    if (view.goal >= weeks) Object.assign(view, { t: 0, goal: 0, rest: 0 });
    began = view.goal;
    view.playing = true;
    view.settled = calm ? 1 : 0;
  }
  const pause = () => go(Math.ceil(view.t - 1e-9));
  /** @param {string} next */
  function turn(next) {
    if (next === view.lens) return;
    const back = next === view.was; // halfway they turn round where they are, and nothing jumps
    Object.assign(view, { was: view.lens, lens: next, morph: back ? 1 - view.morph : 0 });
  }
  return { view, step, go, play, pause, turn };
}
