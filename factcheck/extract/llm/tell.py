"""A story's articles to a model as numbered sentences, and its reply as sentences with what they cite."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.extract.llm.passages import Passage, flattened, lines
from factcheck.extract.llm.wire import WireTelling

STORY_CHARACTERS = 16_000
"""Characters of articles in one telling request, about 4,000 tokens: the tops of a dozen articles."""
FEWEST_CHARACTERS = 600
"""The least shown of an article: its title, lead and a sentence or two. Articles beyond the room are not told of."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that a model tells of a story, and the passages that it cites."""

    text: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The articles of one telling request, each a title with its first sentences, numbered through."""

    titles: tuple[str, ...]
    articles: tuple[tuple[Passage, ...], ...]

    def shown(self) -> str:
        """The words that the request shows."""
        parts = [
            f"Article {number}: {title}\n{lines(passages)}"
            for number, (title, passages) in enumerate(zip(self.titles, self.articles, strict=True), 1)
        ]
        return "\n\n".join(parts)

    def told(self, reply: WireTelling) -> tuple[Told, ...]:
        """The reply's sentences with the passages that they cite; numbers that stand for none are left out."""
        by_number = {passage.number: passage for passages in self.articles for passage in passages}
        return tuple(
            Told(
                flattened(sentence.text),
                tuple(by_number[number] for number in dict.fromkeys(sentence.cites) if number in by_number),
            )
            for sentence in reply.sentences
        )


def shelf(titles: Sequence[str], articles: Sequence[Sequence[Passage]], *, characters: int = STORY_CHARACTERS) -> Shelf:
    """The tops of the articles that fit into so many characters, an equal share each, in the order given."""
    most = max(characters // FEWEST_CHARACTERS, 2)
    kept = list(zip(titles, articles, strict=True))[:most]
    room = characters // max(len(kept), 1)
    number = 0
    shown = []
    for _, passages in kept:
        top = [
            Passage(number + place, item.article_id, item.span, item.text) for place, item in enumerate(_top(passages, room), 1)
        ]
        number += len(top)
        shown.append(tuple(top))
    return Shelf(tuple(flattened(title) for title, _ in kept), tuple(shown))


def _top(passages: Sequence[Passage], room: int) -> list[Passage]:
    taken: list[Passage] = []
    used = 0
    for passage in passages:
        used += len(passage.text)
        if taken and used > room:
            break
        taken.append(passage)
    return taken
