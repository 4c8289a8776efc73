"""How exports write a moment: four patterns, and numbers that count from a day."""

import re
import unicodedata

MONTHS = {  # without accents: English and German first, then as other languages of Europe write them
    name: k
    for k, names in enumerate(
        (
            "jan january januar janner januari janv janvier gen gennaio ene enero janeiro stycznia styczen sty ledna",
            "feb february februar feber februari fev fevr fevrier febbraio febrero fevereiro lutego luty lut unora",
            "mar march marz mrz maerz mrt maart mars marts marzo marca marzec marco brezna brezen",
            "apr april avr avril aprile abr abril kwietnia kwiecien kwi dubna duben",
            "may mai mei mag maggio mayo maio maja maj kvetna kveten",
            "jun june juni juin giu giugno junio junho czerwca czerwiec cze cervna cerven",
            "jul july juli juil juillet lug luglio julio julho lipca lipiec lip cervence cervenec",
            "aug august augustus augusti aout ago agosto sierpnia sierpien sie srpna srpen",
            "sep sept september septembre set settembre septiembre setiembre setembro wrzesnia wrzesien wrz zari",
            "oct october okt oktober octobre ott ottobre octubre out outubro pazdziernika pazdziernik paz rijna rijen",
            "nov november novembre noviembre novembro listopada listopad lis listopadu",
            "dec december dez dezember desember des decembre dic dicembre diciembre dezembro grudnia grudzien gru "
            "prosince prosinec",
        ),
        1,
    )
    for name in names.split()
}


def month_of(name: str) -> int:
    """Return which month has this name, whole or shortened, 0 if none.

    >>> month_of("März"), month_of("févr."), month_of("Tuesday")
    (3, 2, 0)
    """
    return MONTHS.get(_plain(name.rstrip(".")), 0)


def is_coarse(text: str) -> bool:
    """Whether a text is a month, a week, a quarter or a year: no day.

    >>> is_coarse("Août 2026"), is_coarse("KW 12"), is_coarse("2026-08-01")
    (True, True, False)
    """
    return bool(COARSE.match(_plain(text)))


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _compile(pattern: str) -> re.Pattern[str]:
    """Return a pattern for which only 0 to 9 are digits: those of other scripts are none in amounts, nor on a page."""
    return re.compile(pattern.replace(r"\d", "[0-9]"))


_HOURS = (  # 14:05:22, 14.05 Uhr, 14h05, 2:05 p. m., 2 PM
    r"(?P<h>\d{1,2})(?:(?:[:.]|\s?h\s?)(?P<min>\d{2})(?:[:.](?P<s>\d{2})(?:[.,]\d+)?)?|(?=\s?(?:[AaPp]\.?\s?[Mm]|Uhr|h$)))"
    r"\s*(?:Uhr|h)?\s*(?P<ap>[AaPp]\.?\s?[Mm]\.?)?"
)
_AT = r"(?:(?:um|at|à|às|a las|alle|ore|om|o|kl\.?|kello|godz\.) |[-–@] )?"
_ZONE = (  # CET, +01, GMT+0100 (CET), Europe/Berlin
    r"(?P<zone>Z|UTC|GMT|[A-Z]{3,4}|(?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d{2})?|\(?[A-Z][a-z]+/[A-Za-z_]+\)?)?(?:\s\([^()]+\))?"
)
_END = r"(?:(?:\s?–\s?|\s-\s)\d{1,2}[:.h]\d{2}(?:\s?(?:Uhr|h))?)?"  # of what begins then
CLOCK = rf"(?:[T ,]+{_AT}{_HOURS}\s*{_ZONE}{_END})?$"
WEEKDAY = r"^(?:[A-Za-zÀ-ž]{2,12}(?:-feira)?\.?,?\s+)?"
TIME_OF_DAY = _compile(rf"^{_HOURS}\s*(?:UTC|[A-Z]{{3,4}})?$")
YMD = _compile(  # 2026-03-05, 2026. 03. 05., 2026年3月5日
    r"^(?P<y>\d{4})(?:[-/]|\.\s?|[年년]\s?)(?P<a>\d{1,2})(?:[-/]|\.\s?|[月월]\s?)(?P<b>\d{1,2})[.日일]?" + CLOCK
)
COMPACT = _compile(
    r"^(?P<y>\d{4})(?P<a>\d\d)(?P<b>\d\d)[T ](?P<h>\d\d):?(?P<min>\d\d):?(?P<s>\d\d)?(?:[.,]\d+)?(?P<ap>)"
    r"(?P<zone>Z|[+-]\d\d:?\d\d)?$"
)
XXY = _compile(WEEKDAY + r"(?P<a>\d{1,2})\s?(?P<sep>[-/.])\s?(?P<b>\d{1,2})\s?[-/.]\s?(?P<y>\d{4}|\d{2})" + CLOCK)
_NTH, _NAME, _OF = r"(?:st|nd|rd|th|er|[º°.]{1,2})?", "[A-Za-zÀ-ž]{3,12}", r"(?:del? )?"
NAMED = _compile(  # 5. März 2026, 1er mars 2026, 5 de mayo de 2026, Mar 5 '26
    WEEKDAY + rf"(?:(?P<d1>\d{{1,2}}){_NTH}[ /-]*{_OF}(?P<m1>{_NAME})\.?"
    rf"|(?P<m2>{_NAME})\.?[\s-]+(?P<d2>\d{{1,2}}){_NTH})[, /-]+{_OF}['’]?(?P<y>\d{{4}}|\d{{2}})" + CLOCK
)
UNIX = _compile(  # Tue Mar 5 14:05:22 CET 2026
    r"^[A-Z][a-z]{2} (?P<m1>[A-Z][a-z]{2}) +(?P<d1>\d{1,2}) (?P<h>\d\d):(?P<min>\d\d):(?P<s>\d\d)(?P<ap>)"
    r"(?: (?P<zone>[A-Z]{3,4}|[+-]\d{4}))? (?P<y>\d{4})$"
)
WHOLE = _compile(r"^(?P<zone>)(?:\d{5}(?:[.,]\d+)?|\d{8}|\d{12}|\d{14}|\d{10}(?:\.\d+)?|\d{13}|\d{16}|\d{19})$")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEK, _PART = r"(?:cw|kw|week|woche|semaine|settimana|semana|q)", r"(?:cw|kw|week|woche|w|q|t)"
COARSE = _compile(
    rf"^(?:(?:{_MONTH})\.?(?:[ /-]*{_OF}(?:\d{{4}}|\d\d))?|\d{{4}}[-/. ](?:0?[1-9]|1[0-2])"
    rf"|(?:0?[1-9]|1[0-2])[-/. ]\d{{4}}|\d{{4}}[-/ ]*{_PART}\s?\d\d?|{_PART}\.?\s?\d\d?[ ,/.-]*\d{{4}}"
    rf"|{_WEEK}\.?\s?\d\d?|[1-4]\. quartal[ ,/]*\d{{4}}|(?:19|20)\d\d(?:0[1-9]|1[0-2])?)$",
)
"""A month, a week, a quarter or a year, in small letters without accents: no day."""
YEARLESS = _compile(  # 03.04., Mo 3/4, 12 Mar, Mar 12
    WEEKDAY + rf"(?P<day>[0-3]?\d(?:\.\s?[01]?\d\.?|/[0-3]?\d|{_NTH}[ -]*{_OF}(?P<m1>{_NAME})\.?)"
    rf"|(?P<m2>{_NAME})\.?[ -]+[0-3]?\d{_NTH}){CLOCK}"
)
"""A day without its year."""
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
