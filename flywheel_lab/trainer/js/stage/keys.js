// What a key asks for, and where that leads: no DOM but the key's own target.

const ON = ["PageDown", "ArrowRight", "ArrowDown", " ", "Enter"];
const BACK = ["PageUp", "ArrowLeft", "ArrowUp", "Backspace"];
const ALWAYS = ["PageDown", "PageUp", "Home", "End"];
/** What has the focus may want the other keys for itself: an explorer does. */
const OWN = ".fl-cell, input, select, textarea";

/** The deed that a key asks for, "" for none; digits are collected until Enter.
 *  @param {Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "target">} event
 *  @param {{ digits: string }} typed */
export function asked({ key, ctrlKey, metaKey, altKey, target }, typed) {
  if (ctrlKey || metaKey || altKey) return "";
  const busy = /** @type {Element | null} */ (target)?.closest?.(OWN);
  if (busy && key === "Escape") {
    /** @type {HTMLElement} */ (document.activeElement).blur();
    return "";
  }
  if (busy && !ALWAYS.includes(key)) return "";
  if (key === "Enter" && /** @type {Element | null} */ (target)?.closest?.("button")) return "";
  if (/^\d$/.test(key)) {
    typed.digits = (typed.digits + key).slice(-3);
    return "";
  }
  if (key === "Enter" && typed.digits) return "jump";
  if (ON.includes(key)) return "on";
  if (BACK.includes(key)) return "back";
  if (key === "Home" || key === "End") return key.toLowerCase();
  if (key === "b" || key === "B" || key === ".") return "blank"; // clickers send a full stop for a dark screen
  return key === "f" || key === "F" ? "full" : "";
}

/** The frame to which a deed leads; `pages` has the page of each frame.
 *  @param {string} does
 *  @param {number} here
 *  @param {number[]} pages
 *  @param {{ digits: string }} typed */
export function next(does, here, pages, typed) {
  const wanted = Number(typed.digits);
  typed.digits = "";
  const last = pages.length - 1;
  if (does === "jump") return pages.includes(wanted) ? pages.indexOf(wanted) : here;
  if (does === "home") return 0;
  if (does === "end") return last;
  return Math.min(last, Math.max(0, here + (does === "on" ? 1 : -1)));
}
