"""stories: whether articles of one event come together and others stay apart; B-cubed and pairs against folders and events."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.embed import load_embedder
from factcheck.evaluation.cases.stories import StoryCase
from factcheck.evaluation.providers import REFERENCE_DAY
from factcheck.evaluation.scores import Figure, Remark, Score, Tally
from factcheck.model import Article
from factcheck.pipeline.stages import align, documents_of, opening

BCUBED, PAIRS = "B-cubed", "pairs"


@dataclass(frozen=True, slots=True)
class Collection:
    """Stories read as one input."""

    id: str
    setting: str
    cases: tuple[StoryCase, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """An article with its event; None for one that tells of two, which may stand with either."""

    article: Article
    event: str | None
    label: str


def collections_of(split: str, cases: Sequence[StoryCase]) -> tuple[Collection, ...]:
    """All stories of a split in one run; each set of look-alikes by itself, and any two of those sets together."""
    alike = [case for case in cases if case.events is not None]
    pairs = [(one, other) for number, one in enumerate(alike) for other in alike[number + 1 :]]
    return (
        Collection(f"{split}: all {len(cases)} stories", "all in one run", tuple(cases)),
        *(Collection(case.id, "look-alikes", (case,)) for case in alike),
        *(Collection(f"{one.id} with {other.id}", "look-alikes", (one, other)) for one, other in pairs),
        *(Collection(case.id, "each story alone", (case,)) for case in cases),
    )


def score_stories(collection: Collection) -> Score:
    """How the articles of a collection were told apart."""
    members = tuple(_members(collection.cases))
    found = find_homes([member.article for member in members])
    known = [member for member in members if member.event is not None]
    homes = [found[member.article.id] for member in known]
    events = [member.event or "" for member in known]
    rows: dict[str, Figure] = {
        f"{collection.setting}: {BCUBED}": bcubed(events, homes),
        f"{collection.setting}: {PAIRS}": pairs(events, homes),
    }
    remarks = tuple(_remarks(known, homes))
    return Score(collection.id, rows, remarks, scored=len(known), not_scored=len(members) - len(known))


def find_homes(articles: Sequence[Article]) -> dict[str, str]:
    """The story that each article was put into; an article given twice has one home."""
    unique = list({article.id: article for article in articles}.values())
    vectors = load_embedder("hashed").embed(list(map(opening, unique)))
    aligned = align(unique, documents_of(unique), (), vectors, REFERENCE_DAY)
    return {name: story.id for story in aligned.stories for name in story.article_ids}


def bcubed(events: Sequence[str], homes: Sequence[str]) -> Tally:
    """B-cubed: for each article, the share of its home that is of its event, and of its event that is in its home."""
    both = Counter(zip(events, homes, strict=True))
    by_event, by_home = Counter(events), Counter(homes)
    n = len(events)
    return Tally(
        sum(count * count / by_home[home] for (_, home), count in both.items()),
        n,
        sum(count * count / by_event[event] for (event, _), count in both.items()),
        n,
    )


def pairs(events: Sequence[str], homes: Sequence[str]) -> Tally:
    """The pairs of articles in one home, those of one event, and those that are both."""
    right = sum(map(_choose, Counter(zip(events, homes, strict=True)).values()))
    return Tally(right, sum(map(_choose, Counter(homes).values())), right, sum(map(_choose, Counter(events).values())))


def _choose(count: int) -> int:
    return count * (count - 1) // 2


def _members(cases: Sequence[StoryCase]) -> Iterator[Member]:
    for case in cases:
        for number, article in enumerate(case.articles):
            events = case.events.articles[number] if case.events is not None else ("",)
            event = f"{case.id} {events[0]}".strip() if len(events) == 1 else None
            yield Member(article, event, f"{case.id} A{number + 1} “{article.title}”")


def _remarks(members: Sequence[Member], homes: Sequence[str]) -> Iterator[Remark]:
    by_event: dict[str, list[str]] = {}
    by_home: dict[str, list[Member]] = {}
    for member, home in zip(members, homes, strict=True):
        by_event.setdefault(member.event or "", []).append(home)
        by_home.setdefault(home, []).append(member)
    for event, found in by_event.items():
        if len(set(found)) > 1:
            apart = [
                member.label for member, home in zip(members, homes, strict=True) if member.event == event and home != found[0]
            ]
            yield Remark("missed", PAIRS, f"{event} was torn into {len(set(found))} stories", tuple(apart))
    for joined in by_home.values():
        if len({member.event for member in joined}) > 1:
            yield Remark("false alarm", PAIRS, "articles of several events in one story", tuple(one.label for one in joined))
