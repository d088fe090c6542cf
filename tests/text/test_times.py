"""Time expressions found in news: where they stand, what they say, and what only looks like one."""

from datetime import date, time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.text.normalise import clean
from factcheck.text.times import find_times, times_in
from tests.text.time_cases import Case, case, reading

DATES = (
    case("us full", "It opened on July 16, 2025, in Hull.", "July 16, 2025 | DATE 2025-07-16"),
    case("us abbreviated", "Filed Jul. 16 and Sept. 3, 2024.", "Jul. 16 | DATE XXXX-07-16", "Sept. 3, 2024 | DATE 2024-09-03"),
    case("us without space", "Posted August 2,2013 by staff", "August 2,2013 | DATE 2013-08-02"),
    case("british full", "on 16 July 2025 and 1 August", "16 July 2025 | DATE 2025-07-16", "1 August | DATE XXXX-08-01"),
    case(
        "ordinal",
        "the 16th of July; July 4th; 3rd May 2011",
        "16th of July | DATE XXXX-07-16",
        "July 4th | DATE XXXX-07-04",
        "3rd May 2011 | DATE 2011-05-03",
    ),
    case(
        "ordinal words",
        "the Fourth of July and the first of May",
        "Fourth of July | DATE XXXX-07-04",
        "first of May | DATE XXXX-05-01",
    ),
    case("capitals", "MANILA, DEC. 16, 2008 -", "DEC. 16, 2008 | DATE 2008-12-16"),
    case("iso", "as of 2025-07-16.", "2025-07-16 | DATE 2025-07-16"),
    case("iso with clock", "at 2025-07-16T09:30:00Z", "2025-07-16T09:30:00Z | TIME 2025-07-16T09:30"),
    case("day first is clear", "on 16/07/2025", "16/07/2025 | DATE 2025-07-16"),
    case("month first is clear", "on 07/16/2025.", "07/16/2025 | DATE 2025-07-16"),
    case("day or month first", "on 03/04/2025.", "03/04/2025 | DATE 2025-XX-XX"),
    case("dots", "am 20.07.2025", "20.07.2025 | DATE 2025-07-20"),
    case("two-digit year", "filed 7/20/25", "7/20/25 | DATE XX25-07-20"),
    case("nine eleven", "since 9/11, and the 9/11 attacks", "9/11 | DATE 2001-09-11", "9/11 | DATE 2001-09-11"),
    case("month and year", "in January 2008; May 2005's vote", "January 2008 | DATE 2008-01", "May 2005 | DATE 2005-05"),
    case("date last year", "on May 2 last year", "May 2 last year | DATE XXXX-05-02"),
    case(
        "named day",
        "on Christmas Eve 2019 and New Year's Day",
        "Christmas Eve 2019 | DATE 2019-12-24",
        "New Year's Day | DATE XXXX-01-01",
    ),
    case(
        "movable feast",
        "Easter Sunday 2024; Good Friday",
        "Easter Sunday 2024 | DATE 2024-03-31",
        "Good Friday | DATE XXXX-XX-XX",
    ),
    case("no such day", "on 31 June 2025", "31 June 2025 | DATE 2025-06-31"),
    case("flight number before", "MH17 17 July 2014", "17 July 2014 | DATE 2014-07-17"),
    case("in month, a comma, then a count", "In January, 15 people drowned", "January | DATE XXXX-01"),
    case("month, a comma, then a day", "On January, 15 2026", "January, 15 2026 | DATE 2026-01-15"),
    case("in month, then a count", "In May 10 people drowned", "May | DATE XXXX-05"),
    case("week of", "in the week of July 14", "the week of July 14 | DATE XXXX-07-14 APPROX"),
)

