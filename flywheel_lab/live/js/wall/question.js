// A question on the wall: asked, counted, closed with the room's answers, revealed with the truth over them.
import { element, write } from "../../../widgets/js/parts/controls.js";
import { fill } from "../../../widgets/js/parts/words.js";
import { paragraphs } from "../../../widgets/js/questions/prose.js";
import { lookOf } from "../pictures/look.js";
import { held } from "../pictures/numbers.js";
import { gateOf, ideaOf } from "../pictures/said.js";

const FEW = 0.1; // of the answers: what fewer think is not held up to the whole room

/** @param {{words: Words, state: any}} given */
export function questionScene({ words, state }) {
  const { texts } = words;
  const { q, round } = state;
  const { card } = q;
  const place = q.kind === "plan" ? texts.game_title : fill(texts.question_of, { n: q.n, of: q.of });
  const kicker = element("p", { class: "fl-kicker" }, round > 1 ? `${place} · ${fill(texts.round, { n: round })}` : place);
  const ask = element("h1", { class: "fl-ask" }, ...paragraphs(card.ask).flatMap((line) => [...line.childNodes, " "]));
  const count = element("p", { class: "fl-counted" });
  const meter = element("span", { class: "fl-meter" }, element("span", { class: "fl-bar" }));
  const body = element("div", { class: "fl-body" });
  const side = element("div", { class: "fl-side" });
  const tally = element("div", { class: "fl-tally" }, meter, count);
  const node = element("section", { class: "fl-scene fl-asked" }, kicker, ask, body, side, tally);
  const scale = () => Math.max(1.2, Math.min(innerHeight / 430, innerWidth / 640));
  const look = lookOf({ q, words, scale });
  body.append(look.node);
  let told = "";

  /** @param {any} now */
  function update(now) {
    node.dataset.stage = now.stage;
    const all = now.of ?? now.people; // who plays answers by teams
    const share = all ? Math.min(1, now.answered / all) : 0;
    /** @type {HTMLElement} */ (meter.firstChild).style.setProperty("--fl-share", `${share}`);
    write(count, fill(texts.answered_of, { n: words.number(now.answered), all: words.number(all) }));
    tally.hidden = now.stage === "revealed";
    const revealed = now.stage === "revealed" ? now.shown : null;
    const next = JSON.stringify(revealed && [revealed.why, revealed.idea, revealed.gates]);
    if (next !== told) side.replaceChildren(...(revealed ? sideOf(revealed) : []));
    told = next;
    for (const image of side.querySelectorAll("img")) image.onload = () => update(now);
    side.hidden = !side.childNodes.length;
    node.classList.toggle("fl-brief", !side.querySelector(".fl-idea, .fl-gate-open"));
    const shown = now.stage === "open" ? {} : (now.shown ?? {});
    look.show(shown, now.stage);
    fit(node);
    look.show(shown, now.stage); // in the room that the words have left
  }
  /** What is said beside the picture; what the chapter says takes the place of the rest.
   *  @param {Told} shown */
  function sideOf(shown) {
    const { why, idea, ours, ranges, truth, gates = [] } = shown;
    if (gates.length) return gates.map((gate) => gateOf(gate, words));
    const parts = [];
    const counted = { held: held({ ranges, truth }), all: ranges?.length };
    if (ranges?.length) parts.push(element("p", { class: "fl-held" }, fill(texts.held, counted)));
    if (why) parts.push(element("div", { class: "fl-why" }, ...paragraphs(why)));
    if (ours) parts.push(element("div", { class: "fl-why" }, ...paragraphs(ours)));
    if (idea && idea.people >= Math.max(2, FEW * shown.people)) parts.push(ideaOf(idea, words));
    return parts;
  }
  return {
    node,
    update,
    remove: look.remove,
    /** @param {any} now */
    spoken(now) {
      if (now.stage === "open") return fill(texts.answered_of, { n: now.answered, all: now.of ?? now.people });
      return look.spoken(now.shown ?? {});
    },
  };
}

const SIZES = [1, 0.93, 0.86, 0.8, 0.74];
const SMALL = [0.67, 0.6, 0.53];
const LEVELS = 3; // how much is said: all, without what speaks against the idea, without the reason beside it
const SHARE = 0.4; // of the height belongs to a picture

/** The largest size at which all of a scene is on the wall. What would be too small to read is left to the trainer's voice and
 *  to the phones, which have all of it.
 *  @param {HTMLElement} node */
function fit(node) {
  const body = node.querySelector(".fl-body");
  const drawn = body.querySelector(".fl-curves"); // takes what room there is, if it is enough
  const parts = [node, node.querySelector(".fl-side"), ...(drawn ? [] : [body])];
  const fits = () =>
    (!drawn || body.clientHeight >= SHARE * node.clientHeight) &&
    parts.every((part) => part.scrollHeight <= part.clientHeight + 1);
  for (let level = 0; level <= LEVELS; level++) {
    node.dataset.less = `${Math.min(level, LEVELS - 1)}`;
    for (const size of level < LEVELS ? SIZES : SMALL) {
      node.style.setProperty("--fl-fit", `${size}`);
      if (fits()) return;
    }
  }
}
