// A line that says how a field is read while one types, and the names that a formula may use, as buttons that insert them.
import { read } from "../judge/read.js";
import { button, element, write } from "../parts/controls.js";
import { fill } from "../parts/words.js";

const READ_MS = 250; // a pause in typing
const TROUBLE_MS = 900; // a longer one: who is still typing is not told what is missing
const SIGNS = ["+", "−", "×", "÷", "^", "(", ")"];

/** `sheet` gives what the fields are read by, null where only Python knows.
 *  @param {{words: Words, sheet(): Sheet}} given */
export function readerOf({ words, sheet }) {
  const node = element("p", { class: "fl-reads", role: "status", "aria-live": "polite" });
  let timer = 0;
  /** @param {string} text
   *  @param {boolean} troubled */
  function say(text, troubled) {
    write(node, text);
    node.classList.toggle("fl-unsure", troubled);
  }
  /** @param {string} text */
  function typed(text) {
    clearTimeout(timer);
    if (!text.trim() || !sheet()) return say("", false);
    const found = read(text, sheet(), words);
    const line = "trouble" in found ? found.trouble : found.understood;
    const troubled = "trouble" in found;
    if (troubled) say("", false); // what was read before is no longer so
    timer = setTimeout(() => say(line, troubled), troubled ? TROUBLE_MS : READ_MS);
  }
  const quiet = () => typed("");
  return { node, typed, quiet, remove: () => clearTimeout(timer) };
}

/** The names, each with what it means, and the signs of a calculation; null where nothing has a name.
 *  @param {{words: Words, quantities: Quantity[], input: HTMLInputElement}} given */
export function chipsOf({ words, quantities = [], input }) {
  if (!quantities.length) return null;
  const { texts } = words;
  /** @param {string} text
   *  @param {string} kind */
  function chip(text, kind) {
    const { node, show } = button(() => insert(input, text));
    show(text);
    node.classList.add("fl-chip", kind);
    return node;
  }
  const names = quantities.map(({ name, label }) => {
    const node = chip(name, "fl-name");
    node.setAttribute("aria-label", fill(texts.insert, { name, label }));
    return element("li", {}, node, element("span", { "aria-hidden": "true" }, label));
  });
  const sum = quantities.some(({ values }) => Array.isArray(values[0])) ? [`${texts.sum}(`] : [];
  const signs = [...SIGNS, ...sum].map((sign) => chip(sign, "fl-sign"));
  const group = { class: "fl-signs", role: "group", "aria-label": texts.signs };
  const list = element("ul", { class: "fl-names" }, ...names);
  const how = element("p", { class: "fl-tip" }, texts.chips);
  return element("div", { class: "fl-chips" }, how, list, element("div", group, ...signs));
}

/** Put a text where the caret is, apart from the words beside it, and go on typing behind it.
 *  @param {HTMLInputElement} input
 *  @param {string} text */
function insert(input, text) {
  const { selectionStart: from, selectionEnd: to, value } = input;
  const before = value.slice(0, from);
  const apart = before && !/[\s(]$/.test(before) && text !== ")" && text !== "^" ? " " : "";
  input.focus();
  input.setRangeText(`${apart}${text}`, from, to, "end");
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
