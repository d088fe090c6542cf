"""Who is quoted with what: a quotation long enough to be known again, and the full name beside it."""

from dataclasses import dataclass

from factcheck.extract.rules.names import full_name_in
from factcheck.model import Span
from factcheck.model.base import made
from factcheck.text.document import Document
from factcheck.text.quotations import Quotation
from factcheck.text.tokens import tokens_in

KNOWN_BY = 7
"""Last words by which a quotation is known again: desks cut its beginning off, and of shorter ones ("we will not give up")
two people say the same."""


@dataclass(frozen=True, slots=True)
class QuotedSpeaker:
    """A speaker's full name, where it stands, the quotation with its speaker, and the words that it is known by."""

    name: Span
    quote: Span
    known_by: str


def find_quoted(document: Document, ranges: list[Span]) -> list[QuotedSpeaker]:
    """The direct quotations of the text that a person named in full beside them speaks."""
    found = []
    for quotation in document.quotations:
        if quotation.kind == "direct" and any(part.covers(quotation.span) for part in ranges):
            quoted = _quoted(document, quotation)
            if quoted is not None:
                found.append(quoted)
    return found


def _quoted(document: Document, quotation: Quotation) -> QuotedSpeaker | None:
    speaker = quotation.speaker_span
    name = full_name_in(document, speaker) if speaker is not None else None
    known_by = _known_by(document, quotation.inner)
    if speaker is None or name is None or not known_by:
        return None
    start, end = min(speaker.start, quotation.span.start), max(speaker.end, quotation.span.end)
    return QuotedSpeaker(name, made(Span, start=start, end=end, field=document.field), known_by)


def _known_by(document: Document, inner: Span) -> str:
    said = [token for token in tokens_in(document.text, inner.start, inner.end) if token.text[:1].isalnum()]
    return document.text[said[-KNOWN_BY].start : said[-1].end] if len(said) >= KNOWN_BY else ""
