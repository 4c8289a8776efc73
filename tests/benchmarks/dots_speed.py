"""Frames a second of the people in `three_lenses`: playing, dragging a lever, on their way from lens to lens.

    python tests/benchmarks/dots_speed.py [660 2000 ...]

On a page without a kernel, in Chromium without a graphics card, at the processor's speed and a quarter of it. A frame
is one that the browser was ready to draw; behind it the median milliseconds that our script took of it. Needs Chromium
(FLYWHEEL_CHROMIUM or on the path) and the extra `test`. Run it alone: the load of the machine is printed with it.
"""

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

import flywheel_lab as fl
from flywheel_lab.widgets.view import BUILT

sys.path.insert(0, str(Path(__file__).parents[1] / "browser"))
from conftest import ARGS, LIGHT, MOUNT, PAGE

SECONDS = 4
FRAMES = """async ([seconds, busy]) => {
  const slider = document.querySelector('.fl-view input[id$=pushes]');
  const drag = busy && setInterval(() => {
    slider.value = 700 + 600 * Math.abs(((performance.now() / 1500) % 2) - 1);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }, 1000 / 60);
  const start = performance.now();
  let frames = 0;
  window.spent = [];
  while (performance.now() - start < 1000 * seconds) {
    await new Promise(requestAnimationFrame);
    frames += 1;
  }
  clearInterval(drag);
  const script = window.spent.filter((each) => each > 0).sort((a, b) => a - b);
  return [frames / ((performance.now() - start) / 1000), script[Math.floor(script.length / 2)] ?? 0];
}"""
WATCH = """() => {
  const ask = window.requestAnimationFrame.bind(window);
  window.spent = [];
  window.requestAnimationFrame = (call) => ask((time) => {
    const start = performance.now();
    call(time);
    window.spent.push(performance.now() - start);
  });
}"""
TAB = "(name) => [...document.querySelectorAll('.fl-tabs button')].find((tab) => tab.textContent === name).click()"
PLAY = "() => document.querySelectorAll('.fl-acting .fl-choice button')[1].click()"


def measure(page: Page, dots: int) -> dict[str, list[float]]:
    """Return frames a second of each thing that moves, for so many dots."""
    lenses = fl.three_lenses()
    state: dict[str, Any] = {k: v for k, v in lenses.get_state().items() if not k.startswith("_")}
    state["base"] = {**state["base"], "size": lenses.ledger().start / dots}
    page.goto("http://bare.test/")
    page.evaluate(WATCH)
    code = [(BUILT / f"lenses.{kind}").read_text("utf-8") for kind in ("js", "css")]
    page.evaluate(MOUNT, ["lenses", code, json.dumps(state)])
    page.wait_for_timeout(1000)
    found = {"dragging at rest": page.evaluate(FRAMES, [SECONDS, True])}
    page.evaluate(TAB, "Hourglass")
    found["from lens to lens"] = page.evaluate(FRAMES, [1, False])
    page.evaluate(TAB, "Flywheel")
    page.wait_for_timeout(2500)
    page.evaluate(PLAY)
    found["playing"] = page.evaluate(FRAMES, [SECONDS, False])
    found["playing and dragging"] = page.evaluate(FRAMES, [SECONDS, True])
    return found


def main(sizes: list[int]) -> None:
    """Measure each number of dots at both speeds and print them."""
    chromium = os.environ.get("FLYWHEEL_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGS)
        for dots in sizes:
            for slower in (1, 4):
                page = browser.new_page(viewport={"width": 1000, "height": 768})
                page.route(
                    "http://bare.test/", lambda route: route.fulfill(body=PAGE % LIGHT, content_type="text/html")
                )
                page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
                told = measure(page, dots)
                load = os.getloadavg()[0]
                print(f"{dots} dots, processor slowed {slower}x, load {load:.1f}: ", end="")
                print(
                    ", ".join(f"{name} {frames:.0f} ({ms:.1f} ms)" for name, (frames, ms) in told.items()), flush=True
                )
                page.close()
        browser.close()


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]] or [660, 2000])
