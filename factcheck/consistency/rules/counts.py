"""Q: counts of people and things."""

import re
from collections.abc import Iterator, Sequence

from factcheck.consistency.attackers import may_count_attacker
from factcheck.consistency.figures import FALLS
from factcheck.consistency.findings import contradicting, distinct_values, holders, into_sides, make_finding, value_words
from factcheck.consistency.intervals import fit_quantities
from factcheck.consistency.registry import rule
from factcheck.consistency.single_figures import slip_of
from factcheck.consistency.story_view import StoryView
from factcheck.extract.rules.scenes import place_classes
from factcheck.model import Finding, QuantityValue, Relation, Severity, StatedAsOf, Statement, Topic
from factcheck.text.lexicon import tables


def _counted(view: StoryView) -> list[tuple[Topic, list[Relation]]]:
    return view.contradictions(*tables("properties"))


def _is_backed(statement: Statement) -> bool:
    return statement.is_prominent or statement.claim.attribution is not None


@rule("Q101", "Two reports of one moment give counts that exclude each other", "high")
def same_moment(view: StoryView) -> Iterator[Finding]:
    """Compares each article's own total of one property (killed, injured, arrested, ...) of one event.

    Why it matters: a toll that two desks give differently for the same moment is wrong in one of them.

    Fires on: "38 people were confirmed dead as of 6 p.m. Tuesday" beside "41 as of 6 p.m. Tuesday".

    Stays silent on: another day (a toll that moved), another set (a province, the women among the dead, "five others"), a lower
    figure for a place that the other report never names, a looser figure ("more than 30" beside 38), copies of one text, a
    figure that the other article gives too, several events told together ("in two attacks"), what somebody is charged with, a
    toll that is one higher where the attacker died as well, those still in hospital beside those taken there.
    """
    for topic, pairs in _counted(view):
        same = [pair for pair in pairs if pair.reason != FALLS and not _may_be_of_another_set(view, pair)]
        if not same:
            continue
        members = contradicting(same, view)
        sides = into_sides(members)
        if len(sides) < 2:
            continue
        words = " against ".join(f"{distinct_values(side)} ({holders(view, side)})" for side in sides[:3])
        explanation = f"The reports count the {_noun(topic)} for the same moment and differ: {words}."
        yield make_finding("Q101", topic, sides, explanation, severity=_severity(members))


def _may_be_of_another_set(view: StoryView, pair: Relation) -> bool:
    return is_of_a_part(view, pair) or may_count_attacker(view, pair)


def is_of_a_part(view: StoryView, pair: Relation) -> bool:
    """Whether the lower figure is for a place that the other article never names: "1,700 jobs will go in Germany" beside 3,500.

    A place at the top of one of two articles is where the story happens to that article alone.
    """
    low, high = sorted((view.statements[pair.a], view.statements[pair.b]), key=_figure)
    article = view.articles[high.claim.article_id]
    places = [place for place in low.claim.scope.places if place != "nationwide"]
    if not places:
        return False
    named = set(_WORD.findall(f"{article.title} {article.place or ''} {article.text}".lower()))
    return any(named.isdisjoint(_telling_words(place)) for place in places)


_WORD = re.compile(r"\w+")


def _telling_words(place: str) -> set[str]:
    """The words of a place without those for a kind of place: "kerr" of "Kerr County"."""
    words = set(_WORD.findall(place.lower()))
    return words - place_classes().keys() or words


@rule("Q102", "A count that can only grow is lower in a later report", "medium")
def falling(view: StoryView) -> Iterator[Finding]:
    """Compares a cumulative count (killed, injured, rescued) over time, each article's own total by its day.

    Why it matters: a toll that falls without a word of revision is a mistake, or a revision that readers be told of. Low but
    where both stand at the top within a day, since many such falls turned out to be another event's toll, told further down.

    Fires on: "42 were killed" on Monday, "38 were killed" on Tuesday, with no word of a revision.

    Stays silent on: "revised down to 38", snapshots (missing, displaced), another set, undated reports, a body
    that tells of another event ("after a minibus hit a tractor").
    """
    for topic, pairs in _counted(view):
        fallen = [
            pair
            for pair in pairs
            if pair.reason == FALLS
            and _are_own(view, pair)
            and not may_count_attacker(view, pair)
            and slip_of(view, pair) is None  # of which Q114 speaks
        ]
        sides = into_sides(contradicting(fallen, view))
        if len(sides) < 2:
            continue
        sides.sort(key=lambda side: -_figure(side[0]))  # what falls was higher before
        old, new = sides[0], sides[-1]
        explanation = (
            f"The number of {_noun(topic)} can only grow, but {holders(view, new)} gives {value_words(new[0])} "
            f"after {holders(view, old)} gave {value_words(old[0])}."
        )
        is_own = not any(is_of_a_part(view, pair) for pair in fallen)
        severity = _severity_of_fall([*old, *new]) if is_own else "low"
        yield make_finding("Q102", topic, sides, explanation, severity=severity, key="falls")


_FALL_DAYS = 1
"""Over more days a figure may be of another raid, another rescue, another count."""


def _severity_of_fall(members: Sequence[Statement]) -> Severity:
    """Medium where all stand at the top, of the main event, exact and within a day: there no other event's toll is told."""
    is_at_top = all(item.is_prominent and (item.event is None or item.event.is_main) for item in members)
    is_exact = all(isinstance(item.claim.value, QuantityValue) and item.claim.value.hedge is None for item in members)
    days = [item.as_of.latest for item in members if item.as_of.latest is not None]
    is_near = len(days) == len(members) and (max(days) - min(days)).days <= _FALL_DAYS
    return "medium" if is_at_top and is_exact and is_near else "low"


