// The first panel: a file by button, by drop or from the folder, and what became of it.
import { button, element, picker } from "../../parts/controls.js";
import { uniqueId } from "../../parts/page.js";
import { fill } from "../../parts/words.js";

/** @param {ExportParts} parts
 *  @param {{read(file: File): void, open(name: string): void}} acts */
export function chooserOf({ words, given, files }, { read, open }) {
  const { texts } = words;
  const id = uniqueId();
  const field = element("input", { type: "file", id, accept: given.kinds.join(","), class: "fl-unseen", tabindex: -1 });
  field.setAttribute("aria-hidden", "true");
  const choose = button(() => field.click());
  choose.show(texts.choose);
  choose.node.classList.add("fl-main");
  const refused = element("div", { class: "fl-refused", role: "alert" });
  const zone = element(
    "div",
    { class: "fl-drop" },
    element("strong", {}, texts.drop),
    element("span", {}, texts.or),
    choose.node,
    element("span", { class: "fl-tip" }, texts.stays),
    field,
  );
  const folder = element("div", { class: "fl-folder" });
  const node = element(
    "div",
    { class: "fl-choose" },
    element("p", {}, texts.lead),
    refused,
    zone,
    folder,
    element("p", { class: "fl-tip" }, texts.systems),
  );

  /** @param {File} [file] */
  function take(file) {
    if (!file) return;
    refused.hidden = true;
    read(file);
  }
  field.addEventListener("change", () => {
    take(field.files[0]);
    field.value = ""; // the same file once more is a choice, too
  });
  for (const name of ["dragenter", "dragover"])
    zone.addEventListener(name, (event) => {
      event.preventDefault();
      event.stopPropagation();
      zone.classList.add("fl-over");
    });
  zone.addEventListener("dragleave", () => zone.classList.remove("fl-over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    event.stopPropagation(); // JupyterLab would put the file into its folder
    zone.classList.remove("fl-over");
    take(event.dataTransfer.files[0]);
  });

  function offer() {
    const names = files();
    folder.hidden = !names.length;
    const pick = picker({
      id: `${id}-folder`,
      name: texts.folder,
      options: [texts.pick, ...names],
      onPick(place) {
        if (!place) return;
        refused.hidden = true;
        open(names[place - 1]);
      },
    });
    folder.replaceChildren(pick.node);
  }
  /** @param {ExportState} state */
  function show({ file, refused: why }) {
    offer();
    refused.hidden = !why;
    if (why)
      refused.replaceChildren(element("strong", {}, fill(texts.not_read, { name: file })), element("p", {}, why));
  }
  refused.hidden = true;
  return { node, show };
}
