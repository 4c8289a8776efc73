"""Chapter 06: one ledger, read as funnel, hourglass and flywheel; and what a system of records can show of it."""

from functools import lru_cache

from ...data.loading import load
from ...lessons.answer import share
from ...lessons.exercise import Exercise, Mistake
from ...lessons.quantity import Quantity
from ...messages import mark
from ...models.checks import Array
from ...models.readings import flywheel
from ...models.simulation import expected_flow, purchases

WHEEL = flywheel("strong")  # as the code cells of the chapter set it, and all below
PUSHES, WEEK = 50, 104
NEWCOMERS, REFERRED = 400, 84
END, SINCE = "1997-12-31", "1997-10-02"  # 90 days


@lru_cache
def _now() -> Array:
    people: Array = expected_flow(WHEEL, PUSHES, WEEK)[WEEK]
    return people


def weekly_referrals() -> float:
    """Return the newcomers brought in by customers during the week that the chapter studies."""
    return float(_now() @ WHEEL.referrals.sum(axis=1))


def weekly_leavers() -> float:
    """Return the people who leave for good in that week, before or after the purchase."""
    return float(_now().sum() - (_now() @ WHEEL.transition).sum())


@lru_cache
def _silent_customers() -> tuple[int, int]:
    """Return the customers of CDNOW who were silent for 90 days at the end of 1997, and those who bought again."""
    events = load("cdnow").events
    last = events[events["time"] <= END].groupby("person")["time"].max()
    silent = last.index[last <= SINCE]
    return len(silent), int(silent.isin(events.loc[events["time"] > END, "person"]).sum())


