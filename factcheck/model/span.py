"""Where words stand: half-open, in code points, into one field of an article."""

from typing import Literal

from factcheck.model.base import Noun

Field = Literal["text", "title"]


class Span(Noun):
    """Half-open range `[start, end)` in code points into `field` of one article (or into the bare text given)."""

    start: int
    end: int
    field: Field = "text"

    def slice(self, text: str) -> str:
        """The words at this span of `text`, which must be the text of `field`."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies in the same field and wholly inside this span."""
        return self.field == other.field and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point of the same field."""
        return self.field == other.field and self.start < other.end and other.start < self.end
