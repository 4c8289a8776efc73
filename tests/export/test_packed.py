"""What is packed or has a password says what to do with it."""

import pytest
from every import every
from packed_files import PACKED

import flywheel_lab as fl

TOLD = {
    "an archive with a table": "Unpack it with a double click, and choose what is inside: orders.csv.",
    "a letter": "is a compressed file, no table.",
    "a workbook with a password": "Open it in Excel, save it without one, and choose it again.",
}


@every("what", PACKED)
def test_a_file_that_only_looks_like_a_workbook_says_what_to_do_with_it(tmp_path, what):
    file = tmp_path / "export.xlsx"
    file.write_bytes(PACKED[what])
    with pytest.raises(fl.FlywheelError) as said:
        fl.read_export(file)
    assert TOLD[what] in str(said.value)
