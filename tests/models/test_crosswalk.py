"""The same ten phases under other names: no phase twice in a model but where a source tells two apart."""

from every import every

from flywheel_lab import hourglass
from flywheel_lab.models.crosswalk import CROSSWALK, SEGMENTS
from flywheel_lab.models.readings import PHASES


@every("reading", CROSSWALK)
def test_every_stage_stands_for_phases_that_there_are(reading):
    assert all(phases and set(phases) <= set(PHASES) for phases in CROSSWALK[reading].values())


@every("reading", ["Hourglass (DeAsi)", "Flywheel", "Departments", "Hourglass (Jantsch)"])
def test_a_whole_journey_leaves_no_phase_out_and_none_twice(reading):
    told = [phase for phases in CROSSWALK[reading].values() for phase in phases]
    assert sorted(told) == sorted(PHASES)


def test_the_hourglass_is_the_ten_phases():
    assert tuple(CROSSWALK["Hourglass (DeAsi)"]) == PHASES == hourglass().stages


def test_only_the_funnels_end_with_the_purchase():
    customers = set(PHASES[6:])
    told = {name: {phase for phases in stages.values() for phase in phases} for name, stages in CROSSWALK.items()}
    ending = {name for name, phases in told.items() if not customers & phases}
    assert ending == {"AIDA", "Sales funnel", "Conversion funnel"}


def test_the_segments_are_attract_engage_and_delight():
    assert {name: len(phases) for name, phases in SEGMENTS.items()} == {"attract": 3, "engage": 3, "delight": 4}
