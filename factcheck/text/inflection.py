"""The forms of English verbs."""

import re
from functools import cache

from factcheck.text.lexicon import table

_DOUBLING = re.compile(r"[^aeiou]?[aeiou][^aeiouwxy]")
_VOWEL = re.compile(r"[aeiouy]+")


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    return {base: tuple(form for forms in rest for form in forms.split("/")) for base, *rest in table("irregular_verbs")}


@cache
def inflections(base: str) -> tuple[str, ...]:
    """The forms of the verb `base`, itself first: irregular ones from the lexicon, else by the rules of spelling.

    >>> inflections("stab"), inflections("bury"), inflections("shoot")[2:4]
    (('stab', 'stabs', 'stabbing', 'stabbed'), ('bury', 'buries', 'burying', 'buried'), ('shooting', 'shot'))
    """
    stem = base[:-1] if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) else base
    is_short = len(_VOWEL.findall(base)) == 1 or base in _STRESSED_LAST
    if is_short and len(base) > 2 and _DOUBLING.fullmatch(base.replace("qu", "qw")[-3:]):
        stem = base + base[-1]
    if base.endswith("ee"):
        return (base, f"{base}s", f"{base}ing", *(_irregular().get(base) or (f"{base}d",)))
    is_consonant_y = base.endswith("y") and base[-2:-1] not in "aeiou"
    third = f"{base[:-1]}ies" if is_consonant_y else f"{base}es" if base.endswith(("s", "x", "z", "ch", "sh")) else f"{base}s"
    pasts = _irregular().get(base) or (f"{base[:-1]}ied" if is_consonant_y else f"{stem}ed",)
    return (base, third, f"{stem}ing", *pasts)


_STRESSED_LAST = frozenset("admit commit permit submit occur refer defer incur compel expel control acquit".split())
"""Verbs of more syllables that double their last letter, being stressed on it."""
