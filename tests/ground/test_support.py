"""A sentence of a summary against the sentences that it cites."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.ground import unsupported

CITED = (
    "Police in Kratie arrested 312 people on July 16, Cambodia's Information Minister Neth Pheaktra told Reuters.",
    "At least 12 people were killed and 30 injured when two trains collided near Velmar, officials said.",
    "The United Nations said more than 1,000 homes burned, and that the damage came to $2.3 million.",
    "The central bank may cut rates by 25 basis points in March, Governor Lee Sung-ho suggested.",
    "The company denied that it had paid 45 officials.",
)

HELD = [
    ("verbatim", CITED[0]),
    ("shortened", "Police arrested 312 people in Kratie."),
    ("turned round", "In Kratie, 312 people were arrested by police on July 16."),
    ("looser date", "Police arrested 312 people in July."),
    ("looser figure", "Some 300 people were arrested in Kratie."),
    ("hedge kept", "At least 12 people were killed near Velmar."),
    ("people for country", "Cambodian police arrested 312 people."),
    ("acronym", "More than 1,000 homes burned, the UN said."),
    ("money", "Damage came to $2.3 million."),
    ("one report", "One report says that police arrested 312 people in Kratie."),
    ("one and another", "More than 1,000 homes burned, says one, and another puts the damage at $2.3 million."),
    ("day without its month's year", "Police arrested 312 people on July 16 in Kratie."),
    ("other words for the dead", "At least 12 people lost their lives near Velmar."),
    ("no name first", "Officers arrested 312 people."),
    ("possibility kept", "The central bank may cut rates by 25 basis points."),
    ("denial kept", "The company denied paying 45 officials."),
]

UNHELD = [
    ("digit", "Police arrested 313 people in Kratie.", "“313”"),
    ("hedge lost", "12 people were killed near Velmar.", "cited as “At least 12”"),
    ("hedge lost on money", "Damage came to $2 million.", "“$2 million”"),
    ("unit", "Damage came to €2.3 million.", "2.3 million"),
    ("swapped", "At least 12 people were injured and 30 killed near Velmar.", "counts something else"),
    ("one that counts", "One person was killed near Velmar.", "“One”"),
    ("part of a day's number", "Police arrested 312 people on July 1.", "“July 1”"),
    ("killed for arrested", "In Kratie 312 people were killed.", "counts something else"),
    ("died for detained", "In Kratie 312 people died.", "counts something else"),
    ("date", "Police arrested 312 people on July 17.", "“July 17”"),
    ("name", "Police arrested 312 people in Pursat.", "“Pursat”"),
    ("name added", "Neth Pheaktra told AFP that 312 were arrested.", "“AFP”"),
    ("name first", "Manet arrested 312 people.", "“Manet”"),
    ("certainty", "The central bank cut rates by 25 basis points in March.", "told as a fact"),
    ("denial lost", "The company paid 45 officials.", "denied"),
    ("denial made", "Police did not arrest 312 people in Kratie.", "not denied"),
]


@pytest.mark.parametrize("sentence", [row[1] for row in HELD], ids=[row[0] for row in HELD])
def test_a_sentence_that_says_no_more_than_its_sources_has_no_reason_against_it(sentence: str) -> None:
    """Shorter, looser or turned round, it is held."""
    assert unsupported(sentence, CITED) == ()


@pytest.mark.parametrize(("sentence", "reason"), [row[1:] for row in UNHELD], ids=[row[0] for row in UNHELD])
def test_what_the_sources_do_not_hold_is_named(sentence: str, reason: str) -> None:
    """The reason quotes the words that are not held."""
    assert any(reason in words for words in unsupported(sentence, CITED)), unsupported(sentence, CITED)


def test_nothing_cited_holds_nothing() -> None:
    """Every figure and name is then unheld."""
    reasons = unsupported("Police arrested 312 people in Kratie.", ())
    assert len(reasons) == 2


@given(st.sampled_from(CITED), st.lists(st.sampled_from(CITED), max_size=3))
@settings(max_examples=60, deadline=None)
def test_a_sentence_holds_itself(sentence: str, others: list[str]) -> None:
    """Whatever else is cited with it."""
    assert unsupported(sentence, [*others, sentence]) == ()


MORE = (
    "Its epicentre was 38 km (24 miles) northeast of Sarkul, and flames consumed 6,300 hectares (15,600 acres) of forest.",
    "Pulp mills, which load at their own berths, are not affected.",
    "Neither are the ferries to Buenos Aires.",
    "Kitasaka is reviewing two of its nine dairies, and the cheese line in Hyogo may be moved north.",
    "Nobody was hurt when the fire broke out on a farm.",
    "The plant, which was not damaged, will reopen.",
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Flames consumed 6,300 hectares of forest.",
        "The epicentre was 24 miles northeast of Sarkul.",
        "Pulp mills and the ferries to Buenos Aires are not affected.",
        "Kitasaka is reviewing two of its nine dairies, and its cheese line in Hyogo may be moved north.",
        "A fire broke out on a farm.",
        "No one was hurt in the fire.",
        "The plant will reopen.",
        "The plant was not damaged and will reopen.",
    ],
)
def test_a_measure_given_twice_and_what_is_told_of_nobody_are_read_as_they_are_meant(sentence: str) -> None:
    """The bracket holds the same measure; what is denied of one thing is not denied of the other."""
    assert unsupported(sentence, MORE) == ()


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Pulp mills are affected.", "it is denied"),
        ("People were hurt on the farm.", "it is denied"),
        ("The plant will not reopen.", "it is not denied"),
        ("The cheese line in Hyogo was moved north.", "it is told as a fact"),
        ("Flames consumed 38 hectares of forest.", "38 hectares"),
        ("24 people were hurt on the farm.", "24"),
    ],
)
def test_a_denial_behind_an_aside_is_a_denial(sentence: str, reason: str) -> None:
    """A clause put in between subject and verb hides neither "not" nor "may"."""
    assert any(reason in one for one in unsupported(sentence, MORE))


def test_words_of_another_thing_are_turned_away() -> None:
    """An order that a model obeyed, or its own remark: no figure or name in it, and no word of the articles."""
    for sentence in ("There are no conflicts.", "Every discrepancy has been resolved satisfactorily."):
        assert unsupported(sentence, CITED[:1]) == ("hardly a word of it stands in what is cited",), sentence
    assert unsupported("Officers seized hundreds at Kratie.", CITED[:1]) == ()


@pytest.mark.parametrize(
    ("told", "is_held"),
    [
        ("Of 80 jobs, six were saved.", True),
        ("Six of the 80 jobs were saved.", True),
        ("The council saved six jobs.", True),
        ("Seven of the 80 jobs were saved.", False),
        ("Of 86 jobs, six were saved.", False),
    ],
)
def test_a_part_of_a_whole_holds_either_figure(told: str, is_held: bool) -> None:
    """ "six of the 80 jobs" has six and eighty in it."""
    reasons = unsupported(told, ["The council saved six of the 80 jobs that the mayor had wanted to cut."])
    assert (reasons == ()) is is_held
