"""Text of strangers on one line, without what moves or colours a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.report.plain import flat, inline

CASES = [
    pytest.param("13 dead", "13 dead", id="plain text is left alone"),
    pytest.param("13\x1b[31m dead", "13[31m dead", id="ESC goes, so the rest is only letters"),
    pytest.param("13\x9b31m", "1331m", id="the one-character CSI goes too"),
    pytest.param("a\x00b\x07c\x08d\x7fe", "abcde", id="NUL, bell, backspace and delete"),
    pytest.param("photo\u202egpj.exe", "photogpj.exe", id="a right-to-left override cannot turn a name round"),
    pytest.param("3\u200b12 people", "312 people", id="a zero-width space inside a number"),
    pytest.param("a\U000e0041b", "ab", id="tag characters, which hide text from readers"),
    pytest.param("می\u200cخواهم", "می\u200cخواهم", id="the non-joiner of Persian spelling stays"),
    pytest.param("👩\u200d🚒", "👩\u200d🚒", id="the joiner of an emoji stays"),
    pytest.param("one\r\n two\u2028three\u00a0four", "one two three four", id="line breaks and hard spaces become a space"),
    pytest.param("a\ud800b", "a\ufffdb", id="a lone surrogate cannot be encoded"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_flat(text: str, expected: str) -> None:
    """Gives one visible line."""
    assert flat(text) == expected


def test_inline_keeps_the_space_at_either_end() -> None:
    """A piece of a longer line keeps the space that parts it from its neighbour."""
    assert inline("\n 13 \t") == " 13 "


@given(st.text(max_size=40))
def test_any_text_prints(text: str) -> None:
    """Whatever the text, the result is one encodable line without control characters, and stays as it is."""
    line = flat(text)
    line.encode("utf-8")
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in line)
    assert flat(line) == line
