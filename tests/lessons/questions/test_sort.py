"""Items are sorted into bins: each lies right or wrong by itself, and is told why."""

from itertools import product
from typing import Any

import pytest
from every import every

from flywheel_lab.lessons.questions import question

ITEMS = [
    {"text": "An ad", "in": ["more"], "why": "It brings people."},
    {"text": "One tap", "in": ["on", "fast"], "why": "It removes steps.", "wrong": {"more": "They are here already."}},
    {"text": "A call", "in": ["fast"], "why": "It saves waiting."},
    {"text": "A card", "in": ["more"], "why": "It is passed on."},
    {"text": "A gift", "in": ["more"], "why": "It is shown around."},
]
BINS = {"more": "More", "on": "On", "fast": "Fast"}
TABLE: dict[str, Any] = {"kind": "sort", "ask": "Which lever?", "bins": BINS, "items": ITEMS, "why": "So it is."}
SORT = question("x.sort", TABLE)
SHOWN = SORT.card()["left"]


def placed(**bins: str) -> str:
    """Return the answer that puts all right, but for these."""
    own = {item["text"]: item["in"][0] for item in ITEMS} | {text.replace("_", " "): key for text, key in bins.items()}
    return "".join("ABC"[list(BINS).index(own[text])] for text in SHOWN)


def test_all_in_their_bins_pass_with_the_reason_of_the_card() -> None:
    assert (SORT.judge(placed()).status, SORT.judge(placed()).message) == ("passed", "So it is.")


def test_an_item_may_lie_in_either_of_its_bins() -> None:
    assert SORT.judge(placed(One_tap="fast")).status == "passed"


def test_a_wrong_bin_has_a_reason_of_its_own_where_there_is_one() -> None:
    said = SORT.judge(placed(One_tap="more")).message.splitlines()
    assert said == ["4 of 5 lie where they belong.", "“One tap” does not belong to “More”. They are here already."]


def test_any_other_wrong_bin_gets_the_reason_of_the_item() -> None:
    assert SORT.judge(placed(A_call="on")).message.endswith("“A call” does not belong to “On”. It saves waiting.")


def test_three_are_explained_at_a_time() -> None:
    outcome = SORT.judge("B" * 5)
    assert outcome.message.startswith("1 of 5") and outcome.message.count("does not belong") == 3


@every("chosen", ["".join(each) for each in product("ABC", repeat=5)])
def test_marks_say_of_each_item_whether_it_lies_right(chosen: str) -> None:
    belongs = {item["text"]: item["in"] for item in ITEMS}
    right = [list(BINS)["ABC".index(letter)] in belongs[text] for letter, text in zip(chosen, SHOWN, strict=True)]
    assert SORT.beside(chosen) == {"marks": right}  # type: ignore[union-attr]
    assert (SORT.judge(chosen).status == "passed") == all(right)


def test_items_are_mixed_and_bins_keep_their_order() -> None:
    assert [item["text"] for item in ITEMS] != SHOWN and SORT.card()["right"] == list(BINS.values())


def test_an_unknown_bin_is_refused_when_the_file_is_read() -> None:
    item = {"text": "An ad", "in": ["mroe"], "why": "So."}
    with pytest.raises(ValueError, match=r"x\.y: 'An ad' names bins that there are not: mroe"):
        question("x.y", TABLE | {"items": [item]})
