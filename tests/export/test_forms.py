"""Whole exports in the forms of known systems, with the faults of practice: the right value, question or refusal."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from every import every

import flywheel_lab as fl

HERE = Path(__file__).parent
FORMS = tomllib.loads((HERE / "forms.toml").read_text("utf-8"))
FILES = {file.stem: file for file in sorted((HERE / "forms").iterdir()) if not file.name.endswith(".mapping.json")}


def read(name, folder):
    """Return the export in a file, its questions answered as a person would who was asked."""
    told = FORMS[name]
    copy = folder / FILES[name].name
    copy.write_bytes(FILES[name].read_bytes())
    if "asks" in told:
        with pytest.raises(fl.DoubtError) as raised:
            fl.read_export(copy)
        assert raised.value.doubt.id == told["asks"]
    return fl.read_export(copy, mapping=told.get("mapping"))


def facts(export, told):
    """Return of an export what is told of it."""
    log, report = export.found, export.report
    found = {"source": export.source, "shape": export.shape, "counts": export.counts, "rejected": report.rejected}
    found |= {"repaired": report.repaired, "left_out": sum(report.rejected.values())}
    found |= {"doubts": [doubt.id for doubt in export.doubts]}
    if log is not None:
        events = log.events
        people = events.groupby("stage")["person"].nunique()
        found |= {"stages": people.to_dict(), "first": f"{events['time'].min():%Y-%m-%d}"}
        most = events["person"].value_counts().idxmax()
        found |= {"passed": events.loc[events["person"] == most, "stage"].tolist()}
        found |= {"until": f"{log.observed_until:%Y-%m-%d}"}
        if "value" in events:
            found["value"] = pytest.approx(events["value"].sum())
            if "currency" in events:
                found["money"] = {
                    k: pytest.approx(v) for k, v in events.groupby("currency")["value"].sum().items() if v
                }
    return {name: found.get(name) for name in told if name not in ("asks", "mapping", "refuses")}


def test_each_file_has_its_right_value_and_each_value_its_file():
    assert set(FORMS) == set(FILES)


@pytest.mark.slow
@every("name", [name for name, told in FORMS.items() if "refuses" not in told])
def test_an_export_gives_its_right_value(tmp_path, name):
    told = {name: value for name, value in FORMS[name].items() if name not in ("asks", "mapping")}
    export = read(name, tmp_path)
    said = told.pop("notes", "")
    beside = [str(note) for note in export.notes]
    assert re.search(said, " ".join(beside))
    assert facts(export, told) == told
    report = export.report
    assert report.read == report.used + sum(report.repaired.values()) + sum(report.rejected.values())


@every("name", [name for name, told in FORMS.items() if "refuses" in told])
def test_what_cannot_be_told_is_refused_with_the_reason(tmp_path, name):
    with pytest.raises(fl.FlywheelError) as raised:
        _ = read(name, tmp_path).log
    assert re.search(FORMS[name]["refuses"], str(raised.value))


@every("wrapped", [False, True])
def test_nested_parameters_in_parquet_hold_the_amounts(tmp_path, wrapped):
    pyarrow = pytest.importorskip("pyarrow")
    events = [json.loads(line) for line in FILES["ga4_bigquery"].read_text("utf-8").splitlines()]
    for event in events:
        told = event["event_params"]
        event["event_params"] = {"list": [{"element": one} for one in told]} if wrapped else told
    kept = ("event_timestamp", "event_name", "user_pseudo_id", "user_id", "event_params")
    table = pyarrow.Table.from_pylist([{name: event.get(name) for name in kept} for event in events])
    pytest.importorskip("pyarrow.parquet").write_table(table, tmp_path / "ga4.parquet")
    told = {name: FORMS["ga4_bigquery"][name] for name in ("stages", "value", "left_out")}
    assert facts(fl.read_export(tmp_path / "ga4.parquet"), told) == told
