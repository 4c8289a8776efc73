"""Chapter 07: the first month after the last ad, how long customers stay, and what silence says about leaving."""

from functools import lru_cache

from ...data.loading import load
from ...lessons.answer import share
from ...lessons.exercise import Exercise, Mistake
from ...lessons.quantity import Quantity
from ...messages import mark
from ...models.firms import firm

SHOP = firm("shop")
MONTH = 52 / 12  # weeks
LOST = round(SHOP.orders * MONTH)  # in balance as many leave as come
SENT = round(SHOP.model.loop_gain, 6)
END, SINCE = "1997-12-31", "1997-10-02"  # 90 days


@lru_cache
def subscribers() -> tuple[int, int, int, int]:
    """Return the customers of Zettelfrei, how many cancelled, and the weeks of all of them, and of those, together."""
    log = load("saas")
    events = log.events
    start = events[events["stage"] == "adoption"].groupby("person")["time"].min()
    end = events[events["stage"] == "lost"].groupby("person")["time"].max().reindex(start.index)
    weeks = (end.fillna(log.observed_until) - start).dt.days / 7
    gone = end.notna()
    return len(start), int(gone.sum()), round(weeks.sum()), round(weeks[gone].sum())


@lru_cache
def silent_customers() -> tuple[int, int]:
    """Return the customers of CDNOW who were silent for 90 days at the end of 1997, and those who bought again."""
    events = load("cdnow").events
    last = events[events["time"] <= END].groupby("person")["time"].max()
    silent = last.index[last <= SINCE]
    return len(silent), int(silent.isin(events.loc[events["time"] > END, "person"]).sum())


EXERCISES = (
    Exercise(
        name="your_firm.first-month",
        label=mark("The first month without ads"),
        unit=mark("customers"),
        solution=lambda: LOST - SENT * LOST,
        ask=mark(
            "The ads have stopped, and the pipeline is empty. By how many customers does Maschenpost shrink in the "
            "next month?"
        ),
        quantities=(
            Quantity(mark("cancelled", "quantity"), mark("customers who cancel in a month"), lambda: LOST),
            Quantity(mark("new", "quantity"), mark("new customers a month, while there were ads"), lambda: LOST),
            Quantity(mark("referred", "quantity"), mark("share of the new ones whom a customer sent"), lambda: SENT),
        ),
        formula="cancelled − referred × new",
        because=mark(
            "The thread still brings new ones, so you shrink more slowly than people cancel. Every month after "
            "that you lose the same share of those who are left."
        ),
        hints=(
            mark("Who still comes when there are no ads? Only those whom a customer sends."),
            mark("Take those away from the customers who cancel."),
        ),
        steps=(
            "sent = shop.model.loop_gain * lost",
            "answer = lost - sent",
        ),
        mistakes=(
            Mistake(
                lambda: float(LOST), mark("That many cancel. But customers still send new ones, and some of those buy.")
            ),
            Mistake(lambda: SENT * LOST, mark("That many still come. Take them away from those who cancel.")),
        ),
    ),
    Exercise(
        name="your_firm.stay",
        label=mark("How long customers stay"),
        unit=mark("weeks"),
        solution=lambda: subscribers()[2] / subscribers()[1],
        ask=mark(
            "How many weeks does a customer of Zettelfrei stay, on average? Count the time of those who are still "
            "there as well."
        ),
        quantities=(
            Quantity(
                mark("weeks together", "quantity"),
                mark("weeks of all customers so far, added up"),
                lambda: subscribers()[2],
            ),
            Quantity(
                mark("weeks of those gone", "quantity"),
                mark("how many of these belong to those who cancelled"),
                lambda: subscribers()[3],
            ),
            Quantity(mark("customers", "quantity"), mark("all who became customers"), lambda: subscribers()[0]),
            Quantity(mark("cancelled", "quantity"), mark("those of them who cancelled"), lambda: subscribers()[1]),
        ),
        formula="weeks together / cancelled",
        because=mark(
            "Everybody's weeks count, even if they aren't over yet. If you average only those who left, you see the "
            "quick ones: the loyal are still there."
        ),
        hints=(
            mark("Divide weeks by goodbyes: how many weeks are there for each goodbye?"),
            mark("Everybody's weeks go above the line, those who cancelled below it."),
        ),
        steps=(
            "gone = left.notna()",
            "answer = weeks.sum() / gone.sum()",
        ),
        mistakes=(
            Mistake(
                lambda: subscribers()[3] / subscribers()[1],
                mark(
                    "Those are only the customers who have already left. The loyal ones are still there, and their "
                    "weeks are missing."
                ),
            ),
            Mistake(
                lambda: subscribers()[2] / subscribers()[0],
                mark("That's how long they have stayed so far. Most of them aren't gone yet, so it will be more."),
            ),
        ),
    ),
    Exercise(
        name="your_firm.silent",
        label=mark("Silent, and back again"),
        read=share,
        solution=lambda: silent_customers()[1] / silent_customers()[0],
        ask=mark("What share of the silent customers bought again?"),
        quantities=(
            Quantity(
                mark("silent", "quantity"),
                mark("customers who had been silent for ninety days"),
                lambda: silent_customers()[0],
            ),
            Quantity(
                mark("bought again", "quantity"),
                mark("those of them who bought again later"),
                lambda: silent_customers()[1],
            ),
        ),
        formula="bought again / silent",
        because=mark(
            "If ninety quiet days meant goodbye, you'd have written all of them off. Say which rule you use, and try "
            "another one."
        ),
        hints=(
            mark("Which of the silent customers bought again later?"),
            mark("Divide those of them who bought again by all who were silent."),
        ),
        steps=(
            "back = silent.isin(after.person)",
            "answer = back.mean()",
        ),
        mistakes=(
            Mistake(
                lambda: float(silent_customers()[1]),
                mark("That is how many came back. Divide by those who were silent."),
            ),
            Mistake(
                lambda: 1 - silent_customers()[1] / silent_customers()[0],
                mark("That share stayed silent, at least until the record ends."),
            ),
        ),
    ),
)
