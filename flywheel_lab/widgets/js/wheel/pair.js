// What push_two_wheels consists of on the page: two wheels, a treadle, and one sentence.
import { button, element, write } from "../parts/controls.js";
import { CALM_MS } from "../parts/life.js";
import { figure, tableBelow } from "../parts/page.js";
import { patch, picture } from "../parts/svg.js";
import { fill } from "../parts/words.js";
import { canKick, isMoving, kick, kickOn, lately, newKicks, passKicks } from "./kicks.js";
import { RPM } from "./run.js";
import { pushable } from "./touch.js";
import { effortOf, wheelPicture } from "./wheel.js";

const LONGEST = 0.1; // seconds that one screen may bring
const KICK_MS = 260; // how long a kick is seen

/** @param {Pick<Hands, "redraw"> & {wheels: {name: string, wheel: Wheel}[], impulse: number, most: number,
 *    look: WheelLook, words: Words, language: string}} given
 *  @returns {Living} */
export function layout({ redraw, wheels, impulse, most, look, words, language }) {
  const { texts } = words;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const names = wheels.map(({ name }) => name);
  const opening = () => (most ? fill(texts.said_few, { most: words.number(most) }) : texts.said_first);
  const fresh = () =>
    newKicks(
      wheels.map(({ wheel }) => wheel),
      impulse,
      most,
    );
  let kicks = fresh();
  let [last, drawn, kickedAt] = [0, -Infinity, -Infinity];
  /** @param {number} speed */
  const whole = (speed) => words.number(Math.round(speed));

  const said = element("p", { class: "fl-said", role: "status" }, opening());
  const count = element("p", { class: "fl-task" });
  const treadle = element("button", { type: "button", class: "fl-main fl-big" }, texts.kick);
  const [on, again] = [button(start), button(begin)];
  on.show(texts.kick_on);
  again.show(texts.again);
  const sides = names.map((name, i) => {
    const [svg, now, mean] = [picture("wheel"), element("dd"), element("dd")];
    /** @param {string} text
     *  @param {HTMLElement} value */
    const gauge = (text, value) => element("div", {}, element("dt", {}, text), value);
    const gauges = element("dl", { class: "fl-gauges" }, gauge(texts.now, now), gauge(texts.mean, mean));
    const note = i ? fill(texts.heavier, { times: words.number(wheels[i].wheel.mass / wheels[0].wheel.mass) }) : "";
    const node = figure(
      "",
      name[0].toUpperCase() + name.slice(1),
      note,
      element("div", { class: "fl-kicked" }, svg),
      gauges,
    );
    svg.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      treadle.focus();
      act();
    });
    return { svg, now, mean, node };
  });
  const numbers = tableBelow({
    ...{ opener: texts.table_open, caption: texts.title },
    columns: [texts.column_wheel, texts.now, texts.mean, texts.column_swing],
    rows: () => [names.map((name, i) => [name, ...figures(i)])],
  });
  const root = element(
    "section",
    { class: "fl-view fl-wheeling fl-two", lang: language, "aria-label": texts.title },
    element("div", { class: "fl-wheels" }, ...sides.map(({ node }) => node)),
    element("div", { class: "fl-choice" }, treadle, ...(most ? [] : [on.node]), again.node),
    count,
    said,
    element("div", { class: "fl-folds" }, numbers.node),
  );
  pushable(root, treadle, treadle, act);

  function act() {
    if (!canKick(kicks)) return tell(kicks.held ? texts.said_over : texts.said_wait);
    kick(kicks);
    kickedAt = performance.now();
    const gains = kicks.runs.map(({ wheel }) => whole(impulse / (wheel.shape * wheel.mass * wheel.radius ** 2) / RPM));
    tell(fill(texts.said_kick, { first: names[0], more: gains[0], second: names[1], less: gains[1] }));
    wake();
  }
  function start() {
    if (!canKick(kicks)) return;
    kickOn(kicks);
    tell(texts.said_on);
    wake();
  }
  function begin() {
    kicks = fresh();
    kickedAt = -Infinity;
    tell(opening());
    wake();
  }
  function wake() {
    [last, drawn] = [performance.now(), -Infinity];
    redraw();
  }
  /** @param {string} text */
  const tell = (text) => write(said, text);

  /** @param {Turn} screen */
  function turn({ time, resized, shown }) {
    const seconds = Math.min(LONGEST, Math.max(0, time - last) / 1000);
    last = time;
    const moves = isMoving(kicks);
    const over = moves && passKicks(kicks, seconds);
    if (over) tell(most ? held() : done());
    if (shown && (!calm.matches || time - drawn >= CALM_MS || over || !moves || resized)) {
      draw(time);
      drawn = time;
    }
    if (isMoving(kicks) || time - kickedAt < KICK_MS) redraw();
  }
  /** Both stand still in the middle of their run: here somebody is to say what comes.  */
  const held = () =>
    fill(texts.said_held, {
      ...{ count: words.number(kicks.count), first: names[0], second: names[1] },
      ...{ speed: whole(kicks.runs[0].speed / RPM), other: whole(kicks.runs[1].speed / RPM) },
    });
  function done() {
    const [first, second] = [lately(kicks, 0), lately(kicks, 1)];
    const means = { first: names[0], mean: whole(first.mean), second: names[1], other: whole(second.mean) };
    const swings = { low: whole(first.least), high: whole(first.most) };
    return fill(texts.said_done, { ...means, ...swings, from: whole(second.least), to: whole(second.most) });
  }
  /** @param {number} place */
  function figures(place) {
    const { mean, least, most: top } = lately(kicks, place);
    const swing = kicks.seen.length ? fill(texts.swing, { low: whole(least), high: whole(top) }) : "–";
    return [whole(kicks.runs[place].speed / RPM), whole(mean), swing];
  }
  /** @param {number} time */
  function draw(time) {
    const pushed = kicks.next !== null ? kicks.clock % 1 : Math.min(1, (time - kickedAt) / KICK_MS);
    sides.forEach(({ svg, now, mean }, i) => {
      const run = kicks.runs[i];
      const [speed, average] = figures(i);
      const effort = effortOf({ ...run.wheel, impulse });
      const hold = { hand: /** @type {Hand} */ (null), pushed: calm.matches || kicks.held ? 1 : pushed, effort };
      const turned = calm.matches ? 0 : run.from + run.turned;
      const label = fill(texts.alt, { name: names[i], speed });
      patch(svg, wheelPicture({ wheel: run.wheel, turned, speed: run.speed, look, hold, calm: calm.matches, label }));
      write(now, speed);
      write(mean, average);
    });
    const values = { count: words.number(kicks.count), most: words.number(most) };
    write(count, fill(most ? texts.count_of : texts.count, values));
    treadle.setAttribute("aria-disabled", `${!canKick(kicks)}`);
    on.node.setAttribute("aria-disabled", `${!canKick(kicks)}`);
    numbers.show(kicks);
  }
  return { root, said, turn, rest: () => {} };
}
