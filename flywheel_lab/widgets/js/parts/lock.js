// An explorer that waits for an answer: time runs, and nothing that would tell the answer can be moved.
import { write } from "./controls.js";

const SHUT = ".fl-controls, .fl-more, .fl-kit, .fl-big-button";

/** Shut and open a page as the trait `locked` says, which is what is said meanwhile; return what ends that.
 *  @param {{model: Host, root: HTMLElement, said: HTMLElement}} page */
export function lockable({ model, root, said }) {
  const first = said.textContent;
  const follow = () => {
    const shut = model.get("locked") ?? "";
    root.classList.toggle("fl-locked", shut !== "");
    for (const node of root.querySelectorAll(SHUT)) /** @type {HTMLElement} */ (node).inert = shut !== "";
    write(said, shut || first);
  };
  model.on("change:locked", follow);
  if (model.get("locked")) follow();
  return () => model.off("change:locked", follow);
}
