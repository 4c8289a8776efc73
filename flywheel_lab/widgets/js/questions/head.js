// The head of a card: what it is, what one will be able to do, whether controls work, and a way to skip the questions.
import { button, element, write } from "../parts/controls.js";
import { save } from "../parts/life.js";
import { linkTo } from "../parts/links.js";
import { paragraphs } from "./prose.js";

/** A head for the `head` of the model: {kicker, title, goals_title, goals, notice, next, next_at, lead, check, skip}; each part may be missing.
 *  @param {{model: Host, words: Words, list: HTMLElement, count: number}} given */
export function headOf({ model, words, list, count }) {
  const head = model.get("head");
  const node = element("header", { class: "fl-head" });
  /** @param {keyof HTMLElementTagNameMap} tag
   *  @param {string} kind
   *  @param {string} text */
  const add = (tag, kind, text) => text && node.append(element(tag, { class: kind }, text));
  add("p", "fl-kicker", head.kicker);
  add("h3", "fl-title", head.title);
  if (head.goals?.length) {
    // Folded: what there is to play comes first.
    const goals = head.goals.map((/** @type {string} */ goal) => element("li", {}, goal));
    const title = element("summary", { class: "fl-aims-title" }, head.goals_title);
    node.append(element("details", {}, title, element("ul", { class: "fl-aims" }, ...goals)));
  }
  const works = element("p", { class: "fl-works", role: "status" });
  if (head.check) node.append(works);
  add("p", "fl-notice", head.notice);
  if (head.next) {
    const to = head.next_at?.path ? linkTo(head.next_at, head.next) : head.next;
    node.append(element("p", { class: "fl-next" }, to));
  }
  if (head.lead) node.append(element("div", { class: "fl-lead" }, ...paragraphs(head.lead)));
  const skip = button(() => {
    model.set("skipped", !model.get("skipped"));
    save(model);
  });
  if (head.skip && count) node.append(element("div", { class: "fl-row" }, skip.node));

  function show() {
    list.hidden = model.get("skipped");
    skip.show(model.get("skipped") ? words.texts.unskip : words.texts.skip);
  }
  // The browser asks and the notebook answers: only this shows that both hear each other.
  function heard() {
    const answered = model.get("answered") >= model.get("asked");
    write(works, `${answered ? "✓" : "○"} ${answered ? words.texts.works : words.texts.waiting}`);
    works.classList.toggle("fl-good", answered);
  }
  if (head.check) {
    model.on("change:answered", heard);
    model.set("asked", model.get("asked") + 1);
    save(model);
    heard();
  }
  model.on("change:skipped", show);
  show();
  node.hidden = !node.childNodes.length;
  return {
    node,
    remove: () => {
      model.off("change:skipped", show);
      if (head.check) model.off("change:answered", heard);
    },
  };
}
