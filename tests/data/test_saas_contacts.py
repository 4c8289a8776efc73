"""The contacts of the software firm are made from their truth, and each fault that was planted is found again."""

from pathlib import Path

import pytest
from repaired import differences
from saas_contacts import FOLDER, NAME, made


def test_the_file_is_what_its_truth_makes() -> None:
    assert made().bytes == (FOLDER / f"{NAME}.csv").read_bytes()


@pytest.mark.slow
def test_what_is_read_is_what_happened_and_each_fault_is_counted(tmp_path: Path) -> None:
    assert differences(made(), tmp_path) == []
