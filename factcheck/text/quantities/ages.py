"""Ages: "35-year-old", "aged 35", "John Smith, 43,", "He was 77."."""

import re
from decimal import Decimal
from functools import cache

from factcheck.model.quantity import Hedge
from factcheck.text.lexicon import table
from factcheck.text.numerals import read_words
from factcheck.text.quantities.figure import Figure, Scene, word_set
from factcheck.text.quantities.patterns import CARDINALS

OLDEST = 122
"""The longest human life on record (Jeanne Calment); a bare figure above it is nobody's age."""
_OLDEST_APPOSITIVE = 110

_PER_YEAR = {"year": 1, "yr": 1, "month": 12, "week": 52, "day": 365}
_SHARED_OLD = re.compile(r"-? ?(?:and|or|to|-) ?\d{1,3}[ -]?(year|month|week|day)s?[ -]olds?\b")
_SHARED_OLD_WORDS = re.compile(r"-? (?:and|or|to) [a-z]+(?:-[a-z]+)?[ -](year|month|week|day)s?[ -]olds?\b")
_WORDS = rf"(?:(?:{CARDINALS})(?:-(?:{CARDINALS}))?)"
_CUE = re.compile(
    r"\b(?:aged?|ages|aging|the age of|under the age of|over the age of|turned|turns|turning)"
    r"(?: (?:just|only|about|around|between|from|over|under|at least))?"
    rf"(?: (?:\d{{1,2}}|{_WORDS}),?(?: (?:and|to|or))?| \d{{1,2}}-)?\x20?$"
)
# "the death toll stood at 15" and "the number of dead was put at 15" count; "dies at 77", "found dead at 23" do not
_DIED_AT = re.compile(
    r"\b(?:die[sd]?|(?<!number of )dead|death(?! (?:toll|count))|passed away)\b(?! (?:stands?|stood|was put|is put))"
    r"[^\n\d]{0,40} at(?: the age of| age)? $"
)
_AFTER_DIED_AT = re.compile(r"(?=[.,;:)\"']|\s*$|\s*\n| (?:after|on|in|from|of|following|when|at)\b)")
_IS = re.compile(
    r"\b(?:he|she|who|i|i'm|he's|she's)(?: (?:is|was|am|would be|will be|would have been|'m))?(?: (?:just|only|now|still))? $"
)
_AFTER_IS = re.compile(r"(?=[.,;\"']| (?:when|at the time|and|years|on|in|but|now|last|next)\b|\s*$)")
_NAME_BEFORE = re.compile(r"(?:[A-Z][\w'.’-]+|[IV]{2,3}|\)),? ?[(]?$")
# the youngest of the three was 19
_EXTREME = re.compile(r"\b(?:youngest|oldest|eldest)(?: [a-z]+){0,4} (?:is|was|just|only) $")
_LIFE_DECADE = re.compile(r"\bin (?:his|her|their|my|our) (?:early |mid-?|mid |late )?$")
_DECADES = re.compile(r"([1-9]0)'?s\b")


def read_age(scene: Scene, figure: Figure) -> bool:
    """Turn a figure into an age where its words say so; whether they did."""
    if figure.form == "vague" or figure.role not in ("count", "time", "name"):
        return False
    return _read_old(scene, figure) or (figure.role == "count" and _read_bare_age(scene, figure))


def _become_age(figure: Figure, end: int, per_year: int = 1) -> bool:
    figure.role, figure.unit, figure.end = "age", "year", end
    figure.value /= per_year
    figure.is_bare = False
    return True


_UNIT_TAIL = re.compile(r"[ -]?(?:year|yr|month|week|day)s?$")
_OLD_TAIL = re.compile(r"[ -](?:olds?|of age)\b")


def _read_old(scene: Scene, figure: Figure) -> bool:
    """ "35-year-old", "10 months old", and the first of "12- and 15-year-olds"."""
    lower = scene.lower
    if figure.role == "time":
        unit = _UNIT_TAIL.search(lower, figure.start, figure.end)
        old = _OLD_TAIL.match(lower, figure.end)
        if unit is None or old is None:
            return False
        return _become_age(figure, old.end(), _PER_YEAR[unit.group().strip(" -").rstrip("s")])
    shared = (_SHARED_OLD if figure.form == "digits" else _SHARED_OLD_WORDS).match(lower, figure.end)
    if shared and figure.role == "count":
        return _become_age(figure, figure.end, _PER_YEAR[shared.group(1)])
    return False


