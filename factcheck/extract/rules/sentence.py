"""A sentence with its tokens, figures and times side by side: what every rule looks at."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from factcheck.model import Quantity, Span, TimeExpression
from factcheck.model.base import made
from factcheck.text.clauses import clauses_of
from factcheck.text.document import Document
from factcheck.text.tokens import Tokens


@dataclass
class SentenceView:
    """One sentence of a document; token indices are local to it."""

    document: Document
    span: Span
    quantities: tuple[Quantity, ...]
    times: tuple[TimeExpression, ...]
    is_lead: bool = False
    """In the title or among the first sentences, where an article introduces its event."""
    phrases: dict[int, object] = field(default_factory=dict)
    """What `counted_phrase` read, by where the figure starts: several rules ask for the same one."""

    @cached_property
    def tokens(self) -> Tokens:
        """The words and marks of the sentence."""
        return self.document.tokens(self.span)

    @cached_property
    def lowers(self) -> tuple[str, ...]:
        """The tokens in lower case."""
        return self.tokens.lowers

    @cached_property
    def clauses(self) -> tuple[Span, ...]:
        """The clauses, which tile the sentence."""
        return clauses_of(self.document.text, self.span)

    @property
    def text(self) -> str:
        """The text that spans point into."""
        return self.document.text

    def words(self, span: Span) -> str:
        """The words at `span`."""
        return self.text[span.start : span.end]

    def first_token(self, offset: int) -> int:
        """The first token that ends after `offset`."""
        return bisect_right(self.tokens.ends, offset)

    def token_after(self, offset: int) -> int:
        """The first token that starts at or after `offset`."""
        return bisect_left(self.tokens.starts, offset)

    def clause_at(self, offset: int) -> Span:
        """The clause that holds `offset`."""
        place = bisect_right(self.clauses, offset, key=lambda clause: clause.start) - 1
        return self.clauses[place] if place >= 0 and offset < self.clauses[place].end else self.span

    def quantity_at(self, index: int) -> Quantity | None:
        """The figure that token `index` belongs to, hedge aside."""
        place = _over(self.quantities, self.tokens, index)
        return None if place is None else self.quantities[place]

    def is_time(self, index: int) -> bool:
        """Whether token `index` belongs to a time expression."""
        return _over(self.times, self.tokens, index) is not None


def _over(found: tuple[Quantity, ...] | tuple[TimeExpression, ...], tokens: Tokens, index: int) -> int | None:
    """Which of `found`, in order and none overlapping another, token `index` belongs to."""
    if not found:
        return None
    place = bisect_right(found, tokens.starts[index], key=lambda item: item.span.end)
    return place if place < len(found) and found[place].span.start < tokens.ends[index] else None


_LEAD_SENTENCES = 3
"""Agency copy names its event within the first two or three sentences."""


def views(document: Document, ranges: list[Span]) -> list[SentenceView]:
    """The sentences of `document` as far as they lie in `ranges` (a dateline or a closing agency tag is cut off)."""
    quantities, times = document.quantities, document.times
    quantity_starts = [quantity.span.start for quantity in quantities]
    time_starts = [time.span.start for time in times]
    found = []
    parts = iter(ranges)
    part = next(parts, None)
    for number, sent in enumerate(document.sents):
        while part is not None and part.end <= sent.start:
            part = next(parts, None)
        if part is None:
            break
        start, end = max(sent.start, part.start), min(sent.end, part.end)
        if start >= end:
            continue
        found.append(
            SentenceView(
                document,
                sent if (start, end) == (sent.start, sent.end) else made(Span, start=start, end=end, field=document.field),
                quantities[bisect_left(quantity_starts, start) : bisect_left(quantity_starts, end)],
                times[bisect_left(time_starts, start) : bisect_left(time_starts, end)],
                is_lead=number < _LEAD_SENTENCES,
            )
        )
    return found


def sentence_before(view: SentenceView) -> SentenceView | None:
    """The sentence before that of `view`, None where there is none."""
    offset = max(view.span.start - 2, 0)
    return view_at(view.document, offset) if view.document.sentence_at(offset).end <= view.span.start else None


def view_at(document: Document, offset: int) -> SentenceView:
    """The sentence of `document` that holds `offset`."""
    sent = document.sentence_at(offset)
    quantities, times = document.quantities, document.times
    first, last = (bisect_left(quantities, place, key=lambda item: item.span.start) for place in (sent.start, sent.end))
    begin, end = (bisect_left(times, place, key=lambda item: item.span.start) for place in (sent.start, sent.end))
    return SentenceView(document, sent, quantities[first:last], times[begin:end])
