"""Chapter 01, who is where now: the stock of people that a funnel does not count.

People = inflow x dwell. Source: Little (1961), A proof for the queuing formula L = lambda W, Operations Research 9(3).
"""

from ....lessons.exercise import Exercise, Mistake
from ....lessons.quantity import Quantity
from ....messages import mark
from ....models.journey.buying import TimeToPurchase
from ....models.readings import sales_funnel

PUSHES = 50  # people per week, as the code cells of the chapter set them


def _evaluation_number(factor: str) -> float:
    """Return one number of the stage `evaluation`: its "reach", its "dwell" or the people in it, "inside"."""
    model = sales_funnel()
    of_all = {"reach": model.reach(), "dwell": model.dwell, "inside": model.steady_state(PUSHES)}
    return float(of_all[factor][model.stages.index("evaluation")])


def _goes_on(stage: int) -> float:
    """Return the share that goes on from a stage to the next."""
    return float(sales_funnel().conversion[stage, stage + 1])


def _time() -> TimeToPurchase:
    return sales_funnel().time_to_purchase()


def _weekly() -> float:
    return PUSHES * _time().probability


def _people_inside() -> float:
    return float(sales_funnel().steady_state(PUSHES).sum())


def _pipeline() -> float:
    """Return the purchases still to come once pushes into a funnel in its steady state stop."""
    model = sales_funnel()
    return float(model.steady_state(PUSHES) @ model.fundamental @ model.buys)


EXERCISES = (
    Exercise(
        name="funnel.inside",
        label=mark("People in the evaluation"),
        unit=mark("people"),
        solution=lambda: _evaluation_number("inside"),
        ask=mark("How many people are in the evaluation at one moment?"),
        quantities=(
            Quantity(mark("newcomers", "quantity"), mark("people who are pushed in each week"), lambda: PUSHES),
            Quantity(
                mark("to interest", "quantity"),
                mark("share that goes on from awareness to interest"),
                lambda: _goes_on(0),
            ),
            Quantity(
                mark("to evaluation", "quantity"),
                mark("share that goes on from interest to evaluation"),
                lambda: _goes_on(1),
            ),
            Quantity(
                mark("weeks in interest", "quantity"),
                mark("weeks that people stay in the interest"),
                lambda: sales_funnel().dwell[1],
            ),
            Quantity(
                mark("weeks in evaluation", "quantity"),
                mark("weeks that people stay in the evaluation"),
                lambda: _evaluation_number("dwell"),
            ),
        ),
        formula="newcomers × to interest × to evaluation × weeks in evaluation",
        because=mark(
            "People inside = arrivals per week times the weeks that they stay (Little's law). "
            "The funnel knows the first number; the bathtub needs both."
        ),
        hints=(
            mark("The example above does it for the interest. Which number has the next stage, counted from zero?"),
            mark("First: how many arrive in the evaluation per week? Then: times the weeks that they stay there."),
        ),
        steps=(
            "arriving = arrivals[2]",
            "weeks = model.dwell[2]",
            "answer = arriving * weeks",
        ),
        mistakes=(
            Mistake(
                lambda: PUSHES * _evaluation_number("reach"),
                mark(
                    "That is the inflow: the people who arrive per week. They stay for several weeks, so the arrivals "
                    "of several weeks are there together. A stock is not its inflow."
                ),
                misconception="stock-like-inflow",
            ),
            Mistake(
                lambda: PUSHES * _evaluation_number("dwell"),
                mark("You forgot the losses: not all who are pushed in at the top get as far as the evaluation."),
            ),
            Mistake(
                lambda: _evaluation_number("inside") / float(sales_funnel().conversion[0, 1]),
                mark("You forgot the first loss: many leave after awareness, before they show any interest."),
            ),
            Mistake(
                _people_inside,
                mark("These are the people in all stages together. The question is about the evaluation alone."),
            ),
        ),
    ),
    Exercise(
        name="funnel.pipeline",
        label=mark("Purchases after the last push"),
        unit=mark("purchases"),
        solution=_pipeline,
        ask=mark("How many purchases still come once the pushing has stopped?"),
        quantities=(
            Quantity(mark("purchases per week", "quantity"), mark("purchases in a week before the stop"), _weekly),
            Quantity(
                mark("weeks to the purchase", "quantity"),
                mark("mean weeks from entry to purchase, of those who buy"),
                lambda: _time().mean,
            ),
            Quantity(
                mark("weeks inside", "quantity"),
                mark("mean weeks until somebody has bought or is lost"),
                lambda: _time().until_out,
            ),
            Quantity(
                mark("people inside", "quantity"), mark("people in all stages when the pushing stops"), _people_inside
            ),
        ),
        formula="purchases per week × weeks to the purchase",
        because=mark(
            "The pipeline goes on delivering: purchases per week times the mean time to purchase, Little's law once "
            "more. Then it is empty, because nothing in a funnel leads back in."
        ),
        hints=(
            mark("Whoever still buys is inside when the pushing stops. In which weeks do these purchases come?"),
            mark("Add up all purchases from the first week without pushes on."),
        ),
        steps=(
            "weekly = fl.models.purchases(model, flow)",
            "after_the_stop = weekly[26:]",
            "answer = after_the_stop.sum()",
        ),
        mistakes=(
            Mistake(
                lambda: 0.0,
                mark("You forgot the delay: whoever is inside does not vanish when you stop, but goes on to the end."),
                misconception="forgotten-delay",
            ),
            Mistake(
                _weekly,
                mark("That is one week's purchases. There are people in every stage, and the upper ones buy later."),
            ),
            Mistake(
                _people_inside,
                mark("You counted all who are inside, as if all of them bought. Most are lost on the way."),
            ),
            Mistake(
                lambda: _pipeline() - _weekly(),
                mark("One week is missing: the first week without pushes still sells as before. Start there."),
            ),
            Mistake(
                lambda: _weekly() * _time().until_out,
                mark("The time until bought or lost is too short here: purchases come from those who go all the way."),
                misconception="until-out",
            ),
        ),
    ),
)
