"""The plain lines of an export give the same log without our reader, and name nobody."""

import json
import re
import tomllib
from pathlib import Path

import pandas as pd
import pytest
from every import every

import flywheel_lab as fl

CASES = Path(__file__).parents[1] / "data" / "cases"
HERE = Path(__file__).parent
FORMS = tomllib.loads((HERE / "forms.toml").read_text("utf-8"))
WITHOUT_LOG = ("02_", "09_")
FILES = {
    "dates side by side.csv": "Record ID,Lifecycle Stage,Became a lead date,Became a customer date,Total Revenue\n"
    "1,customer,01/13/2026,02/14/2026,120.5\n2,lead,01/20/2026,,\n3,lead,01/01/1970,01/21/2026,9\n4,lead,,,\n",
    "history.csv": "Opportunity ID,Stage Name,Amount,Created Date,Is Deleted\na,Qualification,100,2026-01-01,false\n"
    "a,Qualification,120,2026-01-02,false\na,Closed Won,120,2026-02-01,false\nb,Qualification,90,2026-01-03,false\n"
    "b,Closed Lost,90,2026-01-20,false\nc,Qualification,10,2026-01-04,true\n",
    "guests who return.csv": "customer_id,billing_email,date_created,total,status\n"
    "0,Kim@example.com,2026-01-02,10,wc-completed\n"
    "7,kim@example.com,2026-01-05,10,wc-completed\n0,,2026-01-06,10,wc-completed\n",
    "refunds.csv": "Customer ID;Order date;Total;Refunded amount;Currency;Order ID\nkim;03.02.2026;12,50 €;2,50;EUR;1\n"
    "kim;28.02.2026 ;9,00 €;9,00;EUR;2\nlee;01.03.2026;1.009,00 €;;EUR;3\nlee;01.03.2026;7,00 €;;EUR;\nSumme;;;;;\n",
    "spellings_2026-03-31.csv": "Shop: Tea\n\nperson,stage,time,channel,referred by\nkim ,Lead,2026-01-01 10:00,ads,\n"
    "kim,lead,2026-01-01 11:00,,\nlee,Lead,2026-01-02 09:00,seo,kim\nkim,won,2026-01-03 10:00,,\nlee,soon,,,\n",
    "offsets.csv": "person,stage,time\n1,visit,2025-10-26T02:50:00+02:00\n1,order,2025-10-26T02:10:00+01:00\n",
    "events.jsonl": "\n".join(
        json.dumps({"user_pseudo_id": "u", "event_name": name, "event_timestamp": str(at), "event_params": params})
        for name, at, params in (
            ("view_item", 1767225600000000, []),
            ("purchase", 1767312000000000, [{"key": "value", "value": {"int_value": 30}}]),
        )
    ),
}


def run(export):
    told = {}
    exec(export.code, told)
    return told["log"]


def read_all(file):
    """Read an export, with the first answer to each doubt that comes first."""
    answers = {}
    while True:
        try:
            return fl.read_export(file, mapping=answers)
        except fl.DoubtError as error:
            answers[error.doubt.id] = error.doubt.choices[0].value


def events_of(log):
    time = log.events["time"]
    # Before its third version pandas counts what it reads in nanoseconds: another unit, the same moment.
    return log.events.assign(time=time.dt.as_unit("us")) if pd.api.types.is_datetime64_any_dtype(time) else log.events


def same(one, other):
    parts = ("stages", "exits", "purchase", "observed_until", "losses")
    return events_of(one).equals(events_of(other)) and all(getattr(one, part) == getattr(other, part) for part in parts)


@pytest.mark.slow
@every("name", [file.name for file in sorted(CASES.glob("*.csv")) if not file.name.startswith(WITHOUT_LOG)])
def test_the_plain_lines_of_a_case_give_the_same_log(name):
    export = fl.read_export(CASES / name)
    assert "read_export" not in export.code
    assert same(run(export), export.log)


@pytest.mark.slow
@every("name", FILES)
def test_the_plain_lines_of_each_shape_give_the_same_log(tmp_path, name):
    (tmp_path / name).write_text(FILES[name], "utf-8")
    export = fl.read_export(tmp_path / name)
    assert "read_export" not in export.code
    assert same(run(export), export.log)


SOME = {  # forms: what is special in each
    "any_not_paid_german": "months by their German names, amounts with a currency",
    "any_payments_by_kind_german": "a clock beside the day, refunds by their kind",
    "any_line_prices": "prices of lines that add up to an order",
    "any_broken_off_german": "a file that breaks off in a cell",
    "any_orders_spanish": "one currency, which stands beside the amounts",
    "any_history_newest_first": "the newest row on top, and a clock",
    "any_paypal": "a refund that names its payment",
    "any_invoices_and_credits": "a kind that an answer calls a refund",
    "ebay_orders": "lines around the table, a currency only where there is an amount",
    "ga4_with_json_in_cells": "parameters as JSON in cells",
    "ga4_with_refunds": "refunds that are events",
    "matomo_visits": "visits with actions, in a list",
    "matomo_visits_utf16": "visits with actions, side by side",
    "mixpanel_events": "objects in objects",
}


