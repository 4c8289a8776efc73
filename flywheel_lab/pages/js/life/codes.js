// Reads the codes that a trainer pastes, and shows what the room thinks; nothing of it is kept.
import { readPasted, questionsIn } from "../../../widgets/js/codes/pasted.js";
import { tally } from "../../../widgets/js/codes/tally.js";
import { unseal } from "../../../widgets/js/judge/seal.js";
import { button, element } from "../../../widgets/js/parts/controls.js";
import { speaker } from "../../../widgets/js/parts/words.js";
import { paragraphs } from "../../../widgets/js/questions/prose.js";
import { drawingsOf } from "./drawings.js";

/** @param {HTMLElement} place
 *  @param {PageData["codes"]} codes
 *  @param {CourseData} course */
export function codesReader(place, { words: texts, questions, pictures }, course) {
  const words = speaker(course.language, texts);
  /** @type {(CodedQuestion & {confused: Record<number, string>})[]} */
  const all = /** @type {any} */ (unseal(questions)).all;
  const choice = element("select", { id: "coded" }, element("option", { value: "" }, texts.find), ...grouped(all));
  const field = element("textarea", { id: "pasted", rows: 7, spellcheck: "false", autocapitalize: "off" });
  const clear = button(() => {
    field.value = choice.value = "";
    show();
    field.focus();
  });
  clear.show(texts.clear);
  const shown = element("div", { class: "fl-coded-shown", "aria-live": "polite" });
  const label = (/** @type {string} */ id, /** @type {string} */ text) => element("label", { for: id }, text);
  const form = [label("coded", texts.question), choice, label("pasted", texts.codes), field, clear.node];
  place.append(element("div", { class: "fl-view fl-card fl-codes" }, ...form, shown));
  choice.addEventListener("change", show);
  field.addEventListener("input", show);

  function show() {
    shown.replaceChildren();
    if (!field.value.trim()) return;
    const likely = chosen();
    if (likely.length !== 1) return shown.append(...unclear(likely));
    const [asked] = likely;
    const found = readPasted(field.value, asked, texts, asked.confused);
    const counted = tally(asked, found.read, words);
    shown.append(element("h2", {}, asked.label), ...paragraphs(asked.ask));
    if (counted.curves.length) shown.append(drawingsOf(asked, counted.curves, words));
    if (counted.bars.length && found.read.length) shown.append(barsOf(counted.bars));
    if (found.read.length) shown.append(element("p", { class: "fl-tally" }, counted.said.join(" ")));
    if (counted.idea) shown.append(...idea(asked, counted));
    if (found.left.length) {
      shown.append(element("p", {}, words.count(texts.left, found.left.length)), list(found.left));
    }
    if (found.remarks.length) shown.append(list(found.remarks));
  }
  /** The question that was chosen, or those that the codes may belong to. */
  function chosen() {
    if (choice.value) return all.filter(({ name }) => name === choice.value);
    return questionsIn(field.value, all).map((place) => all[place]);
  }
  /** @param {CodedQuestion[]} likely */
  function unclear(likely) {
    const said = element("p", { class: "fl-told" }, likely.length ? texts.unclear : texts.unknown);
    const ways = likely.map(({ name, listed, chapter }) => {
      const way = button(() => {
        choice.value = name;
        show();
      });
      way.show(`${listed} (${chapter})`);
      return way.node;
    });
    return [said, element("div", { class: "fl-row" }, ...ways)];
  }
  /** @param {CodedQuestion} asked
   *  @param {{idea: string, idea_said: string}} counted */
  function idea(asked, counted) {
    const { belief, why } = asked.ideas[counted.idea];
    const summary = element("summary", {}, texts.why);
    const picture = pictures[counted.idea] ? [element("img", unseal(pictures[counted.idea]))] : [];
    return [
      element("p", {}, `${counted.idea_said} `, element("em", {}, belief)),
      element("details", { class: "fl-shown" }, summary, ...picture, ...paragraphs(why)),
    ];
  }
}

/** @param {CodedQuestion[]} questions */
function grouped(questions) {
  const chapters = [...new Set(questions.map(({ chapter }) => chapter))];
  return chapters.map((chapter) => {
    const group = element("optgroup", { label: chapter });
    for (const { name, listed } of questions.filter((each) => each.chapter === chapter))
      group.append(element("option", { value: name }, listed));
    return group;
  });
}

/** @param {{label: string, count: number, right: boolean}[]} bars */
function barsOf(bars) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const rows = bars.map(({ label, count, right }) => {
    const bar = element("span", { class: "fl-room-bar" });
    bar.style.width = `${(100 * count) / most}%`;
    const name = element("span", { class: "fl-room-name" }, right ? `✓ ${label}` : label);
    const drawn = element("span", { class: "fl-room-row" }, bar, element("b", {}, `${count}`));
    return element("li", { class: right ? "fl-room-right" : "" }, name, drawn);
  });
  return element("ul", { class: "fl-histogram" }, ...rows);
}

/** @param {string[]} texts */
const list = (texts) => element("ul", { class: "fl-room-left" }, ...texts.map((text) => element("li", {}, text)));
