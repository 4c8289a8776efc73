"""How likely a column has a role: points for the words of its name, corrected by what its cells can be."""

import re
from collections import Counter

from ...data.endings import FATE_OF, MEANS, known_status
from ...data.flags import answers_of, asks_of_payment, flag_of
from ...data.words import WORDS, word
from ..cells.dates import Dates
from ..cells.listed import add_listed
from ..cells.patterns import TIME_OF_DAY
from ..cells.values import is_code, is_empty, read_values
from ..vocabulary import STAGES, VOCABULARY, has_word, is_metric, joined, name_points, plain_name
from .mails import are_mails, are_tills
from .won_lost import are_deals, tell_both_ends

MAILS = ("mail", "email")
PLACEHOLDERS = frozenset(WORDS["nobody"])
MOST_STATUSES = 12
PAYING, STATES = (VOCABULARY["rows"][name] for name in ("paying", "states"))
CHOSEN = 9.0  # points
DISPUTES = VOCABULARY["deals"]["disputes"]
CHANGES = frozenset(VOCABULARY["rows"]["changes"])
RARE = 10  # times as many rows as those in which a column is filled
CODE = re.compile(r"[^\s.,:;€$£]*[0-9][^\s.,:;€$£]*")
STATE_CODE = re.compile("-?[0-9]{1,3}")
TRADES = frozenset(map(joined, VOCABULARY["columns"]["order"]["4.7"]))
UNPAID = {"waiting", "failed"}
UNDONE = ("refunded", "cancelled", "failed")
SALES = frozenset(VOCABULARY["kinds"]["sales"])
PAYMENTS = SALES.union(VOCABULARY["kinds"]["debits"])  # told by what a row is, not by how it stands
EVENTS = STAGES.union(  # what happened, which is nobody's name
    map(joined, FATE_OF),
    *(map(joined, words) for words in WORDS["answers"].values()),
    *(map(joined, VOCABULARY["kinds"][kind]) for kind in ("sales", "refunds", "waiting", "neither")),
    *(map(joined, VOCABULARY["stages"][kind]) for kind in ("won", "exits")),
)


