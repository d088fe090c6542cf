"""T: when events began or happened."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from factcheck.consistency.findings import contradicting, distinct_values, holders, into_sides, make_finding, value_words
from factcheck.consistency.intervals import fit_times
from factcheck.consistency.registry import rule
from factcheck.consistency.story_view import StoryView
from factcheck.extract.rules.onsets import ONE_MOMENT
from factcheck.model import Finding, Relation, Severity, Statement, Topic


@rule("T101", "Reports differ on when something began", "high")
def onset(view: StoryView) -> Iterator[Finding]:
    """Compares the beginnings that articles give for one tension, conflict, protest or other lasting event.

    Why it matters: the date when it began is repeated in every follow-up, and with it who began it.

    Fires on: tension "since late May" beside "since July 24", also within one article; a law that "took effect on May 1"
    beside "came into force on May 20".

    Stays silent on: "late May" beside May 28, the outbreak of fighting beside the older tension when each is named so, two
    phases of one war years apart, one day's difference.
    """
    yield from _time_findings(view, "T101", "onset", "began")


@rule("T102", "Reports differ on the date of an event", "high")
def date_of(view: StoryView) -> Iterator[Finding]:
    """Compares the days that articles give for one event that happens at a moment (a quake, a crash, a shooting).

    Why it matters: a wrong date misfiles the event and every reference to it.

    Fires on: an earlier quake "of March 3, 2011" beside "March 5, 2011"; "the bus crashed on Friday" beside "12 were killed on
    Sunday when the bus left the road"; "was arrested on Sunday" beside "police arrested her on Wednesday" of one named person;
    "the first round will be held on June 30" beside "the first round of the election will be held on July 7", told by one verb
    and the same other words; "Wednesday night" beside "Thursday night".

    Stays silent on: one day's difference (time zones, the turn of the night) unless both give one part of the day, another
    event of the same kind, the day on which somebody said so, plans beside what happened, what each of two articles reports
    of its own days, acts on people without a name, what happens again and again (meetings, matches).
    """
    yield from _time_findings(view, "T102", "date-of", "happened")


@rule("T103", "Reports differ on the clock time of an event", "medium")
def clock_time(view: StoryView) -> Iterator[Finding]:
    """Compares clock times that articles give for one event or for its start.

    Why it matters: timelines are built from them.

    Fires on: a meeting that "began at 3pm" beside one that "began at 4pm".

    Stays silent on: times in different zones, or when only one names a zone other than "local time"; times without a day in
    articles whose tops tell of different days.
    """
    yield from _time_findings(view, "T103", "time-of", "happened")
    yield from _time_findings(view, "T103", "start-time", "began")


@rule("T104", "Reports differ on the date of an announced act", "medium")
def act_date(view: StoryView) -> Iterator[Finding]:
    """Compares the days that articles give for the opening, closing, signing, expiry, ... of one named thing.

    Why it matters: readers plan by them.

    Fires on: "The plant in Brno is to close on March 31" beside "The plant in the Slatina district will close on May 31".

    Stays silent on: one day's difference, a plan beside what happened, acts of other things, an act without a subject of its
    own ("it will close").
    """
    yield from _time_findings(view, "T104", "act-date", "falls")


@rule("T105", "Reports differ on the year of an earlier event", "low")
def year_of(view: StoryView) -> Iterator[Finding]:
    """Compares the years that articles give for one earlier event told as background.

    Why it matters: background is copied from report to report, and its errors with it.

    Fires on: "in May 2011 a raid there left nine people dead, five of them in one yard" beside "the nine who died in the police
    raid of May 2013, five of them in a yard"; "the old record was set in 2012" beside "the old record had stood since 2003".

    Stays silent on: events that share no act, figure or other telling words, figures that exclude each other, the first and the
    second of several, ends of spans and lists of years, years that one of the articles gives for another such event.
    """
    for topic, pairs in view.contradictions("year-of"):
        members = contradicting(pairs, view)
        sides = into_sides(members)
        if len(sides) > 1:
            said = " against ".join(f"{distinct_values(side)} ({holders(view, side)})" for side in sides[:3])
            explanation = f"The reports give different years for what seems one earlier event: {said}."
            yield make_finding("T105", topic, sides, explanation, severity="low")


@rule("T106", "Reports differ on the next date of what goes on", "medium")
def next_date(view: StoryView) -> Iterator[Finding]:
    """Compares the days to come that articles give for the next hearing, the sentencing, the trial, the next round of talks, or
    for when something resumes.

    Why it matters: readers and desks plan by them.

    Fires on: "A second round of talks will open in Oslo on May 15" beside "The delegates will reconvene on May 22"; "The next
    hearing is set for March 20" beside "He was remanded in custody until March 27"; "Trains will run over the bridge again from
    Monday" beside "It will be December 9 before the first train rolls across the bridge".

    Stays silent on: days that are past, plans reported days apart or said to have been moved, hearings of several persons,
    things that resume and are told in other words, a day that the other article gives too.
    """
    for topic, pairs in view.contradictions("next-date"):
        sides = into_sides(contradicting(pairs, view))
        if len(sides) > 1:
            said = " against ".join(f"{distinct_values(side)} ({holders(view, side)})" for side in sides[:3])
            explanation = f"The reports give different days for the {topic.event}: {said}."
            yield make_finding("T106", topic, sides, explanation, severity="medium")


@rule("T107", "Reports differ on the hours of a curfew, a closure, polling or the like", "medium")
def hours(view: StoryView) -> Iterator[Finding]:
    """Compares the first and the last hour that articles give for a curfew or its easing, a closure, an outage, for polling or
    opening hours.

    Why it matters: people go out by them.

    Fires on: "a curfew from nine at night to six in the morning" beside "must stay indoors from 11 p.m. until 6 a.m."; "the
    curfew was relaxed from 6am to noon" beside "let people out between 8am and 2pm".

    Stays silent on: hours of different days, hours of things of another kind, two spans in one article, one clock time alone.
    """
    for topic, pairs in view.contradictions("hours-of"):
        sides = into_sides(contradicting(pairs, view))
        if len(sides) > 1:
            said = " against ".join(f"{distinct_values(side)} ({holders(view, side)})" for side in sides[:3])
            explanation = f"The reports do not agree on the {topic.event}: {said}."
            yield make_finding("T107", topic, sides, explanation, severity="medium")


def _time_findings(view: StoryView, code: str, name: str, verb: str) -> Iterator[Finding]:
    for topic, pairs in view.contradictions(name):
        members = contradicting([pair for pair in pairs if not _is_of_other_days(view, pair)], view)
        sides = into_sides(members)
        if len(sides) < 2:
            continue
        said = " against ".join(f"{distinct_values(side)} ({holders(view, side)})" for side in sides[:3])
        explanation = f"{_matter(topic, members, verb)}: {said}.{_aspect(view, topic, sides)}"
        yield make_finding(code, topic, sides, explanation, severity=_severity(code, members))


def _matter(topic: Topic, members: Sequence[Statement], verb: str) -> str:
    """What the reports differ on; an act that no noun names is told by the verb that both have for it."""
    told = members[0].claim.event
    if told is None or len({member.event.id for member in members if member.event is not None}) < 2:
        return f"The reports do not agree when the {topic.event} {verb}"
    return f"The reports give two days for what both tell as “{told.surface}”"


def _is_of_other_days(view: StoryView, pair: Relation) -> bool:
    """Whether two clock times without a day stand in articles whose tops tell of days apart: each is of its own article's."""
    clocks = [view.statements[name] for name in (pair.a, pair.b)]
    if any(item.resolved is None or item.resolved.clock is None or item.resolved.earliest for item in clocks):
        return False
    days = [_days_of_event(view, item) for item in clocks]
    if not all(days) and all(item.event is not None and item.event.head in ONE_MOMENT for item in clocks):
        return False
    first, second = (own or _days_at_top(view, item.claim.article_id) for own, item in zip(days, clocks, strict=True))
    return bool(first and second) and first.isdisjoint(second)


