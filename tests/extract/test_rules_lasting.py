"""How long something lasted: which durations are of what."""

from collections.abc import Callable

import pytest

from factcheck.model import ClaimDraft

READ = [
    ("Jurors returned after two days of deliberations.", ("two days", "deliberations")),
    ("It took the jury less than an hour.", ("less than an hour", "jury")),
    ("The jury of seven women and five men was out for nine hours.", ("nine hours", "jury")),
    ("The panel deliberated for three days.", ("three days", "deliberated")),
    ("A 36-hour standoff ended at dawn.", ("36-hour", "standoff")),
    ("The siege, which began at noon, lasted nine hours.", ("nine hours", "siege")),
    ("The search for the two climbers was called off after nine days.", ("nine days", "search")),
    ("A manhunt of 14 hours ended in a barn.", ("14 hours", "manhunt")),
    ("The blackout lasted more than a day.", ("more than a day", "blackout")),
    ("Members voted after three hours of heated public comment.", ("three hours", "comment")),
    ("The talks dragged on for eleven hours.", ("eleven hours", "talks")),
    ("It took crews two hours to put out the blaze.", ("two hours", "put")),
    ("Firefighters needed six hours to free the driver.", ("six hours", "free")),
    ("She was held hostage for 36 hours.", ("36 hours", "hostage")),
]
UNREAD = [
    ("Volunteers have been searching for three days.", "it goes on"),
    ("The search is now in its nine days of rain.", "now"),
    ("After the talks the drive home took two hours.", "a drive"),
    ("The talks ended and the drive took two hours.", "another subject"),
    ("The meeting was held two hours late.", "late"),
    ("The jury heard testimony over five weeks.", "a trial of another length"),
    ("Two men died after the search two days ago.", "when it was"),
    ("He was sentenced to nine hours of community service.", "a sentence"),
]


def lasting(text: str, drafts_of: Callable[..., list[ClaimDraft]]) -> list[tuple[str, str]]:
    """Durations with the word that says of what."""
    return [
        (draft.value_surface, draft.scope.groups[0])
        for draft in drafts_of(text)
        if draft.property == "duration" and draft.scope.groups
    ]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_durations_are_read_with_what_lasted(
    text: str, expected: tuple[str, str], drafts_of: Callable[..., list[ClaimDraft]]
) -> None:
    """The noun behind, the subject of the verb, the verb itself, or whom it took."""
    assert lasting(text, drafts_of) == [expected]


@pytest.mark.parametrize(("text", "why"), UNREAD)
def test_other_durations_are_of_nothing(text: str, why: str, drafts_of: Callable[..., list[ClaimDraft]]) -> None:
    """What goes on, another subject's and when something was are no lengths of what is over."""
    assert lasting(text, drafts_of) == [], why
