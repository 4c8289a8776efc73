"""How exports write a moment: four patterns, and numbers that count from a day."""

import re

MONTHS = {
    name: k
    for k, names in enumerate(
        (
            "jan january januar jän jänner",
            "feb february februar feber",
            "mar march mär märz mrz maerz",
            "apr april",
            "may mai",
            "jun june juni",
            "jul july juli",
            "aug august",
            "sep sept september",
            "oct october okt oktober",
            "nov november",
            "dec december dez dezember",
        ),
        1,
    )
    for name in names.split()
}


def _compile(pattern: str) -> re.Pattern[str]:
    """Return a pattern for which only 0 to 9 are digits: those of other scripts are none in amounts, nor on a page."""
    return re.compile(pattern.replace(r"\d", "[0-9]"))


CLOCK = (
    r"(?:[T ,]+(?:um |at |[-–@] )?(?P<h>\d{1,2}):(?P<min>\d{2})(?::(?P<s>\d{2})(?:[.,]\d+)?)?\s*(?:Uhr)?"
    r"\s*(?P<ap>[AaPp]\.?[Mm]\.?)?"
    r"\s*(?P<zone>Z|UTC|GMT|[A-Z]{3,4}|(?:UTC|GMT)?\s?[+-]\d{2}:?\d{2}|\(?[A-Z][a-z]+/[A-Za-z_]+\)?)?)?$"
)
WEEKDAY = r"^(?:[A-Za-zäöü]{2,10}\.?,?\s+)?"
TIME_OF_DAY = _compile(
    r"^(?P<h>\d{1,2}):(?P<min>\d{2})(?::(?P<s>\d{2})(?:[.,]\d+)?)?\s*(?P<ap>[AaPp]\.?[Mm]\.?)?\s*(?:Uhr|UTC|[A-Z]{3,4})?$"
)
YMD = _compile(  # 2026-03-05, 2026. 03. 05., 2026年3月5日
    r"^(?P<y>\d{4})(?:[-/]|\.\s?|[年년]\s?)(?P<a>\d{1,2})(?:[-/]|\.\s?|[月월]\s?)(?P<b>\d{1,2})[.日일]?" + CLOCK
)
COMPACT = _compile(
    r"^(?P<y>\d{4})(?P<a>\d\d)(?P<b>\d\d)[T ](?P<h>\d\d):?(?P<min>\d\d):?(?P<s>\d\d)?(?:[.,]\d+)?(?P<ap>)"
    r"(?P<zone>Z|[+-]\d\d:?\d\d)?$"
)
XXY = _compile(WEEKDAY + r"(?P<a>\d{1,2})\s?(?P<sep>[-/.])\s?(?P<b>\d{1,2})\s?[-/.]\s?(?P<y>\d{4}|\d{2})" + CLOCK)
NAMED = _compile(
    WEEKDAY + r"(?:(?P<d1>\d{1,2})(?:st|nd|rd|th)?[. /-]+(?P<m1>[A-Za-zäÄ]{3,9})\.?"
    r"|(?P<m2>[A-Za-zäÄ]{3,9})\.?[\s-]+(?P<d2>\d{1,2})(?:st|nd|rd|th)?)[, /-]+(?P<y>\d{4}|\d{2})" + CLOCK
)
WHOLE = _compile(r"^(?P<zone>)(?:\d{5}(?:[.,]\d+)?|\d{8}|\d{12}|\d{14}|\d{10}(?:\.\d+)?|\d{13}|\d{16}|\d{19})$")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_PART = r"(?:cw|kw|week|woche|w|q)"
COARSE = _compile(
    rf"^(?:(?:{_MONTH})\.?[ /-]*(?:\d{{4}}|\d\d)|\d{{4}}[-/. ](?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[-/. ]\d{{4}}"
    rf"|\d{{4}}[-/ ]*{_PART}\s?\d\d?|{_PART}\.?\s?\d\d?[ ,/.-]*\d{{4}}|[1-4]\. quartal[ ,/]*\d{{4}}"
    r"|(?:19|20)\d\d(?:0[1-9]|1[0-2])?)$",
)
"""A month, a week, a quarter or a year, in small letters: no day."""
DIGITS = {
    "yyyymmdd": (8, 0.97),
    "yyyymmddhhmm": (12, 0.97),
    "yyyymmddhhmmss": (14, 0.9),
    "epoch_s": (10, 0.9),
    "epoch_ms": (13, 0.9),
    "epoch_us": (16, 0.9),
    "epoch_ns": (19, 0.9),
    "serial": (5, 0.9),
}
"""Kinds of numbers that are dates: how many digits, and which share of the column must be a possible date."""
UNITS = {"epoch_s": 1, "epoch_ms": 10**3, "epoch_us": 10**6, "epoch_ns": 10**9}
