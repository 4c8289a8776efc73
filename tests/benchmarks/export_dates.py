"""How often a column of dates is read rightly, asked, not seen, or silently wrong: ten thousand columns a seed."""

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "export"))

from random_dates import FRESH, WRITINGS, count, random_column

COLUMNS = 10_000


def main() -> None:
    """Print a line for each seed and set of writings; the first number on the command line is that of columns."""
    columns = int(sys.argv[1]) if len(sys.argv) > 1 else COLUMNS
    for name, writings in (("36 writings", WRITINGS), ("26 fresh writings", FRESH)):
        for seed in range(4):
            rng = random.Random(seed)
            total, odd = count(random_column(rng, writings) for _ in range(columns))
            print(name, f"seed {seed}:", dict(total))
            for (kind, said), texts in odd.items():
                print("   ", kind, said, texts)


if __name__ == "__main__":
    main()
