"""Who a row is about: who may be meant is asked, the likeliest first; what can be nobody is not offered."""

import re

import pytest
from every import every

import flywheel_lab as fl

ROWS = (("2026-01-05", "20.50"), ("2026-01-09", "35.90"), ("2026-02-03", "20.50"), ("2026-02-11", "48.90"))
CHOICES = {  # columns, the cells of each row, and which of them are offered
    "who pays is likelier than who takes part": ("Kind;Zahler", "Lia;Kim,Tom;Kim,Ben;Lee,Ben;Lee", "Zahler;Kind"),
    "who books is likelier than who comes": (
        "Booking;Guest name;Booked by;Nights",
        "B1;Kim;Lee;2,B2;Lee;Lee;3,B3;Kim;Ash;2,B4;Ash;Ash;2",
        "Booked by;Guest name",
    ),
    "an owner may be the customer": (
        "Invoice;Owner;Dog",
        "7;Kim;Rex,8;Lee;Luna,9;Kim;Rufus,10;Ash;Luna",
        "Owner;Dog",
    ),
    "counts, shares and numbers of rows are nobody": (
        "#;For whom;Score;Fee %;Rate",
        "1;Kim;17;5;3.5,2;Lee;40;7;4.5,3;Kim;33;5;4.0,4;Ash;12;5;3.9",
        "For whom",
    ),
    "who comes back is likelier than what is new in each row": (
        "Slip;Who",
        "a9;Kim,b3;Lee,c8;Kim,a2;Ash",
        "Who;Slip",
    ),
}


def sales(header, cells):
    rows = [f"{day};{row};{amount}" for row, (day, amount) in zip(cells.split(","), ROWS, strict=True)]
    return "\n".join([f"Date;{header};Amount", *rows, ""])


PEOPLE = {  # columns, the cells of each row, in which of them people are, and how often each of them bought
    "first and last names name somebody together": (
        "Vorname;Name",
        "Kim;Ash,Kim;Elm,Lee;Ash, Kim ;Ash",
        "Vorname + Name",
        [2, 1, 1],
    ),
    "nobody is known by a first name": (
        "First name;Surname",
        "Kim;Ash,Kim;,Lee;Elm,;Ash",
        "First name + Surname",
        [1, 1, 1],
    ),
    "names that hold the first ones are whole": (
        "Vorname;Name",
        "Kim;Kim Ash,Kim;Kim Elm,Lee;Lee Ash,Kim;Kim Ash",
        "Name",
        [2, 1, 1],
    ),
}
ORDERS = {  # columns, the cells of each row, how often each of those who are known bought, and what is said of them
    "an address that stands for those who gave none": (
        "E-Mail;Kundennr",
        "Kim@web.de;7,kein@mail.de;8,no-reply2@shop.de;9,kim@web.de;7",
        [2, 1, 1],
        "'E-Mail' name nobody.*Rows: 2",
    ),
}
SALES = [sales(header, cells) for header, cells, *_told in (*CHOICES.values(), *PEOPLE.values(), *ORDERS.values())]


@pytest.fixture
def saved(tmp_path):
    def save(text):
        (tmp_path / "sales.csv").write_text(text, "utf-8")
        return tmp_path / "sales.csv"

    return save


@every("meant", CHOICES)
def test_who_may_be_meant_is_offered_in_order_of_likelihood(saved, meant):
    header, cells, choices = CHOICES[meant]
    with pytest.raises(fl.DoubtError) as asked:
        fl.read_export(saved(sales(header, cells)), mapping={"rows": "purchase"})
    assert [choice.value for choice in asked.value.doubt.choices] == [*choices.split(";"), ""]


@every("header", ["Cashier;Hours", "Mitarbeiter;Filiale", "Row;Nächte"])
def test_those_who_sell_and_counts_are_no_customers(saved, header):
    with pytest.raises(fl.FlywheelError, match="no column that can name people"):
        fl.read_export(saved(sales(header, "1;2,2;1,1;2,2;3")))


@every("who", PEOPLE)
def test_people_are_told_apart_by_what_names_them(saved, who):
    header, cells, column, times = PEOPLE[who]
    answer = {"column.person": column} if column == "Name" else {}
    export = fl.read_export(saved(sales(header, cells)), mapping={"rows": "purchase", **answer})
    assert f"'{column}'" in export.said[0]
    assert sorted(export.log.events["person"].value_counts(), reverse=True) == times


@every("what", ORDERS)
def test_what_is_odd_about_people_is_told_with_its_number(saved, what):
    header, cells, times, told = ORDERS[what]
    export = fl.read_export(saved(sales(header, cells)), mapping={"rows": "purchase"})
    assert sorted(export.log.events["person"].value_counts(), reverse=True) == times
    assert re.search(told, " ".join(export.said))
