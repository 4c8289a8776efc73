// How many chose which option: a bar each, in the order in which it is shown on every phone; before and after a second vote.
import { element, write } from "../../../widgets/js/parts/controls.js";
import { fill } from "../../../widgets/js/parts/words.js";
import { spans } from "../../../widgets/js/questions/prose.js";

/** The letter of the option at this place.
 *  @param {number} i */
export const letterOf = (i) => String.fromCharCode(65 + i);

/** The options of a card; a claim has verdicts.
 *  @param {Card} card */
export const optionsOf = (card) => card.options ?? card.verdicts ?? [];

/** Bars of a vote. `mine` has the own letters of what this person chose.
 *  @param {{card: Card, words: Words}} given */
export function barsOf({ card, words }) {
  const { texts } = words;
  const options = optionsOf(card);
  const order = card.order ?? options.map((_, i) => i);
  const rows = order.map((own, place) => barRow({ text: options[own], place, texts }));
  const key = element("p", { class: "fl-tip fl-bars-key" });
  const list = element("ol", { class: "fl-bars" }, ...rows.map(({ node }) => node));
  const node = element("div", {}, list, key);

  /** @param {Told} shown
   *  @param {string} [mine] */
  function show(shown, mine = "") {
    const { counts = [], before, right } = shown;
    const [now, then] = [sharesOf(shown), before ? sharesOf(before) : null];
    order.forEach((own, i) =>
      rows[i].show({
        share: now[own] ?? 0,
        count: counts[own] ?? 0,
        ...(then ? { beforeShare: then[own] ?? 0, beforeCount: before.counts[own] ?? 0 } : {}),
        right: right ? right.includes(own) : null,
        mine: mine.includes(letterOf(own)),
        said: `${words.number(counts[own] ?? 0)}`,
      }),
    );
    node.classList.toggle("fl-told", Boolean(right));
    write(key, before ? fill(texts.before_after, { before: before.people, after: shown.people }) : "");
  }
  return { node, show, remove: () => {} };
}

/** Each option's share of those who voted.
 *  @param {Vote} vote
 *  @returns {number[]} */
const sharesOf = ({ counts = [], people }) => counts.map((count) => (people ? count / people : 0));

/** @param {{text: string, place: number, texts: Texts}} given */
function barRow({ text, place, texts }) {
  const bar = element("span", { class: "fl-bar" });
  const old = element("span", { class: "fl-bar fl-old" });
  const count = element("span", { class: "fl-count" });
  const mark = element("span", { class: "fl-mark" });
  const letter = element("span", { class: "fl-letter" }, letterOf(place));
  const words = element("span", { class: "fl-option-text" }, ...spans(text));
  const track = element("span", { class: "fl-track", "aria-hidden": "true" }, old, bar);
  words.append(mark);
  const node = element("li", { class: "fl-bar-row" }, letter, words, track, count);
  /** @param {{share: number, count: number, said: string, beforeShare?: number, beforeCount?: number, right: boolean, mine: boolean}} now */
  function show({ share, said, beforeShare, beforeCount, right, mine }) {
    bar.style.setProperty("--fl-share", `${share}`);
    old.style.setProperty("--fl-share", `${beforeShare ?? 0}`);
    old.hidden = beforeShare === undefined;
    write(count, beforeShare === undefined ? said : `${beforeCount} → ${said}`);
    write(mark, [right ? texts.right : "", mine ? texts.yours : ""].filter(Boolean).join(" · "));
    node.classList.toggle("fl-right", Boolean(right));
    node.classList.toggle("fl-mine", mine);
  }
  return { node, show };
}

/** The same in words.
 *  @param {Card} card
 *  @param {Told} shown
 *  @param {Words} words */
export function spokenBars(card, { counts = [], right }, words) {
  const options = optionsOf(card);
  const order = card.order ?? options.map((_, i) => i);
  const { texts } = words;
  const said = order.map((own, i) =>
`${letterOf(i)}, ${options[own]}: ${counts[own] ?? 0}.`,
  );
  if (right) said.push(fill(texts.right_said, { letters: letters(right.map((own) => letterOf(order.indexOf(own)))) }));
  return said.join(" ");
}

/** @param {string[]} all */
const letters = (all) => [...all].sort().join(", ");
