"""A story in a few sentences of its own articles: the newest state of each matter, nothing that is overtaken."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from factcheck.extract.lead import claims_by_sentence, news_of, told_sentences, weight_of
from factcheck.ground.counted import stems_of
from factcheck.model import Anchor, Article, Citation, Claim, QuantityValue, RelatedTopic, Span, Story, StorySentence
from factcheck.pipeline.stages import Documents
from factcheck.text.document import Document

SENTENCES = 5
"""At most; a story of two reports has less to tell."""
_FEWEST = 4

_OVERTAKEN_WEIGHT = -2.0
"""A sentence that states what a later report corrects has to carry two other main facts to be worth telling."""
_SHARED_WEIGHT = 0.5
"""How much a matter gains for each further article that speaks of it: what several report is the story."""
_MOST_SHARED = 4
# How much a sentence gains for standing first in its article, the newest article's lead most.
_LEAD_WEIGHT = 1.0
_NEWEST_LEAD_WEIGHT = 2.0
_BACKGROUND_WEIGHT = -0.5
"""Another event, told for comparison, is not this story."""
_SPOKEN_WEIGHT = 0.5
"""What a sentence in somebody's own words is worth of one that tells the same."""
_LEAST = 0.75
"""What a sentence must add: a main fact, or an age, a name and a length together."""
_MARKS = ('"', "“", "„", "«", "‘", "'")
_MOVING = frozenset({"cumulative", "snapshot"})
_MAIN_FACT = 0.5
_MOST_ALIKE = 0.7
"""Of its telling words, from which a sentence only repeats one that is told: a reprint, or the same take with another lead."""
_LONG = 400
"""Characters beyond which a sentence is a list that nobody reads at a glance."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A sentence that may be told."""

    article: Article
    span: Span
    claims: tuple[Claim, ...]
    lead_weight: float
    place_weight: float

    @property
    def words(self) -> str:
        return self.span.slice(self.article.text)


@dataclass(frozen=True, slots=True)
class _Offer:
    """A candidate with what each of its claims is of and worth, which stays as it is however much is told."""

    candidate: _Candidate
    gains: tuple[tuple[tuple[str, ...], float], ...]
    factor: float
    """What its form leaves of its worth."""


@dataclass(frozen=True, slots=True)
class _Matters:
    """What the story's claims are of: the topic of each, how many articles speak of it, what is overtaken, and what tells of
    another event of the kind.
    """

    topic_of: Mapping[str, str]
    shared: Mapping[str, int]
    overtaken: frozenset[str]
    aside: frozenset[str]

    def key(self, claim: Claim) -> tuple[str, ...]:
        """What a second sentence on the same would only repeat."""
        topic = self.topic_of.get(claim.id)
        return (topic,) if topic is not None else news_of(claim)

    def gain(self, claim: Claim) -> float:
        """What telling this claim is worth."""
        if claim.id in self.overtaken:
            return _OVERTAKEN_WEIGHT
        if claim.id in self.aside:
            return _BACKGROUND_WEIGHT
        others = min(self.shared.get(self.topic_of.get(claim.id, ""), 1), _MOST_SHARED) - 1
        weight = weight_of(claim)
        return weight * (1 + _SHARED_WEIGHT * others) if weight >= _MAIN_FACT else weight

    def is_overtaken(self, claims: Sequence[Claim]) -> bool:
        """Whether a sentence with these claims gives a figure that is overtaken, and not the one that overtook it."""
        current = {self.topic_of.get(claim.id) for claim in claims if claim.id not in self.overtaken}
        return any(claim.id in self.overtaken and self.topic_of.get(claim.id) not in current for claim in claims)


def tell_by_rules(
    stories: Sequence[Story],
    related: Sequence[RelatedTopic],
    claims: Mapping[str, Sequence[Claim]],
    articles: Mapping[str, Article],
    documents: Documents,
    anchors: Mapping[str, Anchor],
) -> dict[str, tuple[StorySentence, ...]]:
    """For every story sentences of its articles, `SENTENCES` at most, the most important first; `claims` are by article."""
    by_story: dict[str, list[RelatedTopic]] = {story.id: [] for story in stories}
    for item in related:
        by_story[item.topic.story_id].append(item)
    told = {}
    for story in stories:
        members = sorted((articles[name] for name in story.article_ids if name in documents), key=partial(_day, anchors))
        candidates = list(_candidates(members, claims, documents))
        size = min(SENTENCES, max(_FEWEST, len(members) + 2))
        told[story.id] = tuple(map(_sentence, _chosen(candidates, _matters(by_story[story.id]), size)))
    return told


def _day(anchors: Mapping[str, Anchor], article: Article) -> tuple[date, str, str]:
    """When the article was written, as far as it is known; one without a date counts as older than any other."""
    anchor = anchors.get(article.id)
    return (anchor and anchor.latest) or date.min, article.published.value or "", article.id


def _matters(related: Sequence[RelatedTopic]) -> _Matters:
    topic_of: dict[str, str] = {}
    shared: dict[str, int] = {}
    overtaken: set[str] = set()
    for item in related:
        statements = item.topic.statements
        topic_of |= {statement.claim.id: item.topic.id for statement in statements}
        shared[item.topic.id] = len({statement.claim.article_id for statement in statements})
        overtaken |= {pair.a for pair in item.relations if pair.relation == "updates"}
        overtaken |= set(_older_counts(item))
    return _Matters(topic_of, shared, frozenset(overtaken), frozenset(_asides(related)))


