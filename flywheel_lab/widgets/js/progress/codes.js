// The result code of a chapter, in a field from which it can be selected or copied.
import { button, element } from "../parts/controls.js";

/** @param {{texts: Texts, id: string, say(text: string): void}} given */
export function codePanel({ texts, id, say }) {
  const choice = element("select", { id: `${id}-chapter` });
  const code = element("input", { type: "text", readonly: "", "aria-label": texts.code, spellcheck: "false" });
  const copy = button(copied);
  const chapter = element("label", { for: choice.id }, texts.chapter);
  const row = element("div", { class: "fl-row fl-coded" }, chapter, choice, code, copy.node);
  const node = element("section", {}, element("h4", {}, texts.code), element("p", {}, texts.code_lead), row);
  /** @type {Chapter[]} */
  let coded = [];
  copy.show(texts.copy);
  choice.addEventListener("change", showCode);
  code.addEventListener("focus", () => code.select());

  function showCode() {
    code.value = coded[choice.selectedIndex]?.code ?? "";
  }
  async function copied() {
    try {
      await navigator.clipboard.writeText(code.value);
      say(texts.copied);
    } catch {
      // No permission, or a page without https: the learner presses the keys.
      code.focus();
      code.select();
      say(texts.selected);
    }
  }
  /** @param {Progress} content */
  function show({ chapters }) {
    const before = choice.value;
    coded = chapters.filter((each) => each.code);
    choice.replaceChildren(
      ...coded.map(({ number, title }) => element("option", { value: number }, `${number} ${title}`)),
    );
    if (coded.some(({ number }) => number === before)) choice.value = before;
    node.hidden = !coded.length;
    showCode();
  }
  return { node, show };
}
