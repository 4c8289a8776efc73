// The line before a closed gate: it says what opens it, and leads to the card that asks.
import "./styles/gate.css";
import { element } from "./parts/controls.js";

/** @param {Place} place */
function render({ model, el }) {
  const [label, cell] = [model.get("label"), model.get("cell")];
  const link = element("a", { href: `#cell-id=${cell}` }, label);
  link.addEventListener("click", (event) => {
    // Reader mode knows the way to a cell; where it is missing, a page may have a place of that name.
    const asked = new CustomEvent("flywheel:open", { bubbles: true, cancelable: true, detail: { cell } });
    const place = link.dispatchEvent(asked) ? document.getElementById(`cell-id=${cell}`) : null;
    place?.scrollIntoView({ block: "center" });
    if (place || asked.defaultPrevented) event.preventDefault();
  });
  const [before, after = ""] = model.get("said").split("{item}");
  const symbol = element("span", { "aria-hidden": "true" }, "○ ");
  const sign = element("p", { class: "fl-gate" }, symbol, before, cell ? link : label, after);
  el.append(sign);
  return () => sign.remove();
}

export default { render };
