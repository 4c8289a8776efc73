"""Chapter 03, word of mouth: its question, its goals, and what it asks, in order."""

from ...lessons.chapter import Chapter
from ...messages import mark

CHAPTER = Chapter(
    number="03",
    key="word_of_mouth",
    formerly="mouth",
    title=mark("Word of mouth"),
    question=mark("Each customer brings in 1.2 others. How sure can you be that word gets around?"),
    promise=mark(
        "say how sure you can be that word gets around, and what makes a start safer; measure with one "
        "question how many new customers one customer brings in; see where a wave of word of mouth ends, and "
        "what warnings cost"
    ),
    goals=(
        mark("say how sure you can be that word gets around, and what makes a start safer;"),
        mark("measure with one question how many new customers one customer brings in;"),
        mark("draw how a market fills up by word of mouth, and say where it stops;"),
        mark("weigh referrals against ads and against bad reviews, in customers."),
    ),
    items=(
        "word_of_mouth.chains",
        "word_of_mouth.chains-in-words",
        "word_of_mouth.ten",
        "word_of_mouth.gain",
        "word_of_mouth.quiz-rounds",
        "word_of_mouth.share",
        "word_of_mouth.quiz-click",
        "word_of_mouth.trusted",
        "word_of_mouth.lever",
        "word_of_mouth.best",
        "word_of_mouth.market",
        "word_of_mouth.plateau",
        "word_of_mouth.quiz-doors",
        "word_of_mouth.lightning",
        "word_of_mouth.quiz-drafts",
        "word_of_mouth.cycle",
        "word_of_mouth.users",
    ),
    deeper=(
        "word_of_mouth.cycle",
        "word_of_mouth.users",
    ),
    minutes=35,
    face="chains",
)
