"""The form of a text that quotes are searched in, and which differences in form are harmless.

Marks of quotation, white space and dashes are reduced to one character each, so that a quote is found by one search in
linear time; what was reduced is kept, and each place found is then compared with the source as it really stands.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from factcheck.text.normalise import CleanText, clean

_REDUCED = re.compile(
    r"(?P<dash>\s*(?:-{2,}|[-–—―‒])\s*)"  # " – ", "--", "-"
    r"|(?P<space>\s{2,}|[^\S ])"  # a line break; one plain blank stays as it is
    r"|(?P<mark>[\"']+)"
    r"|…"
    r"|\w[\u0300-\u036f]+"  # an accent written apart from its letter
    r"|[\ufb00-\ufb06]"  # "fi" as one sign, from a printed page
)
_THOUSANDS_BEFORE = re.compile(r"(?<!\d)\d{1,3}\Z")
_THOUSANDS_AFTER = re.compile(r"\d{3}(?!\d)")


@dataclass(frozen=True, slots=True)
class SearchForm:
    """A text reduced for searching; `places[i]` of `text` stands at `starts[i]:ends[i]` of `clean.text`, where they differ."""

    clean: CleanText
    text: str
    places: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    lengths: tuple[int, ...]

    def surface(self, place: int) -> str:
        """The words of the cleaned text that the character at `place` was reduced from."""
        index = bisect_left(self.places, place)
        if index < len(self.places) and self.places[index] == place:
            return self.clean.text[self.starts[index] : self.ends[index]]
        return self.text[place]

    def to_clean(self, start: int, end: int) -> tuple[int, int]:
        """The range of the cleaned text that `text[start:end]` was reduced from."""
        return self._where(start)[0], self._where(end - 1)[1]

    def reduced_within(self, start: int, end: int) -> tuple[int, ...]:
        """The places of `text[start:end]` that differ from the cleaned text."""
        return self.places[bisect_left(self.places, start) : bisect_left(self.places, end)]

    def _where(self, place: int) -> tuple[int, int]:
        index = bisect_right(self.places, place) - 1
        if index < 0:
            return place, place + 1
        past = place - self.places[index] - self.lengths[index]
        if past < 0:
            return self.starts[index], self.ends[index]
        return self.ends[index] + past, self.ends[index] + past + 1


def _reduce(match: re.Match[str]) -> str:
    if match.lastgroup == "dash":
        return "-"
    if match.lastgroup == "space":
        return " "
    if match.lastgroup == "mark":
        return '"'
    surface = match.group()
    return "..." if surface == "…" else unicodedata.normalize("NFKC", surface)


# Two fields an article, and the articles of a run come one after the other.
@lru_cache(maxsize=16)
def remembered_form(text: str) -> SearchForm:
    """`text` reduced for searching, remembered for the texts used last."""
    return search_form(text)


def search_form(text: str) -> SearchForm:
    """`text` reduced for searching."""
    cleaned = clean(text)
    pieces: list[str] = []
    rows: list[tuple[int, int, int, int]] = []
    done = length = 0
    for match in _REDUCED.finditer(cleaned.text):
        reduced = _reduce(match)
        if reduced == match.group():
            continue
        start, end = match.span()
        pieces += (cleaned.text[done:start], reduced)
        length += start - done
        rows.append((length, start, end, len(reduced)))
        length += len(reduced)
        done = end
    pieces.append(cleaned.text[done:])
    places, starts, ends, lengths = zip(*rows, strict=True) if rows else ((), (), (), ())
    return SearchForm(cleaned, "".join(pieces), places, starts, ends, lengths)


def is_harmless(form: SearchForm, start: int, quote: SearchForm) -> bool:
    """Whether `quote`, which equals `form.text` from `start` on, differs there only in ways that change nothing."""
    end = start + len(quote.text)
    places = {place - start for place in form.reduced_within(start, end)}.union(quote.places)
    last = len(quote.text) - 1
    for place in places:
        surface = form.surface(start + place)
        # Blanks outside the quote are not part of it, whatever stands at its edge.
        surface = surface.lstrip() if place == 0 else surface.rstrip() if place == last else surface
        quoted = quote.surface(place)
        if surface != quoted and not _same_use(form, start + place, surface, quoted):
            return False
    return True


def _same_use(form: SearchForm, place: int, surface: str, quoted: str) -> bool:
    char = form.text[place]
    before = form.text[max(0, place - 4) : place]
    after = form.text[place + 1 : place + 5]
    if char == " ":
        return ("\n" in surface) == ("\n" in quoted) or not (_THOUSANDS_BEFORE.search(before) and _THOUSANDS_AFTER.match(after))
    if char == '"':
        return _may_change_mark(before[-1:], after[:1])
    if char == "-":
        return bool(_dash_uses(surface, before[-1:], after[:1]) & _dash_uses(quoted, before[-1:], after[:1]))
    return True  # an ellipsis, an accent or a ligature, the same letters either way


def _may_change_mark(before: str, after: str) -> bool:
    """An apostrophe is no quotation mark, and after a numeral a mark may be feet, inches, minutes or seconds."""
    return not before.isdigit() and not (before.isalnum() and after.isalnum())


def _dash_uses(surface: str, before: str, after: str) -> frozenset[str]:
    """What the dash may be there: two forms of it are the same when they share a use.

    Between digits only a tight hyphen and a tight en dash, or two spaced dashes, are the same; before a digit with a space
    on its left alone it is a minus sign; a tight hyphen joins a compound, a tight en dash may do that or part two clauses.
    """
    sign = surface.strip()
    is_spaced = (surface[0].isspace(), surface[-1].isspace())
    is_short = sign in ("-", "–", "‒")
    if before.isdigit() and after.isdigit():
        return frozenset({f"figure {is_spaced} {'short' if is_short or all(is_spaced) else sign}"})
    if is_short and is_spaced == (True, False) and not after.isalpha():
        return frozenset({"minus"})
    if all(is_spaced) or not is_short:
        return frozenset({"dash"})
    if sign == "-":
        return frozenset({f"hyphen {is_spaced}"})
    if any(is_spaced):
        return frozenset({"dash"})
    tight = frozenset({f"hyphen {is_spaced}"})
    return tight | {"dash"} if before.isalpha() and after.isalpha() else tight
