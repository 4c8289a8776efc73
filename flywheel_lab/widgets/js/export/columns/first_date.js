// Which of several dates tells when something was ordered: one that stands in each row, and never after the others.
import { isClear, readDates } from "../cells/dates.js";
import { NONE, isPossible } from "../cells/moments.js";
import { AGAINST, hasWord, plainName } from "../vocabulary.js";

const FEW = 3; // people, by whose rows it shows that a date is theirs, not that of an order
const DAY = 86_400_000;

/** Take of dates that are as likely the one that stands in each row, in none of them on a later day than the others. A day
 *  that belongs to a person, such as that of birth, is none of an order; nor is one that only tells since when.
 *  @param {ExportSheet} sheet */
export function takeFirstDate(sheet) {
  const { table, columns, lexicon } = sheet;
  const rivals = columns.rivals.time ?? [];
  const weak = columns.weak.has("time") ? columns.others.time.filter((k) => !rivals.includes(k)) : [];
  const some = [...rivals, ...weak];
  if (some.length < 2) {
    if (some.length) columns.weak.delete("time");
    return;
  }
  const people = columns.column(table, "person");
  const rows = Array.from(people.codes, (_, k) => k).filter((k) => people.at(k));
  const read = some.map((k) => readDates(table.column(k), table.header[k], { ...sheet, like: columns.like }));
  if (!rows.length || !read.every(isClear)) return;
  const dayOf = (/** @type {number} */ moment) => (Number.isNaN(moment) ? NONE : Math.floor(moment / DAY));
  const days = read.map(({ moments, column }) => rows.map((k) => dayOf(moments[column.codes[k]])));
  const named = rows.map((k) => people.codes[k]);
  const several = days.map((each) => withSeveral(named, each));
  const orders = some.map((_, i) => i).filter((i) => several[i] || Math.max(...several) < FEW);
  const isAfter = (/** @type {number} */ i, /** @type {number} */ other) =>
    days[i].some((day, row) => day > days[other][row] && days[other][row] !== NONE);
  const first = orders.find((i) => {
    const name = table.header[some[i]];
    const isOther = hasWord(plainName(name), lexicon.vocabulary.rows.since);
    if (isOther || lexicon.namePoints("time", name) <= AGAINST / 2) return false;
    return days[i].every((day) => isPossible(day * DAY)) && !orders.some((other) => isAfter(i, other));
  });
  if (first === undefined) return;
  columns.of.time = some[first];
  columns.rivals.time = [some[first]];
  columns.weak.delete("time");
}

/** Return how many people have several days.
 *  @param {number[]} people
 *  @param {number[]} days */
function withSeveral(people, days) {
  const first = new Map();
  const several = new Set();
  people.forEach((person, row) => {
    if (!first.has(person)) first.set(person, days[row]);
    else if (first.get(person) !== days[row]) several.add(person);
  });
  return several.size;
}
