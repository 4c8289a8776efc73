"""The friction inventory: brakes as cards to cut out and sort, and a table for those that one has found at home.

The brakes are typical ones in our own words, a few for each lever. On which lever a brake acts is a judgement: the
sheet says so, and the question `flywheel.quiz-friction` explains three of them.
"""

from typing import Any

from ...chapters.course import find
from ...lessons.questions.sort import Sort
from ...messages import gettext as _
from ...messages import mark

BRAKES = (
    mark("Enquiries wait for days until somebody answers."),
    mark("The form asks for more than anybody needs."),
    mark("Marketing and sales keep two lists, and they don't match."),
    mark("An offer takes weeks because three people have to sign it."),
    mark("The ad promises what delivery can't keep."),
    mark("The price only shows at the very end."),
    mark("After the purchase nobody gets in touch."),
    mark("The instructions explain everything but the first step."),
    mark("Service is hard to reach when customers have time."),
    mark("The same question has to be told three times to three people."),
    mark("Nobody asks new customers who told them about us."),
    mark("A customer recommends us, and nobody says thank you."),
)
EMPTY = 4
"""So many cards are left empty for brakes of one's own."""
ROWS = 6
SORTING = "flywheel.quiz-friction"
"""The question whose bins are the five levers."""


def friction_sheet() -> dict[str, Any]:
    """Return the brakes, the levers that they hold, and the words of the table.

    >>> len(friction_sheet()["brakes"]), friction_sheet()["levers"][1]
    (16, 'how many go on')
    """
    item = find(SORTING)
    if not isinstance(item, Sort):
        raise TypeError(f"{SORTING} no longer sorts by levers: the sheet needs another source")
    return {
        "title": _("What brakes us?"),
        "how": _(
            "Cut the cards out. Sort them first: not with us, now and then, every day. Then take those of every day "
            "and lay each beside the lever that it holds. Write your own brakes on the empty cards."
        ),
        "brakes": [*map(_, BRAKES), *[""] * EMPTY],
        "lever": _("Lever"),
        "levers": [_(text) for text in item.bins.values()],
        "table-title": _("Our brakes, and what they cost"),
        "cost": _(
            "What it costs: people a month whom the brake hits × the share of them who leave because of it × what one "
            "customer is worth. A guess with a range will do; write down which of the three you have counted."
        ),
        "heads": [
            _("Brake"),
            _("Lever"),
            _("Whom it hits, people a month"),
            _("What it costs, a month"),
            _("First step, who, until when"),
        ],
        "rows": ROWS,
        "last": _("Loosen one brake, and count before and after. Which one do you take?"),
    }
