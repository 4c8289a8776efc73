// The words of the course: a field that narrows the list down while one types, in any of the languages.
import "./styles/view.css";
import "./styles/card.css";
import "./styles/glossary.css";
import { element, write } from "./parts/controls.js";
import { keepKeys } from "./parts/life.js";
import { linkTo } from "./parts/links.js";
import { uniqueId } from "./parts/page.js";
import { fill, speaker } from "./parts/words.js";

/** @param {Place} place */
function render({ model, el }) {
  const { texts } = speaker(model.get("language"), model.get("texts"));
  const id = uniqueId();
  const root = element("div", { class: "fl-view fl-card fl-glossary", lang: model.get("language") });
  keepKeys(root);
  const field = element("input", { id, type: "search", autocomplete: "off", spellcheck: "false" });
  const found = element("p", { class: "fl-tip", role: "status", "aria-live": "polite" });
  /** @type {Word[]} */
  const entries = model.get("entries");
  const items = entries.map((entry) => ({ node: entryOf(entry, texts), plain: plain(`${entry.term} ${entry.other}`) }));
  const list = element("dl", { class: "fl-words", tabindex: 0, "aria-label": texts.title });
  list.append(...items.map(({ node }) => node));
  const row = element("div", { class: "fl-search" }, element("label", { for: id }, texts.search), field);
  root.append(element("h3", { class: "fl-title" }, texts.title), row, found, list);
  el.append(root);

  function search() {
    const wanted = plain(field.value.trim());
    const hits = items.filter(({ plain }) => plain.includes(wanted));
    for (const item of items) item.node.hidden = !hits.includes(item);
    list.hidden = !hits.length;
    write(found, hits.length ? fill(texts.found, { n: hits.length, all: items.length }) : texts.none);
  }
  field.addEventListener("input", search);
  search();
  return () => root.remove();
}

/** @param {Word} entry
 *  @param {Texts} texts */
function entryOf({ term, other, means, chapter, path }, texts) {
  const name = element("dt", {}, element("strong", {}, term));
  if (other) name.append(" ", element("span", { class: "fl-other" }, other));
  const from = element("span", { class: "fl-from" }, `${texts.first} `, linkTo({ path }, chapter));
  return element("div", { class: "fl-word" }, name, element("dd", {}, means, " ", from));
}

/** Letters without their accents, so that "anstoss" finds "Anstoß".
 *  @param {string} text */
const plain = (text) => text.toLowerCase().replaceAll("ß", "ss").normalize("NFD").replace(/\p{M}/gu, "");

export default { render };
