// A part of a widget that is still closed: it says what opens it, and leads to the card that asks.
import { element } from "./controls.js";

const ALL = ".fl-controls, .fl-more, .fl-kit, .fl-big-button";

/** Show where an answer opens something; show(undefined) once it is open.
 *  @param {string} kind a class */
export function lockOf(kind) {
  const text = element("p");
  const node = element("div", { class: kind }, text);
  let shown = "";
  /** @param {Lock | undefined} lock */
  function show(lock) {
    node.classList.toggle("fl-open", !lock);
    node.inert = !lock;
    const now = JSON.stringify(lock);
    if (!lock || now === shown) return;
    shown = now;
    const [before, after = ""] = lock.said.split("{item}");
    text.replaceChildren(before, lock.cell ? wayTo(lock) : lock.label, after);
  }
  return { node, show };
}

/** A link to the cell that asks: reader mode knows the way; where it is missing, a page may have a place of that name.
 *  @param {{label: string, cell: string}} to */
export function wayTo({ label, cell }) {
  const link = element("a", { href: `#cell-id=${cell}` }, label);
  link.addEventListener("click", (event) => {
    const asked = new CustomEvent("flywheel:open", { bubbles: true, cancelable: true, detail: { cell } });
    const place = link.dispatchEvent(asked) ? document.getElementById(`cell-id=${cell}`) : null;
    place?.scrollIntoView({ block: "center" });
    if (place || asked.defaultPrevented) event.preventDefault();
  });
  return link;
}

/** Whether an explorer still waits for an answer: the trait `locks` has the part `stop`.
 *  @param {Host} model */
export const isShut = (model) => Boolean(model.get("locks")?.stop);

/** Close an explorer for as long as it waits: time runs, and nothing that would tell an answer can be moved. Return what ends that.
 *  @param {{model: Host, root: HTMLElement, said: HTMLElement, redraw(): void}} page */
export function lockable({ model, root, said, redraw }) {
  const first = said.textContent;
  const follow = () => {
    const lock = model.get("locks")?.stop;
    root.classList.toggle("fl-shut", Boolean(lock));
    for (const node of root.querySelectorAll(ALL)) /** @type {HTMLElement} */ (node).inert = Boolean(lock);
    if (!lock) return said.replaceChildren(first);
    const [before, after = ""] = lock.said.split("{item}");
    said.replaceChildren(element("span", {}, before, wayTo(lock), after));
  };
  const changed = () => {
    follow();
    redraw(); // what an answer opens may be in the picture
  };
  model.on("change:locks", changed);
  if (isShut(model)) follow();
  return () => model.off("change:locks", changed);
}
