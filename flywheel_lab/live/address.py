"""The addresses of this computer in its networks, and their QR codes."""

import ipaddress
import re
import socket
from dataclasses import dataclass
from typing import Any

# Networks that no phone in the room is in: virtual machines, containers, tunnels.
VIRTUAL = re.compile(
    r"docker|br-|veth|virbr|vmnet|vbox|virtualbox|vethernet|wsl|tun|tap|utun|wg|zt|tailscale|ppp|awdl|llw", re.I
)
WIRELESS = re.compile(r"wl|wi-?fi|wlan|airport|drahtlos|en0$", re.I)
SHARED = ipaddress.ip_network("100.64.0.0/10")
LINK_LOCAL = ipaddress.ip_network("169.254.0.0/16")


@dataclass(frozen=True)
class Network:
    """A network that this computer is in: what the system calls its way in, our address there, and the mask."""

    name: str
    address: str
    mask: str = "255.255.255.0"

    @property
    def kind(self) -> str:
        """What leads there: "wifi", "cable" or, with an address that the computer made up itself, "alone"."""
        if ipaddress.ip_address(self.address) in LINK_LOCAL:
            return "alone"
        return "wifi" if WIRELESS.search(self.name) else "cable"

    def holds(self, address: str) -> bool:
        """Say whether another address is in this network.

        >>> Network("wlan0", "192.168.178.23").holds("192.168.178.40")
        True
        """
        net = ipaddress.ip_network(f"{self.address}/{self.mask}", strict=False)
        return ipaddress.ip_address(address) in net


def networks() -> list[Network]:
    """Return the networks in which phones can reach this computer, the likeliest first."""
    import psutil

    up = {name for name, card in psutil.net_if_stats().items() if card.isup}
    found = [
        Network(name, each.address, each.netmask or "255.255.255.0")
        for name, addresses in psutil.net_if_addrs().items()
        for each in addresses
        if each.family == socket.AF_INET and name in up
    ]
    return sort_reachable(found)


def sort_reachable(found: list[Network]) -> list[Network]:
    """Return those of the networks that a phone can be in: Wi-Fi before cable before an address of one's own.

    >>> [each.name for each in sort_reachable([Network("docker0", "172.17.0.1"), Network("eth0", "10.0.0.4"),
    ...     Network("lo", "127.0.0.1"), Network("wlan0", "192.168.1.7"), Network("tun0", "100.70.1.1")])]
    ['wlan0', 'eth0']
    """
    reachable = [each for each in found if _may_hold_phones(each)]
    return sorted(reachable, key=lambda each: ("wifi", "cable", "alone").index(each.kind))


def _may_hold_phones(network: Network) -> bool:
    address = ipaddress.ip_address(network.address)
    return not (address.is_loopback or address in SHARED or VIRTUAL.match(network.name))


def room_code_address(host: str, code: str) -> str:
    """Return what the QR code says: in capitals, which need a fifth fewer modules.

    >>> room_code_address("192.168.178.23:8765", "K7M4Q")
    'HTTP://192.168.178.23:8765/K7M4Q'
    """
    return f"http://{host}/{code}".upper()


def qr(text: str) -> list[str]:
    """Return a QR code as rows of "0" and "1"; [] without segno, which comes with the extra `trainer`."""
    try:
        import segno
    except ModuleNotFoundError:
        return []
    return rows(segno.make(text, error="m", micro=False))


def wifi_qr(name: str, password: str) -> list[str]:
    """Return the QR code that takes a phone into a Wi-Fi; [] without segno."""
    try:
        from segno import helpers
    except ModuleNotFoundError:
        return []
    return rows(helpers.make_wifi(ssid=name, password=password or None, security="WPA" if password else None))


def rows(code: Any) -> list[str]:
    """Return the modules of a QR code."""
    return ["".join(str(int(module)) for module in row) for row in code.matrix]
