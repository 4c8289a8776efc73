"""What holds for every explorer of a journey: screen and Python half know the same texts and the same traits."""

import re
from collections.abc import Callable

import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.widgets.parts.journey import JourneyExplorer
from flywheel_lab.widgets.texts import flywheel, funnel, hourglass
from flywheel_lab.widgets.view import Explorer

EXPLORERS = {
    "funnel": (lambda **given: fl.explore_funnel(fl.aida(), **given), funnel.TEXTS),
    "hourglass": (fl.explore_hourglass, hourglass.TEXTS),
    "flywheel": (fl.explore_flywheel, flywheel.TEXTS),
}


@every("name", EXPLORERS)
def test_the_screen_says_each_text_and_no_other(name: str, read_sources: Callable[[str], str]) -> None:
    source = read_sources(f"{name}.js")
    assert set(re.findall(r"\btexts\.(\w+)", source)) == EXPLORERS[name][1].keys()
    assert "texts[" not in source, "a key that is put together cannot be checked"


@every("name", EXPLORERS)
def test_the_screen_reads_each_trait_that_is_sent_and_no_other(name: str, read_sources: Callable[[str], str]) -> None:
    explorer = EXPLORERS[name][0]()
    assert isinstance(explorer, JourneyExplorer)
    read = set(re.findall(r'model\.get\("(\w+)"\)', read_sources(f"{name}.js")))
    sent = {trait for trait in explorer.traits(sync=True) if trait not in Explorer.class_traits() and trait[0] != "_"}
    assert read | explorer.start.keys() == sent


@every("name", EXPLORERS)
@every("weeks", ["many", 0, 10.5])
def test_weeks_that_are_none_are_refused_in_words(name: str, weeks: object) -> None:
    with pytest.raises(fl.errors.ModelError, match="weeks must be a whole number of at least 1"):
        EXPLORERS[name][0](weeks=weeks)
