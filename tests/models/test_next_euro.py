"""What a step of money returns, and how a budget is split best: golden numbers, and what must hold."""

from dataclasses import replace

import numpy as np
import pytest
from every import every
from money import levers_of, plan_of

import flywheel_lab as fl
from flywheel_lab.models.firms import FIRMS
from flywheel_lab.models.journey import JourneyModel
from flywheel_lab.models.money.many import Journeys, pull
from flywheel_lab.models.money.plan import make_plan
from flywheel_lab.models.money.split import best_split, straight_split
from flywheel_lab.models.money.worth import worth_of_people

# Per euro of the trial step, one year of spending, counted for 1 year, 3 years, ever at 10 % a year. Each purchase
# counts once, by the pace of the week in which it falls, so waiting less is worth up to four cents more than in a count
# that changes the pace a week too late.
RETURNS = {
    "shop": ("48 32 96 32 132 9", "198 132 302 105 467 4", "238 159 357 124 559 2"),
    "saas": ("17 10 15 9 53 21", "107 62 54 32 202 13", "157 90 75 45 283 6"),
    "machines": ("31 5 215 1 19 251", "210 36 266 5 90 35", "260 45 328 10 168 41"),
    "craft": ("265 616 386 5 108 346", "466 1085 467 42 643 41", "668 1555 669 131 1542 59"),
}
AT_THE_MARGIN = {"shop": 2.967, "saas": 2.148, "machines": 3.600, "craft": 12.0}
SPLITS = {  # firm, share of today's ads, weeks of spending and counting: per cent of the budget in each lever
    ("shop", 0.05, 13): "0 0 0 0 0 0",
    ("shop", 0.2, 52): "0 0 21 0 42 0",
    ("shop", 1, 156): "46 6 18 3 26 0",
    ("saas", 1, 156): "0 0 0 0 9 0",
    ("machines", 0.05, 52): "0 0 35 0 0 65",
    ("machines", 1, 156): "68 0 21 0 0 11",
    ("craft", 0.05, 13): "0 0 0 0 0 100",
    ("craft", 0.2, 52): "0 56 25 0 0 20",
    ("craft", 1, 156): "52 25 13 0 11 0",
}


def returns(plan):
    """Return what a euro of each trial step brings back."""
    euros = np.diag([lever.monthly for lever in plan.levers])
    return (plan.margin(plan.strength(euros)) - plan.base) / (euros.sum(-1) * plan.months)


@every("name", RETURNS)
def test_a_step_returns_what_was_calculated_for_the_same_guesses(name):
    spans = ((52, 52, 0), (52, 156, 0), (52, np.inf, 0.1))
    for told, span in zip(RETURNS[name], spans, strict=True):
        assert (100 * returns(plan_of(name, *span))).round().tolist() == [float(each) for each in told.split()]


@every("name", AT_THE_MARGIN)
def test_a_further_euro_in_ads_brings_in_the_end_what_the_closed_form_says(name):
    firm = fl.firm(name)
    plan = plan_of(name, 52, np.inf)
    ads = levers_of(name)[0]
    alone = worth_of_people(firm.model, firm.money).lead[0] / firm.money.lead
    h, spent = ads.slack(firm.ad_spend), firm.ad_spend
    closed = h / (spent + h) * alone / (1 - firm.model.loop_gain)
    found = plan.gradient(np.zeros(6))[0] / plan.months + 1
    assert found == pytest.approx(closed, rel=1e-9)
    assert found == pytest.approx(AT_THE_MARGIN[name], abs=0.0006 * AT_THE_MARGIN[name] + 0.0005)


@every("name", FIRMS)
def test_counted_for_ever_it_does_not_matter_how_long_is_spent(name):
    short, long = (returns(plan_of(name, weeks, np.inf))[0] for weeks in (13, 156))
    assert short == pytest.approx(long, rel=1e-9)


@every("name", FIRMS)
def test_faster_brings_money_earlier_and_nothing_more_in_the_end(name):
    plan = plan_of(name, 52, np.inf)
    euros = np.eye(6)[5] * plan.levers[5].monthly
    assert abs(float(plan.margin(plan.strength(euros)) - plan.base)) < 1e-9 * float(plan.base)


@every("case", SPLITS)
def test_the_best_split_is_the_calculated_one(case):
    name, share, weeks = case
    budget = share * fl.firm(name).ad_spend
    euros = best_split(plan_of(name, weeks, weeks), budget)
    assert (100 * euros / budget).round().tolist() == [float(each) for each in SPLITS[case].split()]


