"""Clock times, ranges and durations found in news: where they stand and what they say."""

import pytest

from factcheck.text.normalise import clean
from factcheck.text.times import times_in
from tests.text.time_cases import Case, case, reading

CLOCKS = (
    case("compact", "The talks began at 3pm.", "3pm | TIME XXXX-XX-XXT15:00"),
    case("dotted", "at 3.30 p.m. local time", "3.30 p.m. local time | TIME XXXX-XX-XXT15:30"),
    case("spaced", "at 2:09 a. m. Thursday", "2:09 a. m. Thursday | TIME XXXX-WXX-4T02:09"),
    case(
        "zone",
        "7:10 am EDT; 10:30 GMT; 0630 GMT",
        "7:10 am EDT | TIME XXXX-XX-XXT07:10",
        "10:30 GMT | TIME XXXX-XX-XXT10:30",
        "0630 GMT | TIME XXXX-XX-XXT06:30",
    ),
    case("hours", "at 0900 hrs and at 1430 hours", "0900 hrs | TIME XXXX-XX-XXT09:00", "1430 hours | TIME XXXX-XX-XXT14:30"),
    case("noon", "at noon on July 4", "noon on July 4 | TIME XXXX-07-04T12:00"),
    case("midnight", "end fighting at midnight on Monday", "midnight on Monday | TIME XXXX-WXX-1T24:00"),
    case("clock after day", "Tuesday night around 9.30pm", "Tuesday night around 9.30pm | TIME XXXX-WXX-2T21:30 APPROX"),
    case("clock, day and part", "at 6am on Sunday morning", "6am on Sunday morning | TIME XXXX-WXX-7T06:00"),
    case(
        "words",
        "at three o'clock; half past six; 8 in the evening",
        "three o'clock | TIME XXXX-XX-XXT03:00",
        "half past six | TIME XXXX-XX-XXT06:30",
        "8 in the evening | TIME XXXX-XX-XXT20:00",
    ),
    case("dateline", "Friday August 2,2013 @ 8:13am PDT", "Friday August 2,2013 @ 8:13am PDT | TIME 2013-08-02T08:13"),
    case(
        "clock, weekday and date",
        "at around 10:15 on Friday, 12 September",
        "around 10:15 on Friday, 12 September | TIME XXXX-09-12T10:15 APPROX",
    ),
    case(
        "clocks, weekday and date",
        "from 7 a.m. until 8 p.m. on Tuesday, Nov. 5",
        "from 7 a.m. until 8 p.m. on Tuesday, Nov. 5 | TIME XXXX-11-05T07:00/XXXX-11-05T20:00",
    ),
    case(
        "byline",
        "July 28, 2025 / 6:12 PM EDT; Mon 28 Jul 2025 07.00 EDT",
        "July 28, 2025 / 6:12 PM EDT | TIME 2025-07-28T18:12",
        "Mon 28 Jul 2025 07.00 EDT | TIME 2025-07-28T07:00",
    ),
    case("predawn", "in the predawn hours of Monday", "the predawn hours of Monday | TIME XXXX-WXX-1TMO START"),
)

