"""Numerals in digits: plain figures, grouped, hyphened, dates, codes and names told apart."""

import re
from decimal import Decimal

from factcheck.text.numerals import FRACTION_SIGNS, read_digits
from factcheck.text.quantities import contexts
from factcheck.text.quantities.figure import Figure, Scene, skip, token_end, word_set
from factcheck.text.quantities.ordinals import as_ordinal
from factcheck.text.quantities.units import (
    Currency,
    magnitude_start,
    read_currency_before,
    read_letter_currency,
    read_unit,
    with_context,
)

_FEET_AND_INCHES = re.compile(r"([3-8])(?:'|[- ]?(?:foot|ft)-)(1[01]|\d)(?:\"|\b)")  # 5'10", 6-foot-2
_MIXED_DIGITS = re.compile(r"(\d+)[ -](\d) ?/ ?(\d)")
_SIMPLE_FRACTION = re.compile(r"([1-9])/([2-9]|10|100)$")
_GROUP = re.compile(r"(?: \d{3})+(?!\d)(?:\.\d+)?")
_GLUE = frozenset("/\\@_=&~^#:×")
"""Right before digits these make them part of an address, a code, a clock time or a score."""
_TALL_SIGNS = frozenset("'- f")
_WIDE_SPACES = frozenset("\u00a0\u2007\u2009\u202f")


def read_digit_numeral(scene: Scene, match: re.Match[str]) -> list[Figure]:
    """The figures of one blob of digits: one, two for a hyphened pair, or one that is marked as no figure."""
    start, end = match.span()
    lower, blob = scene.lower, match.group()
    if _is_glued(scene, start, end):
        return skip(start, token_end(lower, end))
    currency = read_currency_before(scene, start) or read_letter_currency(scene, start, end)
    if currency is None and lower[start - 1 : start].isalnum():
        return skip(start, token_end(lower, end))
    if not blob.isdigit() or lower[end : end + 1] in _TALL_SIGNS:
        special = _read_special(scene, match, currency)
        if special:
            return special
    if lower[start - 1 : start] == ".":  # ".38", where no figure leads
        start, blob = start - 1, "0." + blob
    end, value = _value(scene, end, blob)
    if value is None:
        stop = contexts.read_date_after(scene, end, Decimal(0)) if ":" in blob or "." in blob else 0
        return skip(start, max(stop, token_end(lower, end)), "time" if ":" in blob else "name")
    return _read_single(scene, Figure(start, end, value, "digits"), currency)


def _is_glued(scene: Scene, start: int, end: int) -> bool:
    """Whether digits are a part of something longer: a path, a possessive, a product sign, "4: 49" as rebuilt pages have it."""
    text = scene.text
    before, previous = text[max(0, start - 2) : start - 1], text[start - 1 : start]
    if previous in _GLUE:
        return not (previous in "~:/" and before in ("", " ", "\n"))
    if previous == ".":
        return not (before in ("", " ", "\n", "(", "$") and text[start:end].isdigit())
    is_broken_clock = previous == " " and before == ":" and text[max(0, start - 3)].isdigit()
    is_size = text.startswith(" x ", end) or text.endswith(" x ", 0, start)  # 1440 x 900
    return is_broken_clock or is_size or text.startswith(("'s", "×"), end)


def _read_special(scene: Scene, match: re.Match[str], currency: Currency | None) -> list[Figure] | None:
    """Heights, mixed numbers, pairs with a hyphen and fractions."""
    start, end = match.span()
    blob = match.group()
    tall = _FEET_AND_INCHES.match(scene.lower, start)
    if tall:
        feet, inches = (Decimal(part) for part in tall.groups())
        return [Figure(start, tall.end(), feet + inches / 12, "digits", "measure", "ft", step=Decimal(1) / 12, is_bare=False)]
    mixed = _MIXED_DIGITS.fullmatch(blob)
    if mixed:
        whole, over, under = (Decimal(part) for part in mixed.groups())
        return with_context(scene, Figure(start, end, whole + over / under, "digits"), currency)
    if "-" in blob or "–" in blob:
        return _read_hyphened(scene, match, currency)
    fraction = _SIMPLE_FRACTION.match(blob)
    if fraction and scene.lower.startswith((" of ", " majority"), end):
        over, under = (Decimal(part) for part in fraction.groups())
        return [Figure(start, end, over, "fraction", "ratio", total=under, is_bare=False)]
    if fraction and _is_measured(scene, end):
        over, under = (Decimal(part) for part in fraction.groups())
        return with_context(scene, Figure(start, end, over / under, "digits"), currency)
    return None


def _is_measured(scene: Scene, end: int) -> bool:
    """Whether a unit of measurement stands after a fraction: "1/4 mile"."""
    unit = read_unit(scene, end, Decimal("0.5"))
    return unit is not None and unit.role == "measure"


