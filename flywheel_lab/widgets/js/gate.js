// The line before a closed gate: it says what opens it, and leads to the card that asks.
import "./styles/gate.css";
import { element } from "./parts/controls.js";
import { wayTo } from "./parts/lock.js";

/** @param {Place} place */
function render({ model, el }) {
  const [label, cell] = [model.get("label"), model.get("cell")];
  const [before, after = ""] = model.get("said").split("{item}");
  const symbol = element("span", { "aria-hidden": "true" }, "○ ");
  const sign = element("p", { class: "fl-gate" }, symbol, before, cell ? wayTo({ label, cell }) : label, after);
  el.append(sign);
  // Two in a row that wait for the same answer say it once. A notebook puts what is drawn into its cell later.
  requestAnimationFrame(() => {
    const above = sign.closest(".jp-Cell, .fl-cell")?.previousElementSibling?.querySelector(".fl-gate");
    sign.hidden = above?.textContent === sign.textContent;
  });
  return () => sign.remove();
}

export default { render };
