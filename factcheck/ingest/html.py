"""HTML pages to articles: metadata from where publishers put them, the body through trafilatura, nothing hidden."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from factcheck.errors import UnreadablePage
from factcheck.ingest.assemble import articles_of_text, build_article
from factcheck.ingest.blocks import lay_out
from factcheck.ingest.html_live import find_live_root, spell_out_times
from factcheck.ingest.html_metadata import PageFacts, choose_headline, read_facts
from factcheck.ingest.lines import Line, ends_as_sentence, read_line
from factcheck.model import Article, Page

MAX_TAG_CHARACTERS = 5_000
MAX_TAG_ATTRIBUTES = 500
"""A tag this long with this many attributes is read without them: the parser's time grows with their square (100,000 took
70 s). Real tags are this long only for pictures set into the page."""
MAX_ELEMENTS = 30_000
"""Elements above which a page is read by its lines alone: trafilatura took 12 s for 100,000 paragraphs."""
MIN_BODY = 120
"""Characters of body below which trafilatura has missed the article, and the page is read by its lines."""
MIN_ARTICLE_ELEMENT = 300
MIN_BRIEF = 150
"""Characters of paragraphs in an <article> element that is an article and no teaser: fewer where it has two paragraphs of
whole sentences; a teaser has one."""

_LONG_TAG = re.compile(rf"<([a-zA-Z][a-zA-Z0-9]{{0,20}})\s[^<>]{{{MAX_TAG_CHARACTERS},}}>?")
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}>")
_DROPPED = (
    "script",
    "style",
    "template",
    "noscript",
    "iframe",
    "svg",
    "object",
    "canvas",
    "form",
    "button",
    "select",
    "nav",
    "footer",
    "aside",
)
_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])", re.I
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "br",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tr",
        "ul",
        "body",
    ]
)
_HEADINGS = ("h1", "h2", "h3")


def articles_of_html(page: Page) -> list[Article]:
    """The articles of an HTML page, in order; empty when it holds none. What the page hides is left out, with a notice."""
    tree = _parse(page)
    facts = read_facts(tree)
    hidden = _drop_hidden(tree)
    if hidden:
        page = page.model_copy(update={"notices": (*page.notices, f"{hidden} hidden elements left out")})
    if facts.updates and (live := _live_page(page, facts)):
        return [live]
    if entries := _live_page_of_elements(page, tree, facts):
        return entries
    elements = _article_elements(tree)
    if len(elements) >= 2:
        return [article for element in elements for article in _article_of_element(page, element, facts)]
    found = _article_of_body(page, tree, facts)
    if found and found[0].title:
        return found
    # A page without a marked headline may print one: then its lines tell more than its elements.
    by_lines = _articles_of_lines(page, tree, facts)
    return by_lines if not found or (len(by_lines) == 1 and by_lines[0].title) else found


def article_of_fragment(page: Page, markup: str, title: str, facts: PageFacts) -> list[Article]:
    """The article whose body is a piece of HTML, as feeds and records hold it; no article when it holds no words."""
    tree = _parse(page.model_copy(update={"text": f"<html><body>{markup}</body></html>"}))
    _drop_hidden(tree)
    for link in list(tree.iter("a")):
        if (words := _words_of(link)) and read_line(words, 0, len(words)).kind in ("furniture", "teaser"):
            link.drop_tree()
    return _article(page, title, _visible_lines(tree), facts)


def _parse(page: Page) -> HtmlElement:
    text = _LONG_TAG.sub(_without_attributes, _XML_DECLARATION.sub("", page.text)).replace("\0", " ")
    try:
        parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UnreadablePage(f"{page.source}: not HTML that can be read ({error}); save the page as text") from error
    for line_break in tree.iter("br"):
        line_break.tail = f"\n{line_break.tail or ''}"  # or the words on its two sides would be read as one
    return tree


def _without_attributes(match: re.Match[str]) -> str:
    tag = match[0]
    return f"<{match[1]}>" if tag.count("=") > MAX_TAG_ATTRIBUTES or len(tag.split()) > MAX_TAG_ATTRIBUTES else tag


def _drop_hidden(tree: HtmlElement) -> int:
    """Takes scripts, forms, navigation and hidden elements out of `tree`; how many of them hid words."""
    dropped: list[HtmlElement] = []
    hidden = 0
    for element in tree.iter():
        if element.tag in _DROPPED:
            dropped.append(element)
        elif (
            element.get("hidden") is not None
            or element.get("aria-hidden") == "true"
            or _HIDDEN_STYLE.search(element.get("style") or "")
        ):
            dropped.append(element)
            hidden += any(map(str.strip, element.itertext()))
    for element in dropped:
        if element.getparent() is not None and element.tag != "body":
            element.drop_tree()
    return hidden


def _words_of(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())


def _article_elements(tree: HtmlElement) -> list[HtmlElement]:
    """The outermost <article> elements that hold an article each: a heading and enough paragraphs."""
    found: list[HtmlElement] = []
    for element in tree.iter("article"):
        if any(parent.tag == "article" for parent in element.iterancestors()):
            continue
        has_heading = next(element.iter(*_HEADINGS), None) is not None
        if has_heading and _is_more_than_teaser([_words_of(paragraph) for paragraph in element.iter("p")]):
            found.append(element)
    return found


def _is_more_than_teaser(paragraphs: list[str]) -> bool:
    length = sum(map(len, paragraphs))
    if length >= MIN_ARTICLE_ELEMENT:
        return True
    return length >= MIN_BRIEF and sum(map(ends_as_sentence, paragraphs)) >= 2


def _article_of_element(page: Page, element: HtmlElement, page_facts: PageFacts) -> list[Article]:
    facts = read_facts(element)
    facts.publisher = facts.publisher or page_facts.publisher
    title = next((words for heading in element.iter(*_HEADINGS) if (words := _words_of(heading))), "")
    return _article(page, title, _visible_lines(element), facts)


def _article_of_body(page: Page, tree: HtmlElement, facts: PageFacts) -> list[Article]:
    """The page's one article through trafilatura, or nothing when it finds none."""
    if sum(1 for _ in tree.iter()) > MAX_ELEMENTS:
        return []
    import trafilatura  # noqa: PLC0415  (half a second to import)

    title = choose_headline(facts, (_words_of(heading) for heading in tree.iter("h1", "h2")))
    found: Any = trafilatura.bare_extraction(
        tree, favor_precision=True, include_comments=False, include_tables=True, deduplicate=False, with_metadata=False
    )
    if found is None or found.body is None:
        return []
    lines = list(_body_lines(found.body))
    return _article(page, title, lines, facts) if sum(map(len, (text for text, _ in lines))) >= MIN_BODY else []


