// What an export of each system can tell, and how many of its rows tell it; which quantities, by which rules, Python sends.
import { countDifferent } from "../cells/column.js";
import { Counts, Today } from "./counted.js";
import { INFERRED, MEASURED, UNKNOWN, makeLine } from "./ledger.js";
import { strip } from "../python.js";
import { LINES, ORDERS, SNAPSHOT } from "../journeys/shape.js";
import { joined, plainName } from "../vocabulary.js";

const NAME = /^[^0-9@]+ [^0-9@]+$/; // of a person or a firm, of several words
const MOSTLY = 0.8; // of the cells, so that somebody may have a single name
const [FEWEST, EACH] = [6, 8]; // people, and rows of each, from which they may be animals, rooms or staff

/** Return what an export of this shape and system tells.
 *  @param {ExportSheet} sheet
 *  @param {string} shape
 *  @param {ExportLog | null} log
 *  @param {Record<string, number>} today how many stand in each stage, in a list without a log
 *  @param {any} told what each system can tell
 *  @param {number} rows that are used
 *  @returns {LedgerLine[]} */
export function makeLedger(sheet, shape, log, today, told, rows) {
  const { table, columns, source, say } = sheet;
  const shop = shape === ORDERS || shape === LINES;
  const [form] = Object.keys(told.sources).filter((name) => source.startsWith(`${name} `));
  const known = told.sources[source] ?? told.sources[form];
  const lines = known ?? told.shapes[shop ? "shop" : "journal"];
  const names = known
    ? [...told.phases.map((/** @type {string[]} */ [name]) => name), ...Object.keys(told.beside)]
    : told.unknown;
  const column = "person" in columns.of && !columns.byRow ? table.header[columns.of.person] : "";
  const one = say("one");
  const who = say(`who_${isJoined(sheet) ? "login" : whoIsOne(shop, source, column, sheet)}`, { column });
  const said = [`${one}: ${who}`];
  if (log && column) said.push(toldApart(sheet, log, rows, say));
  const first = { ...makeLine({ quantity: one, state: MEASURED, rows }, say), said: said.join(" "), rule: who };
  const counts = log ? new Counts(log, sheet) : shape === SNAPSHOT ? new Today(today, sheet) : null;
  return [
    first,
    ...names.map((/** @type {string} */ name) => lineOf(name, lines[name], counts, told, Boolean(known), say)),
  ];
}

/** Return which columns tell people apart, and hold the day, the amount and the status.
 *  @param {ExportSheet} sheet
 *  @param {ExportLog} log
 *  @param {number} rows that are used */
export function whatWasRead(sheet, log, rows) {
  const { table, columns, say } = sheet;
  const told = "person" in columns.of && !columns.byRow ? [toldApart(sheet, log, rows, say.note)] : [];
  const n = countDifferent(log.events.people);
  if (told.length && n <= FEWEST && rows > EACH * n) told.push(say.note("few_people", { column: personColumn(sheet) }));
  if (!("time" in columns.of)) return told;
  const there = ["time", "value", "status"].filter((role) => role in columns.of);
  const named = Object.fromEntries(there.map((role) => [role, table.header[columns.of[role]]]));
  return [...told, say.note(["read_from", ...there].join("_"), named)];
}

/** @param {ExportSheet} sheet
 *  @param {ExportLog} log
 *  @param {number} rows
 *  @param {(name: string, values: Record<string, any>) => string} tell */
function toldApart(sheet, log, rows, tell) {
  const { say } = sheet;
  const [people, all] = [countDifferent(log.events.people), rows].map((n) => say.words.decimals(n, 0));
  return tell("told_apart", { column: personColumn(sheet), people, rows: all });
}

/** Whether browsers were joined by their login.
 *  @param {ExportSheet} sheet */
const isJoined = ({ fates }) => fates.repaired.includes(fates.code("by_login"));

/** Return the names of the columns that tell people apart.
 *  @param {ExportSheet} sheet */
function personColumn(sheet) {
  const { header } = sheet.table;
  const { person, login } = sheet.columns.of;
  return isJoined(sheet) ? `${header[login]} / ${header[person]}` : header[person];
}

/** Return what a person is: as the system has it, as the name of the column says, or else a customer of a shop.
 *  @param {boolean} shop
 *  @param {string} source
 *  @param {string} column
 *  @param {ExportSheet} sheet */
function whoIsOne(shop, source, column, { table, columns, lexicon }) {
  const { vocabulary } = lexicon;
  if (source) return vocabulary.sources[source].one;
  if (!column) return columns.byRow ? "deal" : "nobody";
  const name = joined(plainName(column));
  const { records, deal_names: deals } = vocabulary.rows;
  const isIn = (/** @type {string[]} */ words, /** @type {string} */ header) =>
    words.map(joined).includes(joined(plainName(header)));
  if (isIn(records, column) && table.header.some((header) => isIn(deals, header))) return "deal";
  const kinds = /** @type {[string, string[]][]} */ (Object.entries(vocabulary.one));
  // Where money is taken, a client or a contact is a customer.
  const kind = kinds.find(([one, names]) => (!shop || one === "deal") && names.map(joined).includes(name))?.[0];
  if (kind || !shop) return kind ?? "column";
  const full = table.sample(columns.of.person).filter((text) => !lexicon.isEmpty(text));
  const names = full.filter((text) => NAME.test(strip(text))).length;
  return full.length && names >= MOSTLY * full.length ? "names" : "shop";
}

/** @param {string} name
 *  @param {any} line what the system can tell of it
 *  @param {Counts | Today | null} counts
 *  @param {any} told
 *  @param {boolean} known whether the system is
 *  @param {Say} say */
function lineOf(name, line, counts, told, known, say) {
  const place = told.phases.findIndex((/** @type {string[]} */ [key]) => key === name);
  const phase = place < 0 ? null : place + 1;
  const quantity = told.beside[name] ?? (known ? `${phase} ${told.phases[place][1]}` : told.plain[name]);
  const unknown = () => makeLine({ quantity, state: UNKNOWN, record: told.record[name], phase }, say);
  const referred = counts && ["referrals", "advocacy"].includes(name) ? counts.of("referrer") : 0;
  if (referred) return makeLine({ quantity, state: MEASURED, rows: referred, phase }, say);
  const rows = line && counts ? counts.of(line.of) : 0;
  if (!rows) return unknown();
  if (line.kind === MEASURED) return makeLine({ quantity, state: MEASURED, rows, phase }, say);
  const sensitivity = counts.sensitivity(line.of);
  // Nobody can have been silent for long enough.
  if (`${line.of}`.startsWith("silence") && !sensitivity.length) return unknown();
  return makeLine(
    { quantity, state: INFERRED, rule: line.rule, rows, record: told.record[name], sensitivity, phase },
    say,
  );
}