@every("name", FIRMS)
def test_a_last_euro_brings_the_same_wherever_some_go_and_less_where_none_go(name):
    plan = plan_of(name, 156, 156)
    euros = best_split(plan, fl.firm(name).ad_spend)
    slopes = plan.gradient(euros) / plan.months
    some = euros > 0
    assert np.ptp(slopes[some]) < 1e-3
    assert (slopes[~some] <= slopes[some].min() + 1e-3).all()


@every("name", FIRMS)
def test_the_closed_form_comes_close_to_the_best_split(name):
    for share in (0.05, 0.2, 1):
        plan, budget = plan_of(name, 156, 156), share * fl.firm(name).ad_spend
        best, straight = (float(plan.gain(split(plan, budget))) for split in (best_split, straight_split))
        assert straight >= 0.999 * best


def test_the_order_of_levers_changes_nothing():
    firm = fl.firm("shop")
    levers = levers_of("shop")
    euros = best_split(plan_of("shop", 156, 156), 18_200)
    turned = best_split(make_plan(firm.model, firm.money, levers[::-1], firm.pushes, 156, 156), 18_200)
    assert np.allclose(euros, turned[::-1], atol=2)


def test_more_money_never_brings_less_margin_and_each_euro_less_than_the_one_before():
    plan = plan_of("shop", 52, 156)
    steps = np.linspace(0, 40_000, 9)
    for lever in np.eye(6)[:5]:
        brought = plan.margin(plan.strength(steps[:, None] * lever))
        assert (np.diff(brought) > 0).all()
        assert (np.diff(brought, 2) < 0).all()


def test_days_for_weeks_change_nothing_but_the_clock():
    weekly = fl.firm("shop")
    model = weekly.model
    # The same firm by the day: each stay seven times as many steps, each rate a seventh.
    daily = JourneyModel(
        model.stages,
        model.conversion,
        7 * model.dwell,
        referrals=model.referrals / 7,
        purchase=model.purchase,
        step="day",
    )
    week, day = (
        make_plan(each, weekly.money, levers_of("shop"), pushes, 52, 156)
        for each, pushes in ((model, weekly.pushes), (daily, weekly.pushes / 7))
    )
    assert worth_of_people(daily, weekly.money).lead[1] == pytest.approx(2.67, rel=0.002)
    assert np.allclose(returns(week)[:5], returns(day)[:5], rtol=0.03)


def test_every_customer_twice_brings_twice_and_returns_the_same_for_twice_the_money():
    firm = fl.firm("shop")
    levers = [replace(lever, trial=2 * lever.trial) for lever in levers_of("shop")]
    double = make_plan(firm.model, firm.money, levers, 2 * firm.pushes, 52, 156)
    assert np.allclose(returns(double), returns(plan_of("shop", 52, 156)), rtol=1e-9)


def test_what_comes_late_brings_less_until_the_same_day_and_as_much_in_the_end():
    firm = fl.firm("shop")
    now, late = ([fl.Lever("stay", "stay.retention", 1820, 0.1, delay=weeks)] for weeks in (0, 26))
    soon, later = (
        [returns(make_plan(firm.model, firm.money, each, firm.pushes, 52, until))[0] for until in (78, np.inf)]
        for each in (now, late)
    )
    assert later[0] < 0.8 * soon[0]
    assert later[1] == pytest.approx(soon[1], rel=1e-9)


def test_a_plan_of_many_models_gives_each_what_it_gets_alone():
    shop, saas = plan_of("shop", 52, 156), plan_of("saas", 52, 156)
    both = replace(
        shop,
        journeys=type(shop.journeys)(
            *(np.stack(pair)[:, None] for pair in zip(shop.journeys, saas.journeys, strict=True))
        ),
    )
    strength = np.eye(6) * 0.3
    alone = [replace(shop, journeys=each.journeys).margin(strength) for each in (shop, saas)]
    assert np.allclose(both.margin(np.broadcast_to(strength, (2, 6, 6))), alone, rtol=1e-9)


def test_who_stays_in_the_last_stage_is_there_for_longer():
    go = np.array([[0.0, 1.0], [0.0, 0.0]])
    model = JourneyModel(("purchase", "retention"), go, np.array([1.0, 50.0]), purchase="purchase")
    stay = fl.Lever("stay", "stay.retention", 100, 0.2)
    strength = np.array([1 / stay.most()])  # all that was told of those who leave, and no more
    moved, _leads = pull([stay], strength * 0.2, Journeys.of(model), 10, 0, model.stages, 0)
    assert moved.dwell[1] == pytest.approx(50 / (1 - 0.2))
