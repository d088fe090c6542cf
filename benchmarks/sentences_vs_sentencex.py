"""How well sentences are split beside sentencex: the hard cases of the tests, and texts with one sentence a line.

    python benchmarks/sentences_vs_sentencex.py [FILE]

FILE holds one JSON object a line whose `text` has one sentence a line; lines are joined by a space, and ends found count as
right where a line ended. Line ends without a stop (headlines) are not asked for. Needs `pip install sentencex`.
"""

import json
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from factcheck.text.sentences import split_sentences

CASES = Path(__file__).parent.parent / "tests/text/sentence_cases.tsv"


def splitters() -> dict[str, Callable[[str], list[str]]]:
    """The splitters to compare, each from a text to its sentences without the space around them."""
    segment = import_module("sentencex").segment
    return {
        "own": lambda text: [sent.slice(text) for sent in split_sentences(text)],
        "sentencex": lambda text: [sent.strip() for sent in segment("en", text) if sent.strip()],
    }


def hard_cases(split: Callable[[str], list[str]]) -> tuple[int, int]:
    """How many hard cases are split otherwise than marked, and how many there are."""
    lines = [line for line in CASES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    marked = [line.split("\t")[1].replace("\u23ce", "\n") for line in lines]
    wrong = sum(split(case.replace("\u2016", "")) != [part.strip() for part in case.split("\u2016")] for case in marked)
    return wrong, len(marked)


def line_ends(split: Callable[[str], list[str]], texts: list[str]) -> tuple[float, float]:
    """Precision and recall of the ends found against the line ends of `texts`."""
    right = wrong = missed = 0
    for text in texts:
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        joined = " ".join(lines)
        ends = ends_of(lines, joined)
        asked = {end for end in ends if joined[end - 1] in ".!?\"'"}
        found = ends_of(split(joined), joined)
        right += len(found & asked)
        wrong += len(found - ends)
        missed += len(asked - found)
    return right / (right + wrong), right / (right + missed)


def ends_of(parts: list[str], text: str) -> set[int]:
    """Where `parts` end, found one after the other in `text`."""
    place, ends = 0, set()
    for part in parts:
        place = text.index(part, place) + len(part)
        ends.add(place)
    return ends


def main() -> None:
    """Print one line a splitter."""
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines() if len(sys.argv) > 1 else []
    texts = [json.loads(line)["text"] for line in lines]
    for name, split in splitters().items():
        wrong, total = hard_cases(split)
        print(f"{name:10} hard cases wrong: {wrong} of {total}")
        if texts:
            joined = [text.replace("\n", " ") for text in texts]
            start = time.process_time()
            for text in joined:
                split(text)
            speed = sum(map(len, joined)) / (time.process_time() - start) / 1e6
            precision, recall = line_ends(split, texts)
            print(f"{name:10} line ends: precision {precision:.3f}, recall {recall:.3f}; {speed:.1f} million characters/s")


if __name__ == "__main__":
    main()
