"""What `claim_lab` says; the sentences are filled in by js/claims/sentences.js and by `verdict()`, both alike."""

from ....messages import Plural, mark, plural
from .business import BUSINESS
from .claim import NO_LEVEL, PER_CENT
from .claim import Words as Words
from .claim import written as written
from .wheel import WHEEL

WORDS = BUSINESS | WHEEL

TEXTS: dict[str, str | Plural] = {
    "title": mark("Claims under test"),
    "claim": mark("Claim"),
    "next": mark("Next claim"),
    "another": mark("Another case"),
    "stamped": mark("{done} of {all} stamped"),
    "source": mark("After {source}."),
    "case": mark("In this case"),
    "mark_tip": mark("Drag the flag to where the border runs, or move it with the arrow keys."),
    "look": plural("Test here (1 left)", "Test here ({n} left)"),
    "commit": mark("The border is here"),
    "moves": plural("{n} move", "{n} moves"),
    "said_begin": mark(
        "Think first. Then drag the flag to the border. Before you decide you may test two places on the way, and "
        "afterwards you see the map."
    ),
    "said_unset": mark("The flag is still where it was at the start. Drag it to where you think the border runs."),
    "said_used_up": mark("Your tests are used up. Decide: where is the border?"),
    "said_tested": mark("You already know about this place. Drag the flag somewhere else."),
    "found": mark("Found."),
    "nearly": mark("Nearly."),
    "not_there": mark("Not there."),
    "said_on": mark("Your mark: {mark}. The border: {border}."),
    "said_low": mark("The border lies higher, at {border}. Your mark, {mark}, is {off} too low."),
    "said_high": mark("The border lies lower, at {border}. Your mark, {mark}, is {off} too high."),
    "said_again": mark("Look around in the map. You can still get the stamp in another case."),
    "said_stamped": mark("The claim has its stamp. In the map you can look around."),
    "holds": mark("Holds here."),
    "fails": mark("Fails here."),
    "map": mark("Where it holds"),
    "map_how": mark("Drag the dot."),
    "map_closed": mark("The map opens once your mark is set."),
    "map_holds": mark("holds"),
    "map_fails": mark("fails"),
    "alt_map": mark("{x} from left to right, {y} from bottom to top. {rows}"),
    "alt_border": mark("At {y} the border lies at {x}."),
    "alt_no_border": mark("At {y} there is no border."),
    "alt_strip": mark("From {low} to {high}. Your mark: {mark}. Tested: {looks}."),
    "no_looks": mark("nothing yet"),
    "row_border": mark("Border at {y}"),
    "none": mark("none"),
    "decides": mark("What decides"),
    "stamp": mark("Domain of validity"),
    "per_cent": PER_CENT,
    "no_level": NO_LEVEL,
    "table_open": mark("The numbers behind it"),
    "table": mark("Settings, numbers, picture and map"),
    "column_what": mark("What"),
    "column_value": mark("Value"),
    "alt_lines": mark("{title}. {axis}: {first} to {last}. {lines}."),
    "alt_line": mark("{name}: {first} at first, {last} at last, {most} at most"),
    "row_at": mark("{name}, {axis} {x}"),
}
