"""Files to text: encodings, refusals, folders and globs, standard input, records and sidecar files."""

import io
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.cli.report import Format, render
from factcheck.errors import InputError, UnreadablePage
from factcheck.ingest import read_articles, read_inputs
from factcheck.ingest.decode import Decoded, decode, is_binary
from factcheck.ingest.read import MAX_INPUT_BYTES

ARTICLE = "Market reopens after fire\n\nThe fish market reopened on Monday, ten days after a fire, the council said.\n"
THAI = "ตลาดปลากลับมาเปิดอีกครั้ง\nตลาดปลากลับมาเปิดอีกครั้งเมื่อวันจันทร์ หลังเกิดเพลิงไหม้\n" * 3


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        ("café “ici”".encode(), "café “ici”", "utf-8"),
        ("café".encode("utf-8-sig"), "café", "utf-8"),
        ("café “ici”".encode("utf-16"), "café “ici”", "utf-16"),
        ("plain words here".encode("utf-16-le"), "plain words here", "utf-16-le"),
        ("plain words here".encode("utf-16-be"), "plain words here", "utf-16-be"),
        ("He said “no” – café".encode("cp1252"), "He said “no” – café", "cp1252"),
        (THAI.encode("cp874"), THAI, "cp874"),
        (
            b'<meta charset="iso-8859-1">' + "caf\u00e9 \u201cici\u201d".encode("cp1252"),
            '<meta charset="iso-8859-1">café “ici”',
            "cp1252",
        ),
        ('<meta charset="iso-8859-1">café'.encode(), '<meta charset="iso-8859-1">café', "utf-8"),
        ('<meta charset="no-such-thing">café'.encode("cp1252"), '<meta charset="no-such-thing">café', "cp1252"),
        (b'<meta charset="tis-620">' + THAI.encode("cp874"), f'<meta charset="tis-620">{THAI}', "cp874"),
    ],
    ids=[
        "utf-8",
        "bom",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "cp1252",
        "thai",
        "declared",
        "wrongly-declared",
        "unknown",
        "tis-620",
    ],
)
def test_encodings(data: bytes, text: str, encoding: str) -> None:
    """A mark, then UTF-8, then what is declared, then the look of the bytes."""
    decoded = decode(data)
    assert decoded is not None
    assert (decoded.text, decoded.encoding) == (text, encoding)


@pytest.mark.parametrize(
    ("data", "notice"),
    [
        ("a café and a bar, and more words".encode("cp1252"), "decoded as cp1252, 0 replaced"),
        (("é" * 9).encode() + "à".encode("cp1252"), "decoded as utf-8, 1 stray bytes as cp1252, 0 replaced"),
        ("“it’s” café".encode().decode("cp1252", "replace").replace("\ufffd", "\x9d").encode(), "mojibake"),
        ("3\u200b12 people".encode(), "1 hidden characters"),
    ],
    ids=["undeclared", "mixed", "mojibake", "zero-width"],
)
def test_notices_say_how_a_page_was_decoded(data: bytes, notice: str) -> None:
    """What was guessed or repaired is told."""
    decoded = decode(data)
    assert decoded is not None
    assert any(one.startswith(notice) for one in decoded.notices), decoded.notices


def test_mojibake_is_restored() -> None:
    """Text that was encoded twice reads as it was meant; a real capital A with tilde stays."""
    twice = "l’été à Nîmes".encode().decode("cp1252").encode()
    assert (decode(twice) or Decoded("", "")).text == "l’été à Nîmes"
    assert (decode("SÃO PAULO, IRMÃ".encode()) or Decoded("", "")).text == "SÃO PAULO, IRMÃ"


def test_newlines_are_one_kind() -> None:
    """CRLF, CR and the line and paragraph separators become line feeds."""
    assert (decode("a\r\nb\rc\u2028d".encode()) or Decoded("", "")).text == "a\nb\nc\nd"


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    """Decoding never raises."""
    assert is_binary(data) in (True, False)
    decode(data)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_without_a_trace_back(text: str) -> None:
    """Every block's span lies in its article's text."""
    try:
        articles = read_articles(text=text)
    except InputError:
        return
    assert all(block.span.end <= len(article.text) for article in articles for block in article.blocks)


