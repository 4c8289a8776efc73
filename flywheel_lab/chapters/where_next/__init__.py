"""The room of chapter 09: three desks, one budget, and where the next euro goes."""
