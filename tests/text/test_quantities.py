"""Figures in news text: value, kind, unit and surface of each, by family."""

from dataclasses import dataclass

import pytest

from factcheck.text.quantities import find_quantities


@dataclass(frozen=True)
class Case:
    text: str
    expected: tuple[tuple[str, str, float | None, float | None, str | None], ...]
    why: str = ""


def figure(
    surface: str, value: float, kind: str = "count", unit: str | None = None
) -> tuple[str, str, float | None, float | None, str | None]:
    """What an exact figure reads as."""
    return (surface, kind, value, value, unit)


def read(text: str) -> tuple[tuple[str, str, float | None, float | None, str | None], ...]:
    """Surface, kind, bounds and unit of each figure."""
    return tuple((q.surface, q.kind, q.low, q.high, q.unit) for q in find_quantities(text))


def case_id(case: Case) -> str:
    """The text, cut to a length that a terminal shows."""
    return case.text[:48]


NUMERALS = [
    Case("Police in Kratie held 312 people.", (figure("312", 312),)),
    Case("The floods hit 1,234,567 households.", (figure("1,234,567", 1_234_567),), "thousands set apart by commas"),
    Case("Officials counted 1,00,000 homes.", (figure("1,00,000", 100_000),), "Indian grouping"),
    Case("In all, 12,34,567 voters", (figure("12,34,567", 1_234_567),), "Indian grouping in lakhs"),
    Case("It fed 1\u00a0234 families.", (figure("1\u00a0234", 1234),), "no-break space as separator"),
    Case("It fed 15\u2009500 families.", (figure("15\u2009500", 15_500),), "thin space as separator"),
    Case("It fed 15 000 families.", (figure("15 000", 15_000),), "a plain space, settled by the zeros"),
    Case("It fed 15 500 families.", (), "a plain space may part two numbers"),
    Case("Warga 1.234.567 orang", (figure("1.234.567", 1_234_567),), "two groups of points cannot be a decimal"),
    Case("Warga 5.000 orang", (), "five or five thousand: not settled"),
    Case("Output was 12,5 percent higher", (), "a decimal comma is not settled in English text"),
    Case("Inflation rose to two point five percent.", (figure("two point five percent", 2.5, "percent", "%"),)),
    Case("It ran three point two five million miles.", (
        figure("three point two five million miles", 3_250_000, "measure", "mi"),), "words with decimals and a scale"),
    Case("At one point five people left.", (figure("five", 5),), "no decimal point"),
    Case("Sales rose by a third to 1,900 cars.", (
        ("a third", "ratio", 1, 1, None), figure("1,900", 1900)), "a rise, and what it rose to"),
    Case("By a third man nothing was said.", (("third", "ordinal", 3, 3, None),), "no part of anything"),
    Case("Some 2 lakh people and 3 crore rupees", (
        ("2 lakh", "count", 180_000, 220_000, None), ("3 crore rupees", "money", 3e7, 3e7, "INR")), "Indian scales"),
    Case("Sales of 80k units and 1.2b users", (figure("80k", 80_000), figure("1.2b", 1.2e9))),
    Case("It has 1.2m viewers", (figure("1.2m", 1.2e6),), "m is a million before what it counts"),
    Case("waves 5m high and a 100m race", (figure("5m", 5, "measure", "m"), figure("100m", 100, "measure", "m"))),
    Case("a 5m boat", (), "metres or millions: not settled"),
    Case("Thirteen people died", (figure("Thirteen", 13),)),
    Case("twenty-three dead", (figure("twenty-three", 23),)),
    Case("one hundred and five passengers", (figure("one hundred and five", 105),)),
    Case("two hundred thousand people", (figure("two hundred thousand", 200_000),)),
    Case("half a million people and two dozen police", (figure("half a million", 500_000), figure("two dozen", 24))),
    Case("a quarter of a million homes", (figure("a quarter of a million", 250_000),)),
    Case("two and a half million voters", (figure("two and a half million", 2.5e6),)),
    Case("3 million and a half voters", (figure("3 million and a half", 3.5e6),)),
    Case("a population of 1 234 567", (figure("1 234 567", 1_234_567),), "two groups are not two numbers"),
    Case("a hundred soldiers, half a dozen trucks", (figure("a hundred", 100), figure("half a dozen", 6))),
    Case("3 million ballots and 40 thousand more", (figure("3 million", 3e6), figure("40 thousand", 40_000))),
    Case("six one-bedroom flats", (), "two numbers side by side are not added up"),
    Case("a five-judge panel in a 300-seat chamber", (figure("five", 5), figure("300", 300))),
    Case("a 2½ litre tank", (figure("2½ litre", 2.5, "measure", "L"),)),
    Case("6 1/2 tonnes of rice", (figure("6 1/2 tonnes", 6.5, "measure", "t"),)),
]  # fmt: skip

