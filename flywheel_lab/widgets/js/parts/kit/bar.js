// The toolbar on the page: one line, and below it what unfolds.
import { element, write } from "../controls.js";
import { codeField } from "./field.js";

const ROOM = 820; // from this width on the scenarios stand in the line

/** Return {node, show, showCode}.
 *  @param {{say: Texts, first?: string, goals: Goal[], scenarios: Scenario[], act: KitActs}} given `first`: what it began with */
export function barOf({ say, first, goals, scenarios, act }) {
  const goal = element("span", { class: "fl-kit-goal", "aria-live": "polite" });
  const [sign, word, text] = [element("span"), element("span", { class: "fl-word" }), element("span")];
  if (goals.length) goal.append(sign, " ", word, " ", text);
  const next = made("", say.next_goal, act.next);
  next.className = "fl-kit-next";
  const [undo, redo] = [made("undo", say.undo, act.undo), made("redo", say.redo, act.redo)];
  for (const each of [undo, redo]) enable(each, false); // from the first look on: no colour fades in
  undo.setAttribute("aria-keyshortcuts", "Control+Z");
  redo.setAttribute("aria-keyshortcuts", "Control+Shift+Z");
  const keep = made("keep", say.keep, () => unfold(!open));
  keep.setAttribute("aria-expanded", "false");
  const picker = scenarioPicker({ say, first, scenarios, act });
  const field = codeField({ say, act });
  const list = element("ul", { class: "fl-kit-goals" }, ...goals.map(() => element("li")));
  const folded = foldedOf({ say, goals, list, field, act });
  const row = element("div", { class: "fl-kit-row" }, goal, next, undo, redo, keep);
  const node = element("div", { class: "fl-kit", role: "group", "aria-label": say.bar }, row);
  let [open, inRow] = [false, false];

  /** What is folded away is not on the page at all.
   *  @param {boolean} wanted */
  function unfold(wanted) {
    open = wanted;
    keep.setAttribute("aria-expanded", String(open));
    if (open) {
      field.show(act.code());
      node.append(folded);
    } else folded.remove();
  }
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !open) return;
    unfold(false);
    keep.focus();
  });
  /** @param {{undo: boolean, redo: boolean, width: number, goal: number, reached: Set<number>, scenario: number}} now */
  function show(now) {
    enable(undo, now.undo);
    enable(redo, now.redo);
    const done = now.reached.has(now.goal);
    write(sign, signOf(done));
    write(word, done ? say.goal_reached : say.goal);
    write(text, goals[now.goal]?.text ?? "");
    goal.classList.toggle("fl-is-reached", done);
    next.hidden = !done || now.goal >= goals.length - 1;
    goals.forEach((each, i) => write(list.children[i], `${signOf(now.reached.has(i))} ${each.text}`));
    picker?.show(now.scenario);
    if (picker && inRow !== now.width >= ROOM) {
      inRow = now.width >= ROOM;
      if (inRow) undo.before(picker.node);
      else folded.prepend(picker.node);
    }
  }
  const signOf = (/** @type {boolean} */ done) => (done ? "✓" : "○");
  if (picker) folded.prepend(picker.node);
  const controls = () => /** @type {HTMLElement[]} */ ([...node.querySelectorAll("button, select, input")]);
  /** How a toolbar was left that another one takes the place of.
   *  @returns {KitLeft} */
  const left = () => ({ open, at: controls().indexOf(/** @type {HTMLElement} */ (document.activeElement)) });
  /** @param {KitLeft} before */
  function restore(before) {
    if (before.open) unfold(true);
    controls()[before.at]?.focus();
  }
  const showCode = () => open && field.show(act.code()); // a code is written only where it is seen
  return { node, show, showCode, left, restore, tell: field.tell };
}

/** @param {{say: Texts, goals: Goal[], list: HTMLElement, field: ReturnType<typeof codeField>, act: KitActs}} given */
function foldedOf({ say, goals, list, field, act }) {
  const told = element("span", { class: "fl-kit-told", "aria-live": "polite" });
  /** @param {"png" | "svg"} kind */
  const saving = (kind) => made("", say[kind], async () => write(told, await act.save(kind)));
  /** @param {string} title
   *  @param {Node[]} parts */
  const part = (title, ...parts) =>
    element("div", { role: "group", "aria-label": title }, element("strong", {}, title), ...parts);
  const coded = part(say.state, field.node);
  coded.className = "fl-kit-code";
  return element(
    "div",
    { class: "fl-kit-folded" },
    ...(goals.length > 1 ? [part(say.goals, list)] : []),
    coded,
    part(say.picture, element("div", { class: "fl-kit-line" }, saving("png"), saving("svg")), told),
  );
}

/** @param {{say: Texts, first?: string, scenarios: Scenario[], act: KitActs}} given */
function scenarioPicker({ say, first, scenarios, act }) {
  if (!scenarios.length) return null;
  const names = [first ?? say.as_given, ...scenarios.map(({ label }) => label)];
  const list = element(
    "select",
    { "aria-label": say.scenario },
    ...names.map((name, i) => element("option", { value: i }, name)),
  );
  list.addEventListener("change", () => act.choose(Number(list.value)));
  let shown = -1;
  /** @param {number} place */
  const show = (place) => {
    if (place !== shown) list.value = `${(shown = place)}`;
  };
  return { node: list, show };
}

/** A button with a sign beside its word, where it has one; where there is little room, only the sign is seen.
 *  @param {string} sign
 *  @param {string} word
 *  @param {() => unknown} onPress */
export function made(sign, word, onPress) {
  const node = element("button", { type: "button" });
  if (sign) {
    node.append(
      element("span", { class: `fl-sign fl-sign-${sign}`, "aria-hidden": "true" }),
      element("span", { class: "fl-word" }, word),
    );
    node.title = word;
  } else node.append(word);
  node.addEventListener("click", () => node.getAttribute("aria-disabled") !== "true" && onPress());
  return node;
}

/** What is locked keeps the focus.
 *  @param {Element} node
 *  @param {boolean} can */
function enable(node, can) {
  if (node.getAttribute("aria-disabled") !== `${!can}`) node.setAttribute("aria-disabled", `${!can}`);
}
