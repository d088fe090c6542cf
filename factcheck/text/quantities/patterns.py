"""What a numeral can look like: one alternation of named parts, and the quick search for where it can begin."""

import re
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from factcheck.text.numerals import number_words


def any_of(words: Iterable[str]) -> str:
    """An alternation of plain words, the longest first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


CARDINALS = any_of([*number_words("unit"), *number_words("teen"), *number_words("ten")])
SCALES = any_of(number_words("scale"))
ORDINALS = any_of(number_words("ordinal"))
FRACTIONS = any_of(number_words("fraction"))
_VAGUE_PLURALS = ("tens", "dozens", "scores", "hundreds", "thousands", "lakhs", "millions", "crores", "billions", "trillions")
_VAGUE = any_of(_VAGUE_PLURALS)

# "and" belongs to a number only after a scale: "one hundred and five", but "three and five".
_AND = (
    r"(?:(?<=hundred)|(?<=thousand)|(?<=million)|(?<=billion)|(?<=trillion)|(?<=lakh)|(?<=crore))\x20and\x20"
    rf"(?!(?:{CARDINALS})[ -](?:{FRACTIONS})s?\b)"  # not "six million and two thirds"
)
_NUMBER = rf"(?:(?:{CARDINALS})|an?[ -](?=(?:{SCALES})\b)(?:{SCALES}))\b(?:(?:[ -]|{_AND})(?:{CARDINALS}|{SCALES})\b)*"
_PART = r"half|quarter|third|three[ -]quarters"
_SLASHED = r"(?:[.,:/]|\x20/\x20)"

NUMERAL = re.compile(
    rf"""
      (?P<url>https?://[^\s]*|www\.[^\s]*)                                       # http://x.com/2025/07
    | (?P<digits>\d+[ -][1-9]\ ?/\ ?[2-9](?![\d/]|\ /)                            # 6 1/2, 6 1 / 2
        |\d+(?:{_SLASHED}\d+)*(?:[-–]\d+(?:[.,:/]\d+)*)*[½¼¾⅓⅔]?|[½¼¾⅓⅔])       # 1,234.5; 8 / 2 / 13; 20-30; 2½
    | (?:
        (?P<scaled>(?:an?\ )?(?:{_PART})(?:\ of)?(?:[ -]an?)?[ -](?:{SCALES}))   # half a million, half a dozen
      | (?P<fraction>(?:one|two|three|four|five|seven|nine|an?)[ -](?:{FRACTIONS})) # two-thirds, a third
      | (?P<half>half|quarter(?=-(?:percentage-)?point\b))
      | (?P<vague>(?:{_VAGUE})(?:\ (?:of|and)\ (?:{_VAGUE}))*                     # tens of thousands
          |(?:several|a\ (?:good\ )?few|a\ handful|a\ couple)(?:\ of)?(?:\ (?:{SCALES}))*)  # several hundred
      | (?P<words>{_NUMBER}(?:[ -](?P<last>{ORDINALS})(?!\w))?)                   # twenty-three, twenty-first
      | (?P<ordinal>{ORDINALS})
      | (?P<zero>no\ one|no-one|nobody|none|no)
      )(?![\w]|'[a-z])
    """,
    re.VERBOSE,
)


def _by_first_letter(words: Iterable[str]) -> str:
    """An alternation that looks at the first letter once: three times as quick to fail as a flat one."""
    tails: dict[str, list[str]] = defaultdict(list)
    for word in words:
        tails[word[0]].append(word[1:])
    return "|".join(f"{letter}(?:{any_of(rest)})" for letter, rest in sorted(tails.items()))


_OPENING_WORDS = {
    *number_words("unit"), *number_words("teen"), *number_words("ten"), *number_words("ordinal"), *_VAGUE_PLURALS,
    "half", "quarter", "no", "none", "nobody", "several",
}  # fmt: skip
_AFTER_A = any_of([*number_words("scale"), *number_words("fraction"), "couple", "few", "good few", "handful"])

OPENING = re.compile(rf"[0-9½¼¾⅓⅔]|(?<![\w'-])(?:{_by_first_letter(_OPENING_WORDS)}|an?[ -](?:{_AFTER_A}))\b|https?://|www\.")
"""Where a numeral can begin; `NUMERAL` is tried only there."""

PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "third": Decimal(1) / 3, "quarters": Decimal("0.75")}
