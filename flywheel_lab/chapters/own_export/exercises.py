"""Chapter 08: orders per customer, who got to onboarding, who comes back, and what a new customer may cost."""

from ...lessons.answer import share
from ...lessons.exercise import Exercise, Mistake
from ...lessons.quantity import Quantity
from ...messages import mark
from ...models.firms import firm
from .shop import contacts, counted, rows_read, rows_that_count, shop, silences

MONEY = firm("shop").money


def purchases() -> int:
    """Return how many purchases of people known the file holds."""
    return len(shop().log.events)


def months(days: int) -> float:
    """Return how many months a customer stays, under a rule for silence."""
    return counted(days).customers / counted(days).lost


EXERCISES = (
    Exercise(
        name="own_export.per-customer",
        label=mark("Purchases for each customer"),
        unit=mark("purchases"),
        solution=lambda: purchases() / shop().log.people,
        ask=mark("How many purchases has a customer in this file made, on average?"),
        quantities=(
            Quantity(mark("rows", "quantity"), mark("all rows of the file"), rows_read),
            Quantity(mark("rows that count", "quantity"), mark("rows that belong to a sale"), rows_that_count),
            Quantity(mark("purchases", "quantity"), mark("purchases of customers whom the file knows"), purchases),
            Quantity(mark("customers", "quantity"), mark("customers in the file"), lambda: shop().log.people),
        ),
        formula="purchases / customers",
        because=mark(
            "Divide what people do by people, not by rows. A row is only the way in which a system writes things down."
        ),
        hints=(
            mark("Which of these four counts what people have done, and not how it was written down?"),
            mark("Divide the purchases by the customers."),
        ),
        steps=("bought = len(export.log.events)", "answer = bought / export.log.people"),
        mistakes=(
            Mistake(
                lambda: rows_read() / shop().log.people,
                mark("You took each row for a purchase. Some rows are part of an order, and some are no sale at all."),
                "row-is-order",
            ),
            Mistake(
                lambda: rows_that_count() / shop().log.people,
                mark("Nearly. But a parcel with two things in it takes two rows, and is still one purchase."),
                "row-is-order",
            ),
        ),
    ),
    Exercise(
        name="own_export.onboarding",
        label=mark("Who really got to onboarding"),
        read=share,
        solution=lambda: contacts()["adoption"][1] / contacts()["purchase"][1],
        ask=mark("What share of those who bought from Zettelfrei got on to onboarding?"),
        quantities=(
            Quantity(
                mark("purchase today", "quantity"),
                mark("contacts that stand in purchase today"),
                lambda: contacts()["purchase"][0],
            ),
            Quantity(
                mark("onboarding today", "quantity"),
                mark("contacts that stand in onboarding today"),
                lambda: contacts()["adoption"][0],
            ),
            Quantity(
                mark("ever in purchase", "quantity"),
                mark("contacts with a date for purchase in the journal"),
                lambda: contacts()["purchase"][1],
            ),
            Quantity(
                mark("ever in onboarding", "quantity"),
                mark("contacts with a date for onboarding in the journal"),
                lambda: contacts()["adoption"][1],
            ),
        ),
        formula="ever in onboarding / ever in purchase",
        because=mark("Follow people: of all who ever bought, count those for whom onboarding has a date as well."),
        hints=(
            mark("Those who have moved on no longer stand where they were. Which two numbers still count them?"),
            mark("Divide those who were ever in onboarding by those who ever bought."),
        ),
        steps=(
            'bought = events[events.stage == "purchase"].person.nunique()',
            'began = events[events.stage == "adoption"].person.nunique()',
            "answer = began / bought",
        ),
        mistakes=(
            Mistake(
                lambda: contacts()["adoption"][0] / contacts()["purchase"][0],
                mark(
                    "That divides two lists of today. Most of those who bought have moved on long ago, and many of "
                    "them have been through onboarding."
                ),
                "today-shows-moves",
            ),
            Mistake(
                lambda: contacts()["adoption"][0] / contacts()["purchase"][1],
                mark("Below the line you count everybody who ever bought, above it only those who are there today."),
                "today-shows-moves",
            ),
        ),
    ),
    Exercise(
        name="own_export.back",
        label=mark("Gone, and here again"),
        read=share,
        solution=lambda: silences(30)[1] / silences(30)[0],
        ask=mark("Of all goodbyes that Tarek's rule counts, what share ordered again later?"),
        quantities=(
            Quantity(
                mark("goodbyes", "quantity"),
                mark("times that somebody was silent for longer than thirty days"),
                lambda: silences(30)[0],
            ),
            Quantity(
                mark("came back", "quantity"), mark("of these, with another order later"), lambda: silences(30)[1]
            ),
        ),
        formula="came back / goodbyes",
        because=mark(
            "They had skipped a month, or the parcel came a day late. A rule that is shorter than the rhythm of your "
            "customers counts their holidays as goodbyes."
        ),
        hints=(
            mark("How many of the goodbyes were none?"),
            mark("Divide those who came back by all goodbyes."),
        ),
        steps=("silent = (later.fillna(until) - times).dt.days > 30", "answer = later[silent].notna().mean()"),
        mistakes=(
            Mistake(
                lambda: 1 - silences(30)[1] / silences(30)[0],
                mark("That share never ordered again, at least until the file ends."),
                "silent-is-gone",
            ),
            Mistake(
                lambda: float(silences(30)[1]),
                mark("That many came back. Divide by all goodbyes."),
            ),
        ),
    ),
    Exercise(
        name="own_export.next-euro",
        label=mark("What a new customer may cost"),
        unit=mark("euros"),
        solution=lambda: months(90) * MONEY.monthly_margin,
        ask=mark(
            "Ninety days, says Greta in the end. What may a new customer cost Maschenpost at most, if she is to pay "
            "for herself?"
        ),
        quantities=(
            Quantity(
                mark("months, short rule", "quantity"),
                mark("months a customer stays, by the rule of thirty days"),
                lambda: months(30),
            ),
            Quantity(
                mark("months", "quantity"),
                mark("months a customer stays, by the rule of ninety days"),
                lambda: months(90),
            ),
            Quantity(mark("price", "quantity"), mark("euros a customer pays a month"), lambda: MONEY.monthly),
            Quantity(
                mark("margin", "quantity"),
                mark("euros of it that Maschenpost keeps"),
                lambda: MONEY.monthly_margin,
            ),
        ),
        formula="months × margin",
        because=mark(
            "So much she leaves over all her months. What she costs beyond that, nobody ever pays you back, and "
            "customers she sends come on top."
        ),
        hints=(
            mark("For how long does she pay, and what of it do you keep?"),
            mark("Multiply the months by the margin."),
        ),
        steps=(
            'stays = rule["customers"][1] / rule["lost"][1]',
            'answer = stays * fl.firm("shop").money.monthly_margin',
        ),
        mistakes=(
            Mistake(
                lambda: months(90) * MONEY.monthly,
                mark("That is what she pays. Yarn, parcel and postage have to come out of it."),
            ),
            Mistake(
                lambda: months(30) * MONEY.monthly_margin,
                mark("That is the short rule: it writes off customers who are only on holiday."),
                "silent-is-gone",
            ),
        ),
    ),
)
