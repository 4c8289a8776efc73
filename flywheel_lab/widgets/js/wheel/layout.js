// What push_the_wheel consists of on the page: controls, the wheel, its charts, and the same in words.
import { button, element, write } from "../parts/controls.js";
import { figure, tableBelow } from "../parts/page.js";
import { patch, picture } from "../parts/svg.js";
import { fill } from "../parts/words.js";
import { makeControls } from "./controls.js";
import { descriptions, progress, summary, tableRows } from "./facts.js";
import { canCoast, canPush, isBlind, moving } from "./game.js";
import { chartsPicture, wheelPicture } from "./pictures.js";
import { FROM, RPM, SECONDS } from "./run.js";
import { lasts } from "./sentences.js";

/** Return {root, said, draw}; `act` holds what the learner can do: push, change, coast, reset, choose, pick, answer.
 *  @param {{words: Words, look: WheelLook, language: string, game: Game, act: WheelActs}} given */
export function layout({ words, look, language, game, act }) {
  const controls = makeControls({ words, look, presets: game.presets, act });
  const page = pageOf({ words, look, language, game, act, controls });
  const { root, pictures } = page;
  const settle = settler({ words, game, controls, page });
  pushable(root, [page.wheel, page.push], act.push);

  /** @param {{pushing: boolean, still: boolean}} how */
  function draw({ pushing, still }) {
    const { run, coasts, challenge } = game;
    const width = pictures.charts.parentElement.clientWidth; // read before anything is written
    const now = moving(game);
    const alt = descriptions(game, now, words);
    settle();
    const { speed, turned } = now;
    const seen = { wheel: run.wheel, speed, turned: still ? 0 : turned };
    patch(pictures.wheel, wheelPicture({ ...seen, look, pushing, label: alt.wheel }));
    const band = challenge?.rules.band_rpm;
    patch(pictures.charts, chartsPicture({ run, coasts, band, width, words, label: alt.charts }));
    page.show(now);
  }
  return { root, said: page.said, draw };
}

/** What is on the page, but for the insides of its pictures and controls; show(now) writes what follows the wheel.
 *  @param {{words: Words, look: WheelLook, language: string, game: Game, act: WheelActs,
 *    controls: ReturnType<typeof makeControls>}} given */
function pageOf({ words, look, language, game, act, controls }) {
  const { texts } = words;
  const said = element("p", { class: "fl-said", role: "status" }, texts.said_first);
  const task = element("p", { class: "fl-task" });
  const facts = element("p", { class: "fl-summary" });
  const [how, note] = [element("span"), element("span")];
  const pictures = { wheel: picture("wheel"), charts: picture("charts") };
  const wheel = element("button", { type: "button", class: "fl-pushed", "aria-label": texts.title }, pictures.wheel);
  const push = element("button", { type: "button", class: "fl-main" }, texts.push);
  const coast = makeButton(texts.coast, act.coast);
  const wheels = [texts.wheel_1, texts.wheel_2].map((text, place) => makeButton(text, () => act.pick(place)));
  const answers = [texts.answer_1, texts.answer_2].map((text, place) => makeButton(text, () => act.answer(place)));
  const numbers = tableBelow({
    ...{ opener: texts.table_open, caption: texts.table, columns: [texts.column_what, texts.column_value] },
    rows: () => [tableRows(game, moving(game), look.labels, words)],
  });
  const two = element("div", { class: "fl-choice" }, ...wheels, ...answers);
  const challenges = element("div", { class: "fl-challenge" }, controls.challenge.node, task);
  const root = element(
    "section",
    { class: "fl-view fl-wheeling", lang: language, "aria-label": texts.title },
    controls.first,
    controls.more,
    said,
    element(
      "div",
      { class: "fl-pair" },
      figure("", texts.wheel, how, wheel),
      figure("charts", texts.charts, note, pictures.charts),
    ),
    element("div", { class: "fl-choice" }, push, coast, makeButton(texts.reset, act.reset)),
    two,
    ...(Object.keys(game.presets).length ? [challenges] : []),
    facts,
    numbers.node,
  );
  /** @param {Moving} now */
  function show(now) {
    write(note, chartsNote(game.coasts, game.test, words));
    write(task, progress(game, words));
    write(facts, summary(game, now, words));
    numbers.show(now);
  }
  return { root, said, pictures, show, how, wheel, push, coast, two, wheels, answers };
}

/** What changes only when the learner does something; the wheel itself turns sixty times a second.
 *  @param {{words: Words, game: Game, controls: ReturnType<typeof makeControls>,
 *    page: ReturnType<typeof pageOf>}} given */
function settler({ words: { texts }, game, controls, page }) {
  const { how, wheel, push, coast, two, wheels, answers } = page;
  /** @type {Record<string, unknown>} */
  let settled = {};
  return () => {
    const { parameters, challenge, test, place } = game;
    /** @type {Record<string, unknown>} */
    const now = { parameters, challenge, result: challenge?.result, test, place };
    if (Object.keys(now).every((key) => key in settled && now[key] === settled[key])) return;
    settled = now;
    const blind = isBlind(game);
    for (const part of [controls.first, controls.more]) part.hidden = blind;
    two.hidden = !blind;
    write(how, test ? texts.how_test : blind ? texts.how_blind : texts.how);
    for (const each of [wheel, push]) lock(each, !canPush(game));
    lock(coast, !canCoast(game));
    wheels.forEach((each, i) => {
      each.setAttribute("aria-pressed", `${i === place}`);
      lock(each, test !== null);
    });
    for (const each of answers) lock(each, Boolean(test || challenge?.result));
    controls.show(game);
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

/** One push for each press of the space bar anywhere but on what a space bar operates itself, for a click and a tap.
 *  @param {HTMLElement} root
 *  @param {HTMLElement[]} targets
 *  @param {() => void} push */
function pushable(root, targets, push) {
  root.addEventListener("keydown", (event) => {
    /** @type {HTMLElement} */
    const operated = /** @type {Element} */ (event.target).closest("select, summary, button, .fl-scroll");
    if (event.repeat && targets.includes(operated)) event.preventDefault(); // a key that is held is one push
    if (event.key !== " " || (operated && !targets.includes(operated))) return;
    event.preventDefault();
    if (!event.repeat) push();
  });
  for (const target of targets) {
    target.addEventListener("keyup", (event) => event.key === " " && event.preventDefault()); // no click on top
    target.addEventListener("pointerdown", (event) => event.button === 0 && push());
    target.addEventListener("click", (event) => event.detail === 0 && push()); // Enter, or a screen reader
  }
}
