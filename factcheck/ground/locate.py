"""Where a quote stands in an article: verbatim on token boundaries, or nowhere."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from factcheck.ground.mismatch import why_not
from factcheck.ground.search_form import SearchForm, is_harmless, remembered_form, search_form
from factcheck.ground.tokens import cuts_token
from factcheck.model import Article, Field, Span, Ungrounded
from factcheck.text.normalise import clean

_WORD = re.compile(r"\w")
# Quotation marks and ellipses that a reader puts around a quote.
_OPENING = re.compile(r"^(?:[\"'\s…]|\.{3,})+")
_CLOSING = re.compile(r"[\"'\s.…]+$")
_CLOSING_MARKS = re.compile(r"[\"'\s]+$")
# What may be put around a quote, as characters of cleaned text.
_EDGES = " \n\t\"'.…"
# A mark that closes nothing after a figure is a unit: in `12"` it stands for inches.
_FIGURE_WITH_MARK = re.compile(r"\d[\"']$")

# So many places may be the quote but for a difference that matters before we stop looking: the search stays linear on a
# text made of one repeated phrase.
_MOST_DIFFERING = 32


def ground(quote: str, article_or_text: Article | str) -> Span | Ungrounded:
    """Where `quote` stands verbatim in the text, else in the title, or why it does not.

    The first place, when there are several, one in the very same characters before others. The same but for the style of
    quotation marks and dashes, white space, characters that show nothing, and marks or an ellipsis put around the quote;
    every letter (also its case), digit and sign must be the source's, and the quote may not begin or end inside a word, a
    numeral or a compound of either: "12 people" stands in neither "312 people" nor "$12 people". The span points into the
    text as given, surrounding marks left out when only the quote has them.

    >>> ground("“312 people…”", "Police arrested 312 people.")
    Span(start=16, end=26, field='text')
    """
    article_id = article_or_text.id if isinstance(article_or_text, Article) else ""
    fields = fields_of(article_or_text)
    wanted = clean(quote).text.strip(_EDGES)
    letter_for_letter = (
        span for span in places(quote, fields) if clean(span.slice(fields[span.field])).text.strip(_EDGES) == wanted
    )
    for span in (*islice(letter_for_letter, 1), *islice(places(quote, fields), 1)):
        return span
    return Ungrounded(article_id=article_id, quote=quote, reason=why_not(quote, fields.values()))


def fields_of(article_or_text: Article | str) -> Mapping[Field, str]:
    """The texts that a quote may stand in, in the order in which they are searched."""
    if isinstance(article_or_text, str):
        return {"text": article_or_text}
    return {"text": article_or_text.text, "title": article_or_text.title}


def places(quote: str, fields: Mapping[Field, str]) -> Iterator[Span]:
    """Every place where `quote` stands on token boundaries, in the order of `fields`.

    As it was given; only if that stands nowhere, without the marks that a reader may have put around it.
    """
    for form in _forms(quote):
        is_found = False
        for field, text in fields.items():
            source = remembered_form(text)
            for start, end in _ranges(form, source):
                is_found = True
                raw_start, raw_end = source.clean.to_original(start, end)
                yield Span(start=raw_start, end=raw_end, field=field)
        if is_found:
            return


def _forms(quote: str) -> Iterator[SearchForm]:
    given = clean(quote).text.strip()
    opened = _OPENING.sub("", given)
    variants = [given, opened, _CLOSING_MARKS.sub("", opened), _CLOSING.sub("", opened)]
    if opened == given and _FIGURE_WITH_MARK.search(given):
        variants = [given]
    for text in dict.fromkeys(variants):
        if _WORD.search(text):
            yield search_form(text)


def _ranges(quote: SearchForm, source: SearchForm) -> Iterator[tuple[int, int]]:
    where = source.text.find(quote.text)
    differing = 0
    while where >= 0 and differing < _MOST_DIFFERING:
        start, end = _without_outer_space(source, *source.to_clean(where, where + len(quote.text)))
        if not cuts_token(source.clean.text, start) and not cuts_token(source.clean.text, end):
            if is_harmless(source, where, quote):
                yield start, end
            else:
                differing += 1
        where = source.text.find(quote.text, where + 1)


def _without_outer_space(source: SearchForm, start: int, end: int) -> tuple[int, int]:
    """A dash is reduced together with the blanks around it; those outside the quote are not part of it."""
    words = source.clean.text[start:end]
    return end - len(words.lstrip()), start + len(words.rstrip())
