"""What a screen says is compared with the texts that Python gave it: no test types a sentence of the course."""

import re

from playwright.sync_api import Locator, expect

from flywheel_lab.messages import Plural, browser_text

PLACE = re.compile(r"\{(\w+)\}")


def says(where: Locator, *texts: str | Plural, **values: object) -> dict[str, str]:
    """Wait until one of the texts stands there with these values in its places; return what stands in all of them."""
    expect(where).to_contain_text(re.compile("|".join(patterns(texts, values))))
    shown = " ".join((where.text_content() or "").split())
    names = [PLACE.findall(form) for form in forms(texts)]
    for pattern, each in zip(patterns(texts, values), names, strict=True):
        if found := re.search(pattern, shown):
            return dict(zip(each, found.groups(), strict=True))
    raise AssertionError(f"it changed to: {shown}")


def never_says(where: Locator, *texts: str | Plural) -> None:
    expect(where).not_to_contain_text(re.compile("|".join(patterns(texts, {}))))


def number(written: str) -> float:
    """Return the number in a phrase, such as that of "half of your 1,234.5 customers"."""
    return float(re.findall(r"\d[\d.,]*", written)[0].rstrip(".,").replace(",", ""))


def forms(texts: tuple[str | Plural, ...]) -> list[str]:
    """Return texts in the language in use, in all their forms where their words depend on a count."""
    written = [browser_text(text) for text in texts]
    return [form for each in written for form in ([each] if isinstance(each, str) else each.values())]


def expression(value: object) -> str:
    """Return what stands for a value; a number may stand in a phrase that is counted, such as "600 people"."""
    written = re.escape(str(value))
    return rf"(?:.*?[^\d.,])?{written}(?![.,]?\d).*?" if re.fullmatch(r"[\d.,]+", str(value)) else written


def patterns(texts: tuple[str | Plural, ...], values: dict[str, object]) -> list[str]:
    """Return expressions that Python and the browser both read; a place without a value may hold anything."""
    assert values.keys() <= {name for form in forms(texts) for name in PLACE.findall(form)}, texts
    found = []
    for form in forms(texts):
        words = PLACE.split(form)  # literal, name, literal, name, ..., literal
        places = [expression(values[name]) if name in values else ".+?" for name in words[1::2]]
        if places and not words[-1]:
            places[-1] = places[-1].removesuffix("?")
        literals = [re.escape(each) for each in words[::2]]
        found.append("".join(a + f"({b})" for a, b in zip(literals, places, strict=False)) + literals[-1])
    return found
