"""What `push_two_wheels` says; the sentences are filled in by js/wheel/pair.js."""

from ...messages import Plural, mark

TEXTS: dict[str, str | Plural] = {
    "title": mark("Two wheels, one treadle"),
    "kick": mark("Kick the treadle"),
    "kick_on": mark("Kick on for three minutes"),
    "again": mark("From the start"),
    "now": mark("Turns a minute"),
    "mean": mark("Average of ten seconds"),
    "count": mark("Kicks: {count}"),
    "count_of": mark("Kicks: {count} of {most}"),
    "swing": mark("{low} to {high}"),
    "said_first": mark("Button, space bar, or a tap on a wheel: each kick gives the same to both."),
    "said_few": mark(
        "You have {most} kicks: button, space bar, or a tap on a wheel. Each gives the same to both. Which of the two "
        "will be faster in the end?"
    ),
    "said_kick": mark("This kick made the {first} {more} turns a minute faster, and the {second} {less}."),
    "said_on": mark("One kick a second for three minutes, shown nine times as fast."),
    "said_wait": mark("The kicks come by themselves now. Watch the two averages."),
    "said_over": mark("Both are held still. “From the start” lets you kick again."),
    "said_held": mark(
        "Hold it! After {count} kicks the {first} makes {speed} turns a minute, the {second} {other}. And if "
        "somebody kicks on and on? Commit yourself below."
    ),
    "said_done": mark(
        "After three minutes, on average: the {first} {mean} turns a minute, the {second} {other}. But look how they "
        "run: the {first} swings from {low} to {high} with each kick, the {second} only from {from} to {to}."
    ),
    "heavier": mark("{times} times as heavy"),
    "alt": mark("The {name} makes {speed} turns a minute."),
    "table_open": mark("In numbers"),
    "column_wheel": mark("Wheel"),
    "column_swing": mark("In the last ten seconds from … to"),
}
