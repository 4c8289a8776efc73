"""Little lists of what was paid and paid back, each with the sum that somebody finds by hand."""

import pytest
from every import every

import flywheel_lab as fl

HEAD = "order no,customer id,date,total"
LISTS = {  # rows, answers, the sum, how many purchases
    "paid back in part, beside the order": (
        ["order no,customer id,date,total,refund amount", "1,ada,2026-03-01,50.00,0", "2,ben,2026-03-02,30.00,12.50"],
        {},
        (67.5, 2),
    ),
    "paid back in two parts, each a row": (
        [
            f"{HEAD},type,refund of",
            "1,ada,2026-03-01,50.00,sale,",
            "2,ada,2026-03-04,-20.00,refund,1",
            "3,ada,2026-03-05,-5.00,refund,1",
            "4,ben,2026-03-06,30.00,sale,",
        ],
        {},
        (55, 2),
    ),
    "paid back in full, in a row with the same number": (
        [HEAD, "1,ada,2026-03-01,50.00", "1,ada,2026-03-04,-50.00", "2,ben,2026-03-06,30.00"],
        {},
        (30, 1),
    ),
    "charged back, naming nothing": (
        [
            "customer id,date,total,type",
            "ada,2026-03-01,50.00,payment",
            "ben,2026-03-02,30.00,payment",
            "ada,2026-03-20,-50.00,chargeback",
        ],
        {},
        (30, 1),
    ),
    "shipping and taxes beside the total": (
        [
            f"{HEAD},subtotal,shipping,taxes",
            "1,ada,2026-03-01,54.90,50.00,4.90,8.77",
            "2,ben,2026-03-02,30.00,30.00,0,4.79",
        ],
        {},
        (84.9, 2),
    ),
    "a tip and a fee beside the total": (
        [f"{HEAD},tip,fee", "1,ada,2026-03-01,52.00,2.00,1.20", "2,ben,2026-03-02,30.00,0,0.80"],
        {},
        (82, 2),
    ),
    "fees and payouts as rows": (
        [f"{HEAD},type", "1,ada,2026-03-01,50.00,sale", "2,ada,2026-03-01,-1.20,fee", "3,ada,2026-03-02,-48.80,payout"],
        {},
        (50, 1),
    ),
    "lines of an order that differ": (
        [f"{HEAD},product", "1,ada,2026-03-01,20.00,cup", "1,ada,2026-03-01,30.00,pot", "2,ben,2026-03-02,30.00,pot"],
        {},
        (80, 2),
    ),
    "the total of the order on each line": (
        [
            "order no,customer id,date,order total,product",
            "1,ada,2026-03-01,50.00,cup",
            "1,ada,2026-03-01,50.00,pot",
            "2,ben,2026-03-02,30.00,pot",
        ],
        {},
        (80, 2),
    ),
    "one line of an order that comes back": (
        [f"{HEAD},product", "1,ada,2026-03-01,20.00,cup", "1,ada,2026-03-01,30.00,pot", "1,ada,2026-03-08,-20.00,cup"],
        {},
        (30, 1),
    ),
    "a price of 0, asked": (
        [HEAD, "1,ada,2026-03-01,0.00", "2,ada,2026-03-04,50.00", "3,ben,2026-03-06,30.00"],
        {"free": "left out"},
        (80, 2),
    ),
    "a voucher that is a part of the price": (
        [f"{HEAD},discount", "1,ada,2026-03-01,40.00,10.00", "2,ben,2026-03-02,30.00,0"],
        {},
        (70, 2),
    ),
}


@every("name", LISTS)
def test_a_list_of_payments_has_the_sum_that_was_found_by_hand(tmp_path, name):
    rows, answers, told = LISTS[name]
    (tmp_path / "list.csv").write_text("\n".join(rows))
    events = fl.read_export(tmp_path / "list.csv", mapping=answers or None).log.events
    assert (pytest.approx(events["value"].sum()), len(events)) == told


@every("answer, total", [("once", 40), ("both", 20)])
def test_a_return_and_its_credit_note_are_asked(tmp_path, answer, total):
    rows = ["number,customer id,date,total,type,refund of", "1,ada,2026-03-01,60.00,invoice,"]
    rows += ["2,ada,2026-03-05,-20.00,return,1", "3,ada,2026-03-06,-20.00,credit note,1"]
    file = tmp_path / f"{answer}.csv"
    file.write_text("\n".join(rows))
    with pytest.raises(fl.DoubtError) as raised:
        fl.read_export(file)
    assert raised.value.doubt.id == "back"
    assert fl.read_export(file, mapping={"back": answer}).log.events["value"].sum() == total
