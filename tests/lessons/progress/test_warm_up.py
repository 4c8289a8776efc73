"""What was missed is asked again 1, 2 and 5 chapters later, three items at most."""

from every import every

from flywheel_lab.lessons.progress.state import Answers, State
from flywheel_lab.lessons.progress.warm_up import due_items

CHAPTERS = {f"{number:02d}": [f"c{number}.{letter}" for letter in "abcde"] for number in range(10)}


def missed(*names: str, warm_ups: tuple[str, ...] = ()) -> dict[str, Answers]:
    return {name: Answers("passed", 2, "A", "not yet", "B", warm_ups=warm_ups) for name in names}


@every(("warm_ups", "first"), [((), 1), (("03",), 2), (("03", "04"), 5)])
def test_each_warm_up_waits_for_its_chapter_and_is_not_lost_later(warm_ups: tuple[str, ...], first: int) -> None:
    state = State(missed("c2.a", warm_ups=warm_ups))
    asked = [number for number in range(10) if due_items(state, f"{number:02d}", CHAPTERS)]
    assert asked == list(range(2 + first, 10))


def test_a_late_chapter_asks_once_and_an_earlier_one_not_after_it() -> None:
    state = State(missed("c0.a", warm_ups=("07",)))
    asked = [number for number in range(10) if due_items(state, f"{number:02d}", CHAPTERS)]
    assert asked == [8, 9]


def test_what_was_asked_in_a_chapter_that_the_course_no_longer_has_is_asked_on() -> None:
    assert due_items(State(missed("c0.a", warm_ups=("77",))), "03", CHAPTERS) == ["c0.a"]


def test_after_three_times_it_is_over() -> None:
    assert due_items(State(missed("c0.a", warm_ups=("01", "02", "05"))), "09", CHAPTERS) == []


def test_only_what_was_missed_at_first_is_asked() -> None:
    right = Answers("passed", 1, "A", "passed", "A")
    assert due_items(State({"c0.a": right, **missed("c0.b")}), "01", CHAPTERS) == ["c0.b"]


def test_three_at_most_the_longest_overdue_first_then_in_the_order_of_the_course() -> None:
    state = State(missed("c3.e", "c3.a", "c2.b", "c1.c") | missed("c0.a", warm_ups=("01",)))
    assert due_items(state, "04", CHAPTERS) == ["c0.a", "c1.c", "c2.b"]
    assert due_items(State(missed("c0.c", "c0.a", "c0.b", "c0.d")), "01", CHAPTERS) == ["c0.a", "c0.b", "c0.c"]


def test_an_item_that_the_course_no_longer_has_is_left_alone() -> None:
    assert due_items(State(missed("old.item")), "05", CHAPTERS) == []
