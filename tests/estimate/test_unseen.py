"""Where nobody was seen to leave a stage, nobody knows who moves on: no sentence and no picture says 0 % or 100 %."""

import pytest
from logs import log_of

import flywheel_lab as fl
from flywheel_lab.errors import ModelError

STAGES = ("enquiry", "offer", "order")


@pytest.fixture(scope="module", params=["recorded", "not recorded"])
def fit(request):
    rows = [(p, "enquiry", p % 3) for p in range(30)] + [(p, "offer", 4) for p in range(12)]
    if request.param == "recorded":
        rows += [(p, "lost", 5) for p in range(12, 20)]
    return fl.estimate_journey(log_of(rows, observed_until=6, stages=STAGES, losses=request.param))


def test_one_line_has_question_marks(fit):
    assert "offer ? > order 100%" in repr(fit) and "? buy" in repr(fit)


@pytest.mark.slow
def test_nobody_reads_a_share_that_buys(fit):
    with pytest.raises(ModelError, match="how many move on from 'offer'"):
        _ = fit.model.purchase_probability
    assert "(↓ not known), order not known." in fl.draw_hourglass(fit).alt


@pytest.mark.slow
def test_the_funnel_says_that_it_is_not_known(fit):
    alt = fl.draw_funnel(fit).alt
    assert "offer 12 (↓ 0% so far; in the end not known)" in alt and "by the model 0" not in alt


def test_a_stage_that_people_may_still_leave_is_told_in_words(fit):
    assert "'offer'" in fit.said and fit.model.unknown_conversion == ("offer",)
