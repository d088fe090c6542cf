"""The day that each article's relative dates count from, and the date that the report gives it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from factcheck.align.years import MonthDay, full_dates, month_day, month_days
from factcheck.model import Anchor, Article, PlacedDate, Story, TimeExpression
from factcheck.model.article import DatePrecision
from factcheck.text.calendar import Bounds, value_bounds

RECENT = timedelta(days=6 * 366)
"""How far back a weekday and date pair is believed: a pair comes round after 5, 6 or 11 years, so one that last fitted
longer ago is more likely a slip of the weekday than an old article."""
FRESH = timedelta(days=14)
"""An undated story is taken as today's when the newest day it names is this near: with more than a fortnight between them
"last Thursday" and a bare date rarely mean one week."""
SAME_DAYS = timedelta(days=3)
"""Spread of the dated articles of a story within which an undated one is taken to be of those days."""
TIME_ZONES = timedelta(days=1)
"""An article dated tomorrow was printed east of the desk."""
BESIDE = timedelta(days=7)
"""Days from a date stated in full within which a bare day has its year: "on July 26, 2005, and again on July 27"."""
LONG_BEFORE = timedelta(days=366)
"""A past date that the text states in full cannot be so much later than the article."""

Basis = Literal["given", "metadata", "stated", "inferred", "shared", "assumed", "unknown"]
_STATED = ("given", "metadata", "stated")


@dataclass(frozen=True, slots=True)
class _Reading:
    """An article with the days its text names: those without a year, and those stated in full."""

    article: Article
    open_days: Sequence[MonthDay]
    full: Sequence[Bounds]

    @property
    def open_date(self) -> MonthDay | None:
        """The day it was published when the page states all but the year."""
        return month_day(self.article.published.value, self.article.published.weekday)

    def anchor(self, days: Bounds | None, basis: Basis, reason: str) -> Anchor:
        """An anchor of this article, without days where there are none to give."""
        earliest, latest = days or (None, None)
        return Anchor(
            article_id=self.article.id,
            earliest=earliest,
            latest=latest,
            basis=basis,
            reason=reason,
            is_year_confirmed=basis == "inferred" and earliest is not None and self.confirms(earliest),
        )

    def confirms(self, day: date) -> bool:
        """Whether a second weekday and date pair, or a month stated with its year, gives the year of `day`.

        The pair that suggested the year is no second one: it is the day itself, or where that has no weekday one other.
        """
        if any(first.year == day.year for first, _ in self.full):
            return True
        own = (day.month, day.day)
        others = [other for other in self.open_days if other.weekday and (other.month, other.day) != own]
        fitting = [near for other in others if (near := other.nearest(day)) and near.isoweekday() == other.weekday]
        return len(fitting) > (self.article.published.weekday is None)


def find_anchors(
    articles: Sequence[Article],
    today: date,
    stories: Sequence[Story],
    times_by_article: Mapping[str, Sequence[TimeExpression]],
) -> Mapping[str, Anchor]:
    """The anchor of every article by its id, with its basis and why; none lies after `today`.

    An article's own date comes first. A missing year is inferred from weekday and date pairs, shared by dated articles of
    the story or of its background, or assumed near `today`. An undated article shares the days of its story, or is assumed
    to be today's. Where the words do not settle it the anchor has no days.
    """
    readings = {}
    for article in articles:
        times = times_by_article.get(article.id, ())
        readings[article.id] = _Reading(article, month_days(times), full_dates(times, today))
    own = {key: _own(reading, today) for key, reading in readings.items()}
    settled = dict(own)
    for story in stories:
        members = [readings[key] for key in story.article_ids if key in readings]
        around = [own[key] for key in (*story.article_ids, *story.background_article_ids) if key in own]
        settled.update(_give_years(members, around, own, today))
        inside = [settled[reading.article.id] for reading in members if reading.article.published.value]
        settled.update(_place_undated(members, inside, _dated(inside) or _dated(around), today))
    return settled


def _dated(anchors: Iterable[Anchor]) -> list[date]:
    """The different first days of the anchors that have days and are not assumed."""
    return sorted({anchor.earliest for anchor in anchors if anchor.earliest and anchor.basis != "assumed"})


def _own(reading: _Reading, today: date) -> Anchor:
    """The anchor that an article's own words give."""
    published = reading.article.published
    if published.value is None:
        return reading.anchor(None, "unknown", "no date of its own")
    if reading.open_date:
        return _infer_year(reading, reading.open_date, today)
    days = value_bounds(published.value.partition("T")[0])
    if days is None:
        return reading.anchor(
            None, "unknown", f"the date as printed, {published.value}, is not in the calendar or lacks its year"
        )
    first, last = days
    basis: Basis = "stated" if published.basis == "unknown" else published.basis
    if first > today + TIME_ZONES:
        return reading.anchor(None, "unknown", f"its date, {published.value}, lies after the reference date {today}")
    if first > today:
        return reading.anchor((today, today), basis, f"its date, {published.value}, is a day after the reference date")
    return reading.anchor((first, min(last, today)), basis, f"dated {published.value}")


