// Before the first plan: which team one is in.
import { button, element, write } from "../../../widgets/js/parts/controls.js";
import { fill } from "../../../widgets/js/parts/words.js";

/** choose(team) asks the room, and returns what went wrong.
 *  @param {{words: Words, state: any, choose(team: number): Promise<string>}} given */
export function teamPage({ words, state, choose }) {
  const { texts } = words;
  const trouble = element("p", { class: "fl-trouble", role: "alert" });
  const presses = Array.from({ length: state.teams }, (_, team) => {
    const press = button(async () => write(trouble, await choose(team)));
    press.node.classList.add("fl-big");
    press.show(fill(texts.team_n, { n: team + 1 }));
    return press.node;
  });
  const list = element("div", { class: "fl-teams" }, ...presses);
  const title = element("h1", {}, texts.team_title);
  return { node: element("section", { class: "fl-lobby" }, title, element("p", {}, texts.team_how), list, trouble) };
}

/** Before the first quarter: the own team, and a way into another one.
 *  @param {{words: Words, state: any, other(): void}} given */
export function waitingPage({ words, state, other }) {
  const { texts } = words;
  const press = button(other);
  press.show(texts.team_other);
  return {
    node: element(
      "section",
      { class: "fl-lobby" },
      element("h1", {}, fill(texts.team_yours, { n: state.team + 1 })),
      element("p", {}, texts.team_waits),
      element("p", { class: "fl-tip" }, texts.team_how),
      element("p", {}, press.node),
      element("p", { class: "fl-back" }, texts.your_back_code, " ", element("strong", {}, state.back)),
    ),
  };
}
