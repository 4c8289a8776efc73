// What only the owner of a firm knows: what is left of a customer in a month, and what ads cost.
import { element } from "../parts/controls.js";
import { uniqueId } from "../parts/page.js";

/** @param {{words: Words, onChange(money: Record<string, number>): void}} given */
export function moneyOf({ words, onChange }) {
  const { texts } = words;
  const margin = field(texts.margin);
  const ads = field(texts.ads);
  const fields = { margin: margin.input, ads: ads.input };
  const node = element("div", { class: "fl-own-money" }, margin.node, ads.node);
  for (const input of Object.values(fields)) {
    input.addEventListener("change", () => {
      const typed = Object.entries(fields).map(([name, { value }]) => [name, Number(value)]);
      onChange(Object.fromEntries(typed.filter(([, value]) => Number(value) > 0)));
    });
  }
  /** @param {Record<string, number>} money */
  function show(money) {
    for (const [name, input] of Object.entries(fields)) {
      if (document.activeElement !== input) input.value = money[name] ? `${money[name]}` : "";
    }
  }
  return { node, show };
}

/** @param {string} name */
function field(name) {
  const id = uniqueId();
  const input = element("input", {
    id,
    type: "number",
    min: 0,
    step: "any",
    inputmode: "decimal",
    autocomplete: "off",
  });
  const label = element("label", { for: id }, `${name} ✎`);
  return { input, node: element("div", { class: "fl-control" }, label, element("span", {}, input, " €")) };
}
