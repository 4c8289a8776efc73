"""The claims that are about the loop: word of mouth, retention, and what is left without pushes."""

from ....messages import mark
from .claim import Words

_GAIN = mark("Referral factor G = conversion × referrals ÷ churn")
_WEEKS = mark("Weeks")
_ARTICLE = "Halligan (2018), Harvard Business Review"

LOOP = {
    "mouth": Words(
        topic=mark("Word of mouth"),
        statement=mark("Word of mouth is the strongest lever: it wins more customers than advertising."),
        source=f"innoXperts; {_ARTICLE}",
        tested=mark(
            "Customers leave, and they tell others. What does one per cent more of each lever do to the number of "
            "customers in the long run? New leads come from ads."
        ),
        ask=mark(
            "From how many referrals per customer and week on does word of mouth win more customers than advertising?"
        ),
        why=mark(
            "At the border each customer wins half a new one before leaving (G = ½): {border} people are told "
            "each week, {conversion} of them buy, and {churn} of the customers leave each week."
        ),
        quantities=(
            ("gain", _GAIN, ""),
            ("referral_effect", mark("One per cent more referrals: customers"), "+%"),
            ("push_effect", mark("One per cent more new leads: customers"), "+%"),
            ("conversion_effect", mark("One per cent more conversion: customers"), "+%"),
        ),
        reasons={
            "holds": mark(
                "G = {gain}: two customers together win more than one other. One per cent more referrals: "
                "{referral_effect} customers. One per cent more new leads: {push_effect}."
            ),
            "holds_close": mark(
                "G = {gain}: two customers together win one other or hardly fewer. That is just enough: one per cent "
                "more referrals bring a little more than one per cent more customers, one per cent more new leads "
                "exactly one."
            ),
            "holds_tips": mark(
                "G is just below 1: with one per cent more referrals each customer wins at least one other, and the "
                "number of customers grows without limit. One per cent more new leads: {push_effect}."
            ),
            "holds_limitless": mark(
                "G = {gain}: each customer wins at least one other. The number of customers grows without limit, and "
                "ads do not decide any more."
            ),
            "fails": mark(
                "G = {gain}: two customers together win fewer than one other. One per cent more referrals: "
                "{referral_effect} customers, and that is less than one per cent more new leads bring: {push_effect}."
            ),
        },
        stamp=mark(
            "Holds exactly where G > 1 ÷ 2.01, so from just below ½ on. It is nowhere the strongest lever: one per "
            "cent more conversion never does less than one per cent more referrals."
        ),
        picture=mark("What one per cent does to the customers in the long run"),
        names=(mark("more referrals"), mark("more new leads"), mark("more conversion")),
    ),
    "rest": Words(
        topic=mark("Dynamics of the funnel"),
        statement=mark("A funnel has no dynamics: stop the ads for a while, and you start anew."),
        source=f"unternehmer.de (2018); {_ARTICLE}",
        tested=mark(
            "The ads stop. The claim counts as true where less than half of the customers are left after the pause. "
            "A customer who stays for one week only is a funnel that ends with the purchase."
        ),
        ask=mark("From how long a pause on are fewer than half of the customers left?"),
        why=mark(
            "Customers stay for {stay} on average and win a few others meanwhile. So it takes {border} until half "
            "of them are gone, and a shorter pause costs you less than half."
        ),
        quantities=(
            ("gain", mark("Referral factor G = conversion × referrals × weeks that customers stay"), ""),
            ("half_life", mark("Half are gone after"), mark("weeks")),
            ("left", mark("Left after the pause"), "%"),
        ),
        reasons={
            "holds": mark(
                "After {pause} {left} of the customers are left. Half of them are gone after {half_life} already."
            ),
            "fails": mark(
                "After {pause} {left} of the customers are left. It takes {half_life} until half of them "
                "are gone: a firm that keeps customers does not start anew."
            ),
            "fails_grows": mark(
                "After {pause} there are {left} of the customers. With G = {gain} they win at least as many "
                "others as leave."
            ),
        },
        stamp=mark(
            "Holds exactly where the half-life is shorter than the pause: for a funnel that ends with the purchase, "
            "but not for a firm that keeps its customers."
        ),
        picture=mark("Of 100 customers after the last ad"),
        names=(mark("this setting"), mark("a funnel that ends with the purchase")),
        axis=_WEEKS,
        level=mark("half"),
    ),
    "itself": Words(
        topic=mark("Turning by itself"),
        statement=mark("In the end the wheel turns by itself."),
        source=mark("Kreislaufmodell, an article about HubSpot’s flywheel"),
        tested=mark(
            "100 customers, and no ads any more. The claim counts as true where at least as many are there two years "
            "later."
        ),
        ask=mark("From how many referrals per customer and week on does the wheel turn by itself?"),
        why=mark(
            "At the border each customer wins exactly one other before leaving (G = 1): {border} people are told "
            "each week, {conversion} of them buy, and {churn} of the customers leave each week."
        ),
        quantities=(
            ("gain", _GAIN, ""),
            ("later", mark("Of 100 customers, after two years"), ""),
        ),
        reasons={
            "holds": mark(
                "G = {gain}: before they leave, customers win at least one other each. Two years later there are "
                "{later}."
            ),
            "fails": mark(
                "G = {gain}: before they leave, customers win fewer than one other each. Two years later {later} of "
                "100 are left. The wheel runs down, only more slowly."
            ),
        },
        stamp=mark(
            "Holds exactly where G ≥ 1. That holds on average: with whole people, every chain dies out one day at "
            "G = 1. Below that every wheel runs down, more slowly the closer G comes to 1. And in a finite market it "
            "does not stay above 1."
        ),
        picture=mark("Customers without ads"),
        names=(mark("this setting"),),
        axis=_WEEKS,
        level=mark("at the start"),
    ),
    "friction": Words(
        topic=mark("Friction or energy"),
        statement=mark("Reduce friction: that brings at least as much as more energy."),
        source=mark("Kreislaufmodell, an article about HubSpot’s flywheel"),
        tested=mark(
            "Friction is churn (5% per week at first), energy is new leads from ads; 10% of those who hear of the "
            "firm become customers. Which of the two measures brings more customers in the long run?"
        ),
        ask=mark("By how much does churn have to fall to do as much as {more} more new leads?"),
        why=mark(
            "Who does not leave stays, buys again and tells others. That is why {border} less churn does as much as "
            "{more} more new leads."
        ),
        quantities=(
            ("gain", mark("Referral factor G before"), ""),
            ("less_effect", mark("Less churn: customers"), "+%"),
            ("more_effect", mark("More new leads: customers"), "+%"),
            ("enough", mark("Less churn that does as much as the new leads"), "%"),
            ("conversion_effect", mark("As many per cent more conversion: customers"), "+%"),
        ),
        reasons={
            "holds": mark(
                "{less} less churn: {less_effect} customers. {more} more new leads: {more_effect}. {enough} less churn "
                "would have done as much."
            ),
            "holds_limitless": mark(
                "With {less} less churn a customer wins at least one other, and the number of customers grows without "
                "limit. {more} more new leads: {more_effect}."
            ),
            "fails": mark(
                "{less} less churn: {less_effect} customers. {more} more new leads: {more_effect}. Churn would have to "
                "fall by {enough} to do as much."
            ),
        },
        stamp=mark(
            "Holds exactly where churn falls by y (1 − G) ÷ (1 + y) or more, if new leads grow by y. So per cent for "
            "per cent it always holds, and a small change of conversion counts as much as one of churn."
        ),
        picture=mark("More customers in the long run, by"),
        names=(mark("less churn"), mark("more new leads"), mark("more conversion")),
    ),
}
