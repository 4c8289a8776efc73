"""What a status says in known words, be it one or several that are joined, coded or negated: how an order ends."""

import re
from typing import Any

from .flags import PAID
from .words import WORDS, fold, word

FATE_OF = {text: fate for fate, texts in WORDS["status"].items() for text in texts}
GONE = {"refunded", "cancelled", "failed"}
DELIVERED, MEANS, PEOPLE = (frozenset(WORDS[name]["words"]) for name in ("delivered", "means", "people"))
UNPAID, LONGEST = "unpaid", 60  # letters; what is longer is a remark


def _any_of(name: str) -> str:
    return "|".join(map(re.escape, WORDS[name]["words"]))


FULLY = re.compile(rf"(?:{_any_of('fully')}) (.+)")
BY_WHOM = re.compile(rf"(.+?) (?:(?:{_any_of('by')}) .+|(?:{_any_of('on')}) [0-9].*)")
HOW = re.compile(rf"(?:{_any_of('means')}) (.+)|(.+) (?:{_any_of('means')})")
NOT = re.compile(rf"(?:{_any_of('negated')}) (.+)")
CODE = re.compile(r"^[(\[]?(?:[0-9]{1,3}|[a-z][0-9]{0,2})(?: ?[-–:.)\]=]+ ?|(?<=[0-9]) )(?=[^\W\d_])")
JOINT = re.compile(rf" [-–—] |[/&+,;|:()\[\]]| (?:{_any_of('joints')}) ")
EDGE = re.compile(r"^[^\w]+|[^\w]+$")
CROSS = re.compile("[❌✗✘✖⛔🚫]")


def known_status(text: Any) -> str:
    """Return the known status that a text means, else its own name.

    Who did it, by which means or on which day may stand beside it, and a code before it. Of several that are joined,
    those that tell of money decide over those that tell of the way of goods, as long as they do not disagree.

    >>> known_status("Cancelled by guest"), known_status("wc-on-hold"), known_status("Chair by Thonet")
    ('cancelled', 'on hold', 'chair by thonet')
    >>> known_status("20 - bezahlt (PayPal)"), known_status("delivered and paid"), known_status("shipped, not paid")
    ('bezahlt', 'paid', 'unpaid')
    >>> known_status("paid/open"), known_status("not cancelled"), known_status("2/3 paid"), known_status("❌ paid")
    ('paid/open', 'not cancelled', '2/3 paid', '❌ paid')
    >>> known_status("unpaid - cancelled"), known_status("not shipped"), known_status("paid (test)")
    ('cancelled', 'not shipped', 'paid (test)')
    """
    name = word(text)
    if name in FATE_OF or len(name) > LONGEST:
        return name
    parts = [EDGE.sub("", part) for part in JOINT.split(CODE.sub("", fold(text), count=1))]
    told = [_read(part) for part in map(word, parts) if part]
    some = [each for each in told if each]
    if None in told or not some:
        return name
    strong = [each for each in some if each not in DELIVERED] or some
    ends = [FATE_OF[each] for each in strong]
    gone = [each for each, end in zip(strong, ends, strict=True) if end in GONE]
    if PAID in ends:
        return name if len(set(ends)) > 1 or CROSS.search(str(text)) else strong[0]
    return gone[0] if gone else strong[0]


def _read(name: str) -> str | None:
    """Return the known status that a part means, "" for what says nothing of the end, None for what is not known."""
    if name in FATE_OF:
        return name
    if name in MEANS or name in PEOPLE:
        return ""
    if (found := NOT.fullmatch(name)) and found[1] in FATE_OF:
        return UNPAID if FATE_OF[found[1]] == PAID and found[1] not in DELIVERED else ""
    found = BY_WHOM.fullmatch(name) or FULLY.fullmatch(name)
    if found and found[1] in FATE_OF:
        return found[1]
    found = HOW.fullmatch(name)
    told = (found[1] or found[2]) if found else ""
    return told if told in FATE_OF and told not in DELIVERED else None
