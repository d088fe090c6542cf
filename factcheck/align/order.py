"""The order in which articles are compared, whatever order they were given in."""

from collections.abc import Sequence

from factcheck.model import Article

_UNDATED = "~"  # after every digit and after the XXXX of a year that nobody states


def oldest_first(articles: Sequence[Article]) -> list[Article]:
    """The articles by the publication date that their page gives, the undated last, then by id.

    What comes first names a topic, takes the first side of a finding and leads its explanation: it has to be the same for
    every order of the input, and the oldest report keeps its place when a newer one joins.
    """
    return sorted(articles, key=lambda article: (article.published.value or _UNDATED, article.id))
