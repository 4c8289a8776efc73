"""Columns that no rule uses and that divide the rows: whether all of these count is asked once."""

import pytest
from every import every

import flywheel_lab as fl

PEOPLE = ("ada", "ben", "cleo", "dan")


def written(folder, column, texts, amounts=None):
    """Return a file of orders with a further column, of which each text stands there in turn."""
    rows = [
        f"{PEOPLE[k % 4]},2026-05-{k % 28 + 1:02},{amounts[k] if amounts else 10 + k},{text}"
        for k, text in enumerate(texts)
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
        ("Lesson", ["waltz", "tango"]),
        ("Lieferstatus", ["offen", *["verschickt"] * 9]),
        ("Bought", ["Feed 10 kg", *["Brush"] * 9]),
        ("Wish", ["late; with a dog", *[""] * 9]),
        ("Place", ["Main store / upstairs, at the window", *[""] * 9]),
        ("Item 1", ["name:Refund book|total:9", *["name:Map|total:9"] * 9]),
        ("Quantity less refunds", ["1", "2"]),
    ],
)
def test_what_never_decides_whether_a_row_counts_is_not_asked(tmp_path, column, says):
    assert doubt_of(fl.read_export(written(tmp_path, column, (says * 10)[:20]))) is None


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


def test_lines_of_an_order_that_say_different_things_are_not_asked(tmp_path):
    lines = [
        f"{k // 2},{PEOPLE[k // 2 % 4]},2026-05-{k // 2 + 1:02},{10 + k},{('bow', 'string')[k % 2]}" for k in range(20)
    ]
    (tmp_path / "orders.csv").write_text("\n".join(["Order number,Customer,Order date,Line total,Part of it", *lines]))
    assert doubt_of(fl.read_export(tmp_path / "orders.csv")) is None


def test_what_only_the_first_line_of_an_order_says_holds_for_the_others(tmp_path):
    lines = [f"{k // 2},{PEOPLE[k // 2 % 4]},2026-05-{k // 2 + 1:02},{10 + k},{('walk', '')[k % 2]}" for k in range(20)]
    (tmp_path / "orders.csv").write_text("\n".join(["Order number,Customer,Order date,Line total,Occasion", *lines]))
    assert doubt_of(fl.read_export(tmp_path / "orders.csv")) is None


def test_money_that_was_taken_off_already_is_not_told(tmp_path):
    texts = [f"{back},{back}" for back in ("0", "0", "0", "5")] * 5
    file = written(tmp_path, "Refunded amount,Converted amount returned", texts)
    assert doubt_of(fl.read_export(file)) is None


def test_two_columns_that_doubt_the_same_rows_are_told_once(tmp_path):
    texts = [
        f"{kind},{seller}" for kind, seller in [("record", "us"), ("tape", "us"), ("record", "us"), ("payout", "")] * 5
    ]
    export = fl.read_export(written(tmp_path, "Item type,Artist", texts))
    assert "Artist" not in doubt_of(export).question
    assert "Item type: payout (5)" in " ".join(told(export))


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
        fl.read_export(written(tmp_path, "Occasion", ["walk"] * 15 + ["fair"] * 5), mapping={"alike": "Where: fair"})


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
    assert fl.read_export(tmp_path / "orders.csv").report.used == 40


def unheeded(export):
    """Return what is said of columns that decided nothing."""
    return " ".join(text for text in export.said if text.startswith("These columns decided nothing"))


@every(
    "column, texts, says",
    [
        ("STAT", [*["3"] * 17, "9", "9", "1"], "STAT (1 1, 9 2, 3 17)"),
        ("Settled", [*["2026-06-01"] * 17, "", "", ""], "Settled (✓ 17, – 3)"),
        ("Of it", ["5.00", *[""] * 19], "Of it (✓ 1, – 19)"),
    ],
)
def test_codes_and_cells_that_only_some_rows_have_are_told_though_no_rule_knows_them(tmp_path, column, texts, says):
    assert says in unheeded(fl.read_export(written(tmp_path, column, texts)))


@every(
    "column, text, says",
    [
        ("Marked as No-Show", "Yes", "Marked as No-Show: Yes (3)"),
        ("Tender", "Gutschein", "Tender: Gutschein (3)"),
        ("refund_items", "amount:9.00|reason:broken", "refund_items: ✓ (3)"),
        ("Rebooked as", "B-17", "Rebooked as: ✓ (3)"),
    ],
)
def test_a_name_that_makes_one_doubt_it_is_told_whatever_its_cells_say(tmp_path, column, text, says):
    other = {"Yes": "No", "Gutschein": "bar"}.get(text, "")
    export = fl.read_export(written(tmp_path, column, [text] * 3 + [other] * 17))
    assert says in " ".join(told(export))


def test_what_was_read_as_what_is_said_first(tmp_path):
    said = fl.read_export(written(tmp_path, "Occasion", ["walk"] * 20)).said
    assert said[:2] == [
        "People are told apart by the column 'Customer' (people: 4, rows: 20).",
        "The day stands in 'Order date', the amount in 'Total'.",
    ]


def test_few_people_of_many_rows_are_told(tmp_path):
    assert "few people" in fl.read_export(written(tmp_path, "Occasion", ["walk"] * 31 + ["run"] * 9)).said[1]