def _value(scene: Scene, end: int, blob: str) -> tuple[int, Decimal | None]:
    """The value of a blob of digits, with the groups that thin or plain spaces set apart."""
    sign = blob[-1] if blob[-1] in FRACTION_SIGNS else ""
    if sign:
        whole = read_digits(blob[:-1]) if len(blob) > 1 else Decimal(0)
        return end, None if whole is None else whole + FRACTION_SIGNS[sign]
    if len(blob) <= 3 and blob.isdigit():
        group = _GROUP.match(scene.lower, end)
        if group:
            at = scene.clean.offsets[end] if scene.clean.offsets else end
            is_one = len(group.group()) > 4 or scene.clean.original[at] in _WIDE_SPACES or group.group().endswith(" 000")
            return group.end(), read_digits(blob + group.group()) if is_one else None
    return end, read_digits(blob)


def _read_single(scene: Scene, figure: Figure, currency: Currency | None) -> list[Figure]:
    """A numeral in digits once its value is known: date, time, year, name, or a figure."""
    start, end, value = figure.start, figure.end, figure.value
    is_plain = end - start <= 5 and scene.text[start:end].isdigit()
    if currency is None:
        other = _read_time_or_ordinal(scene, figure, is_plain=is_plain)
        if other:
            return other
    figures = with_context(scene, figure, currency)
    read = figures[0]
    if currency is None and value < 10 and read.role in ("count", "measure"):
        begin = magnitude_start(scene, start, read.end)
        if begin is not None:
            read.start, read.role, read.unit, read.is_bare = begin, "measure", "magnitude", False
    is_version = "." in scene.text[start:end] and end - start < 5 and contexts.is_label(scene, start, read.end)  # USB 3.0
    if read.role == "count" and not read.is_scaled and (is_version or (is_plain and _is_no_count(scene, read))):
        return skip(start, end, "time" if contexts.is_year(scene, start, end, value) else "name")
    return figures


def _read_time_or_ordinal(scene: Scene, figure: Figure, *, is_plain: bool) -> list[Figure] | None:
    """A date, a clock time, an ordinal or a code; None leaves a figure, with its sign taken in."""
    start, end, value = figure.start, figure.end, figure.value
    stop = contexts.read_date_after(scene, end, value)
    if stop:
        return skip(start, stop, "time")
    if is_plain and (contexts.is_date_day(scene, start, value) or contexts.is_clock(scene, start, end)):
        return skip(start, _date_end(scene.lower, end), "time")
    if is_plain and (ordinal := _read_digit_ordinal(scene, figure)):
        return ordinal
    sign = scene.text[start - 1 : start]
    if sign == "-" and scene.lower.endswith("magnitude-", 0, start):
        return None
    if sign in ("-", "+"):
        if not _is_sign(scene, start, end):
            return skip(start, token_end(scene.lower, end))
        if sign == "-":
            figure.start, figure.value = start - 1, -value
    return None


_EMERGENCY = frozenset({"911", "999", "112"})
"""Numbers that people dial far more often than count."""
_AIRLINERS = frozenset({"707", "717", "727", "737", "747", "757", "767", "777", "787"})
"""Numbers that are aircraft far more often than counts."""


def _is_no_count(scene: Scene, figure: Figure) -> bool:
    start, end = figure.start, figure.end
    return (
        (end - start == 4 and contexts.is_year(scene, start, end, figure.value))
        or contexts.is_label(scene, start, end)
        or contexts.is_address(scene, end)
        or _is_list_number(scene, start, end)
        or (scene.text[start:end] in _EMERGENCY | _AIRLINERS and not _counts(scene, end))
        or (scene.text[end : end + 1] == "-" and scene.word_after(end).lower() in word_set("hyphen_idioms"))
        or scene.text[end : end + 1] == "("
        or (scene.text[end : end + 1] == ")" and scene.text[start - 1 : start] != "(" and scene.opens_sentence(start))
    )


def _counts(scene: Scene, end: int) -> bool:
    return scene.lower.startswith(" of ", end) or contexts.counts_something(scene.word_after(end))


def _is_list_number(scene: Scene, start: int, end: int) -> bool:
    """ "3. Wash your hands": a number and a stop at the start of a line."""
    is_line_start = start == 0 or scene.text[start - 1] == "\n"
    return is_line_start and end - start < 3 and scene.text[end : end + 2] in (". ", ") ")


_DATE_REST = re.compile(
    r"(?:st|nd|rd|th)?"
    r"(?: ?(?:-|–) ?\d{1,2}| (?:to|and|through) \d{1,2}(?! [a-z]{3,}s\b| people\b))?"  # to 16, but not "and 12 people"
    r"(?:st|nd|rd|th)?(?:,? ?(?:19|20)\d\d\b)?"  # , 2025
)


