"""Where the entries of a live page stand in its HTML, and their times spelt out as lines."""

import re
from collections import Counter
from itertools import islice

from lxml.html import HtmlElement

MIN_ENTRIES = 2
MAX_ENTRIES = 500
"""Entries that make a live page, and those whose common place on it is looked for."""

_ENTRY_CLASS = re.compile(r"\blive[a-z]*[-_]{0,2}(?:blog)?[-_]{0,2}(?:post|entry|update|event|block|item|card)\b", re.I)
_FIGURE = re.compile(r"\d[:.h]\d\d|\d ?[ap]\.?m\b", re.I)
MAX_TIME = 40
"""Characters of the longest element that only says when."""
MAX_RUNS = 20
"""Runs of words at the head of an entry among which its time stands."""


def find_live_root(tree: HtmlElement, *, is_live: bool) -> HtmlElement | None:
    """The innermost element that holds the entries of a live page, and its headline where one holds both.

    A page shows that it is one by elements named as entries that each have a time, or `is_live` when it calls itself so;
    then any two time elements will do. None for another page.
    """
    entries = _named_entries(tree)
    if len(entries) < MIN_ENTRIES and is_live:
        entries = [element for element in tree.iter("time") if element.get("datetime")]
    root = _shared_ancestor(entries[:MAX_ENTRIES]) if len(entries) >= MIN_ENTRIES else None
    return None if root is None else _with_headline(root)


def spell_out_times(root: HtmlElement) -> None:
    """Makes each time element under `root` a line of its own with the date and time that it stands for."""
    for element in [element for element in root.iter("time") if element.get("datetime")]:
        for child in list(element):
            element.remove(child)
        element.tag, element.text = "div", element.get("datetime") or ""


def _named_entries(tree: HtmlElement) -> list[HtmlElement]:
    """Elements of one name that are called entries of a live page and hold a time."""
    found = [element for element in tree.iter() if _ENTRY_CLASS.search(element.get("class") or "")]
    names = Counter((element.tag, element.get("class")) for element in found)
    if not names or names.most_common(1)[0][1] < MIN_ENTRIES:
        return []
    name = names.most_common(1)[0][0]
    return [one for one in found[:MAX_ENTRIES] if (one.tag, one.get("class")) == name and _has_time(one)]


def _has_time(element: HtmlElement) -> bool:
    if next(element.iter("time"), None) is not None:
        return True
    return any(len(words) <= MAX_TIME and _FIGURE.search(words) for words in islice(element.itertext(), MAX_RUNS))


def _shared_ancestor(elements: list[HtmlElement]) -> HtmlElement | None:
    """The innermost element that holds all of `elements`, beside them."""
    shared = list(elements[0].iterancestors())
    for element in elements[1:]:
        around = set(element.iterancestors())
        shared = [one for one in shared if one in around]
    return next(iter(shared), None)


def _with_headline(root: HtmlElement) -> HtmlElement:
    """The nearest element around `root` that holds the page's headline as well, short of the whole page."""
    around = [root, *(element for element in root.iterancestors() if element.tag not in ("body", "html"))]
    return next((element for element in around if next(element.iter("h1"), None) is not None), root)
