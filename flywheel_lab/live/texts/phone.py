"""The words of a phone; places in braces are filled in the browser."""

from ...messages import Plural, mark, plural

PHONE: dict[str, str | Plural] = {
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
    "saved": mark("✓ Saved. You can still change it."),
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
"""What its pages say."""
ASK: dict[str, str | Plural] = {
    "empty": mark("Answer first, then send."),
    "curve_finger": mark("Draw with your finger across the picture, or move one point."),
    "no_number": mark("“{text}” is not a number. Type one such as 12 or 0.5."),
    "outside": mark("{value} is out of reach: between {low} and {high}, please."),
    "unordered": mark("From small to large, please: at least, most likely, at most."),
    "signs_left": plural("{n} sign left", "{n} signs left"),
}
"""What its controls say."""
