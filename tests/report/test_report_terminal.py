"""The report as an editor reads it in a terminal."""

import re
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from factcheck.model import Confirmed, Problem, Relation, Report, Story
from factcheck.report.markdown import to_markdown
from factcheck.report.terminal import to_terminal

if TYPE_CHECKING:
    from tests.report.conftest import Desk


HOSTILE = (
    "Police said 13 people [/red] died \x1b[31m\x1b]0;owned\x07 [bold]on Monday[/bold] \u202edeirrac \x9b2J in the "
    "<script>alert(1)</script> :boom: flood"
)


def test_border_story_leads_with_the_finding(border_report: Report) -> None:
    """The first line says it all; then the finding with both values, quotes, outlets, origins, dates and reason."""
    text = to_terminal(border_report)
    lines = text.splitlines()
    assert lines[0] == "4 articles, 3 undated, 3 stories, 1 finding (high)"
    order = [
        "HIGH",
        "late May / May 28",
        "*late May*",
        "AP · published 16 July 2025 (year inferred)",
        "*July 24*",
        "New Straits Times, from Bernama · undated",
        "Why: ",
        "id T101-t1",
        "In short",
        "11 figures read, 8 bound, 3 left out",
    ]
    assert re.search(".*".join(map(re.escape, order)), text, re.DOTALL)
    assert "2 outlets, 2 origins" in text


def test_nothing_found_is_said_with_what_was_read(quiet_report: Report) -> None:
    """Silence comes with its measure, at the top."""
    lines = to_terminal(quiet_report).splitlines()
    assert lines[0] == "1 article, 1 story, no findings"
    assert lines[2:4] == [
        "No conflicts found in what was compared.",
        "1 figure read, 0 bound, 1 left out",
    ]


def test_a_toll_is_told_in_steps(flood_report: Report) -> None:
    """Oldest to newest, the newest and the latest official figure marked, a reprint beside its twin."""
    text = to_terminal(flood_report, width=110)
    steps = text[text.index("What moved on") : text.index("What several")].splitlines()[2:-1]
    assert [step.strip() for step in steps] == [
        "Dead, flood in Kelantan",
        "at least 12  reported 21 July 2025 · The Star and Malay Mail, from Reuters",
        "19  latest official · as of 23 July 2025 · BBC · according to the civil defence",
        "21  newest · reported 24 July 2025 · Daily Post, from AFP",
    ]
    assert "Dead, flood in Kelantan: at least 12 · Reuters and AFP" in text


@pytest.mark.parametrize("width", [20, 80, 120, 400])
@pytest.mark.parametrize("styled", [False, True])
def test_lines_fit(border_report: Report, flood_report: Report, width: int, styled: bool) -> None:
    """No line is wider than the terminal, none ends in spaces."""
    for report in (border_report, flood_report):
        for line in to_terminal(report, width=width, styled=styled).splitlines():
            plain = re.sub(r"\x1b\[[0-9;]*m", "", line)
            assert cell_len(plain) <= width
            assert plain == plain.rstrip()


def test_styles_carry_nothing_that_the_words_do_not(border_report: Report) -> None:
    """Severity is written out; without styles there is not one escape sequence."""
    plain = to_terminal(border_report)
    styled = to_terminal(border_report, styled=True)
    assert "\x1b" not in plain
    assert "\x1b[1;31mHIGH" in styled
    assert re.sub(r"\x1b\[[0-9;]*m", "", styled).split() == plain.replace("*", "").split()


def hostile_report(desk: "Desk") -> Report:
    """One finding in which every string that comes from outside is hostile."""
    one = desk.article(
        HOSTILE, HOSTILE, publisher=HOSTILE, agency="[/blue]\x1b[0m", source="../\x1b[2J.txt", summary=(HOSTILE,)
    )
    other = desk.article("Flood", "Police said 15 people died.", publisher="Daily Post")
    first = desk.claim(one, "Police said 13 people [/red] died", "13", by="\x1b[5m]police")
    second = desk.claim(other, "Police said 15 people died", "15")
    topic = desk.topic("killed", HOSTILE, [first, second], scope="[/]")
    desk.finding("Q101", "high", topic, {HOSTILE: [first], "15": [second]}, HOSTILE)
    desk.problems.append(Problem(source="x\x1b[1A", message=HOSTILE))
    desk.articles[-1] = desk.articles[-1].model_copy(update={"notices": (HOSTILE,)})
    return desk.report()


