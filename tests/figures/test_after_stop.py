"""Orders and customers after the last ad, side by side: orders go first, in each of the firms."""

import matplotlib.pyplot as plt
import numpy as np
import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.models.firms import FIRMS, Firm


@every("firm", FIRMS.values(), ids=list(FIRMS))
def test_at_no_time_a_larger_share_of_the_orders_is_left_than_of_the_customers(firm: Firm) -> None:
    ax = fl.figures.draw_after_stop(firm, until=104)
    orders, customers = (np.asarray(line.get_ydata()) for line in ax.lines[:2])
    assert orders[0] == customers[0] == pytest.approx(1)
    assert (orders <= customers + 1e-9).all()
    plt.close(ax.figure)


def test_it_speaks_german() -> None:
    fl.use_language("de")
    assert "neue Bestellungen pro Woche" in fl.figures.draw_after_stop(fl.firm("shop")).alt
