"""The plain lines of an export are short, say in the learner's language what they do, and leave rows out by rules."""

from pathlib import Path

import flywheel_lab as fl
from flywheel_lab.messages import use_language


def test_the_plain_lines_are_short(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("orders.csv").write_text("Customer ID,Order date,Total\nkim,2026-01-03,5\nlee,2026-01-04,7\n")
    lines = fl.read_export("orders.csv").code.splitlines()
    assert len([line for line in lines if line and not line.startswith("#")]) <= 16
    assert max(map(len, lines)) <= 88


def test_rows_that_do_not_count_are_left_out_by_rules_not_by_their_numbers(tmp_path):
    rows = [f"{k},c{k % 90},2026-01-{1 + k % 28:02},{k % 7 + 1},{('paid', 'refunded')[k % 2]}" for k in range(600)]
    (tmp_path / "orders.csv").write_text("\n".join(["Order ID,Customer ID,Order date,Total,Status", *rows]))
    code = fl.read_export(tmp_path / "orders.csv").code
    assert "rows = rows[rows['Status'] != 'refunded']  # refunded" in code


def test_the_lines_of_an_order_share_its_fate_by_a_rule(tmp_path):
    rows = ["1,kim,2026-01-03,20,refunded,Tea", "1,kim,2026-01-03,,,Pot", "2,kim,2026-02-03,9,paid,Tea"]
    head = "Order ID,Customer ID,Order date,Total,Status,Product"
    (tmp_path / "orders.csv").write_text("\n".join([head, *rows, "2,kim,2026-02-03,,,Cup"]))
    export = fl.read_export(tmp_path / "orders.csv")
    assert "~rows['Order ID'].isin(rows['Order ID'][rows['Status'] == 'refunded'])" in export.code
    told = {}
    exec(export.code, told)
    assert told["log"].events.astype(object).values.tolist() == export.log.events.astype(object).values.tolist()


def test_the_plain_lines_speak_the_language_of_the_learner(tmp_path):
    use_language("de")
    (tmp_path / "orders.csv").write_text("Customer ID,Order date,Total\nkim,2026-01-03,5\nlee,2026-01-04,7\n")
    assert "# Was jede Zeile wert ist" in fl.read_export(tmp_path / "orders.csv").code


def test_a_notebook_shows_the_lines_as_lines(tmp_path):
    (tmp_path / "orders.csv").write_text("Customer ID,Order date,Total\nkim,2026-01-03,5\nlee,2026-01-04,7\n")
    code = fl.read_export(tmp_path / "orders.csv").code
    assert repr(code) == str(code)
    assert code._repr_markdown_() == f"```python\n{code}\n```"
