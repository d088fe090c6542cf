"""What stands around a numeral: scales, currencies, units of measurement, percent, and units of time."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple

from factcheck.text import lexicon
from factcheck.text.numerals import number_words
from factcheck.text.quantities.figure import Role, Scene, word_set


class Unit(NamedTuple):
    """A unit that was read: where it ends, and what it makes of the numeral."""

    end: int
    role: Role
    symbol: str | None
    factor: Decimal = Decimal(1)


class Scale(NamedTuple):
    """A scale that was read: where it ends, what it multiplies by, and whether it was a lone m (million or metre)."""

    end: int
    factor: Decimal
    is_lone_m: bool = False


_Entry = tuple[str, Role, str | None, Decimal, bool]
_PERCENT: tuple[tuple[str, str, Decimal], ...] = (
    ("%", "%", Decimal(1)), ("percent", "%", Decimal(1)), ("per cent", "%", Decimal(1)), ("per-cent", "%", Decimal(1)),
    ("pct", "%", Decimal(1)), ("percentage points", "pp", Decimal(1)), ("percentage point", "pp", Decimal(1)),
    ("percentage-points", "pp", Decimal(1)), ("percentage-point", "pp", Decimal(1)), ("pps", "pp", Decimal(1)),
    ("% points", "pp", Decimal(1)), ("basis points", "pp", Decimal("0.01")), ("basis point", "pp", Decimal("0.01")),
    ("basis-point", "pp", Decimal("0.01")), ("bps", "pp", Decimal("0.01")),
)  # fmt: skip
_SETTLED_ELSEWHERE = {"pounds", "pound", "won", "degrees", "degree"}


def _cells(cell: str) -> list[str]:
    return [] if cell in ("", "-") else cell.split(",")


def _entries() -> Iterator[_Entry]:
    one = Decimal(1)
    for phrase, symbol, factor in _PERCENT:
        yield phrase, "percent", symbol, factor, False
    yield "pc", "percent", "%", one, True
    for code, _, words, hundredths in lexicon.table("currencies"):
        symbol_or_none = None if code == "-" else code
        for word in _cells(words):
            yield word, "money", symbol_or_none, one, False
        for word in _cells(hundredths):
            yield word, "money", symbol_or_none, Decimal("0.01"), False
    for symbol, words, tight in lexicon.table("measures"):
        for word in _cells(words):
            yield word, "measure", symbol, one, False
        for word in _cells(tight):
            yield word, "measure", symbol, one, True
    for word in lexicon.words("duration_units"):
        yield word, "time", None, one, False
    for word in ("times", "time", "fold", "o'clock"):
        yield word, "time", None, one, False
    for word in ("pounds", "pound"):
        yield word, "money", "GBP", one, False


@cache
def _phrases() -> dict[str, tuple[_Entry, ...]]:
    """Unit phrases by their first run of letters, the longest first."""
    by_head: dict[str, list[_Entry]] = defaultdict(list)
    for entry in _entries():
        by_head[_head(entry[0], 0)].append(entry)
    return {head: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for head, entries in by_head.items()}


_HEAD = re.compile(r"[a-z]+|[%°]")


def _head(lower: str, where: int) -> str:
    match = _HEAD.match(lower, where)
    return match.group() if match else ""


def read_unit(scene: Scene, end: int, value: Decimal) -> Unit | None:
    """The unit after a numeral that ends at `end`: attached, or a space or hyphen away."""
    lower = scene.lower
    gap = 1 if lower[end : end + 1] in (" ", "-") else 0
    start = end + gap
    for phrase, role, symbol, factor, is_tight in _phrases().get(_head(lower, start), ()):
        stop = start + len(phrase)
        if is_tight and gap or not lower.startswith(phrase, start) or lower[stop : stop + 1].isalnum():
            continue
        if is_tight and not _is_tight_unit(phrase, scene.text[start], value):
            continue
        unit = Unit(stop, role, symbol, factor)
        return _settle(scene, start, unit, value) if phrase in _SETTLED_ELSEWHERE else unit
    return None


def _is_tight_unit(phrase: str, letter: str, value: Decimal) -> bool:
    if phrase in ("c", "f"):
        return letter.isupper()  # "35C"; "20c" is a coin
    return phrase != "g" or (letter == "g" and value >= 10)  # 5G is a network


def _settle(scene: Scene, start: int, unit: Unit, value: Decimal) -> Unit | None:
    """The reading of a unit word with two meanings, or a figure nobody can bind when the words show neither."""
    word = scene.lower[start : unit.end]
    if word == "won":
        return unit if value >= 1000 else None
    if word.startswith("degree"):
        is_diploma = scene.lower.startswith((" in ", " from "), unit.end)
        return None if is_diploma else unit
    before = set(scene.lower[max(0, start - 48) : start].split())
    after = scene.lower[unit.end : unit.end + 16]
    if scene.lower[start - 1] == "-" or before & word_set("weight_cues") or after.startswith((" heavier", " lighter")):
        return Unit(unit.end, "measure", "lb")
    if before & word_set("money_cues") or value >= 10000 or after.startswith((" sterling", " a week", " a month", " a year")):
        return unit
    return Unit(unit.end, "name", None)


_SCALE_WORDS = "|".join(sorted(number_words("scale"), key=lambda word: (-len(word), word)))
_SCALE = re.compile(rf"(?:[ -]?(?:{_SCALE_WORDS})\b){{1,2}}")  # " million", "-lakh crore", "bn" see below
_LETTERS = re.compile(r" ?([a-z]{1,4})(?![a-z0-9])")


@cache
def _suffixes() -> dict[str, tuple[Decimal, Literal["tight", "spaced", "money"]]]:
    return {word: (Decimal(value), fit) for word, value, fit in lexicon.table("number_suffixes")}  # type: ignore[misc]


def read_scale(lower: str, end: int, *, is_money: bool) -> Scale | None:
    """The scale after digits that end at `end`: "million", "lakh crore", "bn", "k"."""
    match = _SCALE.match(lower, end)
    if match:
        factor = Decimal(1)
        for word in re.split(r"[ -]", match.group().strip(" -")):
            factor *= number_words("scale")[word]
        return Scale(match.end(), factor)
    match = _LETTERS.match(lower, end)
    if match is None:
        return None
    factor_fit = _suffixes().get(match.group(1))
    if factor_fit is None:
        return None
    factor, fit = factor_fit
    if (fit == "tight" and match.start(1) > end and not is_money) or (fit == "money" and not is_money):
        return None
    return Scale(match.end(), factor, match.group(1) == "m")


@cache
def _currency_prefixes() -> dict[str, str]:
    return {sign: code for code, signs, _, _ in lexicon.table("currencies") for sign in _cells(signs)}


_PREFIX = re.compile(r"(?<![a-z0-9])(?:[a-z]{0,4}\.?|u\.s\.?) ?[$£€¥₹₱₩₫฿₦₽₺₴₪৳៛¢] ?$|(?<![a-z0-9$-])[a-z]{1,4}\.? ?$")
_SIGNS = frozenset("$£€¥₹₱₩₫฿₦₽₺₴₪৳៛¢")


def read_currency_before(scene: Scene, start: int) -> tuple[int, str] | None:
    """The currency written right before a numeral at `start`: where it begins, and its ISO code."""
    before = scene.lower[max(0, start - 8) : start]
    match = _PREFIX.search(before)
    if match is None:
        return None
    sign = match.group().replace(" ", "")
    code = _currency_prefixes().get(sign)
    begin = start - len(before) + match.start()
    if sign[-1:] in _SIGNS:
        if code is None:  # "us$" misspelt: the sign alone still is a currency
            return start - len(before) + before.rindex(sign[-1]), _currency_prefixes()[sign[-1]]
        return begin + (match.group()[0] == " "), code
    is_code = code is not None and (scene.text[begin].isupper() or sign in ("rs", "rs.", "rp", "rp.", "euro", "tk", "tk."))
    if not is_code or code is None or (len(sign.rstrip(".")) == 1):
        return None
    return begin, code


_METRE_AFTER = re.compile(
    r"[ -](?:high|long|wide|deep|tall|thick|away|apart|below|above|north|south|east|west|from|off|underwater|down|up"
    r"|race|sprint|hurdles|freestyle|butterfly|backstroke|breaststroke|relay|steeplechase|final|title|record|by)\b"
)


def settle_m(scene: Scene, end: int) -> Literal["million", "metre", "unknown"]:
    """What a lone m at the end of digits stands for, shown by what follows."""
    if _METRE_AFTER.match(scene.lower, end):
        return "metre"
    word = scene.word_after(end).lower()
    if not word or scene.lower[end] != " ":
        return "unknown"
    is_counted = word in word_set("people") or (word.endswith("s") and len(word) > 3 and word not in _NO_PLURAL)
    return "million" if is_counted or word in ("of", "more", "pounds", "euros", "dollars") else "unknown"


_NO_PLURAL = frozenset({"across", "this", "towards", "does", "less", "plus", "versus", "perhaps", "besides", "unless", "times"})
