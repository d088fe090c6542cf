"""A draft and its article to a claim: the quote found, and everything that it says read again from the source."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import islice

from factcheck.ground.locate import fields_of, places
from factcheck.ground.mismatch import why_not
from factcheck.ground.scope import held_event, held_scope
from factcheck.ground.support import unsupported
from factcheck.ground.tokens import cuts_token
from factcheck.ground.values import ReadValue, overlapping, read_value, reread_time
from factcheck.model import Article, BlockRole, Claim, ClaimDraft, Field, Quantity, Span, TimeExpression, Ungrounded
from factcheck.model.base import made
from factcheck.text.attribution import read_attribution
from factcheck.text.document import Document
from factcheck.text.identity import short_id
from factcheck.text.modality import read_modality
from factcheck.text.normalise import clean

# What stands there is not what the article says: another article's headline, the wrong figure that a note takes back.
_UNREAD_ROLES: frozenset[BlockRole] = frozenset({"furniture", "teaser", "correction"})
# Fewer words that stand in several places do not tell which place was read: "12 people" may be the dead or the injured.
_TELLING_WORDS = 5
# A value may end before a unit or inside a compound ("35" of "35-year-old"): it only points to the figure, which is read
# from the source whole. What it may not do is point into the middle of a word or numeral.
_PARTED = re.compile(r"(?<=[^\W\d])(?=[^\W\d])|(?<=\d)(?=\d|[,.:]\d)|(?<=\d[,.:])(?=\d)")


def verify(draft: ClaimDraft, article: Article, documents: Mapping[Field, Document]) -> Claim | Ungrounded:
    """The claim that the source makes where `draft` points, or why there is none.

    The quote must stand verbatim in the article (see `ground`), at the draft's span if it has one; a span that is off is
    repaired only when the quote stands in one place. The value, its hedge and unit, modality, negation and attribution are
    read from the source, so that what the quote cut off is put back; scope, period and as-of are kept as far as the
    sentence holds them, the event as far as the article names it, and a reader's own sentence as far as it says no more than
    the article; the property is the draft's. `documents` holds the article's fields.
    """
    outcome = _claim(draft, article, documents)
    if isinstance(outcome, Claim):
        return outcome
    return Ungrounded(article_id=article.id, quote=draft.quote, reason=outcome, reader=draft.reader)


def _claim(draft: ClaimDraft, article: Article, documents: Mapping[Field, Document]) -> Claim | str:
    if draft.article_id != article.id:
        return "it was read in another article"
    span = _quote_span(draft, article, documents)
    if isinstance(span, str):
        return span
    document = documents[span.field]
    pointed = _value_span(draft, span, document)
    if isinstance(pointed, str):
        return pointed
    value = read_value(draft, pointed, document)
    if isinstance(value, str):
        return value
    return _read_around(draft, article, document, span, value)


def _read_around(draft: ClaimDraft, article: Article, document: Document, span: Span, value: ReadValue) -> Claim:
    sent = document.sentence_at(value.span.start)
    # A hedge or unit that the quote cut off is part of what it says.
    if not span.covers(value.extent):
        span = span.model_copy(update={"start": min(span.start, value.extent.start), "end": max(span.end, value.extent.end)})
    modality = read_modality(document.text, sent, value.span, document.quotations)
    return made(
        Claim,
        id=short_id("c", article.id, _key(span), draft.property, _key(value.span)),
        article_id=article.id,
        span=span,
        quote=span.slice(document.text),
        value_span=value.span,
        kind=draft.kind,
        property=draft.property,
        event=held_event(draft.event, article, document),
        scope=held_scope(draft.scope, _joined(sent, span), article, document),
        value=value.value,
        attribution=read_attribution(document.text, sent, value.span, document.quotations),
        modality=modality.modality,
        is_negated=modality.is_negated,
        as_of=reread_time(draft.as_of, sent, document),
        normalised=_held_sentence(draft.normalised, sent, article, document),
        is_checkable=draft.is_checkable,
        ambiguity=draft.ambiguity,
        readers=(draft.reader,),
    )


def _joined(sent: Span, span: Span) -> Span:
    """The sentence of the value with those before and after, as far as the quote reaches: "Lena Hof died. She was 52."."""
    return (
        sent
        if sent.covers(span)
        else made(Span, start=min(sent.start, span.start), end=max(sent.end, span.end), field=sent.field)
    )


def _held_sentence(words: str | None, sent: Span, article: Article, document: Document) -> str | None:
    """`words` when they say no more than the sentence, the one before it, and the article's title and first sentence."""
    if not words:
        return None
    before = document.sentence_at(max(sent.start - 2, 0))
    lead = document.sents[0].slice(document.text) if document.sents else ""
    cited = [sent.slice(document.text), before.slice(document.text), article.title, lead]
    return None if unsupported(words, list(dict.fromkeys(filter(None, cited)))) else words