WEEKDAYS = (
    case("bracketed date", "Cambodia on Wednesday (July 16) said", "Wednesday (July 16) | DATE XXXX-07-16"),
    case("comma", "Wednesday, July 16, 2025, at noon", "Wednesday, July 16, 2025, at noon | TIME 2025-07-16T12:00"),
    case("date first", "on July 16 (Wednesday)", "July 16 (Wednesday) | DATE XXXX-07-16"),
    case("british", "Tuesday 22 July", "Tuesday 22 July | DATE XXXX-07-22"),
    case(
        "abbreviated with date",
        "Tue, 16 Aug 2011; Sat Jul 5",
        "Tue, 16 Aug 2011 | DATE 2011-08-16",
        "Sat Jul 5 | DATE XXXX-07-05",
    ),
    case("deictic with date", "this morning (July 21)", "this morning (July 21) | TIME XXXX-07-21TMO"),
    case("deictic with weekday", "yesterday (Tuesday)", "yesterday (Tuesday) | DATE XXXX-XX-XX"),
    case(
        "bare",
        "erupted last Thursday; held on Monday; next Friday",
        "last Thursday | DATE XXXX-WXX-4",
        "Monday | DATE XXXX-WXX-1",
        "next Friday | DATE XXXX-WXX-5",
    ),
    case("late on", "late on Monday", "late on Monday | DATE XXXX-WXX-1 END"),
    case(
        "part of day",
        "Tuesday night; late Thursday afternoon",
        "Tuesday night | TIME XXXX-WXX-2TNI",
        "late Thursday afternoon | TIME XXXX-WXX-4TAF END",
    ),
    case("early hours", "in the early hours of Sunday", "the early hours of Sunday | TIME XXXX-WXX-7TMO START"),
    case(
        "week beside it",
        "on Monday last week; Wednesday evening next week",
        "Monday last week | DATE XXXX-WXX-1",
        "Wednesday evening next week | TIME XXXX-WXX-3TEV",
    ),
    case("possessive", "Thursday's vote", "Thursday | DATE XXXX-WXX-4"),
    case(
        "of a month",
        "the first Monday in September; last Friday of May 2025",
        "the first Monday in September | DATE XXXX-XX-XX",
        "last Friday of May 2025 | DATE 2025-05-30",
    ),
    case("day of an unnamed month", "on Monday 21st, he said", "Monday 21st | DATE XXXX-XX-XX"),
    case("day and month in figures", "on Friday 5/12.", "Friday 5/12 | DATE XXXX-XX-XX"),
)

PERIODS = (
    case(
        "late month",
        "a skirmish in late May; mid-July; early June 2024",
        "late May | DATE XXXX-05 END",
        "mid-July | DATE XXXX-07 MID",
        "early June 2024 | DATE 2024-06 START",
    ),
    case(
        "end of",
        "at the end of July; the beginning of 2024",
        "the end of July | DATE XXXX-07 END",
        "the beginning of 2024 | DATE 2024 START",
    ),
    case("week of a month", "in the last week of November", "the last week of November | DATE XXXX-11 END"),
    case(
        "months with cue",
        "in May, since September, the June vote, February's host",
        "May | DATE XXXX-05",
        "September | DATE XXXX-09",
        "June | DATE XXXX-06",
        "February | DATE XXXX-02",
    ),
    case("months listed", "in April, May and June", "April | DATE XXXX-04", "May | DATE XXXX-05", "June | DATE XXXX-06"),
    case("month before a name", "In August President Sall resigned", "August | DATE XXXX-08"),
    case("years with cue", "in 2014, since 2022, by 2030.", "2014 | DATE 2014", "2022 | DATE 2022", "2030 | DATE 2030"),
    case(
        "years as modifier",
        "the 2015 quake, a 2006 memoir, her 1998 win",
        "2015 | DATE 2015",
        "2006 | DATE 2006",
        "1998 | DATE 1998",
    ),
    case(
        "years before one thing",
        "the bungled 1972 break-in, a 2008 police raid, 1994's winner",
        "1972 | DATE 1972",
        "2008 | DATE 2008",
        "1994 | DATE 1994",
    ),
    case("years listed", "in 2001, 2005 and 2009", "2001 | DATE 2001", "2005 | DATE 2005", "2009 | DATE 2009"),
    case("years as one modifier", "the 2004 and 2005 awards", "2004 | DATE 2004", "2005 | DATE 2005"),
    case("year in brackets", "The Golden Compass (2007)", "2007 | DATE 2007"),
    case("about a year", "began about 1970.", "about 1970 | DATE 1970 APPROX"),
    case(
        "decades",
        "the 1990s, the late 1980s, the '60s",
        "the 1990s | DATE 199",
        "the late 1980s | DATE 198 END",
        "the '60s | DATE XX6",
    ),
    case("centuries", "in the 19th century, 21st-century war", "the 19th century | DATE 18", "21st-century | DATE 20"),
    case(
        "quarters",
        "the first quarter of 2025; Q3 2024; 2025-Q1; second-quarter profit",
        "the first quarter of 2025 | DATE 2025-Q1",
        "Q3 2024 | DATE 2024-Q3",
        "2025-Q1 | DATE 2025-Q1",
        "second-quarter | DATE XXXX-Q2",
    ),
    case(
        "seasons",
        "summer 2023, the winter of 1946, last summer",
        "summer 2023 | DATE 2023-SU",
        "the winter of 1946 | DATE 1946-WI",
        "last summer | DATE XXXX-SU",
    ),
    case(
        "relative",
        "last week, this month, next year, late last year",
        "last week | DATE XXXX-WXX",
        "this month | DATE XXXX-XX",
        "next year | DATE XXXX",
        "late last year | DATE XXXX END",
    ),
    case("weekend", "agreed at the weekend; last weekend", "the weekend | DATE XXXX-WXX-WE", "last weekend | DATE XXXX-WXX-WE"),
    case(
        "deictic",
        "today, yesterday morning, tonight, last night",
        "today | DATE XXXX-XX-XX",
        "yesterday morning | TIME XXXX-XX-XXTMO",
        "tonight | TIME XXXX-XX-XXTNI",
        "last night | TIME XXXX-XX-XXTNI",
    ),
    case(
        "ago",
        "two days ago; three weeks ago; about a year ago",
        "two days ago | DATE XXXX-XX-XX",
        "three weeks ago | DATE XXXX-WXX",
        "about a year ago | DATE XXXX APPROX",
    ),
    case("told last month of", "He was told last month of the plan", "last month | DATE XXXX-XX"),
)

