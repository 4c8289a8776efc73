// Read an export on a page without Python: file → table → columns → shape → rows with one fate each → what there is to say.
// The file stays on this computer. What is found is what Python finds (export/read.py).
import { spellAlike } from "./cells/spelling.js";
import { speaker } from "../parts/words.js";
import { countDifferent } from "./cells/column.js";
import { takeFirstDate } from "./columns/first_date.js";
import { takeOwnAmounts } from "./columns/own_amounts.js";
import { findColumns } from "./columns/roles.js";
import { askRivals } from "./columns/which_column.js";
import { dayOf } from "./cells/moments.js";
import { codeLine, collectAnswers, mappingText, noteUnheard } from "./doubts/doubt.js";
import { readingCells } from "./files/reading.js";
import { mayBeDividing } from "./orders/dividing.js";
import { controlTotal } from "./results/control_total.js";
import { makeLedger, whatWasRead } from "./results/evidence.js";
import { handOver } from "./results/handed_over.js";
import { readingTable, settleRows } from "./results/kinds.js";
import { refuseParameters } from "./journeys/missing.js";
import { keepOneTable } from "./files/beside.js";
import { nameGroups } from "./files/groups.js";
import { readParquet } from "./files/parquet.js";
import { gatherParameters, spreadParameters } from "./files/parameters.js";
import { coverContacts } from "./privacy.js";
import { strip } from "./python.js";
import { OpenDoubt, Refusal } from "./refusal.js";
import { Fates, makeReport, noteUnread } from "./report.js";
import { sayer } from "./say.js";
import * as shape from "./journeys/shape.js";
import { takeClosedDeals } from "./journeys/closed.js";
import { areMembers } from "./journeys/members.js";
import { takeUnnumbered } from "./journeys/unnumbered.js";
import { drain } from "./files/rows.js";
import { askSteps } from "./journeys/steps.js";
import { readWorkbook } from "./files/workbook.js";
import { joinNames } from "./columns/full_name.js";
import { emptyPlaceholders } from "./columns/placeholders.js";
import { makeTable } from "./files/make_table.js";
import { Lexicon } from "./vocabulary.js";

export const LARGEST = 200_000_000; // bytes that a page reads
const PARQUET = new TextEncoder().encode("PAR1");
const AT_ONCE = 30; // milliseconds, before the page may do something else
/** Roles of which a shape needs to know the column.
 *  @type {Record<string, string[]>} */
const ASKED = {
  [shape.JOURNAL]: ["person", "time", "stage", "value"],
  [shape.ORDERS]: ["person", "time", "value", "currency"],
  [shape.LINES]: ["person", "time", "value", "currency"],
  [shape.SNAPSHOT]: ["person", "stage"],
  [shape.WIDE]: ["person"],
  [shape.VISITS]: ["person"],
  [shape.COUNTS]: [],
  [shape.UNKNOWN]: [],
};

/** Return what there is to say of an export as plain data, with its log; or a doubt that has to be answered first, or a
 *  sentence why it cannot be read.
 *  @param {Uint8Array | Blob} file
 *  @param {ExportAsked} asked
 *  @returns {Promise<any>} */
