"""The forms of verbs."""

import pytest

from factcheck.text.inflection import inflections


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("stab", ("stab", "stabs", "stabbing", "stabbed")),
        ("bury", ("bury", "buries", "burying", "buried")),
        ("free", ("free", "frees", "freeing", "freed")),
        ("sentence", ("sentence", "sentences", "sentencing", "sentenced")),
        ("crash", ("crash", "crashes", "crashing", "crashed")),
        ("erupt", ("erupt", "erupts", "erupting", "erupted")),
        ("acquit", ("acquit", "acquits", "acquitting", "acquitted")),
        ("fall", ("fall", "falls", "falling", "fell", "fallen")),
    ],
)
def test_inflections(base: str, forms: tuple[str, ...]) -> None:
    """The base, the third person, the participle and the pasts, irregular ones from the lexicon."""
    assert inflections(base) == forms
