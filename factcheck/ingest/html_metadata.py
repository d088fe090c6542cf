"""What an HTML page says of its article outside its words: JSON-LD, meta elements, time elements, its address."""

import html
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from lxml.html import HtmlElement

from factcheck.ingest.credits import is_masthead, read_copyright, read_credit
from factcheck.ingest.datelines import agency_names
from factcheck.ingest.metadata import UPDATED, address_date, metadata_dates
from factcheck.ingest.stamps import Stamp, is_stamp
from factcheck.model import Agency, DateCandidate
from factcheck.text.lexicon import tables

MAX_JSON_NODES = 20_000
"""Objects and lists of a page's JSON-LD that are looked at; real pages have some hundreds."""
MAX_JSON_CHARACTERS = 1_000_000
MAX_UPDATES = 500

_ARTICLE_TYPE = re.compile(r"Article$|^BlogPosting$|^LiveBlogPosting$|^Report$|^Reportage")
_META_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.created",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "article.published",
)
_META_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "lastmod")
_META_SITE = ("og:site_name", "application-name", "dc.publisher", "publisher")
_META_AUTHOR = ("author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author")
MAX_CHILDREN = 12
MIN_PARAGRAPH = 60
"""Children of an element that is more than a line, and characters from which a paragraph is text below the article's head."""
_DATE_CLASS = "publi", "date", "time", "posted", "stamp", "byline", "meta"
_SITE_TAIL = re.compile(r"\s+[|–—·»-]\s+[^|–—·»]{2,40}$")
_TITLE_MARK = re.compile(r"\s+[|–—·»-]\s+|:\s+")
MIN_HEADLINE = 3
MAX_OUTLET_WORDS = 5
MAX_HEADINGS = 20
MAX_MARKED = 4
MAX_NOTICE = 140
_WORD = re.compile(r"\w{3,}")


@dataclass(slots=True)
class PageFacts:
    """What the page says of its article outside the article's words."""

    headlines: list[str] = field(default_factory=list)
    has_stated_headline: bool = False
    """Whether a headline is stated as such, in JSON-LD or for sharing, and not only as the window's title."""
    publisher: str | None = None
    authors: list[str] = field(default_factory=list)
    candidates: list[DateCandidate] = field(default_factory=list)
    language: str | None = None
    is_live: bool = False
    """Whether the page calls itself a live page."""
    updates: list[dict[str, Any]] = field(default_factory=list)
    """The entries of a live page, newest first as a rule."""

    @property
    def byline(self) -> str | None:
        """The authors' names, in the page's order."""
        return ", ".join(dict.fromkeys(self.authors)) or None

    @property
    def agency(self) -> Agency | None:
        """The agency that the page names as its author, or None."""
        name = next((author for author in self.authors if author in agency_names()), None)
        return Agency(name=agency_names()[name], evidence="metadata", surface=name) if name else None


def read_facts(tree: HtmlElement) -> PageFacts:
    """What the page's JSON-LD, meta elements, time elements and address say, in that order of trust."""
    facts = PageFacts()
    address = _read_json_ld(tree, facts)
    meta = _meta(tree)
    facts.publisher = facts.publisher or _first(meta, _META_SITE) or next(iter(_microdata_names(tree, "publisher")), None)
    if not facts.authors:
        facts.authors = [name for name in (read_author(value) for value in _all(meta, _META_AUTHOR)) if name]
    facts.headlines += _all(meta, ("og:title", "twitter:title"))
    facts.has_stated_headline = bool(facts.headlines)
    facts.candidates += metadata_dates(_all(meta, _META_PUBLISHED), "meta")
    facts.candidates += metadata_dates(_all(meta, _META_MODIFIED), "meta" + UPDATED)
    facts.candidates += _time_elements(tree)
    _read_head(tree, facts)
    canonical = next((link.get("href", "") for link in tree.iter("link") if link.get("rel") == "canonical"), "")
    facts.candidates += address_date(canonical or _first(meta, ("og:url",)) or address)
    facts.language = (tree.get("lang") or "")[:2].lower() or None
    window = [_words_of(title) for title in list(tree.iter("title"))[:1]]
    facts.publisher = facts.publisher or _publisher_on_page(tree, window, facts.headlines)
    facts.headlines += window
    return facts


