"""One readable file keeps the learner's answers; whatever happens to it, no answer is lost and nothing is hidden.

An answer is written by read, change, write whole, under a lock that all notebooks share. What cannot be written stays
in this kernel's memory and goes along with the next answer that can.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import reduce
from pathlib import Path
from threading import RLock

from ...errors import FlywheelError
from ...messages import gettext as _
from ...paths import write_whole
from ..outcome import Outcome
from .file import CannotSaveError, damaged_copies, lock_file, progress_file, raise_why_not_saved, read_file, set_aside
from .state import Answers, NewerVersionError, State, add_answer, dumps, loads, merge_states, plain_answer

_unsaved: list[tuple[str, Answers]] = []
_one_at_a_time = RLock()  # what cards say comes in one thread, what cells check in another


def record(outcome: Outcome, answer: object, warm_up: str = "") -> str:
    """Keep a try; return "" or a sentence that says what could not be saved, why, and what to do.

    `warm_up` is the number of the chapter that re-asked it, if any.
    """
    value, shown = plain_answer(answer), (outcome.misconception,) if outcome.misconception else ()
    today = dt.date.today().isoformat()
    item = Answers(outcome.status, 1, value, outcome.status, value, shown, (warm_up,) if warm_up else (), today)
    with _one_at_a_time:
        _unsaved.append((outcome.name, item))
        try:
            notice = _change(_with_unsaved)
        except CannotSaveError as error:
            return _not_saved_notice(error)
        _unsaved.clear()
    return notice


def read() -> State:
    """Return the learner's answers so far, saved or not; changes nothing on the disk."""
    kept, notice = _read_kept()
    if _unsaved and not notice:
        notice = _("Some of your answers are not saved yet. They are kept until this notebook stops.")
    return State(_with_unsaved(kept).items, notice)


def copy() -> tuple[str, str]:
    """Return the text of a copy of the progress, and a notice for the learner, "" for none.

    Raises FlywheelError where there is nothing to copy because the file cannot be read.
    """
    state = _to_copy()
    return dumps(state).decode("utf-8"), state.notice


def export(path: str | Path) -> str:
    """Write a copy of the progress to a file; return its path, and a notice for the learner if any.

    Raises FlywheelError where that cannot be done. A file is overwritten only by a copy that knows all it holds.
    """
    file, ours = Path(path).expanduser().absolute(), _to_copy()
    with _raise_with_reason(_("Your progress could not be copied: {reason}.")):
        try:
            theirs = read_file(file)
        except ValueError:
            message = _("{file} is no progress file and stays as it is. Choose another name for your copy.")
            raise FlywheelError(message.format(file=file)) from None
        if merge_states(ours, theirs).items != ours.items:
            message = _("{file} holds answers that would be lost, and stays as it is. Choose another name.")
            raise FlywheelError(message.format(file=file))
        with raise_why_not_saved():
            write_whole(file, dumps(ours))
    return " ".join(filter(None, [_("Your copy is {file}.").format(file=file), ours.notice]))


def load(path: str | Path) -> str:
    """Add the answers of another progress file; raises FlywheelError and changes nothing if it cannot be read.

    Returns what the learner should know beyond that, as `record` does.
    """
    file = Path(path).expanduser().absolute()
    with _raise_with_reason(_("The progress in that file could not be read: {reason}.")), raise_why_not_saved():
        content = file.read_bytes()
    return load_text(content)


def load_text(content: bytes) -> str:
    """Add the answers in the text of another progress file; raises FlywheelError as `load` does."""
    try:
        theirs = loads(content)
    except NewerVersionError:
        raise FlywheelError(_("This progress was saved by a newer flywheel-lab. Update flywheel-lab first.")) from None
    except ValueError:
        message = _(
            "This is not a progress file, or it is damaged. Choose one that was saved by the map of the course."
        )
        raise FlywheelError(message) from None
    with _one_at_a_time, _raise_with_reason(_("The progress could not be added: {reason}.")):
        notice = _change(lambda ours: merge_states(_with_unsaved(ours), theirs))
        _unsaved.clear()
    return notice


def delete() -> None:
    """Delete the progress and all damaged copies of it; raises FlywheelError if that cannot be done."""
    failed = _("Your progress could not be deleted: {reason}.")
    with _one_at_a_time, _raise_with_reason(failed), lock_file() as file:
        for each in [file, *damaged_copies(file)]:
            each.unlink(missing_ok=True)
        _unsaved.clear()


def _read_kept() -> tuple[State, str]:
    """Return the contents of the file, and the reason if it cannot be read, else ""."""
    try:
        return read_file(progress_file()), ""
    except CannotSaveError as error:
        return State(), _("Your progress cannot be read: {reason}.").format(reason=error)
    except ValueError:
        message = _(
            "Your progress file {file} is damaged and cannot be read. It stays as it is; "
            "your next answer sets it aside under another name and begins a new file."
        )
        return State(), message.format(file=progress_file())


def _to_copy() -> State:
    """Return the answers to copy; if the file cannot be read, those still in memory, if any."""
    kept, unreadable = _read_kept()
    if unreadable and not _unsaved:
        raise FlywheelError(_("No copy was made. {reason}").format(reason=unreadable))
    notice = _("{reason} The copy holds only the answers that are not saved yet.")
    return State(_with_unsaved(kept).items, unreadable and notice.format(reason=unreadable))


def _with_unsaved(state: State) -> State:
    return reduce(lambda so_far, each: add_answer(so_far, *each), _unsaved, state)


def _change(change: Callable[[State], State]) -> str:
    with lock_file() as file:
        try:
            kept, aside = read_file(file), None
        except ValueError:
            kept, aside = State(), set_aside(file)
        try:
            write_whole(file, dumps(change(kept)))
        except OSError:
            if aside:
                aside.rename(file)
            raise
    return _set_aside_notice(aside) if aside else ""


@contextmanager
def _raise_with_reason(message: str) -> Iterator[None]:
    try:
        yield
    except CannotSaveError as error:
        raise FlywheelError(message.format(reason=error)) from error


def _not_saved_notice(error: CannotSaveError) -> str:
    message = _(
        "Your answer could not be saved: {reason}. It is kept until this notebook stops, and saved with your next "
        "answer if it can be. To be safe, put that right, or keep a copy: fl.progress().export('copy.json')."
    )
    return message.format(reason=error)


def _set_aside_notice(copy: Path) -> str:
    message = _(
        "Your progress file was damaged. It was set aside as {name}, and a new one was begun; "
        "if you have a copy, add it with fl.progress().load('copy.json')."
    )
    return message.format(name=copy)
