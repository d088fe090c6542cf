"""Claim drafts of what the rules bind, each with its quote, its value and its scope as the words give them."""

import re

from factcheck.extract.rules.ages import BoundAge, age_then
from factcheck.extract.rules.bound import Bound
from factcheck.extract.rules.calendar_dates import dates_to_check
from factcheck.extract.rules.counted_acts import act_called
from factcheck.extract.rules.dues import BoundSum
from factcheck.extract.rules.events import event_near
from factcheck.extract.rules.fates import relative_end
from factcheck.extract.rules.lasting import DURATION, BoundLasting
from factcheck.extract.rules.measures import BoundMeasure
from factcheck.extract.rules.named_places import named_place
from factcheck.extract.rules.names import NamedPerson, is_role
from factcheck.extract.rules.numbers import NUMBER, STANDING, BoundNumber
from factcheck.extract.rules.onsets import BoundTime
from factcheck.extract.rules.owners import Known
from factcheck.extract.rules.penalties import BoundPenalty
from factcheck.extract.rules.places import BoundPlace
from factcheck.extract.rules.ranks import RANK, BoundRank
from factcheck.extract.rules.scenes import Scene
from factcheck.extract.rules.scopes import period_and_as_of, places_in, value_of
from factcheck.extract.rules.sentence import SentenceView
from factcheck.extract.rules.speech import QuotedSpeaker
from factcheck.extract.rules.sums import counted_places, find_named_places, find_sums
from factcheck.extract.rules.thing_parts import kind_of_thing
from factcheck.extract.rules.titles import TitledPerson
from factcheck.extract.rules.votes import BoundVotes
from factcheck.extract.rules.whereabouts import LASTING, WHEREABOUTS
from factcheck.extract.rules.years import BoundYear
from factcheck.model import Article, ClaimDraft, Quantity, Scope, Span
from factcheck.model.base import made
from factcheck.text.lexicon import tables

READER = "rules/1"


def name_draft(article: Article, named: NamedPerson, text: str) -> ClaimDraft:
    """A person named in full."""
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


def title_draft(article: Article, titled: TitledPerson, text: str) -> ClaimDraft:
    """An office or title beside a name, which is its group."""
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


def speaker_draft(article: Article, quoted: QuotedSpeaker, text: str) -> ClaimDraft:
    """Who said a quotation; its group is what the quotation is known by."""
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


def age_draft(article: Article, view: SentenceView, age: BoundAge) -> ClaimDraft:
    """An age; its group is the person, as far as the words say who."""
    quote = made(
        Span, start=min(age.start, age.quantity.span.start), end=max(age.end, age.quantity.span.end), field=view.document.field
    )
    scope = made(Scope, groups=(age.name,) if age.name else (), period=age_then(view, age))
    draft = _draft(article, view, age.quantity, "age", quote, scope)
    if is_role(age.name):
        return draft
    return draft.model_copy(update={"event": None})  # a person has it, whatever event the sentence tells of


def measure_draft(article: Article, view: SentenceView, measure: BoundMeasure) -> ClaimDraft:
    """A measure, sum or share; its group is what it is of."""
    quote = _quote(view, measure.start, measure.end)
    period, _ = period_and_as_of(view, view.clause_at(measure.start), measure.quantity.span.start)
    scope = made(
        Scope, groups=(measure.subject,) if measure.subject else (), places=places_in(view.words(quote)), period=period
    )
    return _draft(article, view, measure.quantity, measure.property, quote, scope)


def due_draft(article: Article, view: SentenceView, due: BoundSum) -> ClaimDraft:
    """A sum that somebody owes or gets, who is its group."""
    quote = _quote(view, due.start, due.end)
    period = value_of(due.period) if due.period is not None else None
    draft = _draft(article, view, due.quantity, due.property, quote, made(Scope, groups=due.holder.groups, period=period))
    return draft.model_copy(update={"event": None})  # it is somebody's, whatever event the sentence tells of


def votes_draft(article: Article, view: SentenceView, votes: BoundVotes) -> ClaimDraft:
    """One side, or the margin, of a vote."""
    quote = _quote(view, votes.start, votes.end)
    return _draft(article, view, votes.quantity, "votes", quote, made(Scope, groups=votes.told, period=votes.when))


def rank_draft(article: Article, view: SentenceView, rank: BoundRank) -> ClaimDraft:
    """A rank; its groups are among what, and whose."""
    quote = _quote(view, rank.start, rank.end)
    groups = (rank.among, rank.owner) if rank.owner else (rank.among,)
    draft = _draft(article, view, rank.quantity, RANK, quote, made(Scope, groups=groups))
    return draft.model_copy(update={"event": None}) if rank.owner else draft  # a name has it, whatever else is told beside


def count_draft(article: Article, view: SentenceView, bound: Bound) -> ClaimDraft:
    """A count of people or things with what became of them."""
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


def number_draft(article: Article, view: SentenceView, bound: BoundNumber) -> ClaimDraft:
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


def time_draft(article: Article, view: SentenceView, bound: BoundTime) -> ClaimDraft:
    """When something happened, began or lasted until."""
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


def penalty_draft(article: Article, view: SentenceView, bound: BoundPenalty) -> ClaimDraft:
    """How long a penalty lasts; its group is who has it."""
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


def year_draft(article: Article, view: SentenceView, bound: BoundYear) -> ClaimDraft:
    """The year of an earlier event."""
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


def lasting_draft(article: Article, view: SentenceView, bound: BoundLasting) -> ClaimDraft:
    """How long something took."""
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


def place_draft(article: Article, view: SentenceView, bound: BoundPlace) -> ClaimDraft:
    """Where something happened, or somebody or something is."""
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


def scene_draft(article: Article, view: SentenceView, scene: Scene, known: Known) -> ClaimDraft:
    """A place of a known kind can be compared with others of it; any other may lie in whatever another article names."""
    is_compared = scene.is_point and scene.kind
    is_spot = scene.is_point and not scene.kind and named_place(view, view.token_after(scene.value.start), known) == scene.value
    name = "site-of" if is_compared else "spot-of" if is_spot else "place-of"
    bound = BoundPlace(
        name, scene.value, scene.start, scene.value.end, owner=scene.kind if is_compared else "", event=scene.event
    )
    return place_draft(article, view, bound)


def sum_drafts(article: Article, view: SentenceView) -> list[ClaimDraft]:
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


def calendar_drafts(article: Article, view: SentenceView) -> list[ClaimDraft]:
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
