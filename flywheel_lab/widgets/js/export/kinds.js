// What an export comes to, by its shape: a log, or counts only.
import { codeLine } from "./doubts.js";
import { makeLog } from "./logs.js";
import { dayOf } from "./moments.js";
import { listFew, strip } from "./python.js";
import { Refusal } from "./refusal.js";
import * as shape from "./shape.js";
import { readValues } from "./values.js";

const DAY = /(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/g;
const YES = new Set(["true", "1", "yes", "ja", "wahr", "sí"]);

/** @param {ExportSheet} sheet
 *  @param {string} kind
 *  @returns {{log: ExportLog | null, counts: Record<string, number>}} */
export function readTable(sheet, kind) {
  const { table, columns, fates, name, say } = sheet;
  if (kind === shape.COUNTS) return { log: null, counts: readCounts(sheet) };
  if (kind === shape.SNAPSHOT) {
    const { texts, counts } = columns.column(table, "stage").map((text) => text || "–");
    return { log: null, counts: Object.fromEntries(texts.map((text, k) => [text, counts[k]])) };
  }
  if (kind === shape.UNKNOWN) throw unknown(name, table, "person" in columns.of, say);
  const gone = columns.column(table, "deleted");
  if (gone) {
    const isDeleted = gone.texts.map((text) => YES.has(text.toLowerCase()));
    gone.codes.forEach((code, k) => isDeleted[code] && fates.reject(k, "deleted"));
  }
  const until = untilOf(name, table, sheet.answers);
  const log = makeLog(sheet, kind, until);
  if (until && dayOf(log.until) === until) sheet.notes.push(say.note("until", { day: until }));
  return { log, counts: log.counts };
}

/** Return the count of each stage of a report; a row without a name is a total.
 *  @param {ExportSheet} sheet */
function readCounts({ table, columns, fates, lexicon }) {
  const stage = columns.of.stage ?? 0;
  const counted = table.column(shape.countColumns(table, lexicon)[0]);
  const { numbers } = readValues(counted, lexicon);
  /** @type {Record<string, number>} */
  const counts = {};
  for (let k = 0; k < table.size; k += 1) {
    const [name, n] = [strip(table.cell(k, stage)), numbers[counted.codes[k]]];
    if (!name) fates.reject(k, "sum");
    else if (n === null) fates.reject(k, "no_count");
    else counts[name] = Math.trunc(n);
  }
  return counts;
}

/** @param {string} file
 *  @param {Table} table
 *  @param {boolean} person
 *  @param {Say} say */
function unknown(file, { header }, person, say) {
  const remedy = codeLine(file, { [person ? "column.time" : "column.person"]: header[0] });
  return new Refusal(
    say(person ? "no_time_column" : "no_person_column", { file, columns: listFew(header, 12), remedy }),
  );
}

/** Return the day of the export: as answered, or as the name of the file or the lines above the header have it.
 *  @param {string} name
 *  @param {Table} table
 *  @param {Record<string, string>} answers */
function untilOf(name, { meta }, answers) {
  if (answers.observed_until) return answers.observed_until;
  const told = [...meta].filter(([key]) => /end|export|bis|stand/.test(key)).map(([, text]) => text);
  for (const text of [...told, name.replace(/(?<=.)\.[^.]*$/, "")]) {
    for (const [, year, month, day] of [...text.matchAll(DAY)].reverse()) {
      const moment = Date.UTC(Number(year), Number(month) - 1, Number(day));
      if (new Date(moment).getUTCDate() === Number(day)) return dayOf(moment);
    }
  }
  return null;
}
