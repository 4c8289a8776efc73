"""The claims that are about customers, journeys and markets."""

from ....messages import mark
from .claim import Words
from .loop import LOOP

_WEEKS = mark("Weeks")
_THIS = mark("this setting")

BUSINESS = LOOP | {
    "market": Words(
        topic=mark("Ever faster"),
        statement=mark("A wheel that turns by itself turns ever faster."),
        source="vertus.co; Collins (2001), Good to Great",
        tested=mark(
            "A market of limited size, 100 customers in week 0, 5% churn per week and no ads. The claim counts as "
            "true where the coming week adds more customers than the last one."
        ),
        ask=mark("Up to which week does growth get faster?"),
        why=mark(
            "Growth is fastest where half of the final level is reached, here in week {border}. Until then more "
            "customers win more others. After that too few are left to be won."
        ),
        quantities=(
            ("gain", mark("Referral factor in an empty market, G = word of mouth ÷ churn"), ""),
            ("customers", mark("Customers in this week"), ""),
            ("plateau", mark("Customers in the end = market × (1 − 1/G)"), ""),
            ("before", mark("Added by the last week"), ""),
            ("after", mark("Added by the coming week"), ""),
        ),
        reasons={
            "holds": mark(
                "Week {week}: {customers} customers, less than half of the {plateau} at which it ends. The last week "
                "added {before}, the coming one adds {after}."
            ),
            "fails_full": mark(
                "Week {week}: {customers} customers, already half of the {plateau} at which it ends, or more. The last "
                "week added {before}, the coming one adds {after}: there are ever fewer left to be won."
            ),
            "fails_shrinks": mark(
                "Week {week}: {customers} customers. More leave than are won, {after} in the coming week. It ends at "
                "{plateau}."
            ),
        },
        stamp=mark(
            "Holds exactly where G > 1 and less than half of the final level is reached. That level is market × (1 − "
            "1/G): there a customer wins exactly one other."
        ),
        picture=mark("Customers"),
        names=(mark("this market"), mark("a market without limit")),
        axis=_WEEKS,
        level=mark("in the end"),
    ),
    "breakthrough": Words(
        topic=mark("Breakthrough"),
        statement=mark("At first hardly anything moves, and then comes the breakthrough."),
        source="Collins (2001), Good to Great",
        tested=mark(
            "50 people per week hear of the firm, from an empty model on; 10% of them buy in the end. The claim counts "
            "as true where a later week adds more customers than the first one."
        ),
        ask=mark(
            "Nobody has to wait before the purchase here. From how many referrals on does growth still get faster "
            "later?"
        ),
        why=mark(
            "Without a delay before the purchase, only word of mouth can speed growth up, and it must win more "
            "than leave. {churn} leave each week and one in ten who hear of the firm buys, so each customer must "
            "tell {border} people a week."
        ),
        quantities=(
            ("gain", mark("Referral factor G = conversion × referrals ÷ churn"), ""),
            ("first", mark("Customers added by the first week"), ""),
            ("largest", mark("Most customers added by one week"), ""),
            ("largest_week", mark("The week that adds most"), ""),
        ),
        reasons={
            "holds": mark(
                "The first week adds {first} customers, week {largest_week} adds {largest}. People need time until "
                "they buy, so the slow start is delay, not mass."
            ),
            "holds_grows": mark(
                "The first week adds {first} customers, week {largest_week} adds {largest}. With G = {gain} customers "
                "win more than they replace, so it grows by itself."
            ),
            "fails": mark(
                "The first week adds {first} customers, and no later week adds more. A wheel of metal under steady "
                "pushes does the same: it gains most speed at the start."
            ),
        },
        stamp=mark(
            "Holds exactly where a stage lies before the purchase, or where G > 1. A wheel of metal has neither: under "
            "steady pushes it gains most speed at the start."
        ),
        picture=mark("Customers added per week"),
        names=(_THIS, mark("without stages before the purchase")),
        axis=_WEEKS,
    ),
    "weakest": Words(
        topic=mark("The weakest stage"),
        statement=mark("Strengthen the weakest stage first."),
        source="Collins (2019), Turning the Flywheel",
        tested=mark(
            "A budget buys 2 percentage points of conversion at the strong stage, or, at another price, points at the "
            "weak one. Which of the two brings more purchases?"
        ),
        ask=mark("Up to which price is the weak stage the better place for the budget?"),
        why=mark(
            "A percentage point is worth more at the weak stage: {strong} ÷ {weak} times as much. So it may cost "
            "up to {border} times as much there."
        ),
        quantities=(
            ("bought", mark("Purchases of 1,000 new leads now"), ""),
            ("weak_effect", mark("The budget at the weak stage"), "+%"),
            ("strong_effect", mark("The budget at the strong stage"), "+%"),
            ("even", mark("Price at which both bring the same = strong ÷ weak"), ""),
        ),
        reasons={
            "holds": mark(
                "At the weak stage the budget brings {weak_effect} purchases, at the strong one {strong_effect}. A "
                "point of the weak stage is worth {even} times as much and costs {price} times as much."
            ),
            "fails": mark(
                "At the weak stage the budget brings {weak_effect} purchases, at the strong one {strong_effect}. A "
                "point of the weak stage is worth {even} times as much, but it costs {price} times as much."
            ),
        },
        stamp=mark(
            "Holds exactly where a point at the weak stage costs less than strong ÷ weak times as much. One per cent "
            "more conversion is worth the same at every stage: headroom and cost decide."
        ),
        picture=mark("More purchases by the same budget"),
        names=(mark("weak stage"), mark("strong stage")),
    ),
}
