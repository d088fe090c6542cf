"""Labelled sentences: the figures and the times that a careful reader finds in each."""

from datetime import date
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, model_validator

from factcheck.evaluation.cases.files import problem_line, raise_all, read_lines, read_text
from factcheck.model import QuantityKind, TimexType
from factcheck.model.base import Noun

Split = str


class QuantityReading(Noun):
    """One way to read a figure: where it stands, what kind it is, and its bounds."""

    start: int
    end: int
    surface: str
    kind: QuantityKind
    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False
    unit: str | None = None
    of: float | None = None
    """The whole of a ratio."""
    vague: bool = False
    """The bounds are a judgment: they are only to hold the stated number."""
    optional: bool = False
    note: str | None = None


class QuantityLabel(QuantityReading):
    """A figure with its other readings, each as good."""

    alternatives: tuple[QuantityReading, ...] = ()


class TimeReading(Noun):
    """One way to read a time: TIMEX3 type, value and mod, and the days that the words name."""

    start: int
    end: int
    surface: str
    type: TimexType
    value: str
    mod: str | None = None
    earliest: date | None = None
    latest: date | None = None
    vague: bool = False
    optional: bool = False
    note: str | None = None


class TimeLabel(TimeReading):
    """A time with its other readings, each as good."""

    alternatives: tuple[TimeReading, ...] = ()


class _Sentence(Noun):
    id: str = Field(min_length=1)
    hard: bool = False
    text: str = Field(min_length=1)
    note: str | None = None


class QuantitySentence(_Sentence):
    """A sentence with its figures."""

    labels: tuple[QuantityLabel, ...]

    @model_validator(mode="after")
    def _slices(self) -> Self:
        _check_slices(self.text, [one for label in self.labels for one in (label, *label.alternatives)])
        return self


class TimeSentence(_Sentence):
    """A sentence with its times, and the day from which relative ones count."""

    anchor: date
    labels: tuple[TimeLabel, ...]

    @model_validator(mode="after")
    def _slices(self) -> Self:
        _check_slices(self.text, [one for label in self.labels for one in (label, *label.alternatives)])
        return self


def _check_slices(
    text: str, readings: "list[QuantityReading | TimeReading] | list[QuantityReading] | list[TimeReading]"
) -> None:
    for one in readings:
        if text[one.start : one.end] != one.surface:
            found = text.find(one.surface)
            advice = f"start would be {found}" if found >= 0 else "copy the surface from the text letter for letter"
            raise ValueError(f"text[{one.start}:{one.end}] is {text[one.start : one.end]!r}, not {one.surface!r}; {advice}")


Kind = Literal["quantities", "times"]
_MODELS: dict[Kind, type[QuantitySentence] | type[TimeSentence]] = {"quantities": QuantitySentence, "times": TimeSentence}


def read_sentences(path: Path, kind: Kind) -> tuple[QuantitySentence | TimeSentence, ...]:
    """The sentences of one file in order. UnreadableCase names every line that is wrong, a second use of an id too."""
    found = read_lines(path, _MODELS[kind])
    first: dict[str, int] = {}
    problems = []
    lines = read_text(path).split("\n")
    for number, sentence in found:
        if sentence.id in first:
            said = f"the id {sentence.id!r} is that of line {first[sentence.id]} too; give each sentence its own"
            problems.append(problem_line(path, lines[number - 1], ("id",), said, number))
        first.setdefault(sentence.id, number)
    if problems:
        raise_all(problems)
    return tuple(sentence for _, sentence in found)
