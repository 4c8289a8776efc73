"""Our quick reader of the catalogue reads what Babel reads."""

from pathlib import Path

from babel.messages.pofile import read_po

from flywheel_lab import messages


def test_the_catalogue_is_read_as_babel_reads_it(root: Path) -> None:
    with (root / "flywheel_lab" / "messages" / "de.po").open("rb") as po:
        entries = [entry for entry in read_po(po, locale="de") if entry.id and entry.string]
    # gettext's own key: the context, the end of transmission, the msgid.
    said = {f"{e.context}\x04{e.id}" if e.context else str(e.id): str(e.string) for e in entries}
    assert messages._catalogue("de") == said
    assert messages._catalogue("de")["stage\x04order"] == "Bestellung"


def test_escapes_are_resolved() -> None:
    assert messages._unquote(r'"a \"b\" \\n"' + "\n" + r'"c\n\t"') == 'a "b" \\nc\n\t'
