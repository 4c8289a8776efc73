"""Chapter 03."""

from ...messages import mark
from .chapter import Chapter

CHAPTER = Chapter(
    number="03",
    key="mouth",
    file="03_word_of_mouth.ipynb",
    title=mark("Word of mouth"),
    question=mark("Each customer brings in 1.2 others. How sure is it that word gets around?"),
    goals=(
        mark("say what surveys about trust measure, and what they leave open;"),
        mark("calculate the loop gain, and measure it in balance with one question to new customers;"),
        mark("say how sure growth is with more than one each, and what makes a start safer;"),
        mark("weigh the number of invitations against the time that a round takes;"),
        mark("draw how a market fills up by word of mouth, and where it stops;"),
        mark("judge whether word of mouth counts for most, and where that holds."),
    ),
    items=(
        "mouth.gain",
        "mouth.share",
        "mouth.chains",
        "mouth.ten",
        "mouth.cycle",
        "mouth.users",
        "mouth.market",
        "mouth.plateau",
        "mouth.lever",
    ),
)
