// Opens what widgets/learning/seal.py closed: no secret, but nothing that is read at a glance either.
const KEY = new TextEncoder().encode("flywheel");

/** @param {string} sealed
 *  @returns {any} */
export function unseal(sealed) {
  const bytes = Uint8Array.from(atob(sealed), (sign, i) => sign.charCodeAt(0) ^ KEY[i % KEY.length]);
  return JSON.parse(new TextDecoder().decode(bytes));
}
