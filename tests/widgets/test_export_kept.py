"""What a learner says on the card beside the answers is kept with them, holds once more, and can be forgotten."""

import json
from pathlib import Path

import pytest
from bringing import SHOP, bring, hand_in

import flywheel_lab as fl
from flywheel_lab.export.doubts.answers import beside
from flywheel_lab.paths import shipped

MINE = {"days": 30, "firm": "Wool", "guesses": {"lost": "2 a month"}}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the notebook."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_rule_and_the_guesses_are_kept_and_hold_once_more(folder: Path) -> None:
    card = fl.explore_export()
    assert bring(card, SHOP)["again"] == []
    card.mine = MINE
    assert json.loads((folder / "orders.csv.mapping.json").read_text("utf-8"))["mine"] == MINE
    again = fl.explore_export()
    assert bring(again, SHOP)["again"] == ["mine"]
    assert again.mine == MINE


@pytest.mark.slow
def test_answers_and_what_is_said_beside_them_lie_in_one_file_in_either_order(folder: Path) -> None:
    for first in ("answer", "rule"):
        card = fl.explore_export()
        hand_in(card, act="forget")
        bring(card, SHOP)
        for what in ("answer", "rule") if first == "answer" else ("rule", "answer"):
            if what == "rule":
                card.mine = MINE
            else:
                hand_in(card, act="answer", answers={"status:on-hold": "purchase"})
        kept = json.loads((folder / "orders.csv.mapping.json").read_text("utf-8"))
        assert (kept["mine"], kept["answers"]) == (MINE, {"status:on-hold": "purchase"})
        assert json.loads(card.saved["text"]) == kept
        assert bring(fl.explore_export(), SHOP)["again"] == ["answers", "mine"]


def test_what_is_said_of_one_file_is_not_said_of_another(folder: Path) -> None:
    card = fl.explore_export()
    bring(card, SHOP)
    card.mine = MINE
    bring(card, SHOP, "other.csv")
    assert card.mine == {"firm": "Wool"}
    assert [file.name for file in folder.iterdir()] == ["orders.csv.mapping.json"]


def test_what_was_said_can_be_taken_back(folder: Path) -> None:
    card = fl.explore_export()
    bring(card, SHOP)
    card.mine = MINE
    card.mine = {"days": 0, "firm": "", "guesses": {"lost": " "}}
    assert "mine" not in json.loads((folder / "orders.csv.mapping.json").read_text("utf-8"))
    assert bring(fl.explore_export(), SHOP)["again"] == []


def test_reading_without_the_card_leaves_what_was_said_there_and_forget_deletes_it(folder: Path) -> None:
    (folder / "orders.csv").write_text(SHOP, "utf-8")
    card = fl.explore_export("orders.csv")
    card.mine = MINE
    fl.read_export("orders.csv", mapping={"status:on-hold": "purchase"})
    assert fl.explore_export("orders.csv").mine == MINE
    fl.forget()
    assert [file.name for file in folder.iterdir()] == ["orders.csv"]


def test_where_nothing_can_be_written_the_card_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    card = fl.explore_export()
    bring(card, SHOP)

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    card.mine = MINE
    assert "No space left on device" in card.saved["trouble"]


@pytest.mark.slow
def test_nothing_is_written_beside_a_file_of_the_course(folder: Path) -> None:
    file = shipped("datasets") / "synthetic" / "shop_orders.csv"
    card = fl.explore_export(file)
    card.mine = MINE
    assert [each.name for each in folder.iterdir()] == ["shop_orders.csv.mapping.json"]
    assert not beside(file).exists()
    assert fl.explore_export(file).mine == MINE
    assert card.as_text() == {"name": file.name, "text": file.read_text("utf-8")}


def test_forget_everything_is_everything(folder: Path) -> None:
    (folder / "orders.csv").write_text(SHOP, "utf-8")
    for name in ("orders.csv", "other.csv"):
        card = fl.explore_export()
        bring(card, SHOP, name)
        card.mine = MINE
    hand_in(card, act="forget")
    assert (card.mine, card.saved) == ({}, {})
    assert [file.name for file in folder.iterdir()] == ["orders.csv"]
