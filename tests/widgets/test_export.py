"""The card of an own export: a file comes in slices, doubts are asked once, and no file ever raises."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from bringing import SHOP, bring, hand_in
from every import every

import flywheel_lab as fl
from flywheel_lab.widgets.texts.export import TEXTS

OPEN = "Customer ID,Order date\nkim,03/04/2025\nlee,05/06/2025\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the notebook."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_it_begins_with_no_file_and_offers_those_of_the_folder(folder: Path) -> None:
    (folder / "deals.csv").write_text(SHOP, "utf-8")
    (folder / "notes.docx").write_text("")
    card = fl.explore_export()
    assert (repr(card), card.state, card.files) == ("ExportCard(no file)", {}, ["deals.csv"])


def test_a_file_comes_in_slices_and_is_read_once_all_are_there() -> None:
    card = fl.explore_export()
    state = bring(card, SHOP, slice=20)
    assert repr(card) == "ExportCard(orders.csv: 4 rows, 2 left out)"
    assert state["counts"] == {"purchase 1": 1, "purchase 2": 1}


def test_what_a_page_gets_is_plain_data() -> None:
    state = bring(fl.explore_export(), SHOP)
    assert json.loads(json.dumps(state)) == state


def test_a_file_of_the_folder_and_one_by_its_name_are_read_in_place(folder: Path) -> None:
    (folder / "orders.csv").write_text(SHOP, "utf-8")
    card = fl.explore_export()
    assert hand_in(card, act="folder", name="orders.csv") == fl.explore_export("orders.csv").state
    assert hand_in(card, act="folder", name="../../etc/passwd")["file"] == "passwd"


def test_a_doubt_that_comes_first_is_asked_answered_and_never_asked_again(folder: Path) -> None:
    card = fl.explore_export()
    doubt = bring(card, OPEN)["doubt"]
    assert doubt["choices"][0]["samples"][0] == ["03/04/2025", "2025-04-03"]
    assert hand_in(card, act="answer", answers={doubt["id"]: "mdy"})["first"] == "2025-03-04"
    assert (folder / "orders.csv.mapping.json").exists()
    assert bring(fl.explore_export(), OPEN)["first"] == "2025-03-04"


def test_an_answer_can_be_changed() -> None:
    card = fl.explore_export()
    doubt = bring(card, OPEN)["doubt"]
    hand_in(card, act="answer", answers={doubt["id"]: "mdy"})
    assert hand_in(card, act="answer", answers={doubt["id"]: "dmy"})["first"] == "2025-04-03"


def test_all_proposals_taken_at_once_are_kept_as_answers() -> None:
    card = fl.explore_export()
    state = bring(card, SHOP)
    proposed = {doubt["id"]: doubt["default"] for doubt in state["doubts"]}
    assert proposed
    taken = hand_in(card, act="answer", answers=proposed)
    assert (taken["mapping"], taken["report"]["used"], taken["counts"]) == (
        proposed,
        state["report"]["used"],
        state["counts"],
    )


def test_the_file_of_a_page_does_not_stay_behind() -> None:
    card = fl.explore_export()
    bring(card, SHOP)
    there = card._path
    bring(card, SHOP, "other.csv")
    assert there is not None
    assert not there.exists()


def test_everything_is_forgotten_but_the_file_of_the_learner(folder: Path) -> None:
    (folder / "orders.csv").write_text(OPEN, "utf-8")
    card = fl.explore_export("orders.csv")
    hand_in(card, act="answer", answers={"time.order:Order date": "dmy"})
    assert hand_in(card, act="forget") == {"forgotten": TEXTS["forgotten"]}
    assert [file.name for file in folder.iterdir()] == ["orders.csv"]
    assert "doubt" in fl.explore_export("orders.csv").state


BAD = {
    "a PDF": ("x.pdf", b"%PDF-1.7 abc"),
    "a photo": ("x.jpg", b"\xff\xd8\xff\xe0" + bytes(200)),
    "nothing": ("x.csv", b""),
    "one line": ("x.csv", b"Customer ID,Order date\n"),
    "noise": ("x.csv", bytes(range(256)) * 20),
    "a broken workbook": ("x.xlsx", b"PK\x03\x04 no"),
}


@every("name, raw", BAD.values())
def test_a_file_that_cannot_be_read_is_a_sentence(name: str, raw: bytes) -> None:
    state = bring(fl.explore_export(), raw, name)
    assert state["file"] == name
    assert str(state["refused"]).endswith((".", ")", "?"))


def test_where_no_column_names_people_the_columns_are_choices() -> None:
    doubt = bring(fl.explore_export(), "colour,size\nred,4\nblue,5\n")["doubt"]
    assert (doubt["id"], [each["value"] for each in doubt["choices"]]) == ("column.person", ["colour", "size", ""])


def test_a_long_wait_says_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    card, parts = fl.explore_export(), []
    card.observe(lambda change: parts.append(change["new"].get("part")), "state")

    def slow(*_args: object, progress: Callable[[int, int], None], **_more: object) -> None:
        progress(500, 1000)
        progress(1100, 1000)
        raise fl.FlywheelError("That was long.")

    monkeypatch.setattr("flywheel_lab.widgets.export.read_export", slow)
    bring(card, SHOP)
    assert parts == [None, 0.5, 1.0, None]


def test_an_error_of_ours_is_a_sentence_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_args: object, **_more: object) -> None:
        raise KeyError("role")

    monkeypatch.setattr("flywheel_lab.widgets.export.read_export", fails)
    assert "KeyError" in str(bring(fl.explore_export(), SHOP)["refused"])


def test_where_no_card_runs_there_is_what_the_file_tells_or_what_to_do() -> None:
    (still, told) = (card._repr_html_() for card in (fl.explore_export(), fl.explore_export("none.csv")))
    assert "fl.explore_export()" in still
    assert "none.csv" in told
    card = fl.explore_export()
    bring(card, SHOP.replace("kim", "<b>kim</b>"), "<i>orders</i>.csv")
    assert "Rows read: 4." in card._repr_html_()
    assert "<i>" not in card._repr_html_()
