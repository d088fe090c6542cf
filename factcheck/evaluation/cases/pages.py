"""Pages, and what reading should make of them."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import Field

from factcheck.errors import UnreadableCase
from factcheck.evaluation.cases.files import read_json
from factcheck.model import BlockRole
from factcheck.model.base import Noun

EXPECTED = "expected.json"


class ExpectedBlock(Noun):
    """Words that must stand in a block of one role."""

    role: BlockRole
    quote: str = Field(min_length=1)


class ExpectedArticle(Noun):
    """An article of a page."""

    title: str
    publisher: str | None
    agency: str | None
    published: date | None
    language: str
    begins: str = Field(min_length=1)
    """The first words of its own text, not counting by-line and date line."""
    holds: tuple[str, ...]
    blocks: tuple[ExpectedBlock, ...] = ()


class ExpectedPage(Noun):
    """The articles of a page in order, and words that belong to none of them."""

    articles: tuple[ExpectedArticle, ...]
    furniture: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageCase:
    """A page with what is expected of it."""

    id: str
    path: Path
    expected: ExpectedPage


def read_pages(folder: Path) -> tuple[PageCase, ...]:
    """Every page of a folder, by name. UnreadableCase when one has no page beside its expectations."""
    return tuple(_read_page(path.parent) for path in sorted(folder.glob(f"*/{EXPECTED}")))


def _read_page(folder: Path) -> PageCase:
    pages = sorted(folder.glob("page.*"))
    if len(pages) != 1:
        raise UnreadableCase(f"{folder}: holds {len(pages)} files named page.*; one page stands beside {EXPECTED}")
    expected, _ = read_json(folder / EXPECTED, ExpectedPage)
    return PageCase(folder.name, pages[0], expected)
