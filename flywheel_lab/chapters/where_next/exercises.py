"""Chapter 09: what a lead may cost where friends send most of the others, and what more ads cost."""

from ...lessons.exercise import Exercise, Mistake
from ...lessons.quantity import Quantity
from ...messages import mark
from .desks import CRAFT, SHOP, levers, worths

MONTHS = 12 / 52


def bought_by_a_lead() -> float:
    """Return the share of leads of Ofen-Sommer that ever buy."""
    return CRAFT.orders / CRAFT.newcomers


def left_by_a_customer() -> float:
    """Return what a customer of Ofen-Sommer leaves over all her years, in euros."""
    return float(worths("craft").alone[1])


def leads_a_month() -> float:
    """Return how many leads the ads of Maschenpost bring in a month."""
    return SHOP.pushes / MONTHS


def times() -> float:
    """Return how many times as many leads come for twice the money."""
    return levers(SHOP)[0].twice


EXERCISES = (
    Exercise(
        name="where_next.stoves",
        label=mark("A lead of the stove builder"),
        unit=mark("euros"),
        solution=lambda: left_by_a_customer() * bought_by_a_lead() / (1 - CRAFT.model.loop_gain),
        ask=mark("Ofen-Sommer lives on people who tell each other. What may a new lead cost there at most?"),
        quantities=(
            Quantity(
                mark("margin", "quantity"),
                mark("euros that a customer leaves over all her years"),
                left_by_a_customer,
            ),
            Quantity(mark("share who buy", "quantity"), mark("part of all leads that ever buys"), bought_by_a_lead),
            Quantity(
                mark("referral factor", "quantity"),
                mark("leads that each lead brings in, in the end"),
                lambda: CRAFT.model.loop_gain,
            ),
            Quantity(mark("cost today", "quantity"), mark("euros that a lead costs today"), lambda: CRAFT.money.lead),
        ),
        formula="margin × share who buy / (1 − referral factor)",
        because=mark(
            "What a lead leaves, times all the rounds that follow. That's many times what it costs today; only there "
            "aren't many people who want a tiled stove."
        ),
        hints=(
            mark("What does one lead leave on average, if you count those who never buy? And how many follow it?"),
            mark("Multiply the margin by the share who buy. Then divide by one less the referral factor."),
        ),
        steps=(
            "bought = craft.orders / craft.newcomers",
            "answer = there.alone[1] * bought / (1 - craft.model.loop_gain)",
        ),
        mistakes=(
            Mistake(
                lambda: left_by_a_customer() * bought_by_a_lead(),
                mark("That's the lead alone. At Ofen-Sommer each lead brings in others, and these bring in more."),
            ),
            Mistake(
                lambda: left_by_a_customer() * bought_by_a_lead() * (1 + CRAFT.model.loop_gain),
                mark("That's the first round. Those who were sent send others, too."),
            ),
            Mistake(
                left_by_a_customer,
                mark("That's what somebody leaves who does buy. Most leads never do."),
            ),
        ),
    ),
    Exercise(
        name="where_next.second-half",
        label=mark("A lead from the second half"),
        unit=mark("euros"),
        solution=lambda: SHOP.ad_spend / (leads_a_month() * (times() - 1)),
        ask=mark("If Tarek doubles his ads, what does each lead cost that comes on top?"),
        quantities=(
            Quantity(mark("ads", "quantity"), mark("euros for ads a month, today"), lambda: SHOP.ad_spend),
            Quantity(mark("leads", "quantity"), mark("leads that they bring in a month"), leads_a_month),
            Quantity(
                mark("times", "quantity"),
                mark("leads for twice the money, as a multiple of today's"),
                times,
            ),
        ),
        formula="ads / (leads × (times − 1))",
        because=mark(
            "As much money again, but only half as many leads on top. Those who click gladly already do, and those "
            "who don't are dearer to win."
        ),
        hints=(
            mark("How many leads come on top, and what do these cost?"),
            mark("Multiply the leads by what comes on top, times less one. Then divide the ads by that."),
        ),
        steps=(
            "leads = shop.pushes * 52 / 12",
            "answer = shop.ad_spend / (leads * (twice - 1))",
        ),
        mistakes=(
            Mistake(
                lambda: SHOP.money.lead,
                mark("So much a lead costs today. Those on top are harder to get."),
                "average-is-next",
            ),
            Mistake(
                lambda: 2 * SHOP.ad_spend / (leads_a_month() * times()),
                mark("That's the average of all leads, old and new. What do those cost that come on top?"),
                "average-is-next",
            ),
        ),
    ),
)
