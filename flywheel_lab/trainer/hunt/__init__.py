"""The hunt for planted faults: files to open, the easiest one also on paper, and what is in them."""
