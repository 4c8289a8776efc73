// What push_the_wheel consists of on the page: goals, controls, the wheel, what it does, and the same in words.
import { button, element, write } from "../parts/controls.js";
import { figure, tableBelow } from "../parts/page.js";
import { patch, picture } from "../parts/svg.js";
import { fill } from "../parts/words.js";
import { makeControls } from "./controls.js";
import { descriptions, progress, readouts, storeOf, summary, tableRows } from "./facts.js";
import { angleOf, canCoast, canPush, isBlind, moving } from "./game.js";
import { makeGoals } from "./goals.js";
import { energyPicture, speedPicture, storePicture } from "./pictures.js";
import { FROM, RPM, SECONDS } from "./run.js";
import { lasts } from "./numbers.js";
import { graspable, pushable } from "./touch.js";
import { wheelPicture } from "./wheel.js";

/** Return {root, said, draw}; `act` holds what the learner can do.
 *  @param {{words: Words, look: WheelLook, language: string, game: Game, act: WheelActs, redraw(): void}} given */
export function layout({ words, look, language, game, act, redraw }) {
  const controls = makeControls({ words, look, act });
  const goals = makeGoals({ words, presets: game.presets, act });
  const page = pageOf({ words, look, language, game, act, controls, goals });
  const { root, pictures } = page;
  const settle = settler({ words, game, controls, goals, page });
  pushable(root, page.push, page.wheel, act.push);
  graspable(page.wheel, act);

  /** @type {number[]} */
  let widths = null;
  page.folded.addEventListener("toggle", () => {
    widths = null;
    redraw();
  });

  /** @param {{hold: Hold, still: boolean, resized: boolean}} how */
  function draw({ hold, still, resized }) {
    const { run, coasts, challenge } = game;
    settle();
    if (resized) widths = null;
    // To ask for a width lays the page out: once, before anything is drawn, and never while a hand drags.
    widths ??= [pictures.charts, pictures.energy, pictures.store].map((each) => each.parentElement.clientWidth);
    const [width, below, beside] = widths;
    const now = moving(game);
    const alt = descriptions(game, now, words);
    const seen = { wheel: run.wheel, speed: now.speed, turned: still ? 0 : angleOf(now) };
    patch(pictures.wheel, wheelPicture({ ...seen, look, hold, calm: still, label: alt.wheel }));
    const drawn = { run, coasts, words };
    patch(pictures.charts, speedPicture({ ...drawn, band: challenge?.rules.band_rpm, width, label: alt.charts }));
    if (below) patch(pictures.energy, energyPicture({ ...drawn, width: below, label: alt.energy }));
    const told = readouts(game, now, words);
    patch(pictures.store, storePicture(storeOf(game, now), beside, `${words.texts.now_pushes}: ${told[1]}`));
    page.show(now, told);
  }
  return { root, said: page.said, draw };
}

/** What is on the page, but for the insides of its pictures and controls; show(now) writes what follows the wheel.
 *  @param {{words: Words, look: WheelLook, language: string, game: Game, act: WheelActs,
 *    controls: ReturnType<typeof makeControls>, goals: ReturnType<typeof makeGoals>}} given */
