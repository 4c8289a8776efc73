"""What an installation compiles: the catalogues of translations, one file for each language."""

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileCatalogues(BuildHookInterface[Any]):
    """Write `flywheel_lab/messages/xx.mo`; git ignores it, the wheel carries it instead of its sources."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, before the files of a wheel or of an editable installation are gathered."""
        runpy.run_path(str(Path(self.root, "flywheel_lab", "messages", "catalogue.py")))["compile_all"]()
