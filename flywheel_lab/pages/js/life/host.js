// The part of a notebook that a widget needs: traits that are read, set and heard of.

/** @param {Record<string, any>} state
 *  @param {(names: string[]) => void} [saved] is told which traits were set since, as a kernel would be
 *  @returns {Host} */
export function hostOf(state, saved) {
  /** @type {Map<string, (() => void)[]>} */
  const heard = new Map();
  /** @type {Set<string>} */
  const fresh = new Set();
  const same = (/** @type {any} */ one, /** @type {any} */ other) => JSON.stringify(one) === JSON.stringify(other);
  return {
    get: (name) => state[name],
    set(name, value) {
      if (same(state[name], value)) return;
      state[name] = value;
      fresh.add(name);
      for (const call of heard.get(`change:${name}`) ?? []) call();
    },
    on: (event, call) => heard.set(event, [...(heard.get(event) ?? []), call]),
    off: (event, call) =>
      heard.set(
        event,
        (heard.get(event) ?? []).filter((each) => each !== call),
      ),
    save_changes() {
      const names = [...fresh];
      fresh.clear();
      saved?.(names);
    },
  };
}
