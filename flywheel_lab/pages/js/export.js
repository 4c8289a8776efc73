// What reads an export on a page. It is large, so a page asks for it when somebody chooses a file (life/reading.js).
import { readExport } from "../../widgets/js/export/read.js";

/** @type {any} */ (globalThis).flywheelReading = { readExport };
