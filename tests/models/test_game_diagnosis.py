"""The Flywheel Game: what a team is told at the end is found by playing its game again, not guessed."""

from every import every
from quarters import CARD

from flywheel_lab.messages import LANGUAGES, use_language
from flywheel_lab.models.game import BOARDS, Plan, diagnosis, play, score
from flywheel_lab.models.game.diagnosis import SENTENCES, Diagnosis
from flywheel_lab.models.game.match import STRATEGIES, play_strategy
from flywheel_lab.models.game.words import FITS

QUIET = [CARD["quiet"]] * 12
COAST = 5 * [Plan(care=2)]
ON_PURPOSE = {
    "only after the cut": ("shop", 7 * [Plan(ads=6)] + 5 * [Plan(care=2)], ("after", "care")),
    "never": ("shop", 7 * [Plan(ads=6)] + 5 * [Plan(hand=2)], ("never", "care")),
    "the wrong measure": ("machines", [*3 * [Plan(care=6)], *4 * [Plan(ads=5, care=1)], *COAST], ("never", "hand")),
    "no advertising": ("saas", 7 * [Plan(care=3, refer=3)] + 5 * [Plan(care=1, refer=1)], ("idle", "")),
}


@every("name", ON_PURPOSE)
def test_a_mistake_that_was_made_on_purpose_is_the_one_that_is_named(name: str) -> None:
    key, plans, mistake = ON_PURPOSE[name]
    found = diagnosis(BOARDS[key], play(BOARDS[key], plans, QUIET))
    assert (found.mistake, found.measure) == mistake


def test_the_coins_are_those_of_the_game_that_is_named() -> None:
    shop, plans = BOARDS["shop"], 7 * [Plan(ads=6)] + 5 * [Plan(care=2)]
    better = 2 * [Plan(care=6)] + 5 * [Plan(ads=6)] + 5 * [Plan(care=2)]
    coins = [score(shop, play(shop, each, QUIET)).coins for each in (plans, better)]
    assert diagnosis(shop, play(shop, plans, QUIET)).coins == coins[1] - coins[0]


def test_it_is_said_in_a_sentence() -> None:
    found = diagnosis(BOARDS["shop"], play_strategy(BOARDS["shop"], STRATEGIES["advertising"], QUIET))
    assert str(found).startswith("You built Care only after the cut.") and f" {found.coins} coins more" in str(found)


@every(("code", "mistake"), [(code, mistake) for code in LANGUAGES for mistake in SENTENCES])
def test_every_sentence_is_whole_in_every_language(code: str, mistake: str) -> None:
    use_language(code)
    said = str(Diagnosis(mistake, 120, "care", "hand", 3, FITS["shop"]))
    assert said.endswith(".") and not {"{", "}"} & set(said)
