"""The claims that are about the wheel of metal, and about pushes."""

from ....messages import mark
from .claim import Words

_RPM = mark("rpm")
_SECONDS = mark("Seconds")

WHEEL = {
    "mass": Words(
        topic=mark("Mass"),
        statement=mark("Mass works for you: the heavier wheel is the faster one."),
        source="Collins (2001), Good to Great; unternehmer.de (2018)",
        tested=mark(
            "Two discs, one of 40 kg and a heavier one, are driven alike for 30 seconds and then let go. The claim "
            "counts as true where the heavier one is faster at the moment when you look."
        ),
        ask=mark("From which second on is the heavy wheel faster than the light one?"),
        why=mark(
            "While both are driven alike, the heavy wheel lags behind. Only once they are let go does its mass "
            "pay: it loses less, and it overtakes after {border} s."
        ),
        quantities=(
            ("heavy", mark("Speed of the heavy wheel"), _RPM),
            ("light", mark("Speed of the light wheel"), _RPM),
            ("crossing", mark("From when on the heavy one is faster"), "s"),
            ("terminal", mark("Speed in the long run if both were driven on"), _RPM),
        ),
        reasons={
            "holds": mark(
                "{time} s: the heavy wheel turns at {heavy} rpm, the light one at {light} rpm. Nobody has pushed since "
                "30 s, and the heavy wheel has lost less since then."
            ),
            "fails": mark(
                "{time} s: the heavy wheel turns at {heavy} rpm, the light one at {light} rpm. While both are pushed "
                "alike, mass only makes a wheel slow."
            ),
            "fails_soon": mark(
                "{time} s: the heavy wheel turns at {heavy} rpm, the light one at {light} rpm. The light one loses "
                "more, but it is passed only after {crossing} s."
            ),
        },
        stamp=mark(
            "Holds exactly after the curves have crossed, and that is always after the last push. A heavy wheel coasts "
            "longer. Under steady pushes both reach the same speed in the end: torque ÷ friction."
        ),
        picture=mark("Speed in rpm"),
        names=(mark("heavy wheel"), mark("light wheel")),
        axis=_SECONDS,
        zone=mark("driven"),
    ),
    "pushes": Words(
        topic=mark("Many small pushes"),
        statement=mark("Many small pushes beat one large one."),
        source="Collins (2001), Good to Great; unternehmer.de (2018)",
        tested=mark(
            "The same effort, once in a single push and once spread over many. Each push reaches a share of 1,000 "
            "people by Hill’s curve, and everyone who is reached orders. Which of the two brings more orders?"
        ),
        ask=mark("From how much effort on do {pushes} small pushes bring more orders than a single large one?"),
        why=mark(
            "Each small push has to be strong enough to be noticed. With {pushes} pushes and a threshold of "
            "{slope}, that takes {border} times the effort with which a single push reaches half of the people."
        ),
        quantities=(
            ("many", mark("Orders from the small pushes"), ""),
            ("one", mark("Orders from the single push"), ""),
            ("enough", mark("Effort above which the small pushes win"), ""),
        ),
        reasons={
            "holds": mark(
                "{pushes} small pushes bring {many} orders, the single one {one}. More effort in one push does less "
                "than the same effort in a push of its own."
            ),
            "fails": mark(
                "{pushes} small pushes bring {many} orders, the single one {one}. Spread so thinly, each push stays "
                "below the threshold, and hardly anybody notices it."
            ),
        },
        stamp=mark(
            "Holds exactly where the effort is above ((nᵃ − n) ÷ (n − 1))^(1/a), with n pushes and the threshold a. So "
            "it always holds for a = 1. And where reach grows in step with effort, both bring the same."
        ),
        picture=mark("Orders by number of pushes"),
        names=(mark("the effort, spread over that many pushes"),),
        axis=mark("Pushes"),
        level=mark("single push"),
    ),
    "faster": Words(
        topic=mark("Pushing no harder"),
        statement=mark("Pushing no harder, you get the wheel to turn hundreds of times as fast."),
        source="Collins (2001), Good to Great",
        tested=mark(
            "A disc of 1 m diameter is driven from rest with 3 N m, never more. The claim counts as true where it "
            "reaches the speed that you ask for, however long that takes."
        ),
        ask=mark("How many times as fast does the wheel get at most?"),
        why=mark(
            "Friction grows with the speed until it takes all that the pushing gives. Here that is so at {border} "
            "times the first speed. The mass only decides how long it takes."
        ),
        quantities=(
            ("target", mark("Speed asked for"), _RPM),
            ("terminal", mark("Terminal speed = torque ÷ friction"), _RPM),
            ("seconds", mark("Time until it is that fast"), "s"),
            ("power", mark("Power that pushing takes at that speed"), "W"),
        ),
        reasons={
            "holds": mark(
                "{target} rpm is reached after {seconds} s, because friction ends the climb only at {terminal} rpm. "
                "But no harder does not mean no more: at that speed, pushing takes {power} W."
            ),
            "holds_free": mark(
                "Without friction every speed is reached, {target} rpm after {seconds} s. But no harder does not mean "
                "no more: at that speed, pushing takes {power} W."
            ),
            "fails": mark(
                "The wheel climbs towards {terminal} rpm and no further: there friction takes all that the pushing "
                "gives. So {target} rpm is never reached."
            ),
        },
        stamp=mark(
            "Holds exactly where the speed asked for lies below the terminal speed, torque ÷ friction. Mass only "
            "decides how long it takes."
        ),
        picture=mark("Speed in rpm"),
        names=(mark("this wheel"), mark("without friction")),
        axis=_SECONDS,
        level=mark("asked for"),
    ),
}
