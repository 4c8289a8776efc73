"""What kind of table an export is, asked where its columns do not say it, and what would multiply its amounts."""

import pytest
from every import every

import flywheel_lab as fl


@pytest.fixture
def read(tmp_path):
    def save(text, name="export.csv"):
        (tmp_path / name).write_text(text, "utf-8")
        return fl.read_export(tmp_path / name)

    return save


ASKED = {
    "value.each:Price": "Order ID,Customer ID,Order date,Product,Quantity,Price\n"
    "1,a,2026-01-01,Tea,3,10.00\n2,b,2026-01-02,Tea,1,9.00\n",
    "twice": "Customer ID,Order date,Total\n" + "a,2026-01-01,20\nb,2026-01-02,30\nc,2026-01-03,12\n" * 2,
}


@every(
    ("id", "answer", "total"),
    [("value.each:Price", "line", 19), ("value.each:Price", "each", 39), ("twice", "once", 62), ("twice", "all", 124)],
)
def test_what_would_multiply_all_amounts_is_asked(read, tmp_path, id, answer, total):
    name = f"{answer}.csv"
    with pytest.raises(fl.DoubtError) as raised:
        read(ASKED[id], name)
    assert raised.value.doubt.id == id
    assert fl.read_export(tmp_path / name, mapping={id: answer}).log.events["value"].sum() == total


STILL = """Record ID,Deal Stage,Amount,Create Date
1,Qualified,100,2026-01-01
2,Qualified,200,2026-01-03
1,Closed Won,100,2026-01-01
2,Qualified,200,2026-01-03
"""


def test_lists_of_today_put_one_below_the_other_are_no_history(read):
    export = read(STILL)
    assert export.shape == "snapshot"
    with pytest.raises(fl.FlywheelError, match="Export the history"):
        _ = export.log


def test_what_a_till_calls_an_event_is_no_stage_of_an_order(read):
    till = "Date,Customer ID,Transaction ID,Event Type,Total Collected\n2026-01-01,a,t1,Payment,5\n"
    export = read(till + "2026-01-02,b,t2,Payment,7\n2026-01-03,a,t3,Payment,9\n")
    assert (export.shape, fl.funnel_counts(export.log).to_dict()) == ("orders", {"purchase 1": 2, "purchase 2": 1})


@every(
    "text",
    [
        "user_id,login,since\na,x,2026-01-01\nb,y,2026-01-02\n",
        "Email,Signup date\na@b.de,2026-01-01\nc@d.de,2026-01-02\n",
    ],
)
def test_a_list_that_does_not_speak_of_purchases_is_asked(read, text):
    with pytest.raises(fl.DoubtError) as raised:
        read(text)
    assert (raised.value.doubt.id, raised.value.doubt.blocking) == ("rows", True)


@every(
    ("text", "id"),
    [
        ("Place,Till,When,Total\nx,t1,2026-01-01,5\ny,t2,2026-01-02,6.50\n", "column.person"),
        ("Customer ID,Last update,Next visit\na,2026-01-01,2026-02-01\nb,2026-01-02,2026-02-02\n", "column.time"),
        (
            "Customer ID,Order date,Posten A brutto,Posten B brutto\na,2026-01-01,5.50,6.50\nb,2026-01-02,6.10,7.10\n",
            "column.value",
        ),
    ],
)
def test_columns_with_unknown_names_are_asked_with_those_that_can_be_meant(read, text, id):
    with pytest.raises(fl.DoubtError) as raised:
        read(text)
    assert raised.value.doubt.id == id
    assert len(raised.value.doubt.choices) >= 2
