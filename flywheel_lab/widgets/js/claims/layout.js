// What claim_lab consists of on the page: a claim, the search for its border, and the map that opens afterwards.
import { button, element, picker, write } from "../parts/controls.js";
import { figure, tableBelow, uniqueId } from "../parts/page.js";
import { patch, picture } from "../parts/svg.js";
import { fill } from "../parts/words.js";
import { benchOf } from "./bench.js";
import { chart } from "./chart.js";
import { mapPicture } from "./map.js";
import { isStamped, movesOf, triesOf } from "./search.js";
import { mapIn, pictureIn, tableOf, withUnit } from "./sentences.js";

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

  let arranged = "";

  /** @param {LabNow} now
   *  @param {Tries} all
   *  @param {boolean} resized */
  function draw(now, all, resized) {
    const { claim } = now;
    // To ask for a width lays the page out: only where one may be another.
    const arrangement = [claim.name, now.asking, Boolean(now.here)].join();
    const anew = resized || arrangement !== arranged;
    arranged = arrangement;
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
    bench.show(now, anew);
    sight.show(now, anew);
    behind.show(now);
  }
  return { root, said: bench.said, say: bench.say, draw };
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

  let [left, right] = [0, 0];
  /** @param {LabNow} now
   *  @param {boolean} anew */
  function show({ claim, asking, here, settings, round, tries }, anew) {
    closed.hidden = !asking || Boolean(here);
    mapped.hidden = asking;
    charted.hidden = !here;
    if (anew) [left, right] = [mapped.clientWidth, charted.clientWidth]; // read before anything is drawn
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
    cheap: true,
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
