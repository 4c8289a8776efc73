// A link to a cell of this chapter or another one. Reader mode goes there; elsewhere it is a plain link to the notebook.
import { element } from "./controls.js";

/** Where a link leads that is opened in a tab of its own: to the notebook; pages of the course lead to pages. */
export const way = { to: (/** @type {Aim} */ { path }) => path };

/** @param {Aim} to
 *  @param {...(Node | string)} parts */
export function linkTo({ path = "", cell = "" }, ...parts) {
  const link = element("a", { class: "fl-way", href: path ? way.to({ path, cell }) : "#" }, ...parts);
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // in a tab of its own, please
    const asked = new CustomEvent("flywheel:open", { bubbles: true, cancelable: true, detail: { path, cell } });
    if (!link.dispatchEvent(asked) || !path) event.preventDefault(); // somebody heard it, or there is no other way
  });
  return link;
}
