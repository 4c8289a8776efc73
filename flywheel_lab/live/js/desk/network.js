// Before the room is opened: in which network, under which address, and what that means.
import { button, element, write } from "../../../widgets/js/parts/controls.js";

/** @param {{words: Words, steer(what: string, more?: any): Promise<Answered>}} given */
export function networkDialog({ words, steer }) {
  const { texts } = words;
  const choices = element("div", { class: "fl-options", role: "radiogroup", "aria-labelledby": "fl-which" });
  const which = element("p", { id: "fl-which" });
  const yes = button(async () => {
    const address = /** @type {HTMLInputElement} */ (choices.querySelector("input:checked"))?.value;
    const reply = address ? await steer("network", { address }) : null;
    if (reply?.status === 200) node.close();
    else write(trouble, texts.net_refused);
  });
  const no = button(() => node.close());
  const trouble = element("p", { class: "fl-trouble", role: "alert" });
  const row = element("div", { class: "fl-row" }, yes.node, no.node);
  const title = element("h2", { id: "fl-net-title" }, texts.open_net_title);
  const warn = element("p", {}, texts.open_net_warn);
  const node = element("dialog", { "aria-labelledby": "fl-net-title" }, title, warn, which, choices, trouble, row);
  yes.node.classList.add("fl-main");
  yes.show(texts.open_now);
  no.show(texts.cancel);
  let drawn = "";

  /** @param {{name: string, address: string, kind: string}[]} networks */
  function show(networks) {
    const now = JSON.stringify(networks);
    if (now === drawn) return;
    drawn = now;
    write(which, networks.length ? texts.which_net : texts.no_net);
    yes.node.disabled = !networks.length;
    choices.replaceChildren(...networks.map(choiceOf));
  }
  /** @param {{name: string, address: string, kind: string}} network
   *  @param {number} i */
  function choiceOf({ name, address, kind }, i) {
    const input = element("input", { type: "radio", name: "network", value: address, id: `net-${i}` });
    input.checked = i === 0;
    const about = element("span", { class: "fl-tip" }, ` ${texts[`net_${kind}`]} (${name})`);
    return element("label", { class: "fl-option", for: `net-${i}` }, input, element("strong", {}, address), about);
  }
  return {
    node,
    show,
    open() {
      write(trouble, "");
      node.showModal();
    },
  };
}
