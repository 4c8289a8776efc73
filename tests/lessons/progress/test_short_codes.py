"""A short code brings an answer back, and no slip of the pen is read as another answer; no pasted line gets lost."""

from itertools import combinations

import numpy as np
import pytest
from every import every
from hypothesis import given
from hypothesis import strategies as st

from flywheel_lab.lessons.progress.short.forms import SIZES, Asked
from flywheel_lab.lessons.progress.short.pasted import Pasted, questions_in, read_pasted
from flywheel_lab.lessons.progress.short.signs import question_of, repairs
from flywheel_lab.lessons.progress.short.tally import bin_width, tally
from flywheel_lab.widgets.kit.base32 import ALPHABET

FORMS = {form: Asked(7, form, sizes) for form, sizes in SIZES.items()}
NAMED = FORMS["vote"]
VOTE = Asked(4, "vote", (32, 4, 5))


def parts_of(asked: Asked, named: bool = False) -> st.SearchStrategy[tuple[int, ...]]:
    return st.tuples(*[st.integers(0, limit - 1) for limit in asked.limits[named:]])


ANY = st.one_of(
    *[parts_of(asked).map(lambda parts, asked=asked: (asked, parts)) for asked in FORMS.values()],
    parts_of(NAMED, named=True).map(lambda parts: (NAMED, parts)),
)


@given(ANY)
def test_every_answer_comes_back(one: tuple[Asked, tuple[int, ...]]) -> None:
    asked, parts = one
    assert asked.read(asked.write(parts)) == list(parts)


@every(("form", "parts", "length"), [("vote", (31, 5, 4), 3), ("vote", (5, 4), 2), ("number", (31, 1023), 4)])
def test_a_code_is_as_short_as_it_can_be(form: str, parts: tuple[int, ...], length: int) -> None:
    assert len(FORMS[form].write(parts)) == length


def test_a_drawing_has_four_signs() -> None:
    assert len(FORMS["curve"].write((9, 13, 13, 13))) == 4


@given(ANY)
def test_one_wrong_sign_never_fits(one: tuple[Asked, tuple[int, ...]]) -> None:
    asked, parts = one
    code = asked.write(parts)
    wrong = [code[:k] + sign + code[k + 1 :] for k in range(len(code)) for sign in ALPHABET if sign != code[k]]
    assert [each for each in wrong if question_of(each) == asked.number] == []


@given(ANY)
def test_two_swapped_signs_never_fit(one: tuple[Asked, tuple[int, ...]]) -> None:
    asked, parts = one
    code = asked.write(parts)
    for i, j in combinations(range(len(code)), 2):
        signs = list(code)
        signs[i], signs[j] = signs[j], signs[i]
        assert code[i] == code[j] or question_of("".join(signs)) != asked.number


@given(ANY, st.integers(0, 31))
def test_a_code_of_another_question_never_fits(one: tuple[Asked, tuple[int, ...]], number: int) -> None:
    asked, parts = one
    other = Asked(number, asked.form, asked.limits)
    assert (question_of(other.write(parts)) == asked.number) == (number == asked.number)


@given(ANY)
def test_a_repair_of_each_sign_fits(one: tuple[Asked, tuple[int, ...]]) -> None:
    asked, parts = one
    code = asked.write(parts)
    wrong = code[:-1] + ALPHABET[ALPHABET.index(code[-1]) ^ 5]
    assert code in repairs(wrong, asked.number)
    assert {question_of(each) for each in repairs(wrong, asked.number)} == {asked.number}


def pasted(text: str, asked: Asked = VOTE) -> Pasted:
    return read_pasted(text, asked, {5: "The other one"})


