"""The words of the wall."""

from ...messages import Plural, mark, plural

WALL: dict[str, str | Plural] = {
    "wall_title": mark("The wall"),
    "wall_welcome": mark("Join on your phone"),
    "same_wifi": mark("Be in the same Wi-Fi as this laptop."),
    "scan_wifi": mark("Scan code 1: it brings your phone into the Wi-Fi."),
    "scan": mark("Scan the code of the room with your camera."),
    "or_type": mark("Or type into your browser:"),
    "the_code": mark("The code of the room:"),
    "qr_alt": mark("QR code that leads to {address}, code {code}"),
    "wifi_code": mark("Wi-Fi"),
    "wifi_alt": mark("QR code for the Wi-Fi"),
    "not_open": mark("The room opens in a moment."),
    "people_here": plural("{n} person is here", "{n} people are here"),
    "nobody_yet": mark("Nobody is here yet"),
    "answered_of": mark("{n} of {all} have answered"),
}
"""What it says before and beside the answers."""
