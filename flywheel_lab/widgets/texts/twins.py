"""What `explore_twins` says; the sentences are filled in by js/funnel/twins.js."""

from ...messages import Plural, mark, plural

TEXTS: dict[str, str | Plural] = {
    "title": mark("The same week, twice"),
    "week": mark("Last week"),
    "hidden": mark("The same week at half the pace"),
    "a": "A",
    "b": "B",
    "said_shut": mark(
        "Last week: {bought} orders from {all} new leads. Behind the curtain the same people come, and as many of them "
        "go on from stage to stage. Everything only takes twice as long. What will you see when it opens?"
    ),
    "said_lifted": mark("The curtain is up, and perhaps the two have changed places. Which one is the slow week?"),
    "said_guess": mark(
        "You say {guess}. Look for a difference: there is none, not a single dot. From a funnel nobody can tell."
    ),
    "said_tubs": mark(
        "{inside} people are inside in A, {more} in B: B is the slow week. As many come in each week, but they stay "
        "twice as long. That is what the funnel never counts."
    ),
    "where": mark("Where are the people now?"),
    "back": mark("Back to the funnel"),
    "is_a": mark("A is the slow one"),
    "is_b": mark("B is the slow one"),
    "inside": mark("{n} inside"),
    "buy": mark("buy"),
    "size": plural("One dot is {n} person", "One dot is {n} people"),
    "table_open": mark("The same as a table"),
    "table": mark("Each stage in numbers"),
    "step": mark("Step"),
    "column_week": mark("A week: {name}"),
    "column_inside": mark("Inside: {name}"),
    "picture_funnel": mark("{name}, people a week: {rows}."),
    "picture_tubs": mark("{name}, people inside: {rows}."),
}
