// A state as a code on the page: to be copied, and to be replaced by another one.
import { button, element, write } from "../controls.js";
import { uniqueId } from "../page.js";

/** Return {node, show}; the field shows the code of what is set, until another one is put there.
 *  @param {{say: Texts, act: KitActs}} given */
export function codeField({ say, act }) {
  const id = uniqueId();
  const told = element("span", { id: `${id}-tip`, class: "fl-kit-told", "aria-live": "polite" }, say.state_tip);
  const input = element("input", {
    ...{ id, type: "text", "aria-label": say.state, "aria-describedby": `${id}-tip` },
    ...{ autocomplete: "off", autocapitalize: "characters", spellcheck: "false" },
  });
  const [copy, use] = [button(copied), button(used)];
  copy.show(say.copy);
  use.show(say.use);
  const line = element("div", { class: "fl-kit-line" }, input, copy.node, use.node);
  const node = element("div", {}, line, told);
  let shown = /** @type {string} */ (null);
  const own = () => input.value.trim() !== (shown ?? "");

  function used() {
    const answer = act.use(input.value);
    if (answer === say.restored || answer === say.same) put(act.code());
    tell(answer);
  }
  async function copied() {
    try {
      await navigator.clipboard.writeText(input.value);
      tell(say.copied);
    } catch {
      input.select();
      tell(say.select);
    }
  }
  input.addEventListener("keydown", (event) => event.key === "Enter" && used());
  input.addEventListener("paste", () => setTimeout(used));
  input.addEventListener("input", () => tell(say.state_tip));
  input.addEventListener("focus", () => own() || input.select());
  /** A code that somebody is typing stays until it is used.
   *  @param {string} code */
  function show(code) {
    const typed = own() && document.activeElement === input;
    if (code !== shown && !typed) put(code);
  }
  /** @param {string} code */
  function put(code) {
    input.value = shown = code;
    tell(code ? say.state_tip : say.locked);
  }
  /** @param {string} text */
  function tell(text) {
    write(told, text);
    told.classList.toggle("fl-is-tip", text === say.state_tip);
  }
  return { node, show, tell };
}
