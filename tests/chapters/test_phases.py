"""Ten cards: complete and short in both languages, in the order of the model, and found by name."""

import dataclasses
import re
from html import unescape
from html.parser import HTMLParser
from typing import Any

import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.chapters.hourglass.phases import PhaseCard, phase_cards
from flywheel_lab.messages import gettext as _
from flywheel_lab.messages import use_language
from flywheel_lab.models.readings import PHASES

CARDS = phase_cards()
EACH = every("thing", CARDS, ids=[f"phase {card.number}" for card in CARDS])


def written(card: PhaseCard) -> list[str]:
    """Return the texts of a card in the language in use."""
    figures = [part for each in card.kpis for part in (_(each.name), _(each.counted), _(each.measures, "measure"))]
    return [*map(_, (card.title, card.asks, card.goal, card.warning, *card.tactics)), *figures]


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?:;]) ", text)


def test_the_ten_phases_are_those_of_the_model_in_order() -> None:
    assert [card.name for card in CARDS] == list(PHASES)
    assert [card.number for card in CARDS] == list(range(1, 11))


@EACH
def test_no_sentence_is_long(thing: Any, language: str) -> None:
    assert [each for text in written(thing) for each in sentences(text) if len(each) > 200] == []


@EACH
def test_the_german_is_ours(thing: Any) -> None:
    use_language("de")
    wrong = re.compile(r"[a-zäöüß,] (Sie|Ihr|Ihre|Ihnen|Ihren|Ihrem)\b|[\"”]|\d ?%|\d\.\d|!")
    assert [text for text in written(thing) if wrong.search(text)] == []


@every("card", CARDS, ids=lambda card: card.name)
def test_no_field_of_a_card_is_empty(card: Any) -> None:
    assert [field.name for field in dataclasses.fields(card) if not getattr(card, field.name)] == []
    assert len(card.tactics) >= 2 and len(card.kpis) >= 1


def test_a_customer_asks_and_no_two_cards_ask_the_same(language: str) -> None:
    asked = [_(card.asks) for card in CARDS]
    assert all(question.endswith("?") for question in asked) and len(set(asked)) == len(asked)


@every("key", [7, "7", " adoption ", "Adoption", "Onboarding", "ONBOARDING"])
def test_a_card_is_found_by_number_and_by_name_in_either_language(key: int | str, language: str) -> None:
    assert fl.phase_card(key) is CARDS[6]


@every("key", [0, 11, -1, 7.0, True, None, "", "sale", "²", [7]])
def test_an_unknown_phase_is_answered_with_the_list(key: Any) -> None:
    with pytest.raises(fl.FlywheelError, match=r"There is no phase .*from 1 to 10, .*: engagement, .*, advocacy\."):
        fl.phase_card(key)


def test_the_list_of_phases_is_in_the_language_in_use() -> None:
    use_language("de")
    with pytest.raises(fl.FlywheelError, match=r"Es gibt keine Phase 11.*Kennenlernen, .*, Botschafter"):
        fl.phase_card(11)


def test_a_card_shows_itself_in_one_line() -> None:
    assert repr(fl.phase_card(2)) == "PhaseCard(2 education: Do I have a problem at all?)"
    use_language("de")
    assert repr(fl.phase_card(2)) == "PhaseCard(2 Problembewusstsein: Habe ich überhaupt ein Problem?)"


def test_three_phases_attract_three_engage_and_four_delight() -> None:
    assert [card.segment for card in CARDS] == ["attract"] * 3 + ["engage"] * 3 + ["delight"] * 4


@EACH
def test_what_is_shown_is_a_table_with_heads_and_a_caption(thing: Any, language: str) -> None:
    tags: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            tags.append(f"{tag} {dict(attrs).get('scope', '')}".strip())

    Reader().feed(thing._repr_html_())
    assert tags[:2] == ["table", "caption"] and tags.count("th row") >= 3


@EACH
def test_what_is_shown_takes_the_colours_of_the_page(thing: Any) -> None:
    html = thing._repr_html_()
    assert "color: var(--jp-content-font-color1, inherit)" in html and not re.search(r"#[0-9a-f]{3,6}\b", html)


@EACH
def test_what_is_shown_says_everything(thing: Any, language: str) -> None:
    shown = unescape(thing._repr_html_())
    assert [text for text in written(thing) if text not in shown] == []
