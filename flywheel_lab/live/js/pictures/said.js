// Words beside a result: what people wrote, and what many think.
import { element, scrolled } from "../../../widgets/js/parts/controls.js";
import { paragraphs } from "../../../widgets/js/questions/prose.js";

/** What people wrote, as the letters that they typed.
 *  @param {string[]} all */
export const textsOf = (all) =>
  element("ul", { class: "fl-texts" }, ...all.map((text) => element("li", {}, text)));

/** A picture that is wider than a phone can be pushed to its side: its words stay readable.
 *  @param {{src: string, alt: string}} picture
 *  @param {Texts} texts */
const pictureOf = ({ src, alt }, texts) =>
  scrolled(texts.idea_alt, element("img", { src, alt: alt || texts.idea_alt }));

/** What most of those who erred think, how many of the room do, a picture in which it fails, and why.
 *  @param {Idea} idea
 *  @param {Words} words */
export function ideaOf({ belief, people, why, picture }, words) {
  const { texts } = words;
  const shown = picture ? [pictureOf(picture, texts)] : [];
  const said = element("p", { class: "fl-belief" }, element("em", {}, belief));
  const count = element("p", { class: "fl-tip" }, words.count(texts.idea_people, people));
  const title = element("h2", {}, texts.many_think);
  const but = element("div", { class: "fl-but" }, ...paragraphs(why));
  return element("section", { class: "fl-idea" }, title, said, count, ...shown, but);
}

const KNOWN = new Set(["p", "strong", "em", "ul", "ol", "li", "h1", "h2", "h3", "table", "tbody", "thead", "tr", "td", "th", "br"]);

/** What the chapter says behind a gate: its words, and perhaps a picture.
 *  @param {Gate} gate
 *  @param {Words} words */
export function gateOf({ html = "", picture }, { texts }) {
  const read = new DOMParser().parseFromString(html, "text/html").body; // a document in which nothing runs or loads
  const node = element("section", { class: "fl-gate-open" }, ...[...read.childNodes].flatMap(plain));
  if (picture) node.append(pictureOf(picture, texts));
  return node;
}

/** A copy of a node that has nothing but words and the order in them.
 *  @param {Node} node
 *  @returns {(Node | string)[]} */
function plain(node) {
  const inside = [...node.childNodes].flatMap(plain);
  if (node.nodeType === Node.TEXT_NODE) return [node.textContent];
  const tag = node.nodeName.toLowerCase();
  return KNOWN.has(tag) ? [element(/** @type {"p"} */ (tag), {}, ...inside)] : inside;
}
