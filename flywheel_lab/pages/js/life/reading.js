// What reads an export comes onto the page when somebody has a file: the engine, and the words of its language.
/** @type {Promise<ExportReader>} */
let coming = null;

/** @param {string} up the way to the folder of the language
 *  @param {string} language
 *  @returns {Promise<ExportReader>} */
export function reading(up, language) {
  const assets = `${up}../assets`;
  coming ??= Promise.all([add(`${assets}/export.js`), add(`${assets}/export.${language}.js`)]).then(() => ({
    readExport: globalThis.flywheelReading.readExport,
    data: globalThis.flywheelReadingData,
    parquet: () => add(`${assets}/parquet.js`).then(() => globalThis.flywheelParquet),
  }));
  return coming;
}

/** @param {string} address */
const add = (address) =>
  new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", done);
    script.addEventListener("error", failed);
    document.head.append(script);
  });
