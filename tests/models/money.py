"""The four firms with the same guesses for all: a tenth of today's ads moves each lever by a tenth of what is open."""

import flywheel_lab as fl
from flywheel_lab.models.money.plan import make_plan

ORDER = ("ads", "referrals", "checkout", "first success", "stay", "pace")


def levers_of(name):
    """Return the six levers of a firm."""
    step = fl.firm(name).ad_spend / 10
    return [
        fl.Lever("ads", "push", step, sure=1.2),
        fl.Lever("referrals", "refer", step, 0.1),
        fl.Lever("checkout", "go.purchase", step, 0.1),
        fl.Lever("first success", "go.adoption", step, 0.1),
        fl.Lever("stay", "stay.retention", step, 0.1),
        fl.Lever("pace", "pace", step, 0.1),
    ]


def plan_of(name, *spans, **changes):
    """Return the plan of a firm: spend_weeks, count_until, discount."""
    firm = fl.firm(name)
    return make_plan(firm.model, firm.money, levers_of(name), firm.pushes, *spans, **changes)
