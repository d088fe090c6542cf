"""Quotations, their marks and who speaks them."""

from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.text.quotations import Quotation, find_quotations


class Case(NamedTuple):
    id: str
    text: str
    expected: tuple[tuple[str, str | None, str], ...]
    """For each quotation its words, the speaker and the kind."""


OMAR = "Omar Diaz"
ANA = "Ana Ruiz"


def read(text: str) -> tuple[tuple[str, str | None, str], ...]:
    """What `find_quotations` gives of `text`, as the cases state it."""
    return tuple((found.inner.slice(text).strip(), found.speaker, found.kind) for found in find_quotations(text))


MARKS = [
    Case("straight", '"We lost twelve men," Omar Diaz said.', (("We lost twelve men,", OMAR, "direct"),)),
    Case("curly", "\u201cWe lost twelve men,\u201d Omar Diaz said.", (("We lost twelve men,", OMAR, "direct"),)),
    Case("single", "'We lost twelve men,' Omar Diaz said.", (("We lost twelve men,", OMAR, "direct"),)),
    Case("single-curly", "\u2018We lost twelve men,\u2019 Omar Diaz said.", (("We lost twelve men,", OMAR, "direct"),)),
    Case("german", "\u201eWir sind da\u201c, sagte er.", (("Wir sind da", None, "direct"),)),
    Case("guillemets", "\u00abWe lost twelve men,\u00bb Omar Diaz said.", (("We lost twelve men,", OMAR, "direct"),)),
    Case("penn", "`` We lost twelve men,'' Omar Diaz said.", (("We lost twelve men,", OMAR, "direct"),)),
    Case("mismatched", "\"We lost twelve men,' Omar Diaz said.", (("We lost twelve men,", OMAR, "direct"),)),
    Case("mismatched-end", "He wants \"order and public safety.'\nTroops left.",
         (("order and public safety.", None, "direct"),)),
    Case("possessive-inside", '"The workers\' huts burnt," Omar Diaz said.', (("The workers' huts burnt,", OMAR, "direct"),)),
    Case("possessive-single", "'The workers' huts burnt,' Omar Diaz said.", (("The workers' huts burnt,", OMAR, "direct"),)),
    Case("nested", "\"They told us 'go away,' and we went,\" Omar Diaz said.",
         (("They told us 'go away,' and we went,", OMAR, "direct"),)),
    Case("space-before-closing", '"We lost twelve men, " Omar Diaz said.', (("We lost twelve men,", OMAR, "direct"),)),
    Case("unclosed-before-next", '"We lost twelve men. "They fought well," Omar Diaz said.',
         (("We lost twelve men.", OMAR, "direct"), ("They fought well,", OMAR, "direct"))),
    Case("paragraphs", '"We lost twelve men and four of our trucks.\n"They fought well," Omar Diaz said.',
         (("We lost twelve men and four of our trucks.", OMAR, "direct"), ("They fought well,", OMAR, "direct"))),
    Case("contraction", "It wasn't the workers' fault, O'Brien said.", ()),
    Case("decade", "In the '90s the miners' union had 12,000 members.", ()),
    Case("plural-possessive", "The parties' leaders met at the players' club.", ()),
    Case("lone-opening", "Rock 'n roll drew 12,000 people.", ()),
]  # fmt: skip

