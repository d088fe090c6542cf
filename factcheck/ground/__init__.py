"""Drafts and an article to claims: every quote found verbatim, every value read again from the source."""

import sys
from types import ModuleType

from factcheck.ground.locate import ground
from factcheck.ground.reconcile import reconcile
from factcheck.ground.support import unsupported
from factcheck.ground.verify import verify
from factcheck.model import Article, Span, Ungrounded

__all__ = ["ground", "reconcile", "unsupported", "verify"]


class _Verb(ModuleType):
    """This package, called as the verb that it is named after.

    Python binds `factcheck.ground` to the package as soon as any stage imports it, over the function of the public face:
    whichever of the two a caller meets does the same.
    """

    def __call__(self, quote: str, article_or_text: Article | str) -> Span | Ungrounded:
        return ground(quote, article_or_text)


sys.modules[__name__].__class__ = _Verb
