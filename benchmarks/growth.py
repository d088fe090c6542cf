"""How the cost of a whole run grows with the length of a page, on hostile and on merely odd pages.

Each page is made at three sizes, each twice the one before, and read, extracted, grounded, aligned and checked as a file. The
exponent is the slope of seconds of CPU over size on the largest two: 1 is linear, 2 is quadratic. A fresh process a run.

    python benchmarks/growth.py [--size 50000] [--only NAME ...] [--limit 60] [--page]

`--page` makes each page once, at 2 MB (the largest that is read), instead.
"""

import argparse
import contextlib
import itertools
import math
import multiprocessing
import resource
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import factcheck

TODAY = date(2025, 7, 29)
LARGEST_PAGE = 2_000_000 - 1_000
"""Just below the cap of an input."""
_SENTENCE = "At least 12 people were killed and 30 injured when a bus fell into a ravine near Velmar on Monday, police said. "
_NAMES = ("Ana Ruiz", "John Smith", "Li Wei", "Omar Haddad", "Sofia Brandt")


def _numbered(pattern: str) -> Callable[[int], str]:
    """Pages of `pattern` with a running number at each `{}`, so that no cache of equal sentences helps."""

    def make(size: int) -> str:
        pieces, length = [], 0
        for number in itertools.count(1):
            piece = pattern.replace("{}", str(number)).replace("{name}", _NAMES[number % len(_NAMES)])
            pieces.append(piece)
            length += len(piece)
            if length >= size:
                return "".join(pieces)[:size]
        raise AssertionError

    return make


def _repeated(piece: str) -> Callable[[int], str]:
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def _nested(opening: str, closing: str) -> Callable[[int], str]:
    def make(size: int) -> str:
        depth = size // (len(opening) + len(closing) + 4)
        return opening * depth + "word" + closing * depth

    return make


PAGES: dict[str, Callable[[int], str]] = {
    "ordinary lines": _numbered(_SENTENCE.replace("12", "{}") + "\n\n"),
    "one line": _numbered(_SENTENCE.replace("12", "{}")),
    "same sentence": _repeated(_SENTENCE),
    "same word": _repeated("word "),
    "same word, no space": _repeated("word"),
    "words of one line each": _repeated("word\n"),
    "numbered one-word lines": _numbered("word{}\n"),
    "no full stop": _numbered("police said {} people were killed and others injured when the bus fell "),
    "said said": _repeated("police said "),
    "he said, she said": _numbered("he said {name} said that {} died, "),
    "and chain": _numbered("{} men and "),
    "and chain of names": _numbered("{name} and "),
    "open double marks": _numbered('"{} people were killed in the raid. '),
    "open double marks, one sentence": _numbered('he said "{} people died '),
    "open single marks": _numbered("'{} people were killed in the raid. "),
    "open single marks, one sentence": _numbered("he said '{} people died "),
    "open curly marks": _numbered("he said “{} people died. "),
    "closing marks": _numbered("{} people died” he said. "),
    "marks alone": _repeated('"'),
    "marks apart": _repeated('" '),
    "single marks alone": _repeated("'"),
    "nested marks": _numbered("\"he said '{} died "),
    "possessives": _numbered("'the {} workers' homes "),
    "open quotations, a line each": _numbered('"It took {} people who said it was theirs\n\n'),
    "spoken lines": _numbered('"We lost {} people in this," he said. '),
    "digits": _repeated("1234567890"),
    "digits apart": _repeated("12 "),
    "counting": _numbered("{} "),
    "commas": _repeated(","),
    "commas and words": _repeated("a, "),
    "numbers and commas": _numbered("{}, "),
    "dots": _repeated("."),
    "dots apart": _repeated(". "),
    "initials": _repeated("A. B. "),
    "dashes": _repeated("-"),
    "dashes apart": _repeated(" - "),
    "hyphened words": _repeated("well-"),
    "brackets": _repeated("("),
    "brackets and numbers": _numbered("({} "),
    "nested brackets": _nested("(", ")"),
    "square brackets": _nested("[", "]"),
    "capitals": _repeated("A"),
    "capital words": _repeated("Velmar "),
    "names with ages": _numbered("John Smith, 34, "),
    "names with ages, varied": _numbered("{name}, 34, "),
    "months": _repeated("January "),
    "months and days": _numbered("May 12, "),
    "years": _repeated("2014 "),
    "weekdays": _repeated("Monday, "),
    "clock times": _repeated("10:30 "),
    "dates": _repeated("12/07/2025 "),
    "ranges of dates": _repeated("from May 12 to "),
    "which, which": _repeated(", which was"),
    "according to": _repeated("according to police "),
    "including": _numbered("{} people, including "),
    "of whom": _numbered("{} people, {} of whom "),
    "number words": _repeated("one hundred and "),
    "fractions": _repeated("half a "),
    "money": _repeated("$12 "),
    "currencies": _repeated("$"),
    "percent": _repeated("12% "),
    "a long list": _numbered("{}. {name}\n"),
    "a table of results": _numbered("{}\t{name}\t1:0{}\t{} points\n"),
    "a table with bars": _numbered("| {} | {name} | 12% |\n"),
    "datelines": _numbered("VELMAR, July 12 (Reuters) - {} people died.\n\n"),
    "read more": _numbered("READ MORE: {} people died in Velmar\n"),
    "bylines": _numbered("By {name}\nJuly 12, 2025\n\n"),
    "rules": _repeated("-----\n"),
    "time stamps": _numbered("10:30 - {} people died\n"),
    "links": _numbered("https://example.com/{}/ "),
    "addresses": _numbered("a{}@b.c "),
    "blanks": _repeated(" "),
    "line breaks": _repeated("\n"),
    "indented": _repeated("   a\n"),
    "hidden characters": _repeated("\u200ba"),
    "soft hyphens": _repeated("wo­rd "),
    "accents": _repeated("é"),
    "Thai digits": _repeated("๑๒ "),
    "wide digits": _repeated("１２ "),
    "tolls": _numbered("The death toll rose to {} from {}. "),
    "totals": _numbered("{} people, {} men, {} women, "),
    "negations": _repeated("not "),
    "hedges": _repeated("more than "),
    "hedged": _numbered("more than {} "),
    "may": _repeated("may "),
    "semicolons": _numbered("{} died; "),
    "colons": _repeated("police: "),
    "questions": _repeated("? "),
    "places": _numbered("in Velmar, near Port Lorne, "),
    "events": _numbered("the earthquake attack fire {} "),
    "that that": _repeated("that "),
    "apostrophes": _repeated("it's "),
    "slashes": _repeated("/"),
    "ampersands": _repeated("A&"),
    "angle brackets": _repeated("<"),
    "tags": _repeated("<b>"),
    "entities": _repeated("&amp;"),
}  # fmt: skip


