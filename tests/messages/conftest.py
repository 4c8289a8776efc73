"""The German catalogue as Babel reads it, all its parts in one."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po


@pytest.fixture(scope="session")
def catalogue(root: Path) -> Catalog:
    whole = Catalog(locale="de")
    for part in sorted(root.glob("flywheel_lab/messages/de/*.po")) + sorted(root.glob("flywheel_lab/chapters/*/de.po")):
        with part.open("rb") as po:
            read = read_po(po, locale="de", abort_invalid=True)
        for message in [*read, *read.obsolete.values()]:
            if message.id:
                whole[message.id] = message
    return whole
