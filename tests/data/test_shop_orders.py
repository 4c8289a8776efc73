"""The shop's own export is made from its log, and each fault that was planted is found again by the importer."""

import json

import pytest
from shop_orders import FOLDER, NAME, made

import flywheel_lab as fl
from flywheel_lab.export import report as fate
from flywheel_lab.export.results.result import Export

TRUTH = json.loads((FOLDER / "truth" / f"{NAME}.json").read_text("utf-8"))
PLANTED = TRUTH["planted"]


@pytest.fixture(scope="module")
def export() -> Export:
    return fl.read_export(FOLDER / f"{NAME}.csv")


@pytest.mark.slow
def test_the_file_and_its_truth_are_what_their_script_makes() -> None:
    text, truth = made()
    assert text.encode() == (FOLDER / f"{NAME}.csv").read_bytes()
    assert truth == TRUTH


@pytest.mark.slow
def test_every_row_has_one_fate(export: Export) -> None:
    report = export.report
    assert report.read == TRUTH["rows"]
    assert report.read == report.used + sum(report.repaired.values()) + sum(report.rejected.values())


def test_guests_tests_and_the_sum_are_left_out_row_by_row(export: Export) -> None:
    rejected = export.report.rejected
    assert (rejected[fate.GUEST], rejected[fate.TEST]) == (PLANTED["guests"], PLANTED["tests"])
    assert sum(rejected.values()) > sum(PLANTED[kind] for kind in ("guests", "tests", "refunded", "cancelled"))


def test_what_was_bought_is_what_was_ordered_less_what_is_no_sale(export: Export) -> None:
    no_sale = sum(PLANTED[kind] for kind in ("guests", "tests", "refunded", "cancelled", "pending"))
    assert export.log.events["orders"].sum() == TRUTH["orders"] - no_sale


def test_two_addresses_are_two_people_and_capitals_are_none(export: Export) -> None:
    assert TRUTH["people"] < export.log.people <= TRUTH["people"] + PLANTED["people_with_two_addresses"]
