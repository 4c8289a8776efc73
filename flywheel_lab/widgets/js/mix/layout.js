// What explore_mix consists of on the page: the rows of dots, three hands, what is said to them, and a table.
import { button, element, slider } from "../parts/controls.js";
import { tableBelow, uniqueId } from "../parts/page.js";
import { patch, picture } from "../parts/svg.js";
import { fill } from "../parts/words.js";
import { DOT, heightFor, rowsOf } from "./dots.js";

/** @param {Pick<Hands, "set"> & {channels: Channels, words: Words, language: string, state(): MixState}} given
 *  @returns {Living} */
export function layout({ set, channels, words, language, state }) {
  const { texts } = words;
  const all = channels.leads[0] + channels.leads[1];
  const before = countsOf({ leads: channels.leads[0], search: channels.buyers[0], social: channels.buyers[1] }, all);
  const names = [texts.search, texts.social, texts.total];
  const said = element("p", { class: "fl-said", role: "status" });
  const svg = picture("channels");
  const stage = element("div", { class: "fl-stage" }, svg);
  const hands = /** @type {(keyof MixState)[]} */ (["leads", "search", "social"]).map((name) => {
    const [min, max, step] = channels.ranges[name];
    const tooltip = name === "leads" ? texts.mix_tip : texts.better_tip;
    const onInput = (/** @type {number} */ value) => set({ [name]: value });
    return { name, ...slider({ id: uniqueId(), label: "", min, max, step, tooltip, onInput }) };
  });
  hands[0].node.classList.add("fl-mixer");
  const again = button(() => set({ leads: channels.leads[0], search: channels.buyers[0], social: channels.buyers[1] }));
  again.show(texts.again);
  const columns = [texts.channel, texts.column_leads, texts.column_buy, texts.column_share, texts.column_before];
  const numbers = tableBelow({
    ...{ opener: texts.table_open, caption: texts.table, cheap: true, columns },
    rows: (/** @type {Count[]} */ now) => [
      now.map(({ buy, come }, i) => [
        names[i],
        words.number(come),
        words.number(buy),
        share({ buy, come }),
        share(before[i]),
      ]),
    ],
  });
  const key = element("p", { class: "fl-key" }, words.count(texts.size, DOT));
  const root = element(
    "section",
    { class: "fl-view fl-mix", lang: language, "aria-label": texts.title },
    said,
    stage,
    element("div", { class: "fl-controls" }, ...hands.map(({ node }) => node)),
    element("div", { class: "fl-folds" }, key, numbers.node, again.node),
  );
  const [least, most] = channels.ranges.leads;
  let width = 0;

  /** @param {Turn} now */
  function turn({ resized, shown }) {
    const now = state();
    const counts = countsOf(now, all);
    if (resized) width = stage.clientWidth;
    if (shown && width) draw(counts);
    tell(now, counts);
  }
  /** @param {Count[]} counts */
  function draw(counts) {
    const rows = counts.map((each, i) => ({ ...each, name: names[i], text: rowText(each), was: wasText(each, i) }));
    const label = fill(texts.picture, { rows: rows.map(({ name, text }) => `${name} ${text}`).join("; ") });
    patch(svg, { width, height: heightFor(width), label, shapes: rowsOf(rows, width) });
  }
  /** @param {MixState} now
   *  @param {Count[]} counts */
  function tell(now, counts) {
    const values = {
      share: share(counts[2]),
      before: share(before[2]),
      search: share(counts[0]),
      social: share(counts[1]),
    };
    const more = { search_before: share(before[0]), social_before: share(before[1]), channel: "" };
    const up = [now.search > channels.buyers[0], now.social > channels.buyers[1]];
    const untouched = !up[0] && !up[1] && now.leads === channels.leads[0];
    more.channel = names[up.indexOf(false)] ?? "";
    const [total, was] = [counts[2].buy, before[2].buy];
    const both = total < was ? texts.said_solved : total > was ? texts.said_up : texts.said_level;
    speak(said, fill(untouched ? texts.said_start : up[0] && up[1] ? both : texts.said_one, { ...values, ...more }));
    root.classList.toggle("fl-solved", up[0] && up[1] && total < was);
    const [search, social] = [counts[0].come, counts[1].come].map(words.number);
    hands[0].show({ name: texts.mix, value: now.leads, text: fill(texts.mix_text, { search, social }) });
    hands[0].input.style.setProperty("--fl-share", `${(100 * (now.leads - least)) / (most - least)}%`);
    for (const { name, show } of hands.slice(1))
      show({ name: fill(texts.better, { channel: texts[name] }), value: now[name], text: words.number(now[name]) });
    numbers.show(counts);
  }
  /** @param {Count} each */
  const share = ({ buy, come }) => words.decimals((100 * buy) / come, 2) + (language === "de" ? "\u00a0%" : "%");
  /** @param {Count} each */
  const rowText = (each) =>
    fill(texts.row, { buy: words.number(each.buy), leads: words.number(each.come), share: share(each) });
  /** @param {Count} each
   *  @param {number} i */
  function wasText(each, i) {
    const change = each.buy * before[i].come - before[i].buy * each.come;
    const sign = change < 0 ? texts.worse : change > 0 ? texts.better_now : "";
    return [fill(texts.was, { share: share(before[i]) }), sign].filter(Boolean).join(" ");
  }
  return { root, said, turn, rest() {} };
}

/** Who buys and who comes: by search, by social media, in all.
 *  @param {MixState} state
 *  @param {number} all
 *  @returns {Count[]} */
function countsOf({ leads, search, social }, all) {
  const [a, b] = [Math.round((leads * search) / 1000), Math.round(((all - leads) * social) / 1000)];
  return [
    { buy: a, come: leads },
    { buy: b, come: all - leads },
    { buy: a + b, come: all },
  ];
}

/** Write a sentence in which **a few words** stand out.
 *  @param {HTMLElement} node
 *  @param {string} text */
function speak(node, text) {
  if (node.dataset.said === text) return;
  node.dataset.said = text;
  const parts = text.split("**").map((part, i) => (i % 2 ? element("strong", {}, part) : part));
  node.replaceChildren(element("span", {}, ...parts));
}
