// The end: save without names, if at all; then everything goes.
import { button, element, write } from "../../../widgets/js/parts/controls.js";
import { fill } from "../../../widgets/js/parts/words.js";

/** @param {{words: Words, steer(what: string, more?: any): Promise<Answered>}} given */
export function endOf({ words, steer }) {
  const { texts } = words;
  const save = button(keep);
  const stop = button(async () => (await steer("end"))?.status === 200 && node.close());
  const no = button(() => node.close());
  const said = element("p", { role: "status" });
  save.show(texts.save);
  stop.show(texts.end_now);
  no.show(texts.cancel);
  stop.node.classList.add("fl-main");
  const node = element(
    "dialog",
    { "aria-labelledby": "fl-end-title" },
    element("h2", { id: "fl-end-title" }, texts.end_title),
    element("p", {}, texts.end_how),
    element("p", {}, texts.save_first),
    element("div", { class: "fl-row" }, save.node),
    said,
    element("div", { class: "fl-row" }, stop.node, no.node),
  );

  async function keep() {
    const reply = await steer("save");
    if (reply?.status !== 200) return;
    const { name, text } = reply.body;
    const href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    element("a", { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1000);
    write(said, fill(texts.saved_in, { name }));
  }
  return { node, open: () => node.showModal(), show() {} };
}
