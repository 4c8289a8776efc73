"""How soon a chapter's page can be read, how soon it answers, and how many bytes it is.

    python tests/benchmarks/pages_speed.py [SITE]   # without a site, one is built first, and that is timed too

In Chromium on a phone's 360 pixels, from the disk, at the processor's speed and a quarter of it. Readable is when the
text is painted (first contentful paint); alive, when the page says that everything works. An answer is timed from the
press of the key until the screen that shows the outcome is painted. Middle of five visits, and of all answers in them,
with the slowest. Bytes are those that a server sends, compressed: the page, what all pages share, and its pictures.
Needs Chromium (FLYWHEEL_CHROMIUM or on the path) and the extra `test`. Run it alone: the load is printed with it.
"""

import gzip
import json
import os
import re
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from flywheel_lab.pages import write_site

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parents[1] / "browser"))
from page_data import unsealed
from pages import PHONE, READY

from conftest import ARGS

VISITS = 5
PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
ALIVE = f"""() => {{
  const look = () => (window.alive ??= ({READY})() ? performance.now() : undefined) ?? requestAnimationFrame(look);
  addEventListener("DOMContentLoaded", look);
}}"""
KEY = """() => {
  const input = document.querySelector(".fl-typed input[id$=typed]");
  const start = performance.now();
  input.value = "1";
  input.dispatchEvent(new Event("input", { bubbles: true }));
  return performance.now() - start;
}"""
# Each exercise: a number into its field, the Enter key, and the frame after the one in which the outcome stands.
ANSWER = """async () => {
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const times = [];
  for (const input of document.querySelectorAll(".fl-typed input[id$=typed]")) {
    const outcome = () => input.closest(".fl-question").querySelector(".fl-outcome").textContent;
    input.scrollIntoView();
    input.value = "12345";
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await painted();
    const [before, start] = [outcome(), performance.now()];
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    do { await painted(); } while (outcome() === before && performance.now() - start < 5000);
    times.push(performance.now() - start);
  }
  return times;
}"""


def sizes(page: Path) -> tuple[int, int, int]:
    """Return the compressed bytes of a page, of what it shares with others, and of its pictures."""
    site = page.parents[1]
    text = page.read_text("utf-8")
    hidden = "".join(json.dumps(unsealed(each)) for each in re.findall(r'"inside":"([^"]{99,})"', text))
    names = set(re.findall(r"assets/pictures/(\w+\.webp)", text + hidden))
    shared = [site / "assets" / name for name in ("pages.js", "pages.css", f"course.{page.parent.name}.js")]
    pictures = sum((site / "assets" / "pictures" / each).stat().st_size for each in names)
    return len(gzip.compress(text.encode())), sum(len(gzip.compress(each.read_bytes())) for each in shared), pictures


def measure(browser: Browser, file: Path, slower: int) -> tuple[float, float, float, list[float]]:
    """Return the milliseconds until a page can be read, until it is alive, of the first key, and of each answer."""
    page = browser.new_context(viewport=PHONE).new_page()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.add_init_script(f"({ALIVE})()")
    page.goto(file.as_uri())
    page.wait_for_function("() => window.alive")
    page.wait_for_timeout(1000)
    found = page.evaluate(PAINTED), page.evaluate("() => window.alive"), page.evaluate(KEY), page.evaluate(ANSWER)
    page.context.close()
    return found


def main(site: Path | None) -> None:
    """Build a site unless there is one, measure each chapter of its English half, and print it."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        if site is None:
            start, site = time.perf_counter(), Path(folder)
            write_site(site)
            print(f"built in {time.perf_counter() - start:.0f} s")
        whole = sum(each.stat().st_size for each in site.rglob("*") if each.is_file())
        print(f"the whole site, not compressed: {whole / 1e6:.1f} MB")
        chromium = os.environ.get("FLYWHEEL_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGS)
        for file in sorted(site.glob("en/[0-9]*.html")):
            own, shared, pictures = (each / 1000 for each in sizes(file))
            print(f"{file.stem}: {own + shared + pictures:.0f} kB = {own:.0f} + {shared:.0f} shared + {pictures:.0f}")
            for slower in (1, 4):
                visits = [measure(browser, file, slower) for _ in range(VISITS)]
                painted, alive, key = (statistics.median(part) for part in list(zip(*visits, strict=True))[:3])
                times = [each for visit in visits for each in visit[3]]
                answers = f"answer {statistics.median(times):.0f}, slowest {max(times):.0f} ms of {len(times)}"
                soon = f"readable {painted:.0f} ms, alive {alive:.0f} ms, first key {key:.0f} ms"
                print(f"  {slower}x: {soon}, {answers}, load {os.getloadavg()[0]:.1f}", flush=True)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else None)
