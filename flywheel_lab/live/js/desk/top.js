// The line above the desk: how many are here and have answered, the wall, the end, the other language.
import { button, element, write } from "../../../widgets/js/parts/controls.js";

/** @param {{words: Words, steer(what: string, more?: any): Promise<Answered>, key: string, end(): void, languages: Node}} given */
export function topOf({ words, steer, key, end, languages }) {
  const { texts } = words;
  const people = element("strong", { class: "fl-people", role: "status" });
  const wall = button(() => open(`/wall#${key}`, "flywheel-wall"));
  const blank = button(() => steer("blank", { on: !dark }));
  const stop = button(end);
  let dark = false;
  wall.show(texts.open_wall);
  stop.show(texts.end);
  const hand = element("span", { class: "fl-row" }, wall.node, blank.node, stop.node, languages);
  const node = element("header", { class: "fl-desk-top" }, element("h1", {}, texts.desk_title), people, hand);
  return {
    node,
    hands: hand,
    show(/** @type {any} */ state) {
      dark = Boolean(state.blank);
      write(people, words.count(texts.people_here, state.people));
      blank.show(dark ? texts.unblank : texts.blank);
      blank.node.setAttribute("aria-pressed", `${dark}`);
    },
  };
}
