"""A rule that goes through many cases asks each of them and names each that is wrong."""

import pytest
from every import at_first, every, one_at_a_time

from flywheel_lab.messages import language, use_language


def told(rule: object, **given: object) -> list[str]:
    with pytest.raises(AssertionError) as broken:
        rule(**given)
    return [line for line in str(broken.value).splitlines() if line[0] != " "]


def test_all_cases_that_break_a_rule_are_named_whatever_they_raise() -> None:
    @every("case", ["good", "wrong", "dear", "none raised"])
    def rule(case: str) -> None:
        if case == "none raised":
            with pytest.raises(ValueError, match="something"):
                pass
        assert {"wrong": 1}.get(case, 0) == 0, "too much"
        assert case != "dear" or [][0]

    assert [line.split(": ")[0] for line in told(rule) if ": " in line] == ["wrong", "dear", "none raised"]


def test_every_case_of_one_grid_meets_every_case_of_the_other_and_the_fixtures() -> None:
    asked = []

    @every("a", [1, 2])
    @every(("b", "c"), [(3, 4), (5, 6)])
    def rule(a: int, b: int, c: int, fixture: str) -> None:
        asked.append((a, b, c, fixture))

    rule(fixture="x")
    assert asked == [(1, 3, 4, "x"), (1, 5, 6, "x"), (2, 3, 4, "x"), (2, 5, 6, "x")]


def test_a_case_is_called_as_the_test_calls_it() -> None:
    @every("a", [1, 2], ids=["one", "two"])
    @every("b", [3], ids=lambda b: f"b{b}")
    def rule(a: int, b: int) -> None:
        raise ValueError("no")

    assert told(rule) == ["one: b3: no", "two: b3: no"]


def test_what_cannot_show_itself_is_named_by_its_kind() -> None:
    class Mute:
        def __repr__(self) -> str:
            raise SystemError("no")

    @every("thing", [Mute(), 10**5000])
    def rule(thing: object) -> None:
        raise ValueError("no")

    assert [line.split()[0] for line in told(rule)] == ["<Mute", "<int>:"]


def test_each_case_begins_in_the_language_of_the_test() -> None:
    heard = []

    @every("case", range(2))
    def rule(case: int) -> None:
        heard.append(language())
        use_language("en")

    use_language("de")
    rule()
    assert heard == ["de", "de"]


def test_a_rule_without_a_case_is_no_rule() -> None:
    with pytest.raises(AssertionError, match="not one case of name"):
        every("name", [])


def test_one_thing_at_a_time_is_another_than_the_hardest_and_the_rest_waits() -> None:
    asked = []

    @one_at_a_time(width=[320, 480], dark=[False, True])
    def rule(width: int, dark: bool, fixture: str) -> None:
        asked.append((width, dark, fixture))

    (mark,) = rule.pytestmark
    now, later = mark.args[1]
    rule(cases=now.values[0], fixture="x")
    assert asked == [(320, False, "x"), (320, True, "x"), (480, False, "x")]
    assert later.values[0] == [(480, True)] and later.marks[0].name == "every"


def test_what_is_asked_at_first_comes_first_and_the_rest_waits() -> None:
    assert [(each.values, bool(each.marks)) for each in at_first(2, "abc")] == [
        (("a",), False),
        (("b",), False),
        (("c",), True),
    ]
