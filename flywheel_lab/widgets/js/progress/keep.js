// The learner's file: save a copy, add one, delete everything after asking once more.
import { button, element } from "../parts/controls.js";
import { fill } from "../parts/words.js";

const NAME = "flywheel-lab-progress.json";
const LONGEST = 2_000_000; // no progress file is that long; what is cut off is refused as damaged

/** @param {{texts: Texts, id: string, wish(values: object): void}} given */
export function keepPanel({ texts, id, wish }) {
  const file = element("input", { type: "file", accept: ".json,application/json", hidden: "" });
  const [save, add, remove] = [button(() => wish({ do: "copy" })), button(() => file.click()), button(ask)];
  const [keep, sure] = [button(kept), button(deleted)];
  const question = element("p", { id: `${id}-sure` }, texts.sure);
  const asked = element("div", { class: "fl-row fl-sure", role: "group", "aria-labelledby": `${id}-sure`, hidden: "" });
  asked.append(question, keep.node, sure.node);
  const buttons = element("div", { class: "fl-row" }, save.node, add.node, remove.node, file);
  const node = element("section", {}, element("h4", {}, texts.keep), element("p", {}, texts.keep_lead), buttons, asked);
  save.show(texts.export);
  add.show(texts.import);
  remove.show(texts.delete);
  keep.show(texts.no);
  sure.show(texts.yes);
  remove.node.setAttribute("aria-expanded", "false");
  file.addEventListener("change", added);
  asked.addEventListener("keydown", (event) => event.key === "Escape" && kept());

  /** Hand a file to the browser's downloads and return where it is: a copy, or something else by its name.
   *  @param {string} text */
  function download(text, name = NAME, type = "application/json") {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = element("a", { href: url, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
    return fill(name === NAME ? texts.exported : texts.downloaded, { name });
  }
  async function added() {
    if (!file.files.length) return;
    const text = await file.files[0].slice(0, LONGEST).text();
    file.value = ""; // the same file again is a change again
    wish({ do: "add", text });
  }
  function ask() {
    open(asked.hidden);
    if (!asked.hidden) keep.node.focus();
  }
  function kept() {
    open(false);
    remove.node.focus();
  }
  function deleted() {
    kept();
    wish({ do: "delete" });
  }
  /** @param {boolean} shown */
  function open(shown) {
    asked.hidden = !shown;
    remove.node.setAttribute("aria-expanded", String(shown));
  }
  return { node, download };
}
