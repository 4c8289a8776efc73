// Keeps the pages of a served site for the time without a network. `KEPT` is written above this when a site is made.
const worker = /** @type {any} */ (self);
/** @type {{name: string, files: string[]}} */
const kept = worker.KEPT;

worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(keep()));
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(forget()));
worker.addEventListener("message", () => {
  worker.skipWaiting();
});
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  if (event.request.method === "GET") event.respondWith(answer(event.request));
});

async function keep() {
  const cache = await caches.open(kept.name);
  // As they are now: what the browser still has of the same name may belong to another edition.
  await cache.addAll(kept.files.map((file) => new Request(file, { cache: "reload" })));
}

/** What another edition of the pages has kept. */
async function forget() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("flywheel-lab-") && name !== kept.name);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** @param {Request} request */
async function answer(request) {
  const { waiting } = worker.registration;
  if (request.mode === "navigate" && waiting) {
    // Between two pages a newer edition takes over, so that none consists of both; the page is asked for once more. (With
    // a place in its address, "Refresh" would only look for that.)
    waiting.postMessage("now");
    return new Response("<script>location.reload()</script>", { headers: { "Content-Type": "text/html" } });
  }
  return (await found(request)) ?? fetch(request);
}

/** @param {Request} request */
async function found({ url }) {
  const cache = await caches.open(kept.name);
  const [place] = url.split(/[?#]/);
  for (const name of [place, `${place}index.html`, `${place}.html`]) {
    const file = await cache.match(name);
    // A page takes no answer that came from elsewhere, as where a server leaves ".html" away.
    if (file) return file.redirected ? new Response(file.body, file) : file;
  }
  return undefined;
}
