// What the amounts that count leave aside, by the names of columns: told, because only a person knows what was meant.
import { listed } from "../cells/column.js";
import { readValues } from "../cells/values.js";
import { WEAK } from "../columns/roles.js";
import { listFew } from "../python.js";
import { hasWord, joined, plainName } from "../vocabulary.js";
import { goesBack } from "./wording.js";

const EACH =
  /(?:^| )(?:pro|per|je|par|por) [^ ]|(?:^| )(?:monthly|monatlich[^ ]*|yearly|annual|jährlich[^ ]*|mensuel[^ ]*|mensual[^ ]*)(?: |$)/;

/** Say which amounts were neither added nor taken off, and that amounts are those of one month, night or person.
 *  @param {ExportSheet} sheet */
export function tellAside(sheet) {
  const { table, columns, lexicon, notes, say } = sheet;
  const { of } = columns;
  tellPiecesBack(sheet);
  const c = of.value ?? of.piece;
  if (c === undefined) return;
  const { parts, rows } = lexicon.vocabulary;
  const [column, name, taken] = [table.header[c], plainName(table.header[c]), Object.values(of)];
  if (EACH.test(name)) notes.push(say.note("for_one", { column }));
  const intervals = rows.intervals.map(joined);
  const interval = table.header.find((header) => intervals.includes(joined(plainName(header))));
  if (interval !== undefined) notes.push(say.note("interval", { interval, column }));
  const words = hasWord(name, parts.rest) ? [...parts.first] : [];
  const [own, isIn] = [name.split(" "), (/** @type {string[]} */ some) => own.some((each) => some.includes(each))];
  const weak = lexicon.namePoints("value", column) < WEAK.value;
  if (!("value" in of) || (isIn(parts.goods) && !isIn(parts.whole)) || weak) words.push(...parts.added, ...parts.taken);
  const others = table.header.filter((header, k) => {
    if (taken.includes(k) || !hasWord(plainName(header), words)) return false;
    const { numbers, numeric } = readValues(listed(table.sample(k)), lexicon);
    return numeric && numbers.some(Boolean);
  });
  if (others.length) notes.push(say.note("alone", { column, others: listFew(others) }));
}

/** Say in how many rows pieces came back of which no amount was taken off.
 *  @param {ExportSheet} sheet */
function tellPiecesBack({ table, columns, fates, lexicon, notes, say }) {
  const taken = Object.values(columns.of);
  table.header.forEach((column, c) => {
    const name = plainName(column);
    if (taken.includes(c) || "refund" in columns.of) return;
    if (!hasWord(name, lexicon.vocabulary.parts.pieces) || !goesBack(name, lexicon)) return;
    const { codes } = table.column(c);
    const { numbers } = readValues(table.column(c), lexicon);
    const n = [...codes.keys()].filter((k) => fates.keeps(k) && numbers[codes[k]]).length;
    if (n) notes.push(say.note("pieces_back", { column, n }));
  });
}
