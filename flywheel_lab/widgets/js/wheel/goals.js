// The challenges as a row of goals: each says whether it is reached, and how.
import { button, element, write } from "../parts/controls.js";
import { fill } from "../parts/words.js";
import { choices } from "./game.js";

/** @param {{words: Words, presets: Presets, act: WheelActs}} given */
export function makeGoals({ words, presets, act }) {
  const { texts } = words;
  /** @type {Record<string, string>} */
  const named = { keep: texts.challenge_keep, turn: texts.challenge_turn, bearings: texts.challenge_bearings };
  const goals = choices(presets).map((name, place) => {
    const { node } = button(() => act.choose(place));
    const [mark, said] = [element("span", { class: "fl-goal-mark", "aria-hidden": "true" }), element("small")];
    node.append(mark, element("span", {}, named[name] ?? texts.challenge_none, " ", said));
    node.setAttribute("aria-pressed", `${!name}`); // from the first look on: no colour fades in
    node.className = name ? "fl-goal" : "fl-goal fl-play";
    return { name, node, mark, said };
  });
  const all = goals.map(({ node }) => node);
  const node = element("div", { class: "fl-goals", role: "group", "aria-label": texts.goals }, ...all);

  /** @param {Game} game */
  function show({ challenge, results }) {
    for (const { name, node: one, mark, said } of goals) {
      one.setAttribute("aria-pressed", `${name === (challenge?.name ?? null)}`);
      const told = reached(results[name], words);
      one.classList.toggle("fl-reached", Boolean(told));
      write(mark, !name ? "▸" : told ? "✓" : "○");
      if (name) write(said, told || (results[name] ? texts.goal_again : texts.goal_open));
    }
  }
  return { node, show };
}

/** How a goal was reached; "" where it was not.
 *  @param {any} result
 *  @param {Words} words */
function reached(result, { texts, form, fine }) {
  if (!result) return "";
  if ("right" in result) return result.right ? texts.goal_found : "";
  return fill(form(texts.goal_reached, result.pushes), { pushes: fine(result.pushes) });
}
