"""Pure mathematics: numpy in, arrays out; no tables, no screen."""
