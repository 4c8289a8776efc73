// The line below every picture: where one may still come in, and how many are here.
import { element, write } from "../../../widgets/js/parts/controls.js";

/** @param {{words: Words}} given */
export function footOf({ words }) {
  const { texts } = words;
  const address = element("span", { class: "fl-address" });
  const people = element("span", {});
  const node = element("footer", { class: "fl-wall-foot" }, address, people);
  return {
    node,
    show(/** @type {any} */ state) {
      node.hidden = state.stage === "lobby" || state.stage === "ended";
      write(address, state.address ? `${state.address} · ${state.code}` : "");
      write(people, words.count(texts.people_here, state.people));
    },
  };
}
