"""What stands around a numeral: scales, currencies, units of measurement, percent, and units of time."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple

from factcheck.text import lexicon
from factcheck.text.numerals import number_words
from factcheck.text.quantities.figure import Figure, Role, Scene, skip, token_end, word_set
from factcheck.text.quantities.patterns import PARTS


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


class Currency(NamedTuple):
    """A currency that was read before a numeral: where it begins, and its ISO code."""

    start: int
    code: str


_Entry = tuple[str, Role, str | None, Decimal, bool]
_PERCENT: tuple[tuple[str, str, Decimal], ...] = (
    ("%", "%", Decimal(1)), ("percent", "%", Decimal(1)), ("per cent", "%", Decimal(1)), ("per-cent", "%", Decimal(1)),
    ("pct", "%", Decimal(1)), ("percentage points", "pp", Decimal(1)), ("percentage point", "pp", Decimal(1)),
    ("percentage-points", "pp", Decimal(1)), ("percentage-point", "pp", Decimal(1)), ("pps", "pp", Decimal(1)),
    ("% points", "pp", Decimal(1)), ("basis points", "pp", Decimal("0.01")), ("basis point", "pp", Decimal("0.01")),
    ("basis-point", "pp", Decimal("0.01")), ("bps", "pp", Decimal("0.01")),
    ("points", "pp", Decimal(1)), ("point", "pp", Decimal(1)),
)  # fmt: skip
_SETTLED_ELSEWHERE = {"pounds", "pound", "won", "degrees", "degree", "points", "point"}


def _cells(cell: str) -> list[str]:
    return [] if cell in ("", "-") else cell.split(",")


def _entries() -> Iterator[_Entry]:
    one = Decimal(1)
    for phrase, symbol, factor in _PERCENT:
        yield phrase, "percent", symbol, factor, False
    yield "pc", "percent", "%", one, True
    yield "p", "money", "GBP", Decimal("0.01"), True
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
    for word in ("calibre", "caliber", "gauge"):
        yield word, "name", None, one, False
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
        if (
            (is_tight and gap and not _is_temperature(scene, phrase, end, value))
            or not lower.startswith(phrase, start)
            or lower[stop : stop + 1].isalnum()
        ):
            continue
        if is_tight and not _is_tight_unit(phrase, scene.text[start], value):
            continue
        unit = Unit(stop, role, symbol, factor)
        return _settle(scene, start, unit, value) if phrase in _SETTLED_ELSEWHERE else unit
    return None


_TEMPERATURE_BEFORE = re.compile(r"\b(?:minus|degrees?|temperatures?|celsius|mercury|heat|cold|frost|thermometers?)\b")
_TEMPERATURE_AFTER = re.compile(r" [cf](?: ?\(|[.,;)]|$| (?:and|at|on|in|or|to|below|above)\b)")
_DEGREES = range(-90, 200)


def _is_temperature(scene: Scene, phrase: str, end: int, value: Decimal) -> bool:
    """Whether a C or F that stands a space away is a temperature, as agencies write it: "30 C (86 F)"."""
    if phrase not in ("c", "f") or int(value) not in _DEGREES or not _TEMPERATURE_AFTER.match(scene.lower, end):
        return False
    is_pair = scene.lower.startswith("(", end + 3) or scene.lower.startswith(")", end + 2)
    return is_pair or _TEMPERATURE_BEFORE.search(scene.lower, max(0, end - 64), end) is not None


def _is_tight_unit(phrase: str, letter: str, value: Decimal) -> bool:
    if phrase in ("c", "f"):
        return letter.isupper()  # "35C"; "20c" is a coin
    if phrase == "p":
        return letter == "p" and value < 10_000 and int(value) not in _VIDEO_LINES  # 412p a share, but 1080p
    return phrase != "g" or (letter == "g" and value >= 10)  # 5G is a network


_VIDEO_LINES = frozenset({240, 360, 480, 540, 720, 1080, 1440, 2160, 4320})
_SHARES = re.compile(
    r"%|\b(?:per ?cent|percentage|polls?|polled|turnout|approval|swing|margin|lead(?:s|ing)?|rates?|inflation|yields?|support"
    r"|unemployment|interest)\b"
)
_INDEX = re.compile(
    r"\b(?:index|indexes|indices|dow|nasdaq|ftse|dax|nikkei|sensex|hang seng|s&p|stocks?|futures|scored?|scoring|rebounds"
    r"|assists|game|season|match|standings|table|title|behind|clear|bullet|plan|turning|selling|talking|starting)\b"
)
_LARGEST_SHARE = 60
_CLAUSE = 90


def _are_percentage_points(scene: Scene, start: int, value: Decimal) -> bool:
    """Whether "points" are of a percentage: a small figure in a sentence of rates or polls, none of an index or a match."""
    if value > _LARGEST_SHARE or scene.lower.endswith("at one ", 0, start):
        return False
    around = scene.lower[max(0, start - _CLAUSE) : start + _CLAUSE]
    return _SHARES.search(around) is not None and _INDEX.search(around) is None


_MOST_DIPLOMAS = 5


def _are_diplomas(scene: Scene, unit: Unit, value: Decimal) -> bool:
    """ "two degrees in law", "three degrees from Yale"; "41 degrees in the shade" are none."""
    return value <= _MOST_DIPLOMAS and scene.lower.startswith((" in ", " from "), unit.end)


_MEANT: dict[str, Callable[[Scene, int, Unit, Decimal], bool]] = {
    "won": lambda _scene, _start, _unit, value: value >= _LEAST_WON,
    **dict.fromkeys(("point", "points"), lambda scene, start, _, value: _are_percentage_points(scene, start, value)),
    **dict.fromkeys(("degree", "degrees"), lambda scene, _, unit, value: not _are_diplomas(scene, unit, value)),
}
"""Whether a unit word means its unit: "won" is a verb, points are scored, and degrees are taken in law."""
_LEAST_WON = 1000


def _settle(scene: Scene, start: int, unit: Unit, value: Decimal) -> Unit | None:
    """The reading of a unit word with two meanings, or a figure nobody can bind when the words show neither."""
    word = scene.lower[start : unit.end]
    if word in _MEANT:
        return unit if _MEANT[word](scene, start, unit, value) else None
    before = set(scene.lower[max(0, start - 48) : start].rpartition(". ")[2].split())
    after = scene.lower[unit.end : unit.end + 16]
    is_goods = after.startswith(" of ") and after.split()[1:2] and after.split()[1] not in word_set("money_cues")
    if scene.lower[start - 1] == "-" or before & word_set("weight_cues") or after.startswith((" heavier", " lighter")):
        return Unit(unit.end, "measure", "lb")
    if is_goods and not before & word_set("money_cues"):
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
    following = lower[end : end + 1]
    if following not in (" ", "-") and not following.isalpha():
        return None
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


_PREFIX = re.compile(
    r"(?:(?<![a-z0-9.])(?:[a-z]{1,4}|u\.s\.?|us ))?[$£€¥₹₱₩₫฿₦₽₺₴₪৳៛]$"  # US$, u.s.$, £
    r"|(?<![a-z0-9$.-])[a-z]{2,4}\.?$"  # Rs., RM, USD
)
_SIGNS = frozenset("$£€¥₹₱₩₫฿₦₽₺₴₪৳៛")
_SMALL_CODES = frozenset({"rs", "rs.", "rp", "rp.", "euro", "tk", "tk.", "usd", "eur", "gbp"})


def read_currency_before(scene: Scene, start: int) -> Currency | None:
    """The currency written right before a numeral at `start`: where it begins, and its ISO code."""
    lower = scene.lower
    end = start - 1 if lower[start - 1 : start] == " " else start
    last = lower[end - 1 : end]
    if not last or not (last in _SIGNS or last.isalpha() or last == "."):
        return None
    if last.isalpha() and lower[end - 5 : end].isalpha():
        return None  # no code has five letters
    match = _PREFIX.search(lower, max(0, end - 6), end)
    if match is None:
        return None
    begin, sign = match.start(), match.group().replace(" ", "")
    code = _currency_prefixes().get(sign)
    if last not in _SIGNS:
        is_code = scene.text[begin].isupper() or sign in _SMALL_CODES
        return Currency(begin, code) if code and is_code else None
    if code is None or (len(sign) == 2 and not scene.text[begin].isupper()):  # "a$5" is a slip, "A$5" a currency
        return Currency(end - 1, _currency_prefixes()[last])
    return Currency(begin, code)


_LETTER_CODES = {"P": "PHP", "R": "ZAR", "N": "NGN"}
"""Single letters that are a currency only before a figure set as money: "P50,000", "R1.2 billion"."""
_LETTER_COUNTRIES = {"PHP": ("peso", "philippin", "\u20b1")}
"""Words of a text in which the letter before bare digits is money: "P448 a day" in a report from Iloilo."""


def read_letter_currency(scene: Scene, start: int, end: int) -> Currency | None:
    """The currency of a single capital right before digits, where grouping, a scale or the country shows them to be money."""
    text = scene.text
    code = _LETTER_CODES.get(text[start - 1])
    if code is None or text[start - 2 : start - 1].isalnum() or text[start - 2 : start - 1] == "-":
        return None
    is_grouped = "," in text[start:end] or text[end : end + 4] == " 000"
    is_scaled = read_scale(scene.lower, end, is_money=True) is not None
    is_money = is_grouped or is_scaled or any(word in scene.lower for word in _LETTER_COUNTRIES.get(code, ()))
    return Currency(start - 1, code) if is_money else None


_METRE_AFTER = re.compile(
    r"[ -](?:high|long|wide|deep|tall|thick|away|apart|below|above|north|south|east|west|from|off|underwater|down|up"
    r"|race|sprint|hurdles|freestyle|butterfly|backstroke|breaststroke|relay|steeplechase|final|title|record|by)\b"
)


_M_PAIR = re.compile(r"(?: to |-|–| and | or )\d[\d.,]*m\b(?! to |-|–| and | or )")  # 20m to 30m people


def settle_m(scene: Scene, end: int) -> Literal["million", "metre", "unknown"]:
    """What a lone m at the end of digits stands for, shown by what follows."""
    if _METRE_AFTER.match(scene.lower, end):
        return "metre"
    pair = _M_PAIR.match(scene.lower, end)
    if pair:
        return settle_m(scene, pair.end())
    word = scene.word_after(end).lower()
    if not word or scene.lower[end] != " ":
        return "unknown"
    return "million" if _is_counted(word) or word in ("of", "more", "pounds", "euros", "dollars") else "unknown"


def _is_counted(word: str) -> bool:
    return word in word_set("people") or (word.endswith("s") and len(word) > 3 and word not in _NO_PLURAL)


_NO_PLURAL = frozenset({"across", "this", "towards", "does", "less", "plus", "versus", "perhaps", "besides", "unless", "times"})


def with_context(scene: Scene, figure: Figure, currency: Currency | None) -> list[Figure]:
    """A figure with its scale, currency and unit; marked as a name where letters follow that are none of these."""
    lower = scene.lower
    end_of_digits = figure.end
    scale = read_scale(lower, figure.end, is_money=currency is not None) if figure.form == "digits" else None
    if scale and scale.is_lone_m and currency is None:
        meaning = "million" if scene.text[scale.end - 1] == "M" and figure.value < 1000 else _meaning_of_m(scene, scale.end)
        if meaning == "metre":
            figure.end, figure.role, figure.unit, figure.is_bare = scale.end, "measure", "m", False
            return [figure]
        if meaning == "unknown":
            return skip(figure.start, scale.end)
    if scale and currency is None and lower[scale.end - 1] == "b" and not _is_counted(scene.word_after(scale.end).lower()):
        return skip(figure.start, scale.end)  # "1B" is first base as often as a billion
    if scale:
        figure.value *= scale.factor
        figure.scale = scale.factor
        figure.end, figure.is_scaled, figure.is_bare = scale.end, True, False
        add_fraction(lower, figure)
    unit = read_unit(scene, figure.end, figure.value)
    if unit and not (currency and (unit.role != "money" or unit.factor != 1)):
        figure.role, figure.unit, figure.end = unit.role, unit.symbol, unit.end
        figure.value *= unit.factor
        figure.is_bare, figure.has_unit = False, True
        late = _SCALE.match(lower, figure.end) if unit.role == "money" and not figure.is_scaled else None
        if late:  # "75 USD million"
            figure.scale = number_words("scale").get(late.group().strip(" -"), Decimal(1))
            figure.value, figure.end, figure.is_scaled = figure.value * figure.scale, late.end(), True
    if currency:
        figure.start, code = currency
        figure.role, figure.is_bare = "money", False
        figure.unit = figure.unit if unit and unit.role == "money" and unit.symbol and code == "USD" else code
    elif figure.form == "digits" and figure.role == "count":
        following = lower[figure.end : figure.end + 1]
        if following.isalpha() or (following == "-" and figure.end == end_of_digits and _is_code(scene, figure.end)):
            return skip(figure.start, token_end(lower, figure.end))
    return [figure]


_MAGNITUDE = re.compile(r"\bmagnitude(?:[ -]of| at| was| is)?[ -]$")
_MEASURED = re.compile(r"\b(?:magnitude|measuring|measured)(?: of| at)?(?: at least| about| around| more than| nearly)? $")
_QUAKE = re.compile(r"[ -](?:earth)?(?:quake|temblor|tremor|aftershock)s?\b")


def magnitude_start(scene: Scene, start: int, end: int) -> int | None:
    """Where the span of a magnitude begins: at "magnitude 6.1", or at the figure in "a 6.1 quake"; None for other figures."""
    floor = max(0, start - 32)
    lower = scene.lower
    if "m" in lower[floor:start]:
        match = _MAGNITUDE.search(lower, floor, start)
        if match:
            return match.start()
    is_decimal = "." in lower[start:end]
    return start if is_decimal and (_QUAKE.match(lower, end) or _MEASURED.search(lower, floor, start)) else None


def _meaning_of_m(scene: Scene, end: int) -> str:
    """What a lone m at the end of digits means: a currency word after it makes it a million too."""
    unit = read_unit(scene, end, Decimal(1_000_000))
    return "million" if unit and unit.role in ("money", "measure") else settle_m(scene, end)


_CODE_TAIL = re.compile(r"-(?:[A-Za-z]?\d|[A-Za-z]\b)")
_NAME_TAIL = re.compile(r"-[A-Z][a-z]+")


def _is_code(scene: Scene, end: int) -> bool:
    """ "747-400", "12-A", "7-Eleven": letters and digits that go on after a hyphen."""
    if _CODE_TAIL.match(scene.text, end):
        return True
    name = _NAME_TAIL.match(scene.text, end)
    return name is not None and (not scene.is_title_line(end) or name.group()[1:].lower() in number_words("teen"))


_MIXED_TAIL = re.compile(r" and (?:an?|one|three)[ -](half|quarters?|third)\b(?! of)")
_SCALE_TAIL = re.compile(rf"[ -]({_SCALE_WORDS})\b")
_HUNDRED_THOUSAND = 100_000


def add_fraction(lower: str, figure: Figure) -> None:
    """Take in the fraction after a numeral: "two and a half million", "one million and a half"."""
    match = _MIXED_TAIL.match(lower, figure.end)
    if match is None:
        return
    part = PARTS[match.group(1)]
    figure.end = match.end()
    scale = _SCALE_TAIL.match(lower, figure.end)
    factor = number_words("scale")[scale.group(1)] if scale else figure.scale
    if figure.is_scaled:  # "one billion and a half million" adds, "two and a half million" multiplies
        figure.value += part * (factor if factor > _HUNDRED_THOUSAND else 1)
    else:
        figure.value = (figure.value + part) * factor
    if scale:
        figure.end, figure.is_scaled, figure.scale = scale.end(), True, factor
