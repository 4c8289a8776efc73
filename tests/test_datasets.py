"""The data sets are what their descriptor and their cards say they are."""

import hashlib
import json
from pathlib import Path
from typing import Any

import firm_logs
import numpy as np
import pytest
from every import every

import flywheel_lab as fl

DATASETS = Path(__file__).parents[1] / "datasets"
FOLDERS = ("real", "synthetic")


def described(folder: str) -> list[dict[str, Any]]:
    """Return what the descriptor of a folder says of each file."""
    resources: list[dict[str, Any]] = json.loads((DATASETS / folder / "datapackage.json").read_text("utf-8"))[
        "resources"
    ]
    return resources


RESOURCES = [(folder, resource) for folder in FOLDERS for resource in described(folder)]
each_resource = pytest.mark.parametrize(
    ("folder", "resource"), RESOURCES, ids=lambda part: part if isinstance(part, str) else part["name"]
)


@pytest.mark.slow
@every("folder", FOLDERS)
def test_frictionless_finds_every_table_valid(folder: str) -> None:
    from frictionless import Package

    report = Package(DATASETS / folder / "datapackage.json").validate()
    assert report.flatten(["name", "rowNumber", "fieldName", "note"]) == []


@each_resource
def test_hash_and_size_are_true(folder: str, resource: dict[str, Any]) -> None:
    content = (DATASETS / folder / resource["path"]).read_bytes()
    assert resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()
    assert resource["bytes"] == len(content)


@each_resource
def test_each_set_has_a_card_that_names_source_and_columns(folder: str, resource: dict[str, Any]) -> None:
    card = (DATASETS / folder / f"{resource['name']}.md").read_text("utf-8")
    assert [h for h in ("## Source", "## Terms", "## Columns", "## Caveats") if h not in card] == []
    assert [field["name"] for field in resource["schema"]["fields"] if f"`{field['name']}`" not in card] == []


@every("folder", FOLDERS)
def test_each_file_is_described(folder: str) -> None:
    assert {p.name for p in (DATASETS / folder).glob("*.csv")} == {each["path"] for each in described(folder)}


def test_what_was_made_is_its_truth_with_its_noise() -> None:
    truth = json.loads((DATASETS / "synthetic" / "truth" / "wheel_coastdown.json").read_text("utf-8"))
    rng, times = np.random.default_rng(truth["seed"]), np.arange(0, truth["until_s"] + 1, truth["step_s"])
    record = fl.load("wheel_coastdown").groupby("wheel")["speed_rad_s"]
    for name, parts in truth["wheels"].items():
        noise = rng.normal(0, truth["noise_rad_s"], times.shape)
        made = fl.PhysicalFlywheel(**parts).coast(truth["start_rad_s"], times) + noise
        assert record.get_group(name).to_numpy() == pytest.approx(made, abs=0.00501)


@pytest.mark.slow
@every("name", firm_logs.FIRMS)
def test_a_firm_that_never_was_is_drawn_from_its_truth(name: str) -> None:
    text = firm_logs.made(name).to_csv(index=False, lineterminator="\n")
    assert text.encode() == (DATASETS / "synthetic" / f"{name}.csv").read_bytes()


@every("name", firm_logs.FIRMS)
def test_the_truth_behind_a_log_is_the_firm_of_the_course(name: str) -> None:
    assert firm_logs.planted(name) == fl.firm(name).model


@every("name", firm_logs.FIRMS)
def test_a_log_has_as_many_leads_from_ads_as_its_card_says(name: str) -> None:
    share = 50 if name == "shop" else 1
    weekly = np.resize(firm_logs.truth(name)["pushes_a_day"], 7).sum()
    assert weekly * share == fl.firm(name).pushes
