"""What `push_the_wheel` says; the sentences are filled in by js/wheel/sentences.js and facts.js."""

from ...messages import Plural, mark, plural

TEXTS: dict[str, str | Plural] = {
    "title": mark("Push the wheel"),
    "wheel": mark("The wheel"),
    "how": mark("Take hold of the rim and swing it, or tap it."),
    "how_test": mark("Hands off while it coasts"),
    "how_blind": mark("Not to be pushed in this challenge"),
    "push": mark("Push"),
    "coast": mark("Coast-down test"),
    "reset": mark("Reset"),
    "more": mark("More controls"),
    "challenge_none": mark("Just play"),
    "challenge_keep": mark("Keep it between 20 and 30 turns a minute"),
    "challenge_turn": mark("The first turn of a giant"),
    "challenge_bearings": mark("Which one has bad bearings?"),
    "shape": mark("Shape"),
    "charts": mark("Its speed"),
    "charts_note": mark("The last {seconds}; thin lines are pushes."),
    "charts_coast": mark("Coasting down from {speed} turns a minute."),
    "charts_faster": mark("Coasting down from {speed} turns a minute, shown {rate} times as fast as it is."),
    "speed_rpm": mark("Turns a minute"),
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
    "said_first": mark(
        "Take hold of the rim and swing it round, or press the button. Then take your hands off: how long does it "
        "run on?"
    ),
    "said_reset": mark("Everything is as it was at the start, and the wheel is at rest."),
    "said_push": mark(
        "Push {count}: {before} → {after} turns a minute. Each push of this strength adds {gain} to this wheel, "
        "however fast it already runs."
    ),
    "said_stopped": mark(
        "At rest again. After the last push it ran on by itself for {seconds}. Pushes: {pushes}. Friction and "
        "load have taken all of them."
    ),
    "said_stood": mark("The wheel came to rest before the challenge was over. The next push begins it anew."),
    "said_inertia": mark(
        "{name}: {before} → {after}. A push now adds {gain_after} turns a minute instead of {gain_before}, and "
        "the wheel takes {half_after} instead of {half_before} to slow down from 60 to 30."
    ),
    "said_mean": mark("With one push a second it runs at {steady_after} turns a minute in the long run, as before."),
    "said_other_mean": mark(
        "With one push a second it runs at {steady_after} turns a minute in the long run instead of "
        "{steady_before}, because air or wobble brakes it, or because it stops between two pushes."
    ),
    "said_momentum": mark("What your pushes have put in stays in it: {after} turns a minute instead of {before}."),
    "said_friction": mark(
        "{name}: {before} → {after}. A push adds {gain} turns a minute, as before. But from 60 to 30 the wheel "
        "takes {half_after} instead of {half_before}, and with one push a second it runs at {steady_after} in the "
        "long run instead of {steady_before}."
    ),
    "said_impulse": mark(
        "{name}: {before} → {after}. A push now adds {gain_after} turns a minute instead of {gain_before}, and "
        "with one push a second the wheel runs at {steady_after} in the long run instead of {steady_before}. It "
        "runs on as before: from 60 to 30 it takes {half}."
    ),
    "said_coasting": mark(
        "A motor has brought the wheel to 60 turns a minute and let go. Hands off: now friction is measured."
    ),
    "said_coast": mark("Half of its 60 turns a minute after: {half}. To a standstill: {stands}."),
    "cause_constant": mark(
        "The second halving took less time than the first. Something brakes the same at every speed, such as a bearing."
    ),
    "cause_viscous": mark(
        "The second halving took about as long as the first: what brakes behaves as if it grew in step with the speed."
    ),
    "cause_drag": mark("The second halving took longer than the first: what brakes fades away faster than the speed."),
    "cause_none": mark("Nothing brakes this wheel, so it keeps its speed. No real wheel does."),
    "said_keep": mark(
        "Get the wheel between 20 and 30 turns a minute and keep it there for {hold}, with as few pushes as you "
        "can. Its mass is up to you."
    ),
    "progress_keep": mark("{held} of {hold}, {outside} of them outside. Pushes: {pushes}."),
    "result_keep": plural(
        "Done: {pushes} push at {mass} kg, {start} to get there, {rest} to stay there, {outside} outside. "
        "Once more with another mass: which of these numbers changes?",
        "Done: {pushes} pushes at {mass} kg, {start} to get there, {rest} to stay there, {outside} outside. "
        "Once more with another mass: which of these numbers changes?",
    ),
    "said_turn": mark(
        "The giant of the book: {mass} kg, {across} m across, without friction. Each of your pushes is a second "
        "in which two people push at its rim. How long does the first turn take?"
    ),
    "progress_turn": mark("{share} of a turn after {seconds}. Pushes: {pushes}."),
    "result_turn": plural(
        "The first turn took {seconds} and {pushes} push; the wheel now makes {speed} turns a minute. The "
        "book speaks of two or three hours.",
        "The first turn took {seconds} and {pushes} pushes; the wheel now makes {speed} turns a minute. The "
        "book speaks of two or three hours.",
    ),
    "said_bearings": mark(
        "Two wheels, equally large and heavy. One has bad bearings, the other stirs a lot of air. Test both, "
        "compare the curves, and decide."
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
        "Right. A bearing brakes the same at every speed, so the curve of {wheel} falls almost straight and ends. "
        "Air hardly brakes a slow wheel: the other curve gets flatter and flatter."
    ),
    "result_wrong": mark(
        "The other one. A bearing brakes the same at every speed: look for the curve that falls almost straight "
        "and ends soonest. Air brakes a fast wheel hard and a slow one hardly."
    ),
    "summary": mark(
        "{speed} rpm. Pushes: {pushes}. Energy: {put} J put in by pushes, {taken} J taken by friction and load, "
        "{energy} J stored."
    ),
    "summary_coast": mark("{speed} rpm, {seconds} after it was let go."),
    "summary_rebuilt": mark(
        "{speed} rpm. Pushes: {pushes}. Energy: {put} J put in by pushes, {rebuilt} J by rebuilding, {taken} J "
        "taken by friction and load, {energy} J stored."
    ),
    "table_open": mark("In numbers, with units"),
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
    "alt_wheel": mark("A wheel of {mass} kg and {radius} m radius. It makes {speed} turns a minute."),
    "alt_unknown": mark("A wheel. It makes {speed} turns a minute."),
    "alt_charts": mark("Over the last {seconds}: {speed} turns a minute now, at most {most}."),
    "alt_coast": mark("Coast-down from 60 turns a minute over {seconds}. {each}"),
    "alt_coasting": mark("{wheel} is coasting."),
    "alt_coast_each": mark("{wheel}: half the speed after: {half}; to a standstill: {stands}."),
    "goals": mark("Goals"),
    "goal_open": mark("not reached yet"),
    "goal_again": mark("not yet: try again"),
    "goal_found": mark("found"),
    "now_speed": mark("Turns a minute"),
    "now_pushes": mark("Pushes still in it"),
    "now_runs": mark("Running on by itself"),
    "pushes_of": mark("{left} of {given}"),
    "said_stroke": mark("Your hand gave it {share} of a full push: {before} → {after} turns a minute."),
    "said_idle": mark(
        "The hand has given it nothing. The wheel turns clockwise: swing it that way, and faster than it runs."
    ),
    "alt_energy": mark("Stored: {energy} J."),
    "goal_reached": plural(
        "with {pushes} push",
        "with {pushes} pushes",
    ),
}
