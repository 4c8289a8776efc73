"""What `explore_levers` says; what tells numbers is filled in by `estimate/money/telling.py`, or its twin on pages."""

from ...estimate.money.telling import TEXTS as TOLD
from ...messages import mark

TEXTS: dict[str, str] = {
    "title": mark("Where the next euro goes"),
    "asks": mark("Where should the next {euros} € a month go?"),
    "firm": mark("Firm"),
    "own_later": mark("My own firm: first its four numbers, in chapter 07"),
    "money": mark("Money a month"),
    "money_tip": mark("It is spent every month for a year, on top of what is spent today."),
    "until": mark("Back by when?"),
    "sure": mark("How sure are you?"),
    "first": mark(
        "One sum of money, and several levers. What do you think: where does a euro bring back most? Put that lever at "
        "the top, the weakest at the bottom. Then see what the numbers say."
    ),
    "arrange": mark("Drag a lever, or move it with the arrow buttons or the arrow keys."),
    "up": mark("Move up: {line}"),
    "down": mark("Move down: {line}"),
    "moved": mark("“{line}” is now in place {place} of {count}."),
    "reveal": mark("Show the answer"),
    "again": mark("Guess again"),
    "guessed_first": mark("So did you guess."),
    "guessed_other": mark("You had put “{name}” first; it comes in place {place} of {count}."),
    "one_back": mark("1 € back"),
    "best_head": mark("best in … of 100"),
    "best_in": mark("best in {n} of 100 plausible cases"),
    "edit": mark("{name}: change your assumption, {guess}"),
    "question_step": mark("What does the step do?"),
    "question_twice": mark("What would twice the money do?"),
    "reset": mark("Back to the first guess"),
    "trouble_share": mark(
        "Give more than 0% and at most {most}. With more, enough money would move more than everybody."
    ),
    "trouble_twice": mark(
        "Give a number from {low} to {high}: twice the money brings more than once, and less than twice as much."
    ),
    "margin": mark("Left of a customer a month, when goods and fees are paid"),
    "ads": mark("Ads a month"),
    "key": mark(
        "Dark: back in the first year. Light: back until the date. Both begin at zero. Line: so much in 90 "
        "of 100 plausible cases. ✎ is a guess, not a measurement: change it."
    ),
    "kept": mark("kept"),
    "test_open": mark("Test it first?"),
    "no_test": mark("How large a test must be cannot be said here. Begin small, with what you can stop again."),
    "against": mark("What speaks against this answer"),
    **{f"told_{key}": text for key, text in TOLD.items()},
}

UNTIL = {52: mark("within a year"), 156: mark("within three years"), 260: mark("within five years")}
SURE = {
    1.5: mark("⅔ to 1½ times"),
    2.0: mark("half to twice"),
    3.0: mark("a third to 3 times"),
}
ASKS_TWICE = mark("Twice the money does {twice} times as much.")
ASKS_TWICE_ADS = mark("Twice the money in ads brings {twice} times as many leads.")
MADE_UP = mark("Measured from a made-up log: {people} leads in {years} years.")
OWN_LOG = mark("Measured from a log of {people} people.")
TAKEN = mark("From a model that is taken as it is; only the guesses are unsure.")
OWN = mark("My own firm")
FOUR = mark("From your four numbers and their ranges; what comes before the purchase is not known.")
GUESSED = mark("✎\u00a0Guessed: {names}.")
ALL_GUESSED = mark("✎\u00a0All four are guesses.")
NEEDS_MONEY = mark(
    "Two numbers are missing: what is left of a customer in a month when goods, parcels and fees are paid, and what "
    "you spend on ads in a month. A rough number is better than none."
)