def test_article_text_cannot_drive_the_terminal(desk: "Desk") -> None:
    """No escape sequence, control or bidirectional character of an article reaches the terminal, and markup is text."""
    report = hostile_report(desk)
    plain = to_terminal(report)
    styled = re.sub(r"\x1b\[[0-9;]*m", "", to_terminal(report, styled=True))
    for text in (plain, styled):
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)
        assert "[/red]" in text
        assert ":boom:" in text
        assert "<script>alert(1)</script>" in text.replace("\n", " ")


def test_summaries_can_be_left_out(border_report: Report) -> None:
    """Without summaries the rest stays."""
    text = to_terminal(border_report, summaries=False)
    assert "In short" not in text
    assert "HIGH" in text


def test_findings_stand_by_severity_and_many_articles_are_named_not_quoted(desk: "Desk") -> None:
    """High before low; of one side three quotes of different origins, further outlets in one line."""
    ids = [desk.article(f"Toll {n}", f"Hospital {n} counted 13 dead.", publisher=f"Paper {n}") for n in range(6)]
    claims = [desk.claim(name, f"Hospital {n} counted 13 dead", "13") for n, name in enumerate(ids)]
    last = desk.article("Toll", "The mayor counted 15 dead.", publisher="Courier")
    other = desk.claim(last, "The mayor counted 15 dead", "15")
    topic = desk.topic("killed", "fire", [*claims, other])
    desk.finding("Q105", "low", topic, {"13": claims[:1], "15": [other]}, "A later page has an old figure.")
    desk.finding("Q101", "high", topic, {"13": claims, "15": [other]}, "The counts exclude each other.")
    text = to_terminal(desk.report())
    assert text.startswith("7 articles, 7 undated, 0 stories, 2 findings (1 high, 1 low)")
    assert text.index("HIGH  Dead, fire: 13, or 15?") < text.index("LOW  Dead, fire: 13, or 15?")
    assert text.count("counted *13* dead") == 4
    assert "Also: Paper 3, Paper 4 and Paper 5" in text


def test_problems_and_languages_are_told(desk: "Desk") -> None:
    """What could not be checked is in the report, with its reason."""
    desk.article("Banjir", "Tiga orang maut.", publisher="Harian")
    desk.problems.append(Problem(source="scan.pdf", message="a PDF; copy its text into a .txt file"))
    text = to_terminal(desk.report(not_checked=("ms: Banjir",)))
    assert "- scan.pdf: a PDF; copy its text into a .txt file" in text
    assert "not checked: ms: Banjir" in text


def test_without_dates_no_figure_is_called_the_newest(desk: "Desk") -> None:
    """The order of undated figures is not known; an official one is still marked as such."""
    first = desk.article("Toll", "Rescuers counted 12 dead.", publisher="Courier")
    second = desk.article("Toll", "The ministry counted 15 dead.", publisher="Echo")
    c1 = desk.claim(first, "Rescuers counted 12 dead", "12", number=12)
    c2 = desk.claim(second, "The ministry counted 15 dead", "15", number=15, by="The ministry", official=True)
    desk.topic("killed", "fire", [c1, c2], relations=(Relation(a=c1, b=c2, relation="updates", reason="in words"),))
    text = to_terminal(desk.report())
    assert "15  official · undated · Echo" in text
    assert "newest" not in text


def test_names_have_their_capitals(desk: "Desk") -> None:
    """A scope is compared in small letters and shown as the article writes it."""
    one = desk.article("Court", "Ann McRae, 34, was cleared.", publisher="Courier")
    other = desk.article("Court", "Ann McRae, 35, was cleared.", publisher="Echo")
    c1, c2 = desk.claim(one, "Ann McRae, 34", "34", prop="age"), desk.claim(other, "Ann McRae, 35", "35", prop="age")
    topic = desk.topic("age", "trial", [c1, c2], behaviour="invariant", scope="ann mcrae")
    desk.finding("N101", "medium", topic, {"34": [c1], "35": [c2]}, "Two ages.")
    assert "MEDIUM  Age of Ann McRae: 34, or 35?" in to_terminal(desk.report())


def test_notices_and_problems_stand_before_the_summaries(desk: "Desk") -> None:
    """How an article was read is told once, with the articles that it holds for."""
    for title in ("Flood", "Fire", "Storm", "Quake"):
        desk.article(title, "Rain fell.", summary=("Rain fell.",))
        desk.articles[-1] = desk.articles[-1].model_copy(update={"notices": ("2 hidden characters in the page",)})
    desk.stories.append(Story(id="s1", title="Flood", article_ids=("a1", "a2", "a3", "a4")))
    desk.problems.append(Problem(source="scan.pdf", message="a PDF"))
    text = to_terminal(desk.report())
    assert "- “Flood”, “Fire”, “Storm” and 1 more: 2 hidden characters in the page" in text
    assert text.index("What could not be checked") < text.index("How it was read") < text.index("In short")


