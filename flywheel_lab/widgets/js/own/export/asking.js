// What the learner does reaches whoever answers: Python in a notebook, JavaScript on a page. Each act has a turn; a file goes
// in slices, the next one once the last was heard.

/** @param {Host} model
 *  @param {{soon(ms?: number): void}} sending
 *  @returns {Asking} */
export function askOf(model, sending) {
  let turn = model.get("heard") ?? 0;
  /** @type {() => void} */
  let next = null;
  /** @param {Record<string, unknown>} act */
  function ask(act) {
    next = null;
    hand(act);
  }
  /** @param {Record<string, unknown>} act */
  function hand(act) {
    turn += 1;
    model.set("asked", { turn, ...act });
    sending.soon(0);
  }
  function heard() {
    if (model.get("heard") < turn || !next) return;
    const go = next;
    next = null;
    go();
  }
  model.on("change:heard", heard);

  /** @param {File} file
   *  @param {(at: number) => void} taken is told how many bytes have arrived */
  function read(file, taken) {
    const most = model.get("slice");
    if (!most) return ask({ act: "read", name: file.name, size: file.size, file }); // a page has it already
    async function send(/** @type {number} */ at) {
      const bytes = new DataView(await file.slice(at, at + most).arrayBuffer());
      if (at > 0 && at < file.size) taken(at);
      hand({ act: "read", name: file.name, size: file.size, at, bytes });
      next = at + most < file.size ? () => void send(at + most) : clear;
    }
    void send(0);
  }
  // The last slice is not held for whoever looks at the same card once more.
  const clear = () => hand({ act: "taken" });

  return { ask, read, end: () => model.off("change:heard", heard) };
}
