"""The words on a card of questions; placeholders are filled in the browser."""

from ...messages import mark

TEXTS = {
    "check": mark("Check my answer"),
    "commit": mark("Commit to it"),
    "again": mark("Answer again"),
    "skip": mark("Skip the warm-up"),
    "unskip": mark("Do the warm-up after all"),
    "judging": mark("One moment …"),
    "silent": mark("The notebook does not answer. Reload the page and begin the chapter again: your answers are kept."),
    "kept": mark("Kept on this page: the notebook does not answer just now, and gets your answer when it runs again."),
    "unreadable": mark("{answer} cannot be read. Answer with a number, or with letters in quotation marks."),
    "empty": mark("Answer first, then check."),
    "low": mark("at least"),
    "guess": mark("most likely"),
    "high": mark("at most"),
    "range": mark("Choose a range that you think is right four times in five."),
    "choose": mark("Choose …"),
    "up": mark("Move up: {line}"),
    "down": mark("Move down: {line}"),
    "moved": mark("“{line}” is now in place {place} of {count}."),
    "arrange": mark("Drag the lines, or move them with the arrow buttons or the arrow keys."),
    "order_check": mark("Check the order"),
    "anyway": mark("Show the solution anyway"),
    "solution": mark("The solution"),
    "as_formula": mark("As a formula:"),
    "in_code": mark("The same for those who program, in Python:"),
    "mixed": mark("The lines of the solution are shown, in mixed order."),
    "works": mark("Controls work here, and the notebook answers."),
    "waiting": mark("Controls work here. Waiting for the notebook …"),
}
