"""What `explore_hourglass` says; the sentences are filled in by js/hourglass/sentences.js and facts.js."""

from ...messages import Plural, mark, plural
from ...models.domain import DWELL, PUSHES
from .counts import LEADS, ORDERS, ROWS, counted

TEXTS: dict[str, str | Plural] = {
    **ROWS,
    **counted("n_people", "n_customers", "n_come", "n_buy", "n_leave"),
    **ORDERS,
    **LEADS,
    "title": mark("Explore the hourglass"),
    "phase": mark("Phase"),
    "pushes_unit": PUSHES.unit,
    "per_week": mark("{people} per week"),
    "conversion_tip": mark(
        "Of all customers who leave this phase, the share that moves on to another one or back. The others leave "
        "for good."
    ),
    "conversion_neck_tip": mark("Of all who leave this phase, the share that buys and is a customer now."),
    "more": mark("More controls"),
    "cycle": mark("Time to purchase"),
    "cycle_tip": mark(
        "Moves the time in all phases up to the purchase together; added up, they make the time to purchase."
    ),
    "week": mark("Week"),
    "week_of": mark("week {week} of {weeks}"),
    "again": mark("Let leads come again"),
    "reset": mark("Reset"),
    "never": mark("more than 2,080 weeks"),
    "customers": mark("Customers"),
    "table_open": mark("The same as a table"),
    "table": mark("Each phase in numbers"),
    "column_reach": mark("Of 1,000 get here"),
    "column_moves_on": mark("Move on"),
    "column_dwell": DWELL.label,
    "column_people": mark("People now"),
    "column_into": mark("In per week"),
    "column_lost": mark("Lost per week"),
    "column_there": mark("Full at"),
    "said_reset": mark("Everything is as it was at the start."),
    "said_wider": plural(
        "Conversion after “{stage}”: {before} → {after}. More people get to all phases below it: of 1,000 new "
        "leads {bought_after} buys instead of {bought_before}, and the lower half gets fuller in proportion.",
        "Conversion after “{stage}”: {before} → {after}. More people get to all phases below it: of 1,000 new "
        "leads {bought_after} buy instead of {bought_before}, and the lower half gets fuller in proportion.",
    ),
    "said_narrower": plural(
        "Conversion after “{stage}”: {before} → {after}. Fewer people get to all phases below it: of 1,000 new "
        "leads {bought_after} buys instead of {bought_before}, and the lower half gets emptier in proportion.",
        "Conversion after “{stage}”: {before} → {after}. Fewer people get to all phases below it: of 1,000 new "
        "leads {bought_after} buy instead of {bought_before}, and the lower half gets emptier in proportion.",
    ),
    "said_kept": plural(
        "Conversion after “{stage}”: {before} → {after}. The upper half does not move: {bought} of 1,000 new "
        "leads buys as before. But fewer customers are lost in this phase, so they gather below the neck.",
        "Conversion after “{stage}”: {before} → {after}. The upper half does not move: {bought} of 1,000 new "
        "leads buy as before. But fewer customers are lost in this phase, so they gather below the neck.",
    ),
    "said_left": plural(
        "Conversion after “{stage}”: {before} → {after}. The upper half does not move: {bought} of 1,000 new "
        "leads buys as before. But more customers are lost in this phase, so fewer gather below the neck.",
        "Conversion after “{stage}”: {before} → {after}. The upper half does not move: {bought} of 1,000 new "
        "leads buy as before. But more customers are lost in this phase, so fewer gather below the neck.",
    ),
    "said_dwell": plural(
        "Time in “{stage}”: {before} → {after}. As before, {bought} of 1,000 new leads buys, only at another "
        "time: after {time_after} instead of {time_before}. The tub of this phase fills to {full_after} instead "
        "of {full_before}.",
        "Time in “{stage}”: {before} → {after}. As before, {bought} of 1,000 new leads buy, only at another "
        "time: after {time_after} instead of {time_before}. The tub of this phase fills to {full_after} instead "
        "of {full_before}.",
    ),
    "said_stay_longer": mark(
        "Time in “{stage}”: {before} → {after}. The upper half does not move. Customers stay longer in this "
        "phase, so its tub fills to {full_after} instead of {full_before} (inflow × time in the phase)."
    ),
    "said_stay_shorter": mark(
        "Time in “{stage}”: {before} → {after}. The upper half does not move. Customers leave this phase sooner, "
        "so its tub fills to {full_after} only instead of {full_before} (inflow × time in the phase)."
    ),
    "said_cycle": plural(
        "Time to purchase: {before} → {after}. As before, {bought} of 1,000 new leads buys, only at another "
        "time: after {time_after} instead of {time_before}.",
        "Time to purchase: {before} → {after}. As before, {bought} of 1,000 new leads buy, only at another time: "
        "after {time_after} instead of {time_before}.",
    ),
    "said_stopped_empty": mark(
        "No new leads from week {week} on. Nobody has bought yet, so nothing has been left behind."
    ),
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
    "level": mark("Customers in the long run, with these new leads: {before} → {after}."),
    "level_same": mark("Customers in the long run, with these new leads: {after}, as before."),
    "level_is": mark("Customers in the long run, with these new leads: {level}."),
    "level_none": mark("There is no level in the long run: the number of customers grows without limit."),
    "summary": mark(
        "Week {week} of {weeks}, {pushes} new leads per week. Before the purchase: {upper}. Customers: "
        "{customers}. {orders}: {purchases}."
    ),
    "summary_stopped": mark(
        "Week {week} of {weeks}, no new leads since week {stop}. Before the purchase: {upper}. Customers: "
        "{customers}. {orders}: {purchases}."
    ),
    "summary_bought": plural(
        "Of 1,000 new leads {bought} buys, after {time} on average.",
        "Of 1,000 new leads {bought} buy, after {time} on average.",
    ),
    "summary_nobody": mark("None of the new leads will buy."),
    "row_above": plural(
        "{name}: {people} of 1,000 new leads gets this far, {share} move on; {now} now",
        "{name}: {people} of 1,000 new leads get this far, {share} move on; {now} now",
    ),
    "row_below": mark("{name}: {people} there in the long run, {share} move on; {now} now"),
    "alt_hourglass": mark("Hourglass of the ten phases. Arrow keys choose a phase."),
    "n_there": plural(
        "there is {n} person",
        "there are {n} people",
    ),
    "reach_above": plural(
        "{n} of 1,000 new leads ever gets here, and stays {dwell} on average",
        "{n} of 1,000 new leads ever get here, and stay {dwell} on average",
    ),
    "reach_below": plural(
        "{n} of 1,000 new leads ever gets here as a customer, and stays {dwell} each time",
        "{n} of 1,000 new leads ever get here as customers, and stay {dwell} each time",
    ),
    "lost_weekly": plural(
        "{n} is lost per week",
        "{n} are lost per week",
    ),
    "week_tip": mark("Move through time: the hourglass shows who is where in this week."),
    "stop": mark("Stop everything"),
    "stop_pushing": mark("Stop the ads now"),
    "play": mark("Let time run"),
    "pause": mark("Pause"),
    "size": plural("One dot is {n} person", "One dot is {n} people"),
    "lost": mark("lost"),
    "touch": mark("Drag a bar’s end, the neck or a curve; choose a phase."),
    "coming": plural("↓ {n} new lead a week", "↓ {n} new leads a week"),
    "walking": mark("Per week: ↓ move on, ↘ are lost."),
    "nobody_comes": mark("nobody new comes"),
    "grips": mark("What can be dragged in the picture"),
    "grip_first": mark("End of the bar “{name}”: new leads per week"),
    "grip": mark("End of the bar “{name}”: share that gets there from the phase before"),
    "grip_stay": mark("End of the bar “{name}”: how long people stay there"),
    "grip_neck": mark("The neck: share that buys"),
    "alt_customers": mark(
        "Customers in weeks 0 to {weeks}: {first} at first, {now} in week {week}, {last} at the end."
    ),
    "alt_orders": mark("{name} in weeks 0 to {weeks}: {first} at first, {now} in week {week}, {last} at the end."),
    "said_first": plural(
        "This firm is in balance: each week {n} new lead comes in, and as many leave. Suppose no new leads came "
        "any more. Which number falls first, orders or customers, and how far is the other one behind? Make a "
        "guess, then press the big button.",
        "This firm is in balance: each week {n} new leads come in, and as many leave. Suppose no new leads came "
        "any more. Which number falls first, orders or customers, and how far is the other one behind? Make a "
        "guess, then press the big button.",
    ),
    "said_first_stopped": mark(
        "Nobody new comes from the dashed line on. Which half is empty first? Make a guess, then let time run."
    ),
    "said_pushes": mark(
        "New leads: {before} → {after} per week. All bars change in proportion, above the neck and below it. The "
        "neck itself does not move, because it shows a share."
    ),
    "said_stopped": mark("Nobody new comes from week {week} on. Let time run and watch both numbers."),
    "said_running": mark(
        "{after} after the stop: orders are at {share_orders} of what they were, customers at {share_customers}."
    ),
    "stopped_upper": plural(
        "After {drained}, less than a tenth is left of the {n} person above the neck.",
        "After {drained}, less than a tenth is left of the {n} people above the neck.",
    ),
    "stopped_customers": plural(
        "Half of the {n} customer below it is left after {half}.",
        "Half of the {n} customers below it are left after {half}.",
    ),
    "said_again": mark("New leads come again, {pushes} per week, all the time."),
}
