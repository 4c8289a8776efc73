// A part of a widget that is still closed: it says what opens it, and leads to the card that asks.
import { element } from "./controls.js";

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
