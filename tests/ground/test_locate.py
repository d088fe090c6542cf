"""Where quotes ground, and where they must not."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from factcheck.ground import ground
from factcheck.ground.tokens import cuts_token
from factcheck.model import Article, Block, Span, Ungrounded
from factcheck.text.normalise import clean

SENTENCES = tuple(
    line for line in Path(__file__).with_name("news_sentences.txt").read_text(encoding="utf-8").splitlines() if line[0] != "#"
)
TEXT = "\n\n".join(SENTENCES)


def found(quote: str, text: str) -> str | None:
    """The words that `quote` was found at, or None."""
    span = ground(quote, text)
    return span.slice(text) if isinstance(span, Span) else None


@dataclass(frozen=True)
class Case:
    id: str
    text: str
    quote: str
    expected: str | None
    why: str


FOUND = (
    Case("verbatim", "Police held 312 people.", "312 people", "312 people", "the words as they stand"),
    Case("curly for straight", 'He said "it is over" twice.', "“it is over”", '"it is over"', "style of marks"),
    Case("guillemets", "Il a dit «c'est fini» hier.", '"c\'est fini" hier', "«c'est fini» hier", "style of marks"),
    Case("mismatched close", "\"We had to,' he said.", '"We had to," he said', "\"We had to,' he said", "real pages"),
    Case("curly apostrophe", "It’s a disaster", "It's a disaster", "It’s a disaster", "apostrophe style"),
    Case("nbsp", "16\u00a0July, 1\u00a0000 people", "16 July, 1 000 people", "16\u00a0July, 1\u00a0000 people", "spacing"),
    Case("line break", "were arrested\nin Kratie", "were arrested in Kratie", "were arrested\nin Kratie", "a wrapped line"),
    Case("wrapped date", "on July 24\n2025 in", "July 24 2025", "July 24\n2025", "four digits are no thousands"),
    Case("zero width", "kil\u200bled 3\u200b12 people", "killed 312 people", "kil\u200bled 3\u200b12 people", "shows nothing"),
    Case("soft hyphen", "the govern\u00adment fell", "the government fell", "the govern\u00adment fell", "shows nothing"),
    Case("full width digits", "死者は３１２人 or ３１２ people", "312 people", "３１２ people", "the same figure"),
    Case("en dash to hyphen", "talks – or two – failed", "talks - or two - failed", "talks – or two – failed", "dash style"),
    Case("em dash unspaced", "talks – or two – failed", "talks—or two—failed", "talks – or two – failed", "dash style"),
    Case("double hyphen", "talks -- or two -- failed", "talks — or two — failed", "talks -- or two -- failed", "agency dash"),
    Case("compound en dash", "the Thai–Cambodian border", "Thai-Cambodian border", "Thai–Cambodian border", "compound"),
    Case("range en dash", "10–20 points", "10-20 points", "10–20 points", "a range either way"),
    Case("ellipsis added", "It held 312 people in Kratie", "It held 312 people...", "It held 312 people", "cut short"),
    Case("period added", "held 312 people, including", "held 312 people.", "held 312 people", "closed"),
    Case("marks added", "Police held 312 people.", "“Police held 312 people”", "Police held 312 people", "own marks"),
    Case("marks and dots", "Police held 312 people in", '"...held 312 people..."', "held 312 people", "own marks"),
    Case("ellipsis sign", "We waited... then ran", "We waited… then ran", "We waited... then ran", "one sign or three"),
    Case("accent apart", "Cafe\u0301 Müller burned", "Café Müller burned", "Cafe\u0301 Müller burned", "composed or not"),
    Case("ligature", "the ﬁre brigade", "the fire brigade", "the ﬁre brigade", "printed page"),
    Case("abbreviation", "the U.S. envoy", "the U.S.", "the U.S.", "its period is its own"),
    Case("second place", "312 people; then 12 people left", "12 people", "12 people", "the first place is inside a numeral"),
    Case("after 'not'", "It was not 12 people", "12 people", "12 people", "the negation is read from the clause"),
    Case("in brackets", "the ship (12 people aboard)", "12 people", "12 people", "a bracket ends a token"),
    Case("em dash tight", "the ship—12 people aboard", "12 people", "12 people", "an em dash is no minus"),
    Case("double hyphen tight", "the ship--12 people aboard", "12 people", "12 people", "nor is an agency dash"),
    Case("en dash tight", "the ship–12 people aboard", "12 people", "12 people", "nor is an en dash after a plain word"),
    Case("en dash tight, left", "the ship–12 people aboard", "the ship", "the ship", "it ends with its word"),
    Case("that point", "At that point five people were dead", "five people", "five people", "no decimal point"),
    Case("one point", "At one point three people fell", "three people fell", "three people fell", "no decimal point"),
    Case("date, then a count", "On July 24 500 people were hurt", "500 people", "500 people", "a date ends there"),
    Case("date before a count", "On July 24 500 people were hurt", "On July 24", "On July 24", "a date ends there"),
    Case("date, then hundreds", "On July 24 hundreds fled", "hundreds fled", "hundreds fled", "a date multiplies nothing"),
    Case("clock, then dozens", "At 10:30 dozens of men left", "dozens of men", "dozens of men", "it multiplies nothing"),
    Case("year, then thousands", "In 2014 thousands fled", "thousands fled", "thousands fled", "a year multiplies nothing"),
    Case("sum, then a time", "He lost a million two years ago", "two years ago", "two years ago", "a time of its own"),
    Case("sum before a time", "He lost a million two years ago", "He lost a million", "He lost a million", "a time of its own"),
    Case("second half", "In the second half a goal fell", "a goal fell", "a goal fell", "a half that is no number"),
    Case("12 to 3 and half", "12 to 3 and half a million left", "half a million left", "half a million left", "two figures"),
    Case("of the 19", "It freed 11 of the 19 men", "It freed 11", "It freed 11", "a count that is true by itself"),
    Case("after single mark", "'12 people died'", "12 people", "12 people", "an opening mark"),
    Case("plural possessive", "the workers' strike", "the workers", "the workers", "could as well be a closing mark"),
    Case("lost space", "The talks ended.The envoy left", "The envoy left", "The envoy left", "two sentences of a scraped page"),
    Case("sentence ends in a scale", "It cost a hundred. Two died.", "Two died", "Two died", "not one number"),
    Case("inches", 'a 12" pipe', 'a 12" pipe', 'a 12" pipe', "verbatim"),
    Case("whole text", "Nine held", "Nine held", "Nine held", "both ends"),
    Case("minus at the edge", "fell to -12 overnight", "-12 overnight", "-12 overnight", "verbatim"),
)  # fmt: skip

REFUSED = (
    Case("digit before", "312 people", "12 people", None, "inside a numeral"),
    Case("digit after", "12 people and 120", "20", None, "inside a numeral"),
    Case("zero width inside", "3\u200b12 people", "12 people", None, "the hidden sign does not end the numeral"),
    Case("thousands", "12,000 people", "12", None, "inside a numeral"),
    Case("thousands, right", "1,012 people", "012 people", None, "inside a numeral"),
    Case("spaced thousands", "some 12 500 people", "500 people", None, "SI thousands"),
    Case("spaced thousands, nbsp", "some 12\u00a0500 people", "500 people", None, "SI thousands"),
    Case("thousands made of lines", "it held 12\n500 were hurt", "12 500", None, "two numbers joined to one"),
    Case("decimal", "1.12 people per room", "12 people", None, "inside a numeral"),
    Case("bare decimal", "a .290 hitter", "290 hitter", None, "inside a numeral"),
    Case("minus", "-12 degrees", "12 degrees", None, "a sign belongs to it"),
    Case("true minus", "−12 degrees", "12 degrees", None, "a sign belongs to it"),
    Case("en dash minus", "at –12 degrees", "12 degrees", None, "a sign belongs to it"),
    Case("minus made of a dash", "fell - 12 degrees", "fell -12 degrees", None, "a dash is no minus"),
    Case("currency", "$12 people", "12 people", None, "a currency belongs to it"),
    Case("currency code", "US$12 million", "$12 million", None, "the country belongs to it"),
    Case("currency behind", "12€ each", "12", None, "a currency belongs to it"),
    Case("spaced currency", "€ 12 each", "12 each", None, "a currency belongs to it"),
    Case("percent", "12% of people", "12", None, "a percent sign belongs to it"),
    Case("spaced percent", "12 % of people", "12", None, "a percent sign belongs to it"),
    Case("unit glued", "817km", "817", None, "a unit belongs to it"),
    Case("rate", "185 km/h", "185 km", None, "another unit"),
    Case("degrees", "12°C", "12", None, "a unit belongs to it"),
    Case("age", "a 12-year-old boy", "12", None, "a compound"),
    Case("age, right", "a 12-year-old boy", "year-old boy", None, "a compound"),
    Case("range, right", "10-12 people", "12 people", None, "a range"),
    Case("percent range", "10%-12% of people", "12% of people", None, "a range"),
    Case("clock", "at 13:12 people left", "12 people", None, "a clock time"),
    Case("about sign", "~12 people", "12 people", None, "loosened"),
    Case("model number", "a MiG-29 fell", "29 fell", None, "a compound"),
    Case("apostrophe", "we can't go", "we can", None, "the negation is in the same word"),
    Case("curly apostrophe cut", "we can’t go", "we can", None, "the negation is in the same word"),
    Case("word", "the supermarket", "market", None, "inside a word"),
    Case("accent cut", "the cafe\u0301 burned", "the cafe", None, "another letter"),
    Case("non-", "non-military aid", "military aid", None, "a compound turned round"),
    Case("abbreviation cut", "the U.S. envoy", "S. envoy", None, "inside an abbreviation"),
    Case("scale cut", "12 million people", "12", None, "one number of two words"),
    Case("scale cut, left", "two hundred people", "hundred people", None, "one number of two words"),
    Case("hundred and", "a hundred and twelve people", "twelve people", None, "one number"),
    Case("hundred and, left", "killed two hundred and twelve", "killed two hundred", None, "one number"),
    Case("tens", "twenty one people", "one people", None, "one number"),
    Case("half a million", "half a million people", "a million people", None, "one number"),
    Case("and a half", "two and a half hours", "two", None, "one number"),
    Case("quarter of a million", "a quarter of a million people", "a million people", None, "one number"),
    Case("hundreds of thousands", "hundreds of thousands of people", "thousands of people", None, "one number"),
    Case("spelled decimal", "two point five percent", "five percent", None, "one number"),
    Case("spelled decimal, left", "rose two point five percent", "rose two", None, "one number"),
    Case("millions go on", "one million two hundred thousand people", "two hundred thousand people", None, "one number"),
    Case("several thousands", "several thousands of people", "thousands of people", None, "one number"),
    Case("range in words", "between 20 and 30 people", "30 people", None, "one figure with two ends"),
    Case("one in five", "One in five homes burned", "five homes burned", None, "no five homes"),
    Case("one in five, left", "for one in five homes", "for one", None, "no one home"),
    Case("and a half, right", "two and a half people a room", "half people a room", None, "one number"),
    Case("Covid", "Covid–19 people rose", "19 people", None, "a compound with an en dash"),
    Case("under", "the under–12 people", "12 people", None, "a compound with an en dash"),
    Case("dash before two words", "the ship–two hundred left", "the ship–two", None, "one number"),
    Case("ambiguous thousands", "It grew by 12 312 people", "312 people", None, "who groups with blanks writes 12,312 so"),
    Case("case of a name", "The US left", "The us left", None, "the country or we"),
    Case("case of the first letter", "they may go", "May go", None, "the month or the verb"),
    Case("homoglyph", "Anna left", "\u0410nna left", None, "another letter"),
    Case("hyphen for space", "a re-sign", "a re - sign", None, "a compound or two clauses"),
    Case("dash between digits", "10–20 points", "10 – 20 points", None, "a range or two numbers"),
    Case("em dash between digits", "10–20 points", "10—20 points", None, "a range or two clauses"),
    Case("apostrophe to mark", "we can't go", 'we can"t go', None, "no quotation mark"),
    Case("feet to inches", "a 12' pipe", 'a 12" pipe', None, "another unit"),
    Case("inches added", "he is 12 now", '12"', None, "another unit"),
    Case("spliced", "Police held 312 people and freed 40", "Police held ... freed 40", None, "not one passage"),
    Case("empty", "Police", "", None, "nothing to find"),
    Case("no word", "Police...", "...", None, "nothing to find"),
)  # fmt: skip


@pytest.mark.parametrize("case", FOUND, ids=lambda case: case.id)
def test_a_harmless_variant_grounds(case: Case) -> None:
    """Each is the source's own words, however they are set."""
    assert found(case.quote, case.text) == case.expected, case.why


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case.id)
def test_a_change_of_meaning_does_not_ground(case: Case) -> None:
    """Each says something else than the source."""
    assert found(case.quote, case.text) is None, case.why


