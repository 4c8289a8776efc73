"""An append-only file of events, a line of JSON each; `append` returns once the line is on the disk.

One thread writes: whatever waits when it is free goes down with one write and one fsync (group commit). A last line
without its end was never acknowledged, and is cut off; a broken line before that is an error, never a guess.
"""

import asyncio
import json
import os
import queue
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark
from ...messages.system import reason

BROKEN = mark(
    "The room that was left open cannot be read: line {line} of {file} is damaged. Nothing was changed. Start with "
    "--forget to delete it, or ask who looks after this computer."
)
Event = dict[str, Any]
Waiting = tuple[bytes, asyncio.AbstractEventLoop, "asyncio.Future[None]"]


class Journal:
    """The journal of one room; `events` are those that were there before. Only one process may hold it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.events, good = read_events(path)
        self._fd = os.open(path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        self._end = good
        self._cut()
        self._queue: queue.SimpleQueue[Waiting | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._write, daemon=True)
        self._thread.start()

    async def append(self, event: Event) -> None:
        """Keep an event; raises OSError if it cannot be kept, and then there is nothing of it in the file."""
        loop = asyncio.get_running_loop()
        done = loop.create_future()
        self._queue.put((_line(event), loop, done))
        # Who asked may be gone before the line is down; what is written was still written.
        await asyncio.shield(done)

    def begin(self, head: Event) -> None:
        """Write the first line, before anybody waits; raises OSError."""
        problem = self._put_down(_line(head))
        if problem:
            raise problem

    def close(self) -> None:
        """Write what waits, and let go of the file."""
        self._queue.put(None)
        self._thread.join()
        os.close(self._fd)

    def _write(self) -> None:
        while (first := self._queue.get()) is not None:
            batch, last = [first], False
            while not self._queue.empty() and not last:
                more = self._queue.get()
                last = more is None
                batch += [] if more is None else [more]
            problem = self._put_down(b"".join(line for line, _loop, _done in batch))
            for _line, loop, done in batch:
                with suppress(RuntimeError):  # the loop has ended, and nobody waits any more
                    loop.call_soon_threadsafe(_settle, done, problem)
            if last:
                return

    def _put_down(self, data: bytes) -> OSError | None:
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(self._fd, view) :]
            os.fsync(self._fd)
        except OSError as error:
            with suppress(OSError):
                self._cut()  # else the next event would follow half a line
            return error
        self._end += len(data)
        return None

    def _cut(self) -> None:
        os.ftruncate(self._fd, self._end)
        os.lseek(self._fd, self._end, os.SEEK_SET)


def _line(event: Event) -> bytes:
    return json.dumps(event, separators=(",", ":")).encode() + b"\n"


def _settle(done: "asyncio.Future[None]", problem: OSError | None) -> None:
    if done.done():
        return
    if problem:
        done.set_exception(problem)
    else:
        done.set_result(None)


def read_events(path: Path) -> tuple[list[Event], int]:
    """Return the events of a journal, and how many bytes they are; raises FlywheelError for a damaged line.

    >>> read_events(Path("nowhere"))
    ([], 0)
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return [], 0
    except OSError as error:
        raise FlywheelError(_("The room cannot be read: {reason}.").format(reason=reason(error))) from error
    good = data.rfind(b"\n") + 1
    events = []
    for number, line in enumerate(data[:good].splitlines(), start=1):
        try:
            event = json.loads(line)
            event["e"]
        except (ValueError, TypeError, KeyError, RecursionError):
            raise FlywheelError(_(BROKEN).format(line=number, file=path)) from None
        events.append(event)
    return events, good
