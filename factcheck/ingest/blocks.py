"""An article's text with the role of each run of it; the blocks tile the text, separators aside."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.ingest.aggregator import is_tabular
from factcheck.ingest.dates import CLOCK, Clock, precision_of, read_clock
from factcheck.ingest.lines import Line, date_below_standfirst, lead_of
from factcheck.ingest.stamps import Stamp, has_clock
from factcheck.model import Block, BlockRole, DateCandidate, Published, Span
from factcheck.model.article import DateBasis

MAX_ENTRY_LABEL = 60
MAX_POSITION_WORDS = 6
"""Words of the line below a by-line that says what its author is ("Reporter, Shore Watch")."""
MIN_RUN_OF_LINKS = 3
"""Lines like titles in a row that are a list or links, not subheadings."""

_ROLES: dict[str, BlockRole] = {
    "prose": "body",
    "item": "body",
    "title": "heading",
    "caption": "caption",
    "teaser": "teaser",
    "correction": "correction",
    "update": "live_entry",
    "stamp": "dateline",
    "clock": "dateline",
    "byline": "byline",
    "closing": "byline",
    "furniture": "furniture",
    "rule": "furniture",
    "ago": "furniture",
    "publisher": "furniture",
}


class PlacedLine(NamedTuple):
    """A line of an article, with where it stands in the article's text."""

    line: Line
    start: int
    end: int


class _Run(NamedTuple):
    role: BlockRole
    start: int
    end: int
    entry: Published | None


def lay_out(text: str, lines: Sequence[Line]) -> tuple[str, list[PlacedLine]]:
    """The article's text out of its lines of the page, with where each stands; line ends between neighbours as they were."""
    parts: list[str] = []
    placed: list[PlacedLine] = []
    length = 0
    for at, line in enumerate(lines):
        if at:
            between = text[lines[at - 1].end : line.start]
            parts.append(between if not between.strip() else "\n")
            length += len(parts[-1])
        parts.append(text[line.start : line.end])
        placed.append(PlacedLine(line, length, length + len(parts[-1])))
        length += len(parts[-1])
    return "".join(parts), placed


def make_blocks(
    placed: Sequence[PlacedLine], day: str | None = None, *, zone: str = "", starts_with_entry: bool = False
) -> tuple[Block, ...]:
    """The blocks of a text out of its lines.

    `day` is the article's own date in ISO, on which entries' times of day fall, `zone` the offset from UTC of those that
    state none. A date above all text is the article's, unless it has a time of day and the text `starts_with_entry`.
    """
    day = day if _is_within_a_day([one.line for one in placed]) else None
    runs: list[_Run] = []
    entry: Published | None = None
    has_body = False
    lead = lead_of([one.line for one in placed])
    own_date = date_below_standfirst([one.line for one in placed])
    for one, printed_role in zip(placed, _roles([one.line for one in placed]), strict=True):
        role, start = printed_role, one.start
        if role == "dateline" and one.line is not own_date and (has_body or (starts_with_entry and has_clock(one.line.text))):
            entry = entry_time(one.line.text, day, zone)
        if role == "live_entry":
            # What follows a labelled paragraph may be the older text again, so the label dates that paragraph alone.
            clock = CLOCK.match(one.line.text)
            own: Published | None = entry_time(clock[0] if clock else one.line.text[:MAX_ENTRY_LABEL], day, zone) or Published()
            entry = own if not one.line.is_sentence else None
        else:
            own = entry
        if role == "body" and entry is not None:
            role = "live_entry"
        if role == "body" and one.line is lead and one.line.dateline is not None:
            start += one.line.dateline.end
            runs.append(_Run("dateline", one.start, start, None))
        has_body = has_body or role in ("body", "live_entry")
        runs.append(_Run(role, start, one.end, own if role in ("live_entry", "correction") else None))
    return tuple(Block(role=run.role, span=Span(start=run.start, end=run.end), published=run.entry) for run in _merged(runs))


def _is_within_a_day(lines: Sequence[Line]) -> bool:
    """Whether the bare times of day run one way only; entries that pass midnight cannot all fall on one date."""
    matches = (CLOCK.search(line.text) for line in lines if line.kind == "clock")
    clocks = [(clock.hour, clock.minute) for match in matches if match and (clock := read_clock(match))]
    return clocks in (sorted(clocks), sorted(clocks, reverse=True))


def _merged(runs: list[_Run]) -> list[_Run]:
    merged: list[_Run] = []
    for run in runs:
        if merged and merged[-1].role == run.role and merged[-1].entry is run.entry:
            merged[-1] = merged[-1]._replace(end=run.end)
        else:
            merged.append(run)
    return merged


def _roles(lines: list[Line]) -> list[BlockRole]:
    roles = [_ROLES[line.kind] for line in lines]
    at = 0
    while at < len(lines):
        stop = at
        while stop < len(lines) and lines[stop].kind == "title":
            stop += 1
        if stop > at:
            roles[at:stop] = [_role_of_titles(lines, at, stop)] * (stop - at)
        at = max(stop, at + 1)
    for at, (before, line) in enumerate(pairwise(lines), 1):
        if line.kind == "prose" and before.kind == "correction" and _is_bare_label(before):
            roles[at] = "correction"
    return roles


def _is_bare_label(line: Line) -> bool:
    return line.label == line.text.lower().strip(" :")


def _role_of_titles(lines: list[Line], start: int, stop: int) -> BlockRole:
    """What a run of lines like titles is: links below a label, items of a list, or subheadings."""
    before = lines[start - 1] if start else None
    if before is not None and before.kind == "teaser" and _is_bare_label(before):
        return "teaser"
    if before is not None and before.kind == "byline" and stop - start == 1 and lines[start].n_words <= MAX_POSITION_WORDS:
        return "byline"
    if before is not None and (before.text.endswith(":") or before.kind == "item"):
        return "body"
    run = lines[start:stop]
    if all(is_tabular(line) for line in run) or (stop == len(lines) and len(run) == 1 and before is not None):
        return "body"
    if len(run) >= MIN_RUN_OF_LINKS and before is not None and before.kind == "prose":
        return "teaser" if sum(line.n_words for line in run) >= 6 * len(run) else "body"
    return "heading"


def entry_time(text: str, day: str | None, zone: str = "") -> Published | None:
    """When an entry says it was written; a bare time of day falls on `day`, and is told in `zone` where it states none."""
    stamp = Stamp(text)
    if stamp.dates:
        printed, clock, _ = stamp.dates[0]
        value = printed.value + (_moment(clock, zone) if clock and printed.has_year else "") if printed.value else None
        candidates = tuple(DateCandidate(value=reading, origin="text", surface=printed.surface) for reading in printed.readings)
        basis: DateBasis = "stated" if value else "unknown"
        return Published(
            value=value, precision=precision_of(value) if value else None, basis=basis, surface=text, candidates=candidates
        )
    match = CLOCK.search(text)
    clock = read_clock(match) if match else None
    if clock is None:
        return None
    value = f"{day}{_moment(clock, zone)}" if day else None
    candidate = DateCandidate(value=value or clock.iso, origin="text", surface=text)
    return Published(
        value=value, precision="minute", basis="stated" if value else "unknown", surface=text, candidates=(candidate,)
    )


def _moment(clock: Clock, zone: str) -> str:
    return clock.iso if clock.zone else clock.iso + zone