EXERCISES = (
    Exercise(
        name="three_lenses.balance",
        label=mark("The ledger of one week"),
        unit=mark("people"),
        solution=lambda: float(_now().sum()) + PUSHES + weekly_referrals() - weekly_leavers(),
        ask=mark("How many people are inside one week later?"),
        quantities=(
            Quantity(mark("inside", "quantity"), mark("people inside now"), lambda: float(_now().sum())),
            Quantity(
                mark("pushed", "quantity"), mark("people whom marketing pushes in during the week"), lambda: PUSHES
            ),
            Quantity(
                mark("referred", "quantity"), mark("people whom customers bring in during the week"), weekly_referrals
            ),
            Quantity(mark("left", "quantity"), mark("people who leave for good during the week"), weekly_leavers),
        ),
        formula="inside + pushed + referred − left",
        tolerance=0.0025,  # those inside now are nearly as many
        because=mark(
            "Whoever is inside was there before or came in; whoever is no longer there has left. Moves from phase to "
            "phase do not change the sum, whichever picture one draws of it."
        ),
        hints=(
            mark("Two groups come in during the week. Which ones?"),
            mark("What comes in is added to those inside, what leaves is taken away."),
        ),
        steps=(
            "coming = pushed + referred",
            "answer = inside + coming - left",
        ),
        mistakes=(
            Mistake(
                lambda: float(_now().sum()) + PUSHES - weekly_leavers(),
                mark("That is the hourglass. In the flywheel those who are referred come in as well."),
            ),
            Mistake(
                lambda: float(_now().sum()) + PUSHES + weekly_referrals(),
                mark("Nobody left in your ledger. Most of those who come in are lost within weeks."),
            ),
            Mistake(
                lambda: PUSHES + weekly_referrals() - weekly_leavers(),
                mark("That is the change. What was inside before is still missing."),
                misconception="stock-like-inflow",
            ),
        ),
    ),
    Exercise(
        name="three_lenses.credit",
        label=mark("Buyers per paid newcomer"),
        read=share,
        solution=lambda: float(purchases(WHEEL, WHEEL.steady_state(PUSHES))) / PUSHES,
        ask=mark("Which share does the report show: all buyers, divided by the newcomers who were paid for?"),
        quantities=(
            Quantity(
                mark("chance", "quantity"),
                mark("chance of one newcomer to buy"),
                lambda: WHEEL.time_to_purchase().probability,
            ),
            Quantity(
                mark("loop gain", "quantity"), mark("newcomers whom one newcomer brings in"), lambda: WHEEL.loop_gain
            ),
        ),
        formula="chance / (1 − loop gain)",
        because=mark(
            "The report credits advertising with all buyers, those who were referred among them. So it shows more than "
            "the chance of one newcomer to buy: that chance divided by one minus the loop gain."
        ),
        hints=(
            mark("How many people does each paid newcomer stand for, with all who come in after them?"),
            mark("Every paid newcomer brings in rounds of others; all of them have the same chance to buy."),
        ),
        steps=(
            "each = 1 / (1 - wheel.loop_gain)",
            "answer = chance * each",
        ),
        mistakes=(
            Mistake(
                lambda: WHEEL.time_to_purchase().probability,
                mark("That is the chance of one newcomer. The report divides all buyers by those who were paid for."),
            ),
            Mistake(
                lambda: WHEEL.time_to_purchase().probability * (1 + WHEEL.loop_gain),
                mark("That is the first round. Those whom it brings in bring in others, too."),
            ),
        ),
    ),
    Exercise(
        name="three_lenses.share",
        label=mark("Loop gain by counting"),
        solution=lambda: REFERRED / NEWCOMERS,
        ask=mark("How large is the loop gain of this firm?"),
        quantities=(
            Quantity(mark("newcomers", "quantity"), mark("people who came for the first time"), lambda: NEWCOMERS),
            Quantity(mark("referred", "quantity"), mark("those of them whom a customer had sent"), lambda: REFERRED),
        ),
        formula="referred / newcomers",
        because=mark(
            "In balance, all newcomers together bring in as many as the gain says, and these are the referred. So the "
            "share of the referred is the loop gain itself."
        ),
        hints=(
            mark("In balance, each newcomer brings in as many as the gain says. How many do all of them bring in?"),
            mark(
                "All those who were referred were brought in by people who came earlier, pushed or referred, in months "
                "like this one."
            ),
        ),
        steps=(
            "everybody = newcomers",
            "answer = referred / everybody",
        ),
        mistakes=(
            Mistake(
                lambda: REFERRED / (NEWCOMERS - REFERRED),
                mark("You divided by those who were pushed. But the referred bring in others, too."),
            ),
            Mistake(
                lambda: 1 / (1 - REFERRED / NEWCOMERS),
                mark("That is by how much the wire multiplies the level."),
            ),
        ),
    ),
    Exercise(
        name="three_lenses.silent",
        label=mark("Silent, and back again"),
        read=share,
        solution=lambda: _silent_customers()[1] / _silent_customers()[0],
        ask=mark("Which share of the silent customers bought again?"),
        quantities=(
            Quantity(
                mark("silent", "quantity"),
                mark("customers who had been silent for ninety days"),
                lambda: _silent_customers()[0],
            ),
            Quantity(
                mark("bought again", "quantity"),
                mark("those of them who bought again later"),
                lambda: _silent_customers()[1],
            ),
        ),
        formula="bought again / silent",
        because=mark(
            "A rule that calls ninety silent days *churned* would have written off these customers. Whatever rule is "
            "chosen, say which one, and try another."
        ),
        hints=(
            mark("Which of the silent customers bought again later?"),
            mark("Divide those of them who bought again by all who were silent."),
        ),
        steps=(
            "back = silent.isin(after.person)",
            "answer = back.mean()",
        ),
        mistakes=(
            Mistake(
                lambda: float(_silent_customers()[1]),
                mark("That is how many came back. Divide by those who were silent."),
            ),
            Mistake(
                lambda: 1 - _silent_customers()[1] / _silent_customers()[0],
                mark("So many stayed silent, at least until the record ends."),
            ),
        ),
    ),
)
