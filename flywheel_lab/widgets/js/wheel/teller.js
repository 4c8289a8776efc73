// What the kernel hears of the wheel: the parameters, what happened, and what was measured.

const WHEEL_MS = 200; // how soon the kernel hears of what the learner did
const TOLD_MS = 1000; // and how often of a wheel that just runs

/** Return {send, tell, waits}: send() what is new soon; tell() sets it just before; the kernel waits() for news of a run.
 *  @param {Host} model
 *  @param {Game} game
 *  @param {(ms: number) => void} soon */
export function teller(model, game, soon) {
  /** @type {(keyof WheelSettings)[]} */
  const names = /** @type {any[]} */ (Object.keys(model.get("start")));
  let told = 0;
  /** @type {{list: Point[], length: number}} */
  let known = { list: null, length: 0 }; // the measured speeds that the kernel has already

  function send() {
    for (const name of names) if (model.get(name) !== game.parameters[name]) model.set(name, game.parameters[name]);
    soon(WHEEL_MS);
  }
  function tell() {
    told = performance.now();
    model.set("events", [...game.run.events]);
    const list = game.run.measured;
    if (list !== known.list || list.length !== known.length) model.set("measured", [...list]);
    known = { list, length: list.length };
    model.set("results", game.results);
    model.set("coast_down", game.record);
  }
  return { send, tell, waits: (/** @type {number} */ now) => now - told > TOLD_MS };
}
