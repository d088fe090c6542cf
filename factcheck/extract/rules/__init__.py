"""The embedded rules: a reader of claims that needs no model, no key and no network."""

from factcheck.extract.rules.drafts import READER
from factcheck.extract.rules.reader import Reading, read, read_on

__all__ = ["READER", "Reading", "read", "read_on"]
