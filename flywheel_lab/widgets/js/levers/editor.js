// What one guesses of a lever, typed into a sentence: what the trial step does, and what twice the money would do.
import { button, element, write } from "../parts/controls.js";
import { fill } from "../parts/words.js";

const [LEAST, MOST] = [1.05, 1.95]; // what twice the money may bring, as a factor
const ENDLESS = 10; // of leads and referrals there may be more than all

/** With so much at the first step, endless money would move everybody.
 *  @param {Pick<LeverGiven, "kind">} lever
 *  @param {number} twice */
export const mostOf = ({ kind }, twice) => (["push", "refer"].includes(kind) ? ENDLESS : (2 - twice) / twice);

/** @param {{id: string, words: Words, key: string, set(values: Record<string, unknown>): void, state(): NextState}} given */
export function editorOf({ id, words, key, set, state }) {
  const { texts } = words;
  const share = field({ min: 0, step: 1, "aria-label": texts.question_step });
  const twice = field({ min: LEAST, max: MOST, step: 0.05, "aria-label": texts.question_twice });
  const [first, second] = [element("p"), element("p")];
  const asked = question(texts.question_step);
  const from = element("p", { class: "fl-tip" });
  const trouble = element("p", { class: "fl-trouble", role: "status" });
  const reset = button(() => {
    const { effects, twice: factors } = state();
    set({ effects: without(effects, key), twice: without(factors, key) });
  });
  reset.show(texts.reset);
  const node = element(
    "div",
    { class: "fl-editor", id, role: "group" },
    ...[asked, first, question(texts.question_twice), second, trouble, from, reset.node],
  );
  /** @type {LeverGiven} */
  let lever = null;
  for (const input of [share, twice]) input.addEventListener("input", tell);

  function tell() {
    const [part, factor] = [Number(share.value) / 100, Number(twice.value)];
    const most = mostOf(lever, factor);
    const [wrongTwice, wrongShare] = [
      !(factor >= LEAST && factor <= MOST),
      lever.effect !== null && !(part > 0 && part <= most),
    ];
    const told = { low: words.decimals(LEAST, 2), high: words.decimals(MOST, 2), most: words.percent(most) };
    write(trouble, wrongTwice ? fill(texts.trouble_twice, told) : wrongShare ? fill(texts.trouble_share, told) : "");
    twice.setAttribute("aria-invalid", `${wrongTwice}`);
    share.setAttribute("aria-invalid", `${wrongShare}`);
    if (wrongTwice || wrongShare) return;
    const now = state();
    set({
      twice: { ...now.twice, [key]: factor },
      ...(lever.effect === null ? {} : { effects: { ...now.effects, [key]: part } }),
    });
  }
  /** @param {LeverGiven} one
   *  @param {NextState} now */
  function show(one, now) {
    if (one !== lever) {
      lever = one;
      sentence(first, one.asks, "{effect}", share, " %");
      sentence(second, one.asks_twice, "{twice}", twice, "");
      write(from, one.where);
      from.hidden = !one.where;
      asked.hidden = first.hidden = one.effect === null;
    }
    if (node.contains(document.activeElement)) return;
    share.value = `${Number((100 * (now.effects[key] ?? one.effect ?? 0)).toPrecision(4))}`;
    twice.value = `${now.twice[key] ?? one.twice}`;
    write(trouble, "");
  }
  return { node, show };
}

/** @param {string} text */
const question = (text) => element("p", { class: "fl-question-of" }, text);

/** @param {Attributes} more */
const field = (more) => element("input", { type: "number", inputmode: "decimal", autocomplete: "off", ...more });

/** Write a sentence around a field.
 *  @param {Element} where
 *  @param {string} text
 *  @param {string} place
 *  @param {Element} input
 *  @param {string} unit */
function sentence(where, text, place, input, unit) {
  const [before, after = ""] = text.split(place);
  where.replaceChildren("✎ ", before, input, `${unit}${after}`);
}

/** @param {Record<string, number>} values
 *  @param {string} key */
function without(values, key) {
  const { [key]: _gone, ...others } = values;
  return others;
}
