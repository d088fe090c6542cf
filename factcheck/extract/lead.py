"""An article in a few of its own sentences."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from factcheck.extract.rules.whereabouts import WHEREABOUTS
from factcheck.model import Article, Block, BlockRole, Claim, Sentence, Span, Summary, TextValue
from factcheck.model.base import made

SENTENCES = 3
"""As many as an editor reads at a glance; news puts the main facts into its first ones."""

_TOLD_ROLES: frozenset[BlockRole] = frozenset({"body", "live_entry"})
# Claims that serve a check (parts that add up, weekdays against dates) or describe (a length, an age) say little of what
# happened, and so does a part of a count.
_MINOR_PROPERTIES = (
    frozenset(
        (
            "part total weekday place-count places-named age title name length start-time year-of next-date hours-of "
            "duration floor-of street-of site-of spot-of facility-of stretch-of court-of bearing-of title votes place-of "
            "mark-of money share measure area number"
        ).split()
    )
    | WHEREABOUTS
)
_MINOR_WEIGHT = 0.3
_ALONE = frozenset({"age", "money", "share", "measure", "length", "area", "votes", "place-of"})
"""What says nothing of the news where no word says whose or of what it is."""
_BACKGROUND_WEIGHT = 0.3
# A planned, possible or denied thing is less of the news than one that happened.
_UNASSERTED_WEIGHT = 0.5
# How much the n-th sentence gains for its place, news being told from the top: the second as much as one more claim.
_POSITION_WEIGHT = 1.5
# A sentence with fewer characters is a cross-heading, a label or an exclamation.
_SHORTEST = 25


def summarise(article: Article, sents: Sequence[Span], claims: Sequence[Claim], *, size: int = SENTENCES) -> Summary:
    """The article's first sentence and those that carry its main claims, `size` at most, in the order of the text.

    Each is a slice of the text; captions, teasers, corrections, headings and furniture are left out. A claim that an
    earlier choice already carries counts no more, and where claims do not tell, what stands further up does.
    """
    told = list(told_sentences(article, sents))
    chosen = told if len(told) <= size else _choose(told, claims_by_sentence(told, claims), size)
    return made(
        Summary,
        article_id=article.id,
        sentences=tuple(made(Sentence, text=span.slice(article.text), spans=(span,)) for span in chosen),
    )


def told_sentences(article: Article, sents: Sequence[Span]) -> Iterator[Span]:
    """The sentences of the body, a dateline that runs into one cut off."""
    blocks = article.blocks or (Block(role="body", span=made(Span, start=0, end=len(article.text))),)
    starts = [block.span.start for block in blocks]
    for sent in sents:
        block = blocks[max(bisect_right(starts, sent.end - 1) - 1, 0)]
        if block.role not in _TOLD_ROLES or not sent.overlaps(block.span):
            continue
        words = article.text[max(sent.start, block.span.start) : sent.end]
        start, end = sent.end - len(words.lstrip()), sent.end - len(words) + len(words.rstrip())
        if end - start >= _SHORTEST:
            yield sent if (start, end) == (sent.start, sent.end) else made(Span, start=start, end=end, field="text")


def claims_by_sentence(told: Sequence[Span], claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims whose value stands in each of the sentences, which are in the order of the text."""
    found: list[list[Claim]] = [[] for _ in told]
    starts = [span.start for span in told]
    for claim in claims:
        index = bisect_right(starts, claim.value_span.start) - 1
        if index >= 0 and told[index].covers(claim.value_span):
            found[index].append(claim)
    return found


def _choose(told: Sequence[Span], claims: Sequence[Sequence[Claim]], size: int) -> list[Span]:
    chosen = [0]
    known = {news_of(claim) for claim in claims[0]}
    while len(chosen) < size:
        rest = (index for index in range(len(told)) if index not in chosen)
        best = max(rest, key=lambda index: (_gain(claims[index], index, known), -index))
        chosen.append(best)
        known.update(news_of(claim) for claim in claims[best])
    return [told[index] for index in sorted(chosen)]


def _gain(claims: Sequence[Claim], position: int, known: set[tuple[str, str]]) -> float:
    new = {news_of(claim): weight_of(claim) for claim in claims if news_of(claim) not in known}
    return sum(new.values()) + _POSITION_WEIGHT / (1 + position)


def news_of(claim: Claim) -> tuple[str, str]:
    """What a second sentence with the same would only repeat."""
    words = claim.value.text if isinstance(claim.value, TextValue) else claim.value.surface
    return claim.property, words.lower()


def weight_of(claim: Claim) -> float:
    """How much of the news a claim is, from 0 to 1."""
    if claim.property in _ALONE and not claim.scope.groups:
        return 0.0
    is_minor = claim.property in _MINOR_PROPERTIES or claim.scope.portion == "part"
    weight = _MINOR_WEIGHT if is_minor else 1.0
    if claim.modality != "asserted" or claim.is_negated:
        weight *= _UNASSERTED_WEIGHT
    if claim.event is not None and claim.event.is_background:
        weight *= _BACKGROUND_WEIGHT
    return weight
