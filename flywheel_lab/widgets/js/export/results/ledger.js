// The ledger of evidence: what an export measures, what is inferred by a named rule, and what it cannot know.

export const [MEASURED, INFERRED, UNKNOWN] = ["measured", "inferred", "unknown"];

/** Return a line of the ledger, and the sentence that it is; what is left out has nothing to say.
 *  @param {Partial<LedgerLine>} parts
 *  @param {Say} say
 *  @returns {LedgerLine} */
export function makeLine({ quantity, state, rule = "", rows = 0, record = "", sensitivity = [], phase = null }, say) {
  const { decimals, language } = say.words;
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const parts = [`${quantity}: ${say(`state_${state}`)}`];
  if (rows) parts.push(`(${decimals(rows, 0)})`);
  if (rule) parts.push(`– ${rule}`);
  const shares = sensitivity.map(([days, share]) => say("days_share", { days, share: percent.format(share) }));
  if (shares.length) parts.push(`(${shares.join(", ")})`);
  parts[parts.length - 1] += ".";
  if (record) parts.push(say("record_from_now_on", { what: record }));
  return { quantity, phase, state, said: parts.join(" "), rule, rows, record, sensitivity };
}
