"""Put what people write around and instead of a number into a plain form: "about one in five" becomes "1/5".

The browser reads with the same patterns: `tests/widgets/twins/test_reading.py` writes them down for it.
"""

import re
import unicodedata

UNITS_EN = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
UNITS_EN += " seventeen eighteen nineteen"
UNITS_DE = "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn"
UNITS_DE += " siebzehn achtzehn neunzehn"
TENS_EN = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS_DE = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
ORDINALS_EN = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
ORDINALS_DE = "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft"
PARTS_EN = "half third quarter fifth sixth seventh eighth ninth tenth"
PARTS_DE = "hälfte drittel viertel fünftel sechstel siebtel achtel neuntel zehntel"
SCALES = {"hundred": 2, "hundert": 2, "thousand": 3, "tausend": 3, "tsd": 3, "k": 3, "million": 6, "mio": 6}
HALVES = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5", "⅙": "1/6"}
HALVES |= {"⅘": "4/5", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8", "⅐": "1/7", "⅑": "1/9", "⅒": "1/10"}

ABOUT = re.compile(
    r"(?i)(?:[=~≈±]+|(?:it's|that's|i'd|i would|maybe|perhaps|probably|somewhere|roundabout|rounded|in total"
    r"|altogether|my|guess|vielleicht|wahrscheinlich|vermutlich|wohl|irgendwo|bei|gerundet|insgesamt|meine?|tipp|schätzung"
    r"|another|still|noch|weitere[nrs]?|(?:a |the |den )?(?:factor(?: of)?|faktor)|after|nach|by|um|ca|approx|zirka"
    r"|circa|approximately|about|around|roughly|nearly|almost|some|exactly|just|only"
    r"|on average|takes|lasts|gives|i get|we get|im (?:schnitt|mittel|durchschnitt)|durchschnittlich|dauert|ergibt"
    r"|etwa|ungefähr|rund|fast|knapp|gut|genau|nur|answer|antwort|result|ergebnis|it|es|that|das|they|i think"
    r"|ich denke|ich komme auf|the|die|der|an?|is|are|ist|sind|makes|macht|also|so|say|sagen wir)\b[.:,]?)\s*"
)
# What stands behind a number and makes it another one.
REFUSED = r"(?i)\b(?:or(?! so\b)|oder(?! so\b)|at (?:least|most)|mindestens|höchstens|wenigstens|maximal|minimal|twice"
REFUSED += (
    r"|zweimal|doppelt|squared|not|nicht|keine?[nrms]?|because|weil|denn|but|aber|and|und|minus|plus|times|mal|less"
)
REFUSED += r"|weniger|dozen|dutzend)\b"
NUM = r"[+-]?(?:\d[\d.,]*|[.,]\d+)"
IN = r"(?:out\s+of|of|in|per|von|aus|auf|pro|zu)"
EACH = r"(?:\s+(?:every|each|the|all|an?|je|den|allen|einem))?"
RATIO = re.compile(rf"(?i)^({NUM})(?:\s*:\s*|(?:\s+[^\W\d]+){{0,2}}?\s+{IN}{EACH}\s+)({NUM})(?![\d/:%])(?!\s*%)")
SCALED = re.compile(r"(?i)^(\S*\d)\s*(hundred|hundert|thousand|tausend|tsd|k|million|mio)(?:en|s)?\b\.?")


def _cardinals() -> dict[str, int]:
    found = {word: i for words in (UNITS_EN, UNITS_DE) for i, word in enumerate(words.split())}
    found |= dict.fromkeys(("eins", "eine", "einer", "einem", "einen", "eines"), 1) | {"zwo": 2}
    for ten, (english, german) in enumerate(zip(TENS_EN.split(), TENS_DE.split(), strict=True), start=2):
        found |= {english: 10 * ten, german: 10 * ten}
        for one in range(1, 10):
            word_en, word_de = UNITS_EN.split()[one], UNITS_DE.split()[one]
            found |= {f"{english}-{word_en}": 10 * ten + one, f"{english} {word_en}": 10 * ten + one}
            found[f"{word_de}und{german}"] = 10 * ten + one
    hundreds = dict.fromkeys(("hundred", "hundert", "einhundert"), 100)
    return found | hundreds | dict.fromkeys(("thousand", "tausend", "eintausend"), 1000)


def _ordinals() -> dict[str, int]:
    firsts = [words.split() for words in (ORDINALS_EN, ORDINALS_DE)]
    found = {word: i for words in firsts for i, word in enumerate(words, start=1) if i > 1}
    found |= {"hundredth": 100, "hundertst": 100}
    for i, (english, german) in enumerate(zip(UNITS_EN.split()[13:], UNITS_DE.split()[13:], strict=True), start=13):
        found |= {f"{english}th": i, f"{german}t": i}
    for ten, (english, german) in enumerate(zip(TENS_EN.split(), TENS_DE.split(), strict=True), start=2):
        found |= {f"{english[:-1]}ieth": 10 * ten, f"{german}st": 10 * ten}
        for one in range(1, 10):
            found[f"{english}-{firsts[0][one - 1]}"] = 10 * ten + one
            found[f"{UNITS_DE.split()[one]}und{german}st"] = 10 * ten + one
    return found


CARDINALS = _cardinals()
ORDINALS = _ordinals()
PARTS = {word: i for words in (PARTS_EN, PARTS_DE) for i, word in enumerate(words.split(), start=2)} | {"halb": 2}


def _any_of(words: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


EVERY = re.compile(
    rf"(?i)^(?:every|each|jede[rsmn]?)\s+(?:({_any_of(ORDINALS)})(?:e[rsnm]?)?\b|(\d+)(?:(?:st|nd|rd|th)\b|\.))"
)
TIME = r"(?:second|minute|hour|day|week|month|year|sekunde|stunde|tag|woche|monat|jahr)(?:e?s)?\b"
A_TIME = re.compile(rf"(?i)^an?\s+(?={TIME})")
PART = re.compile(  # with "a" or "of a" where a time follows: half a year is no half in each year
    rf"(?i)^(?:({_any_of(CARDINALS)}|\d+|an?)\s+)?({_any_of(PARTS)})(?:e[rsnm]?|s)?\b(?!\s*[\d.,]|-)"
    rf"(?:\s+(?:(?:of\s+)?an?|eine[rs])(?=\s+{TIME}))?"
)
CARDINAL = re.compile(rf"(?i)(^|\b{IN}{EACH}\s+)({_any_of(CARDINALS)})\b(?!-)")

MILLE = re.compile(r"(?i)\b(?:per|pro) ?(?:mille?|thousand|tausend)\b|\bpromille\b")
CENT = re.compile(r"(?i)\bper ?cent(?:age)?(?: points?)?\b|\bprozent(?:punkte?)?\b|\bpct\b|\bv\. ?h\.")
MIXED = re.compile(r"(?<![\d.,/])(\d{1,4}) {1,2}(\d)/(\d{1,2})(?![\d.,/])")
GAP = re.compile(r"(?<=\d)[\s'’](?=\d{3}\b)")
AND_A_HALF = re.compile(
    rf"(?i)^(?:({_any_of(CARDINALS)})(?:einhalb| and a half)|(\d{{1,4}}) and a half|(anderthalb))\b"
)
POINT = re.compile(
    rf"(?i)^({_any_of(CARDINALS)}) (?:komma|point|punkt) ({_any_of(CARDINALS)})(?: ({_any_of(CARDINALS)}))?\b"
)
DOZEN = re.compile(rf"(?i)^(?:({_any_of(CARDINALS)}|\d+|an?)\s+)?(?:dozen|dutzend)\b")
# What is said of a factor, "1.36 times too much" or "das 1,36-Fache", is left as the unit "x".
FOLD = re.compile(
    rf"(?i)^({NUM})\s*-?\s*(?:times|mal|fach(?:e[nrs]?)?|fold|x)\b(?!\s*(?:\d|(?:{_any_of(CARDINALS)})\b))"
)
MAL = re.compile(r"(?i)(?<=\d)\s?-\s?(?=mal\b)")  # "2-mal" is no difference
ENDS = re.compile(r"""^[\s"“”„‚‘’»«']+|[\s"“”„‚‘’»«'!?…]+$""")
GERMAN_SCALE = re.compile(rf"(?i)^({_any_of(CARDINALS)})(hundert|tausend)\b")
IN_THOUSAND = re.compile(r"^(\S*\d)\s*‰")
# What looks like another sign, and what nobody sees: copied from a page or typed on another keyboard.
_SIGNS = str.maketrans("−ſKİı％＝，．／", "-skii%=,./", "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
ALIKE: dict[int, int | str | None] = {**_SIGNS, ord("€"): " euros"}


def clean(text: str) -> str:
    """Return a text with single spaces, digits that are 0 to 9, and nothing that nobody sees.

    >>> clean(" 4,5\u00a0 % "), clean("٤")
    ('4,5 %', '4')
    """
    text = "".join(f"{unicodedata.decimal(sign)}" if sign.isdecimal() else sign for sign in text[:200].translate(ALIKE))
    return " ".join(text.split())


def plain(text: str) -> str:
    """Return a text with its number in digits at the front, its share as a fraction or with "%"; the rest stays.

    >>> plain("ca. 4,5 Prozent"), plain("one in five"), plain("jeder fünfte"), plain("21 Kunden von 100")
    ('4,5 %', '1/5', '1/5', '21/100')
    >>> plain("12 thousand people"), plain("drei Viertel"), plain("1½ weeks"), plain("44 ‰")
    ('12e3 people', '3/4', '1.5 weeks', '44e-3 ')
    >>> plain("vier Komma fünf Prozent"), plain("jeder zweiundzwanzigste"), plain("two dozen"), plain("1,36-mal so oft")
    ('4.5 %', '1/22', '24', '1,36x so oft')
    >>> plain("half a year"), plain("drei Viertel eines Jahres"), plain("about a year")
    ('1/2 year', '3/4 Jahres', '1 year')
    """
    text = CENT.sub("%", MILLE.sub("‰", ENDS.sub("", clean(text))))
    text = GAP.sub("", _past_leading_words(_mixed_fractions(text)))
    text = POINT.sub(_spoken_decimals, A_TIME.sub("1 ", text))
    text = DOZEN.sub(lambda found: f"{12 * _count(found[1])}", text)
    text = AND_A_HALF.sub(lambda found: f"{CARDINALS[found[1].lower()] if found[1] else found[2] or 1}.5", text)
    text = EVERY.sub(lambda found: f"1/{found[2] or ORDINALS[found[1].lower()]}", text)
    text = PART.sub(_part_as_fraction, text)
    text = GERMAN_SCALE.sub(r"\1 \2", text)
    text = CARDINAL.sub(lambda found: f"{found[1]}{CARDINALS[found[2].lower()]}", text)
    text = RATIO.sub(lambda found: f"{found[1]}/{found[2]}", text)
    text = FOLD.sub(r"\1x", IN_THOUSAND.sub(r"\1e-3 ", text))
    return SCALED.sub(lambda found: f"{found[1]}e{SCALES[found[2].lower()]}", text)


def _past_leading_words(text: str) -> str:
    """Return the text from its number on; words that change what is meant ("less than") stay before it."""
    while (found := ABOUT.match(text)) and not any(each.match(text) for each in (EVERY, PART, DOZEN, A_TIME)):
        text = text[found.end() :]
    return text


def _spoken_decimals(found: re.Match[str]) -> str:
    whole, *decimals = (f"{CARDINALS[word.lower()]}" for word in found.groups() if word)
    return f"{whole}.{''.join(decimals)}"


def _mixed_fractions(text: str) -> str:
    for sign, written in HALVES.items():
        text = text.replace(sign, f" {written}")

    def added(found: re.Match[str]) -> str:
        below = int(found[3])
        return f"{int(found[1]) + int(found[2]) / below:g}" if below else found[0]

    return MIXED.sub(added, text).strip()


def _part_as_fraction(found: re.Match[str]) -> str:
    return f"{_count(found[1])}/{PARTS[found[2].lower()]}"


def _count(word: str | None) -> int:
    count = (word or "1").lower()
    return int(count) if count.isdigit() else CARDINALS.get(count, 1)