RANGES = (
    case("between weekdays", "raids between Monday and Wednesday", "between Monday and Wednesday | DATE XXXX-WXX-1/XXXX-WXX-3"),
    case("from days", "from July 14 to 16", "from July 14 to 16 | DATE XXXX-07-14/XXXX-07-16"),
    case(
        "hyphen",
        "July 14-16; 14-16 July; May 2\u20135, 2024",
        "July 14-16 | DATE XXXX-07-14/XXXX-07-16",
        "14-16 July | DATE XXXX-07-14/XXXX-07-16",
        "May 2\u20135, 2024 | DATE 2024-05-02/2024-05-05",
    ),
    case("across months", "from July 30 to Aug. 2, 2025", "from July 30 to Aug. 2, 2025 | DATE 2025-07-30/2025-08-02"),
    case(
        "months",
        "between March and June; from May to July 2024",
        "between March and June | DATE XXXX-03/XXXX-06",
        "from May to July 2024 | DATE 2024-05/2024-07",
    ),
    case(
        "years",
        "2019-2021; from 1914 to 1918; the 2008-09 season",
        "2019-2021 | DATE 2019/2021",
        "from 1914 to 1918 | DATE 1914/1918",
        "2008-09 | DATE 2008/2009",
    ),
    case(
        "clocks",
        "7-9 p.m. Saturday; between 9am and 5pm",
        "7-9 p.m. Saturday | TIME XXXX-WXX-6T19:00/XXXX-WXX-6T21:00",
        "between 9am and 5pm | TIME XXXX-XX-XXT09:00/XXXX-XX-XXT17:00",
    ),
    case(
        "clocks on a range of days",
        "10 a.m. to 4 p.m. Monday through Friday",
        "10 a.m. to 4 p.m. | TIME XXXX-XX-XXT10:00/XXXX-XX-XXT16:00",
        "Monday through Friday | DATE XXXX-WXX-1/XXXX-WXX-5",
    ),
    case("moved is no range", "postponed from Monday to Friday", "Monday | DATE XXXX-WXX-1", "Friday | DATE XXXX-WXX-5"),
)

DURATIONS = (
    case(
        "hyphenated",
        "an 18-month investigation; a five-year, $70 million contract",
        "18-month | DURATION P18M",
        "five-year | DURATION P5Y",
    ),
    case("spaced modifier", "a three day trial", "three day | DURATION P3D"),
    case(
        "halves",
        "lasted nearly two and a half hours; half an hour; 2 1/2 years",
        "nearly two and a half hours | DURATION PT2H30M LESS_THAN",
        "half an hour | DURATION PT30M",
        "2 1/2 years | DURATION P2Y6M",
    ),
    case(
        "window",
        "in the past five years; over the next two weeks; the last 24 hours",
        "the past five years | DURATION P5Y",
        "the next two weeks | DURATION P2W",
        "the last 24 hours | DURATION PT24H",
    ),
    case("the verb last", "it will last five years", "five years | DURATION P5Y"),
    case(
        "hedges",
        "at least eight years; up to 8 hours; about three weeks",
        "at least eight years | DURATION P8Y MORE_THAN",
        "up to 8 hours | DURATION PT8H LESS_THAN",
        "about three weeks | DURATION P3W APPROX",
    ),
    case(
        "over is during",
        "loans over three years; for over three years",
        "three years | DURATION P3Y",
        "over three years | DURATION P3Y MORE_THAN",
    ),
    case(
        "compound",
        "two years and four months; 3 hours 42 minutes",
        "two years and four months | DURATION P2Y4M",
        "3 hours 42 minutes | DURATION PT3H42M",
    ),
    case(
        "range", "six to eight weeks; 10-15 years", "six to eight weeks | DURATION P6W/P8W", "10-15 years | DURATION P10Y/P15Y"
    ),
    case("vague", "several weeks; a few hours", "several weeks | DURATION PXW", "a few hours | DURATION PTXH"),
    case(
        "from the story",
        "Three days later he fled; the following day",
        "Three days later | DATE XXXX-XX-XX",
        "the following day | DATE XXXX-XX-XX",
    ),
    case(
        "sets",
        "every Monday; each year; nearly daily exchanges; twice a week; released annually; on Sundays",
        "every Monday | SET XXXX-WXX-1",
        "each year | SET P1Y",
        "daily | SET P1D",
        "twice a week | SET P1W",
        "annually | SET P1Y",
        "Sundays | SET XXXX-WXX-7",
    ),
)


@pytest.mark.parametrize("sample", [*CLOCKS, *RANGES, *DURATIONS], ids=lambda sample: sample.id)
def test_reads_what_news_writes(sample: Case) -> None:
    """Each expression with its words, type and value, in order, and nothing else."""
    assert tuple(reading(found) for found in times_in(clean(sample.text))) == sample.expected
