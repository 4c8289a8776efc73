// An explorer on a page of its own: what is set there stands in its address, and in the link that one takes along.
import { button, element, write } from "../../../widgets/js/parts/controls.js";
import { leversIn, wholeOf } from "../kernel/levers.js";
import { PLACE, hashOf, stateIn } from "./address.js";

/** Begin as the address says, if it says anything that this explorer can be; then let the address follow.
 *  @param {Frozen} shown
 *  @param {HTMLElement} place
 *  @param {Record<string, string>} words */
export function linkable(shown, place, words) {
  const kit = shown.address ?? (shown.state.kit?.layout && shown.state.kit);
  const hash = () => {
    const told = shown.address ? wholeOf(shown) : shown.state;
    return told ? hashOf(told, kit) : "";
  };
  const note = () => (shown.address && !wholeOf(shown) ? words.link_own : "");
  const link = () => location.href.replace(/#.*/s, "") + (kit ? hash() : "");
  place.after(linkRow(link, note, words));
  if (!kit) return;
  const told = stateIn(location.hash, kit);
  shown.asked = told && (shown.address ? leversIn(shown, told) : told);
  Object.assign(shown.state, shown.asked);
  const follow = () => {
    try {
      history.replaceState(null, "", link());
    } catch {
      // In a frame of another page the address may have to stay.
    }
  };
  for (const event of ["change", "pointerup", "keyup", "click"])
    place.addEventListener(event, () => setTimeout(follow, 400), { capture: true });
  const twin = /** @type {HTMLAnchorElement | null} */ (document.querySelector("header a[hreflang]"));
  twin?.addEventListener("click", () => {
    twin.hash = hash(); // what is set stays in the other language
  });
  // Another link to this explorer, pasted into the same tab, loads nothing by itself.
  addEventListener("hashchange", () => location.hash.startsWith(PLACE) && location.reload());
}

/** A button that copies the link; where a browser allows no copying, the link stands selected beside it.
 *  @param {() => string} link
 *  @param {() => string} note what the link does not tell
 *  @param {Record<string, string>} words */
function linkRow(link, note, words) {
  const field = element("input", {
    type: "text",
    readonly: "",
    hidden: "",
    "aria-label": words.link,
    spellcheck: "false",
  });
  const told = element("span", { role: "status" });
  const copy = button(copied);
  copy.show(words.copy_link);
  async function copied() {
    field.value = link();
    try {
      if (parent !== window) throw new Error("a page of another may not copy"); // asked, the browser would complain of us
      await navigator.clipboard.writeText(field.value);
      field.hidden = true;
      write(told, `${words.link_copied} ${note()}`);
    } catch {
      field.hidden = false;
      field.focus();
      field.select();
      write(told, `${words.link_selected} ${note()}`);
    }
  }
  return element("p", { class: "fl-link" }, copy.node, field, told);
}