def test_the_title_is_searched_after_the_text() -> None:
    """A quote that only the title has grounds in the title."""
    article = Article(
        id="a1", title="Nine held in raids", text="Police spoke.", blocks=(Block(role="body", span=Span(start=0, end=13)),)
    )
    assert ground("Nine held", article) == Span(start=0, end=9, field="title")
    assert ground("Police", article) == Span(start=0, end=6)


def test_what_is_turned_away_says_why() -> None:
    """The reason shows where quote and source part, and names the article."""
    article = Article(id="a1", title="", text="Police arrested 312 people on Monday.", blocks=())
    refused = ground("Police arrested 313 people on Monday", article)
    assert isinstance(refused, Ungrounded)
    assert refused.article_id == "a1"
    assert "312 people" in refused.reason
    assert "313 people" in refused.reason


def test_a_text_of_one_repeated_phrase_takes_linear_time() -> None:
    """A quote that nearly matches everywhere is given up, not tried to the end."""
    text = "he said 'a - b' " * 5_000
    assert found("he said 'a - b' " * 1_000 + "x", text) is None
    assert found("he said 'a-b' " * 1_000, text) is None


WINDOWS = [
    (sentence, start, end)
    for sentence in SENTENCES
    for words in [[match.span() for match in re.finditer(r"\S+", sentence)]]
    for first, (start, _) in enumerate(words)
    for _, end in words[first + 2 :: 3]
]
sentences = st.sampled_from(SENTENCES)
quotes = st.sampled_from(WINDOWS)
quick = settings(max_examples=150, deadline=None)


