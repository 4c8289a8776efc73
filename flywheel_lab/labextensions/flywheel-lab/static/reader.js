// What JupyterLab's module loader expects of an extension: a container with {init, get}. Written by hand; nothing is built.
(() => {
  const here = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  const containers = /** @type {any} */ (/** @type {any} */ (globalThis)._JUPYTERLAB ??= {});
  /** @type {Shared} */
  let shared = {}; // the modules that the application lends to its extensions
  containers["flywheel-lab"] = {
    /** @type {(scope: Shared) => void} */
    init: (scope) => void (shared = scope),
    get: async () => {
      const { plugin } = await import(new URL("plugin.js", here).href);
      return () => ({ __esModule: true, default: plugin(shared) });
    },
  };
})();
