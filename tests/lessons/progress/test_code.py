"""A result code brings every answer back, and no slip of the pen goes unseen."""

from functools import partial
from itertools import pairwise

import pytest
from every import every
from hypothesis import given
from hypothesis import strategies as st

import flywheel_lab as fl
from flywheel_lab.lessons.answer import number
from flywheel_lab.lessons.progress.code import (
    Choice,
    Field,
    Numbers,
    Several,
    Status,
    bare_digits,
    layout,
    read_code,
    result_code,
)
from flywheel_lab.lessons.progress.state import Answers, State
from flywheel_lab.widgets.kit.base32 import ALPHABET, append_checksum, checksum_fits


def read(answer: object) -> list[float]:
    return [number(part)[0] for part in (answer if isinstance(answer, list) else [answer])]


Steps = partial(Numbers, read=read)
CHAPTER: dict[str, Field] = {
    **{f"funnel.curve{i}": Steps(0, 100, 20, count=7) for i in range(2)},
    **{f"funnel.range{i}": Steps(0, 200, 100, count=3) for i in range(2)},
    **{f"funnel.pick{i}": Choice(4) for i in range(3)},
    **{f"funnel.exercise{i}": Status() for i in range(10)},
    **{f"funnel.quiz{i}": Choice(4) for i in range(6)},
    **{f"funnel.several{i}": Several(5) for i in range(2)},
}
LAYOUTS = {"01": CHAPTER, "00": {"start.a": Status()}}


def item(first: object, status: str = "not yet", first_status: str = "not yet") -> Answers:
    return Answers(status, 1, first, first_status, first)


def values(field: Field) -> st.SearchStrategy[int]:
    return st.integers(0, field.size - 1)


@given(st.tuples(*map(values, CHAPTER.values())))
def test_every_answer_comes_back(numbers: tuple[int, ...]) -> None:
    told = {
        name: field.decode(number) if number else None
        for (name, field), number in zip(CHAPTER.items(), numbers, strict=True)
    }
    state = State({name: as_item(answer) for name, answer in told.items() if answer is not None})
    assert read_code(result_code("01", CHAPTER, state), LAYOUTS).answers == told


def as_item(answer: object) -> Answers:
    status = answer if answer in ("not yet", "passed", "passed at once") else "not yet"
    return item(answer, str(status)[:7].strip(), "passed" if status == "passed at once" else "not yet")


def test_a_chapter_of_25_items_is_short() -> None:
    answers = {name: item(field.decode(field.size - 1)) for name, field in CHAPTER.items()}
    code = result_code("01", CHAPTER, State(answers))
    assert len(CHAPTER) == 25
    assert len(bare_digits(code)) == 38


@every(
    ("field", "first", "read"),
    [
        (Choice(4), 2, 2),
        (Choice(4), " c) ", 2),
        (Choice(4), "E", "other"),
        (Choice(4), True, "other"),
        (Choice(4), [1], "other"),
        (Several(5), [0, 2], [0, 2]),
        (Several(5), "A, C", [0, 2]),
        (Several(5), [], []),
        (Several(5), "AZ", "other"),
        (Several(5), 7.5, "other"),
        (Steps(0, 1, 100, 1), "48 %", [0.48]),
        (Steps(0, 100, 100, 1), 1e300, [100]),
        (Steps(0, 100, 100, 1), "many", "other"),
        (Steps(0, 100, 100, count=3), ["1", "2,0", "3"], [1, 2, 3]),
        (Steps(0, 100, 100, count=3), [1, 2], "other"),
        (Steps(0, 100, 100, 1), None, "other"),
    ],
)
def test_an_answer_is_read_however_it_was_given(field: Field, first: object, read: object) -> None:
    code = result_code("01", {"a.b": field}, State({"a.b": item(first)}))
    assert read_code(code, {"01": {"a.b": field}}).answers["a.b"] == read


