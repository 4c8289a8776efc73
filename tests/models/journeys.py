"""Random journey models for property tests: networks with ways back, several entries and referrals."""

import numpy as np
from hypothesis import strategies as st

from flywheel_lab import JourneyModel

ANY = st.floats(0.05, 3)


@st.composite
def loops(draw, gains=ANY):
    """A model with referrals into its first stage, scaled to a loop gain; every stage is reached and refers."""
    n = draw(st.integers(2, 6))
    numbers = draw(st.lists(st.floats(0.01, 1), min_size=n * (n + 2), max_size=n * (n + 2)))
    shares = np.reshape(numbers, (n, n + 2))
    conversion = shares[:, :n] - np.diag(np.diag(shares[:, :n]))
    conversion *= 0.9 / np.maximum(conversion.sum(axis=1, keepdims=True), 0.9)
    dwell = 1 + 19 * shares[:, n]
    referrals = np.zeros((n, n))
    referrals[:, 0] = shares[:, n + 1]
    names = [f"stage {k}" for k in range(n)]
    made = JourneyModel(names, conversion, dwell, referrals=referrals)
    gain = draw(gains)
    return JourneyModel(names, conversion, dwell, referrals=referrals * gain / made.loop_gain)
