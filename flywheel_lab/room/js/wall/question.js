// A question on the wall: asked, counted, closed with the room's answers, revealed with the truth over them.
import { element, write } from "../../../widgets/js/parts/controls.js";
import { fill } from "../../../widgets/js/parts/words.js";
import { paragraphs } from "../../../widgets/js/questions/prose.js";
import { lookOf } from "../pictures/look.js";
import { spokenNumbers } from "../pictures/numbers.js";
import { ideaOf } from "../pictures/said.js";

/** @param {{words: Words, state: any}} given */
export function questionScene({ words, state }) {
  const { texts } = words;
  const { q, round } = state;
  const { card } = q;
  const place = fill(texts.question_of, { n: q.n, of: q.of });
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
    const share = now.people ? Math.min(1, now.answered / now.people) : 0;
    /** @type {HTMLElement} */ (meter.firstChild).style.setProperty("--fl-share", `${share}`);
    write(count, fill(texts.answered_of, { n: words.number(now.answered), all: words.number(now.people) }));
    tally.hidden = now.stage === "revealed";
    look.show(now.stage === "open" ? {} : (now.shown ?? {}), now.stage);
    const revealed = now.stage === "revealed" ? now.shown : null;
    const next = JSON.stringify(revealed && [revealed.why, revealed.idea, revealed.gate]);
    if (next !== told) side.replaceChildren(...(revealed ? sideOf(revealed) : []));
    told = next;
    side.hidden = !side.childNodes.length;
    node.classList.toggle("fl-brief", !revealed?.idea && !revealed?.gate);
    fit(node);
  }
  /** @param {Told} shown */
  function sideOf({ why, idea, ours, ranges, truth, gate }) {
    const parts = [];
    if (ranges?.length) parts.push(element("p", { class: "fl-held" }, spokenNumbers({ ranges, truth }, "", words)));
    if (why) parts.push(element("div", { class: "fl-why" }, ...paragraphs(why)));
    if (ours) parts.push(element("div", { class: "fl-why" }, ...paragraphs(ours)));
    if (idea) parts.push(ideaOf(idea, words));
    if (gate) parts.push(element("div", { class: "fl-gate" }, ...paragraphs(gate.text)));
    return parts;
  }
  return {
    node,
    update,
    remove: look.remove,
    /** @param {any} now */
    spoken(now) {
      if (now.stage === "open") return fill(texts.answered_of, { n: now.answered, all: now.people });
      return look.spoken(now.shown ?? {});
    },
  };
}

const SIZES = [1, 0.92, 0.85, 0.78, 0.7, 0.62, 0.55];

/** The largest size at which all of a scene is on the wall.
 *  @param {HTMLElement} node */
function fit(node) {
  for (const size of SIZES) {
    node.style.setProperty("--fl-fit", `${size}`);
    const parts = [node, ...node.querySelectorAll(".fl-body, .fl-side")];
    if (parts.every((part) => part.scrollHeight <= part.clientHeight + 1)) return;
  }
}
