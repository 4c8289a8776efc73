// After a quarter on a phone: what became of the own team's people, and all teams' customers.
import { element } from "../../../widgets/js/parts/controls.js";
import { fill } from "../../../widgets/js/parts/words.js";
import { linesOf } from "./lines.js";

/** @param {{shown: Told, words: Words}} given */
export function turnOf({ shown, words }) {
  const { turn = [], teams = [], team } = shown;
  const { texts } = words;
  const lines = linesOf({ words });
  lines.show(teams);
  const own = teams[team];
  const parts = [element("p", { class: "fl-kicker" }, `${texts.game_yours}: ${fill(texts.team_n, { n: team + 1 })}`)];
  if (own.coins !== undefined)
    parts.push(element("p", { class: "fl-status" }, `${texts.game_coins}: ${words.number(own.coins)}`));
  parts.push(...turn.map((text) => element("p", {}, text)));
  return { node: element("div", { class: "fl-why" }, ...parts), lines };
}
