"""Our quick reader of the catalogue reads what Babel reads."""

from pathlib import Path

from babel.messages.pofile import read_po

from flywheel_lab import messages


def test_the_catalogue_is_read_as_babel_reads_it(root: Path) -> None:
    with (root / "flywheel_lab" / "messages" / "de.po").open("rb") as po:
        said = {str(m.id): str(m.string) for m in read_po(po, locale="de") if m.id and m.string}
    assert messages._catalogue("de") == said


def test_escapes_are_resolved() -> None:
    assert messages._unquote(r'"a \"b\" \\n"' + "\n" + r'"c\n\t"') == 'a "b" \\nc\n\t'