function pageOf({ words, look, language, game, act, controls, goals }) {
  const { texts } = words;
  const said = element("p", { class: "fl-said", role: "status" }, texts.said_first);
  const task = element("p", { class: "fl-task" });
  const facts = element("p", { class: "fl-summary" });
  const [how, note] = [element("span"), element("span")];
  const pictures = {
    wheel: picture("wheel"),
    charts: picture("charts"),
    energy: picture("energy"),
    store: picture("store"),
  };
  const wheel = element("button", { type: "button", class: "fl-pushed", "aria-label": texts.title }, pictures.wheel);
  const push = element("button", { type: "button", class: "fl-main fl-big" }, texts.push);
  const coast = makeButton(texts.coast, act.coast);
  const wheels = [texts.wheel_1, texts.wheel_2].map((text, place) => makeButton(text, () => act.pick(place)));
  const answers = [texts.answer_1, texts.answer_2].map((text, place) => makeButton(text, () => act.answer(place)));
  const numbers = tableBelow({
    ...{ opener: texts.table_open, caption: texts.table, columns: [texts.column_what, texts.column_value] },
    rows: () => [tableRows(game, moving(game), look, words)],
  });
  numbers.node.firstChild.after(facts, element("div", { class: "fl-energy-chart" }, pictures.energy));
  const two = element("div", { class: "fl-choice" }, ...wheels, ...answers);
  const gauges = [texts.now_speed, texts.now_pushes, texts.now_runs].map((name) => {
    const value = element("dd");
    return { value, node: element("div", {}, element("dt", {}, name), value) };
  });
  const root = element(
    "section",
    { class: "fl-view fl-wheeling", lang: language, "aria-label": texts.title },
    ...(Object.keys(game.presets).length ? [goals.node] : []),
    controls.first,
    element(
      "div",
      { class: "fl-wheel-pair" },
      element(
        "div",
        {},
        figure("", texts.wheel, how, wheel),
        element("div", { class: "fl-choice" }, push, coast, makeButton(texts.reset, act.reset)),
        two,
      ),
      element(
        "div",
        {},
        task,
        element("dl", { class: "fl-gauges" }, ...gauges.map(({ node }) => node)),
        pictures.store,
        figure("charts", texts.charts, note, pictures.charts),
        said,
      ),
    ),
    element("div", { class: "fl-folds" }, controls.more, numbers.node),
  );
  /** @param {Moving} now
   *  @param {string[]} told */
  function show(now, told) {
    gauges.forEach(({ value }, i) => write(value, told[i]));
    write(note, chartsNote(game.coasts, game.test, words));
    write(task, progress(game, words));
    write(facts, summary(game, now, words));
    numbers.show(now);
  }
  return { root, said, pictures, folded: numbers.node, show, how, wheel, push, coast, two, wheels, answers };
}

/** What changes only when the learner does something; the wheel itself turns sixty times a second.
 *  @param {{words: Words, game: Game, controls: ReturnType<typeof makeControls>, goals: ReturnType<typeof makeGoals>,
 *    page: ReturnType<typeof pageOf>}} given */
function settler({ words: { texts }, game, controls, goals, page }) {
  const { how, wheel, push, coast, two, wheels, answers } = page;
  /** @type {Record<string, unknown>} */
  let settled = {};
  return () => {
    const { parameters, challenge, test, place, results } = game;
    /** @type {Record<string, unknown>} */
    const now = { parameters, challenge, result: challenge?.result, test, place, results };
    if (Object.keys(now).every((key) => key in settled && now[key] === settled[key])) return;
    settled = now;
    const blind = isBlind(game);
    for (const part of [controls.first, controls.more]) part.hidden = blind;
    two.hidden = !blind;
    push.hidden = blind;
    write(how, test ? texts.how_test : blind ? texts.how_blind : texts.how);
    for (const each of [wheel, push]) lock(each, !canPush(game));
    lock(coast, !canCoast(game));
    wheels.forEach((each, i) => {
      each.setAttribute("aria-pressed", `${i === place}`);
      lock(each, test !== null);
    });
    for (const each of answers) lock(each, Boolean(test || challenge?.result));
    controls.show(game);
    goals.show(game);
  };
}

/** @param {CoastTest[]} coasts
 *  @param {CoastTest} test
 *  @param {Words} words */
function chartsNote(coasts, test, words) {
  const { texts, fine } = words;
  if (!coasts.length) return fill(texts.charts_note, { seconds: lasts(SECONDS, words) });
  const speed = fine(FROM / RPM);
  return test?.rate > 1.05
    ? fill(texts.charts_faster, { speed, rate: fine(test.rate) })
    : fill(texts.charts_coast, { speed });
}

/** What is locked keeps its place and the focus; the game itself refuses.
 *  @param {Element} node
 *  @param {boolean} locked */
const lock = (node, locked) => node.setAttribute("aria-disabled", `${locked}`);

/** @param {string} text
 *  @param {() => void} onPress */
function makeButton(text, onPress) {
  const made = button(onPress);
  made.show(text);
  return made.node;
}
