"""The way into the room: loopback at first, a network when the trainer opens it, and after a new address again."""

import asyncio
import sys
from pathlib import Path

import pytest
from phones import Phone, a_room, finish

from flywheel_lab.live import address
from flywheel_lab.live.address import Network, qr, room_code_address, sort_reachable, wifi_qr
from flywheel_lab.live.server import network

WIFI, CABLE = Network("wlan0", "127.0.0.2"), Network("eth0", "127.0.0.3")  # loopback has a whole network to try with
FOUND = [
    Network("lo", "127.0.0.1"), Network("docker0", "172.17.0.1"), Network("vEthernet (WSL)", "172.20.0.1"),
    Network("utun3", "100.101.1.2"), Network("tailscale0", "10.9.9.9"), Network("eth1", "169.254.8.8"),
    Network("Ethernet", "10.0.0.4"), Network("WLAN", "192.168.178.23"),
]  # fmt: skip


def test_only_networks_that_phones_can_be_in_are_offered_the_likeliest_first() -> None:
    assert [each.address for each in sort_reachable(FOUND)] == ["192.168.178.23", "10.0.0.4", "169.254.8.8"]


def test_what_stands_in_the_qr_code_needs_25_modules() -> None:
    rows = qr(room_code_address("192.168.178.23:8765", "K7M4Q"))
    assert (len(rows), {len(row) for row in rows}, {*"".join(rows)}) == (25, {25}, {"0", "1"})


def test_the_wifi_has_a_code_of_its_own_that_is_nowhere_kept(tmp_path: Path) -> None:
    async def shows() -> None:
        async with a_room(tmp_path / "room") as served:
            await served.does("wifi", name="Werkstatt", password="kein;Geheimnis")
            assert (await served.shows())["wifiQr"] == wifi_qr("Werkstatt", "kein;Geheimnis")
            assert "Geheimnis" not in (served.folder / "room.jsonl").read_text("utf-8")
            await served.does("wifi", name="")
            assert (await served.shows())["wifiQr"] == []

    finish(shows())


needs_loopback = pytest.mark.skipif(sys.platform == "darwin", reason="macOS has one address of loopback only")


@needs_loopback
def test_nobody_in_the_network_gets_in_before_the_trainer_opens_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(address, "networks", lambda: [WIFI, CABLE])

    async def opens() -> None:
        async with a_room(tmp_path / "room") as served:
            port = served.host.partition(":")[2]
            phone = Phone(f"{WIFI.address}:{port}", served.hub.head["code"])
            with pytest.raises(OSError):
                await phone.joins()
            told = await served.does("network", address=WIFI.address)
            assert (told["open"], told["address"], len(told["qr"])) == (WIFI.address, phone.host, 25)
            assert (await phone.joins()).status == 200
            assert await served.does("network", address="10.1.1.1") == 400  # no address of this computer
            await served.does("network", address=None)
            with pytest.raises(OSError):
                await phone.joins()
            assert (await served.shows())["address"] is None

    finish(opens())


@needs_loopback
def test_a_new_address_in_the_same_network_is_followed_and_another_network_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [WIFI]
    monkeypatch.setattr(address, "networks", lambda: [*now])
    monkeypatch.setattr(network, "LOOK_AGAIN", 0.01)

    async def sleeps() -> None:
        async with a_room(tmp_path / "room") as served:
            watch = asyncio.ensure_future(served.network.watch())
            await served.does("network", address=WIFI.address)
            now[:] = [Network("wlan0", "127.0.0.9")]
            await asyncio.sleep(0.1)
            followed = await served.shows("desk")
            now[:] = [Network("wlan0", "127.7.0.9")]
            await asyncio.sleep(0.1)
            elsewhere = await served.shows("desk")
            watch.cancel()
            assert (followed["open"], followed["addressChanged"]) == ("127.0.0.9", True)
            assert (elsewhere["open"], elsewhere["addressChanged"]) == (None, True)

    finish(sleeps())
