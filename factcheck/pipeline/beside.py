"""What only a model read, beside what the rules read: in their topics, and never in their findings.

Of six findings that stood on a side that only a model had read, on the sample stories, none was right (clock times of other
acts, a proposal beside what was adopted): such sides make no finding until labelled stories show that they may.
"""

from collections.abc import Sequence

from factcheck.model import Statement, Topic

_PERSONAL = frozenset({"age", "name", "title"})
"""Properties of one person each: topics of these are one only when they are about the same one."""


def joined(rules: Sequence[Topic], alone: Sequence[Topic]) -> list[Topic]:
    """The topics of the rules with the model's statements on the same property of the same event, then the model's own."""
    home = {_key(topic): topic for topic in reversed(rules)}
    more: dict[str, list[Statement]] = {}
    own = []
    for topic in alone:
        mine = home.get(_key(topic))
        if mine is None:
            own.append(topic)
        else:
            more.setdefault(mine.id, []).extend(topic.statements)
    return [_with(topic, more.get(topic.id, ())) for topic in rules] + own


def _key(topic: Topic) -> tuple[str, str, str, str]:
    event = topic.statements[0].event
    whose = topic.scope.casefold() if topic.property in _PERSONAL else ""
    return topic.story_id, topic.property, event.id if event is not None and not whose else "", whose


def _with(topic: Topic, statements: Sequence[Statement]) -> Topic:
    return topic.model_copy(update={"statements": (*topic.statements, *statements)}) if statements else topic
