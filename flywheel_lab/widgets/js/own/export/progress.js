// How long it takes: nothing for two seconds, then what is being done, and how far it is where that is known.
import { element, write } from "../../parts/controls.js";

const SOON = 2000; // ms

/** @param {string} label */
export function progressOf(label) {
  const said = element("p", { role: "status", "aria-live": "polite" });
  const bar = element("progress", { max: 1, "aria-label": label });
  const node = element("div", { class: "fl-wait" }, said, bar);
  let [waiting, seen, text, part] = [0, false, "", /** @type {number | undefined} */ (undefined)];
  function draw() {
    node.hidden = false;
    write(said, text);
    if (part === undefined) bar.removeAttribute("value");
    else bar.value = part;
  }
  node.hidden = true;
  return {
    node,
    /** @param {string} doing
     *  @param {number} [share] */
    tell(doing, share) {
      [text, part] = [doing, share];
      if (seen) return draw();
      waiting ||= setTimeout(() => {
        seen = true;
        draw();
      }, SOON);
    },
    rest() {
      clearTimeout(waiting);
      [waiting, seen] = [0, false];
      node.hidden = true;
    },
  };
}
