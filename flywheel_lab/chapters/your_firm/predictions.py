"""Predictions of chapter 07: how long one's own firm lasts without ads, and what an export can tell."""

from math import nan

from ...lessons.predictions.pick import Pick, PickOption
from ...lessons.predictions.range import RangePrediction
from ...messages import mark

PREDICTIONS = (
    RangePrediction(
        name="your_firm.mine",
        label=mark("How long your own firm lasts"),
        ask=mark(
            "Your firm stops all its ads tomorrow. After how many weeks do you have only half as many customers as "
            "today? If you have no firm, take one that you know: your gym, your baker."
        ),
        because=mark(
            "You said {guess} weeks, and your envelope is sealed. Further down you'll lay your own numbers beside it."
        ),
        hint="",
        unit=mark("weeks"),
        truth=lambda: nan,  # nobody here knows yours
        near=0,
        span=(0, 1040),
        sealed=True,
    ),
    Pick(
        name="your_firm.export",
        label=mark("What an export can tell"),
        ask=mark(
            "Your CRM gives you a table: one row per contact, and the phase in which that contact is today. What can "
            "you learn from it?"
        ),
        options=(
            PickOption(
                mark("The conversion of each phase: divide each count by the one before."),
                mark(
                    "A phase is full today if many come in, and also if they stay long. Dividing two "
                    "such counts mixes up both."
                ),
                misconception="same-period",
            ),
            PickOption(
                mark("How many are in each phase today, and nothing about speed."),
                mark(
                    "For anything more you must know when somebody entered a phase: a column of dates for each of "
                    "them, or the history of changes."
                ),
            ),
            PickOption(
                mark("Conversion and time in each phase, if the table is long enough."),
                mark(
                    "More rows make the counts surer. They still don't say who came from where, or when. What nobody "
                    "wrote down can't be estimated."
                ),
            ),
            PickOption(
                mark("The referral factor: count the contacts in the last phase."),
                mark("A list of today's fans doesn't say whom they have sent. For that you must ask the new ones."),
            ),
        ),
        right=lambda: 1,
    ),
)
