"""Our quick reader of the catalogue reads what Babel reads."""

from babel.messages.catalog import Catalog

from flywheel_lab import messages


def test_the_catalogue_is_read_as_babel_reads_it(catalogue: Catalog) -> None:
    entries = [entry for entry in catalogue if entry.id and entry.string]
    # gettext's own key: the context, the end of transmission, the msgid.
    said = {f"{e.context}\x04{e.id}" if e.context else str(e.id): str(e.string) for e in entries}
    assert messages._catalogue("de") == said
    assert messages._catalogue("de")["stage\x04order"] == "Bestellung"


def test_escapes_are_resolved() -> None:
    assert messages._unquote(r'"a \"b\" \\n"' + "\n" + r'"c\n\t"') == 'a "b" \\nc\n\t'
