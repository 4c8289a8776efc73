"""The game on paper: by the printed tables and rules, a team comes to the same people as the room."""

from typing import Any

import numpy as np
import pytest
from every import every
from printed import in_language, pages, words

from flywheel_lab.messages import LANGUAGES
from flywheel_lab.models.firms import FIRMS
from flywheel_lab.models.game import BOARDS, Event, Plan, play, shuffle_cards
from flywheel_lab.models.game.quarter import SPARED, Built
from flywheel_lab.models.game.rules import CUT, NEEDS, QUARTERS, affordable
from flywheel_lab.trainer.game import game_sheets
from flywheel_lab.trainer.game.boards import MOST, boards
from flywheel_lab.trainer.game.handouts import event_cards, rules
from flywheel_lab.trainer.game.leader import leader_sheet, minutes, minutes_more

GAMES = 200
COLUMNS = {"hand": 1, "care": 5, "refer": 9}


class Table:
    """A team with paper and pencil: it looks up, adds and rounds, and knows no per cent."""

    def __init__(self, firm: dict[str, Any], needs: list[int]) -> None:
        self.firm, self.needs = firm, needs
        self.lines = {int(line[0]): [int(cell) for cell in line] for line in firm["tables"]}
        self.prospects, self.customers = firm["prospects"], firm["customers"]
        self.chips = {"hand": 0, "care": 0, "refer": 0}

    def look_up(self, people: int, column: int) -> int:
        split = [MOST] * (people // MOST) + [people % MOST]
        return sum(self.lines[part][column] for part in split if part)

    def level(self, measure: str) -> int:
        return sum(self.chips[measure] >= need for need in self.needs)

    def play(self, plan: Plan, card: str) -> None:
        level = {measure: self.level(measure) for measure in self.chips}
        spared = level["care"] >= 2
        if card == "outage":
            level["care"] = max(0, level["care"] - 1)
        if card == "vacancy":
            level["hand"] = max(0, level["hand"] - 1)
        customers = self.customers
        if card == "prices" and not spared:
            customers -= 10 * (customers // 50)
        ads = self.firm["ads"][plan.ads - 1] if plan.ads else 0
        ads = {"rival": ads // 2, "season": ads + ads // 2, "press": ads + 60}.get(card, ads)
        sent = self.look_up(customers, COLUMNS["refer"] + level["refer"])
        if card == "award":
            sent += (sent + 1) // 2
        if card == "reviews" and not spared:
            sent = 0
        thinking = self.look_up(self.prospects, 13) if self.firm["thinking"] else 0
        won = self.look_up(self.prospects, COLUMNS["hand"] + level["hand"])
        kept = self.look_up(customers, COLUMNS["care"] + level["care"])
        self.prospects, self.customers = (int(f"{n + 5:04}"[:-1] + "0") for n in (ads + sent + thinking, won + kept))
        for measure in self.chips:
            new = getattr(plan, measure)
            self.chips[measure] = min(12, self.chips[measure] + new) if new else max(0, self.chips[measure] - 1)


def random_game(rng: np.random.Generator) -> tuple[list[Plan], tuple[Event, ...]]:
    plans = [Plan(*rng.multinomial(6 if n < CUT else 2, rng.dirichlet([0.7] * 4)).tolist()) for n in range(1, 13)]
    return plans, shuffle_cards(rng)


@pytest.mark.slow
def test_by_the_printed_tables_a_team_comes_to_the_same_people_as_the_room() -> None:
    sheet, rng = boards().data, np.random.default_rng(4)
    for n in range(GAMES):
        firm, board = sheet["firms"][n % 4], list(BOARDS.values())[n % 4]
        plans, events = random_game(rng)
        team = Table(firm, sheet["needs"])
        for turn in play(board, plans, events):
            team.play(turn.plan, turn.event.key)
            assert (team.prospects, team.customers, tuple(team.chips.values())) == turn.after[1:4], (n, turn)


def test_random_games_meet_every_card_every_level_and_more_people_than_the_tables_have() -> None:
    rng = np.random.default_rng(4)
    turns = [turn for n in range(GAMES) for turn in play(list(BOARDS.values())[n % 4], *random_game(rng))]
    assert len({turn.event.key for turn in turns}) == 9
    assert all({getattr(turn.levels, name) for turn in turns} == {0, 1, 2, 3} for name in Built._fields)
    assert max(max(turn.after[1:3]) for turn in turns) > MOST


def test_the_tables_split_without_loss() -> None:
    """A full hundred times whole per cent is whole, so only the rest is rounded."""
    assert MOST % 100 == 0 and all(
        isinstance(share, int) for board in BOARDS.values() for share in (*board.won, *board.kept, *board.sent)
    )


@pytest.mark.slow
def test_everything_keeps_to_its_pages_where_words_are_longest() -> None:
    assert [pages(sheet, "Letter") for sheet in in_language("de", lambda: list(game_sheets()))] == [2, 2, 12, 2]


@pytest.mark.every
@every(("code", "paper"), [("en", "A4"), ("en", "Letter"), ("de", "A4")])
def test_everything_keeps_to_its_pages(code: str, paper: str) -> None:
    assert [pages(sheet, paper) for sheet in in_language(code, lambda: list(game_sheets()))] == [2, 2, 12, 2]


def test_the_minutes_add_up() -> None:
    assert [sum(minute for minute, _what in plan) for plan in (minutes(), minutes_more())] == [45, 90]


@every("code", LANGUAGES)
def test_nothing_that_a_team_gets_tells_of_the_cut(code: str) -> None:
    secrets = {"en": ("cut", "no money", "credit", "2 chips"), "de": ("stopp", "kein geld", "kredit", "2 chips")}[code]
    given = " ".join(words([sheet.data for sheet in in_language(code, lambda: [boards(), rules(), event_cards()])]))
    assert [secret for secret in secrets if secret in given.lower().split() or f" {secret} " in given.lower()] == []


@every("code", LANGUAGES)
def test_the_rules_and_the_cards_have_the_numbers_of_the_engine(code: str) -> None:
    said = " ".join(words(in_language(code, lambda: [rules().data, event_cards().data])))
    assert all(f" {n} " in said for n in (QUARTERS, CUT, 6, 3, NEEDS[-1], 60, SPARED))


def test_the_example_of_paying_is_right() -> None:
    from flywheel_lab.models.game import State

    state = State.first(BOARDS["shop"])._replace(quarter=2, last=Plan(ads=5, care=1))
    assert affordable(Plan(ads=1, care=4), state) == Plan(ads=1, care=4)
    assert affordable(Plan(ads=2, care=4), state) != Plan(ads=2, care=4)


def test_the_leader_knows_what_each_firm_asks_for() -> None:
    assert {each["firm"] for each in leader_sheet().data["fits"]} == {FIRMS[key].name for key in BOARDS}
