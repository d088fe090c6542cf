"""Where several reports of one story disagree, what has moved on, and which words show it."""
