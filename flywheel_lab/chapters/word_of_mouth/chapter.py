"""Chapter 03, word of mouth: its question, its goals, and what it asks, in order."""

from ...lessons.chapter import Chapter
from ...messages import mark

CHAPTER = Chapter(
    number="03",
    key="word_of_mouth",
    formerly="mouth",
    title=mark("Word of mouth"),
    question=mark("Each customer brings in 1.2 others. How sure is it that word gets around?"),
    promise=mark(
        "say what surveys about trust measure, and what they leave open; calculate the loop gain, and measure it in "
        "balance with one question; say why more than one each is no guarantee; weigh invitations against the time "
        "that a round takes; draw how a market fills up; judge whether word of mouth counts for most"
    ),
    goals=(
        mark("say what surveys about trust measure, and what they leave open;"),
        mark("calculate the loop gain, and measure it in balance with one question to new customers;"),
        mark("say how sure growth is with more than one each, and what makes a start safer;"),
        mark("weigh the number of invitations against the time that a round takes;"),
        mark("draw how a market fills up by word of mouth, and where it stops;"),
        mark("judge whether word of mouth counts for most, and where that holds."),
    ),
    items=(
        "word_of_mouth.gain",
        "word_of_mouth.share",
        "word_of_mouth.chains",
        "word_of_mouth.chains-in-words",
        "word_of_mouth.ten",
        "word_of_mouth.cycle",
        "word_of_mouth.apps-in-words",
        "word_of_mouth.users",
        "word_of_mouth.market",
        "word_of_mouth.market-in-words",
        "word_of_mouth.plateau",
        "word_of_mouth.lever",
    ),
    banner="chains",
)
