// Where the learner works in claim_lab: the case, the question, the flag or the sliders, and what is said.
import { button, element, slider, write } from "../parts/controls.js";
import { isStamped } from "./search.js";
import { filled, withUnit } from "./sentences.js";
import { makeStrip } from "./strip.js";

/** Where the learner works: the case, the question, the flag or the sliders, and what is said.
 *  @param {{id: string, words: Words, claims: Claim[], act: ClaimActs}} given */
export function benchOf({ id, words, claims, act }) {
  const { texts } = words;
  const ask = element("p", { class: "fl-claim-ask" });
  const chips = element("ul", { class: "fl-claim-chips", "aria-label": texts.case });
  /** @param {string} name
   *  @param {number} value */
  const move = (name, value) => act.move({ [name]: value });
  const strips = claims.map((claim) => makeStrip(claim, `${id}-${claim.name}-mark`, words, move));
  const sliders = claims.map((claim) => slidersOf(claim, `${id}-${claim.name}`, words, move));
  const [head, text, change] = [element("strong"), element("span"), element("span", { class: "fl-claim-change" })];
  const said = element("p", { class: "fl-said", role: "status" }, element("span", {}, head, " ", text), change);
  const [commit, look, another] = [act.commit, act.look, act.another].map(button);
  commit.node.className = another.node.className = "fl-main";
  commit.show(texts.commit);
  another.show(texts.another);
  const stamp = element("div", { class: "fl-claim-stamp" }, element("strong", {}, texts.stamp), " ", element("span"));
  const row = element("div", { class: "fl-choice" }, commit.node, look.node, another.node);
  const controls = [...strips, ...sliders].map(({ node }) => node);
  const node = element("div", { class: "fl-bench" }, ask, chips, ...controls, row, stamp);

  /** @param {LabNow} now
   *  @param {boolean} anew */
  function show({ claim, settings, asking, tries, round, looks }, anew) {
    const place = claims.indexOf(claim);
    write(ask, filled(claim.ask, claim, round, words));
    const others = claim.parameters.filter(({ name }) => name !== claim.along);
    const told = others.map(({ name, label, unit }) => `${label}: ${withUnit(round[name], unit, words)}`);
    if (told.join() !== chips.dataset.told)
      chips.replaceChildren(...told.map((each) => element("li", {}, each.replaceAll(" ", "\u00a0"))));
    chips.dataset.told = told.join();
    chips.hidden = !asking;
    stamp.hidden = asking || !isStamped(claim, tries);
    write(stamp.lastChild, claim.stamp);
    claims.forEach((_, i) => {
      strips[i].node.hidden = i !== place || !asking;
      sliders[i].node.hidden = i !== place || asking;
    });
    if (asking) {
      const along = looks.map((each) => ({ place: each.settings[claim.along], holds: each.holds }));
      strips[place].show(settings, along, anew);
    } else sliders[place].show(settings);
    const rest = claim.looks - looks.length;
    look.show(words.count(texts.look, rest));
    look.node.setAttribute("aria-disabled", `${!rest}`);
    swap(asking);
  }
  /** What is hidden takes the focus to what comes instead.
   *  @param {boolean} asking */
  function swap(asking) {
    const [out, into] = asking ? [another.node, commit.node] : [commit.node, another.node];
    const focused = !out.hidden && out.matches(":focus");
    for (const each of [commit, look]) each.node.hidden = !asking;
    another.node.hidden = asking;
    if (focused) into.focus();
  }
  /** @param {LabSaid} what */
  function say(what) {
    said.classList.toggle("fl-is-true", what.good === true);
    said.classList.toggle("fl-is-false", what.good === false);
    write(head, what.head);
    write(text, what.text);
    write(change, what.change ?? "");
  }
  return { node, said, say, show };
}

/** The sliders of one claim; those of the others are hidden.
 *  @param {Claim} claim
 *  @param {string} id
 *  @param {Words} words
 *  @param {(name: string, value: number) => void} move */
function slidersOf(claim, id, words, move) {
  const all = claim.parameters.map((each) =>
    slider({ id: `${id}-${each.name}`, ...each, onInput: (value) => move(each.name, value) }),
  );
  const node = element("div", { class: "fl-controls", hidden: "" }, ...all.map((each) => each.node));
  /** @param {Settings} settings */
  const show = (settings) =>
    all.forEach((each, i) => {
      const { name, label, unit } = claim.parameters[i];
      each.show({ name: label, value: settings[name], highest: 0, text: withUnit(settings[name], unit, words) });
    });
  return { node, show };
}