def _date_end(lower: str, end: int) -> int:
    match = _DATE_REST.match(lower, end)
    return match.end() if match else end


_SIGNED_UNITS = frozenset({"%", "pp", "deg", "°C", "°F"})


def _is_sign(scene: Scene, start: int, end: int) -> bool:
    """Whether the - before a number is its sign: after a space or bracket, with a unit that can be below nought."""
    before = scene.text[max(0, start - 2) : start - 1]
    if before not in ("", " ", "("):
        return False
    unit = read_unit(scene, end, Decimal(1))
    return unit is not None and unit.symbol in _SIGNED_UNITS


_ORDINAL_TAILS = frozenset({"st", "nd", "rd", "th"})


def _read_digit_ordinal(scene: Scene, figure: Figure) -> list[Figure] | None:
    end = figure.end + 2
    if scene.lower[figure.end : end] not in _ORDINAL_TAILS or scene.lower[end : end + 1].isalnum():
        return None
    figure.end = end
    return as_ordinal(scene, figure)


def _read_hyphened(scene: Scene, match: re.Match[str], currency: Currency | None) -> list[Figure]:
    """ "20-30 people" is a range; "3-1", "2010-11", "555-1234" and all longer chains are not read."""
    start, end = match.span()
    sides = re.split(r"[-–]", match.group())
    lows = [read_digits(side) for side in sides]
    if len(sides) != 2 or lows[0] is None or lows[1] is None or scene.text[start - 1 : start] in ("-", "–"):
        return skip(start, token_end(scene.lower, end))
    stop = contexts.read_date_after(scene, end, lows[1])
    if stop:
        return skip(start, stop, "time")
    split = start + len(sides[0])
    first = Figure(start, split, lows[0], "digits")
    second = with_context(scene, Figure(split + 1, end, lows[1], "digits"), None)[0]
    if currency:
        first = with_context(scene, first, currency)[0]
    following = scene.word_after(second.end)
    is_score = _is_score(scene, start, second.end) or _is_vote(scene, start, second.end, following)
    if is_score and _is_pair_of_points(scene, match, second):
        return [Figure(start, end, lows[0], "fraction", "ratio", is_bare=False)]
    is_counted = contexts.counts_something(following) and not is_score
    if second.role == "name" or (first.role == "count" and second.role == "count" and not second.is_scaled and not is_counted):
        return skip(start, token_end(scene.lower, end))
    if _is_year_pair(lows[0], lows[1]) and second.role == "count":
        return skip(start, end, "time")
    return [first, second]


def _is_year_pair(low: Decimal, high: Decimal) -> bool:
    return 1900 <= low <= 2100 and (high < 100 or 1900 <= high <= 2100)


_SCORED_BEFORE = re.compile(r"\d[-–]\d{1,3}[,;]? (?:and )?$")


def _is_score(scene: Scene, start: int, end: int) -> bool:
    """Whether a pair of figures is a score or a vote: beside a word for one, or after another score."""
    before = scene.lower[max(0, start - 32) : start].split()
    after = scene.lower[end : end + 24].lstrip(" -").split()
    cues = word_set("score_cues")
    is_listed = _SCORED_BEFORE.search(scene.lower, max(0, start - 12), start) is not None
    return (
        is_listed
        or not cues.isdisjoint(word.strip(",") for word in before[-4:])
        or not cues.isdisjoint(word.rstrip(",.;:") for word in after[:2])
    )


_BEFORE_VOTE = 64
"""Code points before a pair of figures among which a verb makes it a vote: the name of what was voted on stands between."""


def _is_vote(scene: Scene, start: int, end: int, following: str) -> bool:
    """Whether a pair of figures that counts nothing stands behind "approved", "the board" or another word of votes."""
    if contexts.counts_something(following):
        return False
    before = scene.lower[max(0, start - _BEFORE_VOTE) : start].split()
    after = scene.lower[end : end + 24].lstrip(" -").split()
    cues = word_set("vote_cues")
    return not cues.isdisjoint(word.strip(",") for word in (*before[-8:], *after[:2]))


_MOST_POINTS = 999


def _is_pair_of_points(scene: Scene, match: re.Match[str], second: Figure) -> bool:
    """Whether both sides are whole numbers that a match or a vote can have, with neither unit nor letters behind."""
    is_whole = match.group().replace("–", "-").replace("-", "").isdigit()
    is_plain = second.role == "count" and not second.is_scaled and second.end == match.end() and second.value <= _MOST_POINTS
    glued = scene.text[match.end() : match.end() + 1].isalnum() or scene.lower.startswith(("-year", " year"), match.end())
    sides = re.split(r"[-–]", match.group())
    return is_whole and is_plain and not glued and all(len(side) <= len("999") for side in sides)
