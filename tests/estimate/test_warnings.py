"""An estimate says what speaks against it: sentences, in the language in use, and a count in its one line."""

import numpy as np
import pandas as pd

from flywheel_lab import JourneyLog, JourneyModel, estimate_journey, simulate_log

CHAIN = JourneyModel.chain(["visit", "trial", "order"], [0.4, 0.25], dwell=[3, 8, 1])


def test_where_nothing_speaks_against_it_there_is_no_warning():
    fit = estimate_journey(simulate_log(CHAIN, 20, 60, np.random.default_rng(1)))
    assert fit.warnings == []
    assert "warning" not in repr(fit)


def test_the_notes_of_the_log_stay_with_the_estimate():
    rows = pd.DataFrame({"person": [1, 1, None], "stage": ["visit", "order", "visit"], "time": [0, 3, 4]})
    log = JourneyLog(rows, observed_until=9)
    assert estimate_journey(log).notes == log.notes != []
