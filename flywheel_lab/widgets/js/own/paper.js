// The page on the screen, with the buttons that save and print it. It is a document of its own: what is seen is what is kept.
import { button, element, write } from "../parts/controls.js";
import { download, fileName, pixels } from "../parts/kit/picture.js";
import { fill } from "../parts/words.js";
import { PAPER, svgOf } from "./page.js";

/** `latest` gives whose page it is and what it is called, null while there is none; `make` makes it.
 *  @param {{words: Words, latest(): {firm: string, title: string}, make(): {html: string, main: HTMLElement}}} given */
export function paperOf({ words, latest, make }) {
  const { texts } = words;
  const sheet = element("iframe", {
    class: "fl-paper",
    title: texts.make,
    tabindex: 0,
    sandbox: "allow-same-origin allow-modals",
  });
  const said = element("span", { class: "fl-tip", role: "status", "aria-live": "polite" });
  const save = button(() => tell(download(new Blob([make().html], { type: "text/html" }), `${name()}.html`)));
  const paint = button(painted);
  const print = button(() => sheet.contentWindow.print());
  save.show(texts.save);
  paint.show(texts.picture);
  print.show(texts.print);
  const row = element("div", { class: "fl-row" }, save.node, paint.node, print.node, said);
  const node = element("div", { class: "fl-sheet" }, row, sheet);
  node.hidden = true;

  const name = () => fileName([latest().firm.trim() || texts.my_firm, latest().title]);
  /** @param {string} file */
  const tell = (file) => write(said, file ? fill(texts.saved, { name: file }) : texts.not_saved);
  const height = () => sheet.contentDocument?.querySelector("main")?.scrollHeight ?? 0;
  async function painted() {
    try {
      const high = Math.max(1123, await tall());
      tell(download(await pixels(svgOf(make().main, high), PAPER, high), `${name()}.png`));
    } catch (error) {
      console.warn(error);
      tell("");
    }
  }
  /** How high the page is at the width of paper, wherever it is shown. */
  async function tall() {
    sheet.style.width = `${PAPER}px`;
    const high = height();
    sheet.style.width = "";
    return high;
  }
  function fit() {
    if (!sheet.contentDocument)
      sheet.style.height = "80vh"; // a frame in which no frame can be read
    else for (let twice = 0; twice < 2; twice += 1) sheet.style.height = `${height() + 4}px`; // then no bar takes room
  }
  sheet.addEventListener("load", fit);
  /** Show the page of what is typed, or none. */
  function show() {
    const page = latest();
    if (!page) node.hidden = true;
    else if (!node.hidden) sheet.srcdoc = make().html;
  }
  function open() {
    node.hidden = false;
    write(said, "");
    show();
    save.node.focus();
  }
  return { node, show, open, fit };
}
