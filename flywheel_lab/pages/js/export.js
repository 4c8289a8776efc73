// What reads an export on a page. It is large, so a page asks for it when somebody chooses a file (life/reading.js). It reads
// beside the page, in a worker, so that the page never stands still; on the page itself where there can be no worker.
import { readExport } from "../../widgets/js/export/read.js";
import { customersOf } from "../../widgets/js/models/customers.js";

const PARQUET = "PAR1"; // as such a file begins

/** Return what there is to say of an export, with the four numbers of its coast.
 *  @param {Blob} file
 *  @param {CoastAsked} asked
 *  @returns {Promise<ExportState>} */
async function readCoast(file, { churn, ...asked }) {
  const { log, ...state } = await readExport(file, asked);
  const isSilence = (/** @type {ExportEntry} */ { quantity, state }) => quantity === churn && state === "inferred";
  return { ...state, coast: log ? customersOf(log, state.ledger.some(isSilence)) : null };
}

/** Do so beside the page.
 *  @param {Blob} file
 *  @param {CoastAsked} asked
 *  @returns {Promise<ExportState>} */
async function readBeside(file, asked) {
  if ((await file.slice(0, 4).text()) === PARQUET) await asked.parquet();
  // A worker of a page that was opened from a disk has no file to load: it is given what the page has loaded already.
  const code = new Blob(Object.values(globalThis.flywheelParts).map((part) => `(${part})();\n`));
  const address = URL.createObjectURL(code);
  try {
    const worker = makeWorker(address);
    return await (worker ? answerOf(worker, file, asked) : readCoast(file, asked));
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** @param {string} address */
function makeWorker(address) {
  try {
    return new Worker(address);
  } catch {
    return null;
  }
}

/** @param {Worker} worker
 *  @param {Blob} file
 *  @param {CoastAsked} asked
 *  @returns {Promise<ExportState>} */
function answerOf(worker, file, asked) {
  const { progress, parquet: _parquet, ...told } = asked;
  worker.postMessage({ file, told });
  return new Promise((done, failed) => {
    worker.onerror = () => done(readCoast(file, asked)); // it was not allowed to begin
    worker.onmessage = ({ data: { part, found, error } }) => {
      if (part !== undefined) return progress(part);
      worker.terminate();
      if (found) done(found);
      else failed(error);
    };
  });
}

if (typeof document === "undefined") {
  onmessage = async ({ data: { file, told } }) => {
    const progress = (/** @type {number} */ part) => postMessage({ part });
    try {
      const asked = { ...told, progress, alone: true, parquet: async () => globalThis.flywheelParquet };
      postMessage({ found: await readCoast(file, asked) });
    } catch (error) {
      postMessage({ error: `${error}` });
    }
  };
} else globalThis.flywheelReading = { readExport: readBeside };
