"""Stories read with a model: live, recorded, replayed; the three readers side by side; and recordings that no longer fit."""

import asyncio
import copy
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from openai import AsyncOpenAI

from factcheck.evaluation.cases.folder import Cases, digests, read_cases, replies_folder
from factcheck.evaluation.metrics import Metric
from factcheck.evaluation.replies import ModelRun, read_live, record
from factcheck.evaluation.run import SuiteResult, model_results, run_suites
from factcheck.evaluation.suites.model import BOTH, HELD, MISSING, MODEL, RULES, UNUSED
from factcheck.llm.ledger import SqliteLedger
from factcheck.pipeline import ModelSetup
from tests.evaluation.conftest import ARTICLES, FACTS, LABELS, write_story
from tests.evaluation.conftest import claim as labelled
from tests.llm.loopback import Loopback
from tests.pipeline.replies import Answerer, claim


@pytest.fixture
def cases(tmp_path: Path) -> Cases:
    """One labelled story."""
    write_story(tmp_path / "evals" / "stories" / "dev" / "tellmar", labels=WITH_THE_SICK, facts=FACTS, articles=SICK_TOO)
    return read_cases(tmp_path / "evals")


SICK = "Another 7 of them came down with it within the hour."
"""What a model understands and the rules do not."""
SICK_TOO = [*ARTICLES[:2], {**ARTICLES[2], "text": f"{ARTICLES[2]['text']} {SICK}"}]
WITH_THE_SICK = copy.deepcopy(LABELS)
WITH_THE_SICK["articles"][2]["claims"].append(labelled("2.3", "Another 7 of them came down with it", "7", "infected"))


def read_too_much(sentences: dict[int, str]) -> dict[str, object]:
    """The sick, whom the rules leave out; in every article also divers that no article counts."""
    found = [
        claim(sentence=number, quote="Another 7 of them came down with it", value="7", property="infected")
        for number, sentence in sentences.items()
        if SICK in sentence
    ]
    return {"claims": [*found, claim(sentence=1, quote="90 divers", value="90", property="rescued")], "summary": []}


@pytest.fixture
def server() -> Iterator[Loopback]:
    """A model that reads one thing well and one that is nowhere, and takes all quotes for one thing."""
    with Loopback() as loopback:
        loopback.otherwise = Answerer(read=read_too_much).act
        yield loopback


@pytest.fixture
def ledger(tmp_path: Path) -> SqliteLedger:
    """A ledger of this test's own."""
    return SqliteLedger(tmp_path / "ledger.sqlite3")


def read_now(cases: Cases, server: Loopback, ledger: SqliteLedger, *, is_recorded: bool = False) -> dict[str, ModelRun]:
    """All stories, asked at the server; the replies kept when they are to be."""

    async def run() -> dict[str, ModelRun]:
        client = AsyncOpenAI(api_key="sk-test", base_url=server.url, max_retries=0)
        stories = [story for own in cases.stories.values() for story in own]
        runs, counted = await read_live(stories, ModelSetup(name="openai/m", client=client), ledger, print)
        if is_recorded:
            record(counted, ledger, replies_folder(cases.folder))
        return runs

    return asyncio.run(run())


def row(result: SuiteResult, name: str, metric: str) -> Metric:
    """One figure that must be there."""
    found = result.metric(name, metric)
    assert found is not None
    return found


def test_the_three_readers_stand_side_by_side(cases: Cases, server: Loopback, ledger: SqliteLedger) -> None:
    """What the model adds is in `both`, what it made up is in neither and counted, and what it cost is told."""
    [result] = model_results(cases, read_now(cases, server, ledger), "openai/m")
    rules, model, both = (row(result, f"all claims, {reader}", "recall").right for reader in (RULES, MODEL, BOTH))
    assert (model, both) == (1, rules + 1)
    assert row(result, HELD, "rate").value == 1 / 4
    assert row(result, "findings, both", "precision") == row(result, "findings, rules", "precision").model_copy(
        update={"row": "findings, both"}
    )
    assert row(result, "opinions on one thing", "rate").value == 1
    assert row(result, "alarms that the model upholds and that are right", "rate").right == 1
    assert row(result, "read: requests a story", "amount").value == 3
    assert row(result, "read: tokens a request", "amount").right > 0


