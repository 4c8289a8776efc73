// A list of closed deals: each of them is won or lost, so that its rows are purchases on the day they were closed.
import { JOURNAL, LINES, ORDERS, SNAPSHOT } from "./shape.js";
import { hasWord, joined, plainName } from "../vocabulary.js";

/** Return the shape of an export, that of orders if its rows are deals that were all won or lost. A snapshot is one only if
 *  some deals are still open, and lines of a deal are no events of their own. Lost deals are left out. Who is one customer
 *  is asked where the number of the deal was taken for the person.
 *  @param {ExportSheet} sheet
 *  @param {string} kind */
export function takeClosedDeals({ table, columns, answers, fates, lexicon }, kind) {
  const { of } = columns;
  const isPaid = "value" in of || columns.others.value.length > 0;
  if (![JOURNAL, SNAPSHOT].includes(kind) || !isPaid || !("person" in of) || !("stage" in of)) return kind;
  const { deals, dates } = lexicon.vocabulary;
  const names = table.header.map((header) => joined(plainName(header)));
  const isNamed = (/** @type {string[]} */ words) => new Set(words.map(joined));
  const [numbers, ends] = [isNamed(deals.numbers), isNamed(dates.closed)];
  const number = names.findIndex((name) => numbers.has(name));
  const days = names.map((_, k) => k).filter((k) => ends.has(names[k]) && columns.dates[k].kind);
  const stages = columns.column(table, "stage");
  const isLost = stages.texts.map((text) => lexicon.sounds(text, "lost"));
  const isNone = stages.texts.map((text) => lexicon.isEmpty(text));
  const isWon = stages.texts.map((text) => lexicon.isWon(text));
  if (days.length !== 1 || !isWon.includes(true)) return kind;
  if (!stages.texts.every((_, code) => isWon[code] || isLost[code] || isNone[code])) return kind;
  const day = table.trimmed(days[0]); // the lines below a report have neither stage nor day
  const isOpen = day.texts.map((text) => lexicon.isEmpty(text));
  const numbered = number < 0 ? null : table.trimmed(number);
  const repeats = Boolean(numbered?.texts.some((text, code) => numbered.counts[code] > 1 && !lexicon.isEmpty(text)));
  if (!stages.codes.every((code, k) => isNone[code] === isOpen[day.codes[k]])) return kind;
  if (kind !== SNAPSHOT && !repeats) return kind;
  fates.expect("lost_deal");
  stages.codes.forEach((code, k) => isLost[code] && fates.reject(k, "lost_deal"));
  delete of.stage;
  [of.time] = days;
  columns.rivals.time = days;
  columns.weak.delete("time");
  const accounts = columns.others.person.filter((k) => hasWord(plainName(table.header[k]), deals.accounts));
  if (of.person === number && accounts.length && !answers["column.person"]) {
    [of.person] = accounts;
    columns.rivals.person = [...accounts, number];
  }
  if (number >= 0) of.order = number;
  return repeats && "product" in of ? LINES : ORDERS;
}
