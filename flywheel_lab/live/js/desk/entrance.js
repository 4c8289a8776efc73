// How people come in: this laptop alone at first, a network once the trainer has read what that means; and whether it works.
import { button, element, write } from "../../../widgets/js/parts/controls.js";
import { fill } from "../../../widgets/js/parts/words.js";
import { qrOf } from "../pictures/qr.js";
import { networkDialog } from "./network.js";
import { wifiOf } from "./wifi.js";

const HELPS = ["help_1", "help_2", "help_3", "help_4"];

/** @param {{words: Words, steer(what: string, more?: any): Promise<Answered>}} given */
export function entranceOf({ words, steer }) {
  const { texts } = words;
  const dialog = networkDialog({ words, steer });
  const press = button(() => (open ? steer("network", { address: null }) : dialog.open()));
  const where = element("p", { class: "fl-where" });
  const code = element("p", { class: "fl-room-code" });
  const qr = element("div", { class: "fl-small-qr" });
  const reached = element("p", { role: "status" });
  const moved = element("p", { class: "fl-hint fl-now", role: "alert" });
  const items = HELPS.map((name) => element("li", {}, texts[name]));
  const help = element("details", {}, element("summary", {}, texts.help_title), element("ul", {}, ...items));
  const wifi = wifiOf({ words, steer });
  const title = element("h2", {}, texts.entrance);
  const own = element("a", { target: "flywheel-phone" }, texts.try_here);
  const node = element("div", {}, title, moved, qr, where, code, reached, press.node, help, wifi.node, own, dialog.node);
  let open = "";
  let drawn = "";

  /** @param {any} state */
  function show(state) {
    open = state.open ?? "";
    const { address, wifiQr } = state;
    write(where, address ?? texts.only_here);
    write(code, address ? state.code : "");
    write(reached, state.reached ? words.count(texts.reached, state.reached) : open ? texts.reached_none : "");
    write(moved, state.addressChanged ? texts.moved : "");
    moved.hidden = !state.addressChanged;
    press.show(open ? texts.close_net : texts.open_net);
    press.node.classList.toggle("fl-main", !open && state.stage === "lobby");
    help.hidden = !open || state.reached > 0;
    own.setAttribute("href", state.here);
    dialog.show(state.networks);
    wifi.show(wifiQr.length > 0, Boolean(open));
    if (drawn === `${address} ${state.code}`) return;
    drawn = `${address} ${state.code}`;
    const label = fill(texts.qr_alt, { address: address ?? "", code: state.code });
    qr.replaceChildren(...(state.qr.length ? [qrOf(state.qr, label)] : []));
  }
  return { node, show };
}
