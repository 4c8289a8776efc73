// Orders that cost nothing, as trials and exchanges do: asked whether they count.
import { askDoubt, choice, makeDoubt } from "../doubts/doubt.js";
import { LEFT_OUT, PURCHASE } from "./statuses.js";

/** Throw OpenDoubt if some orders cost nothing, as trials and exchanges do, and nobody has said what they are.
 *  @param {import("./order_rows.js").Orders} orders
 *  @param {Float64Array} values
 *  @param {(k: number) => boolean} named
 *  @param {ExportSheet} sheet */
export function askFree({ of, count }, values, named, sheet) {
  const { fates, say } = sheet;
  if (!values.includes(0)) return;
  const [paid, zero, told] = [0, 0, 0].map(() => new Uint32Array(count));
  of.forEach((order, k) => {
    if (!fates.keeps(k) || !named(k)) return;
    told[order] += Number(!Number.isNaN(values[k])); // lines that were added up in the first one tell nothing
    paid[order] += Number(values[k] > 0);
    zero[order] += Number(values[k] === 0);
  });
  const isFree = zero.map((n, order) => Number(n > 0 && n === told[order]));
  const n = isFree.reduce((sum, each) => sum + each, 0);
  if (!n || !paid.some(Boolean)) return;
  const choices = [choice(PURCHASE, say("paid_otherwise")), choice(LEFT_OUT, say("trials_or_the_like"))];
  const doubt = makeDoubt({ id: "free", question: say("do_free_count", { n }), choices, blocking: true });
  if (askDoubt(doubt, sheet) !== LEFT_OUT) return;
  fates.expect("left_out");
  of.forEach((order, k) => isFree[order] && fates.reject(k, "left_out"));
}