def _read_bare_age(scene: Scene, figure: Figure) -> bool:
    if figure.is_scaled or figure.value > OLDEST or figure.value != figure.value.to_integral_value():
        return False
    before = scene.lower[max(0, figure.start - 56) : figure.start]
    if before.endswith((", ", "(")):
        is_age = figure.form == "digits" and _is_appositive(scene, figure)
    elif before.endswith(_EACH_OF_THEM):
        is_age = figure.form == "digits" and _is_of_each(scene, figure)
    else:
        is_age = _has_age_cue(scene, figure, before)
    return is_age and _become_age(figure, figure.end)


_EACH_OF_THEM = ("both ", "all ", "each ")
_NAMED_TOGETHER = re.compile(
    r" and (?:(?:his|her|their) (?:[a-z]+ ){0,2})?[A-Z][\w'-]+(?: [A-Z][\w'.-]+){0,2}(?:,| \()? ?(?:both|all|each) $"
)
_AFTER_SHARED = re.compile(r"[,;.)]")


def _is_of_each(scene: Scene, figure: Figure) -> bool:
    """ "Jan Krol and Piet Visser, both 51, died": the age of each, not a count of the dead."""
    is_closed = 0 < figure.value <= _OLDEST_APPOSITIVE and _AFTER_SHARED.match(scene.text, figure.end) is not None
    return is_closed and _NAMED_TOGETHER.search(scene.text[max(0, figure.start - 72) : figure.start]) is not None


def _has_age_cue(scene: Scene, figure: Figure, before: str) -> bool:
    """ "aged 35", "dies at 77", "He was 77."."""
    words = before.split()
    if words and words[-1] in _OF_WORDS and _LIFE_OF.search(before):
        return _AFTER_LIFE_OF.match(scene.lower, figure.end) is not None
    if not words or (words[-1] not in _LAST_WORDS and not words[-1].startswith("age")):
        return False
    if _EXTREME.search(before) and _AFTER_IS.match(scene.lower, figure.end):
        return True
    if _CUE.search(before) and not scene.lower.startswith((" percent", "%"), figure.end):
        return True
    after_at = _AFTER_DIED_AT if _DIED_AT.search(before) else _HER_DAYS
    is_at = words[-1] in _AT and after_at.match(scene.lower, figure.end)
    is_state = (_IS.search(before) or _is_said_of_a_name(scene, figure)) and _AFTER_IS.match(scene.lower, figure.end)
    return figure.form == "digits" and bool(is_at or is_state)


_OF_WORDS = frozenset({"of", "about", "just", "only"})
# "a man of 58", "a boy of about four"; a chairman of 12 companies and a mother of five are told apart by the noun
_LIFE_OF = re.compile(
    r"\b(?:boy|girl|child|baby|toddler|infant|youth|lad|teenager|pensioner|widow|pilgrim|student|pupil|lady|"
    r"(?!chair|spokes|alder|fore|council|congress|states)[a-z]*(?:man|woman)) of (?:about |just |only )?$"
)
_AFTER_LIFE_OF = re.compile(
    r"[.,;:)\"']|\s*$|\s*\n| (?:who|whose|with|was|were|is|has|had|and|in|at|on|from|to|after|when|hurt|shot|"
    r"dead|missing|found|[a-z]+ed)\b"
)

_AT = frozenset({"at", "of", "age"})
_HER_DAYS = re.compile(r", (?:he|she|his|her)\b")  # at 34, her days were over
_NAMED = re.compile(r"(?:^|[.\n\"'] ?)[A-Z][\w'-]+ (?:[A-Z]\.? )?[A-Z][\w'-]*[a-z] (?:is|was) $")


def _is_said_of_a_name(scene: Scene, figure: Figure) -> bool:
    """ "Mark Felt was 95.": two names that open the sentence."""
    floor = max(0, figure.start - 40)
    return figure.value <= _OLDEST_APPOSITIVE and _NAMED.search(scene.text[floor : figure.start]) is not None


_LAST_WORDS = frozenset(
    "at aging of turned turns turning just only about around between from over under at least and to or age is was am be been "
    "i'm he's she's now still he she who i".split()
)
"""What stands right before a bare age that has a cue; most figures are turned away by this alone."""

