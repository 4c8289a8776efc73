"""The room of chapter 07: four numbers of your own firm, and an answer for the bank."""
