"""The shop's hold-out is made from its model, and its truth tells what a comparison should find."""

import json

import pytest
from shop_holdout import FOLDER, NAME, made

TRUTH = json.loads((FOLDER / "truth" / f"{NAME}.json").read_text("utf-8"))
SHARES, DIFFERENCE = TRUTH["share_that_stays"], TRUTH["difference"]


@pytest.mark.slow
def test_the_file_and_its_truth_are_what_their_script_makes() -> None:
    text, truth = made()
    assert text.encode() == (FOLDER / f"{NAME}.csv").read_bytes()
    assert truth == TRUTH


def test_before_and_after_is_the_effect_and_the_season() -> None:
    assert DIFFERENCE["before_and_after"] == pytest.approx(SHARES["treated"] - SHARES["before"], abs=2e-6)
    both = DIFFERENCE["of_the_test"] + DIFFERENCE["of_the_season_alone"]
    assert DIFFERENCE["before_and_after"] == pytest.approx(both, abs=2e-6)


def test_the_first_weeks_and_the_later_ones_make_the_difference_of_the_test() -> None:
    early, later = DIFFERENCE["in_the_first_weeks"], DIFFERENCE["later"]
    assert (4 * early + 9 * later) / 13 == pytest.approx(DIFFERENCE["of_the_test"], abs=2e-6)
    assert early > 2 * later > 0
