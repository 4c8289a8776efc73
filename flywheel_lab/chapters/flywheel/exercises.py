"""Chapter 05: what the thread is worth, in leads, in customers and in weeks; for Maschenpost and for Ofen-Sommer."""

import math

from ...lessons.exercise import Exercise, Mistake
from ...lessons.quantity import Quantity
from ...messages import mark
from ...models.firms import firm

SHOP, CRAFT = firm("shop"), firm("craft")
WHEEL, CUT = SHOP.model, SHOP.cut().model
RETENTION = WHEEL.stages.index("retention")
LEFT = 10
ALONE, CRAFT_ALONE = round(SHOP.cut().customers), round(CRAFT.cut().customers)
FACTOR, CRAFT_FACTOR = round(WHEEL.loop_gain, 6), round(CRAFT.model.loop_gain, 6)
KEPT = 0.95
"""So many get through a hand-over between two desks at which somebody is forgotten."""


def _through(hand_overs: int) -> float:
    """Return the customers of Maschenpost in the long run if so many hand-overs each lose somebody."""
    kept = KEPT**hand_overs
    return ALONE * kept / (1 - FACTOR * kept)


EXERCISES = (
    Exercise(
        name="flywheel.level",
        label=mark("Customers with the thread"),
        unit=mark("customers"),
        solution=lambda: CRAFT.cut().customers / (1 - CRAFT_FACTOR),
        ask=mark("How many customers does Ofen-Sommer have, with the thread?"),
        quantities=(
            Quantity(mark("leads", "quantity"), mark("all new leads a week"), lambda: round(CRAFT.newcomers)),
            Quantity(mark("from ads", "quantity"), mark("those of them who come from ads"), lambda: CRAFT.pushes),
            Quantity(mark("without", "quantity"), mark("customers from ads alone"), lambda: CRAFT_ALONE),
        ),
        formula="without / (1 − (leads − from ads) / leads)",
        because=mark(
            "Six leads in ten are sent by customers, twice as many as at Maschenpost, and so there are two and a half "
            "times as many customers as from ads alone. Guests sit down beside the stove and ask who made it."
        ),
        hints=(
            mark("First the referral factor: how many leads didn't come from ads? Divide those by all the leads."),
            mark("Then do as for Maschenpost: divide the customers from ads alone by one minus the factor."),
        ),
        steps=(
            "sent = 1 - craft.pushes / craft.newcomers",
            "answer = craft.cut().customers / (1 - sent)",
        ),
        mistakes=(
            Mistake(
                lambda: CRAFT_ALONE * (1 + CRAFT_FACTOR),
                mark("That is the first round. Those who came in by it send others, too."),
            ),
            Mistake(
                lambda: CRAFT_ALONE * CRAFT_FACTOR,
                mark("That is only what the first round adds. Those from ads are still there."),
            ),
            Mistake(
                lambda: CRAFT_ALONE / CRAFT_FACTOR,
                mark("You divided by what comes back. Divide by what is lost from round to round: one minus it."),
            ),
            Mistake(
                lambda: CRAFT_ALONE / (1 - FACTOR),
                mark("That is with Maschenpost's factor. The stove builder has one of his own: count his leads."),
            ),
            Mistake(lambda: CRAFT_ALONE, mark("That is how many there are without the thread.")),
        ),
    ),
    Exercise(
        name="flywheel.handover",
        label=mark("Lost between two desks"),
        unit=mark("customers"),
        solution=lambda: _through(2),
        ask=mark("How many customers does Maschenpost have in the long run if both hand-overs lose somebody?"),
        quantities=(
            Quantity(mark("without", "quantity"), mark("customers from ads alone, today"), lambda: ALONE),
            Quantity(mark("referral factor", "quantity"), mark("leads that one lead brings in, today"), lambda: FACTOR),
            Quantity(mark("kept", "quantity"), mark("share who get through one such hand-over"), lambda: KEPT),
        ),
        formula="without × kept^2 / (1 − referral factor × kept^2)",
        because=mark(
            "It looks like a tenth, and it is more: people who get lost send nobody. It is nobody's fault, so nobody "
            "repairs it. Align the desks with one list, and all of it flows again."
        ),
        hints=(
            mark("Two hand-overs: who gets through one can still be lost at the other. Multiply."),
            mark(
                "Fewer become customers, and so fewer send others: what gets through counts above the line and below."
            ),
        ),
        steps=(
            "kept = 0.95**2",
            "answer = alone * kept / (1 - factor * kept)",
        ),
        mistakes=(
            Mistake(
                lambda: ALONE * KEPT**2 / (1 - FACTOR),
                mark(
                    "That many would be left if the thread still brought as many. But people who get lost send nobody."
                ),
            ),
            Mistake(lambda: _through(1), mark("That is one hand-over. There are two of them.")),
            Mistake(
                lambda: ALONE * KEPT**2,
                mark("Those come from ads alone. The thread is still there, if a little thinner."),
            ),
            Mistake(lambda: _through(0), mark("That is how many there are today, when nobody gets lost.")),
        ),
    ),
    Exercise(
        name="flywheel.gain",
        label=mark("Leads per lead, phase by phase"),
        solution=lambda: WHEEL.loop_gain,
        ask=mark("How many leads does one lead bring in, all in all?"),
        quantities=(
            Quantity(
                mark("stays", "quantity"),
                mark("weeks that a lead spends in each phase, on average"),
                lambda: tuple(WHEEL.fundamental[0]),
            ),
            Quantity(
                mark("brings", "quantity"),
                mark("leads that somebody in that phase sends per week"),
                lambda: tuple(WHEEL.referrals[:, 0]),
            ),
        ),
        formula="sum(stays × brings)",
        because=mark(
            "The referral factor once more, without counting anybody at the door. Most leads bring in nobody, because "
            "they never buy; the few who stay make up for it."
        ),
        hints=(
            mark(
                "What does a lead bring in in one phase? What it brings in a week there, times the weeks spent there."
            ),
            mark("Multiply the two rows number by number and add up: sum(… × …) does both."),
        ),
        steps=(
            "each = stays * brings",
            "answer = each.sum()",
        ),
        mistakes=(
            Mistake(
                lambda: WHEEL.referrals.sum(),
                mark("You added up the rates of the phases. But most leads never get as far as these phases."),
            ),
            Mistake(
                lambda: float(WHEEL.reach() @ WHEEL.referrals[:, 0]),
                mark("You counted who ever gets there, but not how many weeks they stay."),
            ),
            Mistake(
                lambda: WHEEL.fundamental[0, RETENTION] * WHEEL.referrals[RETENTION, 0],
                mark("Those are the regulars alone. Fans bring in more, though there are few of them."),
            ),
        ),
    ),
    Exercise(
        name="flywheel.quarter",
        label=mark("Until a quarter is left"),
        unit=mark("weeks"),
        solution=lambda: 2 * WHEEL.half_life,
        ask=mark("How many weeks pass until only a quarter is left, once the pipeline is empty?"),
        quantities=(
            Quantity(
                mark("halving", "quantity"),
                mark("weeks in which half is lost, with the thread"),
                lambda: WHEEL.half_life,
            ),
            Quantity(
                mark("halving without", "quantity"),
                mark("weeks in which half is lost, without the thread"),
                lambda: CUT.half_life,
            ),
        ),
        formula="2 × halving",
        because=mark("A quarter is half of a half, and every halving lasts as long as the one before."),
        hints=(
            mark("After one half-life, half is left. What is left after one more?"),
            mark("You know the time of one halving, with the thread."),
        ),
        steps=(
            "halvings = 2",
            "answer = halvings * shop.model.half_life",
        ),
        mistakes=(
            Mistake(
                lambda: 1.5 * WHEEL.half_life,
                mark("You counted on a straight line. But the fewer customers there are, the fewer leave in a week."),
                misconception="straight-line",
            ),
            Mistake(lambda: WHEEL.half_life, mark("By then half is left.")),
            Mistake(
                lambda: 2 * CUT.half_life,
                mark("That is how long it takes without the thread. Here customers go on sending others."),
            ),
            Mistake(
                lambda: WHEEL.half_life / math.log(2),
                mark("By then a little more than a third is left: that is the time constant of the wheel."),
            ),
        ),
    ),
    Exercise(
        name="flywheel.lever",
        label=mark("One per cent more referrals"),
        unit="%",
        solution=lambda: CRAFT_FACTOR / (1 - CRAFT_FACTOR),
        ask=mark("By how many per cent do customers grow at Ofen-Sommer if referrals grow by one per cent?"),
        quantities=(
            Quantity(mark("referral factor", "quantity"), mark("leads that one lead brings in"), lambda: CRAFT_FACTOR),
            Quantity(mark("without", "quantity"), mark("customers from ads alone"), lambda: CRAFT_ALONE),
        ),
        formula="100 × ((1 − referral factor) / (1 − 1.01 × referral factor) − 1)",
        because=mark(
            "Here one per cent more referrals beats one per cent more ads: each of many rounds becomes a little "
            "larger. The two draw level at a factor of one half. At Maschenpost the ads still win."
        ),
        hints=(
            mark("How many customers are there today? And how many with one per cent more referrals?"),
            mark(
                "Customers are those from ads alone, divided by one minus the factor. What is the larger number "
                "divided by the smaller?"
            ),
        ),
        steps=(
            "before = without / (1 - factor)",
            "after = without / (1 - 1.01 * factor)",
            "answer = 100 * (after / before - 1)",
        ),
        mistakes=(
            Mistake(
                lambda: 1 / (1 - CRAFT_FACTOR),
                mark("One per cent more who go on brings that. Referrals act only on those who were sent."),
            ),
            Mistake(
                lambda: FACTOR / (1 - FACTOR),
                mark("That is Maschenpost. The stove builder's factor is twice as large."),
            ),
            Mistake(
                lambda: CRAFT_FACTOR,
                mark("That is the first round. Those who come in by it send others, too."),
            ),
            Mistake(
                lambda: 1.0,
                mark("One per cent more customers is what one per cent more ads bring."),
                misconception="referral-always",
            ),
        ),
    ),
    Exercise(
        name="flywheel.replace",
        label=mark("To make up for ten regulars"),
        unit=mark("leads"),
        solution=lambda: LEFT * WHEEL.potential()[RETENTION] / WHEEL.potential()[0],
        ask=mark("How many new leads have as many orders to come as the ten regulars who left?"),
        quantities=(
            Quantity(
                mark("worth of a regular", "quantity"),
                mark("first orders still to come from one regular"),
                lambda: float(WHEEL.potential()[RETENTION]),
            ),
            Quantity(
                mark("worth of a lead", "quantity"),
                mark("first orders still to come from one lead"),
                lambda: float(WHEEL.potential()[0]),
            ),
        ),
        formula="10 × worth of a regular / worth of a lead",
        because=mark(
            "Ten names in Olga's list weigh as much as a good morning of ads. A regular has about half an order to "
            "come, by those whom she sends; a lead about a fiftieth, because hardly any lead ever buys."
        ),
        hints=(
            mark("How many orders were the ten still good for, together?"),
            mark("Divide that by what one lead is good for."),
        ),
        steps=(
            "missing = 10 * worth[7]",
            "answer = missing / worth[0]",
        ),
        mistakes=(
            Mistake(lambda: float(LEFT), mark("Ten for ten would do if every lead became such a customer.")),
            Mistake(
                lambda: LEFT / WHEEL.reach()[RETENTION],
                mark(
                    "That many leads make ten new regulars. On their way these order for the first time themselves, so "
                    "fewer are enough for the same orders."
                ),
            ),
            Mistake(
                lambda: LEFT * WHEEL.potential()[0] / WHEEL.potential()[RETENTION],
                mark("You divided the other way round: one regular is worth many leads."),
            ),
        ),
    ),
)
