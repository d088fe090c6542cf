"""The embedded rules over one sentence, and what they read set against what a careful reader expects."""

import re
from collections.abc import Callable

import pytest

from factcheck.extract.rules import read
from factcheck.model import Article, Block, ClaimDraft, Field, Span
from factcheck.text.document import Document
from factcheck.text.lexicon import tables

RulesReader = Callable[..., list[ClaimDraft]]
Mismatch = Callable[..., str]

_EXPECTED = re.compile(
    r"(?P<optional>\??)(?P<property>[a-z]+) (?P<value>[\d,.]+|[a-z ]+?)(?:/(?P<portion>\w+))?(?: \((?P<groups>[^)]*)\))?$"
)


def _drafts(text: str, *, is_headline: bool = False) -> list[ClaimDraft]:
    title, body = (text, "") if is_headline else ("", text)
    blocks = (Block(role="body", span=Span(start=0, end=len(body))),) if body else ()
    article = Article(id="a", title=title, text=body, blocks=blocks)
    documents: dict[Field, Document] = {"title": Document(title, "title"), "text": Document(body, "text")}
    return read(article, documents).drafts


def _value(draft: ClaimDraft, text: str) -> str:
    """The figure as a plain number; a vague one ("dozens") as its words."""
    span = draft.value_span
    assert span is not None
    for quantity in Document(text).quantities:
        if (quantity.span.start, quantity.span.end) == (span.start, span.end) and quantity.hedge != "vague":
            bound = quantity.low if quantity.low is not None else quantity.high
            return f"{bound:g}" if bound is not None else quantity.surface
    return "1" if draft.value_surface in {"a", "A", "an", "An"} else draft.value_surface.lower()


def _fits(pattern: re.Match[str], draft: ClaimDraft, text: str) -> bool:
    value = pattern["value"]
    wanted = f"{float(value.replace(',', '')):g}" if value[0].isdigit() else value
    portion = pattern["portion"] or "whole"
    groups = tuple(pattern["groups"].split(", ")) if pattern["groups"] else None
    return (
        draft.property == pattern["property"]
        and _value(draft, text) == wanted
        and portion in {"any", draft.scope.portion}
        and (groups is None or set(groups) == set(draft.scope.groups))
    )


def _mismatch(text: str, expected: str, *, is_headline: bool = False, with_single_lives: bool = False) -> str:
    """What differs between the bound counts of `text` and `expected`: "killed 12; killed 3/part (child); ?missing 4".

    Without a portion, the whole is meant; `/any` leaves it open; groups are compared where given; `?` may be missing.
    """
    counts = [draft for draft in _drafts(text, is_headline=is_headline) if draft.property in tables("properties")]
    if not with_single_lives:
        counts = [draft for draft in counts if draft.value_surface.lower() not in {"a", "an"}]
    wrong = []
    for item in filter(None, map(str.strip, expected.split(";"))):
        pattern = _EXPECTED.match(item)
        assert pattern is not None, item
        found = next((draft for draft in counts if _fits(pattern, draft, text)), None)
        if found is not None:
            counts.remove(found)
        elif not pattern["optional"]:
            wrong.append(f"-{item}")
    wrong += [f"+{d.property} {_value(d, text)}/{d.scope.portion} ({', '.join(d.scope.groups)})" for d in counts]
    return "; ".join(wrong)


@pytest.fixture(scope="session")
def drafts_of() -> RulesReader:
    """The claim drafts of a sentence, as body text or as a headline."""
    return _drafts


@pytest.fixture(scope="session")
def count_mismatch() -> Mismatch:
    """What differs between the counts read and those expected; empty when nothing does."""
    return _mismatch
