// What was said to an answer: symbol and word, the reason, sometimes a picture; read aloud when it changes.
import { element } from "../parts/controls.js";
import { paragraphs } from "./prose.js";

export function outcomeOf(words) {
  const body = element("div", { class: "fl-outcome-body" });
  const node = element("div", { class: "fl-outcome", role: "status", "aria-live": "polite" }, body);
  const fill = (kind, ...children) => {
    node.className = `fl-outcome ${kind}`;
    body.replaceChildren(...children);
  };
  return {
    node,
    clear: () => fill("fl-empty"),
    plain: (text) => fill("fl-plain", ...paragraphs(text)),
    show({ status, symbol, word, message, notice, picture, caption }) {
      const face = element("span", { "aria-hidden": "true" }, `${symbol} `);
      const said = [element("p", { class: "fl-status" }, face, word), ...paragraphs(message)];
      if (notice) said.push(element("p", { class: "fl-notice" }, notice));
      if (picture) said.push(shown(picture, caption));
      fill(`fl-${status.replace(" ", "-")}`, ...said);
    },
  };
}

function shown({ src, alt }, caption) {
  const image = element("img", { src, alt });
  if (!caption) return element("div", { class: "fl-shown" }, image);
  return element("details", { class: "fl-shown" }, element("summary", {}, caption), image);
}