def _infer_year(reading: _Reading, day: MonthDay, today: date) -> Anchor:
    """The anchor from weekday and date pairs, or from a date that the text states in full."""
    if day.weekday:
        found = day.on_weekday(today)
        why = f"the most recent year in which {day.surface} falls on its weekday"
    else:
        found, why = _year_of_text(reading, day, today)
    if found is None:
        return reading.anchor(None, "unknown", why if not day.weekday else f"{day.surface} never falls on its weekday")
    if today - found > RECENT and not reading.confirms(found):
        return reading.anchor(
            None, "unknown", f"{day.surface} last fell on its weekday in {found.year}, too long ago to believe"
        )
    if any(first - found > LONG_BEFORE for first, _ in reading.full):
        return reading.anchor(None, "unknown", f"its weekday suggests {found.year}, but the text states a later date")
    return reading.anchor((found, found), "inferred", f"{found.isoformat()}: {why}")


def _year_of_text(reading: _Reading, day: MonthDay, today: date) -> tuple[date | None, str]:
    """The date of publication near the pairs and the full dates of the text, when they agree on it."""
    pairs = [found for other in reading.open_days if (found := other.on_weekday(today)) and today - found <= RECENT]
    stated = [max(last for _, last in reading.full)] if reading.full else []
    placed = {found for near in (*pairs, *stated) if (found := day.nearest(near)) and found <= today}
    if len(placed) == 1:
        return placed.pop(), "the year that other dates of the text give"
    return None, "other dates of the text give different years" if placed else "the year is not stated"


def _give_years(
    members: Sequence[_Reading], around: Sequence[Anchor], own: Mapping[str, Anchor], today: date
) -> dict[str, Anchor]:
    """The anchors of the articles that print a day without a year, now that their story is known."""
    dated, stated = _dated(around), _dated(anchor for anchor in around if anchor.basis in _STATED)
    given: dict[str, Anchor] = {}
    for reading in members:
        day, anchor = reading.open_date, own[reading.article.id]
        if day and anchor.basis == "unknown":
            given[reading.article.id] = _share_year(reading, day, dated, today)
        elif day and not anchor.is_year_confirmed:
            given[reading.article.id] = _with_stated(reading, day, anchor, stated, today)
    return given


def _with_stated(reading: _Reading, day: MonthDay, anchor: Anchor, stated: Sequence[date], today: date) -> Anchor:
    """The anchor in the year of the story's full dates, when its weekday fits there; else as it was."""
    near = {placed for other in stated if (placed := day.nearest(other)) and placed <= today}
    found = near.pop() if len(near) == 1 else None
    if found is None or found == anchor.day or day.weekday not in (None, found.isoweekday()):
        return anchor
    return reading.anchor(
        (found, found), "inferred", f"{found.isoformat()}: its weekday fits the year of the story's dated articles"
    )


def _share_year(reading: _Reading, day: MonthDay, dated: Sequence[date], today: date) -> Anchor:
    """The anchor of a day without a year, from the dated articles of the story, or from `today`."""
    near = {placed for other in dated if (placed := day.nearest(other)) and placed <= today}
    if day.weekday:
        near = {placed for placed in near if placed.isoweekday() == day.weekday}
    if len(near) == 1:
        found = near.pop()
        return reading.anchor((found, found), "shared", f"{found.isoformat()}: year shared by a dated article of the story")
    if near:
        return reading.anchor(None, "unknown", f"{day.surface}: the dated articles of the story are of different years")
    assumed = None if dated or day.weekday else day.before(today)
    if assumed:
        return reading.anchor(
            (assumed, assumed), "assumed", f"{assumed.isoformat()}: the last {day.surface} before the reference date"
        )
    return reading.anchor(None, "unknown", f"{day.surface}: no year is stated, inferred or shared by the story")


