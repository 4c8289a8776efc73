// Sums between the rows of a list, which stand under a day and where other rows name a customer or an article.
import { readValues } from "../cells/values.js";
import { asPython, strip, words as splitWords } from "../python.js";
import { bareOf } from "../vocabulary.js";

const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** Reject rows that name a sum instead of a customer; and instead of an article, if they are what it says.
 *  @param {ExportSheet} sheet */
export function leaveOutSums(sheet) {
  const { table, columns, fates, lexicon } = sheet;
  for (const role of ["person", "product"]) {
    const column = columns.column(table, role);
    const named = column ? nameSums(column.texts, lexicon.sums) : [];
    if (!named.includes(true)) continue;
    const sums = Array.from(column.codes, (code) => named[code]);
    if (!sums.includes(true) || !sums.includes(false) || (role === "product" && !addUp(sums, sheet))) continue;
    sums.forEach((isSum, k) => isSum && fates.reject(k, "sum"));
  }
}

/** Say which names are those of sums, of all or of another name.
 *  @param {string[]} names
 *  @param {Set<string>} words */
function nameSums(names, words) {
  const any = [...words]
    .sort((a, b) => b.length - a.length)
    .map((each) => each.replace(SPECIAL, "\\$&"))
    .join("|");
  const of = asPython(new RegExp(`^(?:(?:${any})[\\s:]+([^\\n]+)|([^\\n]+?)[\\s:]+(?:${any}))$`));
  const tidy = names.map((name) => strip(name).toLowerCase());
  /** @type {Set<string> | null} */
  let there = null;
  const leads = new Set([...words].map((each) => each.slice(0, 2)));
  const edges = new Set([...words].flatMap((each) => [each.split(" ")[0], each.split(" ").at(-1)]));
  return tidy.map((name) => {
    if (leads.has(name.slice(0, 2)) && words.has(bareOf(name))) return true;
    const parts = name.includes(" ") ? splitWords(name.replaceAll(":", " ")) : []; // a million names are looked at
    if (!edges.has(parts[0]) && !edges.has(parts.at(-1))) return false;
    const [, behind, before] = of.exec(name) ?? [];
    there ??= new Set(tidy);
    return there.has(behind ?? before);
  });
}

/** Whether most sums are that of the amounts between them and the one before.
 *  @param {boolean[]} sums
 *  @param {ExportSheet} sheet */
function addUp(sums, { table, columns, lexicon }) {
  if (!("value" in columns.of)) return false;
  const column = table.column(columns.of.value);
  const { numbers } = readValues(column, lexicon);
  let [added, right, n] = [0, 0, 0];
  sums.forEach((isSum, k) => {
    const amount = numbers[column.codes[k]] ?? 0;
    if (!isSum) added += amount;
    else {
      n += 1;
      right += Number(Math.abs(added - amount) < 0.011);
      added = 0;
    }
  });
  return 2 * right > n;
}
