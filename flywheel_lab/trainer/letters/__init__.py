"""What a trainer sends and hands out: four mails, a page that tries the browser, and what happens to people's data."""
