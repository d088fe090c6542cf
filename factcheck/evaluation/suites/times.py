"""times: times of labelled sentences; right when place, TIMEX3 type and value are those of a label or one of its readings."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol

from factcheck.evaluation.cases.sentences import TimeLabel, TimeReading, TimeSentence
from factcheck.evaluation.scores import ALL, Figure, Remark, Score, Share, Tally
from factcheck.model import TimeExpression
from factcheck.text.times import find_times

SPANS, MODS, DAYS = "spans", "mod, of those right", "days, of those right"
_ZONE = re.compile(r"(?<=T\d\d:\d\d)(?:Z|[+-]\d\d:\d\d)$")
_DECADE = re.compile(r"^(\d{3})X$")


class Reader(Protocol):
    """What finds the times of a text."""

    def __call__(self, text: str, *, anchor: date | None) -> Sequence[TimeExpression]:
        """The times in order."""


def score_times(sentence: TimeSentence, read: Reader = find_times) -> Score:
    """The times that `read` finds, placed with the sentence's anchor, held against its labels."""
    found = read(sentence.text, anchor=sentence.anchor)
    stand = {label: [one for one in found if _stands(one, label)] for label in sentence.labels}
    right = {label: [one for one in ones if _best(one, label)] for label, ones in stand.items()}
    optional = [one for label in sentence.labels if label.optional for one in right[label]]
    counted = [one for one in found if one not in optional]
    labels = [label for label in sentence.labels if not label.optional]
    rows: dict[str, Figure] = {ALL: _tally(counted, labels, right), SPANS: _tally(counted, labels, stand)}
    for kind in sorted({one.type for one in counted} | {label.type for label in labels}):
        ours, theirs = [one for one in counted if one.type == kind], [label for label in labels if label.type == kind]
        rows[kind] = _tally(ours, theirs, right)
    pairs = [(ones[0], label) for label, ones in right.items() if ones and not label.optional]
    rows[MODS] = Share(sum(any(_mod(one) == reading.mod for reading in _best(one, label)) for one, label in pairs), len(pairs))
    rows[DAYS] = Share(sum(any(_has_days(one, reading) for reading in _best(one, label)) for one, label in pairs), len(pairs))
    return Score(sentence.id, rows, tuple(_remarks(sentence, counted, right)))


def _tally(
    found: Sequence[TimeExpression], labels: Sequence[TimeLabel], matched: dict[TimeLabel, list[TimeExpression]]
) -> Tally:
    used = [one for ones in matched.values() for one in ones]
    return Tally(sum(one in used for one in found), len(found), sum(bool(matched[label]) for label in labels), len(labels))


def _readings(label: TimeLabel) -> tuple[TimeReading, ...]:
    return label, *label.alternatives


def _stands(one: TimeExpression, label: TimeLabel) -> bool:
    return any((one.span.start, one.span.end) == (reading.start, reading.end) for reading in _readings(label))


def _best(one: TimeExpression, label: TimeLabel) -> list[TimeReading]:
    """The readings of the label that have place, type and value of the time found."""
    return [
        reading
        for reading in _readings(label)
        if (one.span.start, one.span.end, one.type) == (reading.start, reading.end, reading.type) and _has_value(one, reading)
    ]


def _has_value(one: TimeExpression, reading: TimeReading) -> bool:
    """The same value; a decade is written 199 or 199X, and a zone that the words name stands in `zone`, not in the value."""
    found, labelled = (_DECADE.sub(r"\1", value) for value in (one.value, reading.value))
    without_zone = _ZONE.sub("", labelled)
    return found == labelled or (without_zone != labelled and found == without_zone and one.zone is not None)


def _mod(one: TimeExpression) -> str | None:
    return one.mod


def _has_days(one: TimeExpression, reading: TimeReading) -> bool:
    return (one.earliest, one.latest) == (reading.earliest, reading.latest)


def _remarks(
    sentence: TimeSentence, found: Iterable[TimeExpression], right: dict[TimeLabel, list[TimeExpression]]
) -> Iterable[Remark]:
    used = [one for ones in right.values() for one in ones]
    quotes = (f"{sentence.text} (published {sentence.anchor})",)
    for label in sentence.labels:
        if not label.optional and not right[label]:
            yield Remark("missed", label.type, f"“{label.surface}” is {label.type} {label.value}", quotes)
    for one in found:
        if one not in used:
            yield Remark("false alarm", one.type, f"“{one.surface}” read as {one.type} {one.value}", quotes)
