"""Which language a text is in: its function words first, a statistical model only where they do not tell."""

import re
from collections import Counter
from functools import cache

from factcheck.text.lexicon import table

MIN_WORDS = 6
"""Words below which no language is named."""
SAMPLE = 2000
"""Characters that are looked at; function words of 20 sentences leave no doubt."""
MIN_SHARE = 0.2
"""Share of function words from which they tell: running text has 0.3 to 0.5, headlines 0.1 to 0.2."""
CLEAR_SHARE = 0.3
"""Share of English function words from which no other language needs counting: of the others' running text they are at most
0.1 (the words that both have: "in", "die", "was")."""
MIN_LEAD = 1.25
"""How many times the hits of the second language the first must have."""

_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
)
MIN_SCRIPT_SHARE = 0.1
"""Share of letters in a script that decides; Japanese mixes kana with Chinese characters, and is asked for first."""


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for language, words in table("function_words"):
        for word in words.split():
            found.setdefault(word, []).append(language)
    return {word: tuple(languages) for word, languages in found.items()}


def detect(text: str) -> str:
    """The ISO 639-1 code of the language of `text`, or "und" when it is too short or nothing tells."""
    sample = text[:SAMPLE]
    words = _WORD.findall(sample.lower())
    if not sample.isascii():
        script = _by_script(sample)
        if script is not None:
            return script
    if len(words) < MIN_WORDS:
        return "und"
    return _by_function_words(words) or _by_model(sample)


def _by_script(sample: str) -> str | None:
    letters = sum(map(str.isalpha, sample))
    return next((code for code, script in _SCRIPTS if len(script.findall(sample)) > MIN_SCRIPT_SHARE * max(letters, 8)), None)


@cache
def _english() -> frozenset[str]:
    return frozenset(word for word, languages in _languages_of().items() if "en" in languages)


def _by_function_words(words: list[str]) -> str | None:
    if sum(map(_english().__contains__, words)) >= CLEAR_SHARE * len(words):
        return "en"
    languages_of = _languages_of()
    hits = Counter(language for word in words for language in languages_of.get(word, ()))
    ranked = [*hits.most_common(3), ("", 0), ("", 0), ("", 0)]
    (first, most), second, third = ranked[:3]
    if {first, second[0]} == {"ms", "id"}:  # one grammar, told apart by a few words alone: what rivals them is the third
        first, second = first if most > second[1] else "ms", third
    if most < 2 or (most < MIN_SHARE * len(words) and most < 2 * second[1]):
        return None
    return first if most >= MIN_LEAD * second[1] else None


def _by_model(sample: str) -> str:
    import py3langid  # noqa: PLC0415  (a second to import; most texts never need it)

    return str(py3langid.classify(sample)[0])
