// Days without their year get that of which the name of the file speaks, or a line above the table: "Orders 2026".
import { SAYS } from "../cells/dates.js";
import { YEARLESS, monthOf } from "../cells/patterns.js";
import { listFew, strip } from "../python.js";

const MOST = 0.8; // of the cells that are filled
const DAY = /20\d\d[-_.]?\d{2}[-_.]?\d{2}|\d{1,2}\.\d{1,2}\.20\d\d/;
const YEAR = /(?<!\d)20\d\d(?!\d)/g;

/** @param {string} text */
function yearless(text) {
  const match = YEARLESS.exec(text);
  const month = match ? match.groups.m1 || match.groups.m2 : "";
  return match && (!month || monthOf(month)) ? { ...match.groups, day: match.groups.day, month } : null;
}

/** Return the columns that hold days without a year; numbers such as 3/4 only where the name speaks of dates.
 *  @param {import("./table.js").Table} table
 *  @param {Lexicon} lexicon */
export const columnsWithoutYear = (table, lexicon) =>
  table.header.flatMap((name, c) => {
    const full = table
      .sample(c)
      .filter((text) => !lexicon.isEmpty(text))
      .map(strip);
    const some = full.map(yearless).filter(Boolean);
    const isNamed = lexicon.namePoints("time", name) > 0 || SAYS.test(name.toLowerCase());
    const isTold = isNamed || some.some(({ day, month }) => month || day.endsWith("."));
    return some.length && isTold && some.length >= MOST * full.length ? [c] : [];
  });

/** Return the only year of which texts speak, "" if there is none or several, or if they tell a day.
 *  @param {string[]} texts */
function yearOf(texts) {
  const told = texts.join(" ");
  const years = [...new Set(told.match(YEAR) ?? [])];
  return years.length === 1 && !DAY.test(told) ? years[0] : "";
}

/** Give days of a table without a year the one of which texts speak.
 *  @param {import("./table.js").Table} table
 *  @param {string[]} texts
 *  @param {Lexicon} lexicon
 *  @param {Say} say */
export function addYears(table, texts, lexicon, say) {
  const year = yearOf(texts);
  const found = year ? columnsWithoutYear(table, lexicon) : [];
  if (!found.length) return;
  for (const c of found) {
    table.codes.set(c, { get: (text) => withYear(year, text) });
    table.samples.delete(c);
  }
  table.notes.push(say.note("years_added", { columns: listFew(found.map((c) => `'${table.header[c]}'`)), year }));
}

/** Return a day with its year, nothing for any other text.
 *  @param {string} year
 *  @param {string} text */
function withYear(year, text) {
  const found = yearless(text);
  if (!found) return undefined;
  const { day, month } = found;
  const sign = month ? " " : day.includes("/") ? "/" : ".";
  const rest = text.slice(text.indexOf(day) + day.length);
  return `${day.replace(/\.+$/, "")}${sign}${year}${rest}`;
}
