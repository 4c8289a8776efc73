"""What reading a long export costs, beside what others need for the same file without deciding anything.

`python tests/benchmarks/export_speed.py [rows]`: seconds, seconds of the processor and peak memory of each, every one
in a process of its own; a million rows of 16 columns by default. With a second number, in gigabytes, a file that long
as well, of which a part of the people is read.
"""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

HEADER = (
    "Order ID,Email,Created at,Financial Status,Total,Subtotal,Taxes,Shipping,Currency,Discount code,Billing Name,"
    "Billing City,Billing Country,Payment Method,Source Name,Notes"
)
WAYS = {
    "csv, nothing kept": "import csv\nfor row in csv.reader(open(file, encoding='utf-8', newline='')): pass",
    "pandas.read_csv, types guessed": "import pandas as pd\npd.read_csv(file)",
    "pandas.read_csv, all texts": "import pandas as pd\npd.read_csv(file, dtype=str)",
    "DuckDB's sniffer, a table of it": "import duckdb\nduckdb.sql(f\"create table t as from read_csv('{file}')\")",
    "fl.read_export": "import flywheel_lab as fl\nexport = fl.read_export(file)\nprint(export.report, export.log)",
}


def write_shop(file: Path, rows: int, seed: int = 0) -> None:
    """Write the orders of a shop: three a customer, over a thousand days; three in ten are no purchases."""
    rng = np.random.default_rng(seed)
    with file.open("w", encoding="utf-8") as out:
        out.write(HEADER + "\n")
        for begin in range(0, rows, 100_000):
            n = min(100_000, rows - begin)
            who, cents = rng.integers(0, max(10, rows // 3), n), rng.integers(500, 50_000, n)
            times = np.datetime64("2023-01-01T00:00:00") + rng.integers(0, 86_400_000, n).astype("timedelta64[s]")
            status = rng.choice(["paid"] * 7 + ["refunded", "pending", "voided"], n)
            city = rng.choice(["Köln", "Berlin", "Wien", "Zürich", "Hamburg"], n)
            out.writelines(
                f"#{1000 + begin + k},customer{who[k]}@example.com,{str(times[k]).replace('T', ' ')},{status[k]},"
                f"{cents[k] / 100:.2f},{cents[k] / 119:.2f},{cents[k] * 19 / 11900:.2f},4.90,EUR,,"
                f"Customer Number {who[k]},{city[k]},DE,Klarna,web,gift wrap please\n"
                for k in range(n)
            )


def measure(file: Path, code: str) -> None:
    """Run a way to read a file, and print what it cost."""
    sys.path.insert(0, str(Path(__file__).parents[2]))
    begin = time.perf_counter()
    exec(code, {"file": str(file)})
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = time.perf_counter() - begin
    cpu = used.ru_utime + used.ru_stime
    print(f"   {seconds:6.1f} s, {cpu:6.1f} s of the processor, {used.ru_maxrss / 1024:6.0f} MB", flush=True)


def main() -> None:
    """Measure each way on a file of so many rows, and ours on one of so many gigabytes."""
    if sys.argv[1:2] == ["--one"]:
        measure(Path(sys.argv[2]), sys.argv[3])
        return
    rows, gigabytes = int((sys.argv[1:2] or ["1000000"])[0]), float((sys.argv[2:3] or ["0"])[0])
    with tempfile.TemporaryDirectory() as folder:
        for n in (rows, int(gigabytes * 10**9 / 160)):
            if not n:
                continue
            file = Path(folder, "orders.csv")
            write_shop(file, n)
            print(f"{n:,} rows of 16 columns, {file.stat().st_size / 10**6:,.0f} MB")
            for name, code in WAYS.items() if n == rows else [("fl.read_export", WAYS["fl.read_export"])]:
                print(f"\n{name}", flush=True)
                subprocess.run([sys.executable, __file__, "--one", str(file), code], check=False)


if __name__ == "__main__":
    main()
