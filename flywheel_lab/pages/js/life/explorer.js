// An explorer on a page of its own: what is set there stands in the address, as the code that its toolbar knows.
import { same } from "../../../widgets/js/parts/changes.js";
import { readState, writeState } from "../../../widgets/js/parts/kit/code.js";

const PLACE = "#s=";

/** Begin as the address says, if it says anything that this explorer can be; then let the address follow.
 *  @param {Frozen} shown
 *  @param {HTMLElement} place */
export function linkable(shown, place) {
  const { layout, kinds } = shown.state.kit ?? {};
  if (!layout) return;
  const code = location.hash.startsWith(PLACE)
    ? safely(() => decodeURIComponent(location.hash.slice(PLACE.length)))
    : "";
  const read = code && safely(() => readState(layout, code, kinds));
  if (read && "state" in read) {
    const { base, state } = layout.starts[read.start];
    Object.assign(shown.state, base ? { base, start: state } : {}, state, read.state);
  }
  const follow = () => {
    const start = Math.max(
      0,
      layout.starts.findIndex((/** @type {any} */ each) => same(each.base, shown.state.base)),
    );
    const now = safely(() => writeState(layout, shown.state, start));
    if (now) history.replaceState(null, "", PLACE + now);
  };
  for (const event of ["change", "pointerup", "keyup", "click"])
    place.addEventListener(event, () => setTimeout(follow, 400), { capture: true });
}

/** @template Found
 *  @param {() => Found} call */
function safely(call) {
  try {
    return call();
  } catch {
    return null; // an address that somebody else wrote
  }
}
