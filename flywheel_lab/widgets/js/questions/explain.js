// Explain in one's own words: a field; ours beside it once something stands there; and three buttons to rate oneself.
import { button, element } from "../parts/controls.js";
import { paragraphs } from "./prose.js";

const RATINGS = ["missed", "partly", "got"];

/** The answer is {text, rated, compared}: rated is "" until the learner has said how close the text came.
 *  @param {Asked} asked
 *  @returns {Control} */
export function explainControl({ card, words, id, onChange, commit }) {
  const { texts } = words;
  const field = element("textarea", {
    rows: 3,
    maxlength: card.longest,
    "aria-labelledby": `${id}-ask`,
    placeholder: texts.yours,
  });
  let [compared, rated] = [false, ""];
  const press = button(() => hand(rated));
  press.node.classList.add("fl-main");
  const stays = element("span", { class: "fl-tip" }, texts.stays);
  const ours = element("div", { class: "fl-ours" }, element("p", { class: "fl-rung-name" }, texts.ours));
  ours.append(...paragraphs(decode(card.ours)));
  const ratings = RATINGS.map((rating) => {
    const choice = button(() => hand(rating));
    choice.show(texts[rating]);
    return choice.node;
  });
  const rate = element("div", { class: "fl-row", role: "group", "aria-labelledby": `${id}-rate` }, ...ratings);
  const asked = element("div", {}, ours, element("p", { class: "fl-rung-name", id: `${id}-rate` }, texts.rate), rate);
  asked.className = "fl-compare";
  const node = element("div", { class: "fl-explain" });
  node.append(field, element("div", { class: "fl-row" }, press.node, stays), asked);
  field.addEventListener("input", onChange);

  /** @param {string} rating */
  function hand(rating) {
    if (field.value.trim()) [compared, rated] = [true, rating];
    commit();
    draw();
  }
  function draw() {
    asked.hidden = !compared;
    press.show(compared ? texts.keep : texts.compare);
    press.node.classList.toggle("fl-main", !compared);
    ratings.forEach((each, i) => each.setAttribute("aria-pressed", String(RATINGS[i] === rated)));
  }
  draw();
  return {
    node,
    own: true,
    read: () => ({ text: field.value.trim(), rated, compared }),
    empty: () => !field.value.trim(),
    show(answer) {
      field.value = answer.text ?? "";
      [compared, rated] = [Boolean(answer.compared), answer.rated ?? ""];
      draw();
    },
  };
}

/** @param {string} hidden */
const decode = (hidden) => new TextDecoder().decode(Uint8Array.from(atob(hidden), (sign) => sign.charCodeAt(0)));
