// Brings to life what pages/freezing.py froze: HTML, a widget, or a gate with what it hides.
import { unseal } from "../../../widgets/js/judge/seal.js";
import { element } from "../../../widgets/js/parts/controls.js";
import { askAgain } from "../kernel/again.js";
import { cardOf } from "../kernel/card.js";
import { openEnvelope } from "../kernel/envelope.js";
import { withGuess } from "../kernel/guess.js";
import { hostOf } from "./host.js";
import { DRAWS, FOLLOWS } from "./widgets.js";

/** @param {Frozen} shown
 *  @param {HTMLElement} place
 *  @param {CoursePage} course */
export function thaw(shown, place, course) {
  if (shown.gate) return gate(shown, place, course);
  if (shown.envelope) return openEnvelope(shown, place, course);
  if (shown.guess) shown = withGuess(shown, course);
  if (!shown.widget) return place.append(htmlOf(shown.html));
  const el = element("div", { class: "jp-OutputArea-output" });
  place.append(el);
  if (shown.occasion) void askAgain(shown, course).then(() => draw(shown, el, course));
  else draw(shown, el, course);
}

/** @param {Frozen} shown
 *  @param {HTMLElement} el
 *  @param {CoursePage} course */
function draw(shown, el, course) {
  /** @type {Follower} */
  let follower = {};
  if (shown.state.kit) shown.state.kit.alone = true;
  const model = hostOf(shown.state, (names) => follower.saved?.(names));
  const follow = shown.widget === "questions" ? cardOf : FOLLOWS[shown.widget];
  follower = follow?.(shown, model, course) ?? {};
  DRAWS[shown.widget].render({ model, el });
  unlock(model, course);
}

/** Our own HTML, written when the page was built; nothing of it comes from a learner.
 *  @param {string} html */
function htmlOf(html) {
  const node = element("div", { class: "jp-RenderedHTMLCommon" });
  node.innerHTML = html;
  return node;
}

/** A sign, and in its place what it hides as soon as the item has an answer.
 *  @param {Frozen} shown
 *  @param {HTMLElement} place
 *  @param {CoursePage} course */
function gate({ gate: item, state, inside }, place, course) {
  const node = element("div", { class: "fl-page-gate" });
  place.append(node);
  const remove = DRAWS.gate.render({ model: hostOf(state), el: node });
  course.progress.once(item, () => {
    remove();
    for (const each of unseal(inside).shows) thaw(each, node, course);
  });
}

/** Open each part that waits for an answer as soon as there is one.
 *  @param {Host} model
 *  @param {CoursePage} course */
function unlock(model, { progress }) {
  for (const [part, { item }] of Object.entries(model.get("locks") ?? {})) {
    progress.once(item, () => {
      const { [part]: _opened, ...others } = model.get("locks");
      model.set("locks", others);
    });
  }
}
