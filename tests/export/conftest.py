"""The learner's own place is a folder of the test."""

import pytest


@pytest.fixture(autouse=True)
def own_place(tmp_path_factory, monkeypatch):
    place = tmp_path_factory.mktemp("own")
    monkeypatch.setenv("FLYWHEEL_PROGRESS", str(place / "progress.json"))
    return place
