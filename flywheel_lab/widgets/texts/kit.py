"""The words of what all explorers share: undo, codes, pictures, scenarios and goals."""

from ...messages import mark

KINDS = {
    "F": mark("Explore the funnel"),
    "H": mark("Explore the hourglass"),
    "W": mark("Explore the flywheel"),
    "T": mark("Three lenses, the same people"),
    "P": mark("Push the wheel"),
    "C": mark("Claims under test"),
}
"""The explorer that a code belongs to, by its first sign."""

TEXTS = {
    "bar": mark("Undo, goals and what to keep"),
    "undo": mark("Undo"),
    "redo": mark("Redo"),
    "keep": mark("Keep, share"),
    "scenario": mark("Scenario"),
    "as_given": mark("Scenario: as at the start"),
    "goals": mark("Goals"),
    "goal": mark("Then a goal:"),
    "goal_reached": mark("Reached:"),
    "next_goal": mark("Next goal"),
    "state": mark("What is set here, as a code"),
    "state_tip": mark("Keep this code or pass it on. Paste another one here, and its state appears."),
    "copy": mark("Copy"),
    "use": mark("Set this"),
    "copied": mark("Copied."),
    "select": mark("It is selected now: copy it with Ctrl+C."),
    "restored": mark("This is the state of the code."),
    "same": mark("This state is what you see already."),
    "locked": mark("During a challenge there is no code and no undo."),
    "picture": mark("The picture as a file"),
    "png": mark("PNG, for documents and slides"),
    "svg": mark("SVG, to be edited"),
    "saved": mark("{name} is with your downloads."),
    "unsaved": mark("This browser could not make the picture. Try the other format."),
    "week": mark("Week {week}"),
    "source": mark("From the course “Funnel, hourglass, flywheel” (Flywheel Lab)"),
    "code": mark("To set this again: {code}"),
    "code_none": mark("“{sign}” is no code of an explorer. One begins with a letter and a 1, such as F1."),
    "code_sign": mark("No code has the sign “{sign}”: there are digits and all letters but I, L, O and U."),
    "code_short": mark("This code is too short. Copy it whole, from the letter at its beginning to its end."),
    "code_mistyped": mark("This code is mistyped: one sign is wrong, or a part is missing. Compare it."),
    "code_kind": mark("This code belongs to “{other}”, but here is “{own}”."),
    "code_version": mark("This code comes from another edition of the course. Paste it there."),
    "code_start": mark("This code was made with other figures at the start. Open the explorer that it comes from."),
}
