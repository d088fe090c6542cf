"""Where a fact came into the press from: one agency, one newsroom, or one text reprinted."""

import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.align.copies import Copy, find_copies
from factcheck.model import Article, Origin
from factcheck.model.called import article_words
from factcheck.text import lexicon

_HEAD_END = re.compile(r"\s+(?:of|for|in|on)\s|[,(]", re.IGNORECASE)  # Ministry | of Health
_NAME_EDGES = re.compile(r"^the\s+|\s+(?:news agency|news)$", re.IGNORECASE)  # The Associated Press; BBC News
_OFFICIAL_HOST = re.compile(r"(?:^|\.)(?:gov|mil|gob|gouv)(?:\.[a-z]{2})?$", re.IGNORECASE)  # usgs.gov, police.gov.my


@dataclass(slots=True)
class _Source:
    """What the articles of one text say of where it comes from."""

    key: str
    label: str | None
    members: list[int]


def near_copies(articles: Sequence[Article], *, copies: Sequence[Copy] | None = None) -> tuple[frozenset[str], ...]:
    """The ids of articles that are one text, a set for each text that stands there more than once, in input order.

    `copies`: what `find_copies` gave for the same articles, to look only once.
    """
    groups = _joined(len(articles), find_copies(articles) if copies is None else copies)
    sets = [frozenset(articles[index].id for index in group) for group in groups if len(group) > 1]
    return tuple(ids for ids in sets if len(ids) > 1)


def find_origins(articles: Sequence[Article], *, copies: Sequence[Copy] | None = None) -> tuple[Origin, ...]:
    """The origins of `articles`, each article in exactly one, in the order of their first articles.

    Near-copies share an origin, so do the articles that credit one agency, and those of one publisher that credit none.
    "told Reuters" is no credit. `copies`: what `find_copies` gave for the same articles, to look only once.
    """
    unique = list({article.id: article for article in articles}.values())
    if copies is None or len(unique) < len(articles):
        copies = find_copies(unique)
    sources: dict[str, _Source] = {}
    for group in _joined(len(unique), copies):
        source = _source(unique, group)
        sources.setdefault(source.key, _Source(source.key, source.label, [])).members.extend(group)
    unnamed = 0
    origins = []
    for source in sources.values():
        unnamed += source.label is None
        origins.append(_origin(unique, source, copies, source.label or f"unnamed source {unnamed}"))
    return tuple(origins)


def _joined(count: int, copies: Sequence[Copy]) -> list[list[int]]:
    """Groups of copies, by order of their first articles."""
    home = list(range(count))
    members = [[index] for index in range(count)]
    for copy in copies:
        keep, gone = sorted((home[copy.one], home[copy.other]))
        if keep != gone:
            for member in members[gone]:
                home[member] = keep
            members[keep].extend(members[gone])
            members[gone] = []
    return [sorted(group) for group in members if group]


def _credited(article: Article) -> str | None:
    return article.agency.name if article.agency and article.agency.evidence != "told" else None


@cache
def _agencies() -> Mapping[str, str]:
    """The short name of an agency by each form of its name."""
    return {_bare(form): _bare(row[0]) for row in lexicon.table("agencies") for form in row}


def _bare(name: str) -> str:
    return _NAME_EDGES.sub("", _NAME_EDGES.sub("", name.strip())).casefold()


def _key(name: str) -> str:
    bare = _bare(name)
    return _agencies().get(bare, bare)


def _source(articles: Sequence[Article], group: Sequence[int]) -> _Source:
    """The agency that most copies of a text credit, else their one publisher, else the text itself."""
    members = list(group)
    agencies = Counter(name for index in group if (name := _credited(articles[index])))
    if agencies:
        agency = min(agencies, key=lambda name: (-agencies[name], name))
        return _Source("name:" + _key(agency), agency, members)
    publishers = {_key(name): name for index in reversed(members) if (name := articles[index].publisher)}
    if len(publishers) == 1:
        key, publisher = publishers.popitem()
        return _Source("name:" + key, publisher, members)
    text = "text:" + min(articles[index].id for index in group)
    return _Source(text, " / ".join(sorted(publishers.values())) or None, members)


def _origin(articles: Sequence[Article], source: _Source, copies: Sequence[Copy], label: str) -> Origin:
    members = sorted(source.members)
    return Origin(
        id="o" + hashlib.sha256(source.key.encode()).hexdigest()[:10],
        label=label,
        article_ids=tuple(articles[index].id for index in members),
        evidence=_evidence(articles, members, copies),
        is_official=any(is_official(articles[index].publisher or "") for index in members),
    )


def _evidence(articles: Sequence[Article], members: Sequence[int], copies: Sequence[Copy]) -> str:
    credits_ = Counter(name for index in members if (name := _credited(articles[index])))
    parts = [f"{_share_of(count, len(members))}credited to {name}" for name, count in sorted(credits_.items())]
    if not credits_:
        names = Counter(name for index in members if (name := articles[index].publisher))
        parts = [f"{_share_of(count, len(members))}published by {name}" for name, count in sorted(names.items())]
    parts += _same_text(articles, members, copies)
    return "; ".join(parts) or "neither agency nor publisher named"


def _share_of(count: int, total: int) -> str:
    if total == 1:
        return ""
    if count == total:
        return "both " if total == 2 else f"all {total} "
    return f"{count} of {total} "


def _same_text(articles: Sequence[Article], members: Sequence[int], copies: Sequence[Copy]) -> list[str]:
    inside = set(members)
    best: dict[int, Copy] = {}
    for copy in copies:
        if copy.one in inside and copy.other in inside and (copy.other not in best or best[copy.other].share < copy.share):
            best[copy.other] = copy
    return [
        f'{copy.share:.0%} of the text is the same as "{_name(articles[copy.one])}"'
        for copy in sorted(best.values(), key=lambda copy: copy.other)
    ]


def _name(article: Article) -> str:
    return article_words(article.title, article.text) or article.id


@cache
def _bodies() -> frozenset[str]:
    return frozenset(lexicon.words("official_bodies"))


def is_official(publisher: str) -> bool:
    """Whether `publisher` is the name of a state body: its head noun is one ("Ministry of Health"), or its host name."""
    name = publisher.replace("\u2019", "'").strip()
    if _OFFICIAL_HOST.search(name):
        return True
    words = _HEAD_END.split(name, maxsplit=1)[0].casefold().split()
    return any(" ".join(words[-size:]) in _bodies() for size in range(1, min(len(words), 3) + 1))
