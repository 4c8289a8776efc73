"""How long a page without Python reads a million rows in Chromium, whether it stays alive, and its memory.

PYTHONPATH=. python tests/benchmarks/export_page.py [rows]
"""

import datetime as dt
import random
import sys
import tempfile
import threading
from pathlib import Path

import psutil
from playwright.sync_api import sync_playwright

from flywheel_lab.pages.document import as_json
from flywheel_lab.pages.site import BUILT
from flywheel_lab.widgets.texts.export_reading import reading_data

HEADER = (
    "Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Notes,"
    "Customer ID,Billing City,Cancelled at,Tags"
)
ASK = """async () => {
  const file = document.querySelector("input").files[0];
  let [longest, last] = [0, performance.now()];
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 10);
  const begun = performance.now();
  const asked = { name: file.name, language: "en", data: flywheelReadingData, churn: "", progress() {} };
  const { people, events, refused } = await flywheelReading.readExport(file, asked);
  clearInterval(beat);
  return { seconds: (performance.now() - begun) / 1000, still: longest / 1000, people, events, refused };
}"""


def write_orders(file: Path, rows: int) -> None:
    """Write orders of a shop as Shopify exports them, a quarter of a customer each."""
    r = random.Random(1)
    moment = dt.datetime(2023, 1, 1)
    with file.open("w", encoding="utf-8") as out:
        out.write(HEADER + "\n")
        for k in range(rows):
            moment += dt.timedelta(seconds=r.randint(1, 100_000_000 // rows))
            who, total = r.randint(1, rows // 4 + 1), r.randint(500, 20000) / 100
            status = "paid" if r.random() < 0.93 else r.choice(["refunded", "pending", "voided"])
            time = f"{moment:%Y-%m-%d %H:%M:%S} +0100"
            told = f"#{100_000 + k},customer{who}@example.com,{status},{time},EUR,{total * 0.8:.2f},4.90"
            out.write(
                f'{told},{total * 0.19:.2f},{total:.2f},{time},1,"a note, with comma {k % 977}",{who},Bremen,,vip\n'
            )


def measure(rows: int) -> None:
    """Print how long a browser takes for so many rows."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        file, page = Path(folder, "orders.csv"), Path(folder, "page.html")
        write_orders(file, rows)
        engine = (BUILT / "export.js").read_text("utf-8")
        data = f"globalThis.flywheelReadingData={as_json(reading_data())}"
        page.write_text(f"<input type=file><script>{engine}</script><script>{data}</script>", "utf-8")
        browser = play.chromium.launch(executable_path="/usr/bin/chromium-headless-shell")
        tab = browser.new_page()
        tab.goto(page.as_uri())
        tab.locator("input").set_input_files(file)
        print(f"{rows} rows, {file.stat().st_size / 1e6:.0f} MB")
        for _again in range(2):
            with Watch() as watch:
                told = tab.evaluate(ASK)
            print(told, f"{watch.seconds:.1f} s of the processor, {watch.most / 1e6:.0f} MB")
        browser.close()


class Watch:
    """The processor time of the page's process, and the most memory that it had."""

    def __enter__(self) -> "Watch":
        own = psutil.Process().children(recursive=True)
        [self.page] = [each for each in own if "--type=renderer" in each.cmdline()]
        self.begun, self.most = sum(self.page.cpu_times()[:2]), 0
        self.ends = threading.Event()
        self.looks = threading.Thread(target=self.look)
        self.looks.start()
        return self

    def look(self) -> None:
        while not self.ends.wait(0.1):
            self.most = max(self.most, self.page.memory_info().rss)

    def __exit__(self, *_error: object) -> None:
        self.ends.set()
        self.looks.join()
        self.seconds = sum(self.page.cpu_times()[:2]) - self.begun


if __name__ == "__main__":
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
