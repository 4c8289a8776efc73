"""The numbers of the questions and claims of chapter 02, by their names."""

from collections.abc import Mapping

from ...models.firms.reading import AFTER
from ...models.simulation import expected_flow
from .exercises.shop import PAUSE, SILENT, UNTIL, customers_during_pause

STALE = SILENT.changed(conversion={("adoption", "retention"): 0.6})


def _price() -> Mapping[str, float]:
    return {"price": SILENT.money.monthly}


def _scratch() -> Mapping[str, float]:
    left = customers_during_pause()
    return {"kept": left.min() / left[0], "later": left.argmin() - PAUSE}


def _written_once() -> Mapping[str, float]:
    people = STALE.model.coast(SILENT.balance, UNTIL) + expected_flow(STALE.model, STALE.pushes, UNTIL)
    ways = (100 * each.model.conversion[6, 7] for each in (SILENT, STALE))
    before, after = (round(each.customers) for each in (SILENT, STALE))
    quarter = people[PAUSE, AFTER].sum()
    return dict(zip(("was", "stale"), ways, strict=True)) | {"before": before, "quarter": quarter, "end": after}


NUMBERS = {
    "hourglass.quiz-ask-first": _price,
    "hourglass.scratch": _scratch,
    "hourglass.written-once": _written_once,
}
