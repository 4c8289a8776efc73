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
            mark("Raise the chance that one chain ends to the power of ten. One minus that is the answer."),
        ),
        steps=(
            "all_gone = gone**10",
            "answer = 1 - all_gone",
        ),
        mistakes=(
            Mistake(
                lambda: 1 - _extinct_share(),
                mark("That is the chance that one chain on its own lives on. You have ten of them."),
            ),
            Mistake(
                lambda: _extinct_share() ** TEN,
                mark("That is the chance that all of them end. The question is about the opposite."),
            ),
            Mistake(
                lambda: TEN * (1 - _extinct_share()),
                mark(
                    "You added the ten chances up, and got more than certainty. Think of the chance that all ten end."
                ),
            ),
            Mistake(
                lambda: (1 - _extinct_share()) ** TEN,
                mark("That is the chance that all ten live on. One is enough."),
            ),
        ),
    ),
    Exercise(
        name="word_of_mouth.users",
        label=mark("Users after some days"),
        arguments=ARGUMENTS,
        solution=users,
        ask=mark(
            "Each user brings in the same number of others, once, one round after joining. How many users are "
            "there in the end? Write a formula that fits any start; the days are always whole rounds."
        ),
        quantities=(
            Quantity(mark("seeds", "quantity"), mark("users at the start")),
            Quantity(mark("each brings", "quantity"), mark("users whom each user brings in (K)")),
            Quantity(mark("cycle", "quantity"), mark("days that a round takes")),
            Quantity(mark("days", "quantity"), mark("days in all")),
        ),
        formula="seeds × (each brings^(days / cycle + 1) − 1) / (each brings − 1)",
        others=((10, 2, 5, 20), (40, 1.5, 3, 18)),
        because=mark(
            "Now you can ask what a day less per round is worth, or one more invitation. But the formula doesn’t "
            "know that a market can be full."
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
                mark("You counted the last round only. Everybody who joined before is a user, too."),
            ),
            Mistake(
                lambda seeds, k, cycle, days: users(seeds, k, cycle, days - cycle),
                mark(
                    "You left out one round: the start counts as well, so add it to the rounds that fit into the days."
                ),
            ),
            Mistake(
                lambda seeds, k, cycle, days: seeds * (1 + k * (days // cycle)),
                mark("You let only the first users invite. But everybody who has joined invites others a round later."),
                misconception="straight-line",
            ),
            Mistake(
                lambda seeds, k, cycle, days: users(seeds, k, 1, days),
                mark("You made a round of every day. First divide the days by the days that a round takes."),
            ),
            Mistake(
                lambda seeds, k, cycle, days: users(seeds, k, 1, days * cycle),
                mark(
                    "You multiplied the days by the time per round. The longer a round, the fewer of them fit in: "
                    "divide."
                ),
            ),
        ),
    ),
)
