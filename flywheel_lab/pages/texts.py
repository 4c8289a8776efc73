"""The words of pages, beyond those of the course."""

from ..lessons.progress.short.words import SURE
from ..messages import mark

TEXTS = {
    "works": mark("Everything works on this page."),
    "unsaved": mark(
        "Your browser keeps nothing on this page, so your answers last as long as the page is open. To keep them, open "
        "the page in a window of its own that is not private, or save a copy from the map of the course."
    ),
    "full_here": mark(
        "Your browser has no room left for this page: what you answer from now on lasts as long as the page is open. "
        "To keep it, save a copy from the map of the course."
    ),
    "damaged_here": mark(
        "What your browser keeps of your progress is damaged and cannot be read. Your next answer sets it aside and "
        "begins anew; if you have a copy, add it below."
    ),
    "newer_here": mark(
        "Your browser keeps a progress of newer pages, which these cannot read: it stays as it is, and your answers "
        "here last as long as the page is open. Open the newer pages."
    ),
    "stored": mark("Your progress stays in this browser"),
    "stored_lead": mark("It holds your answers and nothing else, and it is never sent anywhere."),
    "deleted": mark("All your answers are deleted."),
    "card_done": mark("Done"),
    "card_next": mark("Continue here"),
    "added": mark("The copy was added."),
    "newer": mark("This progress was saved by a newer flywheel-lab. Add it to the newer pages."),
    "damaged": mark(
        "This is not a progress file, or it is damaged. Choose one that was saved by the map of the course."
    ),
    "link": mark("Link to what is set here"),
    "copy_link": mark("Copy link"),
    "link_copied": mark("The link is copied."),
    "link_own": mark("It leads to this page; the numbers of your own firm are not in it."),
    "link_selected": mark("The link is selected: copy it with Ctrl+C, or hold your finger on it."),
    "warm_up": mark("*Warm-up.* Before you begin: what you missed earlier, asked once more."),
    "code": mark("Your code for the room:"),
    "sure": mark("How sure are you?"),
    "sure_1": SURE[1],
    "sure_2": SURE[2],
    "sure_3": SURE[3],
    "sure_4": SURE[4],
    "seat": mark("The number on your table"),
    "seat_in": mark("Show my codes"),
    "seat_without": mark("I have no number"),
    "seat_out": mark("I have left the workshop"),
    "seat_wrong": mark("A seat is a whole number from 1 to 31. Take it from the card on your table."),
    "seated": mark("You are number {seat}. From now on your code stands below each answer."),
    "unseated": mark("From now on your code stands below each answer. Send it with your name, so that it counts once."),
    "seat_none": mark("No codes are shown."),
    "seat_kept": mark(
        "This browser keeps nothing, so no code can be shown on other pages. Open the course without a private window."
    ),
    "to_course": mark("To the course"),
    "review": mark("What you missed along the way, asked once more and in other words."),
}
