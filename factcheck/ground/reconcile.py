"""What several readers claim of one place, as one claim."""

from collections.abc import Iterable

from factcheck.model import Claim

UNNAMED = ("money", "share", "measure", "length", "area")
"""Properties that say in what a figure is given and not what it is of."""


def reconcile(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims with those of one article, property and value span made one that names every reader, in the first's place.

    A sum, share or measure that the first reader had no name for is the same claim under whatever name a second one has. The
    first one's reading of event, scope and moment stands, also where it has none: what a model adds to a claim of the rules is
    words for people to read, and never what the claim is compared by.
    """
    merged: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        span = claim.value_span
        place = (claim.article_id, span.field, span.start, span.end, claim.kind)
        unnamed = next((name for name in UNNAMED if (*place, name) in merged), claim.property)
        key = (*place, unnamed if (*place, claim.property) not in merged else claim.property)
        known = merged.get(key)
        merged[key] = claim if known is None else _both(known, claim)
    return tuple(merged.values())


def _both(first: Claim, second: Claim) -> Claim:
    return first.model_copy(
        update={
            "normalised": first.normalised or second.normalised,
            "is_checkable": first.is_checkable and second.is_checkable,
            "ambiguity": first.ambiguity or second.ambiguity,
            "readers": tuple(dict.fromkeys((*first.readers, *second.readers))),
        }
    )
