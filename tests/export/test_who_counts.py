"""The ledger says who counts as one person, and who as lost."""

import flywheel_lab as fl


def test_who_was_lost_and_bought_later_is_not_lost_before_the_purchase(tmp_path):
    rows = ["a,Demo,2026-01-01", "a,Lost,2026-01-09", "a,Won,2026-02-01", "b,Demo,2026-01-02", "b,Lost,2026-01-20"]
    (tmp_path / "deals.csv").write_text("\n".join(["Deal ID,Stage,Date", *rows]))
    ledger = fl.read_export(tmp_path / "deals.csv", mapping={"stages": "Demo > Won"}).ledger
    assert {entry.quantity: entry.rows for entry in ledger}["Who is lost before the purchase"] == 1


def test_browsers_with_one_login_are_one_person_and_the_ledger_says_so(tmp_path):
    head = "event_date,event_timestamp,event_name,user_pseudo_id,user_id"
    rows = ["20260101,1767225600000000,view_item,u1,k", "20260102,1767312000000000,purchase,u2,k"]
    rows += ["20260103,1767398400000000,view_item,u3,", "20260104,1767484800000000,purchase,u3,"]
    (tmp_path / "events.csv").write_text("\n".join([head, *rows, "20260105,1767571200000000,view_item,u1,"]))
    first = str(fl.read_export(tmp_path / "events.csv").ledger[0])
    assert "somebody with a login" in first
    assert "'user_id / user_pseudo_id' (people: 2, rows: 5)" in first
