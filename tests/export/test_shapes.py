"""Journals, dates side by side, histories with deleted and repeated rows; the balance of rows, the ledger."""

import pandas as pd
import pytest
from every import every
from hypothesis import given, settings
from hypothesis import strategies as st
from speaking import speaking

import flywheel_lab as fl
from flywheel_lab.export.cells.dates import read_dates
from flywheel_lab.export.cells.values import read_values
from flywheel_lab.export.results.ledger import INFERRED, MEASURED, UNKNOWN

WIDE = """Record ID,Lifecycle Stage,Became a lead date,Became an opportunity date,Became a customer date
1,customer,2026-01-01,2026-01-09,2026-02-01
2,lead,2026-01-03,,
3,opportunity,2026-01-05,2026-01-15,
4,lead,,,
5,lead,1970-01-01,2026-01-20,
"""
HISTORY = """Opportunity ID,Stage Name,Amount,Created Date,Is Deleted
a,Qualification,100,2026-01-01,false
a,Qualification,120,2026-01-02,false
a,Closed Won,120,2026-02-01,false
b,Qualification,90,2026-01-03,false
b,Closed Lost,90,2026-01-20,false
c,Qualification,10,2026-01-04,true
"""


@pytest.fixture
def read(tmp_path):
    def save(text, name="export.csv"):
        (tmp_path / name).write_text(text, "utf-8")
        return fl.read_export(tmp_path / name)

    return save


def test_dates_of_stages_side_by_side_are_a_journey(read):
    export = read(WIDE)
    assert (export.source, export.shape) == ("hubspot", "wide")
    assert fl.funnel_counts(export.log.only(["lead", "opportunity"])).to_dict() == {"lead": 3, "opportunity": 2}
    assert export.log.purchase == "customer"
    assert (export.report.rejected, sum(export.report.repaired.values())) == ({"no date": 1}, 1)


def test_a_history_folds_what_only_changed_the_amount(read):
    export = read(HISTORY)
    assert fl.funnel_counts(export.log).to_dict() == {"Qualification": 2, "Closed Won": 1}
    assert (export.report.used, export.report.rejected) == (4, {"deleted in the system": 1})
    assert list(export.report.repaired) == ["same stage again: only something else changed"]


def test_the_amount_of_a_deal_is_that_of_its_purchase(read):
    deals = """Deal - ID,Deal - Value,Deal - Deal created,Deal - Won time,Deal - Lost time
1,"1,200.50",2026-01-01 10:00:00,2026-02-01 10:00:00,
2,50,2026-01-02 10:00:00,,2026-01-20 10:00:00
"""
    export = read(deals)
    assert (export.source, export.log.purchase) == ("pipedrive", "won")
    assert export.log.events["value"].dropna().tolist() == [1200.5]


def test_the_price_of_a_piece_counts_times_the_quantity_and_a_return_is_taken_off(read):
    lines = "InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID\n1,t,6,12/13/2010 8:26,2.55,a\n"
    export = read(lines + "1,m,2,12/13/2010 8:26,5,a\nC2,t,-1,12/14/2010 9:41,2.55,a\n")
    assert export.log.events["value"].tolist() == pytest.approx([22.75])
    assert list(export.report.rejected) == ["takes money back from another order, which counts with what remained"]


def test_the_ledger_begins_with_what_a_person_is(read):
    ledger = read(HISTORY).ledger
    said = "a deal. A buyer with two deals counts twice. People are told apart by the column"
    assert said in str(ledger).splitlines()[0]
    assert {entry.quantity: entry.state for entry in ledger}["Who is lost before the purchase"] == MEASURED


def test_what_cannot_be_known_says_what_to_record_from_now_on(read):
    ledgers = [read(text, f"{k}.csv").ledger for k, text in enumerate((WIDE, HISTORY))]
    silent = [str(each) for ledger in ledgers for each in ledger if each.state == UNKNOWN and not each.record]
    assert silent == []


def test_churn_is_inferred_with_what_it_depends_on(read):
    ledger = read("Customer ID,Order date\na,2026-01-01\nb,2026-01-01\nb,2026-02-20\n").ledger
    (churn,) = [entry for entry in ledger if entry.state == INFERRED]
    assert churn.sensitivity == ((30, 0.5),)


@every("code", ["en", "de"])
def test_the_report_is_short_and_in_the_language_in_use(read, code):
    with speaking(code):
        told = str(read(HISTORY, f"{code}.csv").report).splitlines()
    assert told[0].startswith({"en": "Rows read: 6.", "de": "Zeilen gelesen: 6."}[code])
    assert len(told) <= 12


CELLS = st.sampled_from(
    ["", "a", "b", "0", "2026-01-05", "2026-02-05", "1970-01-01", "soon", "12.5", "-3", "x", "paid", "refunded"]
)


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS), min_size=1, max_size=12))
def test_each_row_has_one_fate_whatever_stands_in_it(tmp_path_factory, rows):
    file = tmp_path_factory.mktemp("export") / "export.csv"
    pd.DataFrame(rows, columns=["Customer ID", "Order date", "Total", "Status"]).to_csv(file, index=False)
    try:
        report = fl.read_export(file).report
    except fl.FlywheelError:
        return
    fates = report.used + sum(report.repaired.values()) + sum(report.rejected.values())
    assert fates == report.read == sum(any(row) for row in rows)


DAYS = {
    ("28.02.2026", "01.02.2026"): "2026-02-28",
    ("2/28/2026", "2/1/2026"): "2026-02-28",
    ("28. Februar 2026", "1. März 2026"): "2026-02-28",
    ("Feb 28, 2026", "Mar 1, 2026"): "2026-02-28",
    ("20260228", "20260301"): "2026-02-28",
    ("1772236800", "1772323200"): "2026-02-28",
    ("46081", "46082"): "2026-02-28",
    ("2026-02-28T10:00:00+01:00", "2026-03-01"): "2026-02-28",
}


@every("texts", DAYS, ids=str)
def test_a_column_of_dates_is_read_by_one_decision(texts):
    assert f"{read_dates(list(texts), 'order date').moments[0]:%Y-%m-%d}" == DAYS[texts]


@every("header", ["order id", "PLZ", "Invoice no", "amount"])
def test_numbers_under_another_name_are_no_dates(header):
    assert read_dates(["20260101", "20260102"], header).kind == ""


AMOUNTS = {
    ("1.030,00", "40,5"): 1030.0,
    ("1,030.00", "40.5"): 1030.0,
    ("1'030.00", "5"): 1030.0,
    ("(12)", "5"): -12.0,
    ("12-", "5"): -12.0,
    ("−12", "5"): -12.0,
    ("12,50 €", "1,25"): 12.5,
    ("CHF 12.–", "5"): 12.0,
}


@every("texts", AMOUNTS, ids=str)
def test_a_column_of_amounts_is_read_by_one_decision(texts):
    assert read_values(list(texts)).numbers[0] == AMOUNTS[texts]