def _days_of_event(view: StoryView, clock: Statement) -> set[date]:
    """The days that a clock time's own article gives for the same event."""
    return _days(
        item
        for item in view.statements.values()
        if item.claim.article_id == clock.claim.article_id and item.event is not None and item.event == clock.event
    )


def _days_at_top(view: StoryView, article_id: str) -> set[date]:
    """The days on which an article's title and lead say that something happened."""
    return _days(item for item in view.statements.values() if item.claim.article_id == article_id and item.is_prominent)


def _days(statements: Iterable[Statement]) -> set[date]:
    return {
        day
        for item in statements
        if item.claim.property == "date-of" and item.resolved is not None
        for day in (item.resolved.earliest, item.resolved.latest)
        if day is not None
    }


def _aspect(view: StoryView, topic: Topic, sides: Sequence[Sequence[Statement]]) -> str:
    """A hint that one side may date another aspect of the crisis, where the story itself dates that aspect so."""
    for related in view.topics:
        other = related.topic
        is_background = any(item.claim.event is not None and item.claim.event.is_background for item in other.statements)
        if other.property != topic.property or other.id == topic.id or is_background:
            continue
        for side in sides:
            for statement in other.statements:
                if _same_time(statement, side[0]):
                    return (
                        f" {value_words(side[0])[:1].upper()}{value_words(side[0])[1:]} is also the date given for when "
                        f"the {other.event} began, which may be what that side means."
                    )
    return ""


def _same_time(a: Statement, b: Statement) -> bool:
    return a.resolved is not None and b.resolved is not None and fit_times(a.resolved, b.resolved) == "equal"


_FIXED: dict[str, Severity] = {"T103": "medium", "T104": "medium"}


def _severity(code: str, members: Sequence[Statement]) -> Severity:
    """High for an onset or date of a main event that two origins or the article's own lead give differently."""
    if code in _FIXED:
        return _FIXED[code]
    is_main = any(member.event is not None and member.event.is_main for member in members)
    origins = {member.origin_id for member in members}
    is_stated = all(member.resolved is not None and member.resolved.basis != "assumed" for member in members)
    if is_main and (len(origins) > 1 or any(member.is_prominent for member in members)):
        return "high"
    return "medium" if is_stated else "low"