NUMBERS_OF_SEVERAL_WORDS = (
    "1.5 million", "15 million", "2.1 million", "45 crore", "Two hundred and twelve", "Half a million",
    "Between 20 and 30", "one in six",
)  # fmt: skip


@pytest.mark.parametrize("sentence", SENTENCES, ids=range(len(SENTENCES)))
def test_every_run_of_words_grounds_unless_it_parts_a_number(sentence: str) -> None:
    """Verbatim words are found as they stand, the only ones refused being those that part a number of several words."""
    inside = {
        where
        for number in NUMBERS_OF_SEVERAL_WORDS
        for match in re.finditer(number, sentence)
        for where in range(match.start() + len("Between ") * number.startswith("Between") + 1, match.end())
    }
    for start, end in (window[1:] for window in WINDOWS if window[0] == sentence):
        quote = sentence[start:end]
        assert found(quote, sentence) == (None if {start, end} & inside else quote)


VARIANTS: dict[str, Callable[[str], str]] = {
    "curly": lambda quote: quote.replace("'", "’"),
    "straight": lambda quote: quote.translate(str.maketrans("“”‘’", "\"\"''")),
    "nbsp": lambda quote: quote.replace(" ", "\u00a0"),
    "double space": lambda quote: quote.replace(" ", "  "),
    "lines": lambda quote: quote.replace(" ", "\n"),
    "em dash": lambda quote: quote.replace(" – ", "—"),
    "hyphen": lambda quote: quote.replace(" – ", " - "),
    "double hyphen": lambda quote: quote.replace(" – ", " -- "),
    "zero width": "\u200b".join,
    "marks": lambda quote: f"“{quote}”",
    "single marks": lambda quote: f"'{quote}'",
    "dots": lambda quote: f"...{quote}...",
    "outer space": lambda quote: f"\n {quote}\t",
    "no period": lambda quote: quote.rstrip("."),
}


