// One doubt: the question, its choices with two rows as they would be read, what speaks for which, and Apply.
import { button, element } from "../../parts/controls.js";
import { uniqueId } from "../../parts/page.js";
import { fill } from "../../parts/words.js";
import { sorterOf } from "./sorter.js";

const STAGES = "stages"; // the doubt whose answer is an order
const BETWEEN = " > ";

/** @param {ExportDoubt} doubt
 *  @param {number} more how many doubts wait behind it
 *  @param {Words} words
 *  @param {{answer(value: string): void, all(): void}} acts
 *  @returns {Node[]} */
export function questionOf(doubt, more, words, { answer, all }) {
  const { texts } = words;
  const { asked, value } = doubt.id === STAGES ? orderOf(doubt, words) : choicesOf(doubt, words, () => ready());
  let sent = false;
  /** One press is one answer, however long the file takes to be read with it.
   *  @param {() => void} act */
  function once(act) {
    if (sent) return;
    sent = true;
    for (const each of [apply, rest]) each.node.classList.add("fl-sent");
    act();
  }
  const apply = button(() => (value() ? once(() => answer(value())) : undefined));
  apply.show(texts.apply);
  apply.node.classList.add("fl-main");
  const ready = () => {
    apply.node.disabled = !value();
  };
  ready();
  const rest = button(() => once(all));
  rest.show(fill(words.form(texts.take_all, more), { n: words.number(more) }));
  return [
    element("p", { class: "fl-goes-on" }, texts.question),
    asked,
    element("div", { class: "fl-row" }, apply.node, ...(more > 0 && doubt.default ? [rest.node] : [])),
  ];
}

/** The question, where it comes from, and what speaks for the one or the other.
 *  @param {ExportDoubt} doubt
 *  @param {Words} words
 *  @param {(Node | string)[]} parts */
function fieldOf({ question, column, evidence }, { texts }, ...parts) {
  const tips = [...(column ? [fill(texts.question_of, { column })] : []), ...evidence];
  const told = tips.map((text) => element("p", { class: "fl-tip" }, text));
  return element("fieldset", {}, element("legend", {}, question), ...told, ...parts);
}

/** @param {ExportDoubt} doubt
 *  @param {Words} words
 *  @param {() => void} moved */
function choicesOf(doubt, words, moved) {
  const { choices, default: proposal } = doubt;
  const { texts } = words;
  const id = uniqueId();
  const inputs = choices.map(({ value }) =>
    element("input", { type: "radio", name: id, value, ...(value === proposal ? { checked: "" } : {}) }),
  );
  const labels = choices.map(({ value, label, samples }, i) => {
    const rows = samples
      .filter(([written]) => !/^[•\W]*$/u.test(written))
      .map(([written, read]) => {
        const meaning = asSaid(read, words) === written ? [] : [" → ", element("strong", {}, asSaid(read, words))];
        return element("span", { class: "fl-sample" }, element("code", {}, written), ...meaning);
      });
    const hint = value === proposal ? [" ", element("em", {}, `(${texts.proposed})`)] : [];
    return element(
      "label",
      { class: "fl-choose-one" },
      inputs[i],
      element("span", {}, element("span", {}, label, ...hint), ...rows),
    );
  });
  for (const input of inputs) input.addEventListener("change", moved);
  const shows = labels.some((label) => label.querySelector(".fl-sample strong"));
  const asked = fieldOf(doubt, words, ...(shows ? [element("p", { class: "fl-tip" }, texts.samples)] : []), ...labels);
  return { asked, value: () => inputs.find(({ checked }) => checked)?.value ?? "" };
}

/** A date as people say it, anything else as it is.
 *  @param {string} text
 *  @param {Words} words */
function asSaid(text, { language }) {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(text) : null;
  return day ? new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(day) : text;
}

/** The stages in the order that was proposed, to be put in the right one.
 *  @param {ExportDoubt} doubt
 *  @param {Words} words */
function orderOf(doubt, words) {
  const sorter = sorterOf(doubt.choices[0].value.split(BETWEEN), words);
  const asked = fieldOf(doubt, words, element("p", { class: "fl-tip" }, words.texts.reorder), sorter.node);
  return { asked, value: () => sorter.order().join(BETWEEN) };
}
