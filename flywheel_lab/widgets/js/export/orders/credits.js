// Whether money that goes back in rows of two kinds, such as a return and its credit note, went back once: asked.
import { askDoubt, choice, makeDoubt } from "../doubts/doubt.js";
import { word } from "../vocabulary.js";

/** Leave out rows in which money goes back that another kind of row takes back already, if an answer says so; throws
 *  OpenDoubt if nobody has said it. They have the same amount, and name the same order or, where they name none, the same
 *  customer; or goods came back for an order for which another row pays something back.
 *  @param {import("./payments.js").Kinds} kinds
 *  @param {Float64Array} values
 *  @param {ExportSheet} sheet */
export function askBackAgain({ told, back }, values, sheet) {
  const { table, columns, fates, lexicon, say } = sheet;
  if (!back.includes(1)) return;
  const [parents, people] = ["parent", "person"].map((role) => columns.column(table, role));
  const { goods } = lexicon.vocabulary.kinds;
  const isGoods = told.map(({ column }) => column.texts.map((text) => goods.includes(word(text))));
  const comesBack = (/** @type {number} */ k) => told.some(({ column }, each) => isGoods[each][column.codes[k]]);
  const goesBack = (/** @type {number} */ k) => back[k] && fates.keeps(k) && !Number.isNaN(values[k]);
  const paid = new Set();
  back.forEach((_, k) => {
    if (goesBack(k) && !comesBack(k)) paid.add(parents?.at(k) ?? "");
  });
  const first = new Map();
  const again = /** @type {number[]} */ ([]);
  back.forEach((_, k) => {
    if (!goesBack(k)) return;
    const named = parents?.at(k) ?? "";
    const parent = lexicon.isNobody(named) ? "" : named;
    const person = parent ? "" : (people?.at(k) ?? "");
    const what = JSON.stringify([parent, person, Math.abs(values[k]).toFixed(2)]);
    const kinds = JSON.stringify(told.map(({ column }) => column.at(k)));
    if (!parent && !person) return;
    if (parent && paid.has(parent) && comesBack(k)) again.push(k);
    else if (!first.has(what)) first.set(what, kinds);
    else if (first.get(what) !== kinds) again.push(k);
  });
  if (!again.length) return;
  const choices = [choice("once", say("went_back_once")), choice("both", say("both_went_back"))];
  const question = say("is_it_the_same_money", { n: again.length });
  const doubt = makeDoubt({ id: "back", column: told[0].header, question, choices, blocking: true });
  fates.expect("back_again");
  if (askDoubt(doubt, sheet) === "once") for (const k of again) fates.reject(k, "back_again");
}
