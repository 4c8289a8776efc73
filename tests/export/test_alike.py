"""Columns that no rule uses and that divide the rows: whether all of these count is asked once."""

import pytest
from every import every

import flywheel_lab as fl

PEOPLE = ("ada", "ben", "cleo", "dan")


def written(folder, column, texts, amounts=None):
    """Return a file of orders with a further column, of which each text stands there in turn."""
    rows = [
        f"{PEOPLE[k % 4]},2026-05-{k + 1:02},{amounts[k] if amounts else 10 + k},{text}" for k, text in enumerate(texts)
    ]
    file = folder / "orders.csv"
    file.write_text("\n".join([f"Customer,Order date,Total,{column}", *rows]))
    return file


def doubt_of(export):
    """Return what is asked about rows that count alike, None if it is not asked."""
    return next((doubt for doubt in export.doubts if doubt.id == "alike"), None)


def told(export):
    """Return what is said of doubtful rows."""
    return [text for text in export.said if text.startswith("Look whether these rows")]


def test_a_column_that_no_rule_uses_is_asked_once_and_all_rows_count_until_it_is_answered(tmp_path):
    export = fl.read_export(written(tmp_path, "Occasion", ["walk"] * 17 + ["party"] * 3))
    doubt = doubt_of(export)
    assert (doubt.default, doubt.blocking, export.report.used) == ("all", False, 20)
    assert "Occasion (party 3, walk 17)" in doubt.question
    assert [choice.value for choice in doubt.choices] == ["all", "Occasion: party", "Occasion: walk"]
    assert "rows: 3; left: customers 4, orders 17" in doubt.choices[1].label
    assert told(export) == []


@every(
    "column, says",
    [
        ("Country", ["Austria", "Peru"]),
        ("Payment method", ["card", "bill"]),
        ("Newsletter", ["yes", "no"]),
        ("Ship to", ["DE", "AT"]),
        ("How", ["PayPal", "Visa"]),
        ("Firmenname", ["Brandt GmbH", "Franke GmbH"]),
        ("Pieces of it", ["1", "2"]),
        ("State of it", ["shipped", "delivered"]),
    ],
)
def test_what_never_decides_whether_a_row_counts_is_not_asked(tmp_path, column, says):
    assert doubt_of(fl.read_export(written(tmp_path, column, says * 10))) is None


@every(
    "column, text",
    [
        ("Occasion", "Test visit"),
        ("Comment", "warranty"),
        ("Internal", "yes"),
        ("Anlass", "Eigenverbrauch"),
        ("Payment", "Umtausch Größe"),
        ("Amount returned to them", "12.5"),
    ],
)
def test_rows_that_sound_as_if_they_were_no_purchases_are_told(tmp_path, column, text):
    export = fl.read_export(written(tmp_path, column, (["", "", "", text]) * 4))
    assert f"{column}: {text} (4)" in " ".join(told(export))


def test_rows_that_alone_have_no_amount_are_told(tmp_path):
    amounts = [10 + k if k % 5 else "" for k in range(20)]
    file = written(tmp_path, "Round", ["gold" if k % 5 else "blue" for k in range(20)], amounts)
    assert "Round: blue (4)" in " ".join(told(fl.read_export(file, mapping={"free": "purchase"})))


def test_several_parts_can_be_left_out_and_are_offered_one_after_the_other(tmp_path):
    file = written(tmp_path, "Occasion", ["walk"] * 14 + ["party"] * 3 + ["fair"] * 3)
    once = fl.read_export(file, mapping={"alike": "Occasion: party"})
    values = [choice.value for choice in doubt_of(once).choices]
    assert values == ["all", "Occasion: party", "Occasion: party > Occasion: fair", "Occasion: party > Occasion: walk"]
    twice = fl.read_export(file, mapping={"alike": values[2]})
    assert (once.report.used, twice.report.used) == (17, 14)
    assert twice.report.rejected == {"left out by your answer": 6}


def test_an_answer_holds_for_the_next_file_in_which_no_row_says_it(tmp_path):
    fl.read_export(written(tmp_path, "Occasion", ["walk"] * 17 + ["party"] * 3), mapping={"alike": "Occasion: party"})
    assert fl.read_export(written(tmp_path, "Occasion", ["walk", "fair"] * 10)).report.used == 20


def test_a_column_that_is_not_there_cannot_be_left_out(tmp_path):
    with pytest.raises(fl.FlywheelError, match="none of the choices"):
        fl.read_export(written(tmp_path, "Occasion", ["walk", "fair"] * 10), mapping={"alike": "Where: fair"})


def test_what_stands_there_once_under_each_of_two_texts_stops_the_reading(tmp_path):
    lines = ["Customer,Order date,Total,Leg"]
    for k in range(8):
        lines += [
            f"{PEOPLE[k % 4]},2026-05-{2 * k + day + 1:02},{20 + k},{leg}" for day, leg in enumerate(("out", "in"))
        ]
    (tmp_path / "orders.csv").write_text("\n".join(lines))
    with pytest.raises(fl.DoubtError, match="stands here twice"):
        fl.read_export(tmp_path / "orders.csv")
    assert fl.read_export(tmp_path / "orders.csv", mapping={"alike": "Leg: in"}).report.used == 8


def test_customers_who_pay_the_same_each_month_in_one_of_two_places_do_not_stand_there_twice(tmp_path):
    texts = ["north", "south", "north", "north", "south", "south", "south", "north", "north", "south"] * 4
    lines = [f"{PEOPLE[k % 4]},2026-0{1 + k // 20}-{k % 20 + 1:02},29,{text}" for k, text in enumerate(texts)]
    (tmp_path / "orders.csv").write_text("\n".join(["Customer,Order date,Total,Side", *lines]))
    assert not doubt_of(fl.read_export(tmp_path / "orders.csv")).blocking