def _asides(related: Sequence[RelatedTopic]) -> Iterator[str]:
    """The claims on another event of the main one's kind or of an earlier day, and what the words tell as background."""
    statements = [statement for item in related for statement in item.topic.statements]
    main = {one.event.head for one in statements if one.event is not None and one.event.is_main}
    for one in statements:
        is_alike = one.event is not None and not one.event.is_main and one.event.head in main
        is_earlier = one.event is not None and one.event.key.startswith(f"{one.event.head}@")
        if is_alike or is_earlier or (one.claim.event is not None and one.claim.event.is_background):
            yield one.claim.id


def _older_counts(item: RelatedTopic) -> Iterator[str]:
    """The counts of an earlier day, where a count that moves is given for a later one and is another."""
    if item.topic.behaviour not in _MOVING:
        return
    counts = [
        (statement, statement.as_of.latest, statement.claim.value.low)
        for statement in item.topic.statements
        if isinstance(statement.claim.value, QuantityValue) and statement.claim.scope.portion == "whole"
    ]
    newest = max((day for _, day, _ in counts if day is not None), default=None)
    current = {low for _, day, low in counts if day == newest}
    for statement, day, low in counts:
        if newest is not None and (day is None or day < newest) and low not in current:
            yield statement.claim.id


def _candidates(
    members: Sequence[Article], claims: Mapping[str, Sequence[Claim]], documents: Documents
) -> Iterator[_Candidate]:
    """Every sentence of the story's articles that may be told, the newest article first."""
    for age, article in enumerate(reversed(members)):
        spans = list(told_sentences(article, documents[article.id]["text"].sents))
        held = claims_by_sentence(spans, claims.get(article.id, ()))
        document = documents[article.id]["text"]
        for place, (span, own) in enumerate(zip(spans, held, strict=True)):
            lead = 0.0
            if place == 0 and (own or _is_stated(document, span)):
                lead = _LEAD_WEIGHT if age else _NEWEST_LEAD_WEIGHT
            yield _Candidate(article, span, tuple(own), lead, 1 / (1 + place))


def _is_stated(document: Document, span: Span) -> bool:
    """Whether the sentence states a figure or a time: a lead without one sets a scene."""
    return any(span.covers(one.span) for one in document.quantities) or any(span.covers(one.span) for one in document.times)


def _chosen(candidates: Sequence[_Candidate], matters: _Matters, size: int) -> list[_Candidate]:
    """The sentences that together tell most; of two that tell as much, the one of the newer article."""
    chosen: list[_Candidate] = []
    known: set[tuple[str, ...]] = set()
    current = [one for one in candidates if not matters.is_overtaken(one.claims)] or candidates
    rest = [_offer(one, matters) for one in current]
    while rest and len(chosen) < size:
        gains = [_gain(one, known) for one in rest]
        best = max(range(len(rest)), key=lambda number: (gains[number], -number))
        if chosen and gains[best] < _LEAST:
            break
        taken = rest.pop(best).candidate
        if any(_repeats(taken, one) for one in chosen):
            continue
        chosen.append(taken)
        known |= {matters.key(claim) for claim in taken.claims}
    return chosen


def _repeats(candidate: _Candidate, told: _Candidate) -> bool:
    """Whether it says hardly more than one that is told, and gives no other value."""
    stems = frozenset(stems_of(candidate.words))
    is_alike = bool(stems) and len(stems & frozenset(stems_of(told.words))) >= _MOST_ALIKE * len(stems)
    return is_alike and {news_of(one) for one in candidate.claims} <= {news_of(one) for one in told.claims}


def _offer(candidate: _Candidate, matters: _Matters) -> _Offer:
    gains = tuple((matters.key(claim), matters.gain(claim)) for claim in candidate.claims)
    is_less = _is_spoken(candidate.words) or len(candidate.words) > _LONG
    return _Offer(candidate, gains, _SPOKEN_WEIGHT if is_less else 1.0)


def _gain(offer: _Offer, known: set[tuple[str, ...]]) -> float:
    candidate = offer.candidate
    if not offer.gains and not candidate.lead_weight:
        return 0.0
    by_matter: dict[tuple[str, ...], float] = {}
    for key, gain in offer.gains:
        if gain < 0 or key not in known:
            by_matter[key] = min(gain, by_matter.get(key, gain)) if gain < 0 else max(gain, by_matter.get(key, gain))
    worth = sum(by_matter.values())
    gain = worth + candidate.lead_weight
    if gain >= _LEAST:
        gain += candidate.place_weight
    return gain * offer.factor


def _is_spoken(words: str) -> bool:
    """Whether it begins or ends within somebody's own words."""
    return words.startswith(_MARKS) or words.count('"') % 2 == 1 or words.count("“") != words.count("”")


def _sentence(candidate: _Candidate) -> StorySentence:
    return StorySentence(text=candidate.words, citations=(Citation(article_id=candidate.article.id, span=candidate.span),))
