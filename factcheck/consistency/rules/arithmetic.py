"""A: arithmetic within an article."""

from collections import defaultdict
from collections.abc import Iterator

from factcheck.consistency.findings import make_finding, value_words
from factcheck.consistency.intervals import bounds
from factcheck.consistency.registry import rule
from factcheck.consistency.story_view import StoryView
from factcheck.model import Finding, QuantityValue, Statement, TextValue, Topic


def _topic_of(view: StoryView, statement: Statement) -> Topic:
    return next(related.topic for related in view.topics if statement in related.topic.statements)


def _wholes(view: StoryView, name: str) -> dict[tuple[str, str, int], Statement]:
    """The statements on `name` by article, field and where their figure stands."""
    return {
        (item.claim.article_id, item.claim.value_span.field, item.claim.value_span.start): item
        for item in view.statements.values()
        if name in ("", item.claim.property)
    }


@rule("A101", "A part is larger than the whole it is said to be part of", "high")
def part_over_whole(view: StoryView) -> Iterator[Finding]:
    """Compares "including" figures with the figure that they are included in.

    Why it matters: one of the two is wrong, and no second source is needed to know.

    Fires on: "45 people, including 52 women, were arrested".

    Stays silent on: a whole with an open bound ("at least 45, including 52"), parts that fit.
    """
    wholes = _wholes(view, "")
    for part in view.statements.values():
        claim = part.claim
        if claim.scope.portion != "part" or claim.scope.whole_of is None or claim.property == "part":
            continue
        whole = wholes.get((claim.article_id, claim.scope.whole_of.field, claim.scope.whole_of.start))
        if whole is None or not isinstance(whole.claim.value, QuantityValue) or not isinstance(claim.value, QuantityValue):
            continue
        if bounds(claim.value).low > bounds(whole.claim.value).high:
            explanation = f"{value_words(part)} cannot be part of {value_words(whole)}."
            topic = _topic_of(view, whole)
            yield make_finding("A101", topic, [[whole], [part]], explanation, severity="high", key=claim.id)


@rule("A102", "The parts that a sentence lists do not add up to its total", "high")
def parts_against_total(view: StoryView) -> Iterator[Finding]:
    """Adds the parts that follow a total after a colon or between dashes, open bounds and round figures carried.

    Why it matters: the slip is in the copy itself; a reader with a pencil finds it.

    Fires on: "74 positions: 31 in administration, 28 in public works and 19 in parks" (78).

    Stays silent on: "at least" in any part that could make up the difference, rounded figures within their precision, lists
    after "including", parts of another unit.
    """
    totals = _wholes(view, "total")
    parts: dict[tuple[str, str, int], list[Statement]] = defaultdict(list)
    for statement in view.statements.values():
        whole_of = statement.claim.scope.whole_of
        if statement.claim.property == "part" and whole_of is not None:
            parts[statement.claim.article_id, whole_of.field, whole_of.start].append(statement)
    for key, members in parts.items():
        total = totals.get(key)
        if total is None or not isinstance(total.claim.value, QuantityValue):
            continue
        members.sort(key=lambda item: item.claim.value_span.start)
        ranges = [bounds(item.claim.value) for item in members if isinstance(item.claim.value, QuantityValue)]
        low, high = sum(item.low for item in ranges), sum(item.high for item in ranges)
        stated = bounds(total.claim.value)
        if low > stated.high or high < stated.low:
            listed = " + ".join(value_words(item) for item in members)
            total_words = f"{low:,.0f}" if low == high else f"between {low:,.0f} and {high:,.0f}"
            explanation = f"The parts listed add up to {total_words} ({listed}), the total is given as {value_words(total)}."
            topic = _topic_of(view, total)
            yield make_finding("A102", topic, [[total], members], explanation, severity="high", key=total.claim.id)


_NEAR = 400
"""Characters within which an article gives the fates of all who were aboard: the figures of one moment, in one breath."""


def _are_several(whole: list[Statement]) -> bool:
    """Whether the article gives one fate in figures for two places: it tells of two boats, and their sums are not one."""
    places: dict[str, list[set[str]]] = defaultdict(list)
    for item in whole:
        if item.claim.scope.places:
            places[item.claim.property].append(set(item.claim.scope.places))
    named = [found for members in places.values() for found in members]
    return any(first.isdisjoint(second) for first in named for second in named)


@rule("A104", "The dead, the saved and the missing do not make those aboard", "medium")
def fates_against_aboard(view: StoryView) -> Iterator[Finding]:
    """Adds the dead, the rescued and the missing that an article gives in one breath, against those it says were aboard.

    Why it matters: somebody is counted twice, or forgotten.

    Fires on: "carrying 87 people" with "17 bodies had been found, 66 people were saved and six were still missing" (89).

    Stays silent on: an open bound in any of them, figures far apart in the text, parts ("three of them"), a fate not given,
    an article that tells of two boats in two places.
    """
    for claims in view.claims_by_article.values():
        whole = [view.statements[claim.id] for claim in claims if claim.scope.portion == "whole" and claim.span.field == "text"]
        aboard = next((item for item in whole if item.claim.property == "aboard"), None)
        fates = {name: [item for item in whole if item.claim.property == name] for name in ("killed", "rescued", "missing")}
        if aboard is None or not all(fates.values()) or _are_several([aboard, *whole]):
            continue
        missing = fates["missing"][-1]
        near = [
            min(members, key=lambda item: abs(item.claim.value_span.start - missing.claim.value_span.start))
            for members in fates.values()
        ]
        starts = [item.claim.value_span.start for item in near]
        ranges = [bounds(item.claim.value) for item in (*near, aboard) if isinstance(item.claim.value, QuantityValue)]
        if max(starts) - min(starts) > _NEAR or any(item.low != item.high for item in ranges):
            continue
        total = sum(item.low for item in ranges[:-1])
        if total != ranges[-1].low:
            listed = " + ".join(value_words(item) for item in near)
            explanation = (
                f"The dead, the saved and the missing make {total:,.0f} ({listed}), those aboard were {value_words(aboard)}."
            )
            yield make_finding(
                "A104", _topic_of(view, aboard), [[aboard], near], explanation, severity="medium", key=aboard.claim.id
            )


@rule("A103", "A sentence states one number of places and names another", "medium")
def places_named(view: StoryView) -> Iterator[Finding]:
    """Compares a stated number of provinces, towns or countries with those named right after it.

    Why it matters: a name was lost or added in editing.

    Fires on: "in three provinces: Kratie, Pursat, Kampot and Takeo".

    Stays silent on: "at least three", a list after "including" that is not longer than the number.
    """
    counts = _wholes(view, "place-count")
    for named in view.statements.values():
        claim = named.claim
        if claim.property != "places-named" or claim.scope.whole_of is None or not isinstance(claim.value, TextValue):
            continue
        count = counts.get((claim.article_id, claim.scope.whole_of.field, claim.scope.whole_of.start))
        if count is None or not isinstance(count.claim.value, QuantityValue):
            continue
        number = len(claim.scope.places)
        stated = bounds(count.claim.value)
        is_open = claim.scope.portion == "part"
        if number > stated.high or (number < stated.low and not is_open):
            explanation = f"The sentence speaks of {value_words(count)} and names {number}: {claim.value.text}."
            yield make_finding("A103", _topic_of(view, count), [[count], [named]], explanation, severity="medium", key=claim.id)
