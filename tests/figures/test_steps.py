"""What a picture calls the steps of its model, and what it shows of a dwell that is not known."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.figures.people import sand_of
from flywheel_lab.models.domain import UNITS
from flywheel_lab.models.readings import PHASES

SAID = {
    "en": {"week": "per week", "day": "per day", "hour": "per hour", "minute": "per minute"},
    "de": {"week": "pro Woche", "day": "pro Tag", "hour": "pro Stunde", "minute": "pro Minute"},
}
ENDS = {
    "en": {"week": "in weeks", "day": "in days", "hour": "in hours", "minute": "in minutes"},
    "de": {"week": "in Wochen", "day": "in Tagen", "hour": "in Stunden", "minute": "in Minuten"},
}


@pytest.mark.slow
@every("language", fl.messages.LANGUAGES)
@every("step", UNITS)
def test_a_picture_counts_in_the_steps_of_its_model(step: str, language: str) -> None:
    fl.use_language(language)
    wheel = replace(fl.flywheel("strong"), step=step)
    per, unit = SAID[language][step], ENDS[language][step]
    assert per in fl.draw_bathtub(wheel).alt
    assert per in fl.draw_flywheel(wheel).alt
    assert unit in fl.figures.draw_dwell(wheel).alt
    assert unit in fl.draw_coast(wheel).alt


@every(("step", "each"), [("hour", "jede Stunde"), ("minute", "jede Minute")])
def test_an_hourglass_counts_newcomers_of_an_hour_or_a_minute(step: str, each: str) -> None:
    fl.use_language("de")
    assert each in fl.draw_hourglass(replace(fl.aida(), step=step)).alt


@every("step", ["hour", "minute"])
def test_a_model_without_limit_says_after_how_many_steps_it_doubles(step: str) -> None:
    viral = replace(fl.flywheel("viral"), step=step)
    with pytest.raises(fl.errors.ModelError, match=f"doubles in 449.* {step}s"):
        viral.steady_state(1)
    assert repr(viral).count(f"{step}s") == 1


def test_models_of_unlike_steps_are_not_drawn_into_one_picture() -> None:
    with pytest.raises(fl.FlywheelError, match=r"these count in weeks, minutes\. Draw them one by one"):
        fl.draw_coast({"slow": fl.aida(), "fast": replace(fl.aida(), step="minute")})


@every("step", ["day", "hour", "minute"])
def test_an_explorer_shows_weeks_only(step: str) -> None:
    with pytest.raises(fl.errors.ModelError, match=f"shows weeks, but a step of this model is '{step}'"):
        fl.explore_funnel(replace(fl.aida(), step=step))


@every(("language", "words"), [("en", "not known"), ("de", "nicht bekannt")])
def test_an_unknown_dwell_has_words_and_no_bar(language: str, words: str, hard_to_read: Any) -> None:
    fl.use_language(language)
    ax = fl.figures.draw_dwell(replace(fl.aida(), unknown=["desire"]))
    assert [bar.get_width() for bar in ax.patches] == [1, 2, 0, 1]
    assert ax.texts[2].get_text() == words
    assert f"{fl.messages.stage_name('desire')} {words}" in ax.alt
    assert hard_to_read(ax) == []


def test_a_model_whose_dwell_is_known_nowhere_can_still_be_drawn(hard_to_read: Any) -> None:
    ax = fl.figures.draw_dwell(replace(fl.aida(), unknown=fl.aida().stages))
    assert ax.alt.count("not known") == 4 and np.isfinite(ax.get_xlim()).all()
    assert hard_to_read(ax) == []


def test_an_hourglass_needs_the_dwell_of_customers_and_of_nobody_else() -> None:
    before = replace(fl.hourglass(), unknown=PHASES[:6])
    assert fl.draw_hourglass(before).alt == fl.draw_hourglass(fl.hourglass()).alt
    told = fl.draw_hourglass(replace(fl.hourglass(), unknown=["retention"])).alt
    assert "retention not known (" in told and told.count("not known") == 1


def test_an_hourglass_says_in_each_row_what_cannot_be_known(hard_to_read: Any) -> None:
    ax = fl.draw_hourglass(replace(fl.aida(), unknown_conversion=["interest"]))
    assert "attention 1,000 (↓ 30%), interest 300 (↓ not known), desire not known (↓ 50%), action not known" in ax.alt
    assert "attention 700, interest not known, desire not known, action not known" in ax.alt
    assert hard_to_read(ax) == []


def test_customers_who_may_come_back_are_not_counted() -> None:
    model = replace(fl.hourglass(), unknown_conversion=["advocacy"])
    people = sand_of(model).people
    assert np.isnan(people[6:]).all() and np.isfinite(people[:6]).all()
