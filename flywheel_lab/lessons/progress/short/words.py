"""What is said of codes that were pasted, here and on a page without Python."""

from ....messages import mark, plural

PASTED = {
    "nothing": mark("There is no code yet. Paste what the room sent you, one line for each person."),
    "empty": mark("Line {line} is empty."),
    "no_code": mark("Line {line}: “{text}” holds no code. Codes of this question have {lengths} signs."),
    "several": mark("Line {line}: “{text}” holds several codes. Give each a line of its own."),
    "sign": mark("Line {line}: {code} holds “{sign}”. Codes have digits and all letters but I, L, O and U."),
    "slip": mark("Line {line}: sign {places} of {code} is mistyped."),
    "slips": mark("Line {line}: one sign of {code} is mistyped, or two are swapped."),
    "worse": mark("Line {line}: {code} is mistyped in more than one place."),
    "elsewhere": mark("Line {line}: {code} is mistyped, or it belongs to another question: “{label}”."),
    "again": mark("Line {line}: {code} came again from {who}. It counts once."),
    "replaced": mark("Line {line}: {code} is an earlier answer from {who}. The later one counts: {later}."),
    "seat": mark("seat {seat}"),
    "named": mark("Line {line}: “{name}” is taken as a name."),
    "twin": mark("Line {line}: {code} came before. It is probably the same drawing; both are counted."),
    "or": mark("{places} or {last}"),
}
COUNTED = {
    "read": plural("{n} answer read.", "{n} answers read."),
    "left": plural("{n} line or code does not count:", "{n} lines or codes do not count:"),
}
TALLY = {
    "right": mark("{right} of {n} are right ({share})."),
    "near": mark("{right} of {n} come close ({share})."),
    "talk": mark("Some know it and some do not: let neighbours explain it to each other before you go on."),
    "top": mark("The most frequent misconception, {n} of {all}:"),
    "middle": mark("The middle guess is {median} {unit}."),
    "sure": mark("Fairly sure or certain: {n}, of whom {right} are right."),
    "truth": mark("It is {truth} {unit}."),
    "bins": mark("{low} to {high}"),
}
SURE = (mark("not said"), mark("I am guessing"), mark("not sure"), mark("fairly sure"), mark("certain"))
"""How sure somebody is of a vote, from 0 to 4."""