def _are_own(view: StoryView, pair: Relation) -> bool:
    return _is_own(view, view.statements[pair.a]) and _is_own(view, view.statements[pair.b])


def _is_own(view: StoryView, statement: Statement) -> bool:
    """Whether a figure is of its article's own event: in title or lead, or in words that bring in no other.

    A body tells of others besides: "the blast wounded nine" in a story of shelling, "after a minibus hit a tractor".
    """
    claim = statement.claim
    if statement.is_prominent:
        return True
    document = view.documents[claim.article_id][claim.span.field]
    sent = document.sentence_at(claim.value_span.start)
    return claim.event is None and _NEW_CAUSE.search(document.text, sent.start, sent.end) is None


_NEW_CAUSE = re.compile(r"\b(?:after|when|as|in) an? ")


def _figure(statement: Statement) -> float:
    value = statement.claim.value
    return (value.low or value.high or 0.0) if isinstance(value, QuantityValue) else 0.0


@rule("Q103", "A headline gives a count that its own article does not", "medium")
def headline(view: StoryView) -> Iterator[Finding]:
    """Compares the count in an article's title with every count of the same property in its text.

    Why it matters: a headline is read by all and corrected last.

    Fires on: a title with "15 killed" over a text whose only death tolls are 12 and 3.

    Stays silent on: a rounded title, a share of the whole ("one in nine"), a title that says whom it counts in ("including the
    gunman"), a title whose figure stands anywhere in the text for that property or is the sum of two of its figures, a text
    with no count of the property.
    """
    for related in view.topics:
        topic = related.topic
        if topic.property not in tables("properties"):
            continue
        for relation in related.relations:
            a, b = view.statements[relation.a], view.statements[relation.b]
            if a.claim.article_id != b.claim.article_id or {a.claim.span.field, b.claim.span.field} != {"title", "text"}:
                continue
            title, text = (a, b) if a.claim.span.field == "title" else (b, a)
            is_owed = relation.relation == "undecided" and not _counts_more(view, title) and _is_in_one_unit(title, text)
            if is_owed and _is_alone(topic, title) and not _is_named_in_text(view, title):
                explanation = (
                    f"The title of {view.outlet(title.claim.article_id)} counts {value_words(title)} {_noun(topic)}, "
                    f"its text {value_words(text)}."
                )
                yield make_finding("Q103", topic, [[title], [text]], explanation, severity="medium", key=title.claim.id)
                break


def _counts_more(view: StoryView, title: Statement) -> bool:
    """Whether the title says whom it counts in: "three dead including shooter" over "two people were killed"."""
    return _COUNTED_IN.search(view.articles[title.claim.article_id].title.lower()) is not None


_COUNTED_IN = re.compile(r"\b(?:including|counting|among them|plus|with)\b")


def _is_in_one_unit(title: Statement, text: Statement) -> bool:
    """ "one in nine jobs" over "1,500 jobs" says the same in another way."""
    first, second = title.claim.value, text.claim.value
    if not (isinstance(first, QuantityValue) and isinstance(second, QuantityValue)):
        return False
    return fit_quantities(first, second) != "incomparable"


def _is_alone(topic: Topic, title: Statement) -> bool:
    """Whether no figure of the article's text, nor a sum of two, is the title's."""
    mine = [item for item in topic.statements if item.claim.article_id == title.claim.article_id and item is not title]
    lows = [value.low for item in mine if isinstance(value := item.claim.value, QuantityValue) and value.low is not None]
    value = title.claim.value
    if not isinstance(value, QuantityValue) or value.low is None:
        return False
    low, spread = value.low, value.precision
    sums = lows + [first + second for index, first in enumerate(lows) for second in lows[index + 1 :]]
    return all(abs(total - low) > spread for total in sums)


def _is_named_in_text(view: StoryView, title: Statement) -> bool:
    """Whether the title's figure stands anywhere in the text, whatever it counts there."""
    value = title.claim.value
    quantities = view.documents[title.claim.article_id]["text"].quantities
    return isinstance(value, QuantityValue) and any(quantity.low == value.low for quantity in quantities)


def _severity(members: list[Statement]) -> Severity:
    """High for the main event when the words state the moment, or both stand where desks put the toll they vouch for.

    A toll of one day that only the body gives may be of another hour, and is low: first-day tolls differ by the hour far
    more often than by mistake.
    """
    is_main = all(member.event is None or member.event.is_main for member in members)
    is_stated = all(isinstance(member.as_of, StatedAsOf) and member.as_of.clock is not None for member in members)
    is_backed = all(map(_is_backed, members))
    if is_main and is_backed and (is_stated or all(member.is_prominent for member in members)):
        return "high"
    is_seen = is_main and is_backed and any(member.is_prominent for member in members)
    return "medium" if is_stated or is_seen else "low"


NOUNS = {
    "killed": "dead",
    "injured": "injured",
    "missing": "missing",
    "displaced": "displaced",
    "arrested": "people arrested",
    "rescued": "people rescued",
    "hospitalised": "people in hospital",
    "charged": "people charged",
    "convicted": "people convicted",
    "infected": "people infected",
    "aboard": "people aboard",
    "jobs-cut": "jobs cut",
}


def _noun(topic: Topic) -> str:
    return NOUNS.get(topic.property, f"things {topic.property}")
