"""From slider to screen: our widgets beside `interact` with matplotlib, in one JupyterLab, in one run.

    python tests/benchmarks/widget_speed.py [explore_funnel ...]   # or all six, a minute each

Both show the same pictures of the same model. Latency: one input at a time, until the changed picture is painted (not
for the wheel, which moves by itself). Frames: two seconds of dragging with 60 inputs a second, driven inside the page;
each screen that shows something new counts. Size: what comes from the kernel and goes to it, until the first picture
stands and for each input. Needs Chromium (FLYWHEEL_CHROMIUM or on the path) and the extra `test`.
"""

import contextlib
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
from playwright.sync_api import Page, WebSocket, sync_playwright
from widget_pairs import PAIRS

ROOT = Path(__file__).parents[2]
ARGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
READY = """async () => { const app = window.jupyterapp; await app.restored; const shown = app.shell.currentWidget;
  await shown.revealed; await shown.context.ready; await shown.sessionContext.ready;
  await shown.sessionContext.session.kernel.info; }"""
MEASURE = """async ({ set, seen, inputs }) => {
  const [put, see] = [eval(set), eval(seen)];
  const frame = () => new Promise(requestAnimationFrame);
  const painted = () => new Promise((done) => { const { port1, port2 } = new MessageChannel();
    port1.onmessage = done; port2.postMessage(0); });
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const value = (k) => 1.5 + 0.5 * ((k * 7) % 21);
  const latencies = [];
  for (let k = 0; k < inputs; k++) {
    const before = see();
    const start = performance.now();
    put(value(k));
    do { await frame(); } while ((see() ?? before) === before && performance.now() - start < 5000);
    await painted();
    latencies.push(performance.now() - start);
    await pause(60 + 23 * (k % 5));
  }
  let [frames, last, running, k] = [0, see(), true, inputs];
  const drag = setInterval(() => put(value(k++)), 1000 / 60);
  const start = performance.now();
  while (performance.now() - start < 2000) {
    await frame();
    const now = see();
    if (now !== null && now !== last) { frames += 1; last = now; }
  }
  clearInterval(drag);
  await pause(1500);
  return { latencies, frames: frames / ((performance.now() - start - 1500) / 1000), inputs: k - inputs };
}"""


@contextlib.contextmanager
def lab(home: Path) -> Iterator[str]:
    """Start JupyterLab on a free port in a home of its own and yield its address."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    names = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTERLAB_SETTINGS_DIR")
    places = {name: str(home / name.lower()) for name in (*names, "JUPYTERLAB_WORKSPACES_DIR", "IPYTHONDIR")}
    env = os.environ | places | {"HOME": str(home), "PYTHONPATH": str(ROOT)}
    options = ["--no-browser", f"--port={port}", "--allow-root", "--IdentityProvider.token=speed"]
    command = [sys.executable, "-m", "jupyterlab", *options, f"--ServerApp.root_dir={home}", "--expose-app-in-browser"]
    server = subprocess.Popen(
        command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        for _ in range(600):
            with contextlib.suppress(OSError):
                urllib.request.urlopen(f"http://127.0.0.1:{port}/api/status?token=speed", timeout=2).close()
                break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(30)


def measure(page: Page, address: str, file: str, way: dict[str, Any]) -> dict[str, Any]:
    """Run one notebook with one cell, move its slider and return what was measured."""
    sizes: list[int] = []

    def listen(socket: WebSocket) -> None:
        for event in ("framereceived", "framesent"):
            socket.on(event, lambda payload: sizes.append(len(payload)))

    page.on("websocket", listen)
    page.goto(f"{address}/lab/tree/{file}?token=speed&reset")
    page.locator(".jp-NotebookPanel:visible .jp-Cell").first.wait_for(timeout=60_000)
    page.evaluate(READY)
    sizes.clear()
    page.evaluate("() => { window.jupyterapp.commands.execute('notebook:run-all-cells') }")
    page.locator(way["ready"]).first.wait_for(timeout=60_000, state="attached")
    page.wait_for_timeout(2000)
    first = sum(sizes)
    page.evaluate(way.get("start", "() => {}"))
    sizes.clear()
    found = dict(page.evaluate(MEASURE, {name: way[name] for name in ("set", "seen", "inputs")}))
    return found | {"first": first / 1000, "moved": sum(sizes) / 1000 / max(1, way["inputs"] + found["inputs"])}


def main(pair: str) -> None:
    """Measure both ways of one pair and print them with their ratios."""
    chromium = os.environ.get("FLYWHEEL_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    results: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder, lab(Path(folder)) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGS)
        for number, (name, way) in enumerate(zip((pair, "interact"), PAIRS[pair], strict=True)):
            notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(way["cell"].strip())])
            notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
            nbformat.write(notebook, Path(folder) / f"{number}.ipynb")
            page = browser.new_page(viewport={"width": 1280, "height": 1200})
            found = measure(page, address, f"{number}.ipynb", way)
            times = sorted(found["latencies"])
            told = [statistics.median(times), statistics.quantiles(times, n=20)[-1]] if times else [float("nan")] * 2
            results[name] = [*told, found["frames"], found["first"], found["moved"]]
        browser.close()
    print(f"{f'load {os.getloadavg()[0]:.1f}':24}", end="")
    print("".join(f"{head:>12}" for head in ("median ms", "p95 ms", "frames/s", "kB at first", "kB an input")))
    for name, row in results.items():
        print(f"{name:24}" + "".join(f"{value:12.1f}" for value in row))
    ours, theirs = results.values()
    ratios = (
        theirs[0] / ours[0],
        theirs[1] / ours[1],
        ours[2] / max(theirs[2], 0.01),
        theirs[3] / ours[3],
        theirs[4] / ours[4],
    )
    print(f"{'times better':24}" + "".join(f"{value:12.1f}" for value in ratios), flush=True)


if __name__ == "__main__":
    for chosen in sys.argv[1:] or PAIRS:
        main(chosen)