def _place_undated(
    members: Sequence[_Reading], inside: Sequence[Anchor], dated: Sequence[date], today: date
) -> dict[str, Anchor]:
    """The anchors of the articles without a date, from the anchors of those `inside` the story that have one."""
    undated = [reading for reading in members if reading.article.published.value is None]
    if not undated:
        return {}
    days = [(other.earliest, other.latest) for other in inside if other.earliest and other.latest and other.basis != "assumed"]
    if days:
        shared = min(first for first, _ in days), max(last for _, last in days)
        return {reading.article.id: _shared(reading, shared, today) for reading in undated}
    newest = _newest_day(members, dated, today)
    return {reading.article.id: _assumed(reading, newest, today) for reading in undated}


def _shared(reading: _Reading, days: Bounds, today: date) -> Anchor:
    """The days of the story's dated articles, when they are a few, up to a later day that the article itself names."""
    first, last = days
    if last - first > SAME_DAYS:
        return reading.anchor(None, "unknown", f"no date of its own; its story runs from {first} to {last}")
    own = _newest_day([reading], [first], today)
    last = max(last, own) if own and own - last <= FRESH else last
    return reading.anchor((first, last), "shared", f"no date of its own; the other articles of the story are of {first}")


def _assumed(reading: _Reading, newest: date | None, today: date) -> Anchor:
    """The reference date, when the story names a day shortly before it."""
    if newest is None:
        return reading.anchor(None, "unknown", "no date of its own, and its story names no day to place it by")
    named = f"no date of its own; the newest day its story names is {newest}"
    if today - newest > FRESH:
        return reading.anchor(None, "unknown", f"{named}, long before {today}")
    return reading.anchor((today, today), "assumed", f"{named}: taken as of {today}")


def _newest_day(members: Sequence[_Reading], dated: Sequence[date], today: date) -> date | None:
    """The newest day up to `today` that the articles name, bare days with the year of the story or just before `today`."""
    full = {last for member in members for _, last in member.full if last <= today}
    open_days = {day for member in members for day in member.open_days}
    pairs = [found for day in open_days if (found := day.on_weekday(today)) and today - found <= RECENT]
    near = max(dated or pairs, default=None)
    placed = [_place(day, full, near, today) for day in open_days]
    return max((*full, *(day for day in placed if day and day <= today)), default=None)


def _place(day: MonthDay, full: Iterable[date], near: date | None, today: date) -> date | None:
    """A bare day with the year of a full date of the same weeks, else of the story, else the last one before `today`."""
    beside = [found for other in full if (found := day.nearest(other)) and abs(found - other) <= BESIDE]
    if beside:
        return max(beside)
    return day.nearest(near) if near else day.before(today)


def place_dates(articles: Sequence[Article], anchors: Mapping[str, Anchor]) -> Mapping[str, PlacedDate]:
    """The publication date of every article as the report gives it, by article id.

    An article without a date of its own has none here either, though its anchor may be shared or assumed: the reason says
    so. A day whose year nobody gives keeps it open (XXXX-07-16).
    """
    return {article.id: _placed(article, anchors.get(article.id)) for article in articles}


def _placed(article: Article, anchor: Anchor | None) -> PlacedDate:
    published = article.published
    if published.value is None:
        reason = anchor.reason if anchor else "not placed"
        return PlacedDate(value=None, precision=None, basis="unknown", reason=reason, candidates=published.candidates)
    value, precision = published.value, published.precision
    if anchor is None:
        # Of an article that is not checked (its language is not read) the page's own words are all there is.
        precision = precision or _precision(value)
        reason = f"dated {value}"
        return PlacedDate(
            value=value, precision=precision, basis=published.basis, reason=reason, candidates=published.candidates
        )
    if month_day(value) and anchor.day:
        value, precision = anchor.day.isoformat() + value[10:], precision or "day"
    return PlacedDate(
        value=value,
        precision=precision or _precision(value),
        basis=anchor.basis,
        is_year_confirmed=anchor.is_year_confirmed,
        reason=anchor.reason,
        candidates=published.candidates,
    )


def _precision(value: str) -> DatePrecision:
    names: dict[int, DatePrecision] = {4: "year", 7: "month", 10: "day", 16: "minute"}
    return names.get(len(value[:16]), "second")
