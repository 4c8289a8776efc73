"""What `explore_funnel` says; the sentences are filled in by js/funnel/sentences.js."""

from ...messages import Plural, mark, plural
from ...models.domain import DWELL, PUSHES
from .counts import LEADS, ORDERS, counted

TEXTS: dict[str, str | Plural] = {
    **counted("n_people", "n_new", "n_come", "n_buy", "n_lost"),
    **ORDERS,
    **LEADS,
    "title": mark("Explore the funnel"),
    "stage": mark("Stage"),
    "week": mark("Week"),
    "week_of": mark("week {week} of {weeks}"),
    "conversion_last_tip": mark("Of all who leave this last stage, the share that buys. The others are lost."),
    "stop": mark("Stop the ads now"),
    "again": mark("Start the ads again"),
    "reset": mark("Reset"),
    "pushes_unit": PUSHES.unit,
    "inside": mark("People inside"),
    "table_open": mark("The same as a table"),
    "table": mark("Each stage in numbers"),
    "column_reach": mark("Of 1,000 get here"),
    "column_moves_on": mark("Move on"),
    "column_dwell": DWELL.label,
    "column_people": mark("People now"),
    "column_into": mark("In per week"),
    "column_out": mark("Out per week"),
    "column_full": mark("Full at"),
    "said_reset": mark("Everything is as it was at the start."),
    "said_wider": plural(
        "Conversion after “{stage}”: {before} → {after}. The funnel widens below it, and the tubs below get "
        "fuller. Of 1,000 new leads {bought_after} buys instead of {bought_before}. The tub of “{stage}” itself "
        "still fills to {people}: conversion decides where people go, not how long they stay.",
        "Conversion after “{stage}”: {before} → {after}. The funnel widens below it, and the tubs below get "
        "fuller. Of 1,000 new leads {bought_after} buy instead of {bought_before}. The tub of “{stage}” itself "
        "still fills to {people}: conversion decides where people go, not how long they stay.",
    ),
    "said_narrower": plural(
        "Conversion after “{stage}”: {before} → {after}. The funnel narrows below it, and the tubs below get "
        "emptier. Of 1,000 new leads {bought_after} buys instead of {bought_before}. The tub of “{stage}” itself "
        "still fills to {people}: conversion decides where people go, not how long they stay.",
        "Conversion after “{stage}”: {before} → {after}. The funnel narrows below it, and the tubs below get "
        "emptier. Of 1,000 new leads {bought_after} buy instead of {bought_before}. The tub of “{stage}” itself "
        "still fills to {people}: conversion decides where people go, not how long they stay.",
    ),
    "said_sold": mark(
        "Of those who leave “{stage}”, {share} buy instead of {share_before}: {bought_after} of 1,000 new leads "
        "instead of {bought_before}. No tub changes, because buyers and lost people leave it at the same pace."
    ),
    "said_dwell": plural(
        "Time in “{stage}”: {before} → {after}. The funnel does not move, {bought} of 1,000 buys as before. But "
        "the tub fills to {full_after} instead of {full_before} (inflow {inflow} per week × time there {dwell}).",
        "Time in “{stage}”: {before} → {after}. The funnel does not move, {bought} of 1,000 buy as before. But "
        "the tub fills to {full_after} instead of {full_before} (inflow {inflow} per week × time there {dwell}).",
    ),
    "said_time": mark("A purchase takes {time_after} on average instead of {time_before}."),
    "said_pushes": plural(
        "New leads: {before} → {after} per week. The funnel does not move, because it shows shares. All tubs "
        "change in proportion, and in the long run there is {rate_after} purchase per week instead of "
        "{rate_before}.",
        "New leads: {before} → {after} per week. The funnel does not move, because it shows shares. All tubs "
        "change in proportion, and in the long run there are {rate_after} purchases per week instead of "
        "{rate_before}.",
    ),
    "said_week": mark(
        "From week {early} to week {late}: {entered}, {bought}, {lost}. So the people inside go from {inside_early} "
        "to {inside_late}: what flows in and does not flow out stays in the tubs."
    ),
    "said_stopped": plural(
        "No new leads from week {week} on. The funnel does not notice. {inside} person is still inside, and nine "
        "tenths of the purchases still to come are made by week {late}: the tubs drain only as fast as people "
        "move on.",
        "No new leads from week {week} on. The funnel does not notice. {inside} people are still inside, and "
        "nine tenths of the purchases still to come are made by week {late}: the tubs drain only as fast as "
        "people move on.",
    ),
    "said_stopped_empty": mark("No new leads from week {week} on. Nobody inside will still buy."),
    "said_again": plural(
        "New leads come again: {pushes} per week. The tubs fill up again, and in the long run there is {rate} "
        "purchase per week.",
        "New leads come again: {pushes} per week. The tubs fill up again, and in the long run there are {rate} "
        "purchases per week.",
    ),
    "said_stage": plural(
        "“{stage}”: {reach}. In week {week} the tub holds {people} person, who stays {dwell} on average.",
        "“{stage}”: {reach}. In week {week} the tub holds {people} people, who stay {dwell} on average.",
    ),
    "summary": plural(
        "Week {week} of {weeks}, {pushes} per week. Inside: {inside} person ({stages}). {orders}: {purchases}.",
        "Week {week} of {weeks}, {pushes} per week. Inside: {inside} people ({stages}). {orders}: {purchases}.",
    ),
    "summary_stopped": plural(
        "Week {week} of {weeks}, no new leads since week {stop}. Inside: {inside} person ({stages}). {orders}: "
        "{purchases}.",
        "Week {week} of {weeks}, no new leads since week {stop}. Inside: {inside} people ({stages}). {orders}: "
        "{purchases}.",
    ),
    "summary_bought": plural(
        "Of 1,000 new leads {bought} buys, after {time} on average.",
        "Of 1,000 new leads {bought} buy, after {time} on average.",
    ),
    "summary_nobody": mark("None of the new leads will buy."),
    "reached": plural(
        "{n} of 1,000 new leads ever gets here",
        "{n} of 1,000 new leads ever get here",
    ),
    "week_tip": mark("Move through time: the bathtubs show who is where in this week."),
    "where": mark("Where are the people now?"),
    "back": mark("Back to the funnel"),
    "play": mark("Let time run"),
    "pause": mark("Pause"),
    "more": mark("More controls"),
    "buy": mark("buy"),
    "lost": mark("lost"),
    "size": plural("One dot is {n} person", "One dot is {n} people"),
    "touch": mark("Drag a bar’s end or a curve; choose a stage."),
    "walking": mark("Per week: ↓ move on, ↘ are lost."),
    "of_newcomers": plural("↓ of {n} new lead, how many get here", "↓ of {n} new leads, how many get here"),
    "little": mark("people inside = arrivals a week × weeks that they stay"),
    "grips": mark("What can be dragged in the picture"),
    "grip": mark("End of the bar below “{name}”: share that moves on"),
    "grip_tub": mark("End of the tub “{name}”: how long people stay there"),
    "row": plural(
        "{name}: {reach} of 1,000 new leads ever gets here, {share} move on; {now} now",
        "{name}: {reach} of 1,000 new leads ever get here, {share} move on; {now} now",
    ),
    "said_first": mark(
        "A funnel shows who gets how far. Where do people spend their time? Guess in which stage most of them are "
        "right now, then press the big button."
    ),
    "said_first_stopped": mark(
        "Nobody new comes from the dashed line on. For how many weeks will purchases still come? Make a guess, then "
        "let time run."
    ),
    "said_where": plural(
        "{inside} person is inside in week {week}. “{stage}” holds most once it is full: {inflow} arrive each week and "
        "stay {dwell}, that makes {full}. The funnel counted the arrivals; here you see the people.",
        "{inside} people are inside in week {week}. “{stage}” holds most once it is full: {inflow} arrive each week "
        "and stay {dwell}, that makes {full}. The funnel counted the arrivals; here you see the people.",
    ),
    "said_back": mark(
        "The funnel again: of all new leads, how many ever get to each stage. Change how long people stay in a "
        "stage: what does the funnel say to that?"
    ),
    "alt_funnel": mark(
        "Funnel. Of 1,000 new leads ever get here: {stages}, bought {bought}. Arrow keys choose a stage."
    ),
    "alt_bathtub": mark(
        "Bathtubs in week {week}. People now / when the tub is full: {stages}. Arrow keys choose a stage."
    ),
    "alt_inside": mark("People inside in weeks 0 to {weeks}: {now} in week {week}, most in week {at}: {most}."),
    "alt_purchases": mark("{name} in weeks 0 to {weeks}: {now} in week {week}, most in week {at}: {most}."),
}
