"""What `claim_lab` says; the sentences are filled in by js/claims/sentences.js and by `verdict()`, both alike."""

from ....messages import mark
from .business import BUSINESS
from .claim import NO_LEVEL, PER_CENT
from .claim import Words as Words
from .claim import written as written
from .wheel import WHEEL

WORDS = BUSINESS | WHEEL

TEXTS = {
    "title": mark("Claims under test"),
    "claim": mark("Claim"),
    "next": mark("Next claim"),
    "reset": mark("Reset"),
    "stamped": mark("{done} of {all} claims have their stamp."),
    "source": mark("After {source}."),
    "holds": mark("Holds here."),
    "fails": mark("Fails here."),
    "decides": mark("What decides"),
    "both": mark("Find both"),
    "found_holds": mark("a setting where it holds"),
    "found_fails": mark("a setting where it fails"),
    "missing": mark("not found yet"),
    "again": mark("Show"),
    "stamp": mark("Domain of validity"),
    "stamp_missing": mark("Once both are found, the condition is stamped here."),
    "said_search_fails": mark("Now look for a setting where it fails."),
    "said_search_holds": mark("Now look for a setting where it holds."),
    "said_stamped": mark("Both are found: the claim has its stamp."),
    "per_cent": PER_CENT,
    "no_level": NO_LEVEL,
    "table_open": mark("The same as a table"),
    "table": mark("Settings, numbers and picture"),
    "column_what": mark("What"),
    "column_value": mark("Value"),
    "alt_lines": mark("{title}. {axis}: {first} to {last}. {lines}."),
    "alt_line": mark("{name}: {first} at first, {last} at last, {most} at most"),
    "row_at": mark("{name}, {axis} {x}"),
}
