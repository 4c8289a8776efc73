// Answer by hand: drag the end of a part of a bar, or a mark on a scale, with a sentence that lives as one drags. It is a
// native slider, so the keyboard moves it and a screen reader reads it out.
import { element, write } from "../parts/controls.js";
import { fill } from "../parts/words.js";

/** The answer is a number, "" as long as nobody moved the hand.
 *  @param {Asked} asked
 *  @returns {Control} */
export function handControl({ card, words, id, onChange }) {
  const [low, high] = card.span;
  const digits = Math.min(4, `${card.step}`.split(".")[1]?.length ?? 0);
  const says = /** @type {string[]} */ (JSON.parse(decode(card.says)));
  let moved = false;
  const input = element("input", { type: "range", min: low, max: high, step: card.step, value: low });
  input.setAttribute("aria-labelledby", `${id}-ask`);
  const now = element("output", { class: "fl-reached", for: id, "aria-live": "off" });
  const rest = element("span", { class: "fl-rest" });
  const true_ = element("div", { class: "fl-true" });
  const track = element("div", { class: `fl-rail fl-of-${card.kind}` }, input, true_);
  const ends = element(
    "div",
    { class: "fl-ends" },
    element("span", {}, written(low)),
    element("span", {}, written(high)),
  );
  const said = element("p", { class: "fl-lives" });
  const found = element("p", { class: "fl-tip" });
  const numbers = element("div", { class: "fl-row fl-parts" }, now, rest);
  const node = element("div", { class: "fl-by-hand" }, numbers, track, ends, ...(says.length ? [said] : []), found);
  input.addEventListener("input", () => {
    moved = true;
    draw();
    onChange();
  });

  /** @param {number} value */
  function written(value) {
    return `${words.decimals(value, digits)} ${words.form(card.counted, value)}`.trimEnd();
  }
  /** @param {number} value */
  const share = (value) => (value - low) / (high - low);
  function draw() {
    const value = Number(input.value);
    const shown = [card.part, written(value)].filter(Boolean).join(": ");
    const left = card.rest ? `${card.rest}: ${written(high - value)}` : "";
    const sentence = says[Math.round((value - low) / card.step)] ?? "";
    write(now, moved ? shown : words.texts.drag);
    write(rest, moved ? left : "");
    write(said, moved ? sentence : "");
    input.setAttribute("aria-valuetext", [shown, left, sentence].filter(Boolean).join(". "));
    track.style.setProperty("--fl-share", `${share(value)}`);
  }
  /** Draw the true part, or the true place, beside the learner's.
   *  @param {number | undefined} truth */
  function reveal(truth) {
    true_.hidden = found.hidden = truth === undefined;
    if (truth === undefined) return;
    true_.style.setProperty("--fl-truth", `${share(truth)}`);
    write(found, fill(words.texts.truth, { value: written(truth) }));
  }
  reveal(undefined);
  draw();
  return {
    node,
    read: () => (moved ? Number(input.value) : ""),
    show(answer) {
      if (typeof answer !== "number" || !Number.isFinite(answer)) return;
      input.value = `${answer}`;
      moved = true;
      draw();
    },
    tell: ({ truth }) => reveal(truth),
  };
}

/** @param {string} hidden */
const decode = (hidden) => new TextDecoder().decode(Uint8Array.from(atob(hidden), (sign) => sign.charCodeAt(0)));
