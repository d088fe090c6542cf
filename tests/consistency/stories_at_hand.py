"""Whole stories of this repository, and what an editor sees of their findings."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

import factcheck
from factcheck.model import Article, Finding

ROOT = Path(__file__).parent.parent.parent
TODAY = date(2026, 1, 1)

Seen = tuple[str, str, str, frozenset[tuple[str, frozenset[str], frozenset[str]]], str]


@cache
def story(name: str) -> tuple[Article, ...]:
    """The articles of a folder of seeds/, or of the development story whose name begins so."""
    seeds = ROOT / "seeds" / name
    path = seeds if seeds.exists() else next((ROOT / "evals" / "stories" / "dev").glob(f"{name}-*")) / "articles.jsonl"
    return tuple(factcheck.read_articles(path))


def findings(articles: Sequence[Article]) -> list[Finding]:
    return list(factcheck.check(list(articles), today=TODAY).findings)


def seen(finding: Finding) -> Seen:
    """A finding with its sides as sets: what may not depend on the order of the input."""
    sides = frozenset((side.value, frozenset(side.claim_ids), frozenset(side.origin_ids)) for side in finding.sides)
    return finding.id, finding.code, finding.severity, sides, finding.explanation
