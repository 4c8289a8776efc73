// A crowd on the page: dots that walk through the weeks, and from one picture into the next. The traits `week` and, where
// there are several pictures, `lens` say what is wanted; what moves in between is decided here.
import { ease, mix } from "./people/bars.js";
import { clockOf } from "./people/clock.js";
import { paintDots } from "./people/paint.js";
import { peopleStage } from "./people/stage.js";

const OUT = 2.5; // old words are gone after 1 / OUT of the way, new ones come in the last 1 / OUT: they never lie on each other

/** Return the place of the dots and hands(): show(state, scene) draws a state, `scene` is what there is to see of it;
 *  toggle(), play(), pause(), playing(), drawn() (the picture whose words stand there), turnTo(week), end().
 *  @param {{kind: string, week: number, weeks: number, lens: string, set(values: object): void, redraw(): void}} given */
export function crowdOf({ kind, week, weeks, lens, set, redraw }) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const clock = clockOf({ week, weeks, lens, calm });
  const { view } = clock;
  const stage = peopleStage({ kind, step, paint, themed: redraw });
  let [wanted, drawn, ran] = [week, lens, false];
  /** @type {Scene} */
  let scene = null;

  /** @param {number} seconds */
  function step(seconds) {
    const played = view.playing;
    const goes = clock.step(seconds);
    if (played) wish(Math.floor(view.t + 1e-9));
    const shows = view.morph < 0.5 ? view.was : view.lens;
    if (shows !== drawn || ran !== view.playing) redraw();
    [drawn, ran] = [shows, view.playing];
    const seen = view.morph < 0.5 ? 1 - ease(OUT * view.morph) : ease(OUT * view.morph - OUT + 1);
    for (const words of stage.words) words.style.opacity = seen < 1 ? `${seen}` : "";
    return goes;
  }
  /** @param {CanvasRenderingContext2D} pen
   *  @param {boolean} coarse */
  function paint(pen, coarse) {
    if (!scene) return;
    const share = ease(view.morph);
    for (const each of new Set([view.was, view.lens])) {
      const seen = view.was === view.lens ? 1 : each === view.lens ? share : 1 - share;
      scene.behind[each]?.(pen, view.t, seen);
    }
    const [from, to] = [scene.alphas[view.was], scene.alphas[view.lens]];
    const [before, after] = [view.was, view.lens].map((each) => scene.plans?.[each] ?? scene.plan);
    const dots = {
      ...{ t: view.t, rest: view.rest, settled: view.settled, morph: view.morph, coarse },
      ...{ was: scene.layouts[view.was], is: scene.layouts[view.lens], colours: scene.colours, lost: scene.lost },
    };
    /** @param {number} seen */
    const alphas = (seen) => from.map((alpha, i) => seen * mix(alpha, to[i], share));
    // Where a picture has others as well, these fade in while those of both walk.
    if (before !== after) paintDots(pen, { ...dots, plan: before, alphas: alphas(1 - share) });
    paintDots(pen, { ...dots, plan: after, alphas: alphas(before === after ? 1 : share) });
  }
  /** @param {{week: number, lens?: string}} state
   *  @param {Scene} next */
  function show(state, next) {
    scene = next;
    if (state.week !== wanted) clock.go((wanted = state.week));
    clock.turn(state.lens ?? lens);
    stage.wake();
  }
  /** Set the week that the traits have, unless they have it.
   *  @param {number} at */
  function wish(at) {
    if (at !== wanted) set({ week: (wanted = at) });
  }
  /** Let time run, from the week that is shown on or from another.
   *  @param {number} [from] */
  function play(from) {
    if (from !== undefined) Object.assign(view, { t: from, goal: from, rest: from });
    clock.play();
    wish(Math.floor(view.goal));
    stage.wake();
  }
  /** Time stands at once: whatever is set next, the week of a reset for instance, comes after the week where it stood. */
  function pause() {
    if (!view.playing) return;
    clock.pause();
    wish(view.goal);
    stage.wake();
  }
  /** A hand turns time: the moment follows it, whole weeks are set.
   *  @param {number} moment */
  function turnTo(moment) {
    clock.go(moment);
    wish(Math.round(view.goal));
    stage.wake();
  }
  return {
    ...stage,
    ...{ show, play, pause, turnTo, calm, repaint: stage.wake },
    toggle: () => (view.playing ? pause() : play()),
    playing: () => view.playing,
    moment: () => view.goal,
    drawn: () => drawn,
  };
}
