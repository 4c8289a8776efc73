// Before the first question: how one comes in.
import { element, write } from "../../../widgets/js/parts/controls.js";
import { fill } from "../../../widgets/js/parts/words.js";
import { qrOf } from "../pictures/qr.js";

/** @param {{words: Words, state: any}} given */
export function lobbyScene({ words }) {
  const { texts } = words;
  const people = element("p", { class: "fl-people" });
  const soon = element("p", {});
  const steps = element("ol", { class: "fl-steps" });
  const codes = element("div", { class: "fl-codes" });
  const words_ = element("div", {}, element("h1", {}, texts.wall_welcome), soon, steps, people);
  const node = element("section", { class: "fl-scene fl-lobby" }, codes, words_);
  let drawn = "";

  /** @param {any} state */
  function update(state) {
    write(people, state.people ? words.count(texts.people_here, state.people) : texts.nobody_yet);
    const { address, code, qr, wifiQr } = state;
    const now = JSON.stringify([address, code, wifiQr]);
    if (now === drawn) return;
    drawn = now;
    codes.replaceChildren(...(address ? codesOf({ qr, wifiQr, address, code }) : []));
    steps.replaceChildren(...(address ? stepsOf({ wifi: wifiQr.length > 0, address, code }) : []));
    write(soon, address ? "" : texts.not_open);
  }
  /** @param {{qr: string[], wifiQr: string[], address: string, code: string}} given */
  function codesOf({ qr, wifiQr, address, code }) {
    const found = [];
    if (wifiQr.length) found.push(framed(qrOf(wifiQr, texts.wifi_alt), `1. ${texts.wifi_code}`));
    if (qr.length) found.push(framed(qrOf(qr, fill(texts.qr_alt, { address, code })), wifiQr.length ? `2. ${texts.title}` : ""));
    return found;
  }
  /** @param {Node} picture
   *  @param {string} name */
  const framed = (picture, name) => element("figure", {}, picture, ...(name ? [element("figcaption", {}, name)] : []));
  /** @param {{wifi: boolean, address: string, code: string}} given */
  function stepsOf({ wifi, address, code }) {
    const typed = element("li", {}, `${texts.or_type} `, element("strong", { class: "fl-address" }, address));
    const then = element("li", {}, `${texts.the_code} `, element("strong", { class: "fl-room-code" }, code));
    return [element("li", {}, wifi ? texts.scan_wifi : texts.same_wifi), element("li", {}, texts.scan), typed, then];
  }
  return { node, update, spoken: (/** @type {any} */ state) => words.count(texts.people_here, state.people) };
}

/** After the last question.
 *  @param {{words: Words}} given */
export function endedScene({ words: { texts } }) {
  const node = element("section", { class: "fl-scene fl-over" }, element("h1", {}, texts.ended));
  return { node, update() {}, spoken: () => texts.ended };
}
