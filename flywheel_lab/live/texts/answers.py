"""The words around the room's answers: on a phone, on the wall, on the desk."""

from ...messages import Plural, mark, plural

ANSWERS: dict[str, str | Plural] = {
    "drawings": plural("{n} drawing.", "{n} drawings."),
    "drawings_end": mark("They end between {low} and {high}, in the middle at {middle}."),
    "truth_ends": mark("The true curve ends at {truth}."),
    "numbers": plural("{n} answer.", "{n} answers."),
    "numbers_lie": mark("They lie between {low} and {high}, in the middle at {middle}."),
    "number_true": mark("It is {truth}."),
    "held": mark("{held} of {all} ranges hold the true number."),
    "right_said": mark("Right: {letters}."),
    "before_after": mark("Pale: before you talked ({before} votes). Full: after it ({after} votes)."),
    "many_think": mark("Many people think"),
    "idea_people": plural("{n} of you answered like this", "{n} of you answered like this"),
    "idea_alt": mark("A picture in which this belief fails"),
}
"""What the three pages say of them, also to those who do not see the pictures."""