@given(sentences, st.sampled_from(sorted(VARIANTS)))
@quick
def test_every_harmless_variant_grounds_at_the_right_place(sentence: str, name: str) -> None:
    """Setting the quote differently changes nothing of where it stands."""
    words = found(VARIANTS[name](sentence), TEXT)
    assert words is not None
    assert words.strip("“”.") == sentence.strip("“”.")


@given(sentences, st.sampled_from(sorted(VARIANTS)))
@quick
def test_every_harmless_variant_of_the_source_grounds_the_quote(sentence: str, name: str) -> None:
    """It works in the other direction: the source set differently, the quote plain."""
    text = f"Before it. {VARIANTS[name](sentence)} After it."
    words = found(sentence, text)
    assert words is not None
    assert words in text


@given(sentences, st.data())
@quick
def test_a_changed_digit_never_grounds(sentence: str, data: st.DataObject) -> None:
    """Replaced, inserted or removed, at any place of any numeral."""
    places = [match.start() for match in re.finditer(r"\d", sentence)]
    assume(places)
    at = data.draw(st.sampled_from(places))
    digit = data.draw(st.sampled_from("0123456789"))
    change = data.draw(st.sampled_from(["replace", "insert", "remove"]))
    kept = sentence[at:] if change == "insert" else sentence[at + 1 :]
    changed = sentence[:at] + ("" if change == "remove" else digit) + kept
    assume(changed != sentence)
    assert found(changed, sentence) is None


