"""The words of the trainer's desk."""

from ...messages import Plural, mark, plural

DESK: dict[str, str | Plural] = {
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
    "kind_text": mark("In own words"),
    "kind_plan": mark("Game"),
    "open_wall": mark("Open the wall"),
    "blank": mark("Black screen"),
    "unblank": mark("Show the wall again"),
    "step_open": mark("Open the question"),
    "step_close": mark("Close the question"),
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
    "notes_do": mark("What they do"),
    "notes_ask": mark("What you can ask now"),
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
"""What the trainer reads there."""
