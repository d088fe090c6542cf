"""One field of an article with everything that reading found in it, each found once and only when asked for."""

from bisect import bisect_right
from functools import cached_property

from factcheck.model import Field, Quantity, Span, TimeExpression
from factcheck.text.normalise import CleanText, clean
from factcheck.text.quantities import quantities_in
from factcheck.text.quotations import Quotation, quotations_in
from factcheck.text.sentences import sentences_in
from factcheck.text.times import times_in
from factcheck.text.tokens import Tokens, tokens_in


class Document:
    """A text with its sentences, figures, times, quotations and tokens; all spans point into `text`."""

    def __init__(self, text: str, field: Field = "text") -> None:
        self.text = text
        self.field: Field = field

    @cached_property
    def clean(self) -> CleanText:
        """The cleaned copy that matching runs on."""
        return clean(self.text)

    @cached_property
    def sents(self) -> tuple[Span, ...]:
        """The sentences in order."""
        return sentences_in(self.clean, field=self.field)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The figures in order, none overlapping another."""
        return tuple(quantities_in(self.clean, field=self.field))

    @cached_property
    def times(self) -> tuple[TimeExpression, ...]:
        """The time expressions in order, unresolved (no anchor)."""
        return tuple(times_in(self.clean, field=self.field))

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotations in order, with who speaks them."""
        return quotations_in(self.clean, field=self.field)

    @cached_property
    def _starts(self) -> list[int]:
        return [sent.start for sent in self.sents]

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds `offset`, or the one before it when `offset` stands between two."""
        if not self.sents:
            return Span(start=0, end=len(self.text), field=self.field)
        return self.sents[max(bisect_right(self._starts, offset) - 1, 0)]

    def tokens(self, span: Span) -> Tokens:
        """The tokens of `span`."""
        return tokens_in(self.text, span.start, span.end)
