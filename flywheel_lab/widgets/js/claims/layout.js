// What claim_lab consists of on the page: a claim, the search for its border, and the map that opens afterwards.
import { button, element, picker, slider, write } from "../parts/controls.js";
import { figure, tableBelow, uniqueId } from "../parts/page.js";
import { patch, picture } from "../parts/svg.js";
import { fill } from "../parts/words.js";
import { chart } from "./chart.js";
import { mapPicture } from "./map.js";
import { isStamped, movesOf, triesOf } from "./search.js";
import { filled, mapIn, pictureIn, tableOf, withUnit } from "./sentences.js";
import { makeStrip } from "./strip.js";

/** Return {root, said, say, draw}; `act` holds what the learner can do.
 *  @param {{words: Words, claims: Claim[], language: string, act: ClaimActs}} given */
export function layout({ words, claims, language, act }) {
  const { texts } = words;
  const id = uniqueId();
  const options = claims.map(({ topic }) => topic);
  const choice = picker({ id: `${id}-claim`, name: texts.claim, options, onPick: act.pick });
  choice.input.setAttribute("aria-label", texts.claim); // beside the numbers of the claims nobody needs to see it
  choice.node.firstChild.remove();
  const seals = claims.map(() => element("span", { class: "fl-seal" }));
  const progress = element("p", { class: "fl-claim-progress" });
  const next = button(act.next);
  next.show(texts.next);
  const [statement, tested] = [element("p", { class: "fl-claim-statement" }), element("p")];
  const source = element("p", { class: "fl-legend" });
  const bench = benchOf({ id, words, claims, act });
  const sight = sightOf({ words, act });
  const behind = behindOf(words);
  const root = element(
    "section",
    { class: "fl-view fl-claims", lang: language, "aria-label": texts.title },
    element(
      "div",
      { class: "fl-claim-head" },
      element("div", { class: "fl-claim-pick" }, choice.node, next.node),
      element("div", { class: "fl-seals", "aria-hidden": "true" }, ...seals),
      progress,
    ),
    element("blockquote", { class: "fl-claim-card" }, statement, tested, source),
    element("div", { class: "fl-claim-lab" }, bench.node, bench.said, sight.node),
    behind.node,
  );

  /** @param {LabNow} now
   *  @param {Tries} all */
  function draw(now, all) {
    const { claim } = now;
    choice.show(claims.indexOf(claim));
    write(statement, claim.statement);
    write(tested, claim.tested);
    write(source, fill(texts.source, { source: claim.source }));
    const done = claims.map((each) => isStamped(each, triesOf(all, each)));
    claims.forEach(({ topic }, i) => {
      write(choice.input.options[i], `${i + 1} · ${topic}${done[i] ? " ✓" : ""}`);
      write(seals[i], done[i] ? "✓" : `${i + 1}`);
      seals[i].className = `fl-seal${done[i] ? " fl-done" : ""}${claims[i] === claim ? " fl-here" : ""}`;
    });
    const count = done.filter(Boolean).length;
    const moves = movesOf(now.tries);
    const stamps = fill(texts.stamped, { done: words.number(count), all: words.number(claims.length) });
    write(progress, moves ? `${words.count(texts.moves, moves)} · ${stamps}` : stamps);
    root.classList.toggle("fl-is-open", !now.asking);
    for (const each of [tested, source]) each.hidden = !now.asking; // read by now, and the map needs the room
    bench.show(now);
    sight.show(now);
    behind.show(now);
  }
  return { root, said: bench.said, say: bench.say, draw };
}

/** Where the learner works: the case, the question, the flag or the sliders, and what is said.
 *  @param {{id: string, words: Words, claims: Claim[], act: ClaimActs}} given */
function benchOf({ id, words, claims, act }) {
  const { texts } = words;
  const ask = element("p", { class: "fl-claim-ask" });
  const chips = element("ul", { class: "fl-chips", "aria-label": texts.case });
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

  /** @param {LabNow} now */
  function show({ claim, settings, asking, tries, round, looks }) {
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
      strips[place].show(settings, along);
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

/** What is to be seen: first nothing, then what a test has shown, in the end the map and the picture of the settings.
 *  @param {{words: Words, act: ClaimActs}} given */
function sightOf({ words, act }) {
  const { texts } = words;
  const closed = element("p", { class: "fl-map-closed" }, texts.map_closed);
  const [title, drawn, map] = [element("span"), picture("claim"), picture("map")];
  const charted = figure("chart", title, "", drawn);
  const mapped = figure("map", texts.map, texts.map_how, map);
  const node = element("div", { class: "fl-sight" }, closed, mapped, charted);
  /** @type {(spot: Spot) => Settings} */
  let where = null;
  draggable(map, (spot) => act.move(where(spot)));

  /** @param {LabNow} now */
  function show({ claim, asking, here, settings, round, tries }) {
    closed.hidden = !asking || Boolean(here);
    mapped.hidden = asking;
    charted.hidden = !here;
    const [left, right] = [mapped.clientWidth, charted.clientWidth]; // read before anything is drawn
    if (!asking) {
      const given = { claim, settings, round, mark: tries.at(-1).mark, width: left, words };
      const made = mapPicture(given);
      where = made.where;
      patch(map, { ...made.drawing, label: mapIn(claim, settings, words) });
    }
    if (!here) return;
    write(title, claim.picture);
    patch(drawn, chart(here, right, pictureIn(here, words), words));
  }
  return { node, show };
}

/** Dragging over the map moves the dot, wherever it was taken.
 *  @param {SVGSVGElement} svg
 *  @param {(spot: Spot) => void} move */
function draggable(svg, move) {
  /** @param {PointerEvent} event */
  const go = (event) => {
    const box = svg.getBoundingClientRect();
    move({ x: event.clientX - box.left, y: event.clientY - box.top });
  };
  svg.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    svg.setPointerCapture(event.pointerId);
    go(event);
  });
  svg.addEventListener("pointermove", (event) => {
    if (event.buttons & 1) go(event);
  });
}

/** What decides, and all of it as a table; hidden until the mark is set.
 *  @param {Words} words */
function behindOf(words) {
  const { texts } = words;
  const numbers = tableBelow({
    ...{ opener: texts.table_open, caption: texts.table, columns: [texts.column_what, texts.column_value] },
    rows: (/** @type {Judged} */ now) => [tableOf(now, words)],
  });
  const decides = element("dl", { class: "fl-claim-numbers" });
  numbers.node.firstChild.after(element("section", { "aria-label": texts.decides }, decides));
  /** @param {LabNow} now */
  function show({ asking, here }) {
    numbers.node.hidden = asking;
    if (asking) return;
    showNumbers(decides, here, words);
    numbers.show(here);
  }
  return { node: numbers.node, show };
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