def role_points(header: str, texts: list[str], found: Dates) -> dict[str, float]:
    """Return the points of one column for each role, by its name and by what its cells can be.

    >>> role_points("Total", ["12.50", "9.00"], Dates())["value"]
    5.0
    """
    points = {role: name_points(role, header) for role in VOCABULARY["columns"]}
    full = [text.strip() for text in texts if not is_empty(text)]
    if not full:
        return {role: each / 2 if each >= 5 else 0 for role, each in points.items()}
    name, different, values = plain_name(header), len(set(full)), read_values(full)
    few = different <= MOST_STATUSES
    if are_mails(full):
        points["person"] += 1.5
        if are_tills(full):
            points["person"] = min(points["person"], 1.5)  # asked
        points |= dict.fromkeys(("order", "stage", "value", "channel"), 0.0)
    if found.kind:
        points["time"] += 1.5
        points |= dict.fromkeys(("stage", "value", "status", "channel", "referrer", "refund"), 0.0)
        points["person"] *= points["person"] >= 4.5
    else:
        points["time"] = points["time"] - 1 if points["time"] >= 5 and not values.numeric else 0.0
    if flag_of(header, full):
        points |= dict.fromkeys(("refund", "cancelled", "status", "value"), 0.0)
    elif not values.numeric and asks_of_payment(header) and answers_of(header, full):  # beside other words
        points["status"] = max(points["status"], 4.6)
    spoilt = points["value"] >= 5 and 10 * len(values.bad) < 9 * len(full)  # a spreadsheet made dates of many
    if not values.numeric and not spoilt:
        points["value"] = 0.0
        points["refund"] *= points["refund"] > 0 and add_listed(full).numeric
    if values.numeric:
        points["stage"] -= 3 if different > 12 else 1
        coded = points["status"] >= 5 and are_codes(full)
        points["status"] += 0.3 * has_word(name, PAYING) if coded else -3
        points["channel"] -= 2
    if joined(name) in TRADES and (found.kind or not all(map(CODE.fullmatch, full))):
        points["order"] = 0.0
    if points["person"] < 4 and has_word(name, MAILS) and not are_mails(full):
        points["person"] = 0.0
    if tell_events(full) or (values.numeric and is_metric(header)):
        points["person"] = 0.0
    status = {text: FATE_OF.get(known_status(text)) for text in set(full)} if few else {}
    words = {known_status(text) for text, fate in status.items() if fate}
    if UNPAID & set(status.values()):  # beside them, means of payment say that something was paid
        status |= {text: "paid" for text in status if word(text) in MEANS}
    known = sum(status.get(text) is not None for text in full)
    least = 0.5 if has_word(name, STATES) else 0.9
    ends = set(status.values())
    if "paid" in ends and not ends.isdisjoint(UNDONE) and SALES.isdisjoint(map(word, full)):
        least = 0.4  # what else stands there will be asked
    undone = few and not ends.isdisjoint(UNDONE) and PAYMENTS.isdisjoint(map(word, full))
    if undone and len(words) > 1 and 5 * len(full) >= 4 * len(texts):  # in few rows it may be a remark
        least = 0.0
    sold = has_word(name, (*PAYING, *VOCABULARY["rows"]["purchases"], *VOCABULARY["rows"]["gifts"]))
    if few and has_word(name, STATES) and (words or sold) and points["status"] >= 0 and not values.numeric:
        points["status"] += 3.2  # of a state that only its name tells, all words are asked
    if not values.numeric and few and known >= least * len(full):
        points["status"] += 3.5 + 0.3 * has_word(name, PAYING)  # in whatever language it has its name
    if are_deals(full) or (few and tell_both_ends(full)):
        points["stage"] += 3.5 if 2 * len(full) > len(texts) else 0.0
        points["status"] = 0.0  # of orders, none is won or lost
    # what happens to few is no stage of all, nor is it what a system does with a record
    if (
        has_word(name, DISPUTES)
        or RARE * len(full) < len(texts)
        or (few and CHANGES.issuperset(map(str.casefold, full)))
    ):
        points["stage"] = 0.0
    if not all(TIME_OF_DAY.match(text) for text in full):
        points["clock"] = 0.0
    letters = all(re.fullmatch("[A-Za-z]{3}|[€$£]", text) for text in full) and different <= 12
    if points["currency"] == 0 and different > 1 and letters and all(map(is_code, full)):
        points["currency"] = 2.2  # whatever its name
    points["currency"] += (1 if letters else -3) if points["currency"] else 0
    if different > 60 and different > len(full) / 2:
        points["stage"] -= 2
    if sum(text.startswith(("http", "www.", "(direct)")) for text in full) > 0.2 * len(full):
        points |= {"referrer": 0.0, "person": 0.0}
    if different == 1 and len(full) > 5:
        points["person"] -= 2
    return points


def are_codes(texts: list[str]) -> bool:
    """Whether cells are a few whole numbers, as those by which a system keeps states.

    >>> are_codes(["12", "17", "12", "17"]), are_codes(["1", "1"]), are_codes(["12.50", "12.50", "9"])
    (True, False, False)
    """
    return 1 < len(set(texts)) <= min(MOST_STATUSES, len(texts) / 2) and all(map(STATE_CODE.fullmatch, texts))


def names_nobody(header: str, full: list[str]) -> bool:
    """Whether a column holds counts, days, lines, phases or means of payment, by its name and by what is filled.

    >>> names_nobody("Sales channel", ["web", "shop"]), names_nobody("Phase customer", ["Kim 1", "Kim 2"] * 9)
    (True, True)
    >>> names_nobody("Customer", ["Kim", "Lee"]), names_nobody("Paid by", ["PayPal", "Visa"])
    (False, True)
    """
    few = len(set(full)) <= MOST_STATUSES
    if few and full and all(word(text) in MEANS for text in full):
        return True
    return has_word(plain_name(header), VOCABULARY["nobody"]["words"]) and (few or read_values(full).numeric)


def tell_events(texts: list[str]) -> bool:
    """Whether cells say what happened, and not to whom: a few different ones, which are mostly known.

    >>> tell_events(["Purchase", "Refund", "Purchase"]), tell_events(["Kim", "Lee", "Kim"])
    (True, False)
    """
    counts = Counter(texts)
    if len(counts) > MOST_STATUSES:
        return False
    return 2 * sum(n for text, n in counts.items() if joined(word(text)) in EVENTS) >= len(texts)