def _publisher_on_page(tree: HtmlElement, window: Sequence[str], headlines: Sequence[str]) -> str | None:
    """The outlet that the window's title names beside the headline, else the copyright notice."""
    printed = [words for element in tree.iter("h1", "h2") if (words := _words_of(element))][:MAX_HEADINGS]
    for title in (*window, *headlines[:2]):
        if name := _outlet_beside_headline(title, [*headlines, *printed]):
            return name
    small = (_words_of(element) for element in tree.iter("footer", "p", "div", "small", "span") if len(element) < MAX_CHILDREN)
    return next((name for words in small if len(words) <= MAX_NOTICE and (name := read_copyright(words))), None)


def _outlet_beside_headline(title: str, headlines: Iterable[str]) -> str | None:
    """The name that stands before or after the headline in a window's title ("Boat sinks - Larne Weekly")."""
    pieces = _TITLE_MARK.split(title)
    for headline in headlines:
        if len(headline.split()) < MIN_HEADLINE or headline == title:
            continue
        if title.startswith(headline) and _TITLE_MARK.match(title, len(headline)):
            return _as_outlet(pieces[-1])
        if title.endswith(headline) and _TITLE_MARK.search(title[: -len(headline)] + " "):
            return _as_outlet(pieces[0])
    last = pieces[-1] if len(pieces) > 1 else ""
    return _as_outlet(last) if is_masthead(last) else None


def _as_outlet(name: str) -> str | None:
    """`name` when it can be an outlet's: short, a name, and no section of a site."""
    words = name.split()
    is_section = all(word.lower() in tables("page_words")["sections"] for word in words)
    return name if 1 <= len(words) <= MAX_OUTLET_WORDS and name[:1].isupper() and not is_section else None


def choose_headline(facts: PageFacts, headings: Iterable[str]) -> str:
    """The headline as the page prints it: the heading that its metadata repeat, else the metadata's own, else the first.

    Where nothing but the page's <title> is known, which may be the window's, its first heading goes before it.
    """
    known = [line for line in facts.headlines if line]
    printed = [line for line in headings if len(line.split()) >= 3 and line != facts.publisher]
    wanted = set(_WORD.findall(" ".join(known[:2]).lower()))
    for line in printed:
        words = set(_WORD.findall(line.lower()))
        if words and len(words & wanted) >= 0.6 * len(words):
            return line
    if printed and not facts.has_stated_headline:
        return printed[0]
    best = next(iter(known), "")
    tail = _SITE_TAIL.search(best)
    return best[: tail.start()] if tail and (len(known) == 1 or (facts.publisher and facts.publisher in tail[0])) else best


def _words_of(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())