NO_TIMES = {
    "may the verb": "He may go; Police May Charge Suspect; this may take time; IT MAY RAIN",
    "march the verb": "They march on; the Women's March on Washington; March for Life",
    "may the surname": "Theresa May lost. Voters had confidence in May.",
    "first names": "April Jones met August Wilson and June Carter.",
    "august the adjective": "an august body",
    "sun and sat": "The Sun said the sun rose. He sat on the second chair with Mon Mothma.",
    "papers": "The Sunday Times, the Mail on Sunday, the Daily Telegraph and People's Daily",
    "films and days": "Friday the 13th, Black Friday, Saturday Night Live, Sheffield Wednesday",
    "ages": "a 35-year-old, 18 months old, 10-year-olds, aged 5 years, in his 40s, in her early 30s, a 15 year old",
    "years older": "She is 10 years older.",
    "counts": "2,014 votes; 2014 people; 2000 Israeli soldiers; more than 1900 homes; "
    "the remaining 1900 attendees; a 2000 mile trek; "
    "1920 x 1200 pixels",
    "scores": "won 3-1, 6-3, 21-19; 50-50",
    "fractions": "1/2 a cup; 24/7",
    "money": "$2000, £1999 and $5-a-day",
    "addresses": "5th Avenue, 7-Eleven, Room 2010, Boeing 747-400, flight 1549",
    "measures": "the 1,500 metres; the 90th minute; 817km",
    "numbered questions and cars": "Q1: why? The Audi Q3.",
    "a duo": "Ant and Dec host it",
    "the paper at the end of a sentence": "He told the Sun. She sat.",
    "verses": "John 3:16; a ratio of 10:30; a 3:45 mile",
    "rates": "1,000 euros a month",
    "phone": "+86 2010-2015-86",
    "one day": "it may come true one day",
    "ordinals": "the second man, a third quarter-final",
}


@pytest.mark.parametrize("sample", [*DATES, *WEEKDAYS, *PERIODS], ids=lambda sample: sample.id)
def test_reads_what_news_writes(sample: Case) -> None:
    """Every expression of the sentence, and none besides, with its TIMEX3 reading."""
    assert tuple(map(reading, find_times(sample.text))) == sample.expected


@pytest.mark.parametrize("text", NO_TIMES.values(), ids=NO_TIMES.keys())
def test_stays_silent_on_what_only_looks_like_a_time(text: str) -> None:
    """Verbs, names, ages, scores, amounts."""
    assert [found.surface for found in find_times(text)] == []


def test_clock_and_zone_are_as_stated() -> None:
    """The zone is None unless given; local time is "local"."""
    found = find_times("at 3pm, at 3.30 p.m. local time, at 0630 GMT, at 8 p.m. Beijing time, at 7:10 am EDT")
    assert [(one.clock, one.zone) for one in found] == [
        (time(15), None),
        (time(15, 30), "local"),
        (time(6, 30), "GMT"),
        (time(20), "Beijing time"),
        (time(7, 10), "EDT"),
    ]


def test_a_weekday_beside_a_date_is_kept_whether_or_not_it_fits() -> None:
    """July 17, 2025 is a Thursday; the calendar rule needs the Wednesday that was written."""
    (found,) = find_times("on Wednesday, July 17, 2025.")
    assert (found.weekday, found.value, found.earliest) == (3, "2025-07-17", date(2025, 7, 17))


