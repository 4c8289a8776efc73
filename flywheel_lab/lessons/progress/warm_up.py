"""The items to re-ask at the beginning of a chapter: those missed at first, after 1, 2 and 5 chapters.

Coming back after a while is what makes knowledge stay; whether the gaps grow or not matters little (Latimier, Peyre &
Ramus (2021), A Meta-Analytic Review of the Benefit of Spacing out Retrieval Practice Episodes on Retention).
"""

from collections.abc import Mapping, Sequence

from .state import Answers, State

GAPS = (1, 2, 5)
"""How many chapters after its own an item is asked for the first, second and third time, at the earliest."""
MOST = 3


def due_items(state: State, chapter: str, chapters: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the names of at most three items to ask again in a chapter, the longest overdue first.

    chapters: the names of the items of each chapter, all in the order of the course. An item was missed if its first
    answer was not right. No chapter re-asks an item twice, nor does a chapter before one that has re-asked it.

    >>> missed = State({"start.a": Answers("passed", 2, "A", "not yet", "B")})
    >>> due_items(missed, "01", {"00": ["start.a"], "01": ["funnel.a"]}), due_items(missed, "00", {"00": ["start.a"]})
    (['start.a'], [])
    """
    here = list(chapters).index(chapter)
    places = {name: place for place, names in enumerate(chapters.values()) for name in names}
    missed = {name: state.items[name] for name in places if name in state.items}
    numbers = {number: place for place, number in enumerate(chapters)}
    last = {name: max([numbers.get(each, -1) for each in item.warm_ups], default=-1) for name, item in missed.items()}
    ahead = {name: item for name, item in missed.items() if last[name] < here}
    overdue = {
        name: lateness for name, item in ahead.items() if (lateness := _days_late(item, here - places[name])) >= 0
    }
    return sorted(overdue, key=lambda name: -overdue[name])[:MOST]  # a stable sort: then the order of the course


def missed_items(state: State, names: Sequence[str], occasion: str, most: int) -> list[str]:
    """Return the names of at most so many items that were missed at first, and not asked again on this occasion.

    Those that are still open come first, then those that came back least often.

    >>> found, left = Answers("passed", 2, "A", "not yet", "B"), Answers("not yet", 1, "C", "not yet", "C")
    >>> missed_items(State({"a.b": found, "a.c": left}), ["a.a", "a.b", "a.c"], "review", 9)
    ['a.c', 'a.b']
    """
    missed = [
        name
        for name in names
        if (item := state.items.get(name)) and item.first_status == "not yet" and occasion not in item.warm_ups
    ]
    return sorted(missed, key=lambda name: (state.items[name].status == "passed", len(state.items[name].warm_ups)))[
        :most
    ]


def _days_late(item: Answers, distance: int) -> int:
    if item.first_status != "not yet" or len(item.warm_ups) >= len(GAPS):
        return -1
    return distance - GAPS[len(item.warm_ups)]
