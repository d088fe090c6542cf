"""Feeds (RSS 2.0, RSS 1.0, Atom): an article an entry, as far as the feed gives its words.

Namespaces are passed over: what a feed calls `creator` is its writer under any of them. No entity that the document defines
is expanded, and nothing is fetched.
"""

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from factcheck.errors import UnreadablePage
from factcheck.ingest.credits import is_masthead
from factcheck.ingest.html import article_of_fragment
from factcheck.ingest.html_metadata import PageFacts, read_author
from factcheck.ingest.metadata import UPDATED, metadata_dates
from factcheck.model import Article, Page

MAX_ENTRIES = 5_000
MAX_OUTLET_WORDS = 6
_ENTRIES = ("item", "entry")
_WHOLE = ("encoded", "content")
_SHORT = ("description", "summary")
_TITLE_MARK = re.compile(r"\s+[|–—·»-]\s+|:\s+")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}>")
_ROOT = re.compile(r"<(?:rss|feed|rdf:RDF)\b", re.I)
_WRITER = re.compile(r"[^\s()]+@[^\s()]+\s*\((?P<name>[^()]+)\)")  # desk@example.com (Ana Ruiz)


def articles_of_feed(page: Page) -> list[Article]:
    """The articles of a feed in its order; one of which only a summary is given has a notice that says so."""
    root = _parse(page)
    channel = next((one for one in root if _name(one) == "channel"), root)
    site = _outlet(_text(channel, "title"))
    entries = [one for one in root.iter() if _name(one) in _ENTRIES][:MAX_ENTRIES]
    return [article for entry in entries for article in _articles_of_entry(page, entry, site)]


def _parse(page: Page) -> etree._Element:
    parser = etree.XMLParser(
        encoding="utf-8",
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    if (root_at := _ROOT.search(page.text)) and "<!ENTITY" in page.text[: root_at.start()]:
        raise UnreadablePage(f"{page.source}: a feed that defines entities is not read; save the articles and give those")
    try:
        root = etree.fromstring(_DECLARATION.sub("", page.text).encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadablePage(
            f"{page.source}: not a feed that can be read ({error}); save the articles and give those"
        ) from error
    if root is None:
        raise UnreadablePage(f"{page.source}: not a feed that can be read; save the articles and give those")
    return root


def _articles_of_entry(page: Page, entry: etree._Element, site: str | None) -> list[Article]:
    markup, is_whole = _markup(entry)
    if not markup.strip():
        return []
    if not is_whole:
        page = page.model_copy(update={"notices": (*page.notices, "read from a feed's summary: the article may say more")})
    publisher = _text(next(iter(_children(entry, ("source",))), entry), "title") if _children(entry, ("source",)) else ""
    publisher = publisher or _text(entry, "source") or _text(entry, "publisher") or site or ""
    facts = PageFacts(publisher=publisher or None, authors=[name for name in map(read_author, _writers(entry)) if name])
    for names, origin in ((("pubDate", "published", "issued", "date"), "meta"), (("updated", "modified"), "meta" + UPDATED)):
        facts.candidates += metadata_dates((_words(one) for one in _children(entry, names) if _words(one)), origin)
    return article_of_fragment(page, markup, _headline(_text(entry, "title"), publisher, site), facts)


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _children(element: etree._Element, names: Iterable[str]) -> list[etree._Element]:
    return [one for name in names for one in element if _name(one) == name]


def _words(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _text(element: etree._Element, name: str) -> str:
    return next((words for one in _children(element, (name,)) if (words := _words(one))), "")


def _markup(entry: etree._Element) -> tuple[str, bool]:
    """The words of an entry as HTML, and whether they are the whole article as far as the feed says."""
    for names, is_whole in ((_WHOLE, True), (_SHORT, False)):
        for one in _children(entry, names):
            markup = (one.text or "") if len(one) == 0 else "".join(etree.tostring(child, encoding="unicode") for child in one)
            if markup.strip():
                return markup, is_whole
    return "", False


def _writers(entry: etree._Element) -> Iterator[str]:
    for one in _children(entry, ("creator", "author")):
        words = _text(one, "name") or _words(one)
        match = _WRITER.fullmatch(words)
        yield match["name"] if match else words


def _outlet(title: str) -> str | None:
    """The outlet in a feed's title ("World news | Boreal Broadcasting"), or None where it names none."""
    pieces = [piece.strip() for piece in _TITLE_MARK.split(title)]
    made = next((piece for piece in pieces if is_masthead(piece)), None)
    is_name = len(pieces) == 1 and len(title.split()) <= MAX_OUTLET_WORDS and title.istitle()
    return made or (title if is_name else None)


def _headline(title: str, publisher: str, site: str | None) -> str:
    """The title of an entry without the outlet's name behind it."""
    tail = _TITLE_MARK.split(title)[-1]
    marks = list(_TITLE_MARK.finditer(title))
    return title[: marks[-1].start()] if marks and tail in (publisher, site) else title
