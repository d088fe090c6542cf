"""What a model tells as a disagreement becomes a low finding, as far as the articles bear it out."""

import re
from typing import Any

import pytest

import factcheck
from factcheck.model import Article, Finding
from tests.pipeline.conftest import TODAY, Desk
from tests.pipeline.replies import Answerer, claim

HULL = "PORT HALE, March 4, 2025 (AP) - A ferry capsized off Sorrel Island on Tuesday, the coast guard said.\n\n{more}"
ISLE = "PORT HALE, March 4, 2025 (Reuters) - The ferry that capsized off Sorrel Island on Tuesday was old.\n\n{more}"


def read_each(values: dict[str, dict[str, Any]]) -> Any:
    """A reading that proposes a claim for each sentence that holds one of `values`, its quote the sentence."""

    def read(sentences: dict[int, str]) -> dict[str, Any]:
        claims = [
            claim(sentence=number, quote=text.rstrip("."), value=value, **fields)
            for number, text in sentences.items()
            for value, fields in values.items()
            if value in text and "capsized" not in text
        ]
        return {"claims": claims, "summary": []}

    return read


def told_with(
    desk: Desk, first: str, second: str, told: str, values: dict[str, dict[str, Any]], *, is_kept: bool = True
) -> list[Finding]:
    """The findings that are made of two reports when a model tells `told`, citing every sentence after the leads, and not
    without it; `is_kept`: the sentence stands in the report, as these sentences hold it.
    """

    def tell(sentences: dict[int, str]) -> dict[str, Any]:
        return {
            "sentences": [{"text": told, "cites": [number for number, text in sentences.items() if "capsized" not in text]}]
        }

    desk.answer(Answerer(read=read_each(values), tell=tell))
    articles: list[Article] = [
        *factcheck.read_articles(text=HULL.format(more=first), title="Ferry capsizes off Sorrel Island", publisher="Herald"),
        *factcheck.read_articles(
            text=ISLE.format(more=second), title="Old ferry capsized off Sorrel Island", publisher="Courier"
        ),
    ]
    report = desk.check(*articles)
    assert [told] * is_kept == [sentence.text for sentence in report.stories[0].sentences if sentence.text == told]
    with_model = report.findings
    alone = {finding.id for finding in factcheck.check(articles, today=TODAY).findings}
    assert alone <= {finding.id for finding in with_model}
    return [finding for finding in with_model if finding.id not in alone]


COUNT = {"kind": "quantity", "property": "repairs"}
CLOCK = {"kind": "time", "property": "last-call"}
PLACE = {"kind": "place", "property": "last-port"}
NAME = {"kind": "name", "property": "name"}

FIRES = [
    pytest.param(
        "Q901",
        "Its log lists 14 weldings.",
        "Welders had patched it in 41 places, its log says.",
        "The reports disagree on how often the ferry was patched: 14 weldings according to one, 41 places in another.",
        {"14": COUNT, "41": COUNT},
        id="figures in other words",
    ),
    pytest.param(
        "T901",
        "The bridge fell silent at 11:40 a.m.",
        "Nothing was heard from the bridge after 10:25 a.m.",
        "The bridge was last heard at 11:40 a.m. according to one report and at 10:25 a.m. according to another.",
        {"11:40 a.m": CLOCK, "10:25 a.m": CLOCK},
        id="clock times",
    ),
    pytest.param(
        "P901",
        "It had taken on coal in Brenholm.",
        "Its last stop was Port Anders.",
        "The accounts differ on the stop before: Brenholm in one, Port Anders in the other.",
        {"Brenholm": PLACE, "Port Anders": PLACE},
        id="places",
    ),
    pytest.param(
        "N901",
        "At the wheel stood Henrik Aldersund.",
        "The wheel was held by Henrik Ostergaard.",
        "The man at the wheel is named as Henrik Aldersund in one report and as Henrik Ostergaard in another.",
        {"Henrik Aldersund": NAME, "Henrik Ostergaard": NAME},
        id="names that share a part",
    ),
]


@pytest.mark.parametrize(("code", "first", "second", "told", "values"), FIRES)
def test_a_disagreement_that_is_told_and_there_is_raised_as_low(
    desk: Desk, code: str, first: str, second: str, told: str, values: dict[str, dict[str, Any]]
) -> None:
    """No rule knows that the two sentences speak of one thing; each value is in one article, and the model says so."""
    [finding] = told_with(desk, first, second, told, values)
    assert (finding.code, finding.severity, len(finding.sides)) == (code, "low", 2)
    assert [len(side.article_ids) for side in finding.sides] == [1, 1]


LOG = ("Its log lists 14 weldings.", "Welders had patched it in 41 places, its log says.")
BOTH = {"14": COUNT, "41": COUNT}

SILENT = [
    pytest.param(*LOG, "The log lists 14 weldings; welders had patched it in 41 places.", BOTH, id="nothing is said to differ"),
    pytest.param(*LOG, "What rose from 14 weldings in one report is 41 places in another.", BOTH, id="a count that moved"),
    pytest.param(
        *LOG,
        "One report has 14 weldings, another report 41 places, which includes patches.",
        BOTH,
        id="the sentence says what each counts",
    ),
    pytest.param(
        LOG[0],
        "Welders had patched it in 41 places, and its log lists 14 of them.",
        "The reports disagree: 14 weldings according to one, 41 places in another.",
        BOTH,
        id="one article has both",
    ),
    pytest.param(
        "Its log lists about 40 weldings.",
        "Welders had patched it in 41 places, its log says.",
        "The reports disagree: about 40 weldings according to one, 41 places in another.",
        {"about 40": COUNT, "41": COUNT},
        id="figures that fit",
    ),
    pytest.param(
        "At the wheel stood Henrik Aldersund.",
        "The wheel was held by Henrik Olof Aldersund.",
        "The man is named as Henrik Aldersund in one report and as Henrik Olof Aldersund in another.",
        {"Henrik Aldersund": NAME, "Henrik Olof Aldersund": NAME},
        id="the long form of a name",
    ),
]


@pytest.mark.parametrize(("first", "second", "told", "values"), SILENT)
def test_what_is_no_disagreement_raises_nothing(
    desk: Desk, first: str, second: str, told: str, values: dict[str, dict[str, Any]]
) -> None:
    """Whatever the model tells."""
    assert told_with(desk, first, second, told, values) == []


def test_what_a_rule_has_raised_is_not_raised_again(desk: Desk) -> None:
    """The two tolls are the rules' own finding."""
    told = "Twelve people were killed according to the coast guard, fifteen according to the ministry."

    def tell(sentences: dict[int, str]) -> dict[str, Any]:
        return {
            "sentences": [
                {"text": told, "cites": [n for n, text in sentences.items() if re.search("people were killed", text)]}
            ]
        }

    desk.answer(Answerer(tell=tell))
    assert [finding.code for finding in desk.check().findings] == [finding.code for finding in desk.without_model().findings]


def test_an_invented_disagreement_raises_nothing(desk: Desk) -> None:
    """A figure that stands in no cited sentence: the sentence is turned away before anybody looks at it."""
    told = "The reports disagree: 14 weldings according to one, 99 according to another."
    assert told_with(desk, *LOG, told, BOTH, is_kept=False) == []
