"""The embedded rules over one article: every figure, date and age that its words bind, as claim drafts."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from factcheck.extract.rules.acts import bind_acts
from factcheck.extract.rules.ages import bind_ages
from factcheck.extract.rules.counts import bind_counts
from factcheck.extract.rules.dated import bind_dated
from factcheck.extract.rules.drafts import (
    age_draft,
    calendar_drafts,
    count_draft,
    due_draft,
    lasting_draft,
    measure_draft,
    name_draft,
    number_draft,
    penalty_draft,
    place_draft,
    rank_draft,
    scene_draft,
    speaker_draft,
    sum_drafts,
    time_draft,
    title_draft,
    votes_draft,
    year_draft,
)
from factcheck.extract.rules.dues import bind_dues
from factcheck.extract.rules.durations import bind_durations
from factcheck.extract.rules.hours import bind_hours
from factcheck.extract.rules.lasting import bind_lasting
from factcheck.extract.rules.lives import bind_single_lives, may_tell_a_life
from factcheck.extract.rules.measures import bind_measures
from factcheck.extract.rules.names import find_persons, surnames_of
from factcheck.extract.rules.next_dates import bind_next
from factcheck.extract.rules.numbers import bind_numbers
from factcheck.extract.rules.onsets import bind_times
from factcheck.extract.rules.owners import Known
from factcheck.extract.rules.penalties import bind_penalties
from factcheck.extract.rules.places import BoundPlace, bind_places
from factcheck.extract.rules.ranks import bind_ranks
from factcheck.extract.rules.scenes import KnownNames, Scene, find_scenes, kinds_of_places
from factcheck.extract.rules.sentence import SentenceView, views
from factcheck.extract.rules.speech import find_quoted
from factcheck.extract.rules.thing_parts import bind_part
from factcheck.extract.rules.titles import find_titles
from factcheck.extract.rules.votes import bind_votes
from factcheck.extract.rules.whereabouts import bind_whereabouts
from factcheck.extract.rules.years import bind_years
from factcheck.model import Article, ClaimDraft, Field, Span
from factcheck.text.calendar import names_no_day
from factcheck.text.document import Document

_READ_ROLES = frozenset({"body", "live_entry", "caption"})
"""A teaser tells of another article, a correction note repeats the wrong figure, furniture tells nothing."""


@dataclass
class Reading:
    """What the rules made of one article: drafts, and the figures they read and left out with the reason."""

    drafts: list[ClaimDraft] = field(default_factory=list)
    figures: int = 0
    left_out: Counter[str] = field(default_factory=Counter)


def read(article: Article, documents: Mapping[Field, Document]) -> Reading:
    """The claims that the embedded rules find in `article`, in the order of its text, title first."""
    *_, reading = read_on(article, documents)
    return reading


def read_on(article: Article, documents: Mapping[Field, Document]) -> Iterator[Reading]:
    """The reading after the title and after each sentence, one object that grows: for those who do other things in between."""
    reading = Reading()
    title, body = documents["title"], documents["text"]
    ranges = [block.span for block in article.blocks if block.role in _READ_ROLES]
    persons = find_persons(body, ranges)
    surnames = surnames_of(persons)
    known = KnownNames(
        persons=frozenset(part for named in persons for part in named.name.split()),
        kinds=kinds_of_places(f"{title.text}\n{body.text}", article.place),
    )
    if title.text:
        for view in views(title, [Span(start=0, end=len(title.text), field="title")]):
            _read_sentence(article, view, surnames, known, reading)
    yield reading
    reading.drafts += [name_draft(article, named, body.text) for named in persons]
    reading.drafts += [title_draft(article, titled, body.text) for titled in find_titles(body, ranges, persons)]
    reading.drafts += [speaker_draft(article, quoted, body.text) for quoted in find_quoted(body, ranges, persons)]
    for view in views(body, sorted(ranges, key=lambda span: span.start)):
        if len(reading.drafts) < MOST_DRAFTS:
            _read_sentence(article, view, surnames, known, reading)
        else:
            _leave_out(view, reading)
        yield reading


MOST_DRAFTS = 2_000
"""Claims that one article is read for: a day of live coverage makes some five hundred, and what makes more is a table or a
list. The rest is counted and left out, so that a page of 2 MB is grounded and compared in seconds."""


def _leave_out(view: SentenceView, reading: Reading) -> None:
    figures = sum(quantity.kind != "ordinal" for quantity in view.quantities)
    reading.figures += figures
    if figures:
        reading.left_out[f"after the first {MOST_DRAFTS:,} claims of its article"] += figures


_SCENE_TOO = frozenset({"facility-of", "works-at"})
"""Places that are read where no words of an event lead to one."""


def _read_sentence(
    article: Article, view: SentenceView, surnames: Mapping[str, str], known: KnownNames, reading: Reading
) -> None:
    whose = Known(surnames, known.persons)
    places = bind_places(view)
    scenes = [scene for scene in find_scenes(view, known) if not (_is_told_closer(scene, places) or _is_background(scene))]
    places += [place for place in bind_whereabouts(view, whose) if not (place.property in _SCENE_TOO and scenes)]
    if not places and not scenes and not view.quantities and not view.times and not may_tell_a_life(view):
        return
    bound, left_out = bind_counts(view)
    bound += bind_single_lives(view)
    drafts = [count_draft(article, view, item) for item in bound]
    numbers = bind_numbers(view, left_out)
    taken_figures = {item.quantity.span.start for item in numbers}
    parts = (bind_part(view, item.quantity) for item in left_out if item.quantity.span.start not in taken_figures)
    drafts += [number_draft(article, view, item) for item in (*numbers, *filter(None, parts))]
    lasting = bind_lasting(view)
    taken = {item.time.span.start for item in lasting}
    timed = [*bind_times(view), *(item for item in bind_durations(view) if item.time.span.start not in taken)]
    taken |= {item.time.span.start for item in timed}
    timed += [item for item in bind_acts(view) if item.time.span.start not in taken]
    timed += bind_dated(view, timed)
    timed += bind_next(view)
    timed += bind_hours(view)
    drafts += [time_draft(article, view, item) for item in timed if not names_no_day(item.time.value)]
    drafts += [penalty_draft(article, view, item) for item in bind_penalties(view, surnames, article)]
    drafts += [year_draft(article, view, item) for item in bind_years(view)]
    drafts += [lasting_draft(article, view, item) for item in lasting]
    drafts += [age_draft(article, view, item) for item in bind_ages(view, surnames)]
    dues = bind_dues(view, surnames, article)
    drafts += [due_draft(article, view, item) for item in dues]
    due = {item.quantity.span.start for item in dues}
    drafts += [measure_draft(article, view, item) for item in bind_measures(view) if item.quantity.span.start not in due]
    drafts += [votes_draft(article, view, item) for item in bind_votes(view)]
    drafts += [rank_draft(article, view, item) for item in bind_ranks(view)]
    drafts += [place_draft(article, view, item) for item in places]
    drafts += [scene_draft(article, view, scene, whose) for scene in scenes]
    drafts += sum_drafts(article, view)
    drafts += calendar_drafts(article, view)
    drafts.sort(key=lambda draft: draft.value_span.start if draft.value_span else 0)
    reading.drafts += drafts
    _count_figures(view, drafts, {item.quantity.span.start: item.reason for item in left_out}, reading)


def _count_figures(view: SentenceView, drafts: list[ClaimDraft], reasons: dict[int, str], reading: Reading) -> None:
    """Count the figures of the sentence, and those that no draft carries with the reason."""
    carried = {draft.value_span.start for draft in drafts if draft.value_span is not None and _is_bound(draft)}
    for quantity in view.quantities:
        if quantity.kind == "ordinal":
            continue
        reading.figures += 1
        if quantity.span.start not in carried:
            reason = reasons.get(quantity.span.start) or _REASONS.get(quantity.kind, "no word near it says what it counts")
            reading.left_out[reason] += 1


_AMOUNTS = frozenset({"age", "money", "share", "measure", "length", "area"})


def _is_bound(draft: ClaimDraft) -> bool:
    """Whether the words say whose age, or of what an amount is; a claim is made of either."""
    return draft.property not in _AMOUNTS or bool(draft.scope.groups)


_REASONS = {
    "age": "an age with nobody beside it",
    "money": "a sum with no noun that says what it pays for",
    "percent": "a percentage with no noun that says of what",
    "measure": "a measure of something that is not compared",
}


def _is_told_closer(scene: Scene, places: list[BoundPlace]) -> bool:
    return any(scene.value.overlaps(bound.value) for bound in places)


def _is_background(scene: Scene) -> bool:
    """Where another event happened is compared with nothing."""
    return scene.event is not None and scene.event.is_background and not (scene.is_point and scene.kind)
