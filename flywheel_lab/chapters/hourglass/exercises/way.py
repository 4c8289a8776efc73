"""Chapter 02, the way through the ten phases: how many buyers ever become fans, and what a wider net costs."""

from ....lessons.answer import share
from ....lessons.exercise import Exercise, Mistake
from ....lessons.quantity import Quantity
from ....messages import mark
from .shop import SILENT

MODEL = SILENT.model
ADOPTION, RETENTION, EXPANSION, ADVOCACY = range(6, 10)
WAYS = MODEL.conversion
STARTED = float(WAYS[ADOPTION, RETENTION])
STRAIGHT = float(WAYS[RETENTION, ADVOCACY])
SOONER_OR_LATER = float(MODEL.reach()[ADVOCACY] / MODEL.reach()[RETENTION])

LEAD = SILENT.money.lead
NET = SILENT.changed(conversion={("engagement", "education"): float(WAYS[0, 1]) / 2}, pushes=2 * SILENT.pushes)
WIDE, WIDE_ORDERS = round(NET.pushes), round(NET.orders)
BEFORE, ORDERS = round(SILENT.pushes), round(SILENT.orders)

EXERCISES = (
    Exercise(
        name="hourglass.advocates",
        label=mark("Buyers who become fans"),
        read=share,
        solution=lambda: STARTED * SOONER_OR_LATER,
        ask=mark("Of those who buy a first parcel, what share ever becomes a fan?"),
        quantities=(
            Quantity(
                mark("first success", "quantity"),
                mark("share of the buyers who finish a first piece and become regulars"),
                lambda: STARTED,
            ),
            Quantity(
                mark("straight to fan", "quantity"),
                mark("share of the regulars who become fans as their next step"),
                lambda: STRAIGHT,
            ),
            Quantity(
                mark("fan one day", "quantity"),
                mark("share of the regulars who become fans sooner or later, whichever way they take"),
                lambda: SOONER_OR_LATER,
            ),
        ),
        formula="first success × fan one day",
        because=mark(
            "About one buyer in four. A third of them took a detour first: a second colour, new needles, another year "
            "of parcels. As long as somebody stays, you get another chance."
        ),
        hints=(
            mark("First they must finish something. And of those who do, who becomes a fan?"),
            mark("Multiply two shares: the first success, and the one that counts every way to a fan."),
        ),
        steps=("reach = silent.model.reach()", "answer = reach[9] / reach[6]"),
        mistakes=(
            Mistake(
                lambda: STARTED * STRAIGHT,
                mark("You took the straight way only. Some become fans later, after more parcels or new needles."),
            ),
            Mistake(
                lambda: SOONER_OR_LATER,
                mark("That is a share of the regulars. Some buyers never finish their first piece, and they count."),
            ),
            Mistake(lambda: STRAIGHT, mark("That is the next step of a regular. Start with those who buy.")),
            Mistake(
                lambda: STARTED + SOONER_OR_LATER,
                mark("You added. A share of a share is smaller than both: multiply."),
            ),
            Mistake(lambda: STARTED, mark("That many become regulars. Not all of them become fans.")),
            Mistake(
                lambda: 1 - STARTED * SOONER_OR_LATER,
                mark("That is the share of buyers who never do."),
            ),
        ),
    ),
    Exercise(
        name="hourglass.wider",
        label=mark("What a wider net costs"),
        unit=mark("euros"),
        solution=lambda: WIDE * LEAD / WIDE_ORDERS,
        ask=mark("What does Maschenpost now spend on ads for one new customer?"),
        quantities=(
            Quantity(mark("leads now", "quantity"), mark("new leads a week with the wide net"), lambda: WIDE),
            Quantity(mark("leads before", "quantity"), mark("new leads a week before"), lambda: BEFORE),
            Quantity(mark("orders", "quantity"), mark("first orders a week: as many as before"), lambda: ORDERS),
            Quantity(mark("cost of a lead", "quantity"), mark("euros in ads for one lead"), lambda: LEAD),
        ),
        formula="leads now × cost of a lead / orders",
        because=mark(
            "Twice as much as before, for the same orders. Twice the leads, half as many who go on: everybody you "
            "won was somebody who never wanted to knit."
        ),
        hints=(
            mark("What do all the leads of a week cost together? And how many customers come of it?"),
            mark("Multiply the leads of today by the cost of one, then divide by the orders."),
        ),
        steps=("answer = net.pushes * net.money.lead / net.orders",),
        mistakes=(
            Mistake(
                lambda: BEFORE * LEAD / ORDERS,
                mark("That was the price before. Now Maschenpost pays for twice as many leads."),
            ),
            Mistake(
                lambda: WIDE * LEAD, mark("That is the ad bill of a whole week. Share it among the new customers.")
            ),
            Mistake(lambda: WIDE / ORDERS, mark("These are leads for one order. Each of them costs something.")),
            Mistake(lambda: LEAD, mark("That is one lead. It takes many of them until somebody buys.")),
        ),
    ),
)
