"""Drafts and an article to claims: every quote found verbatim, every value read again from the source."""

from factcheck.ground.locate import ground

__all__ = ["ground"]
