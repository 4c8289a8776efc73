// Build each widget into one module and one style sheet: npm run build. With --check, say where they are not up to date.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";

/** @type {[sources: string, built: string, format: "esm" | "iife"][]} */
const PLACES = [
  ["flywheel_lab/widgets/js", "flywheel_lab/widgets/static", "esm"],
  ["flywheel_lab/live/js", "flywheel_lab/live/static", "esm"],
  ["flywheel_lab/pages/js", "flywheel_lab/pages/static", "iife"], // a page that was opened from a disk may import no module
  ["flywheel_lab/trainer/js", "flywheel_lab/trainer/static", "iife"],
];
// What works beside a page is a function, because a worker of a page that was opened from a disk can only be given its text.
const BESIDE = ["flywheel_lab/pages/js/export.js", "flywheel_lab/pages/js/parquet.js"];
const check = process.argv.includes("--check");
for (const [sources, built, format] of PLACES) {
  const entries = readdirSync(sources)
    .filter((name) => name.endsWith(".js"))
    .map((name) => join(sources, name));
  const settings = /** @type {const} */ ({
    outdir: built,
    bundle: true,
    minify: true,
    format,
    globalName: sources === "flywheel_lab/pages/js" ? "flywheelPages" : undefined, // what pages.js exports, for tests of the built file
    target: "es2022",
    charset: "utf8", // a German letter stays one letter
    sourcemap: "external", // for whoever looks for an error here; no browser asks for it, and git and wheel leave it out
    write: !check,
  });
  const builds = [build({ ...settings, entryPoints: entries.filter((entry) => !BESIDE.includes(entry)) })];
  for (const entry of entries.filter((each) => BESIDE.includes(each))) {
    const name = basename(entry, ".js");
    const banner = { js: `globalThis.flywheelParts={...globalThis.flywheelParts,${name}:function(){` };
    const footer = { js: `}};flywheelParts.${name}();` };
    builds.push(build({ ...settings, entryPoints: [entry], banner, footer }));
  }
  const outputFiles = (await Promise.all(builds)).flatMap((each) => each.outputFiles ?? []);
  if (!check) continue;
  const written = outputFiles.filter(({ path }) => !path.endsWith(".map"));
  const stale = written.filter(({ path, text }) => !existsSync(path) || readFileSync(path, "utf8") !== text);
  const wanted = new Set(written.map(({ path }) => basename(path)));
  const left = readdirSync(built).filter((name) => !name.endsWith(".map") && !wanted.has(name));
  const names = [...stale.map(({ path }) => basename(path)), ...left];
  if (names.length) {
    console.error(
      `${built} is not what ${sources} gives: ${names.join(", ")}. Run npm run build, delete what has no source.`,
    );
    process.exit(1);
  }
}
