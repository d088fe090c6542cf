"""What a suite is run on: labelled sentences, stories and pages, checked on load."""
