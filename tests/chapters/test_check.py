"""What a learner types is read kindly: stubs, odd spellings and useless answers never end in a traceback."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd
import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.chapters.course import exercises, predictions

TRUE = (88 + 24) / 6000  # buyers, had people come as last spring and bought as this spring: counted by hand


@every("stub", [..., None, "", "...", " "])
@every("name", exercises())
def test_a_stub_is_not_attempted(name: str, stub: object) -> None:
    assert fl.check(name, stub).status == "not attempted"


SPELLINGS = [
    TRUE,
    "1.9 %",
    "1.87%",
    "1,87 %",
    "0,0187",
    "0.0187",
    ".0187",
    1.87,
    " 0.0187 ",
    np.float32(TRUE),
    np.array(TRUE),
]


@every("answer", [*SPELLINGS, pd.Series([TRUE]), Fraction(112, 6000)], ids=repr)
def test_a_share_may_be_written_in_many_ways(answer: object) -> None:
    assert fl.check("start.swap", answer).status == "passed"


@every("answer", [16, 16.0, "16", "16 weeks", "16 Wochen", "16,0", "16.0", np.int64(16)], ids=repr)
def test_a_number_may_carry_its_unit(answer: object) -> None:
    assert fl.check("funnel.waiting", answer).status == "passed"


@every("written", ["{0}", "{1}", "{0})", "({1})", " {0}. "])
def test_an_option_may_be_written_in_many_ways(written: str) -> None:
    item = predictions()["funnel.doubled"]
    shown = "ABCD"[item.card()["order"].index(2)]
    assert fl.check("funnel.doubled", written.format(shown, shown.lower())).status == "passed"


class Hostile:
    def __repr__(self) -> str:
        return "<a page\nof text" + "!" * 99 + ">"


USELESS: list[Any] = [
    "text",
    "1 2 3 x",
    [0.3, 0.3],
    {},
    True,
    complex(1),
    float("nan"),
    np.inf,
    10**400,
    "1" + 400 * "0",
    np.arange(3),
    Hostile(),
    len,
]


@every("answer", [*USELESS, pd.DataFrame({"a": [1, 2]}), Decimal("NaN")], ids=lambda a: type(a).__name__)
@every("name", exercises())
def test_a_useless_answer_gets_a_sentence(name: str, answer: object) -> None:
    outcome = fl.check(name, answer)
    assert outcome.status == "not yet"
    assert re.fullmatch(r"[A-Z].{20,300}[.]", outcome.message)


def test_a_thousand_is_read_in_both_languages() -> None:
    from flywheel_lab.lessons.answer import number

    assert 1139.0 in number("1.139") and 1139.0 in number("1,139") and number("1 139") == (1139.0,)


def test_a_comma_in_a_number_is_explained() -> None:
    assert fl.check("start.mixture", (0, 304)).message == (
        "You typed a comma, and Python wants a point: write 0.304, not 0,304."
    )


def test_an_unknown_name_lists_those_of_its_chapter() -> None:
    with pytest.raises(fl.FlywheelError, match=r"nothing named 'funnel\.fourth'.*funnel\.third") as caught:
        fl.check("funnel.fourth", 1)
    assert "start." not in str(caught.value)
