// What a firm changes on every screen: whose page it is, how far sliders go, what a lead is there. No DOM.

/** What the page is called, and of which firm it is.
 *  @param {Journey} base
 *  @param {Texts} texts
 *  @returns {string} */
export const titleOf = ({ name }, { title }) => (name ? `${title} · ${name}` : title);

/** The domains of sliders as far as this firm goes, with what a lead is there.
 *  @param {Journey} base
 *  @param {Domains} domains
 *  @param {Words} words
 *  @returns {Domains} */
export function domainsOf({ firm, ranges = {} }, domains, { texts }) {
  const within = Object.entries(domains).map(([name, domain]) => [name, { ...domain, ...ranges[name] }]);
  const all = Object.fromEntries(within);
  if (firm) all.pushes.tooltip += ` ${leadOf(firm, texts)}`;
  return all;
}

/** @param {string} firm
 *  @param {Texts} texts
 *  @returns {string} */
const leadOf = (firm, texts) =>
  ({ shop: texts.lead_shop, saas: texts.lead_saas, machines: texts.lead_machines, craft: texts.lead_craft })[firm];
