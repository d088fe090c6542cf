"""Speed and memory of the whole offline run (read, extract, ground, align, check) at 10, 200 and 2,000 articles.

The articles are the sample stories with their figures, days and names of places varied, so that each copy of a story is a
story of its own. Beside it quantulum3 reads the numbers of the same articles, in the same run (the first 200: it is slow).

    python benchmarks/offline_run.py [--sizes 10 200 2000] [--no-peer]
"""

import argparse
import itertools
import re
import resource
import time
import tracemalloc
from datetime import date
from pathlib import Path

import factcheck
from factcheck.model import Article

SEEDS = Path(__file__).parent.parent / "seeds"
TODAY = date(2025, 12, 1)
"""After the last of the sample stories."""
_SYLLABLES = ("Ka", "lo", "Mi", "ran", "To", "vel", "Su", "dor", "Be", "nik", "Ar", "gan")
_FIGURE = re.compile(r"(?<![\d,.])\d{2,3}(?![\d,.])")
_NAME = re.compile(r"(?<=[a-z] )[A-Z][a-z]{5,}\b")


def vary(article: Article, copy: int) -> Article:
    """`article` with its two and three digit figures shifted and its longer names replaced, alike for one `copy`."""
    if copy == 0:
        return article
    stem = _SYLLABLES[copy % 12] + _SYLLABLES[copy // 12 % 12].lower() + _SYLLABLES[copy // 144 % 12].lower()

    def name(match: re.Match[str]) -> str:
        return stem + match.group()[-4:].lower()

    text = _NAME.sub(name, _FIGURE.sub(lambda match: str(int(match.group()) + copy), article.text))
    title = _NAME.sub(name, article.title)
    value = article.published.value
    published = None if value is None or value.startswith("XXXX") else value
    (varied,) = factcheck.read_articles(text=text, title=title, publisher=article.publisher, published=published)
    return varied


def corpus(size: int) -> list[Article]:
    """`size` articles made from the sample stories."""
    originals = factcheck.read_articles(SEEDS)
    endless = (vary(article, copy) for copy in itertools.count() for article in originals)
    return list(itertools.islice(endless, size))


def measure(articles: list[Article]) -> tuple[float, float]:
    """Seconds of one run, and the megabytes that it held at its peak (in a second run, since tracing slows it)."""
    started = time.perf_counter()
    factcheck.check(articles, today=TODAY)
    seconds = time.perf_counter() - started
    tracemalloc.start()
    factcheck.check(articles, today=TODAY)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return seconds, peak / 1e6


def peer_rate(articles: list[Article]) -> float:
    """Articles a second of quantulum3 reading the numbers alone."""
    from quantulum3 import classifier, parser

    # Its classifier was pickled with an older scikit-learn and does not load with a current one; its rules run without.
    classifier.USE_CLF = False
    parser.parse(articles[0].text)  # loads its units: some seconds, once
    started = time.perf_counter()
    for article in articles:
        parser.parse(article.text)
    return len(articles) / (time.perf_counter() - started)


def main() -> None:
    """Print a row a size."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", type=int, nargs="+", default=[10, 200, 2000])
    options.add_argument("--no-peer", action="store_true")
    given = options.parse_args()
    factcheck.check(corpus(2), today=TODAY)
    columns = ("articles", "characters", "seconds", "articles/s", "ms/article", "peak MB", "kB/article")
    print(" ".join(f"{column:>10}" for column in columns))
    for size in given.sizes:
        articles = corpus(size)
        seconds, peak = measure(articles)
        mean = sum(len(article.text) for article in articles) // size
        row = (size, mean, seconds, size / seconds, 1000 * seconds / size, peak, 1000 * peak / size)
        print(" ".join(f"{value:>10.2f}" if isinstance(value, float) else f"{value:>10}" for value in row))
    print(f"largest resident set: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    if not given.no_peer:
        articles = corpus(min(200, max(given.sizes)))
        print(f"quantulum3, numbers only, {len(articles)} articles: {peer_rate(articles):.1f} articles/s")


if __name__ == "__main__":
    main()
