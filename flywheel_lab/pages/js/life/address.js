// The state of an explorer in the address of its page, as the code that its toolbar knows. No DOM.
import { same } from "../../../widgets/js/parts/changes.js";
import { readState, writeState } from "../../../widgets/js/parts/kit/code.js";
import { isOnSliders } from "../../../widgets/js/parts/kit/code/sliders.js";

export const PLACE = "#s=";

/** What an address sets, null if it says nothing that this explorer can be: anybody may have written it.
 *  @param {string} hash
 *  @param {Kit} kit
 *  @returns {Record<string, any> | null} */
export function stateIn(hash, { layout, kinds }) {
  const code = hash.startsWith(PLACE) ? decoded(hash.slice(PLACE.length)) : "";
  const read = readState(layout, code, kinds);
  if ("wrong" in read || !isOnSliders(layout, read.state, read.start)) return null;
  const { base, state: start } = layout.starts[read.start];
  return { ...(base ? { base, start } : {}), ...start, ...read.state };
}

/** The part of an address that sets this state.
 *  @param {Record<string, any>} state
 *  @param {Kit} kit */
export function hashOf(state, { layout }) {
  const start = layout.starts.findIndex(({ base }) => same(base, state.base));
  return PLACE + writeState(layout, state, Math.max(0, start));
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