def _run(path: Path, limit: float, answers: "multiprocessing.Queue[tuple[float, float]]") -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(limit), math.ceil(limit)))
    base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.process_time()
    with contextlib.suppress(factcheck.InputError):  # a page with no word in it is refused
        factcheck.check([path], today=TODAY)
    answers.put((time.process_time() - started, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - base) / 1024))


def measure(text: str, limit: float) -> tuple[float, float] | None:
    """Seconds of CPU of a whole run on `text` as a file, and the megabytes that it added; None past `limit`."""
    context = multiprocessing.get_context("fork")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.txt"
        path.write_text(text, encoding="utf-8")
        answers: multiprocessing.Queue[tuple[float, float]] = context.Queue()
        worker = context.Process(target=_run, args=(path, limit, answers))
        worker.start()
        worker.join()
        return answers.get() if worker.exitcode == 0 else None


def row(name: str, sizes: list[int], limit: float) -> str:
    """The line of the table for one page."""
    found = [measure(PAGES[name](size), limit) for size in sizes]
    seconds = [f"{one[0]:8.2f}" if one else f">{limit:7.0f}" for one in found]
    memory = f"{found[-1][1]:6.0f}" if found[-1] else "     ?"
    exponent = "     ?"
    if len(found) > 1 and found[-1] and found[-2]:
        exponent = f"{math.log2(max(found[-1][0], 1e-3) / max(found[-2][0], 1e-3)):6.2f}"
    return f"{name:34} {' '.join(seconds)} {exponent} {memory}"


def main() -> None:
    """Print a row a page."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--size", type=int, default=50_000, help="code points of the smallest page")
    options.add_argument("--limit", type=float, default=60, help="seconds of CPU after which a run is given up")
    options.add_argument("--only", nargs="+", default=list(PAGES), choices=list(PAGES), metavar="NAME")
    options.add_argument("--page", action="store_true", help="2 MB each instead")
    given = options.parse_args()
    # Everything is loaded before the workers are forked.
    factcheck.check(factcheck.read_articles(text="Twelve people died on Monday, police said."), today=TODAY)
    sizes = [LARGEST_PAGE] if given.page else [given.size, 2 * given.size, 4 * given.size]
    heads = [f"{size // 1000} k" for size in sizes]
    print(f"{'page':34} {' '.join(f'{head:>8}' for head in heads)} growth     MB")
    for name in given.only:
        print(row(name, sizes, given.limit), flush=True)


if __name__ == "__main__":
    main()
