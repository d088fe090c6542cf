"""Labelled cases, the suites that score factcheck on them, and the gate that keeps what was reached."""
