"""One file a suite: what is scored, against what, and how."""
