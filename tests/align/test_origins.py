"""Near-copies, agencies and newsrooms: what counts as one origin."""

import random
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.align.origins import find_origins, is_official, near_copies
from factcheck.model import Agency, Article

WIRE = (
    "A ferry carrying about ninety people overturned in heavy swell off the northern coast on Tuesday, and rescuers had pulled "
    "sixty-one of them from the water by nightfall, the harbour master said. Fishing boats reached the hull first. Divers from "
    "the navy went down twice before the current grew too strong, and a helicopter circled the bay with its lamp on until the "
    "fog came in. Relatives waited at the pier, where a list of names was read aloud every hour. The operator said the vessel "
    "had passed its yearly inspection in March and was allowed a hundred and twenty passengers. The transport minister ordered "
    "an inquiry and grounded two sister ships of the same yard until their hulls had been surveyed. It was the worst accident "
    "on the route since a freighter rammed a pilot boat there in the winter of 1998."
)
OTHER = (
    "Rescue crews searched through the night for passengers of a ferry that went over in rough seas, with sixty-one survivors "
    "brought ashore and nearly thirty people still unaccounted for. The coast guard sent four cutters. Survivors spoke of a "
    "sudden list, then of darkness and cold. Waves of three metres hampered the search, officials said, and the weather office "
    "expected the wind to ease only after dawn. The company declined to say whether the lifeboats had been lowered. Flags flew "
    "at half mast in the islanders' home town, and the school stayed shut."
)
STATEMENT = (
    '"Everything that can float is out there tonight, and nobody goes home until the last name on that list has been answered '
    'for, whatever the sea and the forecast have to say about it," the harbour master said. '
)


def wrote(name: str, text: str, publisher: str | None = None, agency: str | None = None, evidence: str = "tag") -> Article:
    """An article with what it says of where it comes from."""
    credit = Agency.model_validate({"name": agency, "evidence": evidence, "surface": agency}) if agency else None
    return Article(id=name, title=f"Title of {name}", text=text, blocks=(), publisher=publisher, agency=credit)


def edited(text: str, every: int) -> str:
    """The text with every n-th word another."""
    return " ".join("otherwise" if number % every == every - 1 else word for number, word in enumerate(text.split()))


@dataclass(frozen=True)
class Pair:
    """Two texts, and whether they are one."""

    id: str
    one: str
    other: str
    is_copy: bool
    why: str


PAIRS = [
    Pair("same", WIRE, WIRE, True, "a reprint under another headline"),
    Pair("edited", WIRE, edited(WIRE, 15), True, "a word in fifteen changed"),
    Pair("cut", WIRE, WIRE[:420], True, "the first paragraphs only"),
    Pair("cut-front", WIRE, WIRE[330:], True, "the lead rewritten away"),
    Pair("dateline", WIRE, "PORT HARBOUR (AP) - " + WIRE + " - AP", True, "dateline and tag added"),
    Pair("quotes", WIRE.replace("'", "\u2019"), WIRE.replace(",", " ,"), True, "marks set another way"),
    Pair("capitals", WIRE, WIRE.upper(), True, "a page in capitals"),
    Pair("continued", WIRE, WIRE + " " + OTHER, True, "a wire text with the paper's own reporting after it"),
    Pair("rival", WIRE, OTHER, False, "two reporters on one ferry"),
    Pair(
        "statement", STATEMENT + WIRE[:330], STATEMENT + OTHER[:330], False, "both print what was said, and tell the rest apart"
    ),
    Pair("background", WIRE[:560] + OTHER[-200:], OTHER + WIRE[560:], False, "one closing paragraph shared"),
    Pair("crumb", WIRE, WIRE[:100], False, "a teaser of a line is too little to tell"),
    Pair("empty", WIRE, "", False, "no text is nobody's copy"),
    Pair("two-empty", "", "", False, "nor of another empty one"),
]


@pytest.mark.parametrize("case", PAIRS, ids=lambda case: case.id)
def test_near_copies(case: Pair) -> None:
    """One text is found again when cut or edited, and reports that only share quotations are two."""
    copies = near_copies([wrote("a", case.one), wrote("b", case.other)])
    assert copies == ((frozenset("ab"),) if case.is_copy else ()), case.why


def test_digest_does_not_join_what_it_prints() -> None:
    """A page of many briefs holds each of them whole, and makes them no one text."""
    rng = random.Random(1)
    words = [f"word{number}" for number in range(400)]
    briefs = [" ".join(rng.choices(words, k=60)) for _ in range(8)]
    articles = [wrote(str(number), text) for number, text in enumerate([*briefs, " ".join(briefs)])]
    assert near_copies(articles) == ()


