"""Who is still a customer comes out on a page as in Python, whatever the days of purchase are."""

import random
from typing import Any

import numpy as np
import pytest

from flywheel_lab.estimate.customers import Days, count_days

from .conftest import Play

pytestmark = pytest.mark.slow

DAY = 86_400_000


def drawn(rng: random.Random) -> dict[str, Any]:
    """Return what is handed over of a log: some have losses, referrers, or hardly a week."""
    span = rng.choice((0, 5, 70, 400, 900))
    first = rng.randrange(15_000, 20_000)
    days = range(first, first + span + 1)
    buyers = [sorted({rng.choice(days) for _day in range(rng.randint(1, 9))}) for _person in range(rng.randint(1, 40))]
    losses = [rng.choice(days) for _person in range(rng.choice((0, 0, len(buyers) // 2)))]
    return {
        "buyers": buyers,
        "losses": losses,
        "referred": rng.choice((None, [rng.randint(0, len(buyers)), len(buyers)])),
        "first": first * DAY,
        "until": (first + span + rng.choice((0, 30))) * DAY + rng.randrange(DAY),
        "silence": rng.random() < 0.7,
    }


def here(log: dict[str, Any]) -> dict[str, Any]:
    """Return what Python says of it."""
    person = np.repeat(np.arange(len(log["buyers"])), [len(days) for days in log["buyers"]])
    sent = log["referred"] and tuple(log["referred"])
    ends = log["first"] // DAY, log["until"] // DAY
    days = Days(person, np.concatenate(log["buyers"]), np.array(log["losses"]), sent, *ends)
    return count_days(days, log["silence"]).state()


def test_a_page_counts_customers_as_python_does(play: Play) -> None:
    rng = random.Random(18)
    logs = [drawn(rng) for _log in range(200)]
    told = play("models/customers.js", "return given.map((log) => customersOf(log, log.silence));", logs)
    assert [each.pop("silence") for each in told] == [log["silence"] for log in logs]
    for there, log in zip(told, logs, strict=True):
        ours = here(log)
        assert {key: there[key] for key in ("states", "days")} == {key: ours[key] for key in ("states", "days")}
        for page, python in zip(there["rules"], ours["rules"], strict=True):
            assert page["days"] == python["days"]
            for name, span in python["four"].items():
                assert page["four"][name] == (span and pytest.approx(span)), name