def test_recorded_replies_give_the_figures_again(cases: Cases, server: Loopback, ledger: SqliteLedger) -> None:
    """With nobody to ask; every reading used, none missing."""
    [live] = model_results(cases, read_now(cases, server, ledger, is_recorded=True), "openai/m")
    asked = len(server.received)
    [replayed] = run_suites(cases, suites=("model",))
    assert len(server.received) == asked
    assert replayed.metrics == live.metrics
    assert (row(replayed, MISSING, "count").right, row(replayed, UNUSED, "count").right) == (0, 0)
    assert not [remark for _, remark in replayed.remarks if remark.kind == "broken"]


def test_recording_again_leaves_nothing_of_before(cases: Cases, server: Loopback, ledger: SqliteLedger) -> None:
    """A story's folder holds the replies of one run."""
    read_now(cases, server, ledger, is_recorded=True)
    folder = replies_folder(cases.folder) / "tellmar"
    folder.joinpath("stale.json").write_text("{}", encoding="utf-8")
    before = {path.name for path in folder.glob("*.json")}
    read_now(cases, server, ledger, is_recorded=True)
    assert {path.name for path in folder.glob("*.json")} == before - {"stale.json"}


def test_a_changed_prompt_is_named(cases: Cases, server: Loopback, ledger: SqliteLedger) -> None:
    """A reading recorded with other words in its prompt is missing under the new ones; what differs is told."""
    read_now(cases, server, ledger, is_recorded=True)
    for path in replies_folder(cases.folder).glob("tellmar/*.json"):
        page = json.loads(path.read_text(encoding="utf-8"))
        system = page["request"]["messages"][0]
        system["content"] = system["content"].replace("You read one news article", "You read one old news article")
        path.write_text(json.dumps(page), encoding="utf-8")
    [result] = run_suites(cases, suites=("model",))
    assert (result.scored, result.not_scored) == (0, 1)
    assert row(result, MISSING, "count").right == 1
    [remark] = [remark for _, remark in result.remarks if remark.kind == "broken"]
    assert "messages[0].content" in remark.what
    assert "old" in remark.what


def test_an_unused_reading_is_named(cases: Cases, server: Loopback, ledger: SqliteLedger) -> None:
    """One more than is asked for: of an article that has changed."""
    read_now(cases, server, ledger, is_recorded=True)
    folder = replies_folder(cases.folder) / "tellmar"
    for path in sorted(folder.glob("*.json")):
        page = json.loads(path.read_text(encoding="utf-8"))
        if page["request"]["response_format"]["json_schema"]["name"] == "WireReading":
            page["request"]["messages"][-1]["content"] += "\n[9] One more sentence."
            folder.joinpath("more.json").write_text(json.dumps(page), encoding="utf-8")
    [result] = run_suites(cases, suites=("model",))
    assert row(result, UNUSED, "count").right == 1
    assert any("record the story again" in remark.what for _, remark in result.remarks)


def test_an_opinion_that_is_not_recorded_is_listed_and_fails_nothing(
    cases: Cases, server: Loopback, ledger: SqliteLedger
) -> None:
    """Which pairs are asked about is the rules' choice, and rules get better."""
    read_now(cases, server, ledger, is_recorded=True)
    for path in replies_folder(cases.folder).glob("tellmar/*.json"):
        if "WireRelating" in path.read_text(encoding="utf-8"):
            path.unlink()
    [result] = run_suites(cases, suites=("model",))
    assert result.scored == 1
    assert {remark.kind for _, remark in result.remarks} == {"not scored"}
    assert [remark.what.split()[0] for _, remark in result.remarks] == ["relate"]


def test_stories_that_no_model_has_read_are_counted(
    cases: Cases, server: Loopback, ledger: SqliteLedger, tmp_path: Path
) -> None:
    """And a folder without any recording has no such suite."""
    assert run_suites(cases, suites=("model",)) == ()
    read_now(cases, server, ledger, is_recorded=True)
    write_story(tmp_path / "evals" / "stories" / "dev" / "unread", labels=LABELS, facts=FACTS)
    [result] = run_suites(read_cases(tmp_path / "evals"), suites=("model",))
    assert (result.scored, result.not_scored) == (1, 1)


def test_recordings_are_among_the_digests(cases: Cases, server: Loopback, ledger: SqliteLedger) -> None:
    """Another recording makes other figures: the gate names it."""
    before = digests(cases)
    read_now(cases, server, ledger, is_recorded=True)
    assert set(digests(cases)) - set(before) == {"recordings/tellmar"}
