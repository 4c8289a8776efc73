// What is asked now: one large button for what comes next, the others beside it, how the vote stands, what to say.
import { button, element, write } from "../../../widgets/js/parts/controls.js";
import { fill } from "../../../widgets/js/parts/words.js";
import { paragraphs } from "../../../widgets/js/questions/prose.js";
import { nextStep } from "../page/desk_key.js";
import { lookOf } from "../pictures/look.js";
import { ideaOf } from "../pictures/said.js";
import { textsToTick } from "./texts.js";

const STEPS = ["open", "close", "reveal", "again", "next"];
/** What may be pressed besides the next step, by stage.
 *  @type {Record<string, string[]>} */
const ALSO = { lobby: [], open: [], closed: ["again"], revealed: [], ended: [] };

/** @param {{words: Words, steer(what: string, more?: any): Promise<Answered>}} given */
export function nowOf({ words, steer }) {
  const { texts } = words;
  const kicker = element("p", { class: "fl-kicker" });
  const ask = element("h2", { class: "fl-ask" });
  const count = element("p", { class: "fl-counted", role: "status" });
  const hint = element("p", { class: "fl-hint", role: "status" });
  const keys = element("p", { class: "fl-tip" }, texts.clicker);
  const buttons = Object.fromEntries(STEPS.map((what) => [what, stepOf(what)]));
  const row = element("div", { class: "fl-steps-row" }, ...STEPS.map((what) => buttons[what].node));
  const picture = element("div", { class: "fl-preview" });
  const truth = element("div", { class: "fl-said-now" });
  const gates = element("div", { class: "fl-row" });
  const notes = element("section", { class: "fl-notes" });
  const ticks = textsToTick({ words, steer });
  const node = element("div", {}, kicker, ask, row, keys, count, hint, ticks.node, picture, truth, gates, notes);
  /** @type {ReturnType<typeof lookOf>} */
  let look = null;
  let looking = "";
  let gated = "";
  let told = "{}";

  /** @param {string} what */
  function stepOf(what) {
    const press = button(() => steer(what));
    press.node.classList.add("fl-step");
    press.show(texts[`step_${what}`]);
    return press;
  }
  /** @param {any} state */
  function show(state) {
    const { stage, q, round, people, of = people, answered, shown } = state;
    const next = nextStep(state);
    for (const what of STEPS) {
      buttons[what].node.hidden = what !== next && (q?.kind === "plan" || !ALSO[stage].includes(what));
      buttons[what].node.classList.toggle("fl-main", what === next);
    }
    const where = texts[`stage_${stage}`];
    const place = q ? fill(texts.question_of, { n: q.n, of: q.of }) : "";
    write(kicker, [place, round > 1 ? fill(texts.round, { n: round }) : "", where].filter(Boolean).join(" · "));
    const asked = q?.card.ask ?? (stage === "ended" ? texts.over : texts.desk_lobby);
    ask.replaceChildren(...paragraphs(asked).flatMap((line) => [...line.childNodes, " "]));
    keys.hidden = stage === "ended";
    write(count, q ? fill(texts.answered_of, { n: words.number(answered), all: words.number(of) }) : "");
    const right = state.right === null || state.right === undefined ? "" : words.percent(Math.round(state.right * 100) / 100);
    write(hint, state.discuss ? fill(texts.discuss, { right }) : right && q ? fill(texts.right_share, { right }) : "");
    hint.classList.toggle("fl-now", Boolean(state.discuss));
    preview(state);
    said({ why: shown?.why ?? shown?.ours, idea: shown?.idea });
    ticks.show(state.texts);
    showGates(stage === "revealed" ? (state.gates ?? []) : []);
    notes.hidden = !state.notes;
    if (state.notes) notes.replaceChildren(...notesOf(state.notes));
  }
  /** The reason, and what many think: what the trainer may say of it.
   *  @param {{why: string, idea: Idea}} now */
  function said(now) {
    const next = JSON.stringify(now);
    if (next === told) return;
    told = next;
    const { why, idea } = now;
    const reason = why ? [element("div", { class: "fl-why" }, ...paragraphs(why))] : [];
    truth.replaceChildren(...reason, ...(idea ? [ideaOf(idea, words)] : []));
  }
  /** @param {any} state */
  function preview({ q, round, stage, shown }) {
    const key = q ? `${q.name} ${round}` : "";
    if (key !== looking) {
      look?.remove();
      look = q && q.kind !== "text" ? lookOf({ q, words }) : null;
      picture.replaceChildren(...(look ? [look.node] : []));
      looking = key;
    }
    picture.hidden = !look || !shown;
    if (look && shown) look.show(shown, stage);
  }
  /** @param {{name: string, open: boolean}[]} all */
  function showGates(all) {
    const now = JSON.stringify(all);
    if (now === gated) return;
    gated = now;
    const shut = all.filter(({ open }) => !open);
    gates.replaceChildren(
      ...shut.map(({ name }, i) => {
        const press = button(() => steer("gate", { name }));
        press.show(shut.length > 1 ? `${texts.gate} (${i + 1})` : texts.gate);
        return press.node;
      }),
    );
  }
  /** What the guide says of this moment: a heading and lines each.
   *  @param {Record<string, string>} said */
  function notesOf(said) {
    return Object.entries(said).flatMap(([name, text]) => [
      element("h3", {}, texts[`notes_${name}`] ?? texts.notes_say),
      ...paragraphs(text),
    ]);
  }
  return { node, show, remove: () => look?.remove() };
}
