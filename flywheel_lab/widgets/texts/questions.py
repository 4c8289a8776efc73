"""The words on a card of questions; placeholders are filled in the browser."""

from ...messages import mark

ALWAYS = {
    "check": mark("Check my answer"),
    "commit": mark("Commit to it"),
    "again": mark("Answer again"),
    "judging": mark("One moment …"),
    "silent": mark("The notebook does not answer. Reload the page and begin the chapter again: your answers are kept."),
    "kept": mark("Kept on this page: the notebook does not answer just now, and gets your answer when it runs again."),
    "unreadable": mark("{answer} cannot be read. Answer with a number, or with letters in quotation marks."),
    "empty": mark("Answer first, then check."),
    "source": mark("Who says it, where and when"),
}
HEAD = {
    "skip": mark("Skip the warm-up"),
    "unskip": mark("Do the warm-up after all"),
    "works": mark("Controls and notebook work."),
    "waiting": mark("Read on: the notebook needs another moment."),
}
"""Where a chapter begins: whether somebody answers, and the warm-up."""
CHOOSE, OURS = mark("Choose …"), mark("Ours")
BY_HAND = {"drag": mark("Drag the handle."), "truth": mark("It is {value}.")}
OF_KIND = {
    "range": {
        "low": mark("at least"),
        "guess": mark("most likely"),
        "high": mark("at most"),
        "range": mark("Choose a range that you are 80% sure of."),
    },
    "match": {
        "choose": CHOOSE,
    },
    "sort": {
        "choose": CHOOSE,
        "sort": mark("Drag each into its place, or tap it and then the place."),
        "pool": mark("Still to sort"),
        "sorted": mark("“{line}” is now in “{bin}”."),
        "as_list": mark("The same as a list"),
    },
    "bar": BY_HAND,
    "scale": BY_HAND,
    "claim": {
        "call": mark("Your call:"),
        "ours": OURS,
    },
    "order": {
        "up": mark("Move up: {line}"),
        "down": mark("Move down: {line}"),
        "moved": mark("“{line}” is now in place {place} of {count}."),
        "arrange": mark("Drag the lines, or move them with the arrow buttons or the arrow keys."),
    },
    "ladder": {
        "solution": mark("The solution"),
        "as_formula": mark("As a formula:"),
        "in_code": mark("The same for those who program, in Python"),
        "gaps": mark("A sign or a word is missing at each □. Write the whole formula into the field above."),
    },
    "explain": {
        "yours": mark("In your own words; short is fine."),
        "stays": mark("What you write stays on this device."),
        "compare": mark("Compare with ours"),
        "keep": mark("Keep what I changed"),
        "ours": OURS,
        "rate": mark("How close did you come?"),
        "missed": mark("Missed it"),
        "partly": mark("Partly"),
        "got": mark("Got it"),
    },
    "curve": {
        "undrawn": mark("Draw your curve first."),
    },
}
"""What only the control of that kind of question says: a card has the words of its kinds."""
TEXTS = ALWAYS | HEAD | {key: text for words in OF_KIND.values() for key, text in words.items()}
