"""Drafts and an article to claims: every quote found verbatim, every value read again from the source."""

from factcheck.ground.locate import ground
from factcheck.ground.reconcile import reconcile
from factcheck.ground.support import unsupported
from factcheck.ground.verify import verify

__all__ = ["ground", "reconcile", "unsupported", "verify"]