def _meta(tree: HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = " ".join((element.get("content") or "").split())
        if name and content:
            found.setdefault(name.lower(), []).append(content)
    return found


def _all(meta: dict[str, list[str]], names: Iterable[str]) -> list[str]:
    return [value for name in names for value in meta.get(name, ())]


def _first(meta: dict[str, list[str]], names: Iterable[str]) -> str | None:
    return next(iter(_all(meta, names)), None)


def _read_json_ld(tree: HtmlElement, facts: PageFacts) -> str | None:
    address: str | None = None
    scripts = [script for script in tree.iter("script") if "ld+json" in (script.get("type") or "")]
    nodes = list(_nodes(script.text or "" for script in scripts))
    for node in filter(_is_article, nodes):
        facts.is_live = "LiveBlogPosting" in _strings(node.get("@type"))
        facts.headlines += _strings(node.get("headline"))
        facts.publisher = facts.publisher or next(iter(_names(node.get("publisher"), nodes)), None)
        facts.authors += [name for name in map(read_author, _names(node.get("author"), nodes)) if name]
        facts.candidates += metadata_dates(_strings(node.get("datePublished")), "json-ld")
        facts.candidates += metadata_dates(_strings(node.get("dateModified")), "json-ld" + UPDATED)
        updates = node.get("liveBlogUpdate")
        facts.updates += [one for one in (updates if isinstance(updates, list) else []) if isinstance(one, dict)][:MAX_UPDATES]
        address = address or next(iter(_strings(node.get("url")) + _strings(node.get("mainEntityOfPage"))), None)
        break  # the first article is the page's own; those after it are teasers
    return address


def _nodes(scripts: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The objects of a page's JSON-LD, in order."""
    seen = 0
    for script in scripts:
        waiting = [_parse(script)]
        while waiting and seen < MAX_JSON_NODES:
            node = waiting.pop(0)
            seen += 1
            if isinstance(node, list):
                waiting = [*node[:MAX_JSON_NODES], *waiting]
            elif isinstance(node, dict):
                yield node
                waiting += [value for key, value in node.items() if key in ("@graph", "mainEntity", "itemListElement", "item")]


def _is_article(node: dict[str, Any]) -> bool:
    return any(_ARTICLE_TYPE.search(kind) for kind in _strings(node.get("@type")))


def _parse(script: str) -> object:
    if len(script) > MAX_JSON_CHARACTERS:
        return None
    try:
        return json.loads(script.strip().removeprefix("<![CDATA[").removesuffix("]]>"), strict=False)
    except (ValueError, RecursionError):
        return None


def _strings(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [" ".join(html.unescape(one).split()) for one in values if isinstance(one, str) and one.strip()]


def _microdata_names(tree: HtmlElement, name: str) -> list[str]:
    """The names under elements marked as `name` (<div itemprop="publisher"><meta itemprop="name" content="...">)."""
    marked = islice((element for element in tree.iter() if element.get("itemprop") == name), MAX_MARKED)
    named = (one for element in marked for one in element.iter() if one.get("itemprop") == "name")
    return [words for one in named if (words := one.get("content") or _words_of(one))]


def _names(value: object, nodes: Sequence[dict[str, Any]]) -> list[str]:
    """The names of people or organisations, those that are only pointed at ({"@id": "#org"}) looked up among `nodes`."""
    values = value if isinstance(value, list) else [value]
    return [name for one in values for name in (_names_of(one, nodes) if isinstance(one, dict) else _strings(one))]


def _names_of(node: dict[str, Any], nodes: Sequence[dict[str, Any]]) -> list[str]:
    own, identity = _strings(node.get("name")), node.get("@id")
    if own or not isinstance(identity, str):
        return own
    return next((names for other in nodes if other.get("@id") == identity and (names := _strings(other.get("name")))), [])


def read_author(name: str) -> str | None:
    """A writer's name as metadata give it, or None for an address or what is too long for a name."""
    return None if "/" in name or "@" in name or len(name) > 120 else name.removeprefix("By ")


def _time_elements(tree: HtmlElement) -> list[DateCandidate]:
    """The first time element of the article's own head, and the first that is marked as published or updated."""
    times = [element for element in tree.iter("time") if element.get("datetime") or is_stamp(_words_of(element))][:200]
    found: list[DateCandidate] = []
    for element in times:
        marks = f"{element.get('itemprop') or ''} {element.get('class') or ''}".lower()
        own = "modif" in marks or "updat" in marks
        value = element.get("datetime") or _words_of(element)
        origin = "meta" if "datepublished" in marks else "time"  # microdata states what a meta element does
        found += metadata_dates([value], origin + (UPDATED if own else ""))
        if not own:
            break  # later ones belong to teasers and comments
    return found


def _read_head(tree: HtmlElement, facts: PageFacts) -> None:
    """What the article's head prints: the first line that only says when, or who and when, above its first paragraph.

    Elsewhere on the page such a line counts only in an element that is named for a date.
    """
    is_head = False
    for element in tree.iter("h1", "h2", "span", "div", "p", "li", "small", "address", "header", "section"):
        if element.tag in ("h1", "h2"):
            is_head = is_head or element.tag == "h1"
            continue
        words = _words_of(element) if len(element) < MAX_CHILDREN else ""
        if (is_head or _is_named_for_date(element)) and _read_stamp(words, facts, is_head=is_head):
            return
        if element.tag == "p" and len(words) > MIN_PARAGRAPH:
            is_head = False


def _is_named_for_date(element: HtmlElement) -> bool:
    name = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}".lower()
    return any(mark in name for mark in _DATE_CLASS)


def _read_stamp(words: str, facts: PageFacts, *, is_head: bool) -> bool:
    """Whether `words` only say when, or who and when; if so, they are noted. Below a headline any name and date say so."""
    credit = read_credit(words)
    if not is_stamp(words) and (credit is None or not (credit.is_certain or is_head)):
        return False
    if credit is not None:
        facts.publisher = facts.publisher or credit.outlet
        facts.authors = facts.authors or ([credit.byline.removeprefix("By ")] if credit.byline else [])
    facts.candidates += [
        DateCandidate(
            value=reading + (clock.iso if clock and printed.has_year and printed.value else ""),
            origin="text" + (UPDATED if is_update else ""),
            surface=printed.surface,
        )
        for printed, clock, is_update in Stamp(words).dates
        for reading in printed.readings
    ]
    return True
