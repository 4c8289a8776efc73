"""Chapter 03, the shop in balance: customers whom one brings in, who was sent by a friend, and one per cent more of it.

Source of the survey: Nielsen (2015), Global Trust in Advertising.
"""

from ....lessons.answer import share
from ....lessons.exercise import Exercise, Mistake
from ....lessons.quantity import Quantity
from ....messages import mark
from ....models.adoption import Adoption
from ....models.firms import firm

SHOP = firm("shop")
CUSTOMERS, ADS, WEEKS = round(SHOP.customers), round(SHOP.pushes), round(SHOP.lifetime)
FRIENDS = round(SHOP.newcomers - SHOP.pushes)
BUY = SHOP.orders / SHOP.newcomers
MORE = SHOP.changed(referrals=1.01).customers
TOWN = Adoption(p=0, q=0.3, market=20_000, churn=0.12, start=50)
TRUST, SHEET = 0.83, 1.2

EXERCISES = (
    Exercise(
        name="word_of_mouth.gain",
        label=mark("What one customer brings in"),
        solution=lambda: FRIENDS / CUSTOMERS * WEEKS * BUY,
        ask=mark("How many new customers does one customer of Maschenpost bring in, for as long as she stays?"),
        quantities=(
            Quantity(
                mark("sent a week", "quantity"),
                mark("leads that all customers together send in a week"),
                lambda: FRIENDS,
            ),
            Quantity(mark("customers", "quantity"), mark("customers of Maschenpost, in balance"), lambda: CUSTOMERS),
            Quantity(mark("weeks", "quantity"), mark("weeks that a customer stays"), lambda: WEEKS),
            Quantity(mark("buys", "quantity"), mark("share of leads who ever buy"), lambda: BUY),
        ),
        formula="sent a week / customers × weeks × buys",
        because=mark(
            "Ten customers bring in three. Each of them sends a whole knitting circle of leads in her time, but "
            "few leads ever buy. Tarek’s sheet was a dream."
        ),
        hints=(
            mark("How many leads does one customer send in a week? In all her weeks? And how many of them buy?"),
            mark(
                "Divide the leads sent in a week by the customers. Multiply by the weeks, then by the share that buys."
            ),
        ),
        steps=(
            "each = (shop.newcomers - shop.pushes) / shop.customers",
            "answer = each * shop.lifetime * shop.orders / shop.newcomers",
        ),
        mistakes=(
            Mistake(
                lambda: FRIENDS / CUSTOMERS * WEEKS,
                mark("That is how many leads she sends in her time. Few of them ever buy."),
            ),
            Mistake(
                lambda: FRIENDS / CUSTOMERS * BUY,
                mark("That’s what she brings in during a single week. She stays for many."),
            ),
            Mistake(
                lambda: FRIENDS / CUSTOMERS,
                mark(
                    "That’s how many leads she sends in one week. How many weeks does she stay, and how many of the"
                    " leads buy?"
                ),
            ),
            Mistake(
                lambda: WEEKS * BUY,
                mark("You let her send one lead every week. Most customers send far fewer: divide first."),
            ),
            Mistake(lambda: SHEET, mark("That is what it says in Tarek’s sheet. Now work out what it really is.")),
        ),
    ),
    Exercise(
        name="word_of_mouth.share",
        label=mark("Leads sent by a friend"),
        read=share,
        solution=lambda: FRIENDS / (FRIENDS + ADS),
        ask=mark("What share of all new leads was sent by a friend?"),
        quantities=(
            Quantity(mark("a friend", "quantity"), mark("new leads a week who name a friend"), lambda: FRIENDS),
            Quantity(mark("an ad", "quantity"), mark("new leads a week who name an ad"), lambda: ADS),
        ),
        formula="a friend / (a friend + an ad)",
        because=mark(
            "The referral factor again, and all you did was ask. That’s no accident: in balance the two are the "
            "same. So one question to everybody new measures it."
        ),
        hints=(
            mark("How many new leads are there in all, and how many of them name a friend?"),
            mark("Divide those who name a friend by all: a friend and an ad together."),
        ),
        steps=(
            "friends = shop.newcomers - shop.pushes",
            "answer = friends / shop.newcomers",
        ),
        mistakes=(
            Mistake(
                lambda: FRIENDS / ADS,
                mark("You compared friends with ads. For a share, divide by all new leads."),
            ),
            Mistake(lambda: FRIENDS, mark("That’s how many leads a friend sent. The question is about the share.")),
            Mistake(lambda: ADS / (FRIENDS + ADS), mark("That is the other part: those who name an ad.")),
            Mistake(
                lambda: TRUST,
                mark(
                    "That many say in a survey that they trust people they know. How many come because of a friend is "
                    "another number, and here you can count it."
                ),
                misconception="trust-is-share",
            ),
        ),
    ),
    Exercise(
        name="word_of_mouth.lever",
        label=mark("One per cent more referrals"),
        unit="%",
        solution=lambda: 100 * (MORE / CUSTOMERS - 1),
        ask=mark("Every customer sends one per cent more leads. By what percentage does the number of customers grow?"),
        quantities=(
            Quantity(mark("customers", "quantity"), mark("customers of Maschenpost, in balance"), lambda: CUSTOMERS),
            Quantity(
                mark("customers with more", "quantity"),
                mark("customers in balance, if each sends one per cent more leads"),
                lambda: MORE,
            ),
        ),
        formula="100 × (customers with more / customers − 1)",
        because=mark(
            "Less than half of what the same step in ads brings. Referrals multiply what is there, and three in ten "
            "isn’t much to multiply."
        ),
        hints=(
            mark("Compare the customers today with the customers after the change."),
            mark("Divide the new number by the old one, subtract one, and write it in per cent."),
        ),
        steps=(
            "times = more.customers / shop.customers",
            "answer = 100 * (times - 1)",
        ),
        mistakes=(
            Mistake(
                lambda: 1.0,
                mark(
                    "That’s what the same step in ads would bring. Or did you divide the new number by the old one?"
                    " Then subtract one, and write it in per cent."
                ),
                misconception="referral-always",
            ),
            Mistake(
                lambda: FRIENDS / (FRIENDS + ADS),
                mark(
                    "Almost: you counted the leads customers send directly, but not the ones those people send later."
                ),
            ),
            Mistake(
                lambda: 100 * MORE / CUSTOMERS,
                mark("That’s the new number as a percentage of the old one. By what percentage has it grown?"),
            ),
            Mistake(
                lambda: MORE - CUSTOMERS,
                mark("That’s how many more customers there are. What is that in per cent?"),
            ),
        ),
    ),
    Exercise(
        name="word_of_mouth.plateau",
        label=mark("Where the town fills up"),
        unit=mark("people"),
        solution=lambda: TOWN.limit,
        ask=mark("How many people in the town come to the knitting evening in the long run?"),
        quantities=(
            Quantity(mark("market", "quantity"), mark("people in the town who knit"), lambda: TOWN.market),
            Quantity(
                mark("factor", "quantity"),
                mark("others whom each one wins before stopping, while hardly anybody comes"),
                lambda: TOWN.loop_gain,
            ),
        ),
        formula="market × (1 − 1 / factor)",
        because=mark(
            "Each wave comes to rest where everybody wins just one other. The more they win at the start, the fuller "
            "the market is by then, and it’s never quite full."
        ),
        hints=(
            mark("In the end each of them wins just one other before stopping. How full is the market then?"),
            mark("The share is one minus one divided by the factor. Multiply it by the market."),
        ),
        steps=(
            "share = 1 - 1 / town.loop_gain",
            "answer = share * town.market",
        ),
        mistakes=(
            Mistake(
                lambda: TOWN.market,
                mark("That is everybody. Then nobody could be won any more, while people go on stopping every week."),
                misconception="everybody-in-the-end",
            ),
            Mistake(
                lambda: TOWN.market / TOWN.loop_gain,
                mark("That is how many do *not* come in the end. The others do."),
            ),
            Mistake(
                lambda: TOWN.market * (1 - TOWN.churn),
                mark("You took away those who stop in one week. But people stop every week, and others join."),
            ),
            Mistake(
                lambda: 1 - 1 / TOWN.loop_gain,
                mark("That is the share of the market. The question is about people."),
            ),
        ),
    ),
)
