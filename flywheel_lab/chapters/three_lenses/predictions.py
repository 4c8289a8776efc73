"""Predictions of chapter 06: which picture is right, and whom a funnel leaves out."""

from ...lessons.predictions.pick import Pick, PickOption
from ...lessons.predictions.range import RangePrediction
from ...messages import mark
from .exercises import CUSTOMERS, SHOP


def _share_outside() -> float:
    """Return the number of customers, whom a funnel does not show, out of a hundred people inside."""
    return float(100 * SHOP.balance[CUSTOMERS:].sum() / SHOP.balance.sum())


def _shared_trait_option() -> int:
    """Return the place of the right option: cutting the thread changes who is sent, and no move between phases."""
    wheel, line = SHOP.model, SHOP.cut().model
    moves_alike = bool((wheel.transition == line.transition).all())
    return 3 if moves_alike and not (wheel.referrals == line.referrals).all() else 0


PREDICTIONS = (
    Pick(
        name="three_lenses.right",
        label=mark("Which picture is right"),
        ask=mark("One nail, three posters. Which picture is right about the customers of Maschenpost?"),
        options=(
            PickOption(
                mark("Tarek's flywheel: it is the newest and replaces the other two."),
                mark(
                    "It shows the thread, and that is worth a lot. But ten phases have become three, so you can't see "
                    "any more at which stage people get lost."
                ),
            ),
            PickOption(
                mark("Jonas' funnel: it is the only one with real numbers."),
                mark("Funnels are counted most often, that's true. You have counted the other two as well by now."),
            ),
            PickOption(
                mark("Olga's hourglass: it is the only one with customers in it."),
                mark(
                    "Customers walk on in the wheel, too. And in the hourglass nobody comes back to the top: three "
                    "leads in ten seem to fall from the sky."
                ),
            ),
            PickOption(
                mark("All three: each shows a part of the very same people."),
                mark(
                    "The hourglass is a funnel that goes on after the purchase, and the wheel is an hourglass with a "
                    "thread back to the start. Who moves where is the same in all of them."
                ),
            ),
        ),
        right=_shared_trait_option,
    ),
    RangePrediction(
        name="three_lenses.outside",
        label=mark("Whom a funnel leaves out"),
        ask=mark(
            "Take everybody on the screen, from those who have just seen the sheep to Ute and her circle. How many of "
            "a hundred are missing in Jonas' funnel?"
        ),
        because=mark("It is {truth} of a hundred: few people buy, but those who do stay for more than a year."),
        hint=mark(
            "It is {truth} of a hundred, you said {guess}. Customers stay for long, but most people on the screen are "
            "still on their way."
        ),
        too_low=mark(
            "It is {truth} of a hundred, you said {guess}. Few people buy, but a customer stays for more than a year "
            "and a lead for a few weeks. That adds up."
        ),
        unit=mark("of 100"),
        truth=_share_outside,
        near=6,
        span=(0, 100),
    ),
)
