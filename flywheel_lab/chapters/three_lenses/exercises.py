"""Chapter 06: one week of Maschenpost as funnel, hourglass and flywheel; and the thread by counting."""

from ...lessons.answer import share
from ...lessons.exercise import Exercise, Mistake
from ...lessons.quantity import Quantity
from ...messages import mark
from ...models.firms import firm
from ...models.journey.ledger import ledger
from ...models.readings import PHASES

SHOP = firm("shop")
CUSTOMERS = PHASES.index("purchase") + 1
WEEK = ledger(SHOP.model, SHOP.balance, SHOP.pushes, CUSTOMERS)  # before anybody cuts the thread
INSIDE, ADS, REFERRED = round(WEEK.start), round(WEEK.pushed), round(WEEK.referred)
LOST, CANCELLED, ORDERS = round(WEEK.lost), round(WEEK.churned), round(SHOP.orders)
NEWCOMERS, SENT = 400, 84  # of another firm

EXERCISES = (
    Exercise(
        name="three_lenses.balance",
        label=mark("The books of one week"),
        unit=mark("people"),
        solution=lambda: INSIDE + ADS - LOST - CANCELLED,
        ask=mark("You have just cut the thread. How many people are inside one week later?"),
        quantities=(
            Quantity(mark("inside", "quantity"), mark("people inside when you cut"), lambda: INSIDE),
            Quantity(mark("ads", "quantity"), mark("new leads a week from ads"), lambda: ADS),
            Quantity(mark("thread", "quantity"), mark("new leads a week along the thread"), lambda: REFERRED),
            Quantity(mark("lost", "quantity"), mark("people a week who drop out before they buy"), lambda: LOST),
            Quantity(mark("cancelled", "quantity"), mark("customers a week who cancel"), lambda: CANCELLED),
        ),
        formula="inside + ads − lost − cancelled",
        tolerance=0.0025,  # those inside now are nearly as many
        because=mark(
            "What was there, plus who came, minus who left. People who move from one phase to the next stay in "
            "the sum, in every picture. Now check it above: cut the thread and go to the first week."
        ),
        hints=(
            mark("Two groups come in each week. One of them you have just cut off."),
            mark("Add to those inside who comes in, and take away both kinds of people who leave."),
        ),
        steps=(
            'week = fl.three_lenses("shop").ledger(0)',
            "answer = week.start + week.pushed - week.lost - week.churned",
        ),
        mistakes=(
            Mistake(
                lambda: INSIDE + ADS + REFERRED - LOST - CANCELLED,
                mark(
                    "That was last week, with the thread. You have cut it: the people who would have come along it "
                    "stay away."
                ),
            ),
            Mistake(
                lambda: INSIDE + ADS,
                mark("Nobody leaves in your books. Most of those who come are gone within a few weeks."),
            ),
            Mistake(
                lambda: ADS - LOST - CANCELLED,
                mark("That is only the change. The people who were inside before are still missing."),
                misconception="stock-like-inflow",
            ),
            Mistake(
                lambda: INSIDE + ADS - LOST,
                mark("Nearly. Some customers cancel as well, in this week as in any other."),
            ),
        ),
    ),
    Exercise(
        name="three_lenses.credit",
        label=mark("Orders per lead that was paid for"),
        read=share,
        solution=lambda: ORDERS / ADS,
        ask=mark("Which share stands in Tarek's report: all orders, divided by the leads that he paid for?"),
        quantities=(
            Quantity(mark("orders", "quantity"), mark("first orders a week, from everybody"), lambda: ORDERS),
            Quantity(mark("ads", "quantity"), mark("new leads a week from ads"), lambda: ADS),
            Quantity(mark("all leads", "quantity"), mark("all new leads a week"), lambda: ADS + REFERRED),
        ),
        formula="orders / ads",
        because=mark(
            "It looks like a conversion, but part of these orders came along the thread. Above the line stand all "
            "buyers, below it only the leads that cost money."
        ),
        hints=(
            mark("Which orders are in the report? And which leads?"),
            mark("Divide all orders of a week by the leads from ads alone."),
        ),
        steps=(
            'shop = fl.firm("shop")',
            "answer = shop.orders / shop.pushes",
        ),
        mistakes=(
            Mistake(
                lambda: ORDERS / (ADS + REFERRED),
                mark("That is the true conversion, of all leads. Tarek only divides by those that he paid for."),
            ),
            Mistake(
                lambda: ADS / ORDERS,
                mark("Upside down: that's how many paid leads stand behind one order."),
            ),
            Mistake(
                lambda: ORDERS / REFERRED,
                mark("You divided by the leads along the thread. Tarek paid for the others."),
            ),
        ),
    ),
    Exercise(
        name="three_lenses.share",
        label=mark("The thread by counting"),
        solution=lambda: SENT / NEWCOMERS,
        ask=mark("How large is the referral factor of this firm?"),
        quantities=(
            Quantity(mark("newcomers", "quantity"), mark("people who came for the first time"), lambda: NEWCOMERS),
            Quantity(mark("referred", "quantity"), mark("those of them whom a customer had sent"), lambda: SENT),
        ),
        formula="referred / newcomers",
        because=mark(
            "In balance all new leads together bring in the referred ones of next time. So their share is the factor "
            "itself, and you need nothing but a question at the first contact."
        ),
        hints=(
            mark("Who has brought in those who were referred? Everybody who came before, whichever way."),
            mark("Divide those who were sent by all who came."),
        ),
        steps=(
            "everybody = newcomers",
            "answer = referred / everybody",
        ),
        mistakes=(
            Mistake(
                lambda: SENT / (NEWCOMERS - SENT),
                mark("You divided by those who came without a tip. But the referred bring in others, too."),
            ),
            Mistake(
                lambda: 1 / (1 - SENT / NEWCOMERS),
                mark("That is by how much the thread multiplies what you have."),
            ),
        ),
    ),
)
