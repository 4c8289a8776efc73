"""What a room keeps while it is open: its journal, its folder, and what a trainer may save of it."""
