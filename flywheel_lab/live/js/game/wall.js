// A quarter on the wall: its card while teams plan, then their plans, then their customers; and who has won at the end.
import { element } from "../../../widgets/js/parts/controls.js";
import { fill } from "../../../widgets/js/parts/words.js";
import { eventOf } from "./event.js";
import { linesOf, spokenLines } from "./lines.js";

/** @param {{card: Card, words: Words, scale?(): number}} given */
export function gameOf({ card, words, scale = () => 1 }) {
  const { texts } = words;
  const { event } = /** @type {PlanCard} */ (card);
  const lines = linesOf({ words, scale });
  const node = element("div", { class: "fl-game" });
  let drawn = "";
  return {
    node,
    remove: lines.remove,
    /** @param {Told} shown */
    show(shown) {
      const now = JSON.stringify(shown);
      if (now !== drawn) {
        const { plans, teams, medals = [] } = shown;
        const told = teams ? last(teams, medals) : null;
        const side = element("div", { class: "fl-game-side" }, ...(told ?? [eventOf(event)]));
        if (plans && !told) side.append(planList(plans));
        node.replaceChildren(...(teams ? [lines.node] : []), side);
        node.classList.toggle("fl-moved", Boolean(teams));
      }
      drawn = now;
      if (shown.teams) lines.show(shown.teams);
    },
    /** @param {Told} shown */
    spoken: ({ plans = [], teams }) =>
      teams ? spokenLines(teams, words) : [event.name, event.says, ...plans.map(planWords)].join(" "),
  };

  /** @param {TeamPlan} given */
  function planWords({ team, plan, who }) {
    return `${fill(texts.team_n, { n: team })}: ${plan}${who ? ` (${who})` : ""}.`;
  }
  /** @param {TeamPlan[]} plans */
  function planList(plans) {
    const rows = plans.map(({ team, plan, who }) => {
      const name = element("strong", { class: `fl-team fl-team-${team}` }, fill(texts.team_n, { n: team }));
      return element("li", {}, name, ` ${plan}`, ...(who ? [element("span", { class: "fl-tip" }, ` · ${who}`)] : []));
    });
    return element("ul", { class: "fl-plans", "aria-label": texts.plans }, ...rows);
  }
  /** After the last quarter: coins, the most first, what each team should hear, and the medals; null before.
   *  @param {TeamNow[]} teams
   *  @param {string[]} medals */
  function last(teams, medals) {
    if (teams[0].coins === undefined) return null;
    const rows = [...teams].sort((a, b) => b.coins - a.coins).map(({ team, coins, mistake }) => {
      const name = element("strong", { class: `fl-team fl-team-${team}` }, fill(texts.team_n, { n: team }));
      const won = element("strong", {}, `${texts.game_coins}: ${words.number(coins)}`);
      return element("li", {}, name, " · ", won, element("span", { class: "fl-mistake" }, mistake));
    });
    const list = medals.map((text) => element("li", {}, text));
    return [element("ol", { class: "fl-plans" }, ...rows), element("ul", { class: "fl-medals" }, ...list)];
  }
}
