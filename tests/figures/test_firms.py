"""Firms side by side: a wheel of customers each, and a thread as thick as the share that it brings."""

from matplotlib.patches import Arc

from flywheel_lab.figures.firms import DOTS, draw_firms

FIRMS = [("Maschenpost", 9000, 0.3), ("Rundwerk", 156, 0.1), ("Ofen-Sommer", 312, 0.6)]


def test_each_firm_is_a_wheel_of_as_many_dots_because_each_is_whole():
    dots = draw_firms(FIRMS).lines
    assert [len(line.get_xdata()) for line in dots] == [DOTS] * 3


def test_a_thread_that_brings_more_is_thicker():
    threads = [patch.get_linewidth() for patch in draw_firms(FIRMS).patches if isinstance(patch, Arc)]
    assert threads[1] < threads[0] < threads[2]


def test_a_firm_is_named_and_counted_also_where_one_customer_is_left(language):
    words = [text.get_text() for text in draw_firms([("Ofen & $tein", 1, 0.5)]).texts]
    assert words[0] == "Ofen & $tein"
    assert words[2] == {"en": "1 customer", "de": "1 Kunde"}[language]
