// One chapter: it shows no code, and all of it runs when it is opened or at one press.
import { aim, aimAt, goTo, wantedIn } from "./aim.js";
import { fold } from "./folds.js";
import { keepLine } from "./line.js";
import { isShipped } from "./shipped.js";
import { strip } from "./strip.js";

// Whether the kernel imports only what is installed, and not what lies beside the notebook.
const ALONE = "'' not in __import__('sys').path";
const VIEW = "application/vnd.jupyter.widget-view+json";

/** What an asked kernel that fails comes to.
 *  @returns {null} */
const none = () => null;

/** Make a notebook a page to read, if it is a chapter.
 *  @param {App} app
 *  @param {Panel} panel
 *  @param {Lent} lent */
export function chapter(app, panel, { Widget, CodeCell }) {
  const { content: notebook, context, sessionContext } = panel;
  /** @type {ReaderWords | undefined} */
  const words = notebook.model?.getMetadata("flywheel")?.reader;
  if (!words) return;
  const codes = () => /** @type {CodeCell[]} */ (notebook.widgets.filter((cell) => cell.model.type === "code"));
  panel.node.classList.add("fl-reader");
  fold(panel, codes(), words.code);
  keepLine(panel);
  const bar = strip(panel, Widget);
  /** @type {Promise<void> | null} */
  let begun = null;

  /** Wait for the kernel and ask it what it imports; null where there is none. */
  async function kernel() {
    await sessionContext.ready;
    const connection = sessionContext.session?.kernel;
    if (!connection) return null;
    await connection.info;
    const asked = { code: "", silent: true, store_history: false, user_expressions: { alone: ALONE } };
    const { content: said } = await connection.requestExecute(asked).done;
    return { alone: said.user_expressions?.alone?.data?.["text/plain"] === "True", connection };
  }

  /** After a reload of the page the kernel may still hold all that is shown: then the widgets come back by themselves.
   *  It is asked only then: Python in a browser never answers, and has lost all.
   *  @param {Kernel} connection */
  async function isBack(connection) {
    if (!codes().every((cell) => cell.model.executionCount || !cell.model.sharedModel.getSource().trim())) return false;
    const { content: held } = await connection.requestCommInfo({ target_name: "jupyter.widget" });
    const shown = codes().flatMap((cell) => cell.model.outputs.toJSON().map(({ data }) => data?.[VIEW]?.model_id));
    return shown.every((id) => !id || id in (held.comms ?? {}));
  }

  /** Run all cells, one after the other: an error stops only its own, and neither page nor active cell moves. */
  async function run() {
    bar.wait(words.wait);
    if (!(await kernel().catch(none))) return bar.ask(words.silent, words.begin, begin);
    const cells = codes();
    let [done, broken] = [0, /** @type {Cell | null} */ (null)];
    for (const cell of cells) {
      bar.wait(words.run, done++ / cells.length);
      if (cell.isDisposed || !cell.model.sharedModel.getSource().trim()) continue;
      const reply = await CodeCell.execute(cell, sessionContext).catch(none);
      if (reply?.content.status !== "ok" && !cell.isDisposed) broken ??= cell;
    }
    if (panel.isDisposed) return;
    if (broken) bar.ask(words.wrong, words.show, () => (bar.hide(), void aim(notebook, broken)));
    else bar.hide();
    arrive();
  }
  function begin() {
    begun ??= run().finally(() => (begun = null));
  }
  const arrive = () => aimAt(notebook, wantedIn(context.path));

  // What stands in a cell asks by a DOM event; preventDefault() says that somebody heard it.
  panel.node.addEventListener("flywheel:begin", (event) => (event.preventDefault(), begin()));
  panel.node.addEventListener("flywheel:open", (event) => {
    event.preventDefault();
    goTo(app, panel, /** @type {CustomEvent<Aim>} */ (event).detail);
  });

  const seen = codes().some((cell) => cell.model.executionCount);
  bar.ask(seen ? words.back : words.lead, words.begin, begin);
  void Promise.all([kernel().catch(none), isShipped(codes())]).then(async ([answers, ours]) => {
    if (begun || panel.isDisposed || !answers) return;
    const back = await isBack(answers.connection).catch(none);
    if (begun || panel.isDisposed) return;
    if (back) (bar.hide(), arrive());
    else if (ours && answers.alone) begin();
  });
}
