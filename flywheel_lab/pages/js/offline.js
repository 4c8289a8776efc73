// Keeps the pages of a served site for the time without a network. `KEPT` is written above this when a site is made.
const worker = /** @type {any} */ (self);
/** @type {{name: string, files: string[]}} */
const kept = worker.KEPT;

worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(keep()));
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(forget()));
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  if (event.request.method === "GET") event.respondWith(answer(event.request));
});

async function keep() {
  const cache = await caches.open(kept.name);
  await cache.addAll(kept.files);
  await worker.skipWaiting();
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
  const cache = await caches.open(kept.name);
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
}
