"""Chapter 03, referrals in balance: the loop gain, the share that comes by referral, and what one more per cent does.

Source of the survey: Nielsen (2015), Global Trust in Advertising.
"""

from ....lessons.answer import share
from ....lessons.exercise import Exercise, Mistake
from ....lessons.quantity import Quantity
from ....messages import mark
from ....models.adoption import Adoption
from ....models.readings import one_stage

CONVERSION, CHURN, REFERRAL, HEAR = 0.1, 0.02, 0.06, 50.0  # as the code cells of the chapter set them, and all below
CLUB = {"conversion": 0.2, "churn": 0.05, "referral": 0.1}
TOWN = Adoption(p=0, q=0.3, market=20_000, churn=0.12, start=50)
TRUST = 0.83


def customers(referral: float = REFERRAL, pushes: float = HEAR) -> float:
    """Return the customers of the shop in balance, given the number of people reached by advertising each week."""
    return float(one_stage(CONVERSION, CHURN, referral).steady_state(CONVERSION * pushes)[0])


def _more() -> float:
    return customers(1.01 * REFERRAL) / customers()


EXERCISES = (
    Exercise(
        name="word_of_mouth.gain",
        label=mark("Loop gain of the club"),
        solution=lambda: CLUB["conversion"] * CLUB["referral"] / CLUB["churn"],
        ask=mark("How many new members does one member bring in before leaving?"),
        quantities=(
            Quantity(
                mark("told per week", "quantity"), mark("people whom a member tells per week"), lambda: CLUB["referral"]
            ),
            Quantity(mark("weeks", "quantity"), mark("weeks that a member stays"), lambda: 1 / CLUB["churn"]),
            Quantity(
                mark("joins", "quantity"), mark("share of those who are told that joins"), lambda: CLUB["conversion"]
            ),
        ),
        formula="told per week × weeks × joins",
        because=mark("Whom one tells per week, times the weeks that one stays, times the share that joins: the loop."),
        hints=(
            mark("How many people does a member tell in all the weeks? And which share of those becomes a member?"),
            mark("Multiply the three: the weeks, the people told per week, and the share that joins."),
        ),
        steps=(
            "told = club_referral * club_weeks",
            "answer = club_conversion * told",
        ),
        mistakes=(
            Mistake(
                lambda: CLUB["referral"] / CLUB["churn"],
                mark("That is how many hear of the club from one member. Only a share of them joins."),
            ),
            Mistake(
                lambda: CLUB["conversion"] * CLUB["referral"],
                mark("That is what one member brings in during a single week. Members stay for many weeks."),
            ),
            Mistake(
                lambda: CLUB["conversion"] / CLUB["churn"],
                mark("You left out how many people a member tells per week."),
            ),
            Mistake(
                lambda: CLUB["conversion"] * CLUB["referral"] * CLUB["churn"],
                mark("You multiplied by the churn. The more members leave, the fewer they bring in: divide by it."),
            ),
        ),
    ),
    Exercise(
        name="word_of_mouth.share",
        label=mark("Share that comes by referral"),
        read=share,
        solution=lambda: REFERRAL * customers() / (REFERRAL * customers() + HEAR),
        ask=mark("Of all who hear of the shop, which share hears of it from a customer?"),
        quantities=(
            Quantity(mark("customers", "quantity"), mark("customers in balance"), customers),
            Quantity(
                mark("told per week", "quantity"), mark("people whom a customer tells per week"), lambda: REFERRAL
            ),
            Quantity(
                mark("by advertising", "quantity"), mark("people who hear of it by advertising per week"), lambda: HEAR
            ),
        ),
        formula="told per week × customers / (told per week × customers + by advertising)",
        because=mark(
            "It is the loop gain, and that is no accident: in balance, both are always the same. So one question, put "
            "to every new customer, measures the loop: who told you about us? Before balance it finds less."
        ),
        hints=(
            mark("How many people do all the customers together tell per week?"),
            mark(
                "Divide those whom the customers tell by all who hear of the shop: from customers and by advertising."
            ),
        ),
        steps=(
            "told = referral * customers",
            "answer = told / (told + hear)",
        ),
        mistakes=(
            Mistake(
                lambda: REFERRAL * customers() / HEAR,
                mark("You compared with those whom advertising reaches. For a share, divide by all who hear of it."),
            ),
            Mistake(
                lambda: REFERRAL * customers(),
                mark("That is how many hear of it from customers each week. The question is about the share."),
            ),
            Mistake(
                lambda: HEAR / (REFERRAL * customers() + HEAR),
                mark("That is the other part: those whom advertising reaches."),
            ),
            Mistake(
                lambda: TRUST,
                mark(
                    "That is the share that says it trusts friends. How many come because of a friend is another "
                    "number, and here you can calculate it."
                ),
                misconception="trust-is-share",
            ),
        ),
    ),
    Exercise(
        name="word_of_mouth.lever",
        label=mark("One per cent more referrals"),
        unit="%",
        solution=lambda: 100 * (_more() - 1),
        ask=mark("By how many per cent do the customers grow if each tells one per cent more people?"),
        quantities=(
            Quantity(mark("customers", "quantity"), mark("customers in balance, as it is"), customers),
            Quantity(
                mark("customers with more", "quantity"),
                mark("customers in balance, if each tells one per cent more people"),
                lambda: customers(1.01 * REFERRAL),
            ),
        ),
        formula="100 × (customers with more / customers − 1)",
        because=mark(
            "Less than what the same step in advertising brings. Referrals multiply what is there; while the loop gain "
            "is small, there is not much for them to multiply."
        ),
        hints=(
            mark("Compare the customers in balance: how many there are with more referrals, and how many as it is."),
            mark("Divide the new number by the old one, subtract one, and write it in per cent."),
        ),
        steps=(
            "now = shop.steady_state(conversion * hear)[0]",
            "then = more.steady_state(conversion * hear)[0]",
            "answer = 100 * (then / now - 1)",
        ),
        mistakes=(
            Mistake(
                lambda: 1.0,
                mark(
                    "The customers grow by one per cent if advertising does. Or is that the new number divided by the "
                    "old one? Then subtract one, and write it in per cent."
                ),
                misconception="referral-always",
            ),
            Mistake(
                lambda: CONVERSION * REFERRAL / CHURN,
                mark("Almost: you counted those who are told directly, but not those whom these bring in later."),
            ),
            Mistake(
                lambda: 1 / (1 - CONVERSION * REFERRAL / CHURN),
                mark("That is what one per cent more conversion would bring: it acts on all who hear of the shop."),
            ),
            Mistake(
                lambda: 100 * _more(),
                mark("That is the new number in per cent of the old one. By how many per cent has it grown?"),
            ),
        ),
    ),
    Exercise(
        name="word_of_mouth.plateau",
        label=mark("Where the town fills up"),
        unit=mark("people"),
        solution=lambda: TOWN.limit,
        ask=mark("How many people in the town use it in the long run?"),
        quantities=(
            Quantity(mark("market", "quantity"), mark("people in the town"), lambda: TOWN.market),
            Quantity(
                mark("loop gain", "quantity"),
                mark("people whom one user wins, as long as nobody has it yet"),
                lambda: TOWN.loop_gain,
            ),
        ),
        formula="market × (1 − 1 / loop gain)",
        because=mark(
            "The market pulls the loop gain down to exactly one. How large it was at the start decides at which share "
            "of the market that happens."
        ),
        hints=(
            mark(
                "In the end each user wins exactly one other before leaving. Which share of those whom users meet has "
                "it then?"
            ),
            mark("The share is one minus one divided by the loop gain; multiply it by the market."),
        ),
        steps=(
            "share = 1 - 1 / town.loop_gain",
            "answer = share * town.market",
        ),
        mistakes=(
            Mistake(
                lambda: TOWN.market,
                mark("That is everybody. Then nobody could be won any more, while people go on leaving every week."),
                misconception="everybody-in-the-end",
            ),
            Mistake(
                lambda: TOWN.market / TOWN.loop_gain,
                mark("That is how many do *not* have it in the end. The others do."),
            ),
            Mistake(
                lambda: TOWN.market * (1 - TOWN.churn),
                mark("You took away what leaves in one week. But in every week people leave, and others are won."),
            ),
            Mistake(
                lambda: 1 - 1 / TOWN.loop_gain,
                mark("That is the share of the market. The question is about people."),
            ),
        ),
    ),
)
