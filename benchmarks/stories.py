"""How well stories are found: `python -m benchmarks.stories FILE [--topics held|fitted|all]`, and how cost grows.

FILE holds one JSON object a line with `topic`, `event`, `text` and optionally `id`, `title` and `published`: texts with one
`event` belong together (the ECB+ corpus in this shape has two look-alike events a topic). The constants of
factcheck.align.likeness were fitted on topics divisible by four; `held`, the default, measures on the others.

Three settings: every topic as one run, small runs of 2 to 6 texts drawn from one topic (how desks use it: a folder of mostly
one story), and all topics in one run. Pairs: precision, recall and F1 over pairs of texts; B-cubed: the same over texts.
"""

import argparse
import json
import random
import time
import tracemalloc
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.align.stories import find_stories
from factcheck.model import Article, Published, TimeExpression
from factcheck.text.times import find_times

DRAWS = 40
GROWTH = (200, 2_000, 10_000)
SYLLABLES = ("ba", "ke", "li", "mo", "ru", "sa", "te", "vi", "no", "pa", "du", "fe", "gor", "han", "jil", "kam", "lor", "min")


@dataclass(frozen=True)
class Case:
    """A text with the event it tells of."""

    topic: int
    event: str
    article: Article
    times: tuple[TimeExpression, ...]


@dataclass(slots=True)
class Scores:
    """Counts over runs, from which the figures are made."""

    together: int = 0
    found: int = 0
    right: int = 0
    precision: float = 0.0
    recall: float = 0.0
    texts: int = 0

    def add(self, gold: Sequence[str], found: Sequence[str]) -> None:
        """Count one run: the event and the story of each of its texts."""
        both = Counter(zip(gold, found, strict=True))
        events, stories = Counter(gold), Counter(found)
        self.together += sum(count * (count - 1) // 2 for count in events.values())
        self.found += sum(count * (count - 1) // 2 for count in stories.values())
        self.right += sum(count * (count - 1) // 2 for count in both.values())
        self.precision += sum(count * count / stories[story] for (_, story), count in both.items())
        self.recall += sum(count * count / events[event] for (event, _), count in both.items())
        self.texts += len(gold)

    def line(self) -> str:
        """Precision, recall and F1 over pairs, then B-cubed."""
        pairs = _figures(self.right / max(self.found, 1), self.right / max(self.together, 1))
        return f"pairs {pairs}   B-cubed {_figures(self.precision / self.texts, self.recall / self.texts)}"


def _figures(precision: float, recall: float) -> str:
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f"P {precision:.3f} R {recall:.3f} F1 {f1:.3f}"


def read_cases(path: Path) -> list[Case]:
    """The cases of a file, one JSON object a line."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [
        Case(
            topic=row["topic"],
            event=row["event"],
            article=Article(
                id=str(row.get("id", number)),
                title=row.get("title", ""),
                text=row["text"],
                blocks=(),
                published=Published(value=row.get("published")),
            ),
            times=tuple(find_times(row["text"])),
        )
        for number, row in enumerate(rows)
    ]


def _score(runs: Sequence[Sequence[Case]]) -> Scores:
    scores = Scores()
    for run in runs:
        stories = find_stories([case.article for case in run], None, {case.article.id: case.times for case in run})
        home = {article_id: story.id for story in stories for article_id in story.article_ids}
        scores.add([case.event for case in run], [home[case.article.id] for case in run])
    return scores


def measure(cases: Sequence[Case]) -> Mapping[str, Scores]:
    """The scores of the three settings."""
    topics: dict[int, list[Case]] = defaultdict(list)
    for case in cases:
        topics[case.topic].append(case)
    rng = random.Random(7)
    small = [rng.sample(topic, rng.randint(2, min(6, len(topic)))) for topic in topics.values() for _ in range(DRAWS)]
    return {"a topic a run": _score(list(topics.values())), "2 to 6 texts": _score(small), "one run": _score([cases])}


def _made_up(rng: random.Random, count: int) -> list[Article]:
    """Texts of invented events, one to eight a piece, in a vocabulary that all share."""
    common = ["".join(rng.choices(SYLLABLES, k=2)) for _ in range(3_000)]
    articles: list[Article] = []
    while len(articles) < count:
        names = ["".join(rng.choices(SYLLABLES, k=3)).title() for _ in range(6)]
        for _ in range(rng.randint(1, 8)):
            sents = [
                " ".join([*rng.choices(common, k=9), rng.choice(names), *rng.choices(common, k=9)]) + "." for _ in range(14)
            ]
            articles.append(Article(id=str(len(articles)), title=" ".join(names[:2]), text=" ".join(sents), blocks=()))
    return articles[:count]


def print_growth(sizes: Sequence[int]) -> None:
    """Print seconds and memory of `find_stories` by the number of made-up articles."""
    for size in sizes:
        articles = _made_up(random.Random(size), size)
        start = time.perf_counter()
        stories = find_stories(articles, None)
        seconds = time.perf_counter() - start
        tracemalloc.start()
        find_stories(articles[: min(size, 2_000)], None)
        peak = tracemalloc.get_traced_memory()[1] / 1e6
        tracemalloc.stop()
        print(
            f"{size:6,} articles  {seconds:6.2f} s  {size / seconds:5,.0f}/s  {len(stories):5,} stories  {peak:4.0f} MB (2,000)"
        )


def main() -> None:
    """Print the figures for a file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--topics", choices=("held", "fitted", "all"), default="held")
    parser.add_argument("--no-growth", action="store_true")
    options = parser.parse_args()
    if options.file:
        wanted = {"held": (1, 2, 3), "fitted": (0,), "all": (0, 1, 2, 3)}[options.topics]
        for setting, scores in measure([case for case in read_cases(options.file) if case.topic % 4 in wanted]).items():
            print(f"{setting:14} {scores.line()}")
    if not options.no_growth:
        print_growth(GROWTH)


if __name__ == "__main__":
    main()
