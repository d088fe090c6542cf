"""The report as Markdown: article text stays text."""

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.model import Problem, Report
from factcheck.report.markdown import escaped, to_markdown

if TYPE_CHECKING:
    from tests.report.conftest import Desk


RENDERER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

HOSTILE = [
    pytest.param("win](http://x) [a](javascript:alert(1))", id="links"),
    pytest.param("![p](http://x/p.png)", id="an image"),
    pytest.param('<script>alert(1)</script> "><img src=x onerror=alert(1)>', id="HTML"),
    pytest.param("<!-- hidden --> &lt;b&gt; &amp;", id="comments and entities"),
    pytest.param("*13* **14** __15__ ~~16~~ `17`", id="emphasis and code"),
    pytest.param("a | b | c", id="table cells"),
    pytest.param("# Heading", id="a heading"),
    pytest.param("1. first", id="an ordered list"),
    pytest.param("- item", id="a list"),
    pytest.param("+ item", id="another list"),
    pytest.param("> quoted", id="a block quote"),
    pytest.param("=====", id="an underline"),
    pytest.param("[x]: http://x", id="a reference"),
    pytest.param("``` js", id="a fence"),
    pytest.param("    code", id="indented code"),
    pytest.param("C:\\dir\\*", id="backslashes"),
    pytest.param('=HYPERLINK("http://x")', id="a spreadsheet formula"),
    pytest.param("www.example.org http://example.org a@b.org", id="bare addresses"),
]


def rendered_text(markdown: str) -> tuple[str, set[str]]:
    """The text that a renderer shows, and the kinds of inline and block elements in it."""
    kinds: set[str] = set()
    shown = []
    for token in RENDERER.parse(markdown):
        kinds.add(token.type)
        for child in token.children or ():
            kinds.add(child.type)
            shown.append(child.content)
    return "".join(shown), kinds


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("lead", ["", "- ", "> ", "### "])
def test_text_renders_as_itself(text: str, lead: str) -> None:
    """Wherever it stands, hostile text is shown character by character and makes no element."""
    shown, kinds = rendered_text(lead + escaped(text))
    allowed = {
        "paragraph_open",
        "paragraph_close",
        "inline",
        "text",
        "text_special",
        "bullet_list_open",
        "bullet_list_close",
        "list_item_open",
        "list_item_close",
        "blockquote_open",
        "blockquote_close",
        "heading_open",
        "heading_close",
    }
    assert shown == " ".join(text.split())
    assert kinds <= allowed


@given(st.text(alphabet="ab1 \\`*_{}[]()#+-.!|<>~&:/@='\"\n", min_size=1, max_size=30))
def test_any_text_renders_as_itself(text: str) -> None:
    """No mixture of Markdown's own characters does anything."""
    words = " ".join(text.split())
    if words:
        assert rendered_text(f"- {escaped(words)}")[0] == words


def test_an_address_is_not_a_link_in_the_looser_dialects() -> None:
    """GitHub's dialect links bare addresses; the escaped one is broken up for it."""
    assert escaped("see http://x.org or www.x.org") == "see http:\\/\\/x.org or www\\.x.org"


def test_border_story(border_report: Report) -> None:
    """The same words as on the terminal, in headings and quotes."""
    text = to_markdown(border_report)
    assert "**4 articles, 3 undated, 3 stories, 1 finding (high)**" in text
    assert "### HIGH: Start of tension between Thailand and Cambodia: late May / May 28, or July 24?" in text
    assert "> “Tensions have simmered since **May 28**, when" in text
    assert "> New Straits Times, from Bernama · undated" in text
    assert "- 11 figures read, 8 bound, 3 left out" in text


def test_flood_and_quiet(flood_report: Report) -> None:
    """Tolls and confirmed facts are lists; nothing found is said first."""
    text = to_markdown(flood_report)
    assert text.index("No conflicts found in what was compared.") < text.index("## What moved on")
    assert "- **21** · **newest** · reported 24 July 2025 · Daily Post, from AFP" in text
    assert "- Dead, flood in Kelantan: **at least 12** · Reuters and AFP" in text


def test_a_hostile_report_has_no_link_image_or_html(desk: "Desk") -> None:
    """Titles, publishers, quotes, explanations and problems alike."""
    bad = "](http://x) <img src=x onerror=alert(1)> ![p](http://x) `a` | b"
    one = desk.article(bad, f"Police counted 13 dead {bad}.", publisher=bad, agency=bad, summary=("Police counted 13 dead",))
    claim = desk.claim(one, f"Police counted 13 dead {bad}", "13", by=bad)
    topic = desk.topic("killed", bad, [claim], scope=bad)
    desk.finding("Q101", "high", topic, {bad: [claim]}, bad)
    desk.problems.append(Problem(source=bad, message=bad))
    desk.articles[0] = desk.articles[0].model_copy(update={"notices": (bad,)})
    _, kinds = rendered_text(to_markdown(desk.report()))
    assert not kinds & {"link_open", "image", "html_inline", "html_block", "code_inline", "fence", "table_open"}
