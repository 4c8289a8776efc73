"""Euros: what people are worth, what a step brings, the best split, the size of a test; and what is refused."""

import numpy as np
import pytest
from every import every
from money import levers_of, plan_of

import flywheel_lab as fl
from flywheel_lab.models.money.plan import make_plan
from flywheel_lab.models.money.split import best_split
from flywheel_lab.models.money.worth import worth_of_people

WORTH = {  # alone, with referrals: a lead, a new customer, a fan; a lead with referrals at 10 % a year
    "shop": ((1.87, 2.67), (125, 178), (151, 291), 2.21),
    "saas": ((58.7, 80.5), (1617, 2217), (1815, 2894), 60.7),
    "machines": ((1215, 1350), (81_000, 90_008), (39_877, 57_202), 1006),
    "craft": ((216, 540), (3600, 9000), (696, 9456), 311),
}


def rounds_to(told, found):
    """Say whether a number is the told one in all its digits."""
    digits = len(str(told).partition(".")[2])
    return round(float(found), digits) == told


@every("name", WORTH)
def test_people_are_worth_what_the_firms_were_made_to_be(name):
    firm = fl.firm(name)
    lead, customer, fan, later = WORTH[name]
    now = worth_of_people(firm.model, firm.money)
    assert all(map(rounds_to, lead, now.lead))
    assert all(map(rounds_to, customer, now.customer))
    assert all(map(rounds_to, fan, (now.alone[9], now.with_referrals[9])))
    assert rounds_to(later, worth_of_people(firm.model, firm.money, discount=0.1).lead[1])


@every("before, after, people", [(0.60, 0.64, 2308), (0.80, 0.82, 6036), (0.45, 0.505, 1291)])
def test_a_test_needs_as_many_people_as_the_formula_says(before, after, people):
    assert fl.test_size(before, after).each == people


WRONG = {
    "an unknown target": (lambda: fl.Lever("X", "turbo", 10, 0.1), "There is no target 'turbo' for 'X'"),
    "no effect": (lambda: fl.Lever("X", "refer", 10), "'X' needs an effect"),
    "too much effect": (lambda: fl.Lever("X", "stay.retention", 10, 0.7), "would move more than everybody"),
    "twice is twice": (lambda: fl.Lever("X", "refer", 10, 0.1, twice=2), "twice of 'X' must lie above 1"),
    "no money": (lambda: fl.Lever("X", "refer", 0, 0.1), "trial of 'X' must lie above 0"),
    "an unknown stage": (
        lambda: make_plan(fl.firm("shop").model, fl.firm("shop").money, [fl.Lever("X", "go.shop", 9, 0.1)], 1),
        "There is no stage 'shop'",
    ),
    "more margin than price": (lambda: fl.Money(monthly=9, monthly_margin=29).checked(), "monthly_margin must lie in"),
    "no margin": (lambda: fl.Money(monthly=9).checked(), "Without a margin nothing is worth anything"),
    "nobody pays every month": (
        lambda: fl.worth(fl.aida(), fl.Money(monthly=9, monthly_margin=2)),
        "The model ends with 'action'",
    ),
    "it grows": (lambda: fl.worth(fl.flywheel("viral"), fl.Money(monthly=9, monthly_margin=2)), "grows without limit"),
    "for ever at no rate": (
        lambda: fl.where_next(fl.firm("shop").model, fl.firm("shop").money, levers_of("shop"), 1, count_until=np.inf),
        "Give a discount",
    ),
    "counted too short": (lambda: plan_of("shop", 52, 13), "count_until must lie in"),
    "no budget": (lambda: best_split(plan_of("shop"), 0), "budget must be a sum"),
    "the same share twice": (lambda: fl.test_size(0.5, 0.5), "no test can tell them apart"),
    "no rate": (lambda: fl.worth(fl.firm("shop").model, fl.firm("shop").money, -0.1), "discount must be a rate"),
    "no model": (lambda: fl.worth("shop", fl.Money(monthly=9, monthly_margin=2)), "Money needs a journey model"),
}


@every("case", WRONG)
def test_what_cannot_be_is_refused_in_a_sentence(case):
    ask, sentence = WRONG[case]
    with pytest.raises(fl.FlywheelError, match=sentence):
        ask()
