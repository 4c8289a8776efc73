"""The words about an answer as it is typed: what was understood, or what would help; Python says the same sentences."""

from ...messages import mark

TEXTS = {
    "reads": mark("I read: {what}"),
    "reads_either": mark("{one} or {other}"),
    "calculates": mark("I calculate: {what}"),
    "calculates_with": mark("With {numbers} that gives {what}"),
    "chips": mark("You can calculate here with:"),
    "sum": mark("sum"),
    "signs": mark("Signs of a calculation"),
    "insert": mark("Insert {name} ({label})"),
    "no_number": mark("Answer with one number such as 12, 0.48, 48 % or 1 in 20; I cannot read “{answer}” yet."),
    "other_unit": mark("Answer in {unit}, not in {word}."),
    "no_finite": mark("The calculation gave {value}, which is no number. Look at what you divide by."),
    "wants_formula": mark("Here a formula is asked for, with the names below, so that it fits other numbers, too."),
    "several": mark("That gives {count} numbers, one for each place of a list. Add them up: write sum(…) around it."),
    "lengths": mark("A list of {one} numbers and one of {other} do not fit together, value by value."),
    "no_result": mark("This formula has no result: look at what it divides by, or takes a root or a power of."),
    "unknown": mark("I know {known}, but not “{name}”."),
    "unknown_here": mark("I can calculate with numbers here, but I do not know “{name}”."),
    "near": mark("Did you mean {name}?"),
    "and": mark("{names} and {last}"),
    "between": mark("Between {before} and {name} something is missing, such as + or ×."),
    "ends": mark("The formula is not finished yet: a number or a name is missing at its end."),
    "odd": mark("A number or a name is missing before “{sign}”."),
    "open": mark("A bracket is still open: put a ) where it ends."),
    "closes": mark("There is one ) too many."),
    "deep": mark("There are too many brackets in brackets. Write it more simply."),
    "brackets": mark("{name} needs brackets around what it is to work on: {name}(…)."),
    "one_value": mark("{name} works on one value at a time."),
}
