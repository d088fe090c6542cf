"""What is asked once for every word or claim of a page looks at a bounded part of it: counted in looks, not in seconds."""

from collections.abc import Sequence
from typing import Any

import pytest

from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import Quantity, Span
from factcheck.text import grammar
from factcheck.text.attribution import read_attribution
from factcheck.text.clauses import clauses_of
from factcheck.text.document import Document
from factcheck.text.grammar import SentenceWords
from factcheck.text.quantities import find_quantities
from factcheck.text.quotations import Quotation, find_quotations, quotation_around


class Counted(Sequence[Any]):
    """A sequence that counts how many of its items were looked at."""

    def __init__(self, items: Sequence[Any]) -> None:
        self.items = items
        self.looks = 0

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, index: Any) -> Any:
        self.looks += 1
        return self.items[index]


LOG = 12
"""Looks that a search by halves makes among 2,000 items, and the one that takes what it found."""


def test_the_quotation_around_a_claim_is_looked_up() -> None:
    """One among two thousand, not two thousand looks."""
    text = '"It was the end of it," he said. ' * 2_000
    quotations = Counted(find_quotations(text))
    assert len(quotations) == 2_000
    found: Quotation | None = quotation_around(quotations, Span(start=len(text) - 30, end=len(text) - 25))
    assert found is not None
    assert found.inner.start == len(text) - 32
    assert quotations.looks <= LOG + 1


def test_a_claim_outside_every_quotation_is_in_none() -> None:
    """Neither before the first, between two, nor after the last."""
    text = 'So 12 died. "It was 30," he said, and 40 left. "Of 50," she said, 60 stayed.'
    quotations = find_quotations(text)
    held = [figure.surface for figure in find_quantities(text) if quotation_around(quotations, figure.span)]
    assert held == ["30", "50"]


def test_the_figure_of_a_word_is_looked_up() -> None:
    """In a line with a thousand figures as in one with two."""
    text = "12 men and " * 1_000
    document = Document(text)
    figures = Counted(document.quantities)
    view = SentenceView(document, Span(start=0, end=len(text)), figures, ())  # type: ignore[arg-type]
    quantity = view.quantity_at(2_997)
    assert isinstance(quantity, Quantity)
    assert quantity.span.start == len(text) - 11
    assert view.quantity_at(2_998) is None
    assert figures.looks <= 2 * (LOG + 2)


def test_a_word_is_asked_once_whether_it_is_a_verb(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many clauses and sources of the sentence ask for it."""
    asked = []
    ask = grammar._is_finite

    def count(words: SentenceWords, index: int) -> bool:
        asked.append(index)
        return ask(words, index)

    monkeypatch.setattr(grammar, "_is_finite", count)
    text = "Police said 12 people died and Ana Ruiz said that she was hurt and " * 60
    sent = Span(start=0, end=len(text))
    clauses_of(text, sent)
    for figure in find_quantities(text):
        read_attribution(text, sent, figure.span, ())
    assert 0 < len(asked) <= len(set(asked))
