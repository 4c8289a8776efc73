"""The words of the three pages; places in braces are filled in the browser."""

from typing import Any

from ..messages import browser_text, mark, plural
from ..widgets.texts import curve, questions
from .questions import speaking

PHONE = {
    "title": mark("The room"),
    "welcome": mark("Welcome to the room"),
    "code": mark("Code of the room"),
    "join": mark("Join"),
    "joining": mark("Joining …"),
    "kept": mark(
        "Nobody asks for your name: you are given one. Your answers stay on the trainer's laptop and are "
        "deleted at the end, unless the trainer saves them, without names. The connection is not "
        "encrypted."
    ),
    "was_here": mark("I was here before"),
    "was_here_how": mark(
        "Type the three signs that this page showed you, and you are who you were. Without them you are "
        "simply somebody new."
    ),
    "back_code": mark("Your three signs"),
    "code_short": mark("The code of the room has five signs. It stands on the wall."),
    "back_short": mark("Three signs, please, or none."),
    "wrong_code": mark("That is not the code of this room. Look at the wall once more."),
    "wrong_back": mark(
        "Nobody here has these three signs. Check them, or leave the field empty and join as somebody new."
    ),
    "seat_taken": mark(
        "Somebody with these signs is here right now. Close the other page, wait a quarter of a minute and try again."
    ),
    "too_fast": mark("That was too often. Wait ten seconds, then try again."),
    "full": mark("The room is full. Look over somebody's shoulder."),
    "no_reply": mark("The room does not answer. Are you in the right Wi-Fi? Try again."),
    "room_over": mark("The room that you were in is over. Join the new one with its code."),
    "you_are": mark("You are {name}"),
    "waits": mark("The first question comes by itself. Leave this page open."),
    "your_back_code": mark("Your way back:"),
    "back_for": mark(
        "Should this page ever lose you, these three signs bring you back. A photo of the screen will do."
    ),
    "away": mark("No connection. This page tries again by itself; nothing is lost."),
    "question_of": mark("Question {n} of {of}"),
    "round": mark("round {n}"),
    "send": mark("Send"),
    "send_again": mark("Send the change"),
    "sending": mark("Sending …"),
    "sending_later": mark("Sending … It goes out as soon as there is a connection."),
    "saved": mark("✓ Saved. You can change it until it is closed."),
    "unsent": mark("Changed, but not sent yet."),
    "too_late": mark("That was too late: it is closed."),
    "refused": mark("The room cannot take this answer. Change it and send again."),
    "closed": mark("✓ Closed, and your answer is in. Now look at the wall."),
    "closed_old": mark("Closed. What you sent counts, not what you changed after it."),
    "closed_without": mark("Closed. You sent nothing this time; look at the wall."),
    "no_answer": mark("You sent no answer to this one."),
    "look_ahead": mark("Look at the wall: nothing is to be done here."),
    "ended": mark("That was it. Thank you!"),
    "ended_how": mark("The room is closed. You can close this page."),
    "passed": mark("Well judged"),
    "not_yet": mark("Not quite"),
    "yours": mark("yours"),
    "right": mark("✓ right"),
}
"""What a phone says."""
ASK = {
    "empty": mark("Answer first, then send."),
    "curve_finger": mark("Draw with your finger across the picture, or move one point."),
    "no_number": mark("“{text}” is not a number. Type one such as 12 or 0.5."),
    "outside": mark("{value} is out of reach: between {low} and {high}, please."),
    "unordered": mark("From small to large, please: at least, most likely, at most."),
    "signs_left": plural("{n} sign left", "{n} signs left"),
}
"""What the controls on a phone say."""
RESULT = {
    "drawings": plural("{n} drawing.", "{n} drawings."),
    "drawings_end": mark("They end between {low} and {high}, in the middle at {middle}."),
    "truth_ends": mark("The true curve ends at {truth}."),
    "numbers": plural("{n} answer.", "{n} answers."),
    "numbers_lie": mark("They lie between {low} and {high}, in the middle at {middle}."),
    "number_true": mark("It is {truth}."),
    "held": mark("{held} of {all} ranges hold the true number."),
    "option_said": mark("{letter}, {option}: {count}."),
    "right_said": mark("Right: {letters}."),
    "before_after": mark("Pale: before you talked ({before} votes). Full: after it ({after} votes)."),
    "many_think": mark("Many people think"),
    "idea_people": plural("{n} of you answered like this", "{n} of you answered like this"),
    "idea_alt": mark("A picture in which this belief fails"),
}
"""What is said of the room's answers, also to those who do not see the picture."""
WALL = {
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
"""What the wall says."""
DESK = {
    "desk_title": mark("The desk"),
    "desk_lobby": mark("People come in. The first question waits for you."),
    "desk_gone": mark("This window has no key to the desk. Open the address that the command shows."),
    "desk_silent": mark("The room does not answer. Is the command still running?"),
    "desk_moved": mark("Nothing was done: the room had already moved on, perhaps by a second press."),
    "desk_refused": mark("The room did not take this. Nothing was changed."),
    "order": mark("Running order"),
    "answers": plural("{n} answer", "{n} answers"),
    "done": mark("done"),
    "kind_one": mark("Choice"),
    "kind_many": mark("Several"),
    "kind_claim": mark("Claim"),
    "kind_curve": mark("Curve"),
    "kind_range": mark("Range"),
    "kind_number": mark("Number"),
    "kind_text": mark("Text"),
    "kind_plan": mark("Game"),
    "open_wall": mark("Open the wall"),
    "blank": mark("Black screen"),
    "unblank": mark("Show the wall again"),
    "step_open": mark("Open the question"),
    "step_close": mark("Close"),
    "step_reveal": mark("Reveal"),
    "step_again": mark("Vote again"),
    "step_next": mark("Next question"),
    "stage_lobby": mark("before the first question"),
    "stage_open": mark("open"),
    "stage_closed": mark("closed, the wall shows the answers"),
    "stage_revealed": mark("revealed"),
    "stage_ended": mark("ended"),
    "clicker": mark(
        "Clicker or keyboard, here and on the wall: → or PageDown for the next step, B for a black wall, "
        "F for full screen."
    ),
    "right_share": mark("{right} are right."),
    "discuss": mark(
        "{right} are right. Say: “Find a neighbour who answered differently. Convince each other, two "
        "minutes.” Then let them vote again."
    ),
    "ticks": mark("What they wrote"),
    "ticks_how": mark("The wall shows what you tick, once the question is closed."),
    "hide": mark("Hide"),
    "unhide": mark("Take back"),
    "gate": mark("Show what the chapter says"),
    "notes_say": mark("What you can say"),
    "notes_expect": mark("What they will answer"),
    "entrance": mark("How they come in"),
    "only_here": mark("Only this laptop can reach the room so far."),
    "open_net": mark("Open to the network …"),
    "open_net_title": mark("Open the room to the network"),
    "open_net_warn": mark(
        "Everybody in this network can see the pages and answer, until you close the room. What is sent "
        "is not encrypted: somebody in the same network could read or change it. Nothing personal is "
        "asked."
    ),
    "which_net": mark("In which network are the phones?"),
    "net_wifi": mark("Wi-Fi"),
    "net_cable": mark("by cable"),
    "net_alone": mark("no network gave it an address; only for a direct connection"),
    "net_refused": mark("The room cannot be opened there. Is the laptop still in this network?"),
    "try_here": mark("Try the phone's page on this laptop"),
    "open_now": mark("Open"),
    "cancel": mark("Cancel"),
    "close_net": mark("Close to the network"),
    "no_net": mark("This laptop is in no network. Join a Wi-Fi, or switch on a hotspot, then open this again."),
    "reached": plural("{n} phone has reached this laptop", "{n} phones have reached this laptop"),
    "reached_none": mark("No phone has reached this laptop yet. Try your own first."),
    "help_title": mark("If no phone gets through"),
    "help_1": mark("Is the phone in the same Wi-Fi as this laptop?"),
    "help_2": mark(
        "A guest Wi-Fi often keeps its devices apart. A hotspot of your own helps: switch it on, join it "
        "with this laptop, and open again."
    ),
    "help_3": mark("Did the firewall ask? Allow it for private networks."),
    "help_4": mark(
        "Did the phone leave the Wi-Fi because it has no internet? Choose “stay connected”, and switch off mobile data."
    ),
    "moved": mark(
        "This laptop has another address now. The wall shows the new code. Who was here before types the "
        "three signs, or scans again and is somebody new."
    ),
    "wifi": mark("A code for the Wi-Fi, too"),
    "wifi_how": mark(
        "Then phones get into the Wi-Fi without typing. The name and the password stay on this laptop, "
        "and in the code on the wall."
    ),
    "wifi_name": mark("Name of the Wi-Fi"),
    "wifi_password": mark("Password"),
    "wifi_show": mark("Show its code on the wall"),
    "wifi_hide": mark("Take it off the wall"),
    "end": mark("End …"),
    "end_title": mark("End the room"),
    "end_how": mark(
        "When you end it, nobody can answer any more, and all answers are deleted from this laptop. "
        "Deleted is not shredded: an expert could still find traces."
    ),
    "save_first": mark(
        "If you want to keep the answers, save them first: without names, in random order, and of the "
        "texts only those that you have ticked."
    ),
    "save": mark("Save the answers"),
    "saved_in": mark("Saved as {name}, among your downloads."),
    "end_now": mark("End and delete"),
    "over": mark("The room has ended, and its answers are deleted. You can close this window."),
}
"""What the desk says to the trainer."""
SHARED = ("low", "guess", "high", "range", "undrawn", "ours")
"""What the cards of the course say as well."""
TEXTS = PHONE | ASK | RESULT | WALL | DESK | curve.TEXTS | {key: questions.TEXTS[key] for key in SHARED}


def words(code: str) -> dict[str, Any]:
    """Return all words of the pages in a language; what is counted comes in all its forms.

    >>> words("en")["send"], words("de")["send"], words("en")["answers"]
    ('Send', 'Absenden', {'other': '{n} answers', 'one': '{n} answer'})
    """
    with speaking(code):
        return {key: browser_text(text) for key, text in TEXTS.items()}
