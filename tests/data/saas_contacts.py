"""How the contacts of the software firm are made, as HubSpot exports them; run as a script, it writes the file."""

import datetime as dt
import json
from pathlib import Path

import numpy as np

import flywheel_lab as fl
from flywheel_lab.data.messy.export import MessyExport, make_export
from flywheel_lab.data.messy.systems import FORMS

FOLDER = Path(__file__).parents[2] / "datasets" / "synthetic"
NAME = "saas_contacts"
TRUTH = FOLDER / "truth" / f"{NAME}.json"


def made() -> MessyExport:
    """Return the export that its truth describes."""
    told = json.loads(TRUTH.read_text("utf-8"))
    rng, end = np.random.default_rng(told["seed"]), dt.date.fromisoformat(told["exported"])
    planted, people = told["planted"], told["people"]
    return make_export(FORMS["hubspot"], fl.firm("saas"), planted, planted.get, people, end, rng, difficulty=1)


if __name__ == "__main__":
    (FOLDER / f"{NAME}.csv").write_bytes(made().bytes)
