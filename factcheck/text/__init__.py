"""Strings in, spans out: what the words of a text are, before anyone asks what they claim."""