def test_two_agency_articles_are_one_origin() -> None:
    """Two texts of one agency in one paper, and a third paper's own."""
    articles = [
        wrote("a", WIRE, "Straits", "Bernama"),
        wrote("b", OTHER, "Straits", "Bernama"),
        wrote("c", "Own words.", "Straits"),
    ]
    origins = find_origins(articles)
    assert [(origin.label, origin.article_ids) for origin in origins] == [("Bernama", ("a", "b")), ("Straits", ("c",))]
    assert origins[0].evidence == "both credited to Bernama"
    assert origins[1].evidence == "published by Straits"


def test_reprint_without_credit_joins_the_agency() -> None:
    """The copy that dropped the tag is still the agency's, and the evidence says how much is the same."""
    (origin,) = find_origins([wrote("a", WIRE, "Herald", "AP"), wrote("b", WIRE[:420], "Courier")])
    assert (origin.label, origin.article_ids) == ("AP", ("a", "b"))
    assert origin.evidence == '1 of 2 credited to AP; 100% of the text is the same as "Title of a"'


def test_forms_of_an_agency_name_are_one() -> None:
    """AP's own site and a paper that writes the name out count once."""
    origins = find_origins([wrote("a", WIRE, "AP News"), wrote("b", OTHER, "Herald", "The Associated Press")])
    assert len(origins) == 1


def test_told_is_no_credit() -> None:
    """ "told Reuters" says where a sentence came from, not the article."""
    origins = find_origins([wrote("a", WIRE, "Straits", "Reuters", "told"), wrote("b", OTHER, "Herald", "Reuters")])
    assert [origin.label for origin in origins] == ["Straits", "Reuters"]


def test_one_newsroom_is_one_origin() -> None:
    """Two own articles of one publisher do not confirm each other."""
    (origin,) = find_origins([wrote("a", WIRE, "The Herald"), wrote("b", OTHER, "Herald")])
    assert origin.article_ids == ("a", "b")


def test_one_text_in_two_papers() -> None:
    """Without a credit the text itself is the origin; another article of either paper is not drawn in."""
    origins = find_origins([wrote("a", WIRE, "Herald"), wrote("b", WIRE, "Courier"), wrote("c", OTHER, "Herald")])
    assert [(origin.label, origin.article_ids) for origin in origins] == [("Courier / Herald", ("a", "b")), ("Herald", ("c",))]


def test_unnamed_sources_are_counted() -> None:
    """Articles that say nothing of where they come from are each their own, numbered in order."""
    origins = find_origins([wrote("a", WIRE), wrote("b", OTHER)])
    assert [(origin.label, origin.evidence) for origin in origins] == [
        ("unnamed source 1", "neither agency nor publisher named"),
        ("unnamed source 2", "neither agency nor publisher named"),
    ]


def test_same_article_twice() -> None:
    """One id is one article."""
    (origin,) = find_origins([wrote("a", WIRE, "Herald"), wrote("a", WIRE, "Herald")])
    assert origin.article_ids == ("a",)


@pytest.mark.parametrize(
    ("publisher", "expected"),
    [
        ("Ministry of Health", True),
        ("Royal Thai Police", True),
        ("Los Angeles County Sheriff\u2019s Office", True),
        ("US Geological Survey", True),
        ("usgs.gov", True),
        ("police.gov.my", True),
        ("City Council of Leeds", True),
        ("The White House", True),
        ("Army Times", False),
        ("Police Gazette", False),
        ("Government Executive", False),
        ("Council on Foreign Relations", False),
        ("New Straits Times", False),
        ("Bernama", False),
        ("govtech.com", False),
        ("", False),
    ],
)
def test_official_publishers(publisher: str, expected: bool) -> None:
    """A state body is known by its head noun or its host, a magazine about one is not."""
    assert is_official(publisher) is expected
    (origin,) = find_origins([wrote("a", WIRE, publisher or None)])
    assert origin.is_official is expected


@given(st.permutations(range(6)), st.lists(st.sampled_from(["AP", "Reuters", None]), min_size=6, max_size=6))
@settings(deadline=None, max_examples=40)
def test_order_of_input_changes_nothing(order: list[int], agencies: list[str | None]) -> None:
    """Every article is in exactly one origin, whichever comes first, with the same id."""
    texts = [WIRE, WIRE[:420], OTHER, edited(OTHER, 15), STATEMENT + OTHER[:60], "Brief."]
    articles = [wrote(str(n), text, agency=agency) for n, (text, agency) in enumerate(zip(texts, agencies, strict=True))]
    origins = find_origins(articles)
    again = find_origins([articles[number] for number in order])
    assert sorted(key for origin in origins for key in origin.article_ids) == list("012345")
    assert {(origin.id, frozenset(origin.article_ids)) for origin in origins} == {
        (origin.id, frozenset(origin.article_ids)) for origin in again
    }
