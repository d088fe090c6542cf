"""Figures that are the value of a toll: "the death toll rose to 35", "brought to 29 the number of people killed"."""

from factcheck.extract.rules.phrases import CountedPhrase
from factcheck.extract.rules.sentence import SentenceView
from factcheck.extract.rules.triggers import Trigger, trigger_at, trigger_ending

_TOLL_LINKS = frozenset(
    (
        "rose rises rise rising climbed climbs climbing stood stands standing jumped reached reaches hit hits was is at "
        "of to has have had risen increased soared passed exceeded topped had now by tops surpassed surpasses exceeds "
        "nears neared the a total nationwide there so far currently could may would be revised up down officially been "
        "grown grew doubled swelled put remained remains"
    ).split()
)


TOLL_WINDOW = 9
"""Words between "death toll" and its figure: "the death toll from Sunday's earthquake has now risen to 35" has eight."""


def toll(view: SentenceView, left: int) -> Trigger | None:
    """ "the death toll from the quake rose to 35", "the toll climbed from 33 to 35"; further back where a verb of rising or
    standing is right before the figure.
    """
    window = _FAR_TOLL_WINDOW if _is_standing(view, left) else TOLL_WINDOW
    for index in range(left, max(-1, left - window), -1):
        word = view.lowers[index]
        if trigger := trigger_ending(view.lowers, index, "tolls"):
            between = view.lowers[index + 1 : left + 1]
            linked = any(word in _TOLL_LINKS for word in between) if between else True
            return trigger if linked and not _has_other_figure(view, index, left) else None
        if word in {",", ";", ":", "."} and index != left:
            return None
    return None


_FAR_TOLL_WINDOW = 24
"""The same, where "rose on Wednesday to" or "stands at" leaves no other reading: a relative clause may stand between."""


_STANDING = frozenset(
    "rose rises risen climbed climbs jumped stood stands standing reached hit passed put now surpassed topped".split()
)


def _is_standing(view: SentenceView, left: int) -> bool:
    return (
        left >= 1
        and view.lowers[left] in {"to", "at"}
        and any(word in _STANDING for word in view.lowers[max(0, left - 3) : left])
    )


def brought_to(view: SentenceView, left: int, phrase: CountedPhrase) -> Trigger | None:
    """ "The deaths brought to 29 the number of people killed": the toll after its figure."""
    if left < 1 or view.lowers[left] != "to" or view.lowers[left - 1] not in {"brought", "bringing", "brings", "bring"}:
        return None
    after = phrase.start
    while after < len(view.lowers) and view.lowers[after] in {"the", "total"}:
        after += 1
    return trigger_at(view.lowers, after, "tolls") if after < len(view.lowers) else None


def _has_other_figure(view: SentenceView, start: int, end: int) -> bool:
    """Whether another figure stands between, one that is no longer said ("from 33") aside."""
    return any(
        view.quantity_at(index) is not None and view.lowers[index - 1] != "from" for index in range(max(start, 1), end + 1)
    )
