"""Chapter `own_export`, calculated by hand: what each answer is."""

import csv
import io

import flywheel_lab as fl

HEAD, *ROWS = csv.reader(io.StringIO(fl.messy_export(1, 1, "shopify").text))

SAID_BACK = {
    "own_export.per-customer": "Your answer: 5.66 purchases.",
    "own_export.onboarding": "Your answer: 79.5%.",
    "own_export.back": "Your answer: 80.3%.",
    "own_export.next-euro": "Your answer: 163 euros.",
}
# Of 1,333 orders 44 have no name, 18 + 8 + 7 + 6 are no sale; two on one day are one purchase, twice.
EXERCISES = {
    "own_export.per-customer": 1250 / 221,
    "own_export.onboarding": 202 / 254,
    "own_export.back": 576 / 717,
    # 121 customers, of whom 80 a year leave; she keeps 9 euros of each month
    "own_export.next-euro": 121 / (80 / 12) * 9,
}


def rows_with(column: str, *cells: str) -> int:
    """Return how many rows of the hunt's file have one of these cells in a column, or any at all."""
    found = [row[HEAD.index(column)] for row in ROWS if row != HEAD]
    return sum(cell in cells if cells else bool(cell) for cell in found)


QUIZ = {
    "own_export.quiz-sum": (24000 / 2, {24000}),
    "own_export.quiz-tally": (
        (rows_with("Financial Status", "partially_refunded"), rows_with("Cancelled at"), ROWS.count(HEAD)),
        set(),
    ),
}
FAMILIES = {}
