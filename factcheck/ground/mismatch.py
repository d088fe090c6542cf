"""Why a quote does not stand in a text, in words that show where it departs from it."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from factcheck.ground.search_form import SearchForm, remembered_form, search_form

_WORD = re.compile(r"\w")
_WORD_SO_FAR = re.compile(r"\S+(?:\s)?\Z")  # the | of "the |three hundred"
_REST_OF_WORD = re.compile(r"\s?\S+")
# A shared beginning shorter than this is chance, and pointing at it would mislead.
_TELLING = 12
# Characters shown of what differs.
_SHOWN = 24
_MARGIN = 12


def why_not(quote: str, texts: Iterable[str]) -> str:
    """One line on why `quote` is not in `texts`: no word in it, inside other words, or where it first departs."""
    form = search_form(quote.strip(" \t\n\"'.…“”‘’«»"))
    if not _WORD.search(form.text):
        return "there is no word in it"
    sources = [remembered_form(text) for text in texts]
    for source in sources:
        where = source.text.find(form.text)
        if where >= 0:
            start, end = source.to_clean(where, where + len(form.text))
            shown = _with_whole_words(source.clean.text, start, end)
            return f"it is there only as a part of other words or numbers, or with another sign: “{shown}”"
    return max((_departure(form, source) for source in sources), default=(0, "there is no text"))[1]


def _with_whole_words(text: str, start: int, end: int) -> str:
    """The words at `[start, end)` with those that they are a part of."""
    before, after = _WORD_SO_FAR.search(text[max(0, start - _MARGIN) : start]), _REST_OF_WORD.match(text[end : end + _MARGIN])
    return (before.group() if before else "") + text[start:end] + (after.group() if after else "")


def _departure(quote: SearchForm, source: SearchForm) -> tuple[int, str]:
    shared = bisect_left(range(1, len(quote.text) + 1), 1, key=lambda length: quote.text[:length] not in source.text)
    if shared < _TELLING:
        return shared, "the words are not in the article"
    where = source.text.find(quote.text[:shared])
    start = quote.text.rfind(" ", 0, shared) + 1
    behind = where + start
    return shared, (
        f"after “{quote.text[max(0, start - _SHOWN) : start].strip()}” the article has "
        f"“{source.text[behind : behind + _SHOWN].strip()}”, the quote “{quote.text[start : start + _SHOWN].strip()}”"
    )
