// What people wrote: on the wall is only what the trainer has ticked, and what is hidden counts nowhere.
import { button, element } from "../../../widgets/js/parts/controls.js";

/** @param {{words: Words, steer(what: string, more?: any): Promise<Answered>}} given */
export function textsToTick({ words, steer }) {
  const { texts } = words;
  const list = element("ul", { class: "fl-ticks" });
  const node = element("section", {}, element("h3", {}, texts.ticks), element("p", { class: "fl-tip" }, texts.ticks_how));
  node.append(list);
  let drawn = "";

  /** @param {{id: string, text: string, ticked: boolean, hidden: boolean}[]} all */
  function show(all) {
    node.hidden = !all?.length;
    const now = JSON.stringify(all);
    if (!all || now === drawn) return;
    drawn = now;
    const focused = /** @type {HTMLElement} */ (document.activeElement)?.id;
    list.replaceChildren(...all.map(lineOf));
    if (focused) document.getElementById(focused)?.focus();
  }
  /** @param {{id: string, text: string, ticked: boolean, hidden: boolean}} line */
  function lineOf({ id, text, ticked, hidden }) {
    const box = element("input", { type: "checkbox", id: `tick-${id}` });
    box.checked = ticked;
    box.disabled = hidden;
    box.addEventListener("change", () => steer(box.checked ? "tick" : "untick", { id }));
    const hide = button(() => steer(hidden ? "show" : "hide", { id }));
    hide.node.id = `hide-${id}`;
    hide.show(hidden ? texts.unhide : texts.hide);
    hide.node.setAttribute("aria-describedby", `text-${id}`);
    const label = element("label", { for: `tick-${id}`, id: `text-${id}` }, text);
    return element("li", hidden ? { class: "fl-hidden" } : {}, box, label, hide.node);
  }
  return { node, show };
}
