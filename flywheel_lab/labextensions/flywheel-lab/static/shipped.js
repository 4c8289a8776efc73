/**
 * Whether all code is as the command shipped it, so that it may run by itself. Not JupyterLab's "trusted": that also holds
 * for a stranger's notebook that was opened and saved once without outputs.
 * @param {Cell[]} codes
 */
export async function isShipped(codes) {
  const config = JSON.parse(document.getElementById("jupyter-config-data")?.textContent || "{}");
  if (!config.flywheelShipped || !globalThis.crypto?.subtle) return false;
  const text = codes.map((cell) => cell.model.sharedModel.getSource()).join("\0");
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  const digits = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return config.flywheelShipped.split(" ").includes(digits);
}
