"""What happens to a request in an open room, and that it changed nothing there."""

from pathlib import Path
from typing import Any

from phones import VOTE, Phone, a_room, finish, request, send

TOKEN = "f" * 32


def meets(folder: Path, raw: Any, *names: str) -> int:
    """Return the status of what is sent to an open room: bytes, or what makes them from the room."""

    async def meeting() -> int:
        async with a_room(folder, names or [VOTE]) as served:
            await served.phones(1)
            phone = Phone(served.host, served.hub.head["code"], TOKEN)
            await phone.joins()
            await served.does("open")
            before = served.replayed()
            reply = await send(served.host, raw(served) if callable(raw) else raw)
            assert (served.room, served.replayed()) == (before, before)
            return reply.status

    return finish(meeting())


def answer(said: Any, **headers: str) -> Any:
    return lambda served: request(served.host, "PUT", f"/api/answer/{served.room.asked}/1", said, TOKEN, **headers)
