"""Cases are checked on load; what is wrong is named with file, line, field and what to do."""

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import UnreadableCase
from factcheck.evaluation.cases.folder import digests, read_cases
from factcheck.evaluation.cases.positions import line_of
from factcheck.evaluation.cases.sentences import read_sentences
from factcheck.evaluation.cases.stories import expected_findings, read_story
from tests.evaluation.conftest import ARTICLES, FACTS, LABELS, write_story

SENTENCE: dict[str, Any] = {
    "id": "q1",
    "text": "Three died.",
    "labels": [{"start": 0, "end": 5, "surface": "Three", "kind": "count", "low": 3, "high": 3}],
}


def message_of(path: Path, split: str = "dev") -> str:
    """What the loader says of a story that is wrong."""
    with pytest.raises(UnreadableCase) as error:
        read_story(path, split)
    return str(error.value)


def test_a_line_is_found_by_its_path() -> None:
    """Through objects and lists; a path that leads nowhere ends at its nearest parent."""
    text = '{"a": [\n  {"b": "{,]"},\n  {"b": [1,\n 2]}\n]}'
    assert line_of(text, ("a", 0, "b")) == 2
    assert line_of(text, ("a", 1, "b", 1)) == 4
    assert line_of(text, ("a", 1, "c")) == 3
    assert line_of(text, ("a", 7)) == 1


def test_a_wrong_property_is_named_with_its_line(tmp_path: Path) -> None:
    """File, line, field, what is allowed, what is there."""
    labels = json.loads(json.dumps(LABELS).replace('"killed"', '"kiled"', 1))
    path = write_story(tmp_path / "s", labels=labels)
    lines = path.joinpath("labels-one.json").read_text(encoding="utf-8").split("\n")
    line = next(number for number, words in enumerate(lines, 1) if '"kiled"' in words)
    assert f"labels-one.json, line {line}, articles.0.claims.0.property: Input should be 'killed'" in message_of(path)
    assert '(it is "kiled")' in message_of(path)


def test_a_quote_that_is_not_there_is_named(tmp_path: Path) -> None:
    """One that stands nowhere, one that stands twice, a value outside its quote: each with what to do."""
    for old, new, said in (
        ("The death toll stood at 38", "The death toll was 38", "stands 0 times in the text; copy it letter for letter"),
        ("driver, Viktor Lemberg", "the", "make it longer, so that it stands there once"),
        ('"value": "38"', '"value": "39"', "must stand there once"),
    ):
        path = write_story(tmp_path / new[:4].strip('"'), labels=json.loads(json.dumps(LABELS).replace(old, new, 1)))
        assert said in message_of(path)


def test_pairs_and_findings_name_claims_that_exist(tmp_path: Path) -> None:
    """A slip in an id is an error, not a pair that is never scored."""
    path = write_story(tmp_path / "s", labels=json.loads(json.dumps(LABELS).replace('"b": "1.1"', '"b": "1.9"')))
    assert "pairs.0.b: there is no claim '1.9'" in message_of(path)


def test_all_errors_are_told_at_once(tmp_path: Path) -> None:
    """Whoever labels forty quotes mends them in one go."""
    labels = json.loads(json.dumps(LABELS).replace('"quote": "', '"quote": "~'))
    assert message_of(write_story(tmp_path / "s", labels=labels)).count("\n") == 9


def test_contradictions_are_checked_too(tmp_path: Path) -> None:
    """Quotes against the article that they are said to be of; a quiet story has none."""
    wrong = json.loads(json.dumps(FACTS).replace('"article": 2', '"article": 3'))
    assert "does not stand in article 3" in message_of(write_story(tmp_path / "a", facts=wrong))
    empty = {"quiet": False, "findings": [{"family": "Q", "severity": "high", "sides": [[]]}]}
    assert "findings.0.sides.0: " in message_of(write_story(tmp_path / "c", facts=empty))
    assert "a quiet story has no findings" in message_of(write_story(tmp_path / "b", facts={**FACTS, "quiet": True}))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("{", "line 1: not JSON", id="not JSON"),
        pytest.param(
            json.dumps(SENTENCE) + "\n" + json.dumps(SENTENCE), "line 2, id: the id 'q1' is that of line 1", id="an id twice"
        ),
        pytest.param(
            json.dumps(SENTENCE).replace('"end": 5', '"end": 4'), "start would be 0", id="a slice that is not the surface"
        ),
        pytest.param("\n" + json.dumps({**SENTENCE, "txt": ""}), "line 2, txt: Extra inputs", id="an unknown field"),
    ],
)
def test_sentences(tmp_path: Path, text: str, said: str) -> None:
    """Each line is checked for itself."""
    path = tmp_path / "quantities-dev.jsonl"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableCase, match=r"quantities-dev\.jsonl, line") as error:
        read_sentences(path, "quantities")
    assert said in str(error.value)


def test_a_story_without_labels_is_read(tmp_path: Path) -> None:
    """It is not known whether it is quiet, and nothing is expected of it."""
    story = read_story(write_story(tmp_path / "s"), "dev")
    assert story.is_quiet is None
    assert expected_findings(story, story.articles) is None


def test_unfinished_labels_say_nothing_of_findings(tmp_path: Path) -> None:
    """A labeller who has not come to the findings has not said that there are none: the facts sheet stands."""
    unfinished = {**LABELS, "pairs": [], "findings": [], "must_carry": [], "must_not_carry": []}
    story = read_story(write_story(tmp_path / "s", labels=unfinished, facts=FACTS), "dev")
    assert story.finished is None
    assert [one.family for one in expected_findings(story, story.articles) or ()] == ["Q"]


def test_a_folder_of_ones_own(tmp_path: Path) -> None:
    """Stories may stand in the folder itself; a folder of nothing is an error that says what to put there."""
    write_story(tmp_path / "mine" / "tellmar", facts=FACTS)
    cases = read_cases(tmp_path / "mine")
    assert [story.id for story in cases.stories["own"]] == ["tellmar"]
    (tmp_path / "empty").mkdir()
    with pytest.raises(UnreadableCase, match="holds no cases"):
        read_cases(tmp_path / "empty")
    with pytest.raises(UnreadableCase, match="no such folder"):
        read_cases(tmp_path / "nowhere")


def test_a_digest_follows_every_file_of_a_case(tmp_path: Path) -> None:
    """Articles and labels alike: a figure is of the cases that it was measured on."""
    folder = write_story(tmp_path / "stories" / "dev" / "tellmar", facts=FACTS)
    before = digests(read_cases(tmp_path))
    write_story(folder, facts=FACTS, labels=LABELS)
    between = digests(read_cases(tmp_path))
    write_story(folder, facts=FACTS, labels=LABELS, articles=[*ARTICLES[:2], {**ARTICLES[2], "publisher": "Another"}])
    after = digests(read_cases(tmp_path))
    assert before.keys() == between.keys() == after.keys() == {"stories/dev/tellmar"}
    assert len({str(before), str(between), str(after)}) == 3
