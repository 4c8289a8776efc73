// A second code, for the Wi-Fi itself: nobody has to type its password.
import { button, element } from "../../../widgets/js/parts/controls.js";

/** @param {{words: Words, steer(what: string, more?: any): Promise<Answered>}} given */
export function wifiOf({ words, steer }) {
  const { texts } = words;
  const name = element("input", { id: "wifi-name", type: "text", maxlength: 32, autocomplete: "off" });
  const password = element("input", { id: "wifi-password", type: "password", maxlength: 63, autocomplete: "off" });
  const put = button(() => name.value.trim() && steer("wifi", { name: name.value.trim(), password: password.value }));
  const take = button(() => steer("wifi", { name: "", password: "" }));
  put.show(texts.wifi_show);
  take.show(texts.wifi_hide);
  const node = element(
    "details",
    { class: "fl-wifi" },
    element("summary", {}, texts.wifi),
    element("p", { class: "fl-tip" }, texts.wifi_how),
    element("label", { for: "wifi-name" }, texts.wifi_name),
    name,
    element("label", { for: "wifi-password" }, texts.wifi_password),
    password,
    element("div", { class: "fl-row" }, put.node, take.node),
  );
  return {
    node,
    /** @param {boolean} on
     *  @param {boolean} open */
    show(on, open) {
      node.hidden = !open;
      take.node.hidden = !on;
    },
  };
}
