// Four rows: what is asked, a field for it, how one knows, and the range that follows, which may be typed instead.
import { element, picker, write } from "../parts/controls.js";
import { uniqueId } from "../parts/page.js";
import { NAMES } from "../models/own.js";
import { nameOf } from "./entries.js";

/** @type {How[]} */
export const HOWS = ["counted", "about", "guess"];
/** @returns {Entry} */
export const blank = () => ({ typed: "", how: "guess", low: "", high: "" });

/** @param {{words: Words, onChange(name: FirmNumber, entry: Entry): void}} given */
export function formOf({ words, onChange }) {
  const { texts } = words;
  const rows = NAMES.map((name) => ({ name, ...rowOf(name, words, (entry) => onChange(name, entry)) }));
  const heads = ["", texts.your_number, texts.how, texts.range].map((head) => element("span", {}, head));
  return {
    node: element(
      "div",
      { class: "fl-rows" },
      element("div", { class: "fl-heads", "aria-hidden": "true" }, ...heads),
      ...rows.map(({ node }) => node),
    ),
    how: { counted: texts.counted, about: texts.about, guess: texts.guess },
    /** @param {Partial<Record<FirmNumber, Entry>>} entries */
    show: (entries) => rows.forEach(({ name, show }) => show(entries[name] ?? blank())),
    /** @param {FirmNumber} name
     *  @param {string} line
     *  @param {boolean} troubled
     *  @param {{low: string, high: string}} [ends] from where to where, around the guess */
    say: (name, line, troubled, ends) => rows.find((row) => row.name === name).say(line, troubled, ends),
  };
}

/** @param {FirmNumber} name
 *  @param {Words} words
 *  @param {(entry: Entry) => void} onChange */
function rowOf(name, { texts }, onChange) {
  const id = uniqueId();
  const such = {
    customers: texts.such_customers,
    new: texts.such_new,
    lost: texts.such_lost,
    referred: texts.such_referred,
  }[name];
  const label = nameOf(name, texts);
  const tip = element("span", { class: "fl-tip", id: `${id}-tip` }, such);
  const typed = field(id, { "aria-describedby": `${id}-tip ${id}-reads` });
  const how = picker({
    id: `${id}-how`,
    name: texts.how,
    options: [texts.counted, texts.about, texts.guess],
    onPick: tell,
  });
  const low = field(`${id}-low`, { "aria-label": `${label}: ${texts.lowest}` });
  const high = field(`${id}-high`, { "aria-label": `${label}: ${texts.highest}` });
  const reads = element("p", { class: "fl-reads", id: `${id}-reads`, role: "status", "aria-live": "polite" });
  how.input.setAttribute("aria-label", `${label}: ${texts.how}`);
  const range = element("div", { class: "fl-from-to" }, texts.lowest, low, texts.highest, high);
  const asked = element("div", { class: "fl-asked" }, element("label", { for: id }, label), tip);
  const node = element("div", { class: "fl-number" }, asked, typed, how.node, range, reads);
  function tell() {
    onChange({ typed: typed.value, how: HOWS[Number(how.input.value)], low: low.value, high: high.value });
  }
  for (const input of [typed, low, high]) input.addEventListener("input", tell);
  /** @param {Entry} entry */
  const show = (entry) => {
    [typed.value, low.value, high.value] = [entry.typed, entry.low, entry.high];
    how.show(HOWS.indexOf(entry.how));
  };
  /** @param {string} line
   *  @param {boolean} troubled
   *  @param {{low: string, high: string}} [ends] from where to where, around the guess */
  const say = (line, troubled, { low: from, high: to } = { low: "", high: "" }) => {
    write(reads, line);
    node.classList.toggle("fl-troubled", troubled);
    typed.setAttribute("aria-invalid", `${troubled}`);
    [low.placeholder, high.placeholder] = [from, to];
  };
  return { node, show, say };
}

/** @param {string} id
 *  @param {Attributes} more */
function field(id, more) {
  const input = element("input", { id, type: "text", autocomplete: "off", maxlength: 60, size: 8, ...more });
  input.spellcheck = false;
  return input;
}
