// What all explorers share beside their pictures: undo, codes, scenarios, goals, the picture as a file. parts/life.js hangs it
// on top of a page, so that no layout has to know of it.
import { PAUSE_MS, same } from "../changes.js";
import { fill } from "../words.js";
import { barOf } from "./bar.js";
import { readState, writeState } from "./code.js";
import { isOnSliders } from "./code/sliders.js";
import { isReached } from "./goals.js";
import { newHistory } from "./history.js";
import { savePicture } from "./picture.js";

/** @typedef {{history: ReturnType<typeof newHistory>, reached: Set<number>, goal: number, scenario: number,
 *    left: KitLeft | null, tell(text: string): void}} Memory */
/** @type {WeakMap<Host, Memory>} */
const memories = new WeakMap(); // a scenario with another base makes the page anew; what was done stays known

/** Return {noticed, show, end} for what Python sent as `kit`, or null where nothing was sent. `put(values)` sets traits,
 *  free() is false while nothing may be set from here, seen() gives {state, view}, draw() draws at once.
 *  @param {{model: Host, kit: Kit, root: HTMLElement, said: HTMLElement, put(values: object): void, free(): boolean,
 *    seen(): any, draw(): void}} given
 *  @returns {{noticed(): void, show(width: number): void, end(): void}} */
export function kitOf({ model, kit, root, said, put, free, seen, draw }) {
  if (!kit?.layout) return null;
  const { layout, scenarios, texts: say } = kit;
  const several = layout.starts.length > 1;
  const names = [...layout.fields.map(([name]) => name), ...(several ? ["start", "base"] : [])];
  /** @type {() => Record<string, any>} */
  const snapshot = () => Object.fromEntries(names.map((name) => [name, model.get(name)]));
  const alike = (/** @type {Record<string, any>} */ a, /** @type {Record<string, any>} */ b) =>
    names.every((name) => same(a[name], b[name]));
  const memory = remembered();
  const { history } = memory;
  let [pause, held, dirty] = [0, false, true];
  const place = () =>
    several
      ? Math.max(
          0,
          layout.starts.findIndex(({ base }) => same(base, snapshot().base)),
        )
      : 0;
  const goals = layout.starts[place()].base?.firm && place() > 0 ? [] : kit.goals; // those of another firm are out of reach
  const bar = barOf({
    say,
    first: layout.starts[0].base?.name,
    goals,
    scenarios,
    act: { undo, redo, choose, use, save, next, code },
  });
  root.prepend(bar.node);
  memory.tell = bar.tell;

  function remembered() {
    const nothing = { reached: new Set(), goal: 0, scenario: 0, left: /** @type {KitLeft} */ (null), tell: () => {} };
    if (!memories.has(model)) memories.set(model, { history: newHistory(snapshot(), alike), ...nothing });
    return memories.get(model);
  }
  function code() {
    return free() ? writeState(layout, snapshot(), place()) : "";
  }
  function noticed() {
    dirty = true;
    clearTimeout(pause);
    pause = setTimeout(() => (held ? noticed() : settle()), PAUSE_MS);
  }
  /** What was changed until now is one step; during a challenge nothing is. */
  function settle() {
    clearTimeout(pause);
    if (free()) history.noted(snapshot());
    bar.showCode();
  }
  /** @param {Record<string, any> | null} state */
  function go(state) {
    memory.left = state && "base" in state && !same(state.base, snapshot().base) ? bar.left() : null;
    if (state) put(state);
    return Boolean(state);
  }
  function undo() {
    return free() && go(history.back(snapshot()));
  }
  function redo() {
    return free() && go(history.on(snapshot()));
  }
  /** @param {number} i */
  function choose(i) {
    if (!free()) return;
    settle();
    memory.scenario = i;
    const { start, state } = scenarios[i - 1] ?? { start: 0, state: {} };
    go({ ...began(start), ...state });
  }
  /** Base, start and state of one of the starts.
   *  @param {number} i */
  const began = (i) => ({
    ...(several ? { start: layout.starts[i].state, base: layout.starts[i].base } : {}),
    ...layout.starts[i].state,
  });
  /** Set the state of a code, and return what there is to say.
   *  @param {string} text */
  function use(text) {
    if (!free()) return say.locked;
    const read = readState(layout, text, kit.kinds);
    if ("wrong" in read) return fill(say[read.wrong], read.values);
    if (kit.alone && !isOnSliders(layout, read.state, read.start)) return say.code_start;
    /** @type {Record<string, any>} */
    const wanted = { ...began(read.start), ...read.state };
    const before = snapshot();
    if (Object.keys(wanted).every((name) => same(wanted[name], before[name]))) return say.same;
    settle();
    go(wanted);
    queueMicrotask(() => memory.tell(say.restored)); // the page may be another one then
    return say.restored;
  }
  function next() {
    memory.goal = Math.min(goals.length - 1, memory.goal + 1);
    dirty = true;
    show(root.clientWidth);
  }
  /** @param {"png" | "svg"} kind */
  async function save(kind) {
    const { week: shown } = snapshot();
    const week = shown === undefined ? [] : [fill(say.week, { week: shown })];
    const coded = code() ? [fill(say.code, { code: code() })] : [];
    const name = await savePicture(kind, { root, said, notes: [...week, ...coded, say.source], draw });
    return name ? fill(say.saved, { name }) : say.unsaved;
  }
  /** @param {number} width */
  function show(width) {
    const now = snapshot();
    if (dirty) look(now);
    dirty = false;
    const can = { undo: free() && history.canBack(now), redo: free() && history.canOn(now) };
    bar.show({ ...can, width, goal: memory.goal, reached: memory.reached, scenario: memory.scenario });
    if (memory.left) bar.restore(memory.left);
    memory.left = null;
  }
  /** @param {Record<string, any>} state */
  function look(state) {
    memory.scenario = chosen(state);
    bar.showCode();
    const now = seen();
    const start = layout.starts[place()].state;
    if (now) goals.forEach((goal, i) => isReached(goal, now, start) && memory.reached.add(i));
  }
  /** The scenario that is on the screen: the one whose start this is, or the one chosen last.
   *  @param {Record<string, any>} now */
  function chosen(now) {
    if (several) return 1 + scenarios.findIndex(({ start }) => start > 0 && start === place());
    const is = (/** @type {Record<string, any>} */ state) =>
      Object.keys(state).every((name) => same(state[name], now[name]));
    const exact = scenarios.findIndex(({ state }) => is({ ...began(0), ...state, week: now.week }));
    if (exact >= 0) return 1 + exact;
    return is({ ...began(0), week: now.week }) ? 0 : memory.scenario;
  }

  /** @param {KeyboardEvent} event */
  function keyed(event) {
    const typing = /** @type {Element} */ (event.target).matches("input[type=text], textarea, [contenteditable=true]");
    if (typing || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    const again = key === "y" || (key === "z" && event.shiftKey);
    if (key !== "z" && !again) return;
    event.preventDefault();
    if (!event.repeat || free()) (again ? redo : undo)();
  }
  const press = () => {
    settle();
    held = true;
  };
  const release = () => {
    if (held) settle();
    held = false;
  };
  root.addEventListener("keydown", keyed);
  root.addEventListener("pointerdown", press);
  root.addEventListener("focusin", () => held || settle()); // a slider jumps to the hand before it has the focus
  addEventListener("pointerup", release);
  addEventListener("pointercancel", release);
  function end() {
    clearTimeout(pause);
    removeEventListener("pointerup", release);
    removeEventListener("pointercancel", release);
  }
  return { noticed, show, end };
}