SPEAKERS = [
    Case("said-x", '"We lost twelve men," said Omar Diaz, a spokesman.', (("We lost twelve men,", OMAR, "direct"),)),
    Case("x-post-said", '"We lost twelve men," Omar Diaz, the mayor, said.', (("We lost twelve men,", OMAR, "direct"),)),
    Case("x-said-before", 'Omar Diaz said: "We lost twelve men."', (("We lost twelve men.", OMAR, "direct"),)),
    Case("x-said-comma", 'The mayor, Omar Diaz, said, "We lost twelve men."',
         (("We lost twelve men.", "The mayor", "direct"),)),
    Case("part", 'The report said the road was "in no state to carry trucks" at the time.',
         (("in no state to carry trucks", "The report", "direct"),)),
    Case("told", '"We lost twelve men," Ana Ruiz told Reuters.', (("We lost twelve men,", ANA, "direct"),)),
    Case("wrote", '"We lost twelve men," Ana Ruiz wrote on Facebook.', (("We lost twelve men,", ANA, "direct"),)),
    Case("statement", '"We lost twelve men," the army said in a statement.', (("We lost twelve men,", "the army", "direct"),)),
    Case("according", 'The road was "not fit for trucks of any kind", according to the report.',
         (("not fit for trucks of any kind", "the report", "direct"),)),
    Case("second-half", '"We fought," said Ana Ruiz. "We lost twelve men."',
         (("We fought,", ANA, "direct"), ("We lost twelve men.", ANA, "direct"))),
    Case("next-paragraph", '"We fought all day," Ana Ruiz said.\n"We lost twelve men and four trucks."',
         (("We fought all day,", ANA, "direct"), ("We lost twelve men and four trucks.", ANA, "direct"))),
    Case("pronoun", '"We fought all day," Ana Ruiz said. The town fell at dusk. "We lost twelve men," she added.',
         (("We fought all day,", ANA, "direct"), ("We lost twelve men,", ANA, "direct"))),
    Case("pronoun-indirect", 'Ana Ruiz said the town fell at dusk. "We lost twelve men," she added.',
         (("We lost twelve men,", ANA, "direct"),)),
    Case("pronoun-other-named", '"We fought," Ana Ruiz said. Omar Diaz left the town. "We lost twelve men," he said.',
         (("We fought,", ANA, "direct"), ("We lost twelve men,", "he", "direct"))),
    Case("it-of-body", 'The rights group said the camp was full. "We saw twelve tents," it added.',
         (("We saw twelve tents,", "The rights group", "direct"),)),
    Case("title-abbreviated", '"We lost men," police Lt. Ana Ruiz said.', (("We lost men,", "police Lt. Ana Ruiz", "direct"),)),
    Case("nobody", 'The sign read "keep off the grass at night" in red.', (("keep off the grass at night", None, "direct"),)),
    Case("thought-is-not-said", 'The "man in the coat" police believe is guilty fled.', (("man in the coat", None, "direct"),)),
]  # fmt: skip

KINDS = [
    Case("scare-one", 'He called it a "triumph" for the town.', (("triumph", None, "scare"),)),
    Case("scare-two", 'The two "child brides" were found.', (("child brides", None, "scare"),)),
    Case("scare-stop-inside", 'Police called it "tragic."', (("tragic.", None, "scare"),)),
    Case("title", 'He directed "The Long Road Home" in 2005.', (("The Long Road Home", None, "title"),)),
    Case("title-comma", 'His film, "Dust and Rain," won a prize.', (("Dust and Rain,", None, "title"),)),
    Case("short-but-said", '"Never," said Ana Ruiz.', (("Never,", ANA, "direct"),)),
]  # fmt: skip


@pytest.mark.parametrize("case", [*MARKS, *SPEAKERS, *KINDS], ids=lambda case: case.id)
def test_quotation(case: Case) -> None:
    """Words, speaker and kind of every quotation are read as stated."""
    assert read(case.text) == case.expected


def test_speaker_span_is_where_the_speaker_stands() -> None:
    """The span of a resolved pronoun is the pronoun's; `span` includes the marks."""
    text = 'Ana Ruiz said the town fell. "We lost \u200btwelve men," she said.'
    (found,) = find_quotations(text)
    assert found.speaker == "Ana Ruiz"
    assert found.speaker_span is not None
    assert found.speaker_span.slice(text) == "she"
    assert found.span.slice(text) == '"We lost \u200btwelve men,"'
    assert found.cue == "said"


def test_a_missing_closing_mark_does_not_swallow_the_article() -> None:
    """An opening mark that nothing closes ends with its paragraph."""
    text = 'He said "we will see.\n' + "The town was calm.\n" * 40
    assert [found.inner.slice(text) for found in find_quotations(text)] == ["we will see."]


_PIECES = st.sampled_from(
    [
        '"',
        "'",
        "''",
        "\u201c",
        "\u201d",
        "\u2019",
        "workers",
        " ",
        "\n",
        "said",
        " Ana Ruiz",
        ",",
        ".",
        "We",
        "``",
        "\u200b",
        "\u00ab",
    ]
)


@settings(deadline=None, max_examples=200)
@given(st.lists(_PIECES, max_size=30).map("".join))
def test_quotations_are_ordered_and_inside(text: str) -> None:
    """Quotations follow each other without overlap, and each inner range lies inside its span."""
    place = 0
    for found in find_quotations(text):
        assert isinstance(found, Quotation)
        assert place <= found.span.start <= found.inner.start <= found.inner.end <= found.span.end <= len(text)
        place = found.span.end
