"""Figures as sports, polls, markets and weather desks write them: scores, points, degrees, age groups, ordinals."""

import pytest

from factcheck.text.quantities import find_quantities

SCORES = [
    pytest.param("They won 3-1 away.", [("3-1", "ratio", 3)], id="score"),
    pytest.param("Smith beat Jones 6-4, 7-5.", [("6-4", "ratio", 6), ("7-5", "ratio", 7)], id="sets"),
    pytest.param("In a 5-4 decision the court let it stand.", [("5-4", "ratio", 5)], id="word behind"),
    pytest.param("The senate voted 52-47 to confirm him.", [("52-47", "ratio", 52)], id="vote"),
    pytest.param("A 50-50 chance, a Boeing 747-400, the 2010-11 season, call 1-800-555.", [], id="no score"),
]
POINTS = [
    pytest.param(
        "Turnout was 61.8%, 2.4 points down.", [("61.8%", "percent", 61.8), ("2.4 points", "percent", 2.4)], id="turnout"
    ),
    pytest.param("The margin of error is 3.1 points.", [("3.1 points", "percent", 3.1)], id="poll"),
    pytest.param("A quarter-point cut came early.", [("quarter-point", "percent", 0.25)], id="quarter-point"),
    pytest.param("The index fell 20 points, or 2%.", [("20", "count", 20), ("2%", "percent", 2)], id="index"),
    pytest.param("At one point turnout was 55%.", [("55%", "percent", 55)], id="at one point"),
    pytest.param("He scored 24 points.", [("24", "count", 24)], id="match"),
]
MEASURES = [
    pytest.param("Highs of 30 C (86 F).", [("30 C", "measure", 30), ("86 F", "measure", 86)], id="pair of degrees"),
    pytest.param("It topped 41 degrees in the shade.", [("41 degrees", "measure", 41)], id="degrees"),
    pytest.param("She has two degrees in law.", [("two", "count", 2)], id="diplomas"),
    pytest.param("They won 112 of 230 seats.", [("112 of 230", "ratio", 112)], id="no call for help"),
    pytest.param("It was minus 12 C at dawn.", [("minus 12 C", "measure", -12)], id="minus"),
    pytest.param("Paragraph 3 C and 12 C grades.", [("12", "count", 12)], id="no degrees"),
    pytest.param("The baby weighed 7lb 4oz.", [("7lb 4oz", "measure", 7.25)], id="pounds and ounces"),
    pytest.param("A magnitude-5.8 quake struck.", [("magnitude-5.8", "measure", 5.8)], id="magnitude"),
    pytest.param("It fell 8p to 412p; a 1080p film.", [("8p", "money", 0.08), ("412p", "money", 4.12)], id="pence"),
]
AGES = [
    pytest.param("sisters aged four and seven", [("four", "age", 4), ("seven", "age", 7)], id="second age"),
    pytest.param("The over-75s go home.", [("over-75s", "age", 75)], id="over"),
    pytest.param("The youngest of them was 19.", [("19", "age", 19)], id="youngest"),
    pytest.param("The over-the-counter pills.", [], id="no age"),
]
PARTS = [
    pytest.param("It wounded a third, police said.", [("third", "ordinal", 3)], id="a third person"),
    pytest.param("A quarter say they never will.", [("A quarter", "ratio", 1)], id="a share"),
    pytest.param("64 of every 1,000 children die.", [("64 of every 1,000", "ratio", 64)], id="of every"),
    pytest.param("Only one of the 23 fields is clear.", [("one of the 23", "ratio", 1)], id="one of"),
    pytest.param("Every one of the 23 fields is clear.", [("23", "count", 23)], id="every one of"),
    pytest.param("The first reported case came first.", [("first", "ordinal", 1), ("first", "ordinal", 1)], id="ranks"),
    pytest.param("The 10-man side lost.", [("10", "count", 10)], id="ten men"),
]


@pytest.mark.parametrize(("text", "expected"), [*SCORES, *POINTS, *MEASURES, *AGES, *PARTS])
def test_reads_figures_as_desks_write_them(text: str, expected: list[tuple[str, str, float]]) -> None:
    """Each has its words, kind and value, and what only looks like one is left."""
    found = find_quantities(text)
    assert [(one.surface, one.kind) for one in found] == [(words, kind) for words, kind, _ in expected]
    assert [one.low for one in found] == pytest.approx([low for *_, low in expected])


def test_only_what_has_no_whole_is_a_score() -> None:
    """A score gives its first figure and no total; "3 of 4" has one."""
    assert [one.is_score for one in find_quantities("They won 3-1 in 3 of 4 matches.")] == [True, False]
