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


def test_what_only_a_model_read_makes_no_finding(desk: Desk) -> None:
    """Two beginnings of an inquiry, which no rule reads: they are claims and a topic, and raise nothing."""

    def read(sentences: dict[int, str]) -> dict[str, Any]:
        value, number = ("noon", 3) if "noon" in sentences.get(3, "") else ("Tuesday", 1)
        found = claim(sentence=number, quote=value, value=value, kind="time", property="onset", event="inquiry")
        return {"claims": [found], "summary": []}

    desk.answer(Answerer(read=read))
    report = desk.check()
    assert findings_of(desk.without_model()) == findings_of(report)
    assert any(topic.property == "onset" for topic in report.topics)
