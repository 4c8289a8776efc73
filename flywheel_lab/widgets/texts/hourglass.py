"""What `explore_hourglass` says; the sentences are filled in by js/hourglass/sentences.js and facts.js."""

from ...messages import Plural, mark, plural
from ...models.domain import DWELL, PUSHES

TEXTS: dict[str, str | Plural] = {
    "title": mark("Explore the hourglass"),
    "phase": mark("Phase"),
    "pushes_unit": PUSHES.unit,
    "per_week": mark("{people} per week"),
    "conversion_tip": mark(
        "Of all customers who leave this phase, the share that moves on to another one or back. The others are lost."
    ),
    "conversion_neck_tip": mark("Of all who leave this phase, the share that buys and is a customer now."),
    "more": mark("More controls"),
    "cycle": mark("Sales cycle"),
    "cycle_tip": mark(
        "Moves the dwell of all phases up to the purchase together; added up, they make the sales cycle."
    ),
    "week": mark("Week"),
    "week_of": mark("week {week} of {weeks}"),
    "week_tip": mark("Move through time: the bathtub shows who is where in this week."),
    "stop": mark("Stop pushing now"),
    "again": mark("Push again"),
    "reset": mark("Reset"),
    "never": mark("more than 2,080 weeks"),
    "hourglass": mark("Hourglass"),
    "hourglass_note": mark("Choose a phase: click, tap or arrow keys."),
    "hourglass_legend": mark(
        "Blue: of 100 newcomers, so many get this far · orange: the purchase · green, on a scale of its own: customers "
        "who are there in the long run · ↓ share that moves on · dotted: starting values"
    ),
    "bathtub": mark("Bathtub"),
    "bathtub_note": mark("Who is here in week {week}?"),
    "bathtub_legend": mark(
        "Blue: people now · frame: the full tub = inflow × dwell · per week: ↓ moving on, ↘ lost · "
        "dotted: starting values"
    ),
    "bought_per_week": mark("buy per week"),
    "timeline": mark("Over time"),
    "timeline_note": mark("From an empty model in week 0. Drag to choose the week."),
    "timeline_legend": mark("Solid: now · dotted: starting values · grey: no pushes"),
    "upper": mark("Before the purchase"),
    "customers": mark("Customers"),
    "table_open": mark("The same as a table"),
    "table": mark("Each phase in numbers"),
    "column_reach": mark("Of 100 get here"),
    "column_moves_on": mark("Move on"),
    "column_dwell": DWELL.label,
    "column_people": mark("People now"),
    "column_into": mark("In per week"),
    "column_lost": mark("Lost per week"),
    "column_there": mark("Full at"),
    "said_first": mark(
        "An hourglass goes on where the funnel ends: below the neck are those who have bought. Choose a phase, move "
        "its conversion or its dwell: does the upper half change, the lower half, or both?"
    ),
    "said_first_stopped": mark(
        "Predict first: which half is empty sooner once nobody pushes any more? Then move the week."
    ),
    "said_reset": mark("Everything is as it was at the start."),
    "said_wider": mark(
        "Conversion after “{stage}”: {before} → {after}. More people get to all phases below it: of 100 newcomers "
        "{bought_after} buy instead of {bought_before}, and the lower half gets fuller in proportion."
    ),
    "said_narrower": mark(
        "Conversion after “{stage}”: {before} → {after}. Fewer people get to all phases below it: of 100 newcomers "
        "{bought_after} buy instead of {bought_before}, and the lower half gets emptier in proportion."
    ),
    "said_kept": mark(
        "Conversion after “{stage}”: {before} → {after}. The upper half does not move: {bought} of 100 newcomers buy "
        "as before. But fewer customers are lost in this phase, so they gather below the neck."
    ),
    "said_left": mark(
        "Conversion after “{stage}”: {before} → {after}. The upper half does not move: {bought} of 100 newcomers buy "
        "as before. But more customers are lost in this phase, so fewer gather below the neck."
    ),
    "said_dwell": mark(
        "Dwell in “{stage}”: {before} → {after}. As before, {bought} of 100 newcomers buy, only at another time: after "
        "{time_after} instead of {time_before}. The tub of this phase fills to {full_after} people instead of "
        "{full_before}."
    ),
    "said_stay_longer": mark(
        "Dwell in “{stage}”: {before} → {after}. The upper half does not move. Customers stay longer in this phase, so"
        " its tub fills to {full_after} people instead of {full_before} (inflow × dwell)."
    ),
    "said_stay_shorter": mark(
        "Dwell in “{stage}”: {before} → {after}. The upper half does not move. Customers leave this phase sooner, so "
        "its tub fills to {full_after} people only instead of {full_before} (inflow × dwell)."
    ),
    "said_cycle": mark(
        "Sales cycle: {before} → {after}. As before, {bought} of 100 newcomers buy, only at another time: after "
        "{time_after} instead of {time_before}."
    ),
    "said_pushes": mark(
        "Pushes: {before} → {after} people per week. All tubs, above and below the neck, change in proportion. The "
        "blue bars do not move, because they show shares."
    ),
    "said_stopped": mark(
        "No pushes from week {week} on. The {upper} people above the neck run out: after {drained} less than a tenth "
        "of them is left. The {customers} customers below it stay for longer: half of them is left after {half}. They "
        "are what a push leaves behind."
    ),
    "said_stopped_empty": mark(
        "No pushes from week {week} on. Nobody has bought yet, so no push has left anything behind."
    ),
    "said_again": mark("You push again, with {pushes} people per week, all the time."),
    "said_week": mark(
        "From week {early} to week {late}: {entered} people come in, {bought} buy, and {left} customers leave. So "
        "there are {upper} people before the purchase and {customers} customers in week {late}."
    ),
    "said_above": plural(
        "“{stage}”: {reach} of 100 newcomers ever get here, and stay {dwell} on average. In week {week} "
        "{people} person is here, and {lost} are lost per week.",
        "“{stage}”: {reach} of 100 newcomers ever get here, and stay {dwell} on average. In week {week} "
        "{people} people are here, and {lost} are lost per week.",
    ),
    "said_below": plural(
        "“{stage}”: {reach} of 100 newcomers ever get here as customers, and stay {dwell} each time. In "
        "week {week} {people} person is here, and {lost} are lost per week.",
        "“{stage}”: {reach} of 100 newcomers ever get here as customers, and stay {dwell} each time. In "
        "week {week} {people} people are here, and {lost} are lost per week.",
    ),
    "level": mark("Customers in the long run, with these pushes: {before} → {after}."),
    "level_same": mark("Customers in the long run, with these pushes: {after}, as before."),
    "level_is": mark("Customers in the long run, with these pushes: {level}."),
    "level_none": mark("There is no level in the long run: the number of customers grows without limit."),
    "summary": mark(
        "Week {week} of {weeks}, {pushes} people pushed in per week. Before the purchase: {upper} people. Customers: "
        "{customers}. Purchases per week: {purchases}."
    ),
    "summary_stopped": mark(
        "Week {week} of {weeks}, no pushes since week {stop}. Before the purchase: {upper} people. Customers: "
        "{customers}. Purchases per week: {purchases}."
    ),
    "summary_bought": mark("Of 100 newcomers {bought} buy, after {time} on average."),
    "summary_nobody": mark("None of the newcomers will buy."),
    "row_above": mark("{name}: {people} of 100 newcomers get this far, {share} move on; {now} people now"),
    "row_below": mark("{name}: {people} customers there in the long run, {share} move on; {now} people now"),
    "alt_hourglass": mark("Hourglass of the ten phases. Arrow keys choose a phase."),
    "alt_bathtub": mark("Bathtub in week {week}. People now: {stages}."),
    "alt_timeline": mark(
        "Weeks 0 to {weeks}. In week {week}: {upper} people before the purchase, {customers} customers. At the end: "
        "{upper_end} and {customers_end}."
    ),
}