def _body_lines(body: Any) -> Iterator[tuple[str, bool]]:
    """The lines of trafilatura's body in order, each with whether it is a heading."""
    for element in body.iter("head", "p", "item", "quote", "row", "ab"):
        if any(parent.tag in ("p", "item", "quote", "row", "ab") for parent in element.iterancestors()):
            continue
        if element.tag == "row":
            words = " ".join(filter(None, (" ".join("".join(cell.itertext()).split()) for cell in element)))
            yield from [(words, False)] if words else []
            continue
        for piece in _pieces(element):
            yield piece, element.tag == "head"


def _pieces(element: Any) -> Iterator[str]:
    """The words of an element as lines: one, or several where it holds line breaks or paragraphs."""
    parts = [element.text or ""]
    for child in element.iterdescendants():
        parts += ["\n" if child.tag in ("lb", "p", "item") else "", child.text or "", child.tail or ""]
    for piece in "".join(parts).split("\n\n" if element.tag == "quote" else "\n"):
        if words := " ".join(piece.split()):
            yield words


def _visible_lines(root: HtmlElement) -> list[tuple[str, bool]]:
    """The visible words under `root` as lines, one for each run between block elements; headings are marked."""
    lines: list[tuple[str, bool]] = []
    parts: list[str] = []

    def close(is_heading: bool) -> None:
        if words := " ".join("".join(parts).split()):
            lines.append((words, is_heading))
        parts.clear()

    for event, element in etree.iterwalk(root, events=("start", "end")):
        is_block = element.tag in _BLOCKS
        if event == "start":
            if is_block:
                close(False)
            parts.append(element.text or "")
            continue
        if is_block:
            close(element.tag in ("h1", "h2", "h3", "h4"))
        if element is not root:
            parts.append(element.tail or "")
    close(False)
    return lines


