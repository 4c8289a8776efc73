// Build each widget into one module and one style sheet: npm run build. With --check, say where they are not up to date.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";

const SOURCES = "flywheel_lab/widgets/js";
const BUILT = "flywheel_lab/widgets/static";
const check = process.argv.includes("--check");
const entries = readdirSync(SOURCES).filter((name) => name.endsWith(".js"));
const { outputFiles } = await build({
  entryPoints: entries.map((name) => join(SOURCES, name)),
  outdir: BUILT,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8", // a German letter stays one letter
  sourcemap: "external", // for whoever looks for an error here; no browser asks for it, and git and wheel leave it out
  write: !check,
});
if (check) {
  const written = outputFiles.filter(({ path }) => !path.endsWith(".map"));
  const stale = written.filter(({ path, text }) => !existsSync(path) || readFileSync(path, "utf8") !== text);
  const wanted = new Set(written.map(({ path }) => basename(path)));
  const left = readdirSync(BUILT).filter((name) => !name.endsWith(".map") && !wanted.has(name));
  const names = [...stale.map(({ path }) => basename(path)), ...left];
  if (names.length) {
    console.error(
      `${BUILT} is not what ${SOURCES} gives: ${names.join(", ")}. Run npm run build, delete what has no source.`,
    );
    process.exit(1);
  }
}
