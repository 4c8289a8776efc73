"""The likely models that are kept for each firm are those of its log, and as small as they must be."""

import json
import os

import numpy as np
import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.estimate.money.likely import HERE, LOGS, likely_journeys, make_rows

SLOW = dict.fromkeys(("shop", "machines", "craft"), pytest.mark.every)


@pytest.mark.slow
@pytest.mark.parametrize("name", [pytest.param(name, marks=SLOW.get(name, ())) for name in LOGS])
def test_a_file_is_what_its_log_gives(name):
    file = HERE / f"{name}.json"
    made = make_rows(name)
    if os.environ.get("FLYWHEEL_WRITE"):
        lines = ",\n".join(json.dumps(row, separators=(",", ":")) for row in made["rows"])
        head = json.dumps({key: value for key, value in made.items() if key != "rows"})
        file.write_text(f'{head[:-1]}, "rows": [\n{lines}\n]}}\n', "utf-8")
    kept = json.loads(file.read_text("utf-8"))
    assert {key: kept[key] for key in ("people", "weeks", "names")} == {
        key: made[key] for key in ("people", "weeks", "names")
    }
    np.testing.assert_allclose(kept["rows"], made["rows"], rtol=1e-3)  # what a processor's own last bits can move


@every("name", LOGS)
def test_a_file_is_small_enough_to_be_sent(name):
    assert (HERE / f"{name}.json").stat().st_size < 60_000


@every("name", LOGS)
def test_what_is_likely_lies_around_the_truth(name):
    found, truth = likely_journeys(name), fl.firm(name).model
    low, high = np.quantile(found.journeys.dwell, [0.005, 0.995], axis=0)
    inside = (low - 1e-9 <= truth.dwell) & (truth.dwell <= high + 1e-9)
    assert inside.mean() >= 0.8
