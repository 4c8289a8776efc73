// Whether money counts twice, once when a voucher is bought and once when somebody pays with it: asked.
import { askDoubt, choice, makeDoubt } from "../doubts/doubt.js";
import { hasWord, joined, plainName } from "../vocabulary.js";

const [FREE, LEFT_OUT, BOTH] = ["free", "left out", "both"];

/** Whether a cell speaks of a voucher or a gift card.
 *  @param {string} text
 *  @param {Lexicon} lexicon */
export function isVoucher(text, { vocabulary }) {
  const said = joined(plainName(text));
  return vocabulary.vouchers.names.some((/** @type {string} */ name) => said.includes(joined(name)));
}

/** Return the columns that tell how somebody paid, and those that tell what was sold.
 *  @param {ExportSheet} sheet */
export function voucherColumns({ table, columns, lexicon }) {
  const { vouchers, rows, kinds } = lexicon.vocabulary;
  const roles = new Set(Object.values(columns.of));
  const some = [...table.header.keys()].filter((c) => !roles.has(c) || c === columns.of.product);
  const plain = table.header.map(plainName);
  const isGoods = (/** @type {number} */ c) => hasWord(plain[c], vouchers.goods);
  const goods = some.filter((c) => c === columns.of.product || isGoods(c));
  const pays = [...rows.means, ...kinds.never, ...rows.paying];
  return { goods, means: some.filter((c) => !goods.includes(c) && hasWord(plain[c], pays)) };
}

/** Let orders that were paid with vouchers cost 0, in place, or leave them out, where vouchers are sold as well. Of
 *  rows that are `known`, what was paid with a voucher was taken off; throws OpenDoubt if there are others and nobody has
 *  said what they are.
 *  @param {ExportSheet} sheet
 *  @param {Uint32Array} of the order of each row
 *  @param {Float64Array} values
 *  @param {Uint8Array} known */
export function askVouchers(sheet, of, values, known) {
  const { table, fates, lexicon, say } = sheet;
  const { means, goods } = voucherColumns(sheet);
  if (!means.length || !goods.length) return;
  const told = (/** @type {number[]} */ among) => {
    const found = new Uint8Array(table.size);
    for (const c of among) {
      const { texts, codes } = table.column(c);
      const says = texts.map((text) => isVoucher(text, lexicon));
      if (says.some(Boolean)) codes.forEach((code, k) => says[code] && (found[k] = 1));
    }
    return found;
  };
  const counts = (/** @type {number} */ k) => fates.keeps(k) && values[k] > 0 && !known[k];
  const paid = told(means);
  const isGood = told(goods);
  const all = [...values.keys()].filter(counts);
  const again = all.filter((k) => paid[k]);
  const sold = all.filter((k) => !paid[k] && isGood[k]);
  if (!again.length || !sold.length) return;
  const column = table.header[means.find((c) => told([c]).some((each, k) => each && counts(k)))];
  const choices = [
    choice(FREE, say("vouchers_cost_nothing")),
    choice(LEFT_OUT, say("vouchers_left_out")),
    choice(BOTH, say("vouchers_are_money")),
  ];
  const question = say("do_vouchers_count_twice", { sold: sold.length, paid: again.length, column });
  const answer = askDoubt(makeDoubt({ id: "vouchers", column, question, choices, blocking: true }), sheet);
  if (answer === FREE) for (const k of again) values[k] = 0;
  if (answer !== LEFT_OUT) return;
  fates.expect("left_out");
  const orders = new Set(again.map((k) => of[k]));
  of.forEach((order, k) => paid[k] && orders.has(order) && fates.reject(k, "left_out"));
}
