"""What `push_the_wheel` says; the sentences are filled in by js/wheel/sentences.js and facts.js."""

from ...messages import Plural, mark, plural

TEXTS: dict[str, str | Plural] = {
    "title": mark("Push the wheel"),
    "wheel": mark("The wheel"),
    "how": mark("Space bar, click or tap"),
    "how_test": mark("Hands off while it coasts"),
    "how_blind": mark("Not to be pushed in this challenge"),
    "push": mark("Push"),
    "coast": mark("Coast-down test"),
    "reset": mark("Reset"),
    "more": mark("More controls"),
    "challenge": mark("Challenge"),
    "challenge_none": mark("None, just play"),
    "challenge_keep": mark("Keep between 20 and 30 rpm"),
    "challenge_turn": mark("The first turn of a giant"),
    "challenge_bearings": mark("Which one has bad bearings?"),
    "shape": mark("Shape"),
    "charts": mark("Speed and energy"),
    "charts_note": mark("The last {seconds}; thin lines are pushes."),
    "charts_coast": mark("Coasting down from {speed} rpm."),
    "charts_faster": mark("Coasting down from {speed} rpm, shown {rate} times as fast as it is."),
    "speed_rpm": mark("Speed in rpm"),
    "energy_j": mark("Stored energy in J"),
    "seconds": mark("seconds"),
    "endless": mark("for ever"),
    "never": mark("never"),
    "rpm": mark("rpm"),
    "seconds_of": plural(
        "{number} second",
        "{number} seconds",
    ),
    "wheel_1": mark("Wheel 1"),
    "wheel_2": mark("Wheel 2"),
    "answer_1": mark("1 has bad bearings"),
    "answer_2": mark("2 has bad bearings"),
    "said_first": mark("Push a few times and watch both curves. Then let it coast, and change one control."),
    "said_reset": mark("Everything is as it was at the start, and the wheel is at rest."),
    "said_push": mark(
        "Push {count}: {before} → {after} rpm. Each push gives the same momentum, {impulse} N m s, so it adds {gain} "
        "rpm to this wheel at any speed. The energy grows by {energy} J, and by more the faster the wheel runs."
    ),
    "said_stopped": mark(
        "At rest again after {seconds} s. Pushes: {pushes}. {put} J of energy went in, and friction and load have "
        "taken all of it."
    ),
    "said_stood": mark("The wheel came to rest before the challenge was over. The next push begins it anew."),
    "said_inertia": mark(
        "{name}: {before} → {after}. The moment of inertia goes from {inertia_before} to {inertia_after} kg m². A push "
        "adds {gain_after} rpm instead of {gain_before}, and from 60 to 30 rpm it takes {half_after} instead of "
        "{half_before}."
    ),
    "said_mean": mark("Mean speed in the long run under one push a second: {steady_after} rpm, as before."),
    "said_other_mean": mark(
        "Mean speed in the long run under one push a second: {steady_after} rpm instead of {steady_before}, because "
        "air or wobble brakes the wheel, or because it stops between two pushes."
    ),
    "said_momentum": mark("The momentum stays: the wheel turns at {after} rpm instead of {before}."),
    "said_friction": mark(
        "{name}: {before} → {after}. A push adds {gain} rpm, as before. But from 60 to 30 rpm it takes {half_after} "
        "instead of {half_before}, and the mean speed in the long run under one push a second is {steady_after} rpm "
        "instead of {steady_before}."
    ),
    "said_impulse": mark(
        "{name}: {before} → {after}. A push adds {gain_after} rpm instead of {gain_before}, and the mean speed in the "
        "long run under one push a second is {steady_after} rpm instead of {steady_before}. It coasts as before: from "
        "60 to 30 rpm it takes {half}."
    ),
    "said_coasting": mark("A motor has brought the wheel to 60 rpm and let go. Hands off: now friction is measured."),
    "said_coast": mark("Half of 60 rpm after: {half}. To a standstill: {stands}."),
    "cause_constant": mark(
        "The second halving took less time than the first. Something brakes the same at every speed, such as a bearing."
    ),
    "cause_viscous": mark(
        "The second halving took about as long as the first: what brakes behaves as if it grew in step with the speed."
    ),
    "cause_drag": mark("The second halving took longer than the first: what brakes fades away faster than the speed."),
    "cause_none": mark("Nothing brakes this wheel, so it keeps its speed. No real wheel does."),
    "said_keep": mark(
        "Get the wheel between 20 and 30 rpm and keep it there for {hold}, with as few pushes as you can. Its mass is"
        " up to you."
    ),
    "progress_keep": mark("{held} of {hold}, {outside} of them outside. Pushes: {pushes}."),
    "result_keep": plural(
        "Done: {pushes} push at {mass} kg, {start} to get there, {rest} to stay there, {outside} outside. Once more "
        "with another mass: which of these numbers changes?",
        "Done: {pushes} pushes at {mass} kg, {start} to get there, {rest} to stay there, {outside} outside. Once more"
        " with another mass: which of these numbers changes?",
    ),
    "said_turn": mark(
        "The giant of the book: {mass} kg, {across} m across, without friction. Each of your pushes is a second in "
        "which two people push at its rim. How long does the first turn take?"
    ),
    "progress_turn": mark("{share} of a turn after {seconds}. Pushes: {pushes}."),
    "result_turn": plural(
        "The first turn took {seconds} and {pushes} push; the wheel now turns at {speed} rpm. The book speaks of two "
        "or three hours.",
        "The first turn took {seconds} and {pushes} pushes; the wheel now turns at {speed} rpm. The book speaks of "
        "two or three hours.",
    ),
    "said_bearings": mark(
        "Two wheels, equally large and heavy. One has bad bearings, the other stirs a lot of air. Test both, compare "
        "the curves, and decide."
    ),
    "hands_off": mark("Hands off until the coast-down test is over: a push would spoil what it measures."),
    "not_pushed": mark(
        "Nobody pushes in this challenge: a motor brings each wheel to the same speed. Choose a wheel and begin a "
        "coast-down test."
    ),
    "not_tested": mark(
        "There is no coast-down test in this challenge. Push the wheel, or choose to just play without a challenge."
    ),
    "bearings_first": mark("Test both wheels before you decide."),
    "result_right": mark(
        "Right. A bearing brakes the same at every speed, so the curve of {wheel} falls almost straight and ends. Air "
        "hardly brakes a slow wheel: the other curve gets flatter and flatter."
    ),
    "result_wrong": mark(
        "The other one. A bearing brakes the same at every speed: look for the curve that falls almost straight and "
        "ends soonest. Air brakes a fast wheel hard and a slow one hardly."
    ),
    "summary": mark(
        "{speed} rpm. Pushes: {pushes}. Energy: {put} J put in by pushes, {taken} J taken by friction and load, "
        "{energy} J stored."
    ),
    "summary_coast": mark("{speed} rpm, {seconds} after it was let go."),
    "summary_rebuilt": mark(
        "{speed} rpm. Pushes: {pushes}. Energy: {put} J put in by pushes, {rebuilt} J by rebuilding, {taken} J taken "
        "by friction and load, {energy} J stored."
    ),
    "table_open": mark("The same as a table"),
    "table": mark("The wheel in numbers"),
    "column_what": mark("What"),
    "column_value": mark("Value"),
    "value_untested": mark("not tested yet"),
    "row_inertia": mark("Moment of inertia"),
    "row_speed": mark("Speed"),
    "row_momentum": mark("Angular momentum"),
    "row_energy": mark("Stored energy"),
    "row_turns": mark("Turns"),
    "row_pushes": mark("Pushes"),
    "row_put": mark("Energy put in"),
    "row_taken": mark("Energy taken by: {name}"),
    "row_gain": mark("A push adds"),
    "row_half": mark("Time from 60 to 30 rpm"),
    "row_steady": mark("Mean speed under one push a second"),
    "row_coast": mark("{seconds} after it was let go"),
    "alt_wheel": mark("A wheel of {mass} kg and {radius} m radius. It turns at {speed} rpm."),
    "alt_unknown": mark("A wheel. It turns at {speed} rpm."),
    "alt_charts": mark("Over the last {seconds}: speed now {speed} rpm, at most {most} rpm. Stored: {energy} J."),
    "alt_coast": mark("Coast-down from 60 rpm over {seconds}. {each}"),
    "alt_coasting": mark("{wheel} is coasting."),
    "alt_coast_each": mark("{wheel}: half the speed after: {half}; to a standstill: {stands}."),
}
