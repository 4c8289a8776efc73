// One request to the room: it has an end, whatever the network does.

const PATIENCE_MS = 5000;

/** Throws if nothing came back in time, or the network failed.
 *  @param {string} path
 *  @param {{method?: string, key?: string, body?: unknown, signal?: AbortSignal, within?: number}} [more]
 *  @returns {Promise<Answered>} */
export async function request(path, { method = "GET", key, body, signal, within = PATIENCE_MS } = {}) {
  const limit = new AbortController();
  const end = () => limit.abort();
  const timer = setTimeout(end, within);
  signal?.addEventListener("abort", end);
  /** @type {Record<string, string>} */
  const headers = key ? { Authorization: `Bearer ${key}` } : {};
  if (body !== undefined) headers["Content-Type"] = "application/json";
  try {
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const reply = await fetch(path, { method, headers, body: sent, signal: limit.signal, cache: "no-store" });
    const json = reply.headers.get("Content-Type")?.startsWith("application/json") && reply.status !== 204;
    const after = Number(reply.headers.get("Retry-After"));
    return { status: reply.status, body: json ? await reply.json() : null, after };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", end);
  }
}
