"""The three funnels are readings of one engine."""

import numpy as np
from every import every

import flywheel_lab as fl

READINGS = {
    "aida": ("attention", "interest", "desire", "action"),
    "sales_funnel": ("awareness", "interest", "evaluation", "decision", "purchase"),
    "conversion_funnel": ("visit", "product view", "basket", "checkout", "order"),
}


@every("reading", READINGS)
def test_a_reading_has_the_stages_of_its_source(reading):
    assert getattr(fl, reading)().stages == READINGS[reading]


@every("reading", READINGS)
def test_a_funnel_is_the_flywheel_with_the_return_wire_cut(reading):
    model = getattr(fl, reading)()
    assert not model.referrals.any()
    assert (np.tril(model.conversion) == 0).all()


@every("reading", READINGS)
def test_every_stage_of_a_reading_has_a_german_name(reading):
    fl.use_language("de")
    names = [fl.messages.stage_name(stage) for stage in READINGS[reading]]
    assert not set(names) & set(READINGS[reading])
