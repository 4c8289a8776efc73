"""What `three_lenses` says; the sentences are filled in by js/lenses/sentences.js."""

from ...messages import Plural, mark, plural
from ...models.domain import PUSHES
from .counts import LEADS, ROWS, counted

TEXTS: dict[str, str | Plural] = {
    **ROWS,
    **counted("n_people", "n_new", "n_pushed", "n_lost"),
    **LEADS,
    "title": mark("Three lenses, the same people"),
    "phase": mark("The ten phases"),
    "week_of": mark("week {week} of {weeks}"),
    "pushes_unit": PUSHES.unit,
    "cut": mark("Cut the thread"),
    "join": mark("Join the thread again"),
    "reset": mark("Reset"),
    "play": mark("Let time run"),
    "pause": mark("Pause"),
    "more": mark("More controls"),
    "lens": mark("Picture"),
    "size": plural("One dot is {n} person", "One dot is {n} people"),
    "gone": mark("lost"),
    "touch": mark("Drag the rim, a bar or the curve; choose a phase and follow it."),
    "rounded": mark("All are expected numbers of people, rounded so that the sums hold."),
    "grips": mark("What can be dragged in the picture"),
    "rim": mark("Turn the wheel"),
    "grip_first": mark("End of the bar “{name}”: new leads from ads per week"),
    "grip": mark("End of the bar “{name}”: share that gets there from the phase before"),
    "curve": mark("Customers"),
    "alt_curve": mark("Customers in weeks 0 to {weeks}: {first} at first, {now} in week {week}, {last} at the end."),
    "new": mark("↓ {new} new leads a week"),
    "lost_now": mark("{lost} lost a week"),
    "funnel": mark("Funnel"),
    "hourglass": mark("Hourglass"),
    "wheel": mark("Flywheel"),
    "shown": plural(
        "Shows {shown} of {total} person",
        "Shows {shown} of {total} people",
    ),
    "outside": plural(
        "{missing} person is not in this picture",
        "{missing} people are not in this picture",
    ),
    "outside_lit": plural(
        "{missing} person is not in this picture, {lit} of them highlighted",
        "{missing} people are not in this picture, {lit} of them highlighted",
    ),
    "wire": mark("{referred} brought in"),
    "wire_cut": mark("thread cut"),
    "pushed_in": mark("{pushed} from ads"),
    "nobody_pushes": mark("no ads"),
    "hub": mark("customers"),
    "funnel_note": mark("Who has bought leaves this picture."),
    "funnel_note_referred": plural(
        "Who has bought leaves this picture. Nor does it show that {referred} of the {new} of this week was brought "
        "in by others.",
        "Who has bought leaves this picture. Nor does it show that {referred} of the {new} of this week were brought "
        "in by others.",
    ),
    "hourglass_note": mark("Nobody is missing."),
    "hourglass_note_referred": plural(
        "Nobody is missing, but the way back is: {referred} of the {new} of this week was brought in by others.",
        "Nobody is missing, but the way back is: {referred} of the {new} of this week were brought in by others.",
    ),
    "wheel_note": mark(
        "Nobody is missing, but ten phases have become three segments. Nobody is brought in by others: this is the "
        "hourglass, drawn round."
    ),
    "wheel_note_referred": mark(
        "Nobody is missing, but ten phases have become three segments. The hub counts nobody twice: it is “{segment}” "
        "once more."
    ),
    "option": plural(
        "{name}: {people} person",
        "{name}: {people} people",
    ),
    "option_lit": plural(
        "{name}: {people} person, {lit} of them highlighted",
        "{name}: {people} people, {lit} of them highlighted",
    ),
    "alt_funnel": plural(
        "Funnel with {shown} of {total} person. Arrow keys choose a phase.",
        "Funnel with {shown} of {total} people. Arrow keys choose a phase.",
    ),
    "alt_hourglass": plural(
        "Hourglass with {shown} of {total} person. Arrow keys choose a phase.",
        "Hourglass with {shown} of {total} people. Arrow keys choose a phase.",
    ),
    "alt_wheel": plural(
        "Flywheel with {shown} of {total} person. Arrow keys choose a segment.",
        "Flywheel with {shown} of {total} people. Arrow keys choose a segment.",
    ),
    "alt_shut": mark("{picture}. Arrow keys choose a part. How many people that is comes after your answer."),
    "ledger": mark("The books of week {week}, and the same as a table"),
    "term_start": mark("Inside at the start"),
    "term_pushed": mark("from ads"),
    "term_referred": mark("referred"),
    "term_lost": mark("lost before they bought"),
    "term_churned": mark("churned as customers"),
    "term_bought": mark("bought and left"),
    "term_end": mark("at the end"),
    "check": plural(
        "✓ Counted phase by phase, week {week} begins with {people} person. Both ways agree.",
        "✓ Counted phase by phase, week {week} begins with {people} people. Both ways agree.",
    ),
    "check_fails": plural(
        "✗ Counted phase by phase, week {week} begins with {people} person. The two ways disagree.",
        "✗ Counted phase by phase, week {week} begins with {people} people. The two ways disagree.",
    ),
    "table": mark("Who is where at the start of week {week}"),
    "column_people": mark("People inside"),
    "column_later": mark("A week later"),
    "all": mark("All"),
    "not_shown": mark("not shown"),
    "said_first": mark(
        "This firm is in balance: as many people come as leave. Now nobody recommends it any more: which of the three "
        "pictures shows what happens? Press “Cut the thread” and look through each of them."
    ),
    "said_reset": mark("Everything is as it was at the start."),
    "said_balance": mark(
        "From week {early} to week {late}, {came}, and as many go: in balance the number stays as it is, and yet "
        "others are inside. Now change something."
    ),
    "said_week": plural(
        "From week {early} to week {late}: {pushed}, {referred}, {lost}, {churned}. So {inside_late} is inside "
        "instead of {inside_early}, whichever lens you use.",
        "From week {early} to week {late}: {pushed}, {referred}, {lost}, {churned}. So {inside_late} are inside "
        "instead of {inside_early}, whichever lens you use.",
    ),
    "said_week_bought": plural(
        "From week {early} to week {late}: {pushed}, {referred}, {lost}, {churned}, {bought}. So {inside_late} is "
        "inside instead of {inside_early}, whichever lens you use.",
        "From week {early} to week {late}: {pushed}, {referred}, {lost}, {churned}, {bought}. So {inside_late} are "
        "inside instead of {inside_early}, whichever lens you use.",
    ),
    "said_pushes": plural(
        "New leads from ads: {before} → {after} per week. In week {week}, {inside_after} person is inside "
        "instead of {inside_before}. All three lenses change in proportion: everybody inside came from an ad, or "
        "was sent by somebody who did.",
        "New leads from ads: {before} → {after} per week. In week {week}, {inside_after} people are inside "
        "instead of {inside_before}. All three lenses change in proportion: everybody inside came from an ad, or "
        "was sent by somebody who did.",
    ),
    "said_conversion": mark(
        "Conversion after “{stage}”: {before} → {after}. In week {week}, {inside_now} instead of {inside_before}, and "
        "{customers_after} of them are customers instead of {customers_before}. Everything below this phase changes, "
        "and by the thread what lies above it, too."
    ),
    "said_scale": plural(
        "Referrals: {before} → {after} of what the model had. In week {week}, {referred_after} lead comes by the "
        "thread instead of {referred_before}, and {inside_now} instead of {inside_before}. Only the wheel shows "
        "where they come from; for the funnel they are leads like all others.",
        "Referrals: {before} → {after} of what the model had. In week {week}, {referred_after} leads come by the "
        "thread instead of {referred_before}, and {inside_now} instead of {inside_before}. Only the wheel shows "
        "where they come from; for the funnel they are leads like all others.",
    ),
    "said_scale_cut": mark(
        "Referrals: {before} → {after} of what the model had. That changes how many people were inside in week 0; "
        "since then the thread is cut."
    ),
    "said_cut": mark(
        "The thread is cut: from week 0 on nobody is brought in by others. New leads per week: −{missing}. "
        "People inside: {before} → {inside_after} in week {week}. Wheel and hourglass now show the same model, "
        "once drawn round and once upright."
    ),
    "said_joined": plural(
        "The thread is joined again: {referred_after} person comes by it in week {week}, and {inside_now} "
        "instead of {inside_before}. Hourglass and funnel show more people, but not why.",
        "The thread is joined again: {referred_after} people come by it in week {week}, and {inside_now} instead"
        " of {inside_before}. Hourglass and funnel show more people, but not why.",
    ),
    "who_prospects": mark(
        "“{name}”: {people} of the {total} inside. Funnel and hourglass show this phase; the wheel counts it to "
        "“{segment}”, {others}."
    ),
    "who_customers": mark(
        "“{name}”: {people} of the {total} inside. The funnel does not show them. The hourglass shows this phase "
        "below its waist; the wheel counts it to “{segment}”, {others}."
    ),
    "who_segment": mark(
        "“{name}”: {people} of the {total} inside. To the wheel they are one segment. Funnel and hourglass show "
        "several phases: {phases}."
    ),
    "who_delight": mark(
        "“{name}”: {people} of the {total} inside, all of them customers, so the hub is the same people. The funnel "
        "shows none of them, the hourglass several phases: {phases}."
    ),
    "n_referred": plural(
        "{n} is referred",
        "{n} are referred",
    ),
    "n_churn": plural(
        "{n} churns",
        "{n} churn",
    ),
    "n_buy_and_leave": plural(
        "{n} buys and leaves",
        "{n} buy and leave",
    ),
    "n_come": plural("{n} person comes", "{n} people come"),
    "n_inside": plural(
        "{n} is inside",
        "{n} are inside",
    ),
    "with_others": plural(
        "together with {n} other",
        "together with {n} others",
    ),
}