@every(
    ("status", "first", "read"),
    [("not yet", "not yet", "not yet"), ("passed", "not yet", "passed"), ("passed", "passed", "passed at once")],
)
def test_a_status_tells_whether_it_was_passed_at_once(status: str, first: str, read: str) -> None:
    code = result_code("00", LAYOUTS["00"], State({"start.a": item("x", status, first)}))
    assert read_code(code, LAYOUTS).answers == {"start.a": read}


def test_an_item_without_a_field_of_its_own_tells_its_status() -> None:
    class Guess:
        def code_field(self) -> Field:
            return Choice(3)

    assert layout({"a.b": object(), "a.c": Guess()}) == {"a.b": Status(), "a.c": Choice(3)}


SIGNS = [
    bare_digits(append_checksum(signs)) for signs in ("", "0", "ZZZZ", "4175", "0123456789ABCDEFGHJKMNPQRSTVWXYZ" * 2)
]


@every("signs", SIGNS, ids=len)
def test_each_wrong_sign_is_seen(signs: str) -> None:
    for place in range(len(signs)):
        wrong = [signs[:place] + other + signs[place + 1 :] for other in ALPHABET if other != signs[place]]
        assert not any(checksum_fits(each) for each in wrong)


@every("signs", SIGNS, ids=len)
def test_each_swap_of_neighbours_is_seen(signs: str) -> None:
    swapped = [signs[:i] + b + a + signs[i + 2 :] for i, (a, b) in enumerate(pairwise(signs)) if a != b]
    assert swapped
    assert not any(checksum_fits(each) for each in swapped)


@given(st.text(ALPHABET, min_size=1, max_size=40), st.data())
def test_what_is_wrong_within_three_neighbours_is_seen(signs: str, data: st.DataObject) -> None:
    whole = bare_digits(append_checksum(signs))
    place = data.draw(st.integers(0, len(whole) - 3))
    wrong = data.draw(st.text(ALPHABET, min_size=3, max_size=3).filter(lambda three: three != whole[place : place + 3]))
    assert checksum_fits(whole)
    assert not checksum_fits(whole[:place] + wrong + whole[place + 3 :])


def test_a_code_may_be_typed_as_people_type() -> None:
    code = result_code("01", CHAPTER, State({"funnel.pick0": item("B")}))
    sloppy = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert read_code(f"  {sloppy}\n", LAYOUTS) == read_code(code, LAYOUTS)


CODE = result_code("01", CHAPTER, State({}))


@every(
    ("text", "words"),
    [
        ("", "This code has 0 signs, but a whole one has at least 7"),
        (CODE[:-3], "has 36 signs, but a whole one has 38"),
        (CODE + "7", "has 39 signs, but a whole one has 38"),
        (CODE[:-1] + "?", "No result code has the sign '\\?'"),
        (CODE[:-6] + "7" + CODE[-5:], "mistyped: probably one sign is wrong or two are swapped"),
        (append_checksum("7777"), "comes from another edition"),
        (result_code("01", CHAPTER | {"funnel.pick0": Choice(5)}, State({})), "comes from another edition"),
        (result_code("07", CHAPTER, State({})), "comes from another edition"),
    ],
)
def test_what_is_wrong_with_a_code_is_said(text: str, words: str) -> None:
    with pytest.raises(fl.FlywheelError, match=words):
        read_code(text, LAYOUTS)


@every("between", ["–", "—", "‑", "‐", "−", " ", " - ", "\n", "\N{NO-BREAK SPACE}", "\N{ZERO WIDTH SPACE}"])
def test_groups_may_stand_apart_in_any_way(between: str) -> None:
    code = result_code("00", LAYOUTS["00"], State({"start.a": item("A")}))
    assert read_code(code.replace("-", between), LAYOUTS).chapter == "00"


@every("code", [None, 4175, ["4175"], b"4175"])
def test_a_code_is_a_text(code: object) -> None:
    with pytest.raises(fl.FlywheelError, match="A result code is a text in quotation marks, not "):
        read_code(code, LAYOUTS)  # type: ignore[arg-type]
