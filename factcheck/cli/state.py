"""What `factcheck doctor` finds, one thing a line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at; `advice` says what to do when it is not as it should be."""

    name: str
    state: str
    is_ok: bool = True
    advice: str = ""
    is_needed: bool = True
