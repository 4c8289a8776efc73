"""What an installation makes: compiled translations, and notebooks as learners get them, without results."""

import runpy
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileAndEmpty(BuildHookInterface[Any]):
    """Write `flywheel_lab/messages/xx.mo`, which git ignores and the wheel carries; empty a copy of the notebooks."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Do both before the files of a wheel are gathered; an editable installation reads notebooks where they are."""
        package = Path(self.root, "flywheel_lab")
        runpy.run_path(str(package / "messages" / "catalogue.py"))["compile_all"]()
        if version == "editable":
            return
        without_outputs = runpy.run_path(str(package / "cli" / "notebook.py"))["without_outputs"]
        self.emptied = TemporaryDirectory()
        for number, file in enumerate(sorted(Path(self.root, "course").glob("*/*.ipynb"))):
            empty = Path(self.emptied.name, f"{number}.ipynb")
            empty.write_bytes(without_outputs(file.read_bytes()))
            build_data["force_include"][str(empty)] = f"flywheel_lab/_share/course/{file.parent.name}/{file.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take the emptied copies away once they are in the wheel."""
        if version != "editable":
            self.emptied.cleanup()
