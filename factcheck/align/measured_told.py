"""A measure as its article tells it: of which thing, read again from the sentence that it stands in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.align.measured_things import Teller, is_known_thing
from factcheck.extract.rules.measured import Measured, read_measured
from factcheck.extract.rules.measures import BURNT
from factcheck.extract.rules.noun_phrases import PRONOUNS, NounPhrase, phrase_after, widened_before
from factcheck.extract.rules.people import person_noun
from factcheck.extract.rules.sentence import SentenceView, view_at
from factcheck.model import Field, Quantity, QuantityValue, Statement
from factcheck.text.document import Document
from factcheck.text.units import are_apart, unit_readings

Documents = Mapping[str, Mapping[Field, Document]]


@dataclass(frozen=True)
class Told:
    """A measure as its article tells it."""

    statement: Statement
    measured: Measured
    owner: NounPhrase | None
    view: SentenceView
    teller: Teller
    story: Sequence[Teller]
    before: frozenset[str] = frozenset()
    """The words of the sentence before, where "it" stands for one of its things."""

    @property
    def article_id(self) -> str:
        """The article that tells it."""
        return self.statement.claim.article_id


def is_measure(statement: Statement) -> bool:
    """Whether the statement gives a measure that may be some thing's: no magnitude, and not what a fire has burned."""
    claim = statement.claim
    is_figure = isinstance(claim.value, QuantityValue) and claim.value.kind == "measure"
    return is_figure and claim.property in _PROPERTIES and claim.scope.groups != (BURNT,)


_PROPERTIES = frozenset({"measure", "length", "area"})


def teller_of(documents: Mapping[Field, Document]) -> Teller:
    """The article of `documents` as a teller of things."""
    return Teller.of(f"{documents['title'].text}\n{documents['text'].text}")


def told_measure(statement: Statement, documents: Documents, tellers: Mapping[str, Teller]) -> Told | None:
    """The measure of `statement` as its sentence tells it; None where it is nobody\'s, denied, or of a passing moment."""
    claim = statement.claim
    document = documents[claim.article_id][claim.value_span.field]
    view = view_at(document, claim.value_span.start)
    quantity = _quantity_at(view, claim.value_span.start)
    measured = read_measured(view, quantity) if quantity is not None else None
    if measured is None or claim.is_negated or _is_passing(view):
        return None
    if measured.dimension == "weight" and measured.way != "of" and not _WEIGHED_THEN.isdisjoint(view.lowers):
        return None
    if not (_is_stated(measured, claim.modality) or _is_loose(view, claim.value_span.start)):
        return None
    owner = measured.owner
    before: frozenset[str] = frozenset()
    if owner is not None and owner.head in PRONOUNS:
        before = frozenset(_before(document, view).lowers) if owner.head == "it" and view.span.start else before
        owner = _antecedent(document, view)
    return Told(statement, measured, owner, view, tellers[claim.article_id], tuple(tellers.values()), before)


def _is_stated(measured: Measured, modality: str) -> bool:
    return modality in (_STATED if measured.dimension in _LASTING else _STATED - {"planned"})


def _is_loose(view: SentenceView, offset: int) -> bool:
    """Whether "perhaps" stands right before the figure: it loosens the figure, and not what is told."""
    at = view.token_after(offset)
    return at > 0 and view.lowers[at - 1] in {"perhaps", "possibly", "maybe"}


_STATED = frozenset({"asserted", "conditional", "planned"})
""" "At nine metres, it would have been the largest": the measure is stated, and what follows is not. A park that will cover
14,000 hectares is as large as planned in every report."""


_LASTING = frozenset({"length", "height", "width", "thickness", "depth", "area", "volume", "capacity", "weight"})


_WEIGHED_THEN = frozenset("birth born gained lost now then grown when".split())
"""Words of a weight that a living thing had for a time."""


_PASSING = frozenset(
    "so year years' decade average annual annually monthly daily forecast forecasters expected feared usually normally".split()
)
"""Words of a sentence whose measure moves or is of many: "so far", "this year", "on average"."""


def _is_passing(view: SentenceView) -> bool:
    return not _PASSING.isdisjoint(view.lowers)


def _quantity_at(view: SentenceView, offset: int) -> Quantity | None:
    return next((item for item in view.quantities if item.span.start <= offset < item.span.end), None)


def _before(document: Document, view: SentenceView) -> SentenceView:
    return view_at(document, max(view.span.start - 2, 0))


def _antecedent(document: Document, view: SentenceView) -> NounPhrase | None:
    """What "it" stands for: the one thing of a known kind in the sentence before, else the subject that it opens with."""
    if view.span.start == 0:
        return None
    before = _before(document, view)
    if before.span.end > view.span.start:
        return None
    lowers = before.lowers
    places = {
        low: at
        for at, low in enumerate(lowers)
        if before.tokens.texts[at].islower() and (is_known_thing(low) or (at and is_known_thing(f"{lowers[at - 1]}-{low}")))
    }
    if len(places) == 1:
        return widened_before(before, next(iter(places.values())) + 1)
    phrase = phrase_after(before, 0)
    is_thing = phrase is not None and person_noun(phrase.head) is None and person_noun(f"{phrase.head}s") is None
    return phrase if is_thing and phrase is not None and (phrase.opener or phrase.is_name) else None


def words_of_phrase(view: SentenceView, phrase: NounPhrase) -> str:
    """A phrase as written, the article before it left out."""
    start = phrase.start + (1 if phrase.opener and view.lowers[phrase.start] == phrase.opener else 0)
    return " ".join(view.text[view.tokens.starts[start] : view.tokens.ends[phrase.end - 1]].split())


_YEAR = re.compile(r"(?:19|20)\d\d")


def are_of_other_years(one: Told, other: Told) -> bool:
    """Whether the two sentences are of different years: one names a year that is not its article's, and not the other's."""
    return _years(one) != _years(other)


def _years(told: Told) -> frozenset[int]:
    """The years that a sentence names besides its article's own."""
    day = told.statement.as_of.latest
    years = frozenset(int(low) for low in told.view.lowers if _YEAR.fullmatch(low))
    return years - {day.year} if day is not None else years


def exclude_each_other(one: Told, other: Told) -> bool:
    """Whether the two measures cannot both be right of one thing."""
    a, b = one.statement.claim.value, other.statement.claim.value
    return isinstance(a, QuantityValue) and isinstance(b, QuantityValue) and are_apart(a, b)


_SLIP = 12
"""Times by which two measures of one thing may differ: a decimal point slips, and a wall of 12 metres is no slip for 2.4 km."""


def are_worlds_apart(one: Told, other: Told) -> bool:
    """Whether two measures differ by so much that no slip makes them those of one thing."""
    sizes = []
    for item in (one, other):
        quantity = item.measured.quantity
        figure = quantity.low if quantity.low is not None else quantity.high
        sizes.append(abs(unit_readings(quantity.unit or "")[0](figure or 0.0)))
    return max(sizes) > _SLIP * min(sizes)
