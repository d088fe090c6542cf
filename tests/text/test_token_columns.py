"""The words and marks of a text."""

import re

import pytest

from factcheck.text.tokens import Token, cut, tokens_in


@pytest.mark.parametrize(
    ("text", "lowers"),
    [
        ("More than 1,234.5 workers' homes burned.", ("more", "than", "1,234.5", "workers", "'", "homes", "burned", ".")),
        ("The five-year-old, O’Brien said", ("the", "five-year-old", ",", "o'brien", "said")),
        ("  Ünal\tsaid\n“no”", ("ünal", "said", '"', "no", '"')),
        ("", ()),
    ],
)
def test_tokens_are_words_numerals_and_marks(text: str, lowers: tuple[str, ...]) -> None:
    """Grouped figures, hyphened words and words with an apostrophe are one token; the lower case is cleaned of curly marks."""
    assert tokens_in(text).lowers == lowers


def test_each_token_stands_where_its_words_do() -> None:
    """Starts and ends point into the whole text, also of a stretch of it, and the columns are those of the tokens."""
    text = "Police said 12 died. Fire-fighters found ’3’ more, officials said."
    tokens = tokens_in(text, 21, len(text))
    assert [text[token.start : token.end] for token in tokens] == list(tokens.texts)
    assert tokens[0] == Token(21, 34, "Fire-fighters", "fire-fighters") == (*tokens[:1],)[0]
    assert tokens[-1].text == "."
    assert (len(tokens), tokens.starts, tokens.ends) == (10, tuple(t.start for t in tokens), tuple(t.end for t in tokens))


def test_cutting_finds_what_the_pattern_finds() -> None:
    """Splitting by a pattern with one group gives the texts and places that its matches have."""
    pattern, text = re.compile(r"(\d+|[a-z]+)"), "..ab12, c3 "
    matches = list(pattern.finditer(text))
    assert cut(pattern, text, 100) == (
        tuple(match[0] for match in matches),
        tuple(100 + match.start() for match in matches),
        tuple(100 + match.end() for match in matches),
    )