MONEY = [
    Case("a $144 billion bailout", (figure("$144 billion", 1.44e11, "money", "USD"),), "the article is no Australian dollar"),
    Case("US$3bn, A$5m, S$300, HK$20", (
        figure("US$3bn", 3e9, "money", "USD"), figure("A$5m", 5e6, "money", "AUD"),
        figure("S$300", 300, "money", "SGD"), figure("HK$20", 20, "money", "HKD"))),
    Case("RM1.2mil or Rp 5 trillion", (
        figure("RM1.2mil", 1.2e6, "money", "MYR"), figure("Rp 5 trillion", 5e12, "money", "IDR"))),
    Case("Rs 5 crore, Rs. 1.5 lakh crore, Tk 20", (
        figure("Rs 5 crore", 5e7, "money", "INR"), figure("Rs. 1.5 lakh crore", 1.5e12, "money", "INR"),
        figure("Tk 20", 20, "money", "BDT"))),
    Case("P1.2 billion and R10 000", (
        figure("P1.2 billion", 1.2e9, "money", "PHP"), figure("R10 000", 10_000, "money", "ZAR"))),
    Case("22 billion Euros; 300 million rupiah; 5 million Singapore dollars", (
        figure("22 billion Euros", 2.2e10, "money", "EUR"), figure("300 million rupiah", 3e8, "money", "IDR"),
        figure("5 million Singapore dollars", 5e6, "money", "SGD"))),
    Case("500,000 won for 12 won seats", (figure("500,000 won", 500_000, "money", "KRW"), figure("12", 12))),
    Case("shares fell 45 cents to $82.10", (figure("45 cents", 0.45, "money", "USD"), figure("$82.10", 82.1, "money", "USD"))),
    Case("He was fined 500 pounds", (figure("500 pounds", 500, "money", "GBP"),)),
    Case("She lost 20 pounds", (figure("20 pounds", 20, "measure", "lb"),)),
    Case("a bag of 20 pounds", (), "money or weight: not settled"),
    Case("3 dollars 50 cents and a $30 ticket", (
        figure("3 dollars 50 cents", 3.5, "money", "USD"), figure("$30", 30, "money", "USD"))),
    Case("75 USD million", (figure("75 USD million", 7.5e7, "money", "USD"),)),
    Case("75p a share", (figure("75p", 0.75, "money", "GBP"),)),
    Case("worth billions of dollars", (("billions of dollars", "money", 2e9, 2e12, "USD"),)),
    Case("an eight-year, $200 million offer", (figure("$200 million", 2e8, "money", "USD"),), "eight-year is a time"),
]  # fmt: skip

