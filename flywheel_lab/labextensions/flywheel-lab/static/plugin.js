// Reader mode in JupyterLab 4 and Notebook 7, for notebooks that bring its words along (metadata.flywheel.reader).
import { chapter } from "./chapter.js";

/** The plugin; where JupyterLab has another name for what we need one day, it leaves JupyterLab as it is. */
export const plugin = (/** @type {Shared} */ shared) => ({
  id: "flywheel-lab:reader",
  description: "Reader mode for the chapters of flywheel-lab",
  autoStart: true,
  /** @param {App} app */
  async activate(app) {
    const { Widget } = (await lend(shared, "@lumino/widgets")) ?? {};
    const { CodeCell } = (await lend(shared, "@jupyterlab/cells")) ?? {};
    if (!Widget || !CodeCell) {
      console.warn("flywheel-lab: reader mode does not know this JupyterLab; use Run > Run All Cells.");
      return;
    }
    const href = new URL("reader.css", import.meta.url).href;
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
    app.docRegistry.addWidgetExtension("Notebook", {
      createNew(panel) {
        const there = Promise.all([panel.context.ready, panel.revealed]);
        void there.then(() => panel.isDisposed || chapter(app, panel, { Widget, CodeCell }));
      },
    });
  },
});

/** @param {Shared} shared
 *  @param {string} name */
async function lend(shared, name) {
  const [version] = Object.values(shared[name] ?? {});
  return version && (await version.get())();
}
