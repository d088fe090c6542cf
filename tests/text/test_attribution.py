"""Who a claim is attributed to: each case marks the claim with square brackets."""

from typing import NamedTuple

import pytest

from factcheck.model import Attribution, Span
from factcheck.text.attribution import read_attribution
from factcheck.text.quotations import find_quotations
from factcheck.text.sentences import split_sentences


class Case(NamedTuple):
    id: str
    marked: str
    source: str | None
    cue: str = ""
    strength: str = ""


def attribution_of(marked: str) -> tuple[str, Attribution | None]:
    """The text without brackets and the attribution of the words inside them."""
    start = marked.index("[[")
    end = marked.index("]]") - 2
    text = marked.replace("[[", "").replace("]]", "")
    inner = Span(start=start, end=end)
    sent = next(sent for sent in split_sentences(text) if sent.covers(inner))
    return text, read_attribution(text, sent, inner, find_quotations(text))


CASES = [
    Case("said-zero-that", "Police said [[12]] people died in the blast.", "Police", "said", "official"),
    Case("a body of two words", "Civil defence chief Rosa Ampuero said [[12]] people died.",
         "Civil defence chief Rosa Ampuero", "said", "official"),
    Case("a lawyer is none", "Defence lawyer Rosa Ampuero said [[12]] people died.",
         "Defence lawyer Rosa Ampuero", "said", "named"),
    Case("said-that", "The ministry said on Monday that [[12]] people died.", "The ministry", "said", "official"),
    Case("trailing", "At least [[12]] people died in the blast, police said.", "police", "said", "official"),
    Case("trailing-day", "At least [[12]] people died, the health ministry said on Monday.",
         "the health ministry", "said", "official"),
    Case("trailing-statement", "It lost [[$12 million]], the company said in a statement.", "the company", "said", "named"),
    Case("trailing-more", "Some [[12]] died, officials said Friday, as crews dug through mud.",
         "officials", "said", "official"),
    Case("inverted", "Twelve people, [[3]] of them children, died, said Mayor Ana Ruiz.", "Mayor Ana Ruiz", "said", "official"),
    Case("inverted-role", "The blaze killed [[12]], said Omar Diaz, a spokesman for the fire service.",
         "Omar Diaz", "said", "official"),
    Case("according-front", "According to the ministry, [[12]] people were killed.",
         "the ministry", "according to", "official"),
    Case("according-end", "Some [[12]] were killed, according to statements from Mayor Ana Ruiz and police.",
         "statements from Mayor Ana Ruiz and police", "according to", "official"),
    Case("according-middle", "Some [[12]] people, according to witnesses, were thrown from the bus.",
         "witnesses", "according to", "unnamed"),
    Case("according-survey", "The quake measured [[6.1]], according to the US Geological Survey.", "the US Geological Survey",
         "according to", "official"),
    Case("time-between", "Cambodia on Wednesday (July 16) said that [[1,000]] people had been held.",
         "Cambodia", "said", "official"),
    Case("apposition", "Ana Ruiz, the interior minister, said [[12]] people were held.", "Ana Ruiz", "said", "official"),
    Case("told-agency", "Officials told AFP that [[12]] people had died.", "Officials", "told", "official"),
    Case("told-zero", "Mayor Ana Ruiz told Reuters [[12]] people were missing.", "Mayor Ana Ruiz", "told", "official"),
    Case("told-trailing", "[[Twelve]] people were missing, a rescuer told reporters at the scene.",
         "a rescuer", "told", "unnamed"),
    Case("anonymous", "Some [[12]] soldiers died, an official said on condition of anonymity.",
         "an official", "said", "unnamed"),
    Case("sources", "Security sources said [[12]] fighters were killed.", "Security sources", "said", "unnamed"),
    Case("residents", "Residents said [[12]] houses were burnt.", "Residents", "said", "unnamed"),
    Case("state-media", "State media reported [[12]] deaths.", "State media", "reported", "reported"),
    Case("reportedly", "The strike reportedly killed [[12]] people.", "reportedly", "reportedly", "reported"),
    Case("said-to-have", "The minister is said to have taken [[$2 million]] in bribes.", "said", "said", "reported"),
    Case("reports-said", "Local media reports said [[12]] people were hurt.", "Local media reports", "said", "reported"),
    Case("quoted-as", "The mayor was quoted as saying that [[12]] people died.", "The mayor", "quoted", "official"),
    Case("confirmed-by", "[[Twelve]] deaths were confirmed by the health ministry.",
         "the health ministry", "confirmed by", "official"),
    Case("put-toll", "Authorities put the death toll at [[12]].", "Authorities", "put", "official"),
    Case("quotation", '"We lost [[12]] men," General Omar Diaz said.', "General Omar Diaz", "said", "named"),
    Case("quotation-second", '"We fought," said Omar Diaz. "We lost [[12]] men."', "Omar Diaz", "said", "named"),
    Case("quotation-pronoun", 'Omar Diaz said the fight was hard. "We lost [[12]] men," he added.',
         "Omar Diaz", "added", "named"),
    Case("adding", 'The blast hit a market, police said, adding that [[12]] people died.', "police", "adding", "official"),
    Case("and-said", "The army sealed the road and said [[12]] rebels were killed.", "The army", "said", "official"),
    Case("relative-who", "Witnesses, who said [[12]] people fell, fled the square.", "Witnesses", "said", "unnamed"),
    Case("relative-which", "The army published a list, which the rights group said left out [[12]] names.",
         "the rights group", "said", "named"),
    Case("headline-front", "Police: [[12]] dead in crash", "Police", ":", "official"),
    Case("headline-end", "[[12]] dead in coach crash: health ministry", "health ministry", ":", "official"),
    Case("headline-dash", "[[12]] dead in coach crash - officials", "officials", "-", "official"),
    Case("parenthetical", "The bus, police said, was carrying [[40]] people.", "police", "said", "official"),
    Case("parenthetical-and", "Ten people died, police said, and [[40]] were hurt.", "police", "said", "official"),
    Case("estimate", "The UN estimates [[12,000]] people fled.", "The UN", "estimates", "official"),
    Case("statement-dated", "Its workers number [[300]], the mine's owner, Acme Corp, said.",
         "the mine's owner", "said", "unnamed"),
    Case("after-clause", "After police said [[12]] people had died, the council met.", "police", "said", "official"),
    # Nearby words that attribute nothing to this claim.
    Case("other-clause-while", "Police said two men fled, while [[12]] people were treated at the scene.", None),
    Case("other-clause-after", "After police said two people had died, the council sent [[12]] trucks.", None),
    Case("relative-over", "The minister, who said he was sad, visited [[12]] villages.", None),
    Case("plain", "The blast killed [[12]] people.", None),
    Case("in-source", "The two ministers and [[12]] officers said the road was shut.", None),
    Case("claimed-lives", "The storm claimed [[12]] lives on Monday.", None),
    Case("added-jobs", "The firm added [[12]] jobs last year.", None),
    Case("recalled-cars", "The maker recalled [[12,000]] cars.", None),
    Case("admitted-patients", "The hospital admitted [[12]] patients.", None),
    Case("found-bodies", "Rescuers found [[12]] bodies in the mud.", None),
    Case("told-to-leave", "The army told [[12]] families to leave.", None),
    Case("said-before-semicolon", "Police said nothing; [[12]] people were treated.", None),
    Case("no-deaths-reported", "Quake shakes the Azores at [[5.9]], no deaths reported.", None),
    Case("added-illegally", "The top [[two]] floors, added illegally, had been ignored since 1996.", None),
    Case("dateline-is-no-source", "PHNOM PENH: The blast killed [[12]] people.", None),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_attribution(case: Case) -> None:
    """The source is read with its verb and strength, or nothing is."""
    text, found = attribution_of(case.marked)
    if case.source is None:
        assert found is None, found
        return
    assert found is not None
    assert (found.source, found.cue, found.strength) == (case.source, case.cue, case.strength)
    assert found.span.slice(text) == found.source or found.source not in text[found.span.start : found.span.end]
