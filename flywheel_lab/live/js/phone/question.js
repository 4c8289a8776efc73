// A question on a phone: the card, one button, what became of the answer; and after the reveal the truth beside it.
import { button, element, write } from "../../../widgets/js/parts/controls.js";
import { fill } from "../../../widgets/js/parts/words.js";
import { paragraphs } from "../../../widgets/js/questions/prose.js";
import { canAsk, controlOf } from "../ask/controls.js";
import { resultOf } from "./result.js";

/** @param {{words: Words, state: any, outbox: any}} given */
export function questionPage({ words, state, outbox }) {
  const { texts } = words;
  const { q, round } = state;
  const { card } = q;
  const id = "fl-q";
  const team = q.kind === "plan" ? ` · ${fill(texts.team_n, { n: card.team })}` : "";
  const place = team ? texts.game_title + team : fill(texts.question_of, { n: q.n, of: q.of });
  const kicker = element("p", { class: "fl-kicker" }, round > 1 ? `${place} · ${fill(texts.round, { n: round })}` : place);
  const ask = element("h1", { class: "fl-ask", id: `${id}-ask` }, ...paragraphs(card.ask).flatMap(spread));
  const control = canAsk(q.kind) ? controlOf({ kind: q.kind, card, words, id, onChange: changed, commit: send }) : null;
  const press = button(send);
  press.node.classList.add("fl-main", "fl-big");
  const said = element("p", { class: "fl-sent", role: "status" });
  const foot = element("div", { class: "fl-foot" }, said, press.node);
  const told = element("div", { class: "fl-told-box", "aria-live": "polite" });
  const parts = control ? [control.node] : [element("p", {}, texts.look_ahead)];
  const node = element("section", { class: `fl-question fl-kind-${q.kind}` }, kicker, ask, ...parts, told, foot);

  let stage = "";
  /** @type {string} */
  let sentAs = null; // what the room has, or is about to have
  let how = "";
  let mine = state.mine;
  let newest = state.n ?? 0; // the highest number that the room has of this person
  /** @type {ReturnType<typeof resultOf>} */
  let result = null;
  let shownAs = "";

  const same = () => sentAs !== null && JSON.stringify(control.read()) === sentAs;
  function changed() {
    if (how !== "trouble" && how !== "sending") how = sentAs === null ? "" : same() ? "saved" : "changed";
    show();
  }
  function send() {
    if (stage !== "open" || !control) return;
    const trouble = control.trouble();
    if (trouble) return write(said, trouble);
    sentAs = JSON.stringify(control.read());
    how = "sending";
    outbox.send({ question: q.name, round, value: control.read() }, Math.max(mine?.n ?? 0, newest));
  }
  function show() {
    const open = stage === "open";
    press.node.hidden = !open || !control;
    press.show(how === "changed" || how === "saved" ? texts.send_again : texts.send);
    press.node.classList.toggle("fl-main", how !== "saved");
    node.classList.toggle("fl-saved", how === "saved");
    node.classList.toggle("fl-ready", !open || !control || !control.trouble());
    write(said, open ? openWords() : stage === "closed" ? closedWords() : "");
  }
  function openWords() {
    /** @type {Record<string, string>} */
    const all = { sending: texts.sending, trouble: texts.sending_later, saved: texts.saved, changed: texts.unsent };
    return all[how] ?? all[how === "late" ? "" : how] ?? (how === "refused" ? texts.refused : "");
  }
  function closedWords() {
    if (how === "sending" || how === "trouble") return texts.sending;
    if (how === "late") return texts.too_late;
    if (how === "saved" || mine) return how === "changed" ? texts.closed_old : texts.closed;
    return texts.closed_without;
  }
  /** @param {string} news
   *  @param {Sent} answer */
  function sent(news, answer) {
    if (answer.question !== q.name || answer.round !== round) return;
    how = news;
    if (news === "saved") {
      mine = { n: answer.n, v: answer.value };
      if (control && !same()) how = "changed";
    }
    show();
  }
  /** @param {any} now */
  function update(now) {
    const first = stage === "";
    stage = now.stage;
    newest = now.n ?? newest;
    if (now.mine && now.mine.n >= (Math.max(mine?.n ?? 0, newest))) mine = now.mine;
    const waiting = outbox.waiting();
    const under = waiting?.question === q.name && waiting.round === round ? waiting : null;
    if (first && control && (under ?? mine)) {
      control.show(under ? under.value : mine.v);
      sentAs = JSON.stringify(under ? under.value : mine.v);
      how = under ? "sending" : "saved";
    }
    control?.heard?.(now);
    control?.lock(stage !== "open");
    const latest = JSON.stringify(stage === "revealed" ? now.shown : null);
    if (stage === "revealed" && latest !== shownAs) {
      result?.remove();
      shownAs = latest;
      result = resultOf({ card, words, control, mine, shown: now.shown });
      told.replaceChildren(result.node);
    }
    node.classList.toggle("fl-done", stage === "revealed");
    show();
  }
  return { node, update, sent, remove: () => (control?.remove?.(), result?.remove()) };
}

/** The lines of a question within one heading: a paragraph may not stand in it.
 *  @param {Node} paragraph
 *  @param {number} place
 *  @returns {(Node | string)[]} */
function spread(paragraph, place) {
  const line = element("span", { class: place ? "fl-line fl-more" : "fl-line" });
  line.append(...paragraph.childNodes);
  return [line];
}
