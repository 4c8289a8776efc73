"""What a card and a page show of an export is plain data, in the language in use."""

import json

import pytest
from every import every
from speaking import speaking

import flywheel_lab as fl
from flywheel_lab.data.messy.systems import FORMS

SHOP = """Customer ID,Order date,Total,Status
kim,2026-01-03,5,paid
lee,2026-01-04,7,on-hold
kim,2026-02-20,9,paid
,2026-02-21,3,paid
"""


@pytest.fixture
def read(tmp_path):
    def save(text, name="export.csv", **options):
        (tmp_path / name).write_text(text, "utf-8")
        return fl.read_export(tmp_path / name, **options)

    return save


def test_the_state_of_an_export_is_plain_data(read):
    state = read(SHOP).state()
    assert json.loads(json.dumps(state)) == state
    assert (state["file"], state["shape"], state["people"], state["events"]) == ("export.csv", "orders", 1, 2)
    assert (state["first"], state["until"]) == ("2026-01-03", "2026-02-20")


def test_the_state_has_the_balance_of_rows(read):
    report = read(SHOP).state()["report"]
    assert report["read"] == report["used"] + sum(each["n"] for each in report["repaired"] + report["rejected"]) == 4
    assert {each["reason"]: each["line"] for each in report["rejected"]} == {
        "still waits for payment": 3,
        "nobody known (guest)": 5,
    }


def test_the_printed_report_names_each_reason_for_which_rows_are_left_out(read):
    ends = ["refunded", "cancelled", "failed", "pending", "test"]
    rows = [f"kim,2026-01-0{day},5,{end}" for day, end in enumerate(ends, 1)]
    report = read("\n".join([SHOP.strip(), *rows, "lee,,5,paid"])).report
    assert len(report.rejected) > 5
    assert [reason for reason in report.rejected if reason not in str(report)] == []


LINES = """Order number,Customer,Order date,Total,Status,Item
1,kim,2026-01-03,15,paid,map
1,kim,,,,book
2,lee,2026-01-04,7,paid,map
,,,,,Sales
,,,22,,
"""
NESTED = """{"id": "o1", "customer": "kim", "createdAt": "2026-01-03", "total": "15", "status": "paid"}
{"id": "i1", "title": "map", "__parentId": "o1"}
{"id": "i2", "title": "book", "__parentId": "o1"}
{"id": "o2", "customer": "lee", "createdAt": "2026-01-04", "total": "7", "status": "paid"}
"""
NO_ORDER = "neither a name nor a date, such as a sum or a title"


@every(
    ("name", "text", "rejected"),
    [
        ("export.csv", LINES, {"further line of an order": 1, NO_ORDER: 2}),
        ("e.jsonl", NESTED, {"further line of an order": 2}),
    ],
)
def test_rows_that_are_no_orders_by_themselves_are_called_what_they_are(read, name, text, rejected):
    export = read(text, name)
    assert (export.report.rejected, export.log.events["value"].sum()) == (rejected, 22)


def test_the_state_says_which_doubts_are_answered(read):
    answers = [read(SHOP).state()["doubts"], read(SHOP, mapping={"status:on-hold": "purchase"}).state()["doubts"]]
    assert [[(each["id"], each["answered"]) for each in doubts] for doubts in answers] == [
        [("status:on-hold", False)],
        [("status:on-hold", True)],
    ]


def test_a_blocking_doubt_has_a_state_of_its_own(read):
    with pytest.raises(fl.DoubtError) as raised:
        read("Customer ID,Order date\nkim,03/04/2025\nlee,05/06/2025\n")
    doubt = raised.value.doubt.state()
    assert (doubt["blocking"], doubt["choices"][0]["samples"][0]) == (True, ["03/04/2025", "2025-04-03"])


def test_a_report_of_counts_has_a_state_without_people(read):
    state = read("Event name,Total users\nview_item,20\npurchase,4\n").state()
    assert (state["people"], state["counts"]) == (None, {"view_item": 20, "purchase": 4})


@every(("code", "reason"), [("en", "nobody known (guest)"), ("de", "niemand Bekanntes (Gast)")])
def test_the_state_speaks_the_language_in_use(read, code, reason):
    with speaking(code):
        state = read(SHOP, f"{code}.csv").state()
    assert reason in [each["reason"] for each in state["report"]["rejected"]]


@every("system", FORMS)
def test_an_export_with_lies_of_each_system_is_read_or_asked(tmp_path, system):
    file = fl.messy_export(1, 2, system).write(tmp_path)
    try:
        assert fl.read_export(file).state()["report"]["read"] > 0
    except fl.DoubtError as error:
        assert error.doubt.choices