REFUSED = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\t\n", "empty"),
    "mark.txt": (b"\xef\xbb\xbf", "empty"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "image"),
    "archive.txt": (b"PK\x03\x04" + bytes(range(256)) * 4, "archive"),
    "program.txt": (b"\x7fELF" + bytes(200), "program"),
    "noise.txt": (bytes(range(256)) * 8, "binary"),
    "paper.pdf": (b"%PDF-1.7 ...", "PDF"),
    "story.docx": (b"PK\x03\x04", "Word"),
    "story.rtf": (b"{\\rtf1 hello}", "RTF"),
    "feed.xml": (b"<?xml version='1.0'?><rss><channel/></rss>", "no article found"),
    "large.txt": (b"a " * (MAX_INPUT_BYTES // 2 + 1), "2 MB"),
    "links.txt": (b"First headline of many\nSecond headline of many\nThird headline of many\n", "no article found"),
}


@pytest.mark.parametrize(("name", "data", "word"), [(name, *case) for name, case in REFUSED.items()], ids=REFUSED.keys())
def test_refused_with_a_line_that_says_what_to_do(name: str, data: bytes, word: str, tmp_path: Path) -> None:
    """The others are still read; the message is one line and names the file."""
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(ARTICLE, encoding="utf-8")
    result = read_inputs([tmp_path / name, tmp_path / "good.txt"])
    assert [article.title for article in result.articles] == ["Market reopens after fire"]
    (problem,) = result.problems
    assert word in problem.message
    assert name in problem.message
    assert "\n" not in problem.message
    assert problem.source == str(tmp_path / name)


@pytest.mark.parametrize("path", ["https://news.example/story", "nowhere.txt", "nothing*.txt", "bad\0name"])
def test_what_is_not_a_file(path: str) -> None:
    """Addresses are not fetched; a missing file and a pattern without a match are told apart from them."""
    (problem,) = read_inputs([path]).problems
    assert "\n" not in problem.message
    with pytest.raises(UnreadablePage):
        read_articles(path)


def test_folders_are_sorted_and_skip_what_is_hidden(tmp_path: Path) -> None:
    """Subfolders come in order; hidden files, web assets and a README are passed over."""
    for name in ("b.txt", "a/c.txt", ".hidden.txt", ".git/x.txt", "README.md", "style.css", "a/pic.png"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(ARTICLE.replace("Market", f"Market {path.stem}"), encoding="utf-8")
    result = read_inputs([tmp_path])
    assert [Path(article.source).name for article in result.articles] == ["b.txt", "c.txt"]
    assert result.problems == ()
    globbed = read_inputs([str(tmp_path / "**" / "*.txt")])
    assert [Path(article.source).name for article in globbed.articles] == ["c.txt", "b.txt"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    """The same file by two names gives one article; the same text in two files one article with a notice."""
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(ARTICLE, encoding="utf-8")
    assert read_inputs([tmp_path / "one.txt", tmp_path / ".." / tmp_path.name / "one.txt"]).articles[0].notices == ()
    (article,) = read_inputs([tmp_path]).articles
    assert [notice for notice in article.notices if "two.txt" in notice]


def test_standard_input() -> None:
    """`-` reads the stream given."""
    (article,) = read_inputs(["-"], stdin=io.BytesIO(ARTICLE.encode())).articles
    assert (article.source, article.title) == ("-", "Market reopens after fire")


def test_given_dates_and_publishers() -> None:
    """What the user gives outweighs the page, and changes the id."""
    plain = read_articles(text=ARTICLE)[0]
    article = read_articles(text=ARTICLE, published=date(2025, 7, 16), publisher="The Harbour Post")[0]
    assert (article.published.value, article.published.basis, article.publisher) == ("2025-07-16", "given", "The Harbour Post")
    assert article.id != plain.id
    assert read_articles(text=ARTICLE, published="2025-07-16T09:30+07:00")[0].published.precision == "minute"
    with pytest.raises(InputError, match="03/04/2025"):
        read_articles(text=ARTICLE, published="03/04/2025")


def test_a_text_with_its_title_is_taken_as_it_is() -> None:
    """Nothing is cut out; furniture is marked."""
    text = "  Share\r\nFirst paragraph of the piece, they said.\n\n\n"
    (article,) = read_articles(text=text, title="T")
    assert article.text == text
    assert [block.role for block in article.blocks] == ["furniture", "body"]


def records(tmp_path: Path, *lines: object) -> Path:
    path = tmp_path / "articles.jsonl"
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), encoding="utf-8")
    return path


def test_records_are_taken_as_they_are(tmp_path: Path) -> None:
    """`text` keeps every character; credits and dates come from their fields."""
    text = "Line one is a sentence.\r\nTitle Like Line Here\n By Jane Doe\n"
    path = records(
        tmp_path,
        {"title": " T ", "text": text, "publisher": "P", "published": "2025-07-16T09:30:00Z", "agency": "Reuters", "extra": 1},
    )
    (article,) = read_articles(path)
    assert (article.title, article.text, article.publisher) == (" T ", text, "P")
    assert (article.published.value, article.published.basis) == ("2025-07-16T09:30:00+00:00", "metadata")
    assert article.agency is not None
    assert (article.agency.name, article.agency.evidence) == ("Reuters", "metadata")


def test_bad_records_are_named_by_line(tmp_path: Path) -> None:
    """A broken line costs only itself."""
    good = {"title": "T", "text": "A sentence stands here."}
    result = read_inputs([records(tmp_path, good, "{broken", {"title": "no text"}, [1], {"text": 3}, {**good, "title": "U"})])
    assert [article.title for article in result.articles] == ["T", "U"]
    assert [problem.message.split(": ")[0].rsplit(":", 1)[1] for problem in result.problems] == ["2", "3", "4", "5"]


def test_a_report_is_read_as_its_articles(tmp_path: Path) -> None:
    """A JSON document with `articles` is as good as lines; an escape for half a character does no harm."""
    path = tmp_path / "report.json"
    article = {
        "id": "x",
        "title": "T",
        "text": "A sentence \ud800 here.",
        "published": {"value": "2025-07-16", "basis": "inferred"},
        "blocks": [],
    }
    path.write_text(json.dumps({"schema": "factcheck.report/1", "articles": [article]}), encoding="utf-8")
    (read,) = read_articles(path)
    assert (read.text, read.published.value) == ("A sentence \ufffd here.", "2025-07-16")


def sidecar(tmp_path: Path, content: str) -> Path:
    (tmp_path / "page.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "factcheck.json").write_text(content, encoding="utf-8")
    return tmp_path


def test_a_sidecar_corrects_by_file_and_by_title(tmp_path: Path) -> None:
    """The title's entry wins over the file's, and --published over both."""
    entries = {
        "page.txt": {"published": "2025-07-16", "publisher": "A"},
        "Market reopens after fire": {"publisher": "B", "agency": "AP", "title": "Market open again"},
    }
    folder = sidecar(tmp_path, json.dumps(entries))
    (article,) = read_inputs([folder]).articles
    assert (article.title, article.publisher, article.published.value) == ("Market open again", "B", "2025-07-16")
    assert article.agency is not None
    assert article.agency.evidence == "given"
    assert read_inputs([folder], published="2024-01-01").articles[0].published.value == "2024-01-01"


@pytest.mark.parametrize(
    ("content", "where"),
    [
        ('{\n "page.txt": {\n  "published": "soon"\n }\n}', "factcheck.json:3:"),
        ('{\n "page.txt": {"publisherr": "A"}\n}', "factcheck.json:2:"),
        ('{\n "page.txt": 3\n}', "factcheck.json:2:"),
        ('{\n "page.txt": {,\n}', "factcheck.json:2:"),
        ("[]", "factcheck.json:1:"),
        ('{"page.txt": {"agency": ""}}', "factcheck.json:1:"),
    ],
    ids=["date", "field", "value", "syntax", "list", "blank"],
)
def test_a_wrong_sidecar_is_named_by_line(content: str, where: str, tmp_path: Path) -> None:
    """The page is still read, uncorrected."""
    result = read_inputs([sidecar(tmp_path, content)])
    assert len(result.articles) == 1
    (problem,) = result.problems
    assert where in problem.message


@pytest.mark.parametrize("layout", ["terminal", "markdown"])
def test_a_report_of_ours_beside_the_articles_is_no_article(tmp_path: Path, layout: Format) -> None:
    """In a folder it is passed over, so that the same command can be run twice; named on its own it is refused."""
    tmp_path.joinpath("one.txt").write_text("Two people died in a fire in Trat on Monday, police said.", encoding="utf-8")
    report = factcheck.check(tmp_path, today=date(2025, 3, 5))
    written = tmp_path / "report.txt"
    written.write_text(render(report, layout, width=80, styled=False, summaries=True), encoding="utf-8")
    result = read_inputs([tmp_path])
    assert (len(result.articles), result.problems) == (1, ())
    [problem] = read_inputs([written]).problems
    assert "a report that factcheck wrote" in problem.message
