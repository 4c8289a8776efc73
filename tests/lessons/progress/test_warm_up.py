"""What was missed is asked again 1, 2 and 5 chapters later, three items at most."""

import pytest

from flywheel_lab.lessons.progress.state import Answers, State
from flywheel_lab.lessons.progress.warm_up import due

CHAPTERS = {f"{number:02d}": [f"c{number}.{letter}" for letter in "abcde"] for number in range(10)}


def missed(*names: str, warm_ups: int = 0) -> dict[str, Answers]:
    return {name: Answers("passed", 2, "A", "not yet", "B", warm_ups=warm_ups) for name in names}


@pytest.mark.parametrize(("warm_ups", "first"), [(0, 1), (1, 2), (2, 5)])
def test_each_warm_up_waits_for_its_chapter_and_is_not_lost_later(warm_ups: int, first: int) -> None:
    state = State(missed("c2.a", warm_ups=warm_ups))
    asked = [number for number in range(10) if due(state, f"{number:02d}", CHAPTERS)]
    assert asked == list(range(2 + first, 10))


def test_after_three_times_it_is_over() -> None:
    assert due(State(missed("c0.a", warm_ups=3)), "09", CHAPTERS) == []


def test_only_what_was_missed_at_first_is_asked() -> None:
    right = Answers("passed", 1, "A", "passed", "A")
    assert due(State({"c0.a": right, **missed("c0.b")}), "01", CHAPTERS) == ["c0.b"]


def test_three_at_most_the_longest_overdue_first_then_in_the_order_of_the_course() -> None:
    state = State(missed("c3.e", "c3.a", "c2.b", "c1.c") | missed("c0.a", warm_ups=1))
    assert due(state, "04", CHAPTERS) == ["c0.a", "c1.c", "c2.b"]
    assert due(State(missed("c0.c", "c0.a", "c0.b", "c0.d")), "01", CHAPTERS) == ["c0.a", "c0.b", "c0.c"]


def test_an_item_that_the_course_no_longer_has_is_left_alone() -> None:
    assert due(State(missed("old.item")), "05", CHAPTERS) == []
