"""Who is quoted with what: a quotation long enough to be known again, and the person of the article who speaks it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.extract.rules.names import NamedPerson
from factcheck.extract.rules.speakers import SpeakerFinder
from factcheck.model import Span
from factcheck.model.base import made
from factcheck.text.document import Document
from factcheck.text.quotations import Quotation
from factcheck.text.tokens import tokens_in

KNOWN_BY = 7
"""Words in a row by which a quotation is known again: desks cut off its beginning or its end, and of shorter ones ("we will not
give up") two people say the same."""
_LONGEST = 800
"""Characters from the name to the quotation at most: further apart nobody sees that they belong together."""


@dataclass(frozen=True, slots=True)
class QuotedSpeaker:
    """A speaker's name, where it stands, the quotation with its speaker, and the words quoted."""

    name: Span
    quote: Span
    known_by: str


def find_quoted(document: Document, ranges: list[Span], persons: Sequence[NamedPerson]) -> list[QuotedSpeaker]:
    """The direct quotations of the text whose speaker is a person that the text names in full."""
    found: list[QuotedSpeaker] = []
    if not document.quotations:
        return found
    finder = SpeakerFinder(document, persons)
    for quotation in document.quotations:
        if quotation.kind == "direct" and any(part.covers(quotation.span) for part in ranges):
            known_by = _known_by(document, quotation.inner)
            quoted = _quoted(document, quotation, finder, known_by) if known_by else None
            if quoted is not None:
                found.append(quoted)
    return found


def _quoted(document: Document, quotation: Quotation, finder: SpeakerFinder, known_by: str) -> QuotedSpeaker | None:
    name = finder.speaker_of(quotation)
    if name is None:
        return None
    ends = [span for span in (quotation.span, quotation.speaker_span, name) if span is not None]
    start, end = min(span.start for span in ends), max(span.end for span in ends)
    if end - start - (quotation.span.end - quotation.span.start) > _LONGEST:
        return None
    return QuotedSpeaker(name, made(Span, start=start, end=end, field=document.field), known_by)


# 'I ran,' Craft said. 'I hid,': a mark that was taken for an apostrophe joins two quotations
_MARK_INSIDE = re.compile(r"(?<!\w)['\"\u2018\u2019\u201c\u201d]|['\"\u2018\u201c\u201d](?!\w)|,\u2019(?!\w)")


def _known_by(document: Document, inner: Span) -> str:
    if _MARK_INSIDE.search(document.text, inner.start, inner.end - 1):
        return ""
    said = [token for token in tokens_in(document.text, inner.start, inner.end) if token.text[:1].isalnum()]
    return document.text[said[0].start : said[-1].end] if len(said) >= KNOWN_BY else ""
