"""A length of time is read as people write it, and what could mean several lengths is asked for."""

import datetime as dt

import pandas as pd
import pytest
from every import every

from flywheel_lab import use_language
from flywheel_lab.data.spans import in_words, span
from flywheel_lab.errors import JourneyLogError


@every(
    "text",
    ["91D", "91 days", "13 weeks", "13 Wochen", "13W", "91 Tage", "2184h", dt.timedelta(91), pd.Timedelta("91D")],
)
def test_thirteen_weeks_in_many_spellings(text):
    assert span(text, dates=True) == pd.Timedelta("91D")


@every("text", ["3 months", "1M", "1Y", "quarter", "", None, float("nan"), pd.NaT, [13]])
def test_what_has_no_fixed_length_is_asked_for(text):
    with pytest.raises(JourneyLogError, match="such as '13 weeks'"):
        span(text, dates=True)


@every("bare", [13, 13.0, "13", True])
def test_dates_need_a_unit(bare):
    with pytest.raises(JourneyLogError, match="such as '13 weeks'"):
        span(bare, dates=True)


@every("value", ["13 weeks", pd.Timedelta("1D"), None, float("inf"), float("nan"), True])
def test_numbers_as_times_need_a_number_of_steps(value):
    with pytest.raises(JourneyLogError, match="a number of such steps"):
        span(value, dates=False)


@every(("value", "dates"), [("-3D", True), (-3, False)])
def test_time_does_not_run_backwards(value, dates):
    with pytest.raises(JourneyLogError, match="at least 0"):
        span(value, dates)


@every(("length", "words"), [("90D", "90 Tagen"), ("14D", "2 Wochen"), ("36h", "36 Stunden"), ("90s", "1,5 Minuten")])
def test_a_length_is_written_in_the_unit_that_divides_it(length, words):
    use_language("de")
    assert in_words(pd.Timedelta(length)) == words