@every(
    ("text", "read", "left"),
    [
        ("AF9", ["AF9"], []),
        ("af9, 5e", ["AF9", "5E"], []),
        ("a f 9", ["AF9"], []),
        ("A-F-9", ["AF9"], []),
        ("„AF9“.", ["AF9"], []),
        ("Anna Meier; 5E", ["5E"], []),
        ("12:04 Anna: AF9", ["AF9"], []),
        ("2026-11-29 12:04:31,Anna,AF9", ["AF9"], []),
        ("", [], ["There is no code yet."]),
        ("AF9\n\n5E", ["AF9", "5E"], ["Line 2 is empty."]),
        ("hello", [], ["Line 1: “hello” holds no code. Codes of this question have 2 or 3 signs."]),
        ("AF?", [], ["Line 1: AF? holds “?”."]),
        ("AFU", [], ["Line 1: AFU holds “U”."]),
        ("AF8", [], ["Line 1: AF8 is mistyped, or it belongs to another question: “The other one”."]),
        ("A24", [], ["Line 1: sign 1 of A24 is mistyped."]),
        ("AF9\nAF9", ["AF9"], ["Line 2: AF9 came again from seat 11. It counts once."]),
        ("Anna: 5E\nanna: 5E", ["5E"], ["Line 2: 5E came again from anna. It counts once."]),
        ("5E\n5E", ["5E", "5E"], []),
        ("Anna likes AF9 and A8S", ["AF9"], ["Line 1: "]),
        ("Anna: AF9 5E", [], ["Line 1: “Anna: AF9 5E” holds several codes."]),
    ],
)
def test_what_stands_in_a_line_is_read_or_named(text: str, read: list[str], left: list[str]) -> None:
    found = pasted(text)
    assert [each.code for each in found.read] == read
    assert len(found.left) == len(left)
    assert all(said.startswith(start) for said, start in zip(found.left, left, strict=True)), found.left


def test_the_later_of_two_answers_from_a_seat_counts() -> None:
    first, later = VOTE.write((11, 1, 0)), VOTE.write((11, 2, 0))
    found = pasted(f"{first}\n{later}")
    assert [each.code for each in found.read] == [later]
    assert found.left == (f"Line 1: {first} is an earlier answer from seat 11. The later one counts: {later}.",)


def test_two_equal_drawings_both_count_with_a_remark() -> None:
    code = FORMS["curve"].write((0, 1, 2, 3))
    found = pasted(f"{code}\n{code}", FORMS["curve"])
    assert (len(found.read), found.left) == (2, ())
    assert found.remarks == (f"Line 2: {code} came before. It is probably the same drawing; both are counted.",)


def test_a_number_without_a_seat_replaces_nobodys() -> None:
    codes = [FORMS["number"].write((0, step)) for step in (4, 4, 9)]
    assert len(pasted("\n".join(codes), FORMS["number"]).read) == 3


@pytest.mark.slow
@every("form", FORMS)
def test_ten_thousand_lines_of_anything_are_all_read_or_named(form: str) -> None:
    rng, asked = np.random.default_rng(5), FORMS[form]
    signs = np.array([*ALPHABET, *ALPHABET.lower(), *" ,;:?-\t/=#ßİé😀\u200b\x00\u2028"])
    lines = ["".join(rng.choice(signs, rng.integers(0, 12))) for _ in range(3334)]
    found = read_pasted("\n".join([*lines, "end"]), asked)
    of_line = {each.line for each in found.read} | {int(said.split()[1].rstrip(":")) for said in found.left}
    assert of_line >= set(range(1, len(lines) + 1))


def test_codes_find_their_question_among_slips() -> None:
    asked = [Asked(number, "vote", (32, 4, 5)) for number in range(31)]
    text = " ".join([asked[9].write((seat, 1, 0)) for seat in range(1, 9)] + ["K7Q", "ABC"])
    assert questions_in(text, asked) == [9]


def counted(asked: Asked, parts: list[tuple[int, ...]], **more: object) -> list[str]:
    data = {"form": "vote", "options": list("abcd"), "order": [0, 1, 2, 3], "shows": ["", "x", "", ""], "right": 0}
    found = read_pasted("\n".join(map(asked.write, parts)), asked)
    return list(tally(data | {"limits": list(asked.limits), **more}, found.read).said)


@every(("right", "talks"), [(2, False), (3, True), (7, True), (8, False)])
def test_neighbours_talk_where_some_know_it(right: int, talks: bool) -> None:
    said = counted(VOTE, [(seat, int(seat > right), 0) for seat in range(1, 11)])
    assert any("neighbours" in each for each in said) == talks


def test_the_misconception_of_most_is_told() -> None:
    data = {"form": "vote", "limits": [32, 4, 5], "options": list("abcd"), "order": [0, 1, 2, 3], "right": 0}
    found = read_pasted("\n".join(VOTE.write((seat, 1 + seat % 3, 0)) for seat in range(1, 8)), VOTE)
    assert tally(data | {"shows": ["", "x", "y", ""]}, found.read).idea in {"x", "y"}


@pytest.mark.parametrize("span", [0, 0.4, 8, 8.1, 520, 20000])
def test_few_bars_cover_all_guesses(span: float) -> None:
    assert span / bin_width(span) <= 8
