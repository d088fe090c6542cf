"""A toll that moved: one step a figure, in the order of time."""

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.model import Attribution, EventMention, Relation, Story
from factcheck.report.lookup import Lookup
from factcheck.report.tolls import Step, steps

if TYPE_CHECKING:
    from tests.report.conftest import Desk


def _claim(desk: "Desk", words: str, value: str, number: float, day: int, **more: str) -> str:
    """A count in an article of its own, published on that day of July."""
    name = desk.article(f"Flood {len(desk.articles)}", f"{words}.", day=f"2025-07-{day:02}", **more)  # type: ignore[arg-type]
    return desk.claim(name, words, value, number=number, as_of=date(2025, 7, day))


def _steps(desk: "Desk", *claims: str) -> tuple[Step, ...]:
    """The steps of one toll in which each claim updates the one before it."""
    updates = tuple(Relation(a=a, b=b, relation="updates", reason="a later count") for a, b in pairwise(claims))
    desk.topic("killed", "flood", list(claims), relations=updates)
    desk.stories.append(Story(id="s1", title="Flood", article_ids=tuple(article.id for article in desk.articles)))
    lookup = Lookup(desk.report())
    return steps(lookup.report.topics[0], lookup)


def test_a_reprint_is_no_step_of_its_own(desk: "Desk") -> None:
    """One figure is one step, where it is first given, with all who give it."""
    first = _claim(desk, "Rescuers counted 41 dead", "41", 41, 21, publisher="Star", agency="AP")
    copy = _claim(desk, "Rescuers counted 41 dead", "41", 41, 22, publisher="Mail", agency="AP")
    last = _claim(desk, "Rescuers counted 52 dead", "52", 52, 23, publisher="Echo")
    found = _steps(desk, first, copy, last)
    assert [(step.value, step.when) for step in found] == [("41", "reported 21 July 2025"), ("52", "reported 23 July 2025")]
    assert found[0].holders == "Star and Mail, from AP"


def test_figures_are_in_digits_with_their_hedge(desk: "Desk") -> None:
    """Twelve is 12; where one holder says "at least", the step does."""
    first = _claim(desk, "Twelve people were killed", "Twelve", 12, 21, publisher="Star")
    loose = _claim(desk, "At least twelve people were killed", "At least twelve", 12, 21, publisher="Star")
    last = _claim(desk, "Nineteen people were killed", "Nineteen", 19, 23, publisher="Echo")
    assert [step.value for step in _steps(desk, first, loose, last)] == ["at least 12", "19"]


def test_an_earlier_event_told_for_comparison_is_no_step(desk: "Desk") -> None:
    """The flood of 2011 has a toll of its own."""
    first = _claim(desk, "Rescuers counted 41 dead", "41", 41, 21, publisher="Star")
    old = _claim(desk, "The flood of 2011 killed 64 people", "64", 64, 22, publisher="Mail")
    last = _claim(desk, "Rescuers counted 52 dead", "52", 52, 23, publisher="Echo")
    mention = EventMention(head="flood", surface="flood", is_background=True)
    desk.claims = [claim.model_copy(update={"event": mention}) if claim.id == old else claim for claim in desk.claims]
    assert [step.value for step in _steps(desk, first, old, last)] == ["41", "52"]


def test_an_official_figure_is_marked_though_a_newer_one_is_not(desk: "Desk") -> None:
    """The newest, and the latest with an official source behind it."""
    first = _claim(desk, "Rescuers counted 41 dead", "41", 41, 21, publisher="Star")
    last = _claim(desk, "Neighbours counted 52 dead", "52", 52, 23, publisher="Echo")
    by = Attribution(source="Civil defence chief Ann Ray", span=desk.claims[0].span, cue="said", strength="official")
    desk.claims[0] = desk.claims[0].model_copy(update={"attribution": by})
    found = _steps(desk, first, last)
    assert [(step.value, step.mark) for step in found] == [("41", "latest official"), ("52", "newest")]
