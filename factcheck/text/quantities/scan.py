"""One pass over a text that finds each numeral and reads what stands right around it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.text import lexicon
from factcheck.text.numerals import FRACTION_SIGNS, number_words, read_digits, read_words
from factcheck.text.quantities import contexts
from factcheck.text.quantities.figure import Figure, Scene, word_set
from factcheck.text.quantities.units import read_currency_before, read_scale, read_unit, settle_m


def _any(words: "list[str] | dict[str, Decimal]") -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_UNITS = _any({**number_words("unit"), **number_words("teen"), **number_words("ten")})
_SCALES = _any(number_words("scale"))
_ORDINALS = _any(number_words("ordinal"))
_FRACTIONS = _any(number_words("fraction"))
_VAGUE_PLURALS = "tens|dozens|scores|hundreds|thousands|lakhs|millions|crores|billions|trillions"

# "and" belongs to a number only after a scale: "one hundred and five", but "three and five".
_AND = r"(?:(?<=hundred)|(?<=thousand)|(?<=million)|(?<=billion)|(?<=lakh)|(?<=crore))\x20and\x20"
_CARDINAL = rf"(?:(?:{_UNITS})|an?[ -](?=(?:{_SCALES})\b)(?:{_SCALES}))\b(?:(?:[ -]|{_AND})(?:{_UNITS}|{_SCALES})\b)*"
_PART = r"half|quarter|third|three[ -]quarters"

_SCAN = re.compile(
    rf"""
      (?P<url>https?://[^\s]*|www\.[^\s]*)                                       # http://x.com/2025/07
    | (?P<digits>\d+[ -][1-9]/[2-9](?![\d/])                                     # 6 1/2
        |\d+(?:[.,:/]\d+)*(?:[-–]\d+(?:[.,:/]\d+)*)*[½¼¾⅓⅔]?|[½¼¾⅓⅔])            # 1,234.5; 20-30; 2½
    | (?<![\w'-])(?:
        (?P<scaled>(?:an?\ )?(?:{_PART})(?:\ of)?(?:[ -]an?)?[ -](?:{_SCALES}))   # half a million, half a dozen
      | (?P<fraction>(?:one|two|three|four|five|seven|nine|an?)[ -](?:{_FRACTIONS})) # two-thirds, a third
      | (?P<half>half)
      | (?P<vague>(?:{_VAGUE_PLURALS})(?:\ (?:of|and)\ (?:{_VAGUE_PLURALS}))*
          |(?:several|(?:a\ (?:good\ )?)?few|a\ handful|a\ couple)(?:\ of)?(?:[ ](?:{_SCALES}))*)  # several hundred
      | (?P<words>{_CARDINAL}(?:[ -](?P<last>{_ORDINALS})(?!\w))?)                 # twenty-three, twenty-first
      | (?P<ordinal>{_ORDINALS})
      | (?P<zero>no\ one|no-one|nobody|none|no)
      )(?![\w]|'[a-z])
    """,
    re.VERBOSE,
)


def scan(scene: Scene) -> Iterator[Figure]:
    """The numerals of a text from left to right, those of times and names included (their role says so)."""
    where, lower = 0, scene.lower
    while match := _SCAN.search(lower, where):
        group = str(match.lastgroup) if match.lastgroup != "last" else "words"
        figures = _READERS[group](scene, match)
        where = match.end()
        for figure in figures:
            where = max(where, figure.end)
            yield figure


def _skip(start: int, end: int, role: str = "name") -> list[Figure]:
    return [Figure(start, end, Decimal(0), "digits", "time" if role == "time" else "name", is_bare=False)]


_TOKEN_TAIL = re.compile(r"[\w/@-]*")


def _read_url(scene: Scene, match: re.Match[str]) -> list[Figure]:  # noqa: ARG001
    return _skip(match.start(), match.end())


_MIXED_DIGITS = re.compile(r"(\d+)[ -](\d)/(\d)")
_SIMPLE_FRACTION = re.compile(r"([1-9])/([2-9]|10|100)$")
_GROUP = re.compile(r"(?: \d{3})+(?!\d)(?:\.\d+)?")
_NUMERAL = re.compile(r"\d+(?:[.,]\d+)*")
_WIDE_SPACES = frozenset("\u00a0\u2007\u2009\u202f")


def _read_digits(scene: Scene, match: re.Match[str]) -> list[Figure]:
    start, end = match.span()
    text, lower = scene.text, scene.lower
    blob = match.group()
    previous = text[start - 1] if start else ""
    currency = None
    if previous:
        if previous in "/\\@_=&~^#:" and not (previous in "~:/" and text[max(0, start - 2)] in " \n"):
            return _skip(start, _token_end(lower, end))
        currency = read_currency_before(scene, start)
        if previous.isalnum() and currency is None:
            return _skip(start, _token_end(lower, end))
    mixed = _MIXED_DIGITS.fullmatch(blob)
    if mixed:
        whole, over, under = (Decimal(part) for part in mixed.groups())
        return _with_context(scene, Figure(start, end, whole + over / under, "digits"), currency)
    if "-" in blob or "–" in blob:
        return _read_hyphened(scene, match, currency)
    if "/" in blob and _SIMPLE_FRACTION.match(blob) and lower.startswith((" of ", " majority"), end):
        over, under = blob.split("/")
        return [Figure(start, end, Decimal(over), "fraction", "ratio", total=Decimal(under), is_bare=False)]
    if previous == "." and start > 1 and text[start - 2] in " \n($" and blob.isdigit():
        start, blob = start - 1, "0." + blob
    elif previous == ".":
        return _skip(start, end)
    end, value = _value(scene, start, end, blob)
    if value is None:
        stop = contexts.read_date_after(scene, end, Decimal(0)) if ":" in blob or "." in blob else 0
        return _skip(start, max(stop, _token_end(lower, end)), "time" if ":" in blob else "name")
    return _read_single(scene, Figure(start, end, value, "digits"), currency)


def _token_end(lower: str, end: int) -> int:
    match = _TOKEN_TAIL.match(lower, end)
    return match.end() if match else end


def _value(scene: Scene, start: int, end: int, blob: str) -> tuple[int, Decimal | None]:
    """The value of a blob of digits, with the groups that thin or plain spaces set apart."""
    sign = blob[-1] if blob[-1] in FRACTION_SIGNS else ""
    if sign:
        whole = read_digits(blob[:-1]) if len(blob) > 1 else Decimal(0)
        return end, None if whole is None else whole + FRACTION_SIGNS[sign]
    if len(blob) <= 3 and blob.isdigit():
        group = _GROUP.match(scene.lower, end)
        if group:
            at = scene.clean.offsets[end] if scene.clean.offsets else end
            is_one = scene.clean.original[at] in _WIDE_SPACES or group.group().endswith(" 000")
            return group.end(), read_digits(blob + group.group()) if is_one else None
    return end, read_digits(blob)


def _read_single(scene: Scene, figure: Figure, currency: tuple[int, str] | None) -> list[Figure]:
    """A numeral in digits once its value is known: date, time, year, name, or a figure."""
    start, end, value = figure.start, figure.end, figure.value
    text, lower = scene.text, scene.lower
    is_plain = end - start <= 5 and text[start:end].isdigit()
    if currency is None:
        stop = contexts.read_date_after(scene, end, value)
        if stop:
            return _skip(start, stop, "time")
        if is_plain and (contexts.is_date_day(scene, start, value) or contexts.is_clock(scene, start, end)):
            return _skip(start, _date_end(lower, end), "time")
        if is_plain and (ordinal := _read_digit_ordinal(scene, figure)):
            return ordinal
        if start and text[start - 1] in "-+":
            if not _is_sign(scene, start, end):
                return _skip(start, _token_end(lower, end))
            if text[start - 1] == "-":
                figure.start, figure.value = start - 1, -value
    figures = _with_context(scene, figure, currency)
    read = figures[0]
    if currency is None and (begin := magnitude_start(scene, start)) is not None and value < 10 and read.role in ("count", "measure"):
        read.start, read.role, read.unit, read.is_bare = begin, "measure", "magnitude", False
        return figures
    if read.role == "count" and not read.is_scaled and is_plain and _is_no_count(scene, read):
        return _skip(start, end, "time" if contexts.is_year(scene, start, end, value) else "name")
    return figures


def _is_no_count(scene: Scene, figure: Figure) -> bool:
    start, end = figure.start, figure.end
    return (
        (end - start == 4 and contexts.is_year(scene, start, end, figure.value))
        or contexts.is_label(scene, start, end)
        or contexts.is_address(scene, end)
        or _is_list_number(scene, start, end)
        or scene.text[end : end + 1] == ")" and scene.text[start - 1 : start] != "("  and scene.opens_sentence(start)
    )


def _is_list_number(scene: Scene, start: int, end: int) -> bool:
    """ "3. Wash your hands": a number and a stop at the start of a line."""
    is_line_start = start == 0 or scene.text[start - 1] == "\n"
    return is_line_start and end - start < 3 and scene.text[end : end + 2] in (". ", ") ")


_DATE_REST = re.compile(r"(?:st|nd|rd|th)?(?: ?(?:-|–) ?\d{1,2}| (?:to|and|through) \d{1,2}(?! [a-z]{3,}s\b| people\b))?(?:st|nd|rd|th)?(?:,? ?(?:19|20)\d\d\b)?")


def _date_end(lower: str, end: int) -> int:
    match = _DATE_REST.match(lower, end)
    return match.end() if match else end


def _is_sign(scene: Scene, start: int, end: int) -> bool:
    """Whether the - before a number is its sign: after a space or bracket, with a unit that can be below nought."""
    before = scene.text[max(0, start - 2) : start - 1]
    if before not in ("", " ", "("):
        return False
    unit = read_unit(scene, end, Decimal(1))
    return unit is not None and unit.role in ("percent", "measure")


_ORDINAL_TAIL = re.compile(r"(?:st|nd|rd|th)\b")


def _read_digit_ordinal(scene: Scene, figure: Figure) -> list[Figure] | None:
    match = _ORDINAL_TAIL.match(scene.lower, figure.end)
    if match is None:
        return None
    figure.end = match.end()
    return _as_ordinal(scene, figure)


def _as_ordinal(scene: Scene, figure: Figure) -> list[Figure]:
    """An ordinal, unless it is part of a name, an address, a date or an idiom."""
    following = scene.word_after(figure.end).lower()
    rest = scene.lower[figure.end + 1 : figure.end + 14]
    previous = scene.word_before(figure.start).lower()
    is_name = (
        following in word_set("ordinal_names")
        or rest.startswith(("of all", "and foremost"))
        or contexts.is_address(scene, figure.end)
        or previous in word_set("ordinal_not_after")
        and (figure.value == 1 and previous == "at" or figure.value == 2 and (previous != "a" or not following))
        or previous.rstrip(".") in word_set("months")
    )
    figure.role = "name" if is_name else "ordinal"
    figure.is_bare = False
    return [figure]


def _with_context(scene: Scene, figure: Figure, currency: tuple[int, str] | None) -> list[Figure]:
    """A figure with its scale, currency and unit; marked as a name where letters follow that are none of these."""
    lower = scene.lower
    end_of_digits = figure.end
    scale = read_scale(lower, figure.end, is_money=currency is not None) if figure.form == "digits" else None
    if scale and scale.is_lone_m and currency is None:
        meaning = contexts_m(scene, scale.end)
        if meaning == "metre":
            figure.end, figure.role, figure.unit, figure.is_bare = scale.end, "measure", "m", False
            return [figure]
        if meaning == "unknown":
            return _skip(figure.start, scale.end)
    if scale:
        figure.value *= scale.factor
        figure.scale = scale.factor
        figure.end, figure.is_scaled, figure.is_bare = scale.end, True, False
    unit = read_unit(scene, figure.end, figure.value)
    if unit and not (currency and unit.role != "money"):
        figure.role, figure.unit, figure.end = unit.role, unit.symbol, unit.end
        figure.value *= unit.factor
        figure.is_bare, figure.has_unit = False, True
    if currency:
        figure.start, code = currency
        figure.role, figure.is_bare = "money", False
        figure.unit = figure.unit if unit and unit.role == "money" and unit.symbol and code == "USD" else code
    elif figure.form == "digits" and figure.role == "count":
        following = lower[figure.end : figure.end + 1]
        if following.isalpha() or (following == "-" and figure.end == end_of_digits and _is_code(scene, figure.end)):
            return _skip(figure.start, _token_end(lower, figure.end))
    return [figure]


_MAGNITUDE = re.compile(r"\bmagnitude(?:[ -]of)?[ -]$")


def magnitude_start(scene: Scene, start: int) -> int | None:
    """Where "magnitude" stands when it leads a figure ("magnitude 6.1")."""
    floor = max(0, start - 16)
    match = _MAGNITUDE.search(scene.lower[floor:start])
    return floor + match.start() if match else None


def contexts_m(scene: Scene, end: int) -> str:
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


def _read_hyphened(scene: Scene, match: re.Match[str], currency: tuple[int, str] | None) -> list[Figure]:
    """ "20-30 people" is a range; "3-1", "2010-11", "555-1234" and all longer chains are not read."""
    start, end = match.span()
    sides = re.split(r"[-–]", match.group())
    lows = [read_digits(side) for side in sides]
    if len(sides) != 2 or lows[0] is None or lows[1] is None or scene.text[start - 1 : start] in ("-", "–"):
        return _skip(start, _token_end(scene.lower, end))
    stop = contexts.read_date_after(scene, end, lows[1])
    if stop:
        return _skip(start, stop, "time")
    split = start + len(sides[0])
    first = Figure(start, split, lows[0], "digits")
    second = _with_context(scene, Figure(split + 1, end, lows[1], "digits"), None)[0]
    if currency:
        first = _with_context(scene, first, currency)[0]
    following = scene.word_after(second.end)
    is_counted = contexts.counts_something(following) and not _is_score(scene, start)
    if second.role == "name" or (first.role == "count" and second.role == "count" and not second.is_scaled and not is_counted):
        return _skip(start, _token_end(scene.lower, end))
    if _is_year_pair(lows[0], lows[1]) and second.role == "count":
        return _skip(start, end, "time")
    return [first, second]


def _is_year_pair(low: Decimal, high: Decimal) -> bool:
    return 1900 <= low <= 2100 and (high < 100 or 1900 <= high <= 2100)


def _is_score(scene: Scene, start: int) -> bool:
    before = scene.lower[max(0, start - 32) : start].split()
    return not word_set("score_cues").isdisjoint(before[-4:])


_MIXED_TAIL = re.compile(r" and (?:an?|one|three)[ -](half|quarters?|third)\b(?! of)")
_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "third": Decimal(1) / 3, "quarters": Decimal("0.75")}
_SCALE_TAIL = re.compile(rf"[ -]({_SCALES})\b")


def _read_words(scene: Scene, match: re.Match[str]) -> list[Figure]:
    start, end = match.span()
    last = match.group("last")
    lower = scene.lower
    if last:
        head = lower[start : match.start("last")].rstrip(" -")
        return _read_word_ordinal(scene, start, end, head, last)
    words = match.group()
    value = read_words(words)
    if value is None:
        return _skip(start, end)
    figure = Figure(start, end, value, "words")
    figure.is_scaled = any(scale in words for scale in ("hundred", "thousand", "illion", "lakh", "lac", "crore"))
    figure.scale = number_words("scale").get(words.rpartition(" ")[2], Decimal(1)) if figure.is_scaled else figure.scale
    if "dozen" in words:
        figure.step = Decimal(12)
    _add_fraction(lower, figure)
    return _settle_words(scene, figure)


def _add_fraction(lower: str, figure: Figure) -> None:
    """ "two and a half million", "one million and a half"."""
    match = _MIXED_TAIL.match(lower, figure.end)
    if match is None:
        return
    part = _PARTS[match.group(1)]
    figure.end = match.end()
    figure.value += part * (Decimal(1).scaleb(figure.value.adjusted()) if figure.is_scaled else 1)
    scale = _SCALE_TAIL.match(lower, figure.end)
    if scale:
        figure.value *= number_words("scale")[scale.group(1)]
        figure.end, figure.is_scaled = scale.end(), True


def _settle_words(scene: Scene, figure: Figure) -> list[Figure]:
    lower = scene.lower
    start, is_one = figure.start, scene.lower[figure.start : figure.end] == "one"
    read = _with_context(scene, figure, None)[0]
    if read.role != "count":
        return [read]
    if is_one and not _is_counting_one(scene, read):
        return _skip(start, read.end)
    if read.value == 0 and not contexts.counts_something(scene.word_after(read.end)):
        return _skip(start, read.end)
    if contexts.is_name_word(scene, start) or contexts.is_label(scene, start, read.end) or _is_group_of(scene, start):
        return _skip(start, read.end)
    if lower[read.end : read.end + 1] == "-" and scene.word_after(read.end).lower() in word_set("hyphen_idioms"):
        return _skip(start, read.end)
    return [read]


def _is_group_of(scene: Scene, start: int) -> bool:
    """ "Group of Seven", "Gang of Four", "the Big Three" in a headline too."""
    return scene.text[start].isupper() and scene.lower[max(0, start - 9) : start].endswith(("group of ", "gang of ", "big "))


_ONE_OF = re.compile(r" of (?:them|those|the (?!most|best|worst|last|few|only|first|[a-z]+est\b))")
_ONE_IN = re.compile(rf" (?:in|out of)(?: every)? (?:\d|(?:{_UNITS}|an?)\b)(?! (?:{_any(list(lexicon.words('duration_units')))})\b)")
_ONE_STATE = re.compile(r" (?:(?:was|is|has|had|were|has been|had been) )?(?:been )?([a-z]+)")


def _is_counting_one(scene: Scene, figure: Figure) -> bool:
    """Whether "one" counts ("one person", "one of them died") and is no pronoun or idiom ("the one who", "one day")."""
    start, end = figure.start, figure.end
    lower = scene.lower
    before = scene.word_before(start).lower()
    if before in word_set("one_not_after"):
        return False
    if _ONE_IN.match(lower, end):
        return True
    if lower.startswith(" of ", end):
        at_clause = start == 0 or before in ("", "and", "but", "when", "including", "with", "killing", "least") or before[-1] in ",.;:\"'"
        return at_clause and _ONE_OF.match(lower, end) is not None
    state = _ONE_STATE.match(lower, end)
    if state and state.group(1) in word_set("headline_states") | word_set("zero_states"):
        return True
    following = scene.word_after(end)
    if not following or lower[end : end + 1] not in (" ", "-"):
        return False
    if lower[end] == "-":
        return following.lower() not in word_set("hyphen_idioms") and following not in word_set("one_not_before")
    return following.lower() not in word_set("one_not_before") and (following.islower() or scene.is_title_line(start))


def _read_word_ordinal(scene: Scene, start: int, end: int, head: str, last: str) -> list[Figure]:
    """ "twenty-first", "one hundred and fifth"; "two seconds" and "six second places" are not read."""
    tail = number_words("ordinal")[last]
    if last == "second" and head.split("-")[-1].split()[-1] not in number_words("ten"):
        return _skip(start, end, "time")
    base = read_words(head)
    if base is None or (tail < 10 and base % 10 != 0) or (10 <= tail < 100 and base % 100 != 0):
        return _skip(start, end)
    value = base * tail if tail >= 100 else base + tail
    return _as_ordinal(scene, Figure(start, end, value, "words"))


def _read_ordinal(scene: Scene, match: re.Match[str]) -> list[Figure]:
    figure = Figure(match.start(), match.end(), number_words("ordinal")[match.group()], "words")
    if contexts.is_name_word(scene, figure.start):
        return _skip(figure.start, figure.end)
    return _as_ordinal(scene, figure)


def _read_scaled(scene: Scene, match: re.Match[str]) -> list[Figure]:
    """ "half a million", "a quarter of a million", "half a dozen"."""
    words = match.group().replace("-", " ").split()
    part = _PARTS["quarters" if "quarters" in words else next(word for word in words if word in _PARTS)]
    scale = number_words("scale")[words[-1]]
    figure = Figure(match.start(), match.end(), part * scale, "words", is_scaled=True, is_bare=False)
    figure.step = Decimal(6) if scale == 12 else None
    return _with_context(scene, figure, None)


_OF = re.compile(r" of (?!a (?:million|billion|thousand|hundred|percentage))")
_BY = frozenset({"by", "about", "around", "nearly", "almost", "than", "roughly", "over", "least", "some", "to"})


def _read_fraction(scene: Scene, match: re.Match[str]) -> list[Figure]:
    start, end = match.span()
    over_word, under_word = re.split(r"[ -]", match.group(), maxsplit=1)
    over = Decimal(1) if over_word in ("a", "an") else number_words("unit")[over_word]
    is_of = _OF.match(scene.lower, end) is not None
    is_plural = under_word.endswith("s")
    needs_of = over_word in ("a", "an") or under_word in ("quarter", "quarters") and over != 3
    is_rise = over_word in ("a", "an") and scene.word_before(start).lower() in _BY and not scene.word_after(end).islower()
    if is_plural != (over > 1):
        where = start + len(over_word)
        return _skip(start, where)
    if under_word == "half" and not is_of or needs_of and not (is_of or is_rise) :
        return _retry_half(scene, start, end, over, under_word) if under_word == "half" else _skip(start, start + len(over_word))
    if contexts.is_name_word(scene, start):
        return _skip(start, end)
    figure = Figure(start, end, over, "fraction", "ratio", total=number_words("fraction")[under_word], is_bare=False)
    return [figure]


def _retry_half(scene: Scene, start: int, end: int, over: Decimal, under_word: str) -> list[Figure]:  # noqa: ARG001
    """ "a half mile", "a half-hour"."""
    return _half_unit(scene, start, end) or _skip(start, end)


_HALF_OF = re.compile(r" (?:of|the|its|his|her|their|all|those|these|our|my|them|that)\b")
_HALF_CUES = frozenset({"than", "nearly", "almost", "about", "over", "around", "roughly", "least", "by", "under", "in"})


def _half_unit(scene: Scene, start: int, end: int) -> list[Figure] | None:
    where = end + 2 if scene.lower.startswith((" a ", "-a-"), end) else end
    unit = read_unit(scene, where, Decimal("0.5"))
    if unit is None:
        return None
    figure = Figure(start, unit.end, Decimal("0.5") * unit.factor, "words", unit.role, unit.symbol, is_bare=False)
    return [figure]


def _read_half(scene: Scene, match: re.Match[str]) -> list[Figure]:
    start, end = match.span()
    before = scene.word_before(start).lower()
    if scene.lower[end : end + 1] != "-" and (_HALF_OF.match(scene.lower, end) or (before in _HALF_CUES and before != "in")):
        if before in ("first", "second", "other", "better", "last", "final", "this", "each", "latter"):
            return _skip(start, end)
        return [Figure(start, end, Decimal(1), "fraction", "ratio", total=Decimal(2), is_bare=False)]
    return _half_unit(scene, start, end) or _skip(start, end)


_VAGUE = {word: (Decimal(low), Decimal(below)) for word, low, below in lexicon.table("vague_numbers")}
_SCORES_COUNT = re.compile(r" of | (?:more )?(?:were|are|have|had|dead|killed|injured|wounded|missing|hurt|arrested|others|people)\b")


def _read_vague(scene: Scene, match: re.Match[str]) -> list[Figure]:
    """ "dozens", "tens of thousands", "several hundred", "a few": an interval, whatever the hedge."""
    start, end = match.span()
    words = match.group()
    if words.startswith("scores") and not _SCORES_COUNT.match(scene.lower, end):
        return _skip(start, end)
    if words.endswith(" of"):
        end, words = end - 3, words[:-3]
    if words == "few" or (words == "a couple" and end == match.end()) or words.startswith("few "):
        return _skip(start, end)
    low, below, is_scaled = _vague_bounds(words)
    if low is None or below is None:
        return _skip(start, end)
    figure = Figure(start, end, low, "vague", high=below, is_scaled=is_scaled, hedge="vague", is_bare=False)
    return _vague_unit(scene, figure)


def _vague_bounds(words: str) -> tuple[Decimal | None, Decimal | None, bool]:
    if words in _VAGUE:
        return *_VAGUE[words], False
    heads = words.split(" and ")
    if len(heads) > 1:  # "hundreds and thousands"
        return _VAGUE[heads[0]][0] if heads[0] in _VAGUE else None, _VAGUE.get(heads[-1], (None, None))[1], True
    plural, _, scale = words.rpartition(" of ")
    if plural in _VAGUE and scale in _VAGUE:
        factor = _VAGUE[scale][0] / 2
        return _VAGUE[plural][0] * factor, _VAGUE[plural][1] * factor, True
    head, _, scale = words.replace("good ", "").rpartition(" ")
    if head.removesuffix(" of") in _VAGUE and scale in number_words("scale"):
        low, below = _VAGUE[head.removesuffix(" of")]
        return low * number_words("scale")[scale], below * number_words("scale")[scale], True
    return None, None, False


def _vague_unit(scene: Scene, figure: Figure) -> list[Figure]:
    """ "billions of dollars" is money, "several hours" a time."""
    where = figure.end + 3 if scene.lower.startswith(" of ", figure.end) else figure.end
    unit = read_unit(scene, where, Decimal(10000))
    if unit and figure.high is not None:
        figure.role, figure.unit, figure.end = unit.role, unit.symbol, unit.end
        figure.value, figure.high = figure.value * unit.factor, figure.high * unit.factor
    return [figure]


_ZERO_NOUN = re.compile(
    rf" (?:(?:{_any(list(word_set('zero_adjectives')))}) (?:or (?:{_any(list(word_set('zero_adjectives')))}) )?)?"
    rf"(?:{_any(list(word_set('zero_nouns')))})\b"
)
_ZERO_STATE = re.compile(
    r"(?: else)?(?: of (?:[\w'-]+ ){1,4}(?=was |were |is |are |has |have |had ))?"
    r" ?(?:(?:was|were|is|are|has been|have been|had been|has|have|had) )?(?:(?:seriously|reported|immediately|believed|known) )?"
    rf"(?:(?:to have been|to be|as|to have) )?(?:{_any(list(word_set('zero_states')))})\b"
)


def _read_zero(scene: Scene, match: re.Match[str]) -> list[Figure]:
    start, end = match.span()
    tail = _ZERO_NOUN if match.group() == "no" else _ZERO_STATE
    if not tail.match(scene.lower, end):
        return []
    return [Figure(start, end, Decimal(0), "words", is_bare=False)]


_READERS = {
    "url": _read_url, "digits": _read_digits, "scaled": _read_scaled, "fraction": _read_fraction, "half": _read_half,
    "vague": _read_vague, "words": _read_words, "ordinal": _read_ordinal, "zero": _read_zero,
}  # fmt: skip
