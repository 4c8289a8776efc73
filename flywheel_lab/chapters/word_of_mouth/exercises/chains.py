"""Chapter 03, from few to many: ten chains at once, and users after several rounds of invitations.

The rounds: Skok (2009), Lessons Learned: Viral Marketing, whose formula (by Stan Reiss) is the sum of the rounds.
"""

from ....lessons.answer import share
from ....lessons.exercise import Exercise, Mistake
from ....lessons.quantity import Quantity
from ....messages import mark
from ....models.readings import one_stage

RUMOUR = one_stage(conversion=1, churn=1, referral=1.2)  # as the code cell of the chapter sets it
TEN = 10
ARGUMENTS = (7, 3, 2, 8)


def users(seeds: float, k: float, cycle: int, days: int) -> float:
    """Return all who joined within `days`, if everybody brings in as many others, once, `cycle` days after joining.

    >>> users(10, 2, 2, 20), users(10, 2, 1, 20)
    (20470, 20971510)
    """
    return seeds * sum(k**each for each in range(days // cycle + 1))


def _extinct_share() -> float:
    return float(RUMOUR.extinction()[0])


EXERCISES = (
    Exercise(
        name="word_of_mouth.ten",
        label=mark("Ten who start at once"),
        read=share,
        solution=lambda: 1 - _extinct_share() ** TEN,
        ask=mark("Ten fans start at once. How likely is it that at least one of the ten chains lives on?"),
        quantities=(
            Quantity(mark("gone", "quantity"), mark("chance that one chain ends sooner or later"), _extinct_share),
        ),
        formula="1 − gone^10",
        because=mark(
            "Almost certain. One Ute is a gamble, ten Utes are a plan: for nothing to come of it, all ten would have "
            "to fail."
        ),
        hints=(
            mark("It comes to nothing only if all ten chains end. You know how likely that is for one of them."),
            mark("Take the chance that one ends to the power of ten. What is missing to one is the answer."),
        ),
        steps=(
            "all_gone = gone**10",
            "answer = 1 - all_gone",
        ),
        mistakes=(
            Mistake(
                lambda: 1 - _extinct_share(),
                mark("That is the chance of one chain alone. It is enough if any of the ten lives on."),
            ),
            Mistake(
                lambda: _extinct_share() ** TEN,
                mark("That is the chance that all of them end. The question is about the opposite."),
            ),
            Mistake(
                lambda: TEN * (1 - _extinct_share()),
                mark("You added the chances up, and that gives more than certainty. Think of the chance that all end."),
            ),
            Mistake(
                lambda: (1 - _extinct_share()) ** TEN,
                mark("That is the chance that all ten live on. One is enough."),
            ),
        ),
    ),
    Exercise(
        name="word_of_mouth.users",
        label=mark("Users after so many days"),
        arguments=ARGUMENTS,
        solution=users,
        ask=mark(
            "How many users are there in the end, if everybody brings in as many others, once, a cycle after joining? "
            "Write a formula that fits any start; the days are always whole cycles."
        ),
        quantities=(
            Quantity(mark("seeds", "quantity"), mark("users at the start")),
            Quantity(mark("each brings", "quantity"), mark("users whom everybody brings in, called k above")),
            Quantity(mark("cycle", "quantity"), mark("days of a cycle")),
            Quantity(mark("days", "quantity"), mark("days in all")),
        ),
        formula="seeds × (each brings^(days / cycle + 1) − 1) / (each brings − 1)",
        others=((10, 2, 5, 20), (40, 1.5, 3, 18)),
        because=mark(
            "Now you can ask what a day less per round is worth, and what one more invitation. Do not forget that the "
            "formula knows no end of the market."
        ),
        hints=(
            mark(
                "How many rounds fit into the days? In each of them everybody who joined in the round before "
                "brings in others."
            ),
            mark(
                "The sum of all rounds is a geometric series: the start, times what each brings to the power of "
                "rounds plus one, minus one, divided by what each brings minus one."
            ),
        ),
        steps=(
            "def users(seeds, k, cycle, days):",
            "    rounds = days // cycle",
            "    return seeds * sum(k**i for i in range(rounds + 1))",
        ),
        mistakes=(
            Mistake(
                lambda seeds, k, cycle, days: seeds * k ** (days // cycle),
                mark(
                    "Your calculation counts those of the last round only. All who joined before them are users, too."
                ),
            ),
            Mistake(
                lambda seeds, k, cycle, days: users(seeds, k, cycle, days - cycle),
                mark(
                    "Your calculation leaves out one round: the start counts as well, "
                    "so there is one more than the days have cycles."
                ),
            ),
            Mistake(
                lambda seeds, k, cycle, days: seeds * (1 + k * (days // cycle)),
                mark(
                    "Your calculation lets only the first users invite. Whoever has joined invites in the "
                    "round after it."
                ),
                misconception="straight-line",
            ),
            Mistake(
                lambda seeds, k, cycle, days: users(seeds, k, 1, days),
                mark("Your calculation does a round every day. Divide the days by the length of a cycle first."),
            ),
            Mistake(
                lambda seeds, k, cycle, days: users(seeds, k, 1, days * cycle),
                mark(
                    "Your calculation multiplies the days by the cycle. The longer a round, the fewer of them: divide."
                ),
            ),
        ),
    ),
)
