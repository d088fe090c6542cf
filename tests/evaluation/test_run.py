"""The suites over a folder, one process or two; what is told of them, what is kept, and two labellers."""

import json
from pathlib import Path

import pytest

from factcheck.errors import ConfigError
from factcheck.evaluation.agreement import agreement
from factcheck.evaluation.cases.folder import Cases, read_cases
from factcheck.evaluation.cases.stories import read_story
from factcheck.evaluation.providers import provider_named
from factcheck.evaluation.results import (
    figures_block,
    measured_text,
    read_results,
    results_page,
    results_text,
    results_to_keep,
    rules_measured,
    shipped_measures,
)
from factcheck.evaluation.run import run_suites
from factcheck.evaluation.show import case_lines, show_lines, story_named
from factcheck.evaluation.table import miss_lines, table_lines
from tests.evaluation.conftest import FACTS, LABELS, write_story

EVALS = Path(__file__).parents[2] / "evals"


@pytest.fixture
def cases(tmp_path: Path) -> Cases:
    """One dev story with labels, one that is held out, one without labels."""
    write_story(tmp_path / "stories" / "dev" / "tellmar", labels=LABELS, facts=FACTS)
    write_story(tmp_path / "stories" / "dev" / "unlabelled")
    write_story(tmp_path / "stories" / "test" / "secret", facts={"quiet": True, "findings": []})
    return read_cases(tmp_path)


def test_results_do_not_depend_on_the_processes(cases: Cases) -> None:
    """One or two: the same figures in the same order."""
    one = run_suites(cases, suites=("claims", "findings", "summaries"), jobs=1)
    assert run_suites(cases, suites=("claims", "findings", "summaries"), jobs=2) == one
    suites = ("claims", "findings", "summaries")
    assert [(result.suite, result.split) for result in one] == [(suite, split) for suite in suites for split in ("dev", "test")]


def test_what_cannot_be_scored_is_counted(cases: Cases) -> None:
    """A story without labels is no success and no failure, and never left unsaid."""
    [dev, test] = run_suites(cases, suites=("findings",))
    assert (dev.scored, dev.not_scored, test.scored) == (1, 1, 1)
    assert "findings · dev · 1 scored, 1 not" in "\n".join(table_lines([dev, test]))


def test_the_held_out_split_is_not_told_case_by_case(cases: Cases) -> None:
    """Neither on the screen nor in what is kept; dev is, with its quotes."""
    results = run_suites(cases, suites=("findings",))
    assert any(case == "secret" for case, _ in results[1].remarks)
    told = (
        "\n".join(miss_lines(results))
        + results_text(results_to_keep(results, cases))
        + results_page(results_to_keep(results, cases))
    )
    assert "held out: not shown" in told
    assert "secret" not in told
    assert "stood at 41" not in told
    assert "stood at 41" in "\n".join(show_lines(story_named(cases, "sec")))


def test_what_is_kept_is_read_back(cases: Cases) -> None:
    """And the page, the README's figures and the rules' worth are made of it."""
    kept = results_to_keep(run_suites(cases, suites=("findings",)), cases)
    assert read_results(results_text(kept)) == kept
    assert "| contradictions that are raised | 1 of 1 | 0 of 0 |" in figures_block(kept)
    assert "dev: 2 stories, 6 articles, 0 of the stories without any contradiction" in results_page(kept)
    [dev, test] = rules_measured(kept.suites)["Q101"]
    assert (dev.right, dev.raised, dev.matters) == (1, 1, 1)
    assert (test.right, test.raised, test.matters) == (0, 1, 0)
    assert json.loads(measured_text(kept))["Q101"][0]["right"] == 1


def test_every_rule_ships_with_its_worth() -> None:
    """As package data."""
    assert "Q101" in shipped_measures()


def test_one_story_is_shown_with_its_labels(cases: Cases) -> None:
    """What is labelled, and under it what was raised."""
    lines = list(show_lines(story_named(cases, "tell")))
    at = lines.index("labelled   Q high: 38 or 41 dead")
    assert lines[at + 3].startswith("  raised     Q101 high:")


def test_stories_are_named_by_how_they_begin(cases: Cases) -> None:
    """An unknown name and one that fits several are errors."""
    for name in ("nowhere", ""):
        with pytest.raises(ConfigError):
            story_named(cases, name)
    with pytest.raises(ConfigError, match="there are rules"):
        provider_named("oracle")


def test_a_sentence_and_a_page_are_shown_too() -> None:
    """By id and by name; labels above what was read."""
    cases = read_cases(EVALS)
    assert list(case_lines(cases, "q003"))[1] == "labelled  “41” count 41.0 to None"
    assert list(case_lines(cases, "t001"))[1:3] == ["labelled  “Monday” DATE 2025-03-10", "read      “Monday” DATE 2025-03-10"]
    assert next(case_lines(cases, "p01")).startswith("p01-plain-wire")


def test_two_labellers(tmp_path: Path) -> None:
    """Claims that both have, pairs that both gave; a pair that only one gave is counted and not scored."""
    other = json.loads(json.dumps(LABELS).replace('"one"', '"two"', 1).replace('"agrees"', '"compatible"'))
    other["articles"][1]["claims"] = [one for one in other["articles"][1]["claims"] if one["property"] != "missing"]
    other["pairs"].append({"a": "1.2", "b": "2.1", "relation": "agrees"})
    folder = write_story(tmp_path / "s", labels=LABELS)
    folder.joinpath("labels-two.json").write_text(json.dumps(other), encoding="utf-8")
    found = agreement([read_story(folder, "dev"), read_story(write_story(tmp_path / "t"), "dev")])
    figures = {(one.row, one.name): one for one in found.metrics}
    assert found.stories == 1
    assert found.given_by_one == 1
    assert (figures["claims: all", "recall"].right, figures["claims: all", "recall"].n) == (9, 10)
    assert figures["relations of pairs", "accuracy"].value == 0.5
    assert [one.endswith("agrees or compatible") for one in found.differing] == [True]
