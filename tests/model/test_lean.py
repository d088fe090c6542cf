"""What a report holds, in little room and unchanged."""

import pickle
from datetime import date, datetime, timedelta, timezone

import pytest
from pydantic import ValidationError

from factcheck.model import AssumedAsOf, QuantityValue, Relation, ReportTopic, Scope, Sentence, Span, Summary, TextValue
from factcheck.model.base import made
from factcheck.model.lean import Shelf
from factcheck.model.relations import Relations

FIRST = Relation(a="c1", b="c2", relation="agrees", reason="both say 13")
SECOND = Relation(a="c1", b="c3", relation="contradicts", reason="13 and 31", opinion="the same thing: the dead")


def topic(*relations: Relation) -> ReportTopic:
    return ReportTopic(
        id="t", story_id="s", property="killed", behaviour="cumulative", event="e", scope="", statements=(),
        relations=Relations(relations),
    )  # fmt: skip


def test_relations_read_as_a_tuple_of_them() -> None:
    """Length, order, places from both ends, slices and equality are those of the tuple they were made of."""
    held = Relations([FIRST, SECOND])
    assert (len(held), list(held), held[-1], held[:1]) == (2, [FIRST, SECOND], SECOND, (FIRST,))
    assert held == (FIRST, SECOND)
    assert held != (SECOND, FIRST)
    assert hash(held) == hash(Relations((FIRST, SECOND)))
    with pytest.raises(IndexError):
        held[2]


def test_relations_are_written_and_read_as_a_tuple_of_them() -> None:
    """JSON and back, python and back, a pickle and back: the same topic; what is no relation is refused."""
    made = topic(FIRST, SECOND)
    assert '"relations":[{"a":"c1","b":"c2","relation":"agrees","reason":"both say 13"' in made.model_dump_json()
    assert made == ReportTopic.model_validate_json(made.model_dump_json())
    assert made == ReportTopic.model_validate(made.model_dump()) == pickle.loads(pickle.dumps(made))
    assert made == topic(*made.relations) == ReportTopic.model_validate({**vars(made)})
    with pytest.raises(ValidationError):
        ReportTopic.model_validate({**vars(made), "relations": ({"a": "c1"},)})


def test_a_lean_noun_is_the_same_noun() -> None:
    """Equal, of one hash, as frozen as before, and written the same."""
    noun = topic(FIRST, SECOND)
    lean = Shelf().lean(noun)
    assert (lean, hash(lean), lean.model_dump_json()) == (noun, hash(noun), noun.model_dump_json())
    assert lean.model_copy(update={"id": "u"}).id == "u"
    with pytest.raises(ValidationError, match="frozen"):
        lean.id = "v"  # type: ignore[misc]


def test_equal_values_become_one() -> None:
    """Spans, scopes and words that are equal are one object on a shelf; those that differ stay apart."""
    shelf = Shelf()
    first = shelf.lean(Summary(article_id="a", sentences=(Sentence(text="It rained.", spans=(Span(start=300, end=310),)),)))
    second = shelf.lean(Sentence(text="It poured.", spans=(Span(start=300, end=310), Span(start=300, end=310, field="title"))))
    assert first.sentences[0].spans[0] is second.spans[0]
    assert second.spans[0] != second.spans[1]
    assert shelf.lean(Scope(places=("Kratie",))) is shelf.lean(Scope(places=("Kratie",)))


def test_what_equals_only_in_python_stays_apart() -> None:
    """True and 1, a name and a place of the same letters are not one value."""
    shelf = Shelf()
    name, place = shelf.lean(TextValue(type="name", text="Kratie")), shelf.lean(TextValue(type="place", text="Kratie"))
    assert (name.type, place.type) == ("name", "place")
    assert [type(shelf._tuple((value,))[0]) for value in (1, True, 1.0)] == [int, bool, float]


def test_a_noun_of_valid_values_is_the_noun_that_checks_them() -> None:
    """Equal, of one hash, written alike, copied and pickled as one that was checked."""
    checked, unchecked = Span(start=3, end=8, field="title"), made(Span, start=3, end=8, field="title")
    assert (unchecked, hash(unchecked), unchecked.model_dump_json()) == (checked, hash(checked), checked.model_dump_json())
    assert unchecked.model_copy(update={"end": 9}) == Span(start=3, end=9, field="title") != unchecked
    assert pickle.loads(pickle.dumps(unchecked)) == checked
    with pytest.raises(ValidationError, match="frozen"):
        unchecked.end = 9  # type: ignore[misc]


def test_a_noun_made_unchecked_has_its_defaults_in_order() -> None:
    """What a call leaves out is the default, and the fields are written in the order of the class, whatever the call's."""
    checked = QuantityValue(kind="count", low=13.0, high=13.0, surface="13")
    unchecked = made(QuantityValue, surface="13", high=13.0, low=13.0, kind="count")
    assert unchecked.model_dump_json() == checked.model_dump_json()
    assert list(vars(unchecked)) == list(QuantityValue.model_fields)


def test_one_moment_in_two_zones_stays_as_it_was_written() -> None:
    """Two clocks that show one moment are equal, and a report gives each as its article does."""
    shelf = Shelf()
    day = date(2025, 7, 28)
    moments = [datetime(2025, 7, 28, hour, tzinfo=timezone(timedelta(hours=zone))) for hour, zone in ((10, 0), (12, 2))]
    held = [shelf.lean(AssumedAsOf(earliest=day, latest=day, at=at)) for at in moments]
    assert [one.at.isoformat() for one in held if one.at is not None] == [at.isoformat() for at in moments]
