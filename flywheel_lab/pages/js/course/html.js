// Text as HTML: nothing that a learner writes is ever more than letters.
/** @type {Record<string, string>} */
const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };

/** @param {string} text */
export const escaped = (text) => String(text).replace(/[&<>"']/g, (sign) => SIGNS[sign]);
