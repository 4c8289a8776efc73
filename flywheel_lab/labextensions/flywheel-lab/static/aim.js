// The way to a cell, of this chapter or another one.

/** @type {Map<string, string>} */
const wanted = new Map(); // path of a chapter that was just opened -> the cell to go to once all of it has run

/** The cell that a chapter was opened for; asked once.
 *  @param {string} path */
export function wantedIn(path) {
  const id = wanted.get(path);
  wanted.delete(path);
  return id;
}

/** path: of a chapter, as a link in this one would name it; without it, or with its own, this one.
 *  @param {App} app
 *  @param {Panel} panel
 *  @param {Aim} aim */
export function goTo(app, panel, { path = "", cell = "" }) {
  const here = panel.context.path;
  const there = path && decodeURIComponent(new URL(path, `file:///${encodeURI(here)}`).pathname.slice(1));
  // Notebook 7 would open this very chapter in another tab of the browser.
  if (!there || there === here) aimAt(panel.content, cell);
  else void open(app, there, cell);
}

/** @param {App} app
 *  @param {string} path
 *  @param {string} id */
async function open(app, path, id) {
  wanted.set(path, id);
  const panel = await app.commands.execute("docmanager:open", { path }); // nothing comes back from Notebook 7
  await panel?.context?.ready;
  await panel?.revealed;
  if (panel?.content) aimAt(panel.content, id);
}

/** Show the cell with this id, if there is one.
 *  @param {Notebook} notebook
 *  @param {string} id */
export function aimAt(notebook, id) {
  const cell = notebook.widgets.find((each) => each.model.id === id);
  if (cell) void aim(notebook, cell);
}

/** Show a cell. Cells that were never on the screen have a guessed height: it aims again until it stands.
 *  @param {Notebook} notebook
 *  @param {Cell} cell */
export async function aim(notebook, cell) {
  unfold(notebook, cell);
  notebook.activeCellIndex = notebook.widgets.indexOf(cell);
  for (let last = NaN, n = 0; n < 20 && !cell.isDisposed; n++) {
    cell.node.scrollIntoView({ block: "start" });
    await new Promise((done) => setTimeout(done, 60));
    const top = Math.round(cell.node.getBoundingClientRect().top);
    if (top === last) break;
    last = top;
  }
}

/** A cell in a folded section can only be shown with it.
 *  @param {Notebook} notebook
 *  @param {Cell} cell */
function unfold(notebook, cell) {
  for (let i = notebook.widgets.indexOf(cell); i >= 0 && cell.isHidden; i--) {
    if (notebook.widgets[i].headingCollapsed) notebook.widgets[i].headingCollapsed = false;
  }
}
