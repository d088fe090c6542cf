"""The embedded rules: a reader of claims that needs no model, no key and no network."""

from factcheck.extract.rules.reader import READER, Reading, read

__all__ = ["READER", "Reading", "read"]