def read_form(name, folder):
    """Read a form with its answers; None if it has no log."""
    form = next((HERE / "forms").glob(f"{name}.*"))
    copy = folder / form.name
    copy.write_bytes(form.read_bytes())
    try:
        return fl.read_export(copy, mapping=FORMS[name].get("mapping"))
    except fl.FlywheelError:
        return None


@pytest.mark.slow
@every("name", SOME)
def test_the_plain_lines_of_a_form_give_the_same_log(tmp_path, name):
    export = read_form(name, tmp_path)
    assert "read_export" not in export.code
    assert same(run(export), export.log)


BY_US = {  # no few lines read titles of blocks, rows that are a change or a parameter, people or dates told in several
    # ways, numbers that begin anew each day, what a text or a visit tells of an amount
    *("any_blocks_with_titles", "any_mails_in_capitals_german", "any_mixed_dates_german", "any_receipts_begin_daily"),
    *("any_returns_named_in_texts_german", "ga4_one_row_a_parameter", "ga4_one_row_a_parameter_mixed"),
    *("matomo_visit_totals", "salesforce_field_history", "salesforce_field_report"),
}


@pytest.mark.every
@every("name", [name for name in FORMS if name not in SOME])
def test_the_plain_lines_of_all_forms_give_the_same_log(tmp_path, name):
    export = read_form(name, tmp_path)
    if export is not None and export.found is not None:
        assert ("read_export" in export.code) == (name in BY_US)
        assert same(run(export), export.log)


def test_the_plain_lines_read_a_german_list_with_dates_in_two_ways(tmp_path):
    messy = fl.messy_export(2, 2, "bestellungen")
    messy.write(tmp_path)
    export = read_all(tmp_path / messy.name)
    assert "fillna(pd.to_datetime" in export.code
    assert same(run(export), export.log)


def test_the_plain_lines_name_nobody(tmp_path):
    (tmp_path / "export.csv").write_text(FILES["guests who return.csv"], "utf-8")
    code = fl.read_export(tmp_path / "export.csv").code
    assert re.findall("kim@|lee", code.replace(str(tmp_path), ""), re.IGNORECASE) == []


def test_an_answer_is_in_the_plain_lines(tmp_path):
    rows = "Customer ID,Order date,Total,Currency\na,03/04/2025,5,EUR\nb,05/06/2025,7,USD\n"
    (tmp_path / "orders.csv").write_text(rows)
    answers = {"time.order:Order date": "dmy", "currency": "USD"}
    export = fl.read_export(tmp_path / "orders.csv", mapping=answers)
    assert "%d/%m/%Y" in export.code
    assert same(run(export), export.log)


def test_a_file_that_a_few_lines_do_not_read_says_it_and_is_read_by_us(tmp_path):
    days = ("2026-01-03", "04.01.2026", "5 January 2026", "20260106", "Jan 7, 2026")
    rows = [f'{k};c{k};"{day}"' for k, day in enumerate(days)]
    (tmp_path / "orders.csv").write_text("\n".join(["Order ID;Customer ID;Order date", *rows]))
    export = fl.read_export(tmp_path / "orders.csv")
    assert "A few lines of pandas do not read this file" in export.code
    assert same(run(export), export.log)


def test_lines_that_are_broken_are_not_read(tmp_path):
    (tmp_path / "broken.jsonl").write_text(FILES["events.jsonl"] + '\n{"user_pseudo_id": "v", "event_na\n')
    export = fl.read_export(tmp_path / "broken.jsonl")
    assert "k not in {3}" in export.code
    assert same(run(export), export.log)


def test_what_has_no_log_has_its_one_line():
    export = fl.read_export(CASES / "02_crm_snapshot_one_row_per_deal.csv")
    assert export.code == export.line


def test_asking_for_the_plain_lines_keeps_no_answer(tmp_path):
    (tmp_path / "orders.csv").write_text("Customer ID,Order date\na,03/04/2025\nb,05/06/2025\n")
    export = fl.read_export(tmp_path / "orders.csv", mapping={"time.order:Order date": "dmy"})
    fl.forget()
    assert export.code
    assert [file.name for file in tmp_path.iterdir()] == ["orders.csv"]


@pytest.mark.every
@every("seed", range(12))
def test_the_plain_lines_of_a_messy_export_give_the_same_log(tmp_path, seed):
    messy = fl.messy_export(seed, 2)
    messy.write(tmp_path)
    export = read_all(tmp_path / messy.name)
    if export.found is not None:
        assert same(run(export), export.log)
