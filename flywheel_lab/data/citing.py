"""What to cite for a thing: the sources in the docstrings of the modules that it is made of."""

import dataclasses
import inspect
import json
import re
import sys
from collections.abc import Iterator
from types import ModuleType

from .. import __version__
from ..errors import FlywheelError
from ..messages import gettext as _
from ..paths import shipped

OURS = __name__.partition(".")[0]
SOURCES = re.compile(r"\bSources?: (.*?)(?=\n\n|\Z)", re.DOTALL)


def cite(thing: object = None) -> None:
    """Print what to cite: the sources of a model, an estimate or a function, or of a data set by its name.

    Of a value, those of all that it is made of: of an estimate, the laws that were fitted and the model. Without a
    `thing`, the package itself. Raises FlywheelError for anything that is not of this package.

    >>> import flywheel_lab as fl
    >>> cite(fl.models.Adoption)
    flywheel_lab authors, flywheel_lab 0.1.0, Python package
    Bass (1969), A New Product Growth for Model Consumer Durables, Management Science 15(5), 215-227.
    >>> cite("berkeley")
    flywheel_lab authors, flywheel_lab 0.1.0, Python package
    Bickel, Hammel & O'Connell 1975, Science 187; R datasets::UCBAdmissions
    """
    sources = _of_data(thing) if isinstance(thing, str) else _of_code(thing)
    print("\n".join([f"{OURS} authors, {OURS} {__version__}, Python package", *sources]))


def _of_data(name: str) -> list[str]:
    kinds = (shipped("datasets") / kind / "datapackage.json" for kind in ("real", "synthetic"))
    resources = [each for file in kinds for each in json.loads(file.read_text("utf-8"))["resources"]]
    named = {each["name"]: [source["title"] for source in each["sources"]] for each in resources}
    for full, titles in named.items():
        if name and full.partition("_")[0] == name.partition("_")[0]:
            return titles
    message = _("There is no data set {name!r}. There are: {names}.")
    raise FlywheelError(message.format(name=name, names=", ".join(named)))


def _of_code(thing: object) -> list[str]:
    if thing is None or (inspect.ismodule(thing) and thing.__name__ == OURS):
        return []
    modules = dict.fromkeys(_modules(thing, set()))
    if not modules:
        message = _("Only what comes from {package} can be cited here, or a data set by its name, got {kind}.")
        raise FlywheelError(message.format(package=OURS, kind=type(thing).__name__))
    texts = [module.__doc__ or "" for module in modules]
    if callable(thing):
        texts.append(inspect.getdoc(thing) or "")
    found = [" ".join(match[1].split()) for text in texts for match in SOURCES.finditer(text)]
    return list(dict.fromkeys(found))


def _modules(thing: object, seen: set[int]) -> Iterator[ModuleType]:
    """Yield the modules of this package that define a thing and everything it contains."""
    if id(thing) in seen:
        return
    seen.add(id(thing))
    if isinstance(thing, tuple | list):
        for each in thing:
            yield from _modules(each, seen)
        return
    made_by = thing if inspect.isclass(thing) or inspect.isroutine(thing) else type(thing)
    module = sys.modules[made_by.__module__]
    if module.__name__.partition(".")[0] != OURS:
        return
    yield module
    if dataclasses.is_dataclass(thing) and not inspect.isclass(thing):
        for field in dataclasses.fields(thing):
            yield from _modules(getattr(thing, field.name), seen)
