"""What only a model read beside what the rules read: it adds, and never takes away."""

from typing import Any

from tests.pipeline.conftest import Desk
from tests.pipeline.replies import Answerer, claim
from tests.pipeline.test_model_rounds import findings_of


def misread(sentences: dict[int, str]) -> dict[str, Any]:
    """Readings that stand in the article and count something else: divers for dead, noon for the accident."""
    claims = []
    for number, text in sentences.items():
        if "noon" in text:
            claims.append(claim(sentence=number, quote="noon", value="noon", kind="time", property="time-of", event="accident"))
        if "Thirty" in text:
            claims.append(claim(sentence=number, quote="Thirty divers", value="Thirty"))
    return {"claims": claims, "summary": []}


def test_findings_of_the_rules_are_the_same_with_a_model_that_misreads(desk: Desk) -> None:
    """What it makes of other figures neither silences theirs nor changes their ids, sides or severity."""
    first, second = desk.articles
    words = first.text + "\n\nThirty divers searched the hull."
    span = first.blocks[-1].span.model_copy(update={"end": len(words)})
    more = first.model_copy(
        update={"text": words, "blocks": (*first.blocks[:-1], first.blocks[-1].model_copy(update={"span": span}))}
    )
    desk.answer(Answerer())
    before = desk.check(more, second, ledger_name="one.sqlite3")
    desk.answer(Answerer(read=misread))
    after = desk.check(more, second, ledger_name="two.sqlite3")
    loud = [one for one in after.findings if one.severity != "low"]
    assert [one.id for one in loud] == [one.id for one in before.findings]
    assert findings_of(before) == findings_of(after.model_copy(update={"findings": tuple(loud)}))
    assert any(one.readers == ("openai/m read/v1",) for one in after.claims)


def test_a_side_that_only_a_model_read_is_low(desk: Desk) -> None:
    """An age that no rule reads, against another: shown, and no reason to fail a run."""

    def read(sentences: dict[int, str]) -> dict[str, Any]:
        number, value = (3, "noon") if "noon" in sentences.get(3, "") else (1, "Tuesday")
        quote = "left Port Hale at noon" if value == "noon" else "on Tuesday"
        kind = {"kind": "time", "property": "onset", "event": "inquiry"}
        return {"claims": [claim(sentence=number, quote=quote, value=value, **kind)], "summary": []}

    desk.answer(Answerer(read=read))
    report = desk.check()
    by_rules = {one.id for one in report.claims if "rules/1" in one.readers}
    for finding in report.findings:
        if any(not by_rules & set(side.claim_ids) for side in finding.sides):
            assert finding.severity == "low"
    assert findings_of(desk.without_model()) == [one for one in findings_of(report) if one[1] != "low"]