def _article(
    page: Page, title: str, lines: Iterable[tuple[str, bool]], facts: PageFacts, *, is_live: bool = False
) -> list[Article]:
    """One article out of the lines of its body, furniture left out."""
    kept = [(words, is_heading) for words, is_heading in lines if words != title]
    text = "\n".join(words for words, _ in kept)
    start = 0
    found: list[Line] = []
    for words, is_heading in kept:
        line = read_line(words, start, start + len(words))
        start += len(words) + 1
        if is_heading and line.kind in ("prose", "item", "update", "caption", "byline"):
            line.kind, line.dateline = "title", None
        elif not is_heading and line.kind == "title":
            line.kind = "stamp" if line.credit is not None and not any(one.kind == "prose" for one in found) else "prose"
        if line.kind not in ("furniture", "rule", "ago"):
            found.append(line)
    laid_out, placed = lay_out(text, found)
    if not any(line.kind in ("prose", "item") for line in found):
        return []
    return [
        build_article(
            page,
            title=title,
            text=laid_out,
            placed=placed,
            publisher=facts.publisher,
            byline=facts.byline,
            agency=facts.agency,
            candidates=facts.candidates,
            is_live=is_live,
        )
    ]


def _articles_of_lines(page: Page, tree: HtmlElement, facts: PageFacts) -> list[Article]:
    """The articles of a page that trafilatura finds none in, by its visible lines as if it were text."""
    body = tree.find("body")
    text = "\n".join(words for words, _ in _visible_lines(tree if body is None else body))
    articles = articles_of_text(page.model_copy(update={"text": text}))
    if len(articles) != 1:
        return articles
    article = articles[0]
    if article.title and not facts.candidates and (article.publisher or not facts.publisher):
        return articles
    facts.candidates = facts.candidates or list(article.published.candidates)
    facts.authors = facts.authors or ([article.byline] if article.byline else [])
    lines = [(line, False) for line in article.text.split("\n")]
    title = article.title or choose_headline(facts, ())
    return _article(page, title, lines, facts)


def _live_page(page: Page, facts: PageFacts) -> Article | None:
    """A live page out of the entries that its JSON-LD lists, each under its own date and time."""
    lines: list[tuple[str, bool]] = []
    for update in facts.updates:
        body = update.get("articleBody")
        if not isinstance(body, str) or not body.strip():
            continue
        stamp = update.get("datePublished")
        if isinstance(stamp, str):
            lines.append((stamp.strip()[:40], False))
        headline = update.get("headline")
        if isinstance(headline, str) and headline.strip():
            lines.append((" ".join(headline.split()), True))
        lines += [(" ".join(part.split()), False) for part in re.split(r"\n+|<[^<>]*>", body) if part.strip()]
    if sum(len(words) for words, _ in lines) < MIN_BODY:
        return None
    return next(iter(_article(page, choose_headline(facts, ()), lines, facts, is_live=True)), None)


def _live_page_of_elements(page: Page, tree: HtmlElement, facts: PageFacts) -> list[Article]:
    """A live page out of what stands between its times, each entry under the date and time of its own."""
    root = find_live_root(tree, is_live=facts.is_live)
    if root is None:
        return []
    title = choose_headline(facts, (_words_of(heading) for heading in tree.iter("h1", "h2")))
    spell_out_times(root)
    lines = _visible_lines(root)
    below = next((at + 1 for at, (words, is_heading) in enumerate(lines) if is_heading and words == title), 0)
    return _article(page, title, lines[below:], facts, is_live=True)
