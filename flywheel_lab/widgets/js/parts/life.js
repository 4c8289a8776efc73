// The life that all explorers share, from the first screen to the clean-up. Beside it, what cards need of the same kind.
import { PAUSE_MS, same } from "./changes.js";
import { kitOf } from "./kit/kit.js";
import { lockable } from "./lock.js";

const [KIT, BASE] = ["kit", "base"]; // what the toolbar needs, and what a scenario may bring with it
export const CALM_MS = 500; // between two screens for those who asked for less motion
const SENT_MS = 100; // how often the kernel hears of a drag; the screen does not wait for it

/** Hand to the kernel what was set. Where none listens, the host may have no such way, or one that fails: the screen
 *  needs neither.
 *  @param {Host} model */
export function save(model) {
  try {
    model.save_changes?.()?.catch?.(() => {});
  } catch {
    // Nobody to tell.
  }
}

/** Return {soon, end}: many changes are handed over at once, `tell` is called just before; end() hands over the rest.
 *  @param {Host} model
 *  @param {() => void} tell */
export function sender(model, tell = () => {}) {
  let waiting = 0;
  function send() {
    clearTimeout(waiting);
    waiting = 0;
    tell();
    save(model);
  }
  const soon = (ms = SENT_MS) => {
    waiting ||= setTimeout(send, ms);
  };
  return { soon, end: () => waiting && send() };
}

/** Call when a node has another width than before, and return what ends that.
 *  @param {Element} node
 *  @param {() => void} call */
export function whenResized(node, call) {
  let width = 0;
  const observer = new ResizeObserver(([{ contentRect }]) => {
    if (contentRect.width === width) return;
    width = contentRect.width;
    call();
  });
  observer.observe(node);
  return () => observer.disconnect();
}

/** JupyterLab takes arrow keys and letters for commands of the notebook, and would take them away from our controls.
 *  @param {HTMLElement} root */
export const keepKeys = (root) => root.addEventListener("keydown", (event) => event.stopPropagation());

/** Show an explorer and return what takes it away. `make(hands)` returns {root, said} and what happens when:
 *  turn({time, moved, resized, shown}) on each screen that was asked for, rest() when a change is over, heard(trait) when a
 *  trait has another value (the next screen shows it, if nothing else is wanted), tell() before the kernel hears, end().
 *  Hands are set({trait: value}), soon(ms) to tell the kernel, redraw(), changed() for a screen on which something moved,
 *  and changing() while `said` is about a change that may go on. For the toolbar on top (parts/kit) it may have seen(), which
 *  gives {state, view}, free(), false while nothing may be set from there, and pause(), which ends what moves by itself.
 *  @param {Place & {traits: string[], make(hands: Hands): Living}} life
 *  @returns {() => void} */
export function live({ model, el, traits, make }) {
  let [frame, pause, setting, due] = [0, 0, false, false];
  let [width, resized, over] = [0, true, false]; // widths are read only after they changed: reading lays the page out once more
  const sending = sender(model, () => parts.tell?.());
  const { soon } = sending;
  const parts = make({ set, soon, redraw, changed, changing });
  const heard = parts.heard ?? changed;
  el.append(parts.root);
  const kit = kitOf({
    ...{ model, kit: model.get(KIT), root: parts.root, said: parts.said, put },
    free: () => parts.free?.() ?? true,
    seen: () => parts.seen?.(),
    draw: () => parts.turn({ time: performance.now(), moved: false, resized: true, shown: true }),
  });

  const unlock = lockable({ model, root: parts.root, said: parts.said, redraw });

  /** What is set together is heard of once.
   *  @param {Record<string, unknown>} values */
  function set(values) {
    setting = true;
    for (const [name, value] of Object.entries(values)) model.set(name, value);
    setting = false;
    heard();
    kit?.noticed();
    soon();
  }
  /** What comes from the toolbar is one change, of which each trait is heard of. Another base makes the page anew.
   *  @param {Record<string, unknown>} values */
  function put(values) {
    parts.pause?.();
    rest();
    const names = Object.keys(values).filter((name) => name !== BASE && !same(model.get(name), values[name]));
    soon();
    setting = true;
    for (const name of names) model.set(name, values[name]);
    setting = false;
    if (BASE in values && !same(model.get(BASE), values[BASE])) model.set(BASE, values[BASE]);
    if (over) return;
    for (const name of names) heard(name);
    kit.noticed();
  }
  function changed() {
    due = true;
    redraw();
  }
  function redraw() {
    frame ||= requestAnimationFrame(turn);
  }
  /** @param {number} time */
  function turn(time) {
    frame = 0;
    const moved = due;
    due = false;
    if (resized) width = parts.root.clientWidth;
    // Out of sight there is no width to draw in; the observer calls again when there is.
    parts.turn({ time, moved, resized, shown: width > 0 });
    kit?.show(width);
    resized = !width;
  }
  function changing() {
    parts.said.setAttribute("aria-busy", "true");
    clearTimeout(pause);
    pause = setTimeout(rest, PAUSE_MS);
  }
  function rest() {
    clearTimeout(pause);
    parts.rest();
    parts.said.setAttribute("aria-busy", "false");
  }
  const stops = traits.map((name) => {
    const call = () => {
      if (setting) return;
      heard(name);
      kit?.noticed();
    };
    model.on(`change:${name}`, call);
    return () => model.off(`change:${name}`, call);
  });
  stops.push(
    whenResized(parts.root, () => {
      resized = true;
      redraw();
    }),
  );
  // Whoever takes another control begins another change.
  parts.root.addEventListener("focusin", () => {
    if (due) turn(performance.now());
    rest();
  });
  keepKeys(parts.root);
  turn(performance.now());
  return () => {
    over = true;
    for (const stop of stops) stop();
    kit?.end();
    unlock();
    parts.end?.();
    cancelAnimationFrame(frame);
    clearTimeout(pause);
    sending.end();
    parts.root.remove();
  };
}
