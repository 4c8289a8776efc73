"""What `explore_hourglass` says; the sentences are filled in by js/hourglass/sentences.js and facts.js."""

from ...messages import Plural, mark, plural
from ...models.domain import DWELL, PUSHES
from .counts import counted

TEXTS: dict[str, str | Plural] = {
    **counted("n_people", "n_customers", "n_come", "n_buy", "n_leave"),
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
    "said_wider": plural(
        "Conversion after “{stage}”: {before} → {after}. More people get to all phases below it: of 100 newcomers "
        "{bought_after} buys instead of {bought_before}, and the lower half gets fuller in proportion.",
        "Conversion after “{stage}”: {before} → {after}. More people get to all phases below it: of 100 newcomers "
        "{bought_after} buy instead of {bought_before}, and the lower half gets fuller in proportion.",
    ),
    "said_narrower": plural(
        "Conversion after “{stage}”: {before} → {after}. Fewer people get to all phases below it: of 100 newcomers "
        "{bought_after} buys instead of {bought_before}, and the lower half gets emptier in proportion.",
        "Conversion after “{stage}”: {before} → {after}. Fewer people get to all phases below it: of 100 newcomers "
        "{bought_after} buy instead of {bought_before}, and the lower half gets emptier in proportion.",
    ),
    "said_kept": plural(
        "Conversion after “{stage}”: {before} → {after}. The upper half does not move: {bought} of 100 newcomers buys"
        " as before. But fewer customers are lost in this phase, so they gather below the neck.",
        "Conversion after “{stage}”: {before} → {after}. The upper half does not move: {bought} of 100 newcomers buy "
        "as before. But fewer customers are lost in this phase, so they gather below the neck.",
    ),
    "said_left": plural(
        "Conversion after “{stage}”: {before} → {after}. The upper half does not move: {bought} of 100 newcomers buys"
        " as before. But more customers are lost in this phase, so fewer gather below the neck.",
        "Conversion after “{stage}”: {before} → {after}. The upper half does not move: {bought} of 100 newcomers buy "
        "as before. But more customers are lost in this phase, so fewer gather below the neck.",
    ),
    "said_dwell": plural(
        "Dwell in “{stage}”: {before} → {after}. As before, {bought} of 100 newcomers buys, only at another time: "
        "after {time_after} instead of {time_before}. The tub of this phase fills to {full_after} instead of "
        "{full_before}.",
        "Dwell in “{stage}”: {before} → {after}. As before, {bought} of 100 newcomers buy, only at another time: "
        "after {time_after} instead of {time_before}. The tub of this phase fills to {full_after} instead of "
        "{full_before}.",
    ),
    "said_stay_longer": mark(
        "Dwell in “{stage}”: {before} → {after}. The upper half does not move. Customers stay longer in this phase, "
        "so its tub fills to {full_after} instead of {full_before} (inflow × dwell)."
    ),
    "said_stay_shorter": mark(
        "Dwell in “{stage}”: {before} → {after}. The upper half does not move. Customers leave this phase sooner, so "
        "its tub fills to {full_after} only instead of {full_before} (inflow × dwell)."
    ),
    "said_cycle": plural(
        "Sales cycle: {before} → {after}. As before, {bought} of 100 newcomers buys, only at another time: after "
        "{time_after} instead of {time_before}.",
        "Sales cycle: {before} → {after}. As before, {bought} of 100 newcomers buy, only at another time: after "
        "{time_after} instead of {time_before}.",
    ),
    "said_pushes": mark(
        "Pushes: {before} → {after} per week. All tubs, above and below the neck, change in proportion. The blue bars"
        " do not move, because they show shares."
    ),
    "said_stopped": mark("No pushes from week {week} on. {upper} {customers} They are what a push leaves behind."),
    "said_stopped_empty": mark(
        "No pushes from week {week} on. Nobody has bought yet, so no push has left anything behind."
    ),
    "said_again": mark("You push again, with {pushes} per week, all the time."),
    "said_week": mark(
        "From week {early} to week {late}: {entered}, {bought}, and {left}. So {upper} before the purchase and "
        "{customers} in week {late}."
    ),
    "said_above": plural(
        "“{stage}”: {reach}. In week {week} {people} person is here, and {lost}.",
        "“{stage}”: {reach}. In week {week} {people} people are here, and {lost}.",
    ),
    "said_below": plural(
        "“{stage}”: {reach}. In week {week} {people} person is here, and {lost}.",
        "“{stage}”: {reach}. In week {week} {people} people are here, and {lost}.",
    ),
    "level": mark("Customers in the long run, with these pushes: {before} → {after}."),
    "level_same": mark("Customers in the long run, with these pushes: {after}, as before."),
    "level_is": mark("Customers in the long run, with these pushes: {level}."),
    "level_none": mark("There is no level in the long run: the number of customers grows without limit."),
    "summary": mark(
        "Week {week} of {weeks}, {pushes} pushed in per week. Before the purchase: {upper}. Customers: {customers}. "
        "Purchases per week: {purchases}."
    ),
    "summary_stopped": mark(
        "Week {week} of {weeks}, no pushes since week {stop}. Before the purchase: {upper}. Customers: {customers}. "
        "Purchases per week: {purchases}."
    ),
    "summary_bought": plural(
        "Of 100 newcomers {bought} buys, after {time} on average.",
        "Of 100 newcomers {bought} buy, after {time} on average.",
    ),
    "summary_nobody": mark("None of the newcomers will buy."),
    "row_above": plural(
        "{name}: {people} of 100 newcomers gets this far, {share} move on; {now} now",
        "{name}: {people} of 100 newcomers get this far, {share} move on; {now} now",
    ),
    "row_below": mark("{name}: {people} there in the long run, {share} move on; {now} now"),
    "alt_hourglass": mark("Hourglass of the ten phases. Arrow keys choose a phase."),
    "alt_bathtub": mark("Bathtub in week {week}. People now: {stages}."),
    "alt_timeline": mark(
        "Weeks 0 to {weeks}. In week {week}: {upper} before the purchase, {customers}. At the end: {upper_end} and "
        "{customers_end}."
    ),
    "stopped_upper": plural(
        "The {n} person above the neck runs out: after {drained} less than a tenth is left.",
        "The {n} people above the neck run out: after {drained} less than a tenth of them is left.",
    ),
    "stopped_customers": plural(
        "The {n} customer below it stays for longer: half is left after {half}.",
        "The {n} customers below it stay for longer: half of them is left after {half}.",
    ),
    "n_there": plural(
        "there is {n} person",
        "there are {n} people",
    ),
    "reach_above": plural(
        "{n} of 100 newcomers ever gets here, and stays {dwell} on average",
        "{n} of 100 newcomers ever get here, and stay {dwell} on average",
    ),
    "reach_below": plural(
        "{n} of 100 newcomers ever gets here as a customer, and stays {dwell} each time",
        "{n} of 100 newcomers ever get here as customers, and stay {dwell} each time",
    ),
    "lost_weekly": plural(
        "{n} is lost per week",
        "{n} are lost per week",
    ),
}