@given(sentences, st.data())
@quick
def test_a_changed_letter_never_grounds(sentence: str, data: st.DataObject) -> None:
    """Neither in a name nor in any other word, nor its case."""
    at = data.draw(st.sampled_from([match.start() for match in re.finditer(r"[^\W\d]", sentence)]))
    letter = data.draw(st.sampled_from([sentence[at].swapcase(), "x", "o", "", "é", "\u0430"]))
    assume(letter != sentence[at])
    assert found(sentence[:at] + letter + sentence[at + 1 :], sentence) is None


HEDGES = ("not", "never", "about", "nearly", "more than", "up to", "reportedly", "some", "at least", "no", "may", "million")


@given(sentences, st.sampled_from(HEDGES), st.data())
@quick
def test_a_word_put_in_never_grounds(sentence: str, hedge: str, data: st.DataObject) -> None:
    """A negation, hedge or scale word that the source does not have there."""
    at = data.draw(st.sampled_from([match.end() for match in re.finditer(r" ", sentence)]))
    assert found(f"{sentence[:at]}{hedge} {sentence[at:]}", sentence) is None


@given(sentences, st.data())
@quick
def test_a_word_left_out_never_grounds(sentence: str, data: st.DataObject) -> None:
    """Nor does the quote without a word of its middle: not, more than, million, a unit."""
    words = sentence.split(" ")
    at = data.draw(st.integers(1, len(words) - 2))
    changed = " ".join(words[:at] + words[at + 1 :])
    assume(words[at] not in ("–",))
    assert found(changed, sentence) is None


@given(sentences, st.data())
@quick
def test_two_numbers_swapped_never_ground(sentence: str, data: st.DataObject) -> None:
    """The right numbers at the wrong places are wrong numbers."""
    numbers = list(re.finditer(r"\d+(?:[.,]\d+)*", sentence))
    assume(len(numbers) > 1)
    one, two = sorted(data.draw(st.permutations(numbers))[:2], key=lambda match: match.start())
    assume(one.group() != two.group())
    changed = sentence[: one.start()] + two.group() + sentence[one.end() : two.start()] + one.group() + sentence[two.end() :]
    assert found(changed, sentence) is None


