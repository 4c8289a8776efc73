"""What `watch_chains` says; the sentences are filled in by js/chains/sentences.js."""

from ...messages import Plural, mark, plural

TEXTS: dict[str, str | Plural] = {
    "title": mark("A hundred chains"),
    "key": mark("A dot is a person, a line says who told whom. Orange: they have just heard it."),
    "next": mark("Next round"),
    "play": mark("Let it run"),
    "pause": mark("Pause"),
    "again": mark("Start again"),
    "round": mark("Round"),
    "round_of": mark("round {round} of {rounds}"),
    "round_tip": mark(
        "Move through the rounds: in each one, those who have just heard it tell others, and then never again."
    ),
    "begin": mark("{chains} people know something, and each of them starts a chain. What becomes of the chains?"),
    "now": mark("Round {round}: {alive} alive, {snapped} snapped. In this round {people}."),
    "n_alive": plural("{n} chain is", "{n} chains are"),
    "n_snapped": plural("{n} has", "{n} have"),
    "n_hear": plural("{n} person hears it", "{n} people hear it"),
    "end": mark("Of those that snapped, {share} never had more than {few} people in a round."),
    "nobody": mark("Nobody is left who could tell it."),
    "alive": mark("alive"),
    "picture": mark("{chains} small chains, side by side. {said}"),
    "table_open": mark("The same as a table"),
    "table": mark("The chains, round by round"),
    "column_alive": mark("Chains alive"),
    "column_snapped": mark("Chains snapped"),
    "column_people": mark("People who hear it"),
}
