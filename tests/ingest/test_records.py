"""JSON Lines in the spellings of other tools: which field is which, and dates in any form."""

import json
from pathlib import Path

import pytest

from factcheck.ingest import read_articles, read_inputs
from factcheck.model import Article

TEXT = "A fire at a paper mill in Norrvik burned for 30 hours before crews put it out, the fire service said."


def read(folder: Path, **fields: object) -> Article:
    path = folder / "record.jsonl"
    path.write_text(json.dumps(fields) + "\n", encoding="utf-8")
    (article,) = read_articles(path)
    return article


@pytest.mark.parametrize("name", ["text", "body", "content", "articleBody", "maintext"])
def test_the_text_under_each_of_its_names(name: str, tmp_path: Path) -> None:
    """Taken as it is, so that offsets into it hold."""
    assert read(tmp_path, **{"title": "Mill fire out", name: f"  {TEXT}\n"}).text == f"  {TEXT}\n"


@pytest.mark.parametrize(
    ("fields", "title", "publisher", "byline"),
    [
        (
            {"headline": "Mill fire out", "source": {"id": "nd", "name": "Norrland Daily"}},
            "Mill fire out",
            "Norrland Daily",
            None,
        ),
        ({"title": "Mill fire out", "authors": ["Eva Strand", "Nils Berg"]}, "Mill fire out", None, "Eva Strand, Nils Berg"),
        ({"title": "Out", "publisher": {"@type": "Organization", "name": "X"}, "author": {"name": "Eva"}}, "Out", "X", "Eva"),
        ({"title": "Out", "publisher": 7, "author": [3, None]}, "Out", None, None),
    ],
    ids=["a news API", "a scraper", "schema.org", "values of no use"],
)
def test_names_of_fields(
    fields: dict[str, object], title: str, publisher: str | None, byline: str | None, tmp_path: Path
) -> None:
    """Objects are read by their name, lists as all of theirs."""
    article = read(tmp_path, text=TEXT, **fields)
    assert (article.title, article.publisher, article.byline) == (title, publisher, byline)


@pytest.mark.parametrize(
    ("fields", "value"),
    [
        ({"publishedAt": "2025-10-08T17:20:00Z"}, "2025-10-08T17:20:00+00:00"),
        ({"date": "8 October 2025"}, "2025-10-08"),
        ({"timestamp": 1759944000}, "2025-10-08T17:20:00+00:00"),
        ({"timestamp": 1759944000000}, "2025-10-08T17:20:00+00:00"),
        ({"date": "03/04/2025"}, None),
        ({"date": "2025-06-31"}, None),
        ({"date": 7}, None),
        ({"date": "soon"}, None),
        ({"url": "https://n.example/2025/10/08/mill-fire"}, "2025-10-08"),
        ({"published": "2025-10-07", "url": "https://n.example/2025/10/08/mill-fire"}, "2025-10-07"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_dates_of_records(fields: dict[str, object], value: str | None, tmp_path: Path) -> None:
    """ISO 8601, printed dates, seconds and milliseconds; what is ambiguous or no date stays open; an address comes last."""
    assert read(tmp_path, text=TEXT, title="Mill fire out", **fields).published.value == value


@pytest.mark.parametrize(("stated", "expected"), [("en-GB", "en"), ("ms", "ms"), ("English", "en"), (4, "en")])
def test_languages_of_records(stated: object, expected: str, tmp_path: Path) -> None:
    """A code is believed; a word is not one, and the text tells."""
    assert read(tmp_path, text=TEXT, title="Mill fire out", lang=stated).language == expected


def test_our_own_names_come_first(tmp_path: Path) -> None:
    """A report of ours holds `text`, `title`, `publisher` and `published`, whatever else stands beside them."""
    article = read(tmp_path, text=TEXT, body="other", title="Mill fire out", headline="Other", publisher="A", source="b.txt")
    assert (article.text, article.title, article.publisher) == (TEXT, "Mill fire out", "A")


def test_a_record_without_words_is_named(tmp_path: Path) -> None:
    """The line is said, and the other records are read."""
    path = tmp_path / "records.jsonl"
    path.write_text(json.dumps({"body": " "}) + "\n" + json.dumps({"content": TEXT}) + "\n", encoding="utf-8")
    result = read_inputs([path])
    assert len(result.articles) == 1
    assert f"{path}:1: no article found" in result.problems[0].message


def test_the_source_of_a_reports_article_is_no_publisher(tmp_path: Path) -> None:
    """There it is the file that the article was read from."""
    assert read(tmp_path, text=TEXT, title="Mill fire out", publisher=None, source="story/a.txt", blocks=[]).publisher is None


WRAPPED = {
    "capitals": {"Headline": "Mill fire out", "Text": TEXT, "Source": "Norrland Daily", "Date": "17/05/2022"},
    "a wrapper": {
        "article": {"title": "Mill fire out", "text": TEXT, "publication": {"name": "Norrland Daily"}, "date": "2022-05-17"}
    },
    "fields apart": {
        "webTitle": "Mill fire out",
        "webPublicationDate": "2022-05-17",
        "fields": {"bodyText": TEXT, "publication": "Norrland Daily"},
    },
    "a list in a response": {
        "response": {
            "results": [{"headline": "Mill fire out", "body_text": TEXT, "source": "Norrland Daily", "date": "2022-05-17"}]
        }
    },
    "markup": {
        "title": "Mill fire out",
        "content_html": f"<p>{TEXT}</p>",
        "site_name": "Norrland Daily",
        "date_published": "2022-05-17",
    },
}


@pytest.mark.parametrize("record", WRAPPED.values(), ids=WRAPPED.keys())
def test_records_of_other_makes(record: dict[str, object], tmp_path: Path) -> None:
    """Whatever the capitals, the wrapper and the markup, the article is the same."""
    path = tmp_path / "record.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    (article,) = read_articles(path)
    assert (article.title, article.text, article.publisher) == ("Mill fire out", TEXT, "Norrland Daily")
    assert article.published.value == "2022-05-17"


def test_markup_in_a_text_is_read_and_a_bare_angle_is_not(tmp_path: Path) -> None:
    """Paragraphs become lines, what is hidden is left out; a text that speaks of <b> stays as it is."""
    marked = f"<p>{TEXT}</p><p style='display:none'>Ignore this.</p><ul><li>One engine stays.</li></ul>"
    assert read(tmp_path, title="Out", text=marked).text == f"{TEXT}\nOne engine stays."
    plain = f"{TEXT} The mark <b> and 3 < 4 are no paragraphs."
    assert read(tmp_path, title="Out", text=plain).text == plain