@given(sentences, st.data())
@quick
def test_a_moved_sign_or_separator_never_grounds(sentence: str, data: st.DataObject) -> None:
    """A point, comma, sign or blank put into or before a numeral makes another number."""
    at = data.draw(st.sampled_from([match.start() for match in re.finditer(r"(?<=\d)\d|(?<!\S)\d", sentence)] or [0]))
    assume(at)
    sign = data.draw(st.sampled_from([".", ",", "-", " ", "$", "€", ":", "/", "–", "~"]))
    changed = sentence[:at] + sign + sentence[at:]
    assume(not (sign == " " and sentence[at - 1] == " "))
    assert found(changed, sentence) is None


@given(quotes, st.data())
@quick
def test_a_quote_that_begins_or_ends_inside_a_token_never_grounds(window: tuple[str, int, int], data: st.DataObject) -> None:
    """One letter or digit cut off either end of a token is another token."""
    sentence, start, end = window
    words = sentence[start:end]
    is_left = data.draw(st.booleans())
    shift = 1 if (words[:2] if is_left else words[-2:]).isalnum() else 0
    assume(shift)
    quote = words[1:] if is_left else words[:-1]
    assume(quote not in (sentence.replace(words, "")))
    assert found(quote, sentence) is None


@given(sentences)
@settings(max_examples=len(SENTENCES), deadline=None)
def test_what_grounds_is_its_slice(sentence: str) -> None:
    """The span of a verbatim quote covers exactly the quote."""
    span = ground(sentence, TEXT)
    assert isinstance(span, Span)
    assert span.slice(TEXT) == sentence


PIECES = (
    *("ab", "Ab", "1", "12", "500", "½", "²", "ﬁre", "cafe\u0301", "a\u00adb", "É"),
    *(
        " ",
        " ",
        " ",
        "\n",
        "\r\n",
        "\t",
        "\u00a0",
        "\u200b",
        ",",
        ".",
        "-",
        "–",
        "—",
        "--",
        " – ",
        "'",
        '"',
        "“",
        "’",
        "…",
        "...",
        "$",
        "%",
    ),
)
ODD = st.lists(st.sampled_from(PIECES), max_size=14)


@given(ODD, ODD, ODD)
@example(["ab", "-", "ab", " "], ["ab", "–", "ab"], [])
@settings(max_examples=200, deadline=None)
def test_any_verbatim_words_ground_unless_an_edge_cuts_a_token(before: list[str], quoted: list[str], after: list[str]) -> None:
    """Whatever stands around them: marks, hidden characters, dashes, accents written apart."""
    quote, text = "".join(quoted), "".join((*before, *quoted, *after))
    cleaned = clean(text)
    low, high = cleaned.to_clean(len("".join(before))), cleaned.to_clean(len("".join((*before, *quoted))))
    words = cleaned.text[low:high]
    low, high = high - len(words.lstrip()), low + len(words.rstrip())
    if not re.search(r"\w", words) or cuts_token(cleaned.text, low) or cuts_token(cleaned.text, high):
        return
    span = ground(quote, text)
    assert isinstance(span, Span)
    # Of a run of dashes or marks at its edge the whole run may be taken.
    edges = "-–— \r\n'\".…"
    assert clean(span.slice(text)).text.strip(edges).split() == words.strip(edges).split()


@given(ODD, ODD)
@settings(max_examples=200, deadline=None)
def test_nothing_grounds_whose_letters_and_digits_are_not_the_source_s(quoted: list[str], pieces: list[str]) -> None:
    """Word by word, what is found is what was asked for."""
    quote, text = "".join(quoted), "".join(pieces)
    span = ground(quote, text)
    if isinstance(span, Span):
        assert words_of(span.slice(text)) == words_of(quote)


def words_of(text: str) -> list[str]:
    """Words and numerals, hidden characters and ligatures aside."""
    plain = unicodedata.normalize("NFC", clean(text).text.replace("ﬁ", "fi"))
    return re.findall(r"[\w]+(?:[.,]\d+)*", plain)