MEASURES = [
    Case("an 817km undemarcated stretch", (figure("817km", 817, "measure", "km"),)),
    Case("13 nautical miles and 5,000 sq km", (
        figure("13 nautical miles", 13, "measure", "nmi"), figure("5,000 sq km", 5000, "measure", "km2"))),
    Case("A magnitude 6.1 quake, then a 5.8-magnitude one", (
        figure("magnitude 6.1", 6.1, "measure", "magnitude"), figure("5.8-magnitude", 5.8, "measure", "magnitude"))),
    Case("A 4.6 quake, a magnitude of at least 5.9", (
        figure("4.6", 4.6, "measure", "magnitude"), ("5.9", "measure", 5.9, None, "magnitude"))),
    Case("the top two leaders; 911 was dialled; 911 people", (figure("two", 2), figure("911", 911)), "a number to call"),
    Case("The survey put the magnitude at 5.9", (figure("magnitude at 5.9", 5.9, "measure", "magnitude"),)),
    Case("half a mile away, half an inch thick", (
        figure("half a mile", 0.5, "measure", "mi"), figure("half an inch", 0.5, "measure", "in"))),
    Case("It was 35C, winds of 120 kph, 45 mph in gusts", (
        figure("35C", 35, "measure", "°C"), figure("120 kph", 120, "measure", "km/h"), figure("45 mph", 45, "measure", "mph"))),
    Case("the 16% rise, 16 per cent, 3.2pc and 0.5 percentage points", (
        figure("16%", 16, "percent", "%"), figure("16 per cent", 16, "percent", "%"), figure("3.2pc", 3.2, "percent", "%"),
        figure("0.5 percentage points", 0.5, "percent", "pp"))),
    Case("minus 5 degrees, minus five percent", (
        figure("minus 5 degrees", -5, "measure", "deg"), figure("minus five percent", -5, "percent", "%"))),
    Case("a 1/4 mile oval", (figure("1/4 mile", 0.25, "measure", "mi"),)),
    Case("a .38-caliber gun and a 12-gauge one", (), "names of guns"),
    Case("cut by 25 basis points", (figure("25 basis points", 0.25, "percent", "pp"),)),
    Case("growth of -5% (down)", (figure("-5%", -5, "percent", "%"),)),
    Case("He is 6ft 3in; she is 5ft 6in", (
        figure("6ft 3in", 6.25, "measure", "ft"), figure("5ft 6in", 5.5, "measure", "ft"))),
    Case("a 10-metre dhow and a 6,900-tonne ship", (
        figure("10-metre", 10, "measure", "m"), figure("6,900-tonne", 6900, "measure", "t"))),
    Case("the 5G network", (), "a network, not grams"),
]  # fmt: skip

AGES = [
    Case("Blair, a 35-year-old engineer", (figure("35-year-old", 35, "age", "year"),)),
    Case("a 18-month-old baby", (figure("18-month-old", 1.5, "age", "year"),)),
    Case("John Smith, 43, said", (figure("43", 43, "age", "year"),)),
    Case("Anthony Rossi III, 38, and in her early 40's", (
        figure("38", 38, "age", "year"), ("40's", "age", 40, 49, "year"))),
    Case("Muhammad bin Ali, 29, and the suspect, 23, were", (figure("29", 29, "age", "year"), figure("23", 23, "age", "year"))),
    Case("Ahmad, 35, and his sister, 7, fled", (figure("35", 35, "age", "year"), figure("7", 7, "age", "year"))),
    Case("two girls, ages 12 and 15", (figure("two", 2), figure("12", 12, "age", "year"), figure("15", 15, "age", "year"))),
    Case("12- and 15-year-old girls", (figure("12", 12, "age", "year"), figure("15-year-old", 15, "age", "year"))),
    Case("aged between 18 and 25", (("aged between 18 and 25", "age", 18, 25, "year"),)),
    Case("Jan Krol and Piet Visser, both 51, died", (figure("51", 51, "age", "year"),)),
    Case("Mia Orr, Lea Orr and her cousin Tom, all 17, were aboard", (figure("17", 17, "age", "year"),)),
    Case("In Lyon and Paris, all 17 died", (figure("17", 17),), "all of those counted"),
    Case("a man in his 30s", (("30s", "age", 30, 39, "year"),)),
    Case("He was 77.", (figure("77", 77, "age", "year"),)),
    Case("Mark Felt was 95. The toll was 95.", (figure("95", 95, "age", "year"), figure("95", 95))),
    Case("But at 34, her days there were over", (figure("34", 34, "age", "year"),)),
    Case("Mob boss dies in prison at 77", (figure("77", 77, "age", "year"),)),
    Case("43 years old", (figure("43 years old", 43, "age", "year"),)),
    Case("an 18-month investigation and a 10-year plan", (), "durations"),
    Case("In Jakarta, 35 people fled", (figure("35", 35),), "a place, and what is counted"),
    Case("Clashes on Saturday, 35, said", (figure("35", 35),), "a weekday is nobody"),
]  # fmt: skip

