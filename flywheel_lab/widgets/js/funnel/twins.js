// What explore_twins consists of on the page: two pictures, a curtain, what can be pressed, and the same as a table.
import { button, element, write } from "../parts/controls.js";
import { tableBelow } from "../parts/page.js";
import { patch, picture } from "../parts/svg.js";
import { fill } from "../parts/words.js";
import { lockOf } from "../parts/lock.js";
import { rowsOf, sizesFor } from "./dots.js";

const FILL_MS = 1400;

/** @param {Pick<Hands, "set" | "redraw"> & {twins: Twins, words: Words, language: string, state(): TwinState}} given
 *  @returns {Living} */
export function layout({ set, redraw, twins, words, language, state }) {
  const { texts } = words;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const said = element("p", { class: "fl-said", role: "status" });
  const sides = ["a", "b"].map((name) => sideOf(name));
  const curtain = lockOf("fl-curtain");
  const mark = element("span", { class: "fl-question", "aria-hidden": "true" }, "?");
  curtain.node.prepend(mark);
  sides[1].stage.append(curtain.node);
  const where = button(() => set({ lens: state().lens === "funnel" ? "bathtub" : "funnel" }));
  where.node.className = "fl-main fl-big-button";
  const closed = lockOf("fl-locked");
  const guesses = ["a", "b"].map((guess) => ({ guess, ...button(() => set({ guess })) }));
  const numbers = tableBelow({
    ...{ opener: texts.table_open, caption: texts.table, cheap: true },
    columns: [texts.step, "", "", "", ""],
    rows: (/** @type {TwinState} */ now) => [tableRows(now), undefined],
  });
  const key = element("p", { class: "fl-key" }, words.count(texts.size, twins.dot));
  const root = element(
    "section",
    { class: "fl-view fl-twins", lang: language, "aria-label": texts.title },
    said,
    element("div", { class: "fl-sides" }, ...sides.map(({ node }) => node)),
    element("div", { class: "fl-choice" }, ...guesses.map(({ node }) => node), where.node, closed.node),
    element("div", { class: "fl-folds" }, key, numbers.node),
  );
  let [width, lens, began] = [0, "", 0];

  /** @param {Turn} now */
  function turn({ time, resized, shown }) {
    const now = state();
    if (resized) width = sides[0].stage.clientWidth;
    if (now.lens !== lens) began = now.lens === "bathtub" && lens && !calm.matches ? time : 0;
    lens = now.lens;
    const share = began ? Math.min(1, (time - began) / FILL_MS) : 1;
    if (shown && width) for (const [i, side] of sides.entries()) draw(side, i, now, share);
    tell(now);
    if (share < 1) redraw();
  }
  /** @param {ReturnType<typeof sideOf>} side
   *  @param {number} i
   *  @param {TwinState} now
   *  @param {number} share */
  function draw({ svg, title, sum }, i, { lens: shown, locks }, share) {
    const hidden = i === 1 && Boolean(locks.curtain);
    const [names, sizes] = [namesOf(locks), sizesFor(twins, width)];
    const tubs = shown === "bathtub";
    const people = tubs ? twins.inside[i] : twins.reach;
    const told = people.map((each, row) => `${twins.labels[row]} ${words.number(each)}`).join(", ");
    const label = fill(tubs ? texts.picture_tubs : texts.picture_funnel, { name: names[i], rows: told });
    const shapes = hidden ? [] : rowsOf({ people, labels: twins.labels, dot: twins.dot, tubs, share }, sizes, words);
    patch(svg, { width, height: sizes.height, label: hidden ? names[i] : label, shapes });
    write(title, names[i]);
    const all = people.reduce((before, each) => before + each, 0);
    write(sum, tubs ? fill(texts.inside, { n: words.number(all) }) : "");
  }
  /** @param {TwinState} now */
  function tell(now) {
    const { lens: shown, guess, locks } = now;
    const tubs = shown === "bathtub";
    const [all, bought] = [twins.reach[0], twins.reach.at(-1)].map(words.number);
    const [inside, more] = twins.inside.map((each) => words.number(each.reduce((before, one) => before + one, 0)));
    const sentence = locks.curtain
      ? texts.said_shut
      : tubs
        ? texts.said_tubs
        : guess
          ? texts.said_guess
          : texts.said_lifted;
    write(said, fill(sentence, { all, bought, inside, more, guess: texts[guess] ?? "" }));
    curtain.show(locks.curtain);
    closed.show(locks.curtain ? undefined : locks.tubs);
    where.show(tubs ? texts.back : texts.where);
    where.node.disabled = Boolean(locks.curtain || locks.tubs);
    for (const each of guesses) {
      each.show(each.guess === "a" ? texts.is_a : texts.is_b);
      each.node.hidden = Boolean(locks.curtain) || tubs;
      each.node.setAttribute("aria-pressed", `${guess === each.guess}`);
    }
    const names = namesOf(locks);
    const head = numbers.node.querySelectorAll("thead th");
    const columns = names.flatMap((name) => [fill(texts.column_week, { name }), fill(texts.column_inside, { name })]);
    columns.forEach((text, i) => write(head[i + 1], text));
    numbers.show(now);
  }
  /** @param {TwinState["locks"]} locks */
  const namesOf = (locks) => (locks.curtain ? [texts.week, texts.hidden] : [texts.a, texts.b]);

  /** What is not open yet is a dash.
   *  @param {TwinState} now */
  function tableRows({ lens: shown, locks }) {
    const tubs = shown === "bathtub";
    /** @param {number | undefined} value
     *  @param {boolean} open */
    const cell = (value, open) => (open && value !== undefined ? words.number(value) : "–");
    return twins.labels.map((label, i) => [
      label,
      cell(twins.reach[i], true),
      cell(twins.inside[0][i], tubs),
      cell(twins.reach[i], !locks.curtain),
      cell(twins.inside[1][i], tubs && !locks.curtain),
    ]);
  }
  return { root, said, turn, rest() {} };
}

/** @param {string} name */
function sideOf(name) {
  const svg = picture(`twin-${name}`);
  const stage = element("div", { class: "fl-stage" }, svg);
  const [title, sum] = [element("strong"), element("span")];
  const caption = element("figcaption", {}, title, " ", sum);
  return { svg, stage, title, sum, node: element("figure", {}, caption, stage) };
}
