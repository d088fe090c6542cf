"""A folder of cases, as `evals/` is one: sentences, pages and stories by split; or a team's own folder of stories."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from factcheck.errors import UnreadableCase
from factcheck.evaluation.cases.pages import PageCase, read_pages
from factcheck.evaluation.cases.sentences import Kind, QuantitySentence, TimeSentence, read_sentences
from factcheck.evaluation.cases.stories import ARTICLES, EVENTS, FACTS, LABELS, StoryCase, read_stories

KINDS: tuple[Kind, ...] = ("quantities", "times")
OWN = "own"
"""The split of stories that stand in a folder of no splits."""
PAGES_SPLIT = "dev"


@dataclass(frozen=True, slots=True)
class Cases:
    """All cases of a folder."""

    folder: Path
    sentences: dict[tuple[Kind, str], tuple[QuantitySentence | TimeSentence, ...]] = field(default_factory=dict)
    pages: tuple[PageCase, ...] = ()
    stories: dict[str, tuple[StoryCase, ...]] = field(default_factory=dict)


def read_cases(folder: Path) -> Cases:
    """The cases of `folder`. UnreadableCase when there are none, or names all that is wrong with one."""
    if not folder.is_dir():
        raise UnreadableCase(f"{folder}: there is no such folder; docs/evals.md says how a folder of cases is laid out")
    cases = Cases(
        folder,
        sentences={(kind, split): read_sentences(path, kind) for kind, split, path in _sentence_files(folder)},
        pages=read_pages(folder / "pages"),
        stories={path.name: read_stories(path, path.name) for path in _splits(folder)},
    )
    if any(folder.glob(f"*/{ARTICLES}")):
        cases.stories[OWN] = read_stories(folder, OWN)
    if not (cases.sentences or cases.pages or any(cases.stories.values())):
        raise UnreadableCase(
            f"{folder}: holds no cases; put each story's {ARTICLES} into a folder of its own in it (docs/evals.md)"
        )
    return cases


def _sentence_files(folder: Path) -> Iterator[tuple[Kind, str, Path]]:
    for kind in KINDS:
        for path in sorted((folder / "sentences").glob(f"{kind}-*.jsonl")):
            yield kind, path.stem.removeprefix(f"{kind}-"), path


def _splits(folder: Path) -> list[Path]:
    return [path for path in sorted((folder / "stories").glob("*")) if path.is_dir()]


def digests(cases: Cases) -> dict[str, str]:
    """A digest of each case by its name: of a sentence, of a page with what is expected, of a story with all its labels,
    of a model's recorded replies on a story."""
    found: dict[str, str] = {}
    for (kind, split), sentences in cases.sentences.items():
        found |= {f"{kind}/{split}/{one.id}": _digest(one.model_dump_json().encode()) for one in sentences}
    for page in cases.pages:
        found[f"pages/{page.id}"] = _digest(page.path.read_bytes() + page.expected.model_dump_json().encode())
    for split, stories in cases.stories.items():
        root = cases.folder if split == OWN else cases.folder / "stories" / split
        found |= {f"stories/{split}/{story.id}": _digest(_story_bytes(root / story.id)) for story in stories}
    replies = replies_folder(cases.folder)
    found |= {f"recordings/{own.name}": _digest(_replies_bytes(own)) for own in sorted(replies.glob("*")) if own.is_dir()}
    return found


def replies_folder(cases: Path) -> Path:
    """Where a model's recorded replies on the stories of a folder of cases are kept, a folder a story."""
    return cases / "recordings" / "stories"


def _replies_bytes(folder: Path) -> bytes:
    return b"\0".join(path.name.encode() + path.read_bytes() for path in sorted(folder.glob("*.json")))


def _story_bytes(folder: Path) -> bytes:
    names = [ARTICLES, FACTS, EVENTS, *sorted(path.name for path in folder.glob(LABELS))]
    return b"\0".join(name.encode() + (folder / name).read_bytes() for name in names if (folder / name).exists())


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()[:12]
