"""A story of three articles with its labels, small enough to read, and reports that are made wrong on purpose."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from factcheck.evaluation.cases.stories import StoryCase, read_story
from factcheck.evaluation.providers import Rules, StoryRun
from factcheck.model import Article, Report

ARTICLES = [
    {
        "title": "Bus falls into river near Tellmar, 38 dead",
        "text": "TELLMAR, March 4 (Reuters) - A bus fell into the Ostra river near Tellmar on Tuesday, police said.\n\n"
        "The death toll stood at 38 as of 6 p.m. on Tuesday, police chief Anna Kovalenko said.\n\n"
        '"The road was dry and the driver was alone at the wheel for nine hours," Kovalenko told reporters.\n\n'
        "The driver, Viktor Lemberg, 52, survived.",
        "publisher": "Reuters",
        "published": "2025-03-04T20:00:00+00:00",
    },
    {
        "title": "Tellmar bus crash kills 41",
        "text": "TELLMAR (AP) — The bus came off a bridge near Tellmar, and the death toll stood at 41 as of 6 p.m. on "
        "Tuesday, according to police chief Anna Kovalenko.\n\n"
        "Divers searched the Ostra for a girl who was still missing on Tuesday evening.\n\n"
        "Viktor Lemberg, 52, who drove the bus, is in hospital.",
        "publisher": "The Associated Press",
        "published": "2025-03-04T21:00:00+00:00",
    },
    {
        "title": "A town looks for its dead in the Ostra",
        "text": "The bus that fell into the Ostra near Tellmar on Tuesday had left the village of Hrast at dawn.\n\n"
        '"The road was dry and the driver was alone at the wheel for nine hours," said police chief Anna Kovalenko.\n\n'
        "Its driver, Viktor Lemberg, 52, had worked for the company since 2009. Colleagues of his helped the divers.",
        "publisher": "Tellmar Post",
        "published": "2025-03-05",
    },
]  # fmt: skip


def claim(name: str, quote: str, value: str, prop: str, **more: str) -> dict[str, str]:
    """A labelled claim."""
    return {"id": name, "field": "text", "quote": quote, "value": value, "kind": "x", "property": prop, **more}


LABELS: dict[str, Any] = {
    "labeller": "one",
    "articles": [
        {
            "main_event": "bus crash near Tellmar",
            "claims": [
                claim("0.1", "The death toll stood at 38", "38", "killed"),
                claim("0.2", "Viktor Lemberg, 52", "52", "age", about="Viktor Lemberg"),
                claim("0.3", "driver, Viktor Lemberg", "Viktor Lemberg", "name"),
                claim("0.4", "chief Anna Kovalenko", "Anna Kovalenko", "name"),
            ],
        },
        {
            "main_event": "bus crash near Tellmar",
            "claims": [
                claim("1.1", "stood at 41", "41", "killed"),
                claim("1.2", "Viktor Lemberg, 52", "52", "age", about="Viktor Lemberg"),
                claim("1.3", "Viktor Lemberg", "Viktor Lemberg", "name"),
                claim("1.4", "a girl who was still missing", "a girl", "missing"),
            ],
        },
        {
            "main_event": "bus crash near Tellmar",
            "claims": [
                claim("2.1", "Viktor Lemberg, 52", "52", "age", about="Viktor Lemberg"),
                claim("2.2", "driver, Viktor Lemberg", "Viktor Lemberg", "name"),
            ],
        },
    ],
    "pairs": [
        {"a": "0.1", "b": "1.1", "relation": "contradicts", "why": "one hour, two tolls"},
        {"a": "0.2", "b": "1.2", "relation": "agrees", "why": ""},
    ],
    "findings": [{"family": "Q", "severity": "high", "sides": [["0.1"], ["1.1"]], "what": "38 or 41 dead"}],
    "must_carry": ["A bus fell into the Ostra river near Tellmar", "38 people had died as of 6 p.m., police said"],
    "must_not_carry": ["52 people died"],
}  # fmt: skip
FACTS = {
    "quiet": False,
    "findings": [
        {
            "family": "Q",
            "severity": "high",
            "what": "38 or 41 dead",
            "sides": [
                [{"article": 1, "quote": "The death toll stood at 38 as of 6 p.m."}],
                [{"article": 2, "quote": "stood at 41 as of 6 p.m."}],
            ],
        }
    ],
}


def write_story(folder: Path, *, labels: Any = None, facts: Any = None, articles: Sequence[dict[str, Any]] = ARTICLES) -> Path:
    """A story's folder with what is given of it."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles)
    folder.joinpath("articles.jsonl").write_text(lines, encoding="utf-8")
    for name, content in (("labels-one.json", labels), ("contradictions.json", facts)):
        if content is not None:
            folder.joinpath(name).write_text(json.dumps(content, indent=1, ensure_ascii=False), encoding="utf-8")
    return folder


@pytest.fixture
def story(tmp_path: Path) -> StoryCase:
    """The story with all its labels."""
    return read_story(write_story(tmp_path / "stories" / "dev" / "tellmar", labels=LABELS, facts=FACTS), "dev")


class Altered:
    """A provider that alters the rules' report."""

    name = "altered"

    def __init__(self, alter: Callable[[Report], Report]) -> None:
        self.alter = alter

    def report(self, articles: Sequence[Article]) -> Report:
        """The report after it has been altered."""
        return self.alter(Rules().report(articles))


def altered(story: StoryCase, **fields: Any) -> StoryRun:
    """A run whose report has other fields than the rules' own."""
    return StoryRun(story, Altered(lambda report: report.model_copy(update=fields)))
