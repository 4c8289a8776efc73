"""The data sets are what their descriptor and their cards say they are."""

import hashlib
import json
from pathlib import Path

import pytest

REAL = Path(__file__).parents[1] / "datasets" / "real"
RESOURCES = json.loads((REAL / "datapackage.json").read_text("utf-8"))["resources"]
each_resource = pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource["name"])


def test_frictionless_finds_every_table_valid() -> None:
    from frictionless import Package

    report = Package(REAL / "datapackage.json").validate()
    assert report.flatten(["name", "rowNumber", "fieldName", "note"]) == []


@each_resource
def test_hash_and_size_are_true(resource: dict[str, str]) -> None:
    content = (REAL / resource["path"]).read_bytes()
    assert resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()
    assert resource["bytes"] == len(content)


@each_resource
def test_each_set_has_a_card_that_names_source_and_columns(resource: dict[str, object]) -> None:
    card = (REAL / f"{resource['name']}.md").read_text("utf-8")
    fields = resource["schema"]["fields"]  # type: ignore[index]
    assert [h for h in ("## Source", "## Terms", "## Columns", "## Caveats") if h not in card] == []
    assert [field["name"] for field in fields if f"`{field['name']}`" not in card] == []


def test_each_file_is_described() -> None:
    assert {p.name for p in REAL.glob("*.csv")} == {resource["path"] for resource in RESOURCES}
