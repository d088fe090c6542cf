"""How a claim is told: each case marks the claim with double square brackets."""

from typing import NamedTuple

import pytest

from factcheck.model import Span
from factcheck.text.modality import ModalityReading, read_modality
from factcheck.text.quotations import find_quotations
from factcheck.text.sentences import split_sentences


class Case(NamedTuple):
    id: str
    marked: str
    modality: str = "asserted"
    is_negated: bool = False
    cue: str | None = None


def reading_of(marked: str) -> tuple[str, ModalityReading]:
    """The text without brackets and the reading of the words inside them."""
    start, end = marked.index("[["), marked.index("]]") - 2
    text = marked.replace("[[", "").replace("]]", "")
    inner = Span(start=start, end=end)
    sent = next(sent for sent in split_sentences(text) if sent.covers(inner))
    return text, read_modality(text, sent, inner, find_quotations(text))


CASES = [
    # Possible.
    Case("may", "Up to [[12]] people may have died in the blast.", "possible", cue="may"),
    Case("might-after", "The blast might have killed [[12]] people.", "possible", cue="might"),
    Case("could-zero-that", "Police said the number could rise to [[12]].", "possible", cue="could"),
    Case("feared-dead", "At least [[12]] people are feared dead.", "possible", cue="feared"),
    Case("feared-headline", "[[12]] feared dead in landslide", "possible", cue="feared"),
    Case("believed-to", "Some [[12]] people are believed to have drowned.", "possible", cue="believed"),
    Case("police-believe", "Police believe [[12]] people were on board.", "possible", cue="believe"),
    Case("fears-that", "There are fears that [[12]] people drowned.", "possible", cue="fears that"),
    Case("whether", "It was not known whether [[12]] people had died.", "possible"),
    Case("participle-after", "The storm could hit on Monday, displacing [[12,000]] people.", "possible", cue="could"),
    Case("may-month", "In May, [[12]] people died in the flood."),
    Case("may-month-date", "On 5 May [[12]] people died."),
    Case("suspected-adjective", "Troops killed [[12]] suspected rebels."),
    Case("likely-adjective", "The likely cause was a leak that killed [[12]]."),
    Case("relative-would", "At least [[12]] people who would have voted died.",),
    Case("relative-may", "The army held [[12]] men who may have fled the camp."),
    Case("event-noun", "The deaths of [[12]] people could lead to charges."),
    Case("coordinate", "Police arrested [[12]] people and will charge them on Friday."),
    Case("coordinate-subject", "The [[12]] men were arrested and will be charged."),
    # Planned.
    Case("will", "The party will field [[12]] candidates.", "planned", cue="will"),
    Case("set-to", "The plant is set to shed [[12]] jobs.", "planned", cue="set to"),
    Case("plans-to", "The firm plans to hire [[120]] people.", "planned", cue="plans to"),
    Case("due-to-verb", "The court is due to hear [[12]] witnesses.", "planned", cue="due to"),
    Case("due-to-cause", "The road was shut due to [[12]] inches of snow."),
    Case("is-to", "The minister is to meet [[12]] envoys.", "planned", cue="is to"),
    Case("agreed-to", "The bank agreed to pay [[$12 million]].", "planned", cue="agreed to"),
    Case("headline", "Minister to open [[12]] schools", "planned", cue="to"),
    Case("would-reported", "The minister said the trial would last [[12]] days.", "planned", cue="would"),
    Case("will-noun", "By the will of the founder [[12]] pupils pay nothing."),
    Case("past-in-forecast", "The party, which won [[52]] seats, will form a government."),
    Case("past-in-forecast-that", "The party that won [[52]] seats will form a government."),
    Case("tried-for", "He will be tried for killing [[12]] people."),
    Case("over-deaths", "The mayor should resign over the [[12]] deaths."),
    Case("after-clause", "The storm is expected to weaken after it killed [[12]] people."),
    Case("where-clause", "The king will visit the town where [[12]] people died."),
    # Forecast, demanded, conditional, question.
    Case("expected", "Some [[1,200]] people are expected to attend.", "forecast", cue="expected to"),
    Case("expects", "The bank expects growth of [[3.5]] percent.", "forecast", cue="expects"),
    Case("projected", "Debt is projected to reach [[60]] percent of output.", "forecast", cue="projected to"),
    Case("should", "Parliament should seat [[300]] members, he said.", "demanded", cue="should"),
    Case("called-for", "The union called for [[12]] percent more pay.", "demanded", cue="called for"),
    Case("urged", "The envoy urged both sides to free [[12]] captives.", "demanded", cue="urged"),
    Case("if", "If [[12]] members resign, the vote falls.", "conditional", cue="If"),
    Case("if-main", "The plant closed [[12]] lines, even if demand rose."),
    Case("unless", "The strike goes on unless [[12]] men are taken back.", "conditional", cue="unless"),
    Case("would-have", "The vote would have cost [[12]] members their seats.", "conditional", cue="would"),
    Case("question", "Did [[12]] people die in the blast?", "question"),
    # Negated.
    Case("not", "The [[12]] men were not arrested.", is_negated=True, cue="not"),
    Case("contraction", "The blast didn't kill [[12]] people.", is_negated=True, cue="didn't"),
    Case("denied-that", "The army denied that [[12]] civilians died.", is_negated=True, cue="denied"),
    Case("denied-reports", "The army denied reports that [[12]] civilians died.", is_negated=True, cue="denied"),
    Case("dismissed", "The army dismissed reports that [[12]] were killed.", is_negated=True, cue="dismissed reports"),
    Case("failed-to", "Rescuers failed to reach [[12]] miners.", is_negated=True, cue="failed to"),
    Case("never", "He never paid the [[12]] workers.", is_negated=True, cue="never"),
    Case("without", "The bill passed without [[12]] of its sponsors.", is_negated=True, cue="without"),
    Case("not-only", "The blast killed not only [[12]] soldiers."),
    Case("not-less-than", "Not less than [[12]] people died."),
    Case("no-one", "No one was killed, but [[12]] were hurt."),
    Case("dismissed-staff", "The firm dismissed [[12]] workers."),
    Case("other-clause", "The driver was not hurt, while [[12]] passengers died."),
    Case("other-clause-but", "The driver did not stop, but [[12]] people wrote down his number."),
    Case("denied-other", "The driver, who denied the charge, killed [[12]] people."),
    # Fiction.
    Case("series-imagines", "The series imagines a war in which [[12]] cities fall.", "fiction"),
    Case("in-the-film", "In the film, [[12]] men rob a train.", "fiction"),
    Case("plot-goes-on", "In the film, a plane goes missing. The army then sends [[12]] ships.", "fiction"),
    Case("plot-left", "In the film, a plane goes missing. Viewers were shown [[12]] scenes on Monday."),
    Case("series-real", "The series that imagines a war was watched by [[12]] million people."),
    Case("series-facts", "The series has [[12]] episodes."),
    Case("plain", "The blast killed [[12]] people."),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_modality(case: Case) -> None:
    """Modality, negation and cue are read as marked; near-misses stay asserted."""
    text, found = reading_of(case.marked)
    assert (found.modality, found.is_negated) == (case.modality, case.is_negated)
    if case.cue is not None:
        assert found.cue is not None
        assert found.cue.slice(text) == case.cue
