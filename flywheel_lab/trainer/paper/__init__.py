"""What is printed for those who take part: cards to vote with, worksheets, solutions, summaries."""
