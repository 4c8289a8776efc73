// The first page: the code of the room, one button, what is kept; and the way back for who was here before.
import { element, write } from "../../../widgets/js/parts/controls.js";

/** @param {{words: Words, code: string, said: string, enter(code: string, back: string): Promise<string>}} given */
export function joinPage({ words, code, said, enter }) {
  const { texts } = words;
  const field = codeField("code", texts.code, 5, code);
  const back = codeField("back", texts.back_code, 3, "");
  const trouble = element("p", { class: "fl-trouble", role: "alert" }, said);
  const press = element("button", { type: "submit", class: "fl-main fl-big" }, texts.join);
  const before = element("details", {}, element("summary", {}, texts.was_here), element("p", {}, texts.was_here_how));
  before.append(back.node);
  const kept = element("p", { class: "fl-tip" }, texts.kept);
  const title = element("h1", {}, texts.welcome);
  const node = element("form", { class: "fl-join" }, title, field.node, press, trouble, kept, before);
  node.noValidate = true;
  node.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  let busy = false;

  async function submit() {
    if (busy) return;
    const [typed, again] = [field.read(), before.open ? back.read() : ""];
    if (typed.length !== 5) return tell(texts.code_short, field.input);
    if (before.open && again.length !== 0 && again.length !== 3) return tell(texts.back_short, back.input);
    busy = true;
    write(trouble, "");
    write(press, texts.joining);
    const wrong = await enter(typed, again);
    busy = false;
    write(press, texts.join);
    if (wrong) tell(wrong, again ? back.input : field.input);
  }
  /** @param {string} text
   *  @param {HTMLElement} where */
  function tell(text, where) {
    write(trouble, text);
    where.focus();
  }
  return { node };
}

/** A field for a code: large, in capitals, without what a keyboard would like to correct.
 *  @param {string} id
 *  @param {string} name
 *  @param {number} size
 *  @param {string} value */
function codeField(id, name, size, value) {
  const input = element("input", { id, type: "text", maxlength: size + 3, size, value, autocomplete: "off" });
  for (const [word, to] of [
    ["autocapitalize", "characters"],
    ["autocorrect", "off"],
    ["spellcheck", "false"],
    ["enterkeyhint", "go"],
  ])
    input.setAttribute(word, to);
  const read = () => input.value.replace(/[^0-9a-z]/gi, "").toUpperCase();
  return { node: element("p", { class: "fl-code" }, element("label", { for: id }, name), input), input, read };
}