def test_what_an_anchor_must_supply_is_told() -> None:
    """Relative expressions say which unit, how far and which way."""
    found = find_times("last Thursday, yesterday, on Wednesday (July 16), in late May, two weeks ago, next Friday")
    told = [(one.relative.unit, one.relative.n, one.relative.direction) for one in found if one.relative]
    assert told == [
        ("weekday", 4, "past"),
        ("day", -1, "nearest"),
        ("monthday", 3, "nearest"),
        ("monthday", 0, "nearest"),
        ("week", -2, "past"),
        ("weekday", 5, "future"),
    ]


def test_what_counts_from_the_story_supplies_nothing() -> None:
    """Three days later than what is not the anchor's to say."""
    assert [one.relative for one in find_times("Three days later, the next day, a year earlier")] == [None, None, None]


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("July 16, 2025", date(2025, 7, 16), date(2025, 7, 16)),
        ("late May 2025", date(2025, 5, 21), date(2025, 5, 31)),
        ("early June 2024", date(2024, 6, 1), date(2024, 6, 10)),
        ("mid-July 2025", date(2025, 7, 11), date(2025, 7, 20)),
        ("in 2014.", date(2014, 1, 1), date(2014, 12, 31)),
        ("the 1990s", date(1990, 1, 1), date(1999, 12, 31)),
        ("from 1914 to 1918", date(1914, 1, 1), date(1918, 12, 31)),
        ("Q1 2025", date(2025, 1, 1), date(2025, 3, 31)),
        ("midnight on July 4, 2025", date(2025, 7, 4), date(2025, 7, 5)),
    ],
)
def test_days_are_bounded_where_the_words_say_all(text: str, earliest: date, latest: date) -> None:
    """Both bounds inclusive, basis stated."""
    (found,) = times_in(clean(text))
    assert (found.earliest, found.latest, found.basis) == (earliest, latest, "stated")


@pytest.mark.parametrize(
    "text", ["July 24", "31 June 2025", "Feb 29 2025", "03/04/2025", "summer 2023", "18 months", "last Monday"]
)
def test_days_stay_unknown_where_a_part_is(text: str) -> None:
    """No year, no such day, an order of figures or a half of the earth that nobody states."""
    (found,) = find_times(text)
    assert (found.earliest, found.latest, found.basis) == (None, None, "unknown")


def test_offsets_point_into_the_raw_text() -> None:
    """Also past characters that show nothing and digits of other scripts."""
    text = "On\u00a0Wed\u200bnesday (July\u200916) and \u0662\u0664 July, he said \u201clate\u00a0May\u201d."
    assert [found.span.slice(text) for found in find_times(text)] == [
        "Wed\u200bnesday (July\u200916)",
        "\u0662\u0664 July",
        "late\u00a0May",
    ]


@pytest.mark.parametrize(
    "text", ["the failed 2016", "the 2016", "(2016", "in 2016", "May", "last", "at 3", "July 16,", "two", "the week of"]
)
def test_a_text_that_ends_in_the_middle_of_an_expression_is_read(text: str) -> None:
    """Headlines are cut anywhere: "the failed 2016" once looked past the end."""
    assert all(found.span.end <= len(text) for found in find_times(text))


def test_a_letter_whose_small_form_is_longer_shifts_nothing() -> None:
    """The Turkish capital İ is two code points in lower case."""
    text = "\u0130stanbul, \u0130zmir: July 24"
    (found,) = times_in(clean(text), field="title")
    assert (found.span.slice(text), found.span.field) == ("July 24", "title")


PIECES = st.sampled_from(
    [
        "July 16",
        "2025",
        "Monday",
        " to ",
        "-",
        "from ",
        "3pm",
        "two",
        "and a half",
        " hours",
        "late ",
        "May",
        "the ",
        "last ",
        "week",
        " of ",
        "1990s",
        ", ",
        "(",
        ")",
        "16/07/2025",
        "\u200b",
        "\u2013",
        " ",
        "\n",
        "7",
        "th",
        "midnight",
        " on ",
        "ago",
        "every ",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_every_expression_is_a_slice_and_none_overlaps(text: str) -> None:
    """Whatever order the words come in; with an anchor the same words are found."""
    found = find_times(text)
    assert all(one.surface == one.span.slice(text) and one.surface.strip() for one in found)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    assert all(one.earliest <= one.latest for one in found if one.earliest and one.latest)
    assert [one.span for one in find_times(text, anchor=date(2025, 7, 28))] == [one.span for one in found]


@pytest.mark.parametrize(
    "unit",
    ["1 ", "May ", "from Monday to ", "two and a half ", "10:", "the last ", "1/2/", "July 1-", "a quarter of ", "early "],
)
def test_a_hostile_text_is_read_in_linear_time(unit: str) -> None:
    """20,000 characters of one unfinished expression take a tenth of a second; what grew with the square would hang."""
    find_times(unit * (20_000 // len(unit)))
