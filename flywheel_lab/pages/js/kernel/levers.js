// What Python does for the screen of levers (widgets/levers.py): it answers each change with all likely models at once.
import { answering } from "../../../widgets/js/models/money/answer.js";
import { readyLever } from "../../../widgets/js/models/money/pull.js";
import { refuse, tellAnswer } from "../../../widgets/js/parts/money.js";
import { speaker } from "../../../widgets/js/parts/words.js";
import { OWN, startOfOwn, typedIn } from "./own_levers.js";
import { keepOnCards, onCards } from "./session.js";

const DECIDES = ["firm", "budget", "until", "sure", "effects", "twice", "money"];

/** @param {Frozen} shown
 *  @param {Host} model
 *  @param {Pick<CoursePage, "progress">} page
 *  @returns {Follower} */
export function leversOf({ starts, own, asked }, model, { progress }) {
  const words = speaker(model.get("language"), model.get("texts"));
  /** @type {Record<string, ReturnType<typeof answering>>} */
  const answers = {};
  const { firms } = model.get("given"); // those of the course
  const place = `${own.numbers}/money`; // what is typed on the screen stays in this tab
  model.set("money", onCards().drafts[place] ?? {});
  let typed = "";
  let waiting = false;
  /** One's own firm stands behind them as soon as its four numbers are there; what it costs follows from its money. */
  function offer() {
    const mine = typedIn(own, progress.of(own.numbers)?.last, words.language);
    const now = JSON.stringify([mine, model.get("money")]);
    if (now === typed) return;
    typed = now;
    delete answers[OWN];
    const start = mine && startOfOwn(own, mine, model.get("money"), words);
    if (start) starts[OWN] = start.ground;
    model.set("given", { ...model.get("given"), firms: start ? [...firms, start.given] : firms });
    if (model.get("firm") !== OWN) return;
    const { key, budget } = start ? start.given : firms[0];
    model.set("firm", key);
    model.set("budget", budget.start);
    respond();
  }
  function respond() {
    waiting = false;
    const choice = /** @type {any} */ (Object.fromEntries(DECIDES.map((name) => [name, model.get(name)])));
    const ground = starts[choice.firm];
    if (ground.reasons.length) return model.set("answer", refuse(ground.reasons));
    answers[choice.firm] ??= answering(ground);
    model.set("answer", tellAnswer(answers[choice.firm](choice), choice, words));
  }
  offer();
  progress.watch(offer);
  if (asked) respond();
  return {
    saved(names) {
      if (names.includes("money")) {
        keepOnCards("drafts", { [place]: model.get("money") });
        offer();
      }
      if (waiting || !names.some((name) => DECIDES.includes(name))) return;
      waiting = true;
      setTimeout(respond); // a slider that was moved on meanwhile is answered where it is
    },
  };
}

/** The state as an address tells it: what is guessed of all levers, changed or not. Null for one's own firm: an address is for
 *  others, and its numbers are nobody else's.
 *  @param {Frozen} shown */
export function wholeOf({ state, address }) {
  if (state.firm === OWN) return null;
  const begin = address.layout.starts[0].state;
  const order = state.order.length === begin.order.length ? state.order : begin.order;
  return {
    ...state,
    order,
    effects: { ...begin.effects, ...state.effects },
    twice: { ...begin.twice, ...state.twice },
  };
}

/** The state that an address told, null if the screen could not be set so: anybody may have written it.
 *  @param {Frozen} shown
 *  @param {Record<string, any>} told */
export function leversIn({ starts, address }, told) {
  const begin = address.layout.starts[0].state;
  const order = told.order.filter(Boolean);
  const levers = Object.values(starts).flatMap((ground) => ground.levers ?? []);
  if (order.length && new Set(order).size < begin.order.length) return null;
  if (!levers.every((lever) => isPossible(lever, told.effects[lever.key], told.twice[lever.key]))) return null;
  const [effects, twice] = ["effects", "twice"].map((name) => changedIn(told[name], begin[name]));
  return { ...told, order, effects, twice };
}

/** Whether a guess of a lever leaves an end to what endless money could do.
 *  @param {LeverGiven} lever
 *  @param {number} effect
 *  @param {number} twice */
function isPossible(lever, effect, twice) {
  if (lever.effect === null) return true;
  const { most } = readyLever({ ...lever, effect, twice }, 0, 1);
  return effect > 0 && (["push", "refer"].includes(lever.kind) || most <= 1);
}

/** @param {Record<string, number>} now
 *  @param {Record<string, number>} begin */
const changedIn = (now, begin) =>
  Object.fromEntries(Object.entries(now).filter(([name, value]) => value !== begin[name]));