def _key(span: Span) -> str:
    return f"{span.field}:{span.start}:{span.end}"


def _quote_span(draft: ClaimDraft, article: Article, documents: Mapping[Field, Document]) -> Span | str:
    if draft.span is not None and _stands_at(draft.quote, draft.span, documents[draft.span.field]):
        span = draft.span
    else:
        found = _searched(draft, article)
        if isinstance(found, str):
            return found
        span = found
    unread = {_role_at(article, span, span.start), _role_at(article, span, span.end - 1)} & _UNREAD_ROLES
    return f"it stands in a {min(unread)} block, not in the article itself" if unread else span


def _stands_at(quote: str, span: Span, document: Document) -> bool:
    if not 0 <= span.start < span.end <= len(document.text) or span.slice(document.text) != quote:
        return False
    words = document.clean
    return not any(cuts_token(words.text, words.to_clean(where)) for where in (span.start, span.end))


def _searched(draft: ClaimDraft, article: Article) -> Span | str:
    fields = fields_of(article)
    found = list(islice(places(draft.quote, fields), 2))
    if not found:
        return why_not(draft.quote, fields.values())
    if len(found) > 1 and draft.span is not None:
        return "it stands in more than one place, and its span points to none of them"
    if len(found) > 1 and len(draft.quote.split()) < _TELLING_WORDS:
        return "it stands in more than one place, and is too short to tell which was read"
    return found[0]


def _role_at(article: Article, span: Span, where: int) -> BlockRole:
    if span.field == "title":
        return "heading"
    index = bisect_right(article.blocks, where, key=lambda block: block.span.start) - 1
    return article.blocks[index].role if index >= 0 else "body"


def _value_span(draft: ClaimDraft, span: Span, document: Document) -> Span | str:
    """Where the value stands in the quote: at the draft's span for it, else at the one place of its words."""
    given = draft.value_span
    if given is not None and span.covers(given) and given.slice(document.text) == draft.value_surface:
        start, end = document.clean.to_clean(given.start), document.clean.to_clean(given.end)
        is_whole = not _parts(document.clean.text, start, end) or given in {found.span for found in _found_at(given, document)}
        return given if is_whole else "its value is a part of a word or number"
    source, surface = document.clean, clean(draft.value_surface).text.strip()
    if not surface:
        return "it has no value"
    low, high = source.to_clean(span.start), source.to_clean(span.end)
    found = [where for where in _occurrences(surface, source.text, low, high) if not _parts(source.text, *where)]
    if len(found) != 1:
        how_often = "not in the quote" if not found else "in the quote more than once"
        return f"its value “{draft.value_surface}” is {how_often}"
    start, end = source.to_original(*found[0])
    return Span(start=start, end=end, field=span.field)


def _occurrences(words: str, text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Where `words` stand in `text[low:high]`, none overlapping another."""
    where = text.find(words, low, high)
    while where >= 0:
        yield where, where + len(words)
        where = text.find(words, where + len(words), high)


def _found_at(span: Span, document: Document) -> list[Quantity | TimeExpression]:
    return [*overlapping(document.quantities, span), *overlapping(document.times, span)]


def _parts(text: str, start: int, end: int) -> bool:
    return _PARTED.match(text, start) is not None or _PARTED.match(text, end) is not None
