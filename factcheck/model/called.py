"""What a figure, and an article without a publisher, are called wherever a rule or the report speaks of them."""

from factcheck.model.claim import QuantityValue

_SHORT = 48
"""Code points of a headline that stands for its outlet: about as much as fits a line of credit beside a date."""
_HEDGES = {
    "about": "about",
    "at_least": "at least",
    "more_than": "more than",
    "at_most": "up to",
    "less_than": "fewer than",
    "nearly": "nearly",
    "over": "just over",
}


def figure_words(value: QuantityValue) -> str:
    """The figure in one form: counts, ages and magnitudes in digits, sums and measures as written, the hedge before it.

    "Twelve" is 12, "35-year-old" 35, "magnitude was 6.4" 6.4, "at least twelve" at least 12. What no digits could say as
    loosely ("dozens", "half a million") and what has digits already ("1.2m", "between 20 and 30") stays as written.
    """
    words = _figure(value)
    hedge = _HEDGES.get(value.hedge or "")
    return f"{hedge} {words}" if hedge and not words.casefold().startswith(hedge) else words


def _figure(value: QuantityValue) -> str:
    written = " ".join(value.surface.split())
    number = _number(value)
    if number is not None and value.total is None and _is_bare(value, written):
        return f"{number:,.0f}" if number == int(number) else f"{number:,}"
    first = written.split(" ", 1)[0]
    return written[:1].lower() + written[1:] if len(first) > 1 and first.isalpha() and first.istitle() else written


def _is_bare(value: QuantityValue, written: str) -> bool:
    """Whether digits say the same: an age, a magnitude, a count spelled out to the last unit."""
    if value.kind == "age" or value.unit == "magnitude":
        return True
    return value.kind == "count" and value.precision == 0 and not any(character.isdigit() for character in written)


def _number(value: QuantityValue) -> float | None:
    """The number that the words name: of "at least 12" 12; None for what is vague or a range."""
    if value.hedge in {"vague", "range"}:
        return None
    if value.hedge in {"at_most", "less_than", "nearly"}:
        return value.high
    if value.hedge == "about" and value.low is not None and value.high is not None:
        return round((value.low + value.high) / 2, 6)
    return value.low


def article_words(title: str, text: str) -> str:
    """An article's title, or where it has none its first words, cut to about a line: never the name of its file."""
    words = " ".join((title.strip() or text[: 4 * _SHORT]).split())
    if len(words) <= _SHORT:
        return words
    return f"{words[:_SHORT].rsplit(' ', 1)[0].rstrip(' ,;:.-–—')} …"
