"""Exports in English, German and Spanish: their words for nobody, for losses, for statuses and for lengths of time."""

import pandas as pd
import polars as pl
import pytest
from every import every

from flywheel_lab import JourneyLog, funnel_counts
from flywheel_lab.errors import JourneyLogError

DAYS = pd.to_datetime(["2026-01-01", "2026-01-02", "2026-01-03"])
NOBODY = [
    *(
        "desconocido",
        "Invitado",
        "anónimo",
        "sin nombre",
        "no aplica",
        "s/n",
        "N/D",
        "nadie",
        "keine Angabe",
        "niemand",
    ),
    *(
        "N.N.",
        "Gastbestellung",
        "not_set",
        "(data not available)",
        "[null]",
        "#NV",
        "\\N",
        "—",
        "_",
        ".",
        "*",
        "??",
        "---",
    ),
    *("Anonymous User", "Guest Checkout", "(blank)", "00000000-0000-0000-0000-000000000000"),
]


@pytest.mark.slow
@every("name", NOBODY)
def test_nobody_has_many_names_in_a_log_and_in_a_table(name):
    table = pd.DataFrame({"person": ["kim", "kim", name], "stage": ["visit", "order", "visit"], "time": DAYS})
    assert JourneyLog(table).said[0].rows == 1
    for events in (table, pl.from_pandas(table)):
        assert funnel_counts(events, ["visit", "order"]).tolist() == [1, 1]


@every("name", ["Perdidos", "Cerrada perdida", "PERDIDO", "Kein Kauf", "no comprado", "lost_deal"])
def test_losses_in_other_languages_are_losses(name):
    table = pd.DataFrame({"person": [1, 1, 2, 2], "stage": ["a", "b", "a", name], "time": [0, 1, 0, 2]})
    assert funnel_counts(JourneyLog(table)).to_dict() == {"a": 2, "b": 1}


SOUNDS_LOST = ["Absage", "abgesagt", "Kein Interesse", "Not interested", "no-show", "Abmeldung", "Baja", "Cancelado"]
SOUNDS_LOST += [
    "rechazada",
    "Abandono",
    "descartado",
    "Warenkorbabbruch",
    "Declined",
    "withdrawn",
    "sin interés",
    "Ausstieg",
]


@every("name", SOUNDS_LOST)
def test_what_sounds_like_leaving_is_said(name):
    table = pd.DataFrame({"person": [1, 1, 1], "stage": ["a", "b", name], "time": [0, 1, 2]})
    assert f"'{name}' sounds like leaving for good" in JourneyLog(table).notes[0]


STATUS = {
    "Pagado": 2,
    "enviada": 2,
    "Teilretoure": 2,
    "partial_refund": 2,
    "devuelto": 1,
    "Reembolsado": 1,
    "Gutschrift": 1,
}
STATUS |= {"cancelado": 1, "Storno": 1, "anulada": 1, "fallido": 1, "pendiente": 1, "teilbezahlt": 1, "Widerruf": 1}


def orders(**columns):
    return pd.DataFrame({"customer_id": ["kim", "lee"], "date": DAYS[:2]} | columns)


@pytest.mark.slow
@every(("status", "people"), STATUS.items())
def test_a_status_counts_in_three_languages(status, people):
    assert JourneyLog.from_orders(orders(how=["paid", status]), status="how").people == people


def test_columns_in_spanish_are_not_overlooked():
    with pytest.raises(JourneyLogError, match="Write status='Estado'"):
        JourneyLog.from_orders(orders(Estado=["pagado", "cancelado"]))
    with pytest.raises(JourneyLogError, match="Write currency='Moneda'"):
        JourneyLog.from_orders(orders(Moneda=["EUR", "USD"], total=[1, 2]), value="total")
    assert JourneyLog.from_orders(orders(Prueba=["no", "sí"])).people == 1


@every("answers", [[False, True], ["FALSE", "TRUE"], ["nein", "Ja"], [None, "yes"]])
def test_refunded_may_be_yes_or_no(answers):
    log = JourneyLog.from_orders(orders(refunded=answers, total=[5, 3]), value="total")
    assert log.events[["person", "value"]].values.tolist() == [["kim", 5.0]]
    assert log.notes == ["Refunded orders, left out: 1."]


def test_a_currency_and_its_sign_are_one():
    twice = orders(cur=["EUR", "€"], total=[5, 3]).assign(customer_id="kim", date="2026-01-01")
    log = JourneyLog.from_orders(twice, value="total", currency="cur")
    assert log.events[["value", "currency"]].values.tolist() == [[8.0, "EUR"]]


def test_an_order_without_a_currency_is_said():
    log = JourneyLog.from_orders(orders(cur=["EUR", None], total=[5, 3]), value="total", currency="cur")
    assert "Orders without a currency: 1." in log.notes[0]


@every("text", ["12,-", "12.– CHF", "Fr. 12.-", "12,-- €"])
def test_an_amount_without_cents_is_an_amount(text):
    assert JourneyLog.from_orders(orders(total=[text, None]), value="total").events["value"].iloc[0] == 12


@pytest.mark.slow
@every(("within", "orders"), {"1 semana": 2, "7 días": 2, "1,5D": 1, "36 horas": 1, "90 minutos": 0}.items())
def test_lengths_of_time_in_spanish_and_with_a_comma(within, orders):
    table = pd.DataFrame({"person": [1, 1, 2, 2], "stage": ["a", "b", "a", "b"]})
    table["time"] = pd.to_datetime(["2026-01-01", "2026-01-02", "2026-01-01", "2026-01-08"])
    assert funnel_counts(table, ["a", "b"], within=within).tolist() == [2, orders]


@every("within", ["1m", "3 m", "30M"])
def test_m_may_be_minutes_or_months_and_is_refused(within):
    table = pd.DataFrame({"person": [1, 1], "stage": ["a", "b"], "time": DAYS[:2]})
    with pytest.raises(JourneyLogError, match="Months differ in length"):
        funnel_counts(table, ["a", "b"], within=within)


@every("until", ["2026-02", "2026"])
def test_a_month_is_no_day_on_which_observation_ends(until):
    table = pd.DataFrame({"person": [1, 1], "stage": ["a", "b"], "time": ["2025-01-01", "2025-01-02"]})
    with pytest.raises(JourneyLogError, match="Write the day you stopped looking"):
        JourneyLog(table, observed_until=until)


def test_options_may_be_spelled_in_other_ways():
    table = pd.DataFrame({"person": [1, 1, 2, 2], "stage": ["A", "B", "A", "Aus"], "time": [0, 1, 0, 2]})
    log = JourneyLog(table, stages=["A", "B"], exits={"Lost": ["AUS"]}, losses=["a"])
    assert (log.losses, (log.events["stage"] == "lost").sum()) == (("A",), 1)
    assert JourneyLog(table, stages=["A", "B"], exits={"lost": "aus"}, losses="Recorded").losses == ("A", "B")
