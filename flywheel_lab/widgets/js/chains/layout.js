// What watch_chains consists of on the page: one sentence, the chains, the rounds, and the same as a table.
import { button, element, slider, write } from "../parts/controls.js";
import { CALM_MS } from "../parts/life.js";
import { lockOf } from "../parts/lock.js";
import { legend, tableBelow, uniqueId } from "../parts/page.js";
import { patch, picture } from "../parts/svg.js";
import { fill } from "../parts/words.js";
import { chainAt, plotFor } from "./forest.js";
import { count, sentence, tableRows } from "./sentences.js";

const ROUND_MS = 700;
const WAY_MS = 420; // from who tells to who is told

/** @param {Pick<Hands, "set" | "redraw"> & {forest: Forest, words: Words, language: string, at(): number, lock(): Lock | undefined}} given
 *  @returns {Living} */
export function layout({ set, redraw, forest, words, language, at, lock }) {
  const { texts } = words;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const svg = picture("chains");
  const said = element("p", { class: "fl-said", role: "status" });
  const meter = element("span");
  const [next, play, again] = [
    button(() => step(1)),
    button(() => (running ? pause() : run())),
    button(() => (pause(), set({ round: 0 }))),
  ];
  next.node.className = "fl-main";
  const time = slider({
    ...{ id: uniqueId(), min: 0, max: forest.rounds, step: 1, tooltip: texts.round_tip },
    onInput: (round) => (pause(), set({ round })),
  });
  const closed = lockOf("fl-locked");
  const numbers = tableBelow({
    ...{ opener: texts.table_open, caption: texts.table },
    columns: [texts.round, texts.column_alive, texts.column_snapped, texts.column_people],
    rows: (/** @type {number} */ round) => tableRows(forest, round, words),
  });
  const root = element(
    "section",
    { class: "fl-view fl-forest", lang: language, "aria-label": texts.title },
    said,
    element("div", { class: "fl-alive", "aria-hidden": "true" }, meter),
    element("div", {}, svg),
    element("div", { class: "fl-choice" }, next.node, play.node, again.node, time.node, closed.node),
    legend(texts.key),
    numbers.node,
  );
  let [running, told, shown, began, width] = [0, 0, at(), 0, 0];

  /** @param {number} by */
  function step(by) {
    pause();
    if (at() < forest.rounds) set({ round: Math.min(forest.rounds, at() + by) });
  }
  function run() {
    if (at() >= forest.rounds) set({ round: 0 });
    running = setInterval(
      () => (at() < forest.rounds ? set({ round: at() + 1 }) : pause()),
      ROUND_MS + (calm.matches ? CALM_MS : 0),
    );
    redraw();
  }
  function pause() {
    clearInterval(running);
    running = 0;
    redraw();
  }
  /** @param {Turn} now */
  function turn({ time: moment, resized, shown: visible }) {
    const round = at();
    if (resized) width = svg.parentElement.clientWidth;
    if (round !== shown) began = round === shown + 1 && !calm.matches ? moment : 0;
    shown = round;
    const share = began ? Math.min(1, Math.max(0, (moment - began) / WAY_MS)) : 1;
    if (visible && width) draw(round, ease(share));
    tell(round);
    if (share < 1) redraw();
  }
  /** @param {number} round
   *  @param {number} share */
  function draw(round, share) {
    const plot = plotFor(width);
    const chains = forest.people.map((_, i) => chainAt(forest, i, round, plot, share));
    const label = fill(texts.picture, { chains: words.number(chains.length), said: sentence(forest, round, words) });
    const height = Math.ceil(chains.length / plot.columns) * plot.height;
    patch(svg, { width, height, label, shapes: chains.flatMap((each) => shapesOf(each, plot, words)) });
  }
  /** @param {number} round */
  function tell(round) {
    // What runs by itself is read aloud when it rests, not thirty times.
    said.setAttribute("aria-busy", `${running !== 0 && round < forest.rounds}`);
    write(said, sentence(forest, round, words));
    closed.show(lock());
    root.classList.toggle("fl-shut", Boolean(lock()));
    for (const { node } of [next, play, again, time, numbers]) node.inert = Boolean(lock());
    const { alive } = count(forest, round);
    meter.style.width = `${(100 * alive) / forest.people.length}%`;
    next.node.setAttribute("aria-disabled", `${round >= forest.rounds}`);
    next.show(texts.next);
    play.show(running ? texts.pause : texts.play);
    again.show(texts.again);
    const text = fill(texts.round_of, { round: words.number(round), rounds: words.number(forest.rounds) });
    time.show({ name: texts.round, value: round, text });
    if (told !== round) numbers.show(round);
    told = round;
  }
  numbers.show(at());
  return { root, said, turn, rest() {}, end: () => clearInterval(running) };
}

/** @param {number} share */
const ease = (share) => 1 - (1 - share) ** 3;

/** @param {ReturnType<typeof chainAt>} chain
 *  @param {import("./forest.js").Plot} plot
 *  @param {Words} words
 *  @returns {Shape[]} */
function shapesOf({ alive, dots, lines, fresh, end, many }, { dot }, words) {
  const kind = alive ? "" : " fl-gone";
  const tear = `M${end.x - 2} ${end.y - 2}l4 4m0 -4l-4 4`;
  return [
    ["path", { class: `fl-told${kind}`, d: lines || "M0 0" }],
    ["path", { class: `fl-people${kind}`, d: dots || "M0 0", "stroke-width": dot }],
    ["path", { class: "fl-fresh", d: fresh || "M0 0", "stroke-width": dot }],
    ["path", { class: "fl-tear", d: alive ? "M0 0" : tear }],
    ["text", { class: "fl-many", x: end.x, y: end.y + 3 }, many ? words.scale(many) : ""],
  ];
}
