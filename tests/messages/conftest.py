"""Each catalogue as Babel reads it, all its parts in one."""

import pytest
from babel.messages.catalog import Catalog
from translatable import whole

from flywheel_lab.messages import LANGUAGES


@pytest.fixture(scope="session", params=LANGUAGES[1:])
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    """The catalogue of each language in turn."""
    return whole(request.param)


@pytest.fixture(scope="session")
def german() -> Catalog:
    return whole("de")
