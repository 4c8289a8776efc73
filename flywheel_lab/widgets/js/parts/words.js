// Numbers and sentences in the learner's language. Templates come translated from Python: "{people} people"; one whose
// words depend on a count comes in all its forms.

/** Put values into the places of a template.
 *  @param {string} template
 *  @param {Record<string, string | number>} values */
export const fill = (template, values = {}) => template.replace(/\{(\w+)\}/g, (_, name) => `${values[name]}`);

/** Return everything that writes for one language: its texts, form (the one of a text that fits a count),
 *  decimals (a number with at most so many), count (a text with the number n in it), number, heads (whole people), whole (a
 *  text with n whole people in it), fine (a small number has two digits, however small it is), scale (round and short), percent, weeks;
 *  as somebody wrote it: given, and part (of a whole).
 *  @param {string} language
 *  @param {Texts} texts
 *  @returns {Words} */
export function speaker(language, texts) {
  /** @param {Intl.NumberFormatOptions} options
   *  @returns {Write} */
  const format = (options) => {
    const written = new Intl.NumberFormat(language, options);
    // Two ways to the same number differ in the last bits: 7.425 and 7.424999999999999 must be written alike.
    return (value) => (Number.isFinite(value) ? written.format(Number(value.toPrecision(14))) : "–");
  };
  const [exact, large] = [format({ maximumSignificantDigits: 2 }), format({ notation: "compact" })];
  const digits = [0, 1, 2].map((maximumFractionDigits) => format({ maximumFractionDigits }));
  const tiny = format({ notation: "scientific", maximumFractionDigits: 1 });
  /** @type {Write} */
  const number = (value) => digits[Math.abs(value) >= 99.95 ? 0 : Math.abs(value) >= 9.995 ? 1 : 2](value);
  const rules = new Intl.PluralRules(language, { maximumFractionDigits: 2 });
  /** @type {Write} */
  const small = (value) => (value && Math.abs(value) < 9.95e-7 ? tiny : exact)(value);
  /** @type {Words["form"]} */
  const form = (text, count) => (typeof text === "string" ? text : (text[rules.select(count)] ?? text.other));
  /** @type {Words["decimals"]} */
  const decimals = (value, most) => (digits[most] ?? format({ maximumFractionDigits: most }))(value);
  /** Nobody is a fraction: whole people, and a few who are fewer than one.
   *  @type {Write} */
  const heads = (value) => (value >= 0.005 && value < 0.5 ? `< ${number(1)}` : number(Math.round(value)));
  return {
    language,
    texts,
    form,
    decimals,
    count: (forms, value, more = {}) => fill(form(forms, value), { n: number(value), ...more }),
    number,
    heads,
    whole: (forms, value, more = {}) => fill(form(forms, Math.round(value)), { n: heads(value), ...more }),
    fine: (value) => (Math.abs(value) < 0.0995 ? small : number)(value),
    scale: (value) => (value >= 1e6 ? large : small)(value),
    signed: format({ maximumFractionDigits: 2, signDisplay: "exceptZero" }),
    percent: format({ style: "percent", maximumFractionDigits: 1 }),
    given: format({ maximumSignificantDigits: 7 }),
    part: format({ style: "percent", maximumSignificantDigits: 4 }),
    weeks: format({ style: "unit", unit: "week", unitDisplay: "long", maximumFractionDigits: 1 }),
  };
}