def test_a_slip_inside_one_sentence_is_told_in_its_headline_and_quoted_once(desk: "Desk") -> None:
    """What does not add up is the headline; every value is marked in one quotation; nothing is said twice."""
    one = desk.article("Cuts", "The plan cuts 74 posts: 31 in works and 28 in parks.", publisher="Courier")
    total = desk.claim(one, "The plan cuts 74 posts: 31 in works and 28 in parks", "74", prop="total", number=74)
    parts = [
        desk.claim(one, "The plan cuts 74 posts: 31 in works and 28 in parks", value, prop="part", number=float(value))
        for value in ("31", "28")
    ]
    topic = desk.topic("total", "vote", [total, *parts], scope="posts")
    sides = {"74": [total], "31 / 28": parts}
    desk.finding("A102", "high", topic, sides, "The parts listed add up to 59 (31 + 28), the total is given as 74.")
    text = to_terminal(desk.report(), width=110)
    assert "HIGH  Posts: the parts listed add up to 59 (31 + 28), the total is given as 74\n" in text
    assert "“The plan cuts *74* posts: *31* in works and *28* in parks.”" in text
    assert text.count("The plan cuts") == 1
    assert "Why:" not in text


def test_a_finding_with_one_side_is_headed_by_what_is_wrong(desk: "Desk") -> None:
    """ "Weekday: Monday, February 13, 2025" would say nothing."""
    one = desk.article("Court", "He appeared on Monday, February 13, 2025.", publisher="Courier")
    claim = desk.claim(one, "He appeared on Monday, February 13, 2025", "Monday, February 13, 2025", prop="weekday")
    topic = desk.topic("weekday", "", [claim], behaviour="invariant")
    sides = {"Monday, February 13, 2025": [claim]}
    desk.finding("C101", "medium", topic, sides, "February 13, 2025 was a Thursday, not a Monday.")
    assert "MEDIUM  February 13, 2025 was a Thursday, not a Monday\n" in to_terminal(desk.report())


def test_an_outlet_without_a_name_is_called_by_its_headline_never_by_its_file(desk: "Desk") -> None:
    """Renaming the file changes nothing."""
    pages = []
    for source in ("one.txt", "/tmp/two.txt"):
        other = type(desk)()
        a = other.article("Two hurt in fire", "Police counted 2 hurt.", source=source)
        b = other.article("", "The mayor said 3 people were hurt in the fire on Miller Road late on Saturday.", source=source)
        c1, c2 = other.claim(a, "Police counted 2 hurt", "2"), other.claim(b, "3 people were hurt", "3")
        other.finding("Q101", "high", other.topic("injured", "fire", [c1, c2]), {"2": [c1], "3": [c2]}, "They differ.")
        unnamed = {"label": "unnamed source 1"}
        other.origins = {name: origin.model_copy(update=unnamed) for name, origin in other.origins.items()}
        pages.append(to_terminal(other.report()))
    assert pages[0] == pages[1]
    assert "“Two hurt in fire” · undated" in pages[0]
    assert "“The mayor said 3 people were hurt in the fire …” · undated" in pages[0]


def test_among_several_stories_each_fact_says_whose_it_is(desk: "Desk") -> None:
    """ "Injured, fire: 4" of which fire? With one story its title is not repeated."""
    one = desk.article("Fire on Cedar Street", "Police counted 4 hurt.", publisher="Post")
    other = desk.article("Fire", "Doctors counted 4 hurt.", publisher="Echo")
    c1 = desk.claim(one, "Police counted 4 hurt", "4", prop="injured", number=4)
    c2 = desk.claim(other, "Doctors counted 4 hurt", "4", prop="injured", number=4)
    topic = desk.topic("injured", "fire", [c1, c2])
    desk.confirmed.append(Confirmed(topic_id=topic, value="4", claim_ids=(c1, c2), origins=("o-post", "o-echo")))
    desk.stories.append(Story(id="s1", title="Fire on Cedar Street", article_ids=(one, other)))
    alone, fact = to_terminal(desk.report(), summaries=False), "  Injured, fire: 4 · Post and Echo"
    assert f"\n\n{fact}\n" in alone
    desk.stories.append(Story(id="s2", title="Fire on Miller Road", article_ids=()))
    assert f"\n\nFire on Cedar Street\n{fact}\n" in to_terminal(desk.report(), summaries=False)
    assert "Fire on Cedar Street\n\n- Injured, fire: **4** · Post and Echo" in to_markdown(desk.report(), summaries=False)
