// What claim_lab consists of on the page: a claim, its sliders, the verdict, a picture, what decides, and the stamp.
import { button, element, picker, slider, write } from "../parts/controls.js";
import { tableBelow, uniqueId } from "../parts/page.js";
import { patch, picture } from "../parts/svg.js";
import { fill } from "../parts/words.js";
import { chart } from "./chart.js";
import { pictureIn, reasonIn, settingsIn, tableOf, withUnit } from "./sentences.js";

/** Return {root, said, say, draw}; `act` holds what the learner can do: pick, next, move, again, reset.
 *  @param {{words: Words, claims: Claim[], language: string, act: ClaimActs}} given */
export function layout({ words, claims, language, act }) {
  const { texts } = words;
  const id = uniqueId();
  const options = claims.map(({ topic }) => topic);
  const choice = picker({ id: `${id}-claim`, name: texts.claim, options, onPick: act.pick });
  const progress = element("p", { class: "fl-claim-progress" });
  const statement = element("p", { class: "fl-claim-statement" });
  const source = element("p", { class: "fl-legend" });
  const tested = element("p");
  const sliders = claims.map((claim) => slidersOf(claim, `${id}-${claim.name}`, words, act));
  const verdict = element("strong", { class: "fl-claim-verdict" });
  const reason = element("span");
  const change = element("span", { class: "fl-claim-change" });
  const said = element("p", { class: "fl-said", role: "status" }, element("span", {}, verdict, " ", reason), change);
  const title = element("strong");
  const drawn = picture("claim");
  const decides = element("dl", { class: "fl-claim-numbers" });
  const found = ["holds", "fails"].map((kind) => foundCard(kind, words, act));
  const stamp = element("div", { class: "fl-claim-stamp" }, element("strong", {}, texts.stamp), element("p"));
  const numbers = tableBelow({
    ...{ opener: texts.table_open, caption: texts.table, columns: [texts.column_what, texts.column_value] },
    rows: (now) => [tableOf(now, words)],
    cheap: true,
  });
  const buttons = [texts.reset, texts.next].map((text, i) => made(text, i ? act.next : act.reset));
  const root = element(
    "section",
    { class: "fl-view fl-claims", lang: language, "aria-label": texts.title },
    element("div", { class: "fl-claim-head" }, choice.node, progress),
    element("blockquote", { class: "fl-claim-card" }, statement, source),
    tested,
    ...sliders.map(({ node }) => node),
    said,
    element(
      "div",
      { class: "fl-claim-pair" },
      element("figure", {}, element("figcaption", {}, title), drawn),
      element(
        "div",
        { class: "fl-claim-side" },
        element("section", { "aria-label": texts.decides }, element("strong", {}, texts.decides), decides),
        element(
          "section",
          { "aria-label": texts.both },
          element("strong", {}, texts.both),
          ...found.map(({ node }) => node),
        ),
      ),
    ),
    stamp,
    element("div", { class: "fl-choice" }, ...buttons),
    numbers.node,
  );

  /** @param {Judged} now
   *  @param {string} changes */
  function say(now, changes) {
    root.classList.toggle("fl-is-true", now.holds);
    write(verdict, now.holds ? `✓ ${texts.holds}` : `✗ ${texts.fails}`);
    write(reason, reasonIn(now, words));
    write(change, changes);
  }
  /** @param {Judged} now
   *  @param {Found} all */
  function draw(now, all) {
    const width = drawn.parentElement.clientWidth; // read before anything is written
    showClaim(now.claim, now.settings);
    showFound(now.claim, all);
    write(title, now.claim.picture);
    patch(drawn, chart(now, width, pictureIn(now, words), words));
    showNumbers(decides, now, words);
    numbers.show(now);
  }
  /** @param {Claim} claim
   *  @param {Settings} settings */
  function showClaim(claim, settings) {
    const place = claims.indexOf(claim);
    choice.show(place);
    write(statement, claim.statement);
    write(source, fill(texts.source, { source: claim.source }));
    write(tested, claim.tested);
    sliders.forEach((each, i) => {
      each.node.hidden = i !== place;
      if (i === place) each.show(settings);
    });
  }
  /** Which claims have their stamp, and what is found of this one.
   *  @param {Claim} claim
   *  @param {Found} all */
  function showFound(claim, all) {
    const done = claims.map(({ name }) => Object.keys(all[name] ?? {}).length > 1);
    claims.forEach(({ topic }, i) => write(choice.input.options[i], `${i + 1} · ${topic}${done[i] ? " ✓" : ""}`));
    const count = done.filter(Boolean).length;
    write(progress, fill(texts.stamped, { done: words.number(count), all: words.number(claims.length) }));
    const known = all[claim.name] ?? {};
    for (const each of found) each.show(claim, known);
    const both = Boolean(known.holds && known.fails);
    stamp.classList.toggle("fl-is-stamped", both);
    write(stamp.lastChild, both ? claim.stamp : texts.stamp_missing);
  }
  return { root, said, say, draw };
}

/** The sliders of one claim; those of the others are hidden.
 *  @param {Claim} claim
 *  @param {string} id
 *  @param {Words} words
 *  @param {ClaimActs} act */
function slidersOf(claim, id, words, act) {
  const all = claim.parameters.map((each) =>
    slider({ id: `${id}-${each.name}`, ...each, onInput: (value) => act.move(each.name, value) }),
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

/** What decides, as pairs of a name and a number.
 *  @param {Element} list
 *  @param {Judged} now
 *  @param {Words} words */
function showNumbers(list, { claim, numbers }, words) {
  const rows = claim.quantities.map(({ name, label, unit }) => [label, withUnit(numbers[name], unit, words)]);
  while (list.children.length > rows.length) list.lastChild.remove();
  rows.forEach(([label, value], i) => {
    if (!list.children[i]) list.append(element("div", {}, element("dt"), element("dd")));
    write(list.children[i].firstChild, label);
    write(list.children[i].lastChild, value);
  });
}

/** One of the two settings to be found, with a way back to it.
 *  @param {string} kind
 *  @param {Words} words
 *  @param {ClaimActs} act */
function foundCard(kind, words, act) {
  const { texts } = words;
  const name = kind === "holds" ? texts.found_holds : texts.found_fails;
  const mark = element("span", { class: "fl-claim-mark", "aria-hidden": "true" });
  const where = element("span", { class: "fl-legend" });
  const again = made(texts.again, () => act.again(kind));
  again.setAttribute("aria-label", `${texts.again}: ${name}`);
  const node = element("div", { class: "fl-claim-found" }, mark, element("span", {}, name), where, again);
  /** @param {Claim} claim
   *  @param {Record<string, Settings>} known */
  const show = (claim, known) => {
    const settings = known[kind];
    write(mark, settings ? "✓" : "○");
    write(where, settings ? settingsIn(claim, settings, words) : texts.missing);
    again.hidden = !settings;
  };
  return { node, show };
}

/** @param {string} text
 *  @param {() => void} onPress */
function made(text, onPress) {
  const one = button(onPress);
  one.show(text);
  return one.node;
}
