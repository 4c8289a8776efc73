"""Stages behind the purchase: who comes back before it has bought all the same, and so has who skipped its booking."""

import re

import numpy as np
import pandas as pd
import pytest
from every import every
from logs import log_of

import flywheel_lab as fl

SHOP = ("visit", "order", "review")


def visits(*more):
    """Of 100 visitors 50 order, and 5 of them write a review; `more` are rows of the 45 others."""
    rows = [(p, "visit", 0) for p in range(100)] + [(p, "order", 2) for p in range(50)]
    rows += [(p, "review", 4) for p in range(5)]
    return rows + [(p, stage, time) for p in range(5, 50) for stage, time in more]


@every("losses", ["recorded", "not recorded"])
def test_buyers_who_visit_again_do_not_dilute_the_share_who_buy(losses):
    options = {"stages": SHOP, "purchase": "order", "losses": losses, "observed_until": 60}
    again = visits(("visit", 10))
    plain, fit = (fl.estimate_journey(log_of(rows, **options)) for rows in (visits(), again))
    assert fit.model == plain.model
    assert fit.counts == (100, 50, 5)
    assert "came back to an earlier stage after buying: 45" in fit.said
    assert "came back" not in plain.said


@pytest.mark.slow
def test_in_a_repeat_visit_nobody_is_lost_before_the_purchase():
    rows = visits(("visit", 10), ("lost", 12)) + [(p, "lost", 3) for p in range(50, 100)]
    fit = fl.estimate_journey(log_of(rows, stages=SHOP, purchase="order", losses="recorded", observed_until=60))
    assert fit.model.purchase_probability == pytest.approx(0.5)
    assert fit.model.conversion[0, 1] == pytest.approx(0.5)
    assert fit.model.conversion[1, 0] == 0


@pytest.mark.slow
def test_ways_back_among_the_stages_behind_the_purchase_stay():
    rows = visits(("review", 5), ("order", 7), ("review", 9))
    fit = fl.estimate_journey(log_of(rows, stages=SHOP, purchase="order", losses="not recorded", observed_until=60))
    assert fit.model.conversion[2, 1] == pytest.approx(45 / 95, abs=1e-3)
    assert "came back" not in fit.said


def test_the_default_purchase_is_one_too():
    stages = ("visit", "purchase", "review")
    rows = [(p, "purchase" if stage == "order" else stage, time) for p, stage, time in visits(("visit", 10))]
    fit = fl.estimate_journey(log_of(rows, stages=stages, losses="not recorded", observed_until=60))
    assert fit.model.conversion[0, 1] == pytest.approx(0.5, abs=1e-3)
    assert fit.model.conversion[1, 0] == 0


@pytest.fixture(scope="module")
def unbooked():
    """A share of 40 % buys, but of 30 % of the sales nothing is booked until they are members."""
    truth = fl.JourneyModel.chain(("lead", "won", "member"), [0.4, 0.9], dwell=[3, 2, 20])
    events = fl.simulate_log(truth, 20, 100, np.random.default_rng(11)).events.astype({"stage": str})
    members = events.loc[events["stage"] == "member", "person"]
    missing = events["person"].isin(members[::3]) & (events["stage"] == "won")
    return log_of(events[~missing], stages=truth.stages, purchase="won", losses="not recorded", observed_until=100)


def test_whoever_gets_behind_the_purchase_without_it_has_bought(unbooked):
    fit = fl.estimate_journey(unbooked)
    assert fit.model.purchase_probability == pytest.approx(0.4, abs=0.03)
    assert fit.counts[1] >= fit.counts[2]
    warning = next(text for text in fit.warnings if "without 'won'" in text)
    assert "They have bought as well" in warning


@pytest.mark.slow
def test_no_share_of_a_funnel_is_above_all(unbooked):
    for x in (fl.estimate_journey(unbooked), unbooked, fl.funnel_counts(unbooked)):
        assert max(shares(fl.draw_funnel(x).alt)) <= 100


def test_where_people_come_by_another_way_too_no_share_is_told():
    assert shares(fl.draw_funnel(pd.Series([3, 1, 4], index=SHOP)).alt) == [33.3]


def test_that_the_time_to_purchase_holds_the_dwell_in_the_purchase_is_a_warning(unbooked):
    assert any("the time to purchase is too long" in text for text in fl.estimate_journey(unbooked).warnings)


def shares(alt):
    return [float(share) for share in re.findall(r"([\d.]+)%", alt)]
