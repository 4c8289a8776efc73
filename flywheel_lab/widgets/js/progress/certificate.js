// The certificate of the finished chapters, made at a press; hidden until there is one.
import { button, element } from "../parts/controls.js";

/** @param {{texts: Texts, id: string, wish(values: object): void}} given */
export function certificatePanel({ texts, id, wish }) {
  const name = element("input", { id: `${id}-name`, type: "text", autocomplete: "name", size: 24 });
  const make = button(() => wish({ do: "certificate", name: name.value }));
  const label = element("label", { for: name.id }, texts.name);
  const row = element("div", { class: "fl-row fl-named" }, label, name, make.node);
  const lead = element("p", {}, texts.certificate_lead);
  const node = element("section", {}, element("h4", {}, texts.certificate), lead, row);
  make.show(texts.certificate_make);
  name.addEventListener("keydown", (event) => event.key === "Enter" && make.node.click());
  /** @param {Progress} content */
  const show = ({ finished }) => (node.hidden = !finished);
  return { node, show };
}