_AFTER_APPOSITIVE = re.compile(r"[,;)]|\.(?:\s|$)| (?:and|of|from|who|was|were|is|has|had|told|said)\b|\"|$")
_LIST_AFTER = re.compile(r",? (?:and )?\d")


def _is_appositive(scene: Scene, figure: Figure) -> bool:
    """ "John Smith, 43," and "the suspect, 23, was": a name or a person, a comma, a whole number, a comma."""
    start, end, text = figure.start, figure.end, scene.text
    is_bracketed = text[start - 1 : start] == "(" and text[end : end + 1] == ")"
    stands_apart = text[start - 2 : start] == ", " or is_bracketed
    if not stands_apart or not 0 < figure.value <= _OLDEST_APPOSITIVE or end - start > 3:
        return False
    if not _AFTER_APPOSITIVE.match(text, end) or _LIST_AFTER.match(text, end):
        return False
    words = text[max(0, start - 32) : start - 2].rsplit(None, 2)[-2:]
    forename, last = (["", "", *words])[-2:]
    if text[end : end + 1] == "," and _is_someone(text[max(0, start - 32) : start - 2]):
        return True
    return last.lower() in _persons() or _is_name(forename, last, text[end : end + 1], is_bracketed)


# "a young welder, 41,": an article, a noun in the singular that may be a person's. Nobody counts so; figures have their nouns.
_SOMEONE = re.compile(r"\b(?:an?|the|his|her|one) (?:[a-z-]+ ){0,2}?(?P<noun>[a-z-]{3,})$", re.IGNORECASE)
_FIGURES = frozenset(
    "toll total number figure tally count score sum result vote majority capacity price average record age maximum minimum "
    "quota limit target size temperature speed rate".split()
)


def _is_someone(before: str) -> bool:
    match = _SOMEONE.search(before)
    return match is not None and match["noun"] not in _FIGURES and (match["noun"][-1] != "s" or match["noun"].endswith("ss"))


def _is_name(forename: str, last: str, closing: str, is_bracketed: bool) -> bool:
    """Whether two words, or one that no preposition leads, name a person whose age ends with `closing`."""
    low = last.lower()
    if not _NAME.match(last) or low in word_set("months") or low in word_set("weekdays") or forename.lower() in _NO_FORENAME:
        return False
    if forename and (forename[0].isupper() or forename in _PARTICLES) and forename[-1] not in ",;:":
        return closing in ",).;"
    return closing == "," and not is_bracketed and low not in word_set("openers")


@cache
def _persons() -> frozenset[str]:
    return word_set("person_singular") | {singular for singular, *_, kind in table("person_nouns") if kind == "group"}


_NAME = re.compile(r"(?:[A-Z][\w'.-]*[a-z.]|[IV]{2,3})$")
_PARTICLES = frozenset(
    {"bin", "binti", "bte", "bt", "al", "el", "de", "da", "dos", "van", "von", "der", "ibn", "ben", "abu", "la"}
)
_NO_FORENAME = frozenset({"in", "on", "the", "at", "near", "chapter", "article", "section"})


_AGE_GROUP = re.compile(rf"(?<![\w-])(?P<side>over|under)-(?P<age>\d{{1,2}}s|(?:{CARDINALS})(?:-(?:{CARDINALS}))?s)\b")


def read_age_groups(scene: Scene) -> list[Figure]:
    """ "the over-75s", "under-fives": everybody above or below an age."""
    figures = []
    for match in _AGE_GROUP.finditer(scene.lower) if "ver-" in scene.lower or "nder-" in scene.lower else ():
        word = match["age"][:-1]
        value = Decimal(word) if word.isdigit() else read_words(word)
        if value is not None and value <= OLDEST:
            hedge: Hedge = "at_least" if match["side"] == "over" else "less_than"
            figures.append(Figure(*match.span(), value, "digits", "age", "year", hedge=hedge, is_bare=False))
    return figures


def read_life_decades(scene: Scene) -> list[Figure]:
    """ "in his 30s", "in her mid-40s" as ages: the decade of life."""
    figures = []
    for match in _DECADES.finditer(scene.lower) if "0s" in scene.lower or "0's" in scene.lower else ():
        if _LIFE_DECADE.search(scene.lower, max(0, match.start() - 24), match.start()):
            low = Decimal(match.group(1))
            figures.append(
                Figure(match.start(), match.end(), low, "digits", "age", "year", high=low + 9, hedge="range", is_bare=False)
            )
    return figures