RATIOS = [
    Case("312 of 339 seats", (figure("312 of 339", 312, "ratio"),)),
    Case("three out of five, one in 10", (figure("three out of five", 3, "ratio"), figure("one in 10", 1, "ratio"))),
    Case("six of the 12 dead", (figure("six of the 12", 6, "ratio"),)),
    Case("two-thirds of voters and a third of them", (figure("two-thirds", 2, "ratio"), figure("a third", 1, "ratio"))),
    Case("half of the crew", (figure("half", 1, "ratio"),)),
    Case("killed two in three attacks", (figure("two", 2), figure("three", 3)), "two dead, three attacks"),
    Case("24 of them", (figure("24", 24),)),
    Case("one of the two largest unions", (figure("two", 2),), "a superlative is no share"),
    Case("the second half, a half-brother, half price", (figure("second", 2, "ordinal"),)),
]  # fmt: skip

ORDINALS = [
    Case("the third-largest city and the 85th awards", (figure("third", 3, "ordinal"), figure("85th", 85, "ordinal"))),
    Case("her twenty-first birthday", (figure("twenty-first", 21, "ordinal"),)),
    Case("a second quake", (figure("second", 2, "ordinal"),)),
    Case("at first, per second, a second later, the Second World War", (), "adverb, units of time, name"),
    Case("first lady, third party, first-degree murder, the 19th century", ()),
    Case("5th Avenue, the 101st Airborne", ()),
]

ZEROS = [
    Case("No one was injured", (figure("No one", 0),)),
    Case("Nobody has been killed", (figure("Nobody", 0),)),
    Case("There were no casualties", (figure("no", 0),)),
    Case("no serious injuries", (figure("no", 0),)),
    Case("zero deaths", (figure("zero", 0),)),
    Case("No one knows. There is no doubt. No further details.", (), "nothing is counted"),
    Case("There were no immediate reports of casualties", (), "no reports is less than no casualties"),
    Case("zero tolerance at ground zero", ()),
]

ONES = [
    Case("one person was killed", (figure("one", 1),)),
    Case("One of them died", (figure("One", 1),)),
    Case("One dead, two injured", (figure("One", 1), figure("two", 2))),
    Case("killing one soldier", (figure("one", 1),)),
    Case("one of the largest, the one who, one day, one another, no one knows", (), "pronouns and idioms"),
    Case("Neighbours talked. One said: I ran. One later left.", (), "a speaker"),
    Case("one in custody said so; this one is new", ()),
]


@pytest.mark.parametrize("case", [*NUMERALS, *MONEY, *MEASURES], ids=case_id)
def test_reads_the_value_and_its_unit(case: Case) -> None:
    """Digits, words, money, percent and measures."""
    assert read(case.text) == case.expected, case.why


@pytest.mark.parametrize("case", [*AGES, *RATIOS, *ORDINALS, *ZEROS, *ONES], ids=case_id)
def test_reads_what_the_context_makes_of_it(case: Case) -> None:
    """Ages, parts of a whole, ordinals, none and one."""
    assert read(case.text) == case.expected, case.why


def test_ratio_keeps_its_total() -> None:
    """The second figure of a ratio is its total, and only there."""
    assert [q.total for q in find_quantities("312 of 339; two-thirds of it; 12 dead")] == [339, 3, None]
