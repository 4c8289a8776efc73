"""What an export only infers travels with its log, is said by estimates, and looks so in pictures."""

import pytest
from every import every
from matplotlib.axes import Axes
from speaking import speaking

import flywheel_lab as fl

ROWS = ["Record ID,Lifecycle Stage,Became a Lead Date,Became a Sales Qualified Lead Date,Became a Customer Date"]
ROWS += [f"{k},lead,2026-01-{k:02},{f'2026-02-{k:02}' if k % 2 else ''},{f'2026-03-{k:02}' if k % 4 == 1 else ''}"
         for k in range(1, 21)]  # fmt: skip
INFERRED = "2 education"


@pytest.fixture
def log(tmp_path):
    (tmp_path / "contacts.csv").write_text("\n".join(ROWS))
    return fl.read_export(tmp_path / "contacts.csv").log


def hatches(ax: Axes) -> list[str]:
    return [patch.get_hatch() or "" for patch in ax.patches if patch.get_width()]


def test_the_ledger_travels_with_copies_of_the_log(log):
    copies = [log, log.only(["lead", "sales qualified lead"]), fl.estimate_journey(log)]
    assert [each.ledger for each in copies] == [log.ledger] * 3
    assert log.ledger


def test_a_log_of_a_table_has_an_empty_ledger():
    assert fl.load("cdnow").ledger == ()


def test_only_the_stages_that_are_inferred_look_so(log):
    assert hatches(fl.draw_funnel(log)) == ["...", "", ""]


@pytest.mark.slow
@every("draw", ["draw_funnel", "draw_hourglass"])
def test_a_picture_says_in_words_what_is_inferred(log, draw):
    assert f"Dotted: inferred, not measured: {INFERRED}" in getattr(fl, draw)(fl.estimate_journey(log)).alt


@pytest.mark.slow
@every("draw", ["draw_coast", "draw_bathtub"])
def test_a_picture_of_time_says_that_times_are_inferred(log, draw):
    ax = getattr(fl, draw)(fl.estimate_journey(log))
    assert "Dotted: inferred, not measured: Stages, and the time between them" in ax.alt


@pytest.mark.slow
def test_curves_that_rest_on_inferred_times_are_dotted(log):
    (curve, *_others) = fl.draw_coast(fl.estimate_journey(log)).lines
    assert curve.is_dashed()


def test_a_picture_of_a_log_without_a_ledger_is_as_it_was():
    ax = fl.draw_funnel(fl.load("cdnow"))
    assert ("inferred" in ax.alt, set(hatches(ax))) == (False, {""})


@every(
    ("code", "says"),
    [
        ("en", ["a contact of the system", "Inferred, not measured: 2 education", "The export cannot tell"]),
        ("de", ["ein Kontakt im System", "Abgeleitet, nicht gemessen: 2 Problembewusstsein"]),
    ],
)
def test_an_estimate_says_what_its_export_measures_infers_and_cannot_tell(log, code, says):
    with speaking(code):
        said = fl.estimate_journey(log).said
    assert [text for text in says if text not in said] == []


@every("estimate", ["estimate_purchases", "estimate_retention"])
def test_what_is_said_of_customers_says_who_they_are(tmp_path, estimate):
    rows = [f"{k % 40},2026-{1 + k % 6:02}-{1 + k % 28:02},9" for k in range(160)]
    (tmp_path / "orders.csv").write_text("\n".join(["Customer ID,Order date,Total", *rows]))
    log = fl.read_export(tmp_path / "orders.csv").log
    assert "What one person is here: a customer" in getattr(fl, estimate)(log).said
