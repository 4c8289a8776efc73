// Rows of deposits, which are given back: they are no revenue, and giving them back is no refund.
import { plainName } from "../vocabulary.js";
import { kindColumns } from "./payments.js";
import { voucherColumns } from "./vouchers.js";

const MOST = 5; // words; what is longer is a remark

/** Whether a plain name or text speaks of a deposit that is given back, not of one that was kept or is part of more.
 *  @param {string} name
 *  @param {Lexicon} lexicon */
export function isDeposit(name, { vocabulary: { deposits } }) {
  const said = ` ${name} `;
  const has = (/** @type {string} */ each) => said.includes(` ${each} `);
  const begins = (/** @type {string} */ each) => said.includes(` ${each}`);
  return deposits.names.some(has) && !deposits.beside.some(begins) && name.split(" ").length <= MOST;
}

/** Reject rows of which what was sold, or their kind, is a deposit.
 *  @param {ExportSheet} sheet */
export function leaveOutDeposits(sheet) {
  const { table, fates, lexicon } = sheet;
  const told = new Uint8Array(table.size);
  for (const c of new Set([...voucherColumns(sheet).goods, ...kindColumns(sheet).map(({ c }) => c)])) {
    const { texts, codes } = table.column(c);
    const says = texts.map((text) => isDeposit(plainName(text), lexicon));
    if (says.some(Boolean)) codes.forEach((code, k) => says[code] && (told[k] = 1));
  }
  if (told.every(Boolean)) return;
  fates.expect("left_as_deposit");
  told.forEach((each, k) => each && fates.reject(k, "left_as_deposit"));
}
