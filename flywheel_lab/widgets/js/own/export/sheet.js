// The page to keep of a file: its four numbers, how each is known, how long it lasts, the ledger, and what to record.
import { element } from "../../parts/controls.js";
import { uniqueId } from "../../parts/page.js";
import { fill } from "../../parts/words.js";
import { NAMES } from "../../models/own.js";
import { times, written } from "../entries.js";
import { sheetOf as paperSheet } from "../page.js";
import { paperOf } from "../paper.js";
import { shapesOf, wheelShapes } from "../pictures.js";
import { figuresOf, halfSaid, line, spread } from "../result.js";
import { coastUnder, numbersOf, rulesBars } from "./rules.js";
import { balanceSaid } from "./rows.js";

/** @param {ExportParts} parts
 *  @param {() => ExportState} state */
export function sheetOf(parts, state) {
  const { words, mine, kept } = parts;
  const { texts } = words;
  const id = uniqueId();
  const firm = element("input", {
    id: `${id}-firm`,
    type: "text",
    autocomplete: "off",
    maxlength: 80,
    class: "fl-firm",
  });
  firm.value = mine.firm;
  firm.addEventListener("input", () => {
    mine.firm = firm.value;
    kept();
    paper.show();
  });
  const paper = paperOf({
    words,
    latest: () => (state().report ? { firm: mine.firm, title: texts.page_title_export } : null),
    make: () => pageOf(state(), parts),
  });
  const name = element("div", { class: "fl-control" }, element("label", { for: firm.id }, texts.firm), firm);
  const node = element("div", {}, element("p", {}, texts.page_lead), name, paper.node);
  function open() {
    firm.value = mine.firm; // which may have come with the file
    paper.open();
  }
  return { node, open, fit: paper.fit, shut: () => (paper.node.hidden = true) };
}

/** @param {ExportState} state
 *  @param {ExportParts} parts */
function pageOf(state, parts) {
  const { words, given, mine } = parts;
  const { texts } = words;
  const now = coastUnder(state, mine, parts);
  const guessed = /** @type {Record<FirmNumber, boolean>} */ (
    Object.fromEntries(NAMES.map((name) => [name, now.hows[name] !== given.states.measured]))
  );
  const ledger = ["measured", "inferred", "unknown"].flatMap((how) => {
    const names = state.ledger
      .slice(1)
      .filter((entry) => entry.state === how)
      .map(({ quantity }) => quantity);
    return listed(given.states[/** @type {ExportEntry["state"]} */ (how)], names);
  });
  const wanted = [...new Set(state.ledger.map(({ record }) => record).filter(Boolean))];
  const values = {
    ...{
      name: state.file,
      people: words.number(state.people ?? 0),
      first: day(state.first, words),
      until: day(state.until, words),
    },
    balance: balanceSaid(state.report, words),
  };
  return paperSheet(
    {
      title: `${mine.firm.trim() || texts.my_firm}: ${texts.page_title_export}`,
      today: new Date(),
      parts: [
        line(now.coasting ? halfSaid(now.coasting, words) : `**${texts.page_title}** ${now.why}`, "fl-half"),
        ...(now.four ? [numbersOf(now, words)] : []),
        ...(now.coasting ? [threeOf(now, guessed, words)] : []),
        ...rulesBars(state, now.days, parts),
        element("h2", {}, texts.page_knows),
        element("p", {}, state.ledger[0].said),
        ...ledger,
        ...listed(texts.record, wanted),
        element("p", {}, fill(state.people ? texts.source : texts.source_counts, values)),
      ],
    },
    words,
  );
}

/** The three small pictures, and what each of them shows.
 *  @param {ExportCoast} now
 *  @param {Record<FirmNumber, boolean>} guessed
 *  @param {Words} words */
function threeOf({ four, coasting }, guessed, words) {
  const { texts } = words;
  const whole = /** @type {Four} */ (four);
  const known = whole.referred[2] > 0;
  const numbers = Object.fromEntries(NAMES.map((name) => [name, written(name, whole[name], words).guess]));
  const { low, guess, high } = times(coasting.lifetime, words);
  const lifetime = spread(coasting.lifetime, { low, guess, high }, words);
  const [funnel, glass] = shapesOf(whole, guessed);
  return figuresOf([
    [texts.funnel, fill(texts.page_funnel, numbers), funnel],
    [texts.hourglass, fill(texts.hourglass_says, { ...numbers, lifetime }), glass],
    [
      texts.wheel,
      known ? fill(texts.wheel_known, { share: numbers.referred }) : texts.wheel_unknown,
      wheelShapes(whole.referred[1], guessed.referred, known),
    ],
  ]);
}

/** @param {string} what
 *  @param {string[]} names */
const listed = (what, names) => (names.length ? [line(`**${what}:** ${names.join("; ")}.`)] : []);

/** @param {string} text such as 2026-02-03
 *  @param {Words} words */
const day = (text, words) =>
  text ? new Intl.DateTimeFormat(words.language, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(text)) : "";
