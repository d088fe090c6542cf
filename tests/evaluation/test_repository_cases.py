"""The cases in the repository: they load, their schemas accept them, and what is kept of them is in order."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from factcheck.evaluation.baseline import BASELINE, read_baseline
from factcheck.evaluation.cases.folder import read_cases
from factcheck.evaluation.cases.stories import expected_findings
from factcheck.evaluation.run import SUITES

EVALS = Path(__file__).parents[2] / "evals"


def test_all_cases_load() -> None:
    """Sixty long stories and 168 short ones in two splits, many quiet, with what each should raise; sentences and pages."""
    cases = read_cases(EVALS)
    stories = [story for split in ("dev", "test") for story in cases.stories[split]]
    assert (len(cases.stories["dev"]), len(cases.stories["test"])) == (160, 68)
    assert sum(len(story.records) for story in stories) >= 600
    assert sum(story.is_quiet is True for story in stories) >= 80
    assert all(expected_findings(story, story.articles) is not None for story in stories)
    assert sum(len(sentences) for sentences in cases.sentences.values()) >= 300
    assert len(cases.pages) >= 15


@pytest.mark.parametrize(
    ("schema", "pattern"),
    [
        ("labels", "stories/dev/*/labels-*.json"),
        ("contradictions", "stories/*/*/contradictions.json"),
        ("events", "stories/*/*/events.json"),
        ("page", "pages/*/expected.json"),
    ],
)
def test_the_schemas_accept_what_is_there(schema: str, pattern: str) -> None:
    """And refuse a field that is none."""
    rules = json.loads(EVALS.joinpath("schema", f"{schema}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(rules)
    validator = Draft202012Validator(rules)
    paths = sorted(EVALS.glob(pattern))
    assert paths
    for path in paths:
        content = json.loads(path.read_text(encoding="utf-8"))
        assert validator.is_valid(content), path
        assert not validator.is_valid({**content, "feild": 1}), path


def test_the_gate_has_floors() -> None:
    """For every suite: a gate without floors lets everything through."""
    suites = {name.split("/")[0] for name in read_baseline(EVALS / BASELINE).floors}
    assert set(SUITES) <= suites
