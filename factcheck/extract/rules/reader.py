"""The embedded rules over one article: every figure, date and age that its words bind, as claim drafts."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from factcheck.extract.rules.acts import bind_acts
from factcheck.extract.rules.ages import BoundAge, age_then, bind_ages
from factcheck.extract.rules.bound import Bound
from factcheck.extract.rules.calendar_dates import dates_to_check
from factcheck.extract.rules.counted_acts import act_called
from factcheck.extract.rules.counts import bind_counts
from factcheck.extract.rules.dated import bind_dated
from factcheck.extract.rules.dues import BoundSum, bind_dues
from factcheck.extract.rules.durations import bind_durations
from factcheck.extract.rules.events import event_near
from factcheck.extract.rules.fates import relative_end
from factcheck.extract.rules.hours import bind_hours
from factcheck.extract.rules.lasting import DURATION, BoundLasting, bind_lasting
from factcheck.extract.rules.lives import bind_single_lives, may_tell_a_life
from factcheck.extract.rules.measures import BoundMeasure, bind_measures
from factcheck.extract.rules.named_places import named_place
from factcheck.extract.rules.names import NamedPerson, find_persons, is_role, surnames_of
from factcheck.extract.rules.next_dates import bind_next
from factcheck.extract.rules.numbers import NUMBER, STANDING, BoundNumber, bind_numbers
from factcheck.extract.rules.onsets import BoundTime, bind_times
from factcheck.extract.rules.owners import Known
from factcheck.extract.rules.penalties import BoundPenalty, bind_penalties
from factcheck.extract.rules.places import BoundPlace, bind_places
from factcheck.extract.rules.ranks import RANK, BoundRank, bind_ranks
from factcheck.extract.rules.scenes import KnownNames, Scene, find_scenes, kinds_of_places
from factcheck.extract.rules.scopes import period_and_as_of, places_in, value_of
from factcheck.extract.rules.sentence import SentenceView, views
from factcheck.extract.rules.speech import QuotedSpeaker, find_quoted
from factcheck.extract.rules.sums import counted_places, find_named_places, find_sums
from factcheck.extract.rules.thing_parts import bind_part, kind_of_thing
from factcheck.extract.rules.titles import TitledPerson, find_titles
from factcheck.extract.rules.votes import BoundVotes, bind_votes
from factcheck.extract.rules.whereabouts import LASTING, WHEREABOUTS, bind_whereabouts
from factcheck.extract.rules.years import BoundYear, bind_years
from factcheck.model import Article, ClaimDraft, Field, Quantity, Scope, Span
from factcheck.model.base import made
from factcheck.text.calendar import names_no_day
from factcheck.text.document import Document
from factcheck.text.lexicon import tables

READER = "rules/1"

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
    reading.drafts += [_name_draft(article, named, body.text) for named in persons]
    reading.drafts += [_title_draft(article, titled, body.text) for titled in find_titles(body, ranges, persons)]
    reading.drafts += [_speaker_draft(article, quoted, body.text) for quoted in find_quoted(body, ranges, persons)]
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
    drafts = [_count_draft(article, view, item) for item in bound]
    numbers = bind_numbers(view, left_out)
    taken_figures = {item.quantity.span.start for item in numbers}
    parts = (bind_part(view, item.quantity) for item in left_out if item.quantity.span.start not in taken_figures)
    drafts += [_number_draft(article, view, item) for item in (*numbers, *filter(None, parts))]
    lasting = bind_lasting(view)
    taken = {item.time.span.start for item in lasting}
    timed = [*bind_times(view), *(item for item in bind_durations(view) if item.time.span.start not in taken)]
    taken |= {item.time.span.start for item in timed}
    timed += [item for item in bind_acts(view) if item.time.span.start not in taken]
    timed += bind_dated(view, timed)
    timed += bind_next(view)
    timed += bind_hours(view)
    drafts += [_time_draft(article, view, item) for item in timed if not names_no_day(item.time.value)]
    drafts += [_penalty_draft(article, view, item) for item in bind_penalties(view, surnames, article)]
    drafts += [_year_draft(article, view, item) for item in bind_years(view)]
    drafts += [_lasting_draft(article, view, item) for item in lasting]
    drafts += [_age_draft(article, view, item) for item in bind_ages(view, surnames)]
    dues = bind_dues(view, surnames, article)
    drafts += [_due_draft(article, view, item) for item in dues]
    due = {item.quantity.span.start for item in dues}
    drafts += [_measure_draft(article, view, item) for item in bind_measures(view) if item.quantity.span.start not in due]
    drafts += [_votes_draft(article, view, item) for item in bind_votes(view)]
    drafts += [_rank_draft(article, view, item) for item in bind_ranks(view)]
    drafts += [_place_draft(article, view, item) for item in places]
    drafts += [_scene_draft(article, view, scene, whose) for scene in scenes]
    drafts += _sum_drafts(article, view)
    drafts += _calendar_drafts(article, view)
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


def _name_draft(article: Article, named: NamedPerson, text: str) -> ClaimDraft:
    return made(
        ClaimDraft,
        article_id=article.id,
        quote=named.quote.slice(text),
        reader=READER,
        kind="name",
        property="name",
        value_surface=named.name,
        scope=made(Scope, groups=(named.role,) if named.role else ()),
        span=named.quote,
        value_span=named.span,
    )


def _title_draft(article: Article, titled: TitledPerson, text: str) -> ClaimDraft:
    return made(
        ClaimDraft,
        article_id=article.id,
        quote=titled.span.slice(text),
        reader=READER,
        kind="text",
        property="title",
        value_surface=titled.span.slice(text),
        scope=made(Scope, groups=(titled.name,)),
        span=titled.span,
        value_span=titled.span,
    )


def _speaker_draft(article: Article, quoted: QuotedSpeaker, text: str) -> ClaimDraft:
    return made(
        ClaimDraft,
        article_id=article.id,
        quote=quoted.quote.slice(text),
        reader=READER,
        kind="name",
        property="speaker-of",
        value_surface=quoted.name.slice(text),
        scope=made(Scope, groups=(quoted.known_by,)),
        span=quoted.quote,
        value_span=quoted.name,
    )


def _quote(view: SentenceView, start: int, end: int) -> Span:
    """The clause or clauses from `start` to `end`, without the marks at their ends."""
    low = view.clause_at(start).start
    high = max(view.clause_at(max(end - 1, start)).end, end)
    words = view.text[low:high]
    low += len(words) - len(words.lstrip(" \t\n,;:-\u2013\u2014"))
    high -= len(words) - len(words.rstrip(" \t\n,;:.-\u2013\u2014"))
    return made(Span, start=min(low, start), end=max(high, end), field=view.document.field)


def _draft(article: Article, view: SentenceView, quantity: Quantity, name: str, quote: Span, scope: Scope) -> ClaimDraft:
    return made(
        ClaimDraft,
        article_id=article.id,
        quote=view.words(quote),
        reader=READER,
        kind="quantity",
        property=name,
        value_surface=quantity.surface,
        event=event_near(view, quantity.span.start, quantity.span.end),
        scope=scope,
        span=quote,
        value_span=quantity.span,
    )


def _age_draft(article: Article, view: SentenceView, age: BoundAge) -> ClaimDraft:
    quote = made(
        Span, start=min(age.start, age.quantity.span.start), end=max(age.end, age.quantity.span.end), field=view.document.field
    )
    scope = made(Scope, groups=(age.name,) if age.name else (), period=age_then(view, age))
    draft = _draft(article, view, age.quantity, "age", quote, scope)
    if is_role(age.name):
        return draft
    return draft.model_copy(update={"event": None})  # a person has it, whatever event the sentence tells of


def _measure_draft(article: Article, view: SentenceView, measure: BoundMeasure) -> ClaimDraft:
    quote = _quote(view, measure.start, measure.end)
    period, _ = period_and_as_of(view, view.clause_at(measure.start), measure.quantity.span.start)
    scope = made(
        Scope, groups=(measure.subject,) if measure.subject else (), places=places_in(view.words(quote)), period=period
    )
    return _draft(article, view, measure.quantity, measure.property, quote, scope)


def _due_draft(article: Article, view: SentenceView, due: BoundSum) -> ClaimDraft:
    quote = _quote(view, due.start, due.end)
    period = value_of(due.period) if due.period is not None else None
    draft = _draft(article, view, due.quantity, due.property, quote, made(Scope, groups=due.holder.groups, period=period))
    return draft.model_copy(update={"event": None})  # it is somebody's, whatever event the sentence tells of


def _votes_draft(article: Article, view: SentenceView, votes: BoundVotes) -> ClaimDraft:
    quote = _quote(view, votes.start, votes.end)
    return _draft(article, view, votes.quantity, "votes", quote, made(Scope, groups=votes.told, period=votes.when))


def _rank_draft(article: Article, view: SentenceView, rank: BoundRank) -> ClaimDraft:
    quote = _quote(view, rank.start, rank.end)
    groups = (rank.among, rank.owner) if rank.owner else (rank.among,)
    draft = _draft(article, view, rank.quantity, RANK, quote, made(Scope, groups=groups))
    return draft.model_copy(update={"event": None}) if rank.owner else draft  # a name has it, whatever else is told beside


def _count_draft(article: Article, view: SentenceView, bound: Bound) -> ClaimDraft:
    quantity = bound.quantity
    quote = _quote(view, quantity.span.start, quantity.span.end)
    clause = view.clause_at(quantity.span.start)
    if (verb := relative_end(view, bound.phrase)) is not None and view.tokens.starts[verb] < clause.end:
        # "pupils who were kidnapped in Niger in May were freed": place and day of the kidnapping are not those of the count
        clause = made(Span, start=view.tokens.starts[verb], end=clause.end, field=clause.field)
    period, as_of = period_and_as_of(view, clause, quantity.span.start)
    groups = bound.phrase.groups
    if "heads" in tables("properties")[bound.property]:
        groups = ()  # jobs, posts, positions and those who hold them are one thing where they are cut
    elif bound.counts == "thing" and bound.phrase.head is not None:
        groups = (bound.phrase.head,)
    scope = made(
        Scope,
        groups=groups,
        places=places_in(view.words(clause)),
        period=period,
        portion=bound.portion,
        whole_of=bound.whole_of,
    )
    draft = _draft(article, view, quantity, bound.property, quote, scope)
    return draft.model_copy(update={"as_of": as_of}) if as_of is not None else draft


def _number_draft(article: Article, view: SentenceView, bound: BoundNumber) -> ClaimDraft:
    """Whose groups are the noun, the words of the act, and what narrows the noun."""
    start, end = bound.quantity.span.start, bound.quantity.span.end
    quote, clause = _quote(view, start, end), view.clause_at(start)
    period, as_of = period_and_as_of(view, clause, start)
    if act_called(bound.act) in STANDING or kind_of_thing(bound.act) is not None:
        period = None  # what a thing had before its story began is no event of its own
    scope = made(Scope, groups=(bound.noun, bound.act, *bound.narrowing), places=places_in(view.words(clause)), period=period)
    draft = _draft(article, view, bound.quantity, NUMBER, quote, scope)
    if kind_of_thing(bound.act) is not None:
        draft = draft.model_copy(update={"event": None})  # a ship has its decks whatever befalls it
    return draft.model_copy(update={"as_of": as_of}) if as_of is not None else draft


def _time_draft(article: Article, view: SentenceView, bound: BoundTime) -> ClaimDraft:
    quote = _quote(view, min(bound.start, bound.time.span.start), max(bound.time.span.end, bound.end))
    return made(
        ClaimDraft,
        article_id=article.id,
        quote=view.words(quote),
        reader=READER,
        kind="time",
        property=bound.property,
        value_surface=bound.time.surface,
        event=bound.event,
        scope=made(Scope, places=places_in(view.words(quote))),
        span=quote,
        value_span=bound.time.span,
    )


def _penalty_draft(article: Article, view: SentenceView, bound: BoundPenalty) -> ClaimDraft:
    quote = _quote(view, min(bound.start, bound.time.span.start), bound.time.span.end)
    period = value_of(bound.period) if bound.period is not None else None
    return made(
        ClaimDraft,
        article_id=article.id,
        quote=view.words(quote),
        reader=READER,
        kind="time",
        property=bound.property,
        value_surface=bound.time.surface,
        scope=made(Scope, groups=bound.holder.groups, period=period),
        span=quote,
        value_span=bound.time.span,
    )


def _year_draft(article: Article, view: SentenceView, bound: BoundYear) -> ClaimDraft:
    return made(
        ClaimDraft,
        article_id=article.id,
        quote=view.words(bound.quote),
        reader=READER,
        kind="time",
        property="year-of",
        value_surface=bound.time.surface,
        event=bound.event,
        span=bound.quote,
        value_span=bound.time.span,
    )


def _lasting_draft(article: Article, view: SentenceView, bound: BoundLasting) -> ClaimDraft:
    quote = _quote(view, bound.start, bound.end)
    period, _ = period_and_as_of(view, view.clause_at(bound.start), bound.start)
    return made(
        ClaimDraft,
        article_id=article.id,
        quote=view.words(quote),
        reader=READER,
        kind="time",
        property=DURATION,
        value_surface=bound.time.surface,
        event=event_near(view, bound.time.span.start, bound.time.span.end),
        scope=made(Scope, groups=(bound.act,), places=places_in(view.words(quote)), period=period),
        span=quote,
        value_span=bound.time.span,
    )


def _place_draft(article: Article, view: SentenceView, bound: BoundPlace) -> ClaimDraft:
    quote = _quote(view, min(bound.start, bound.value.start), bound.end)
    is_moved = bound.property in WHEREABOUTS
    # a scene has the time of its act; a court, a bearing or a birthplace has none in its own words
    is_timed = bound.event is not None or (is_moved and bound.property not in LASTING)
    period = period_and_as_of(view, view.clause_at(bound.start), bound.start)[0] if is_timed else None
    owner = bound.owner if is_moved else bound.owner.lower()
    return made(
        ClaimDraft,
        article_id=article.id,
        quote=view.words(quote),
        reader=READER,
        kind="place",
        property=bound.property,
        value_surface=view.words(bound.value),
        event=bound.event,
        scope=made(Scope, groups=(owner,) if owner else (), period=period),
        span=quote,
        value_span=bound.value,
    )


def _is_told_closer(scene: Scene, places: list[BoundPlace]) -> bool:
    return any(scene.value.overlaps(bound.value) for bound in places)


def _is_background(scene: Scene) -> bool:
    """Where another event happened is compared with nothing."""
    return scene.event is not None and scene.event.is_background and not (scene.is_point and scene.kind)


def _scene_draft(article: Article, view: SentenceView, scene: Scene, known: Known) -> ClaimDraft:
    """A place of a known kind can be compared with others of it; any other may lie in whatever another article names."""
    is_compared = scene.is_point and scene.kind
    is_spot = scene.is_point and not scene.kind and named_place(view, view.token_after(scene.value.start), known) == scene.value
    name = "site-of" if is_compared else "spot-of" if is_spot else "place-of"
    bound = BoundPlace(
        name, scene.value, scene.start, scene.value.end, owner=scene.kind if is_compared else "", event=scene.event
    )
    return _place_draft(article, view, bound)


def _sum_drafts(article: Article, view: SentenceView) -> list[ClaimDraft]:
    """A total with its parts, and a number of places with the places named."""
    drafts = []
    for found in find_sums(view):
        quote = _quote(view, found.start, found.end)
        drafts.append(_draft(article, view, found.total, "total", quote, made(Scope, groups=(found.head,))))
        scope = made(Scope, portion="part", whole_of=found.total.span)
        drafts += [_draft(article, view, part, "part", quote, scope) for part in found.parts]
    for count, head in counted_places(view):
        quote = _quote(view, count.span.start, count.span.end)
        drafts.append(_draft(article, view, count, "place-count", quote, made(Scope, groups=(head,))))
    for places in find_named_places(view):
        quote = _quote(view, places.count.span.start, places.names.end)
        names = tuple(re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+", view.words(places.names)))
        drafts.append(
            made(
                ClaimDraft,
                article_id=article.id,
                quote=view.words(quote),
                reader=READER,
                kind="place",
                property="places-named",
                value_surface=view.words(places.names),
                scope=made(Scope, places=names, portion="part" if places.is_open else "whole", whole_of=places.count.span),
                span=quote,
                value_span=places.names,
            )
        )
    return drafts


def _calendar_drafts(article: Article, view: SentenceView) -> list[ClaimDraft]:
    """Every date that the calendar can check."""
    return [
        made(
            ClaimDraft,
            article_id=article.id,
            quote=view.words(quote),
            reader=READER,
            kind="time",
            property=name,
            value_surface=time.surface,
            span=quote,
            value_span=time.span,
        )
        for time, name in dates_to_check(view)
        for quote in [_quote(view, time.span.start, time.span.end)]
    ]
