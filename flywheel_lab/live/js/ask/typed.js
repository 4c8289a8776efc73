// What is typed on a phone: a number with its unit, a range, a few words. Each says how it is read before it is sent.
import { element, write } from "../../../widgets/js/parts/controls.js";
import { fill } from "../../../widgets/js/parts/words.js";

// Signs that nobody sees, and that could turn a line round: the room takes none.
const UNSEEN = /[\p{Cf}\p{Cs}\p{Co}]|(?!\s)\p{Cc}/gu;

/** A number as people of this language type it; null if it is none. "1.234" is a thousand and more in German, and one
 *  and a bit in English; "1,5" and "1.5" are the same in both.
 *  @param {string} text
 *  @param {string} language
 *  @returns {number} */
export function readNumber(text, language) {
  const plain = text.replace(/[\s%'’]/g, "").replace("−", "-");
  const group = new Intl.NumberFormat(language, { useGrouping: true }).format(12345).includes(".") ? "." : ",";
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(?!\\d)`).test(plain);
  const joined = (grouped ? plain.replaceAll(group, "") : plain).replace(",", ".");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(joined) && Number.isFinite(Number(joined)) ? Number(joined) : null;
}

/** One number.
 *  @param {Asked} asked
 *  @returns {RoomControl} */
export function numberControl({ card, words, id, onChange, commit }) {
  const one = field({ id, card, words, onChange, commit, labelled: `${id}-ask` });
  return {
    node: element("div", { class: "fl-numbers" }, one.node),
    read: one.read,
    trouble: one.trouble,
    show: one.show,
    lock: one.lock,
  };
}

/** At least, most likely, at most; the answer is the list of three numbers.
 *  @param {Asked} asked
 *  @returns {RoomControl} */
export function rangeControl({ card, words, id, onChange, commit }) {
  const { texts } = words;
  const fields = ["low", "guess", "high"].map((key) =>
    field({ id: `${id}-${key}`, name: texts[key], card, words, onChange, commit }),
  );
  const tip = element("p", { class: "fl-tip" }, texts.range);
  const read = () => fields.map((each) => each.read());
  const ordered = () => read().every((value, i, all) => !i || value >= all[i - 1]);
  return {
    node: element("div", {}, tip, element("div", { class: "fl-numbers" }, ...fields.map(({ node }) => node))),
    read,
    trouble: () => fields.map((each) => each.trouble()).find(Boolean) ?? (ordered() ? "" : texts.unordered),
    show: (answer) => fields.forEach((each, i) => each.show(answer?.[i])),
    lock: (locked) => fields.forEach((each) => each.lock(locked)),
  };
}

/** @param {{id: string, card: RoomCard, words: Words, name?: string, labelled?: string, onChange(): void, commit(): void}} given */
function field({ id, card, words, name, labelled, onChange, commit }) {
  const { texts, language } = words;
  const unit = card.unit ?? "";
  const input = element("input", { id, type: "text", inputmode: "decimal", autocomplete: "off", enterkeyhint: "send" });
  input.setAttribute("aria-describedby", `${id}-reads`);
  if (labelled) input.setAttribute("aria-labelledby", labelled);
  const reads = element("span", { id: `${id}-reads`, class: "fl-reads" });
  const label = name ? [element("label", { for: id }, name)] : [];
  const node = element("div", { class: "fl-field" }, ...label, input, element("span", { class: "fl-unit" }, unit), reads);
  const read = () => readNumber(input.value, language);
  const written = (/** @type {number} */ value) => `${words.given(value)} ${unit}`.trimEnd();
  function trouble() {
    const value = read();
    if (!input.value.trim()) return texts.empty;
    if (value === null) return fill(texts.no_number, { text: input.value.trim() });
    const { low, high } = card.range ?? { low: -Infinity, high: Infinity };
    if (value >= low && value <= high) return "";
    return fill(texts.outside, { value: written(value), low: written(low), high: written(high) });
  }
  function say() {
    const value = read();
    const typed = input.value.trim();
    const plain = value !== null && words.given(value) === typed;
    write(reads, !typed || plain ? "" : value === null ? trouble() : `= ${written(value)}`);
  }
  input.addEventListener("input", () => (say(), onChange()));
  input.addEventListener("keydown", ({ key }) => key === "Enter" && commit());
  return {
    ...{ node, read, trouble },
    show(/** @type {number} */ answer) {
      input.value = Number.isFinite(answer) ? words.given(answer) : "";
      say();
    },
    lock: (/** @type {any} */ locked) => (input.readOnly = Boolean(locked)),
  };
}

/** A few words, of which one sees how many signs are left.
 *  @param {Asked} asked
 *  @returns {RoomControl} */
export function textControl({ card, words, id, onChange }) {
  const { texts } = words;
  const longest = card.longest ?? 140;
  const input = element("textarea", { rows: 4, maxlength: longest, "aria-labelledby": `${id}-ask` });
  input.setAttribute("aria-describedby", `${id}-left`);
  const left = element("p", { class: "fl-tip", id: `${id}-left` });
  const read = () => input.value.replace(UNSEEN, "").replace(/\s+/g, " ").trim();
  const say = () => write(left, words.count(texts.signs_left, longest - input.value.length));
  input.addEventListener("input", () => (say(), onChange()));
  say();
  return {
    node: element("div", { class: "fl-explain" }, input, left),
    read,
    trouble: () => (read() ? "" : texts.empty),
    show(answer) {
      input.value = typeof answer === "string" ? answer : "";
      say();
    },
    lock: (locked) => (input.readOnly = Boolean(locked)),
  };
}
