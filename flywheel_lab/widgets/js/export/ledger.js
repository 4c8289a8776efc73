// The ledger of evidence: what an export measures, what is inferred by a named rule, and what it cannot know.
import { LINES, ORDERS } from "./shape.js";
import { joined, plainName } from "./vocabulary.js";

const [MEASURED, INFERRED, UNKNOWN] = ["measured", "inferred", "unknown"];
const SILENCES = [30, 60, 90, 180]; // days
const DAY = 86_400_000;
const NO_LOG = ["stages", "purchases", "again", "losses", "churn", "first_use", "referrals"];

/** Return what an export of this shape and system tells; `column` is the one that tells people apart.
 *  @param {string} shape
 *  @param {string} source
 *  @param {string} column
 *  @param {ExportLog | null} log
 *  @param {Lexicon} lexicon
 *  @param {Say} say
 *  @returns {LedgerLine[]} */
export function makeLedger(shape, source, column, log, lexicon, say) {
  const one = say("one");
  const who = say(`who_${whoIsOne(shape, source, column, lexicon)}`, { column });
  const first = /** @type {LedgerLine} */ ({
    ...{ quantity: one, phase: null, state: MEASURED, said: `${one}: ${who}` },
    ...{ rows: 0, record: "", sensitivity: /** @type {any[]} */ ([]) },
  });
  const line = (/** @type {string} */ name, /** @type {string} */ state, rows = 0, more = {}) =>
    entry(name, state, rows, more, say);
  const unknown = (/** @type {string} */ name) => line(name, UNKNOWN);
  if (!log) return [first, ...NO_LOG.map(unknown)];
  const measured = (/** @type {string} */ name, /** @type {number} */ rows) =>
    rows ? line(name, MEASURED, rows) : unknown(name);
  const shop = shape === ORDERS || shape === LINES;
  return [
    first,
    shop ? unknown("stages") : line("stages", MEASURED, log.events),
    measured("purchases", log.bought),
    measured("again", shop ? log.events - log.people : 0),
    measured("losses", log.lost),
    shop ? churn(log, line) : unknown("churn"),
    unknown("first_use"),
    measured("referrals", log.referred),
    measured("value", log.values),
  ];
}

/** Return what a person is: as the system has it, as the name of the column says, or else a customer of a shop.
 *  @param {string} shape
 *  @param {string} source
 *  @param {string} column
 *  @param {Lexicon} lexicon */
function whoIsOne(shape, source, column, { vocabulary }) {
  if (source) return vocabulary.sources[source].one;
  if (!column) return "nobody";
  const name = joined(plainName(column));
  const kinds = /** @type {[string, string[]][]} */ (Object.entries(vocabulary.one));
  const kind = kinds.find(([, names]) => names.map(joined).includes(name))?.[0];
  return kind ?? (shape === ORDERS || shape === LINES ? "shop" : "column");
}

/** Return a line of the ledger, and the sentence that it is.
 *  @param {string} name
 *  @param {string} state
 *  @param {number} rows
 *  @param {{rule?: string, sensitivity?: [days: number, share: number][], record?: boolean}} more
 *  @param {Say} say
 *  @returns {LedgerLine} */
function entry(
  name,
  state,
  rows,
  { rule = "", sensitivity = /** @type {[number, number][]} */ ([]), record = state === UNKNOWN },
  say,
) {
  const { decimals, language } = say.words;
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const quantity = say(`of_${name}`);
  const parts = [`${quantity}: ${say(`state_${state}`)}`];
  if (rows) parts.push(`(${decimals(rows, 0)})`);
  if (rule) parts.push(`– ${say(rule)}`);
  const shares = sensitivity.map(([days, share]) => say("days_share", { days, share: percent.format(share) }));
  if (shares.length) parts.push(`(${shares.join(", ")})`);
  parts[parts.length - 1] += ".";
  const what = record ? say(`record_${name}`) : "";
  if (what) parts.push(say("record_from_now_on", { what }));
  return { quantity, phase: null, state, said: parts.join(" "), rows, record: what, sensitivity };
}

/** Return who has been silent for how long: a rule whose number somebody has to choose.
 *  @param {ExportLog} log
 *  @param {(name: string, state: string, rows?: number, more?: object) => LedgerLine} line */
function churn({ last, first, until }, line) {
  const seen = Math.floor((until - first) / DAY);
  const silent = (/** @type {number} */ days) =>
    last.filter((moment) => Math.floor((until - moment) / DAY) > days).length / last.length;
  const sensitivity = SILENCES.filter((days) => days < seen).map((days) => [days, silent(days)]);
  if (!sensitivity.length) return line("churn", UNKNOWN); // nobody can have been silent for longer than anybody was watched
  return line("churn", INFERRED, last.length, { rule: "silence", sensitivity, record: true });
}