export async function readExport(
  file,
  { name, source, mapping, kept, data, language, today, progress, alone, parquet },
) {
  const say = sayer(speaker(language, data.texts));
  const lexicon = new Lexicon(data);
  const now = today ?? wallClock(new Date());
  const size = file instanceof Uint8Array ? file.length : file.size;
  /** @type {ExportSheet} */
  const sheet = /** @type {any} */ ({
    name,
    lexicon,
    say,
    today: now,
    like: null,
    doubts: [],
    notes: [],
    heard: new Set(),
  });
  try {
    if (size > LARGEST) throw new Refusal(tooLarge(name, size, mapping, source, say));
    const raw = file instanceof Uint8Array ? file : new Uint8Array(await file.arrayBuffer());
    let opened = null;
    if (begins(raw, [0x50, 0x4b, 3, 4])) opened = await readWorkbook(raw, name, say, lexicon);
    if (begins(raw, [...PARQUET])) opened = await readParquet(raw, name, say, parquet);
    const state = await paced(reading(raw, opened, sheet, data.ledger, { source, mapping, kept }), progress, alone);
    return { ...state, saved: await mappingText(sheet.table.header, sheet.answers) };
  } catch (error) {
    if (error instanceof OpenDoubt) {
      const saved = await mappingText(sheet.table.header, sheet.answers);
      return { doubt: error.doubt, mapping: sheet.answers, saved };
    }
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
}

/** Take steps for some milliseconds at once, so that the page stays alive.
 *  @template T
 *  @param {Generator<number, T>} steps
 *  @param {(part: number) => void} [progress] is told how far it is, from 0 to 1
 *  @param {boolean} [alone] whether nothing else is done here
 *  @returns {Promise<T>} */
async function paced(steps, progress, alone) {
  if (!progress) return drain(steps);
  let begun = performance.now();
  for (;;) {
    const { value, done } = steps.next();
    if (done) return /** @type {T} */ (value);
    if (performance.now() - begun < AT_ONCE) continue;
    progress(/** @type {number} */ (value));
    if (!alone) await new Promise((go) => setTimeout(go));
    begun = performance.now();
  }
}

/** @param {Uint8Array} raw
 *  @param {Cells | null} opened rows of a workbook
 *  @param {ExportSheet} sheet
 *  @param {any} told what each system can tell
 *  @param {Pick<ExportAsked, "source" | "mapping" | "kept">} asked
 *  @returns {Generator<number, any>} */
function* reading(raw, opened, sheet, told, { source, mapping = {}, kept = null }) {
  const { name, lexicon, say, notes } = sheet;
  const read = yield* share(0, 0.4, opened ? done(opened) : readingCells(raw, name, say));
  const cells = nameGroups(
    keepOneTable(gatherParameters(spreadParameters(read), lexicon, say), lexicon, say),
    lexicon,
    say,
  );
  const table = makeTable(cells, name, lexicon, say);
  joinNames(table, lexicon);
  emptyPlaceholders(table, lexicon, say);
  yield 0.5;
  const system = lexicon.sourceOf(table.header, knownSource(source, lexicon, say));
  notes.push(...table.notes);
  const answers = collectAnswers(kept, mapping, table.header, sheet, notes);
  Object.assign(sheet, { table, answers, source: system, mails: cells.rows.mails, fates: new Fates(table.size) });
  const columns = yield* share(0.5, 0.9, findingColumns(sheet));
  Object.assign(sheet, { columns });
  if (!table.size) throw new Refusal(say("no_rows", { file: name })); // each line is a header, a sum, or broken
  refuseParameters(sheet);
  for (const role of ["stage", "status", "currency", "channel"])
    if (role in columns.of) table.change(columns.of[role], coverContacts);
  if ("status" in columns.of) table.replace(columns.of.status, spellAlike(table.column(columns.of.status)));
  const members = areMembers(sheet, shape.stageDates(table, columns, lexicon));
  columns.steps = members && answers.steps === undefined ? [] : askSteps(sheet);
  const byRow = takeUnnumbered(sheet);
  const kind = settleRows(sheet, takeClosedDeals(sheet, shape.shapeOf(table, columns, lexicon)));
  if (kind === shape.ORDERS || kind === shape.LINES) takeFirstDate(sheet);
  askRivals(columns, byRow ? [] : ASKED[kind], sheet, kind === shape.WIDE);
  const { log, counts } = yield* share(0.9, 1, readingTable(sheet, kind));
  yield 1;
  notes.push(...noteUnheard(sheet));
  const report = makeReport(table, sheet.fates, say, columns);
  notes.unshift(...noteUnread(report, say));
  const rows = report.repaired.reduce((n, each) => n + each.n, report.used);
  const compared = log ? [...whatWasRead(sheet, log, rows), ...controlTotal(sheet, log, log.purchases === null)] : [];
  return {
    ...{ file: name, source: system, shape: kind },
    ...{ people: log ? countDifferent(log.events.people) : null, events: log ? log.events.people.length : null },
    ...{ first: log ? dayOf(log.first) : "", until: log ? dayOf(log.until) : "" },
    report,
    ledger: makeLedger(sheet, kind, log, counts, told, rows),
    ...{ doubts: sheet.doubts, counts, compared, said: [...notes, ...(log?.notes ?? [])] },
    ...{ code: codeLine(name, answers, source), mapping: answers, log: log && handOver(log) },
  };
}

/** Return which column is what, and read those that are needed. One that is empty in the sample is looked at again.
 *  @param {ExportSheet} sheet
 *  @returns {Generator<number, Roles>} */
function* findingColumns(sheet) {
  const { table, source, answers } = sheet;
  for (;;) {
    const columns = findColumns(table, source, answers, sheet);
    takeOwnAmounts(columns, sheet);
    const empty = table.header.map((_, c) => c).filter((c) => table.sample(c).every((cell) => !strip(cell)));
    const needed = [...new Set([...Object.values(columns.of), ...columns.within, ...empty, ...mayBeDividing(sheet)])];
    for (let i = 0; i < needed.length; i += 1)
      yield* share(i / needed.length, (i + 1) / needed.length, table.reading(needed[i]));
    if (table.sampleMore(empty)) continue;
    return columns;
  }
}

/** Whether a file begins so: with PK 3 4 an archive, as workbooks are.
 *  @param {Uint8Array} raw
 *  @param {number[]} head */
const begins = (raw, head) => head.every((byte, k) => raw[k] === byte);

/** What was done before, as steps.
 *  @template T
 *  @param {T} found
 *  @returns {Generator<number, T>} */
function* done(found) {
  yield 1;
  return found;
}

/** Let steps be a part of a longer way.
 *  @template T
 *  @param {number} from
 *  @param {number} to
 *  @param {Generator<number, T>} steps
 *  @returns {Generator<number, T>} */
function* share(from, to, steps) {
  for (;;) {
    const { value, done } = steps.next();
    if (done) return /** @type {T} */ (value);
    yield from + /** @type {number} */ (value) * (to - from);
  }
}

/** @param {string | undefined} source
 *  @param {Lexicon} lexicon
 *  @param {Say} say */
function knownSource(source, { vocabulary }, say) {
  if (!source) return source;
  const name = strip(source).toLowerCase();
  const names = Object.keys(vocabulary.sources);
  if (!names.includes(name)) throw new Refusal(say("no_source", { name: source, names: names.join(", ") }));
  return name;
}

/** @param {string} file
 *  @param {number} size
 *  @param {Record<string, string>} mapping
 *  @param {string | undefined} source
 *  @param {Say} say */
function tooLarge(file, size, mapping, source, say) {
  const told = { size: Math.floor(size / 1e6), most: LARGEST / 1e6 };
  return say("too_large_for_a_page", { file, ...told, line: codeLine(file, mapping ?? {}, source) });
}

/** @param {Date} moment */
function wallClock(moment) {
  return moment.getTime() - moment.getTimezoneOffset() * 60_000;
}
