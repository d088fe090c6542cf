"""N: names and titles."""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.consistency.findings import contradicting, holders, into_sides, make_finding, value_words
from factcheck.consistency.registry import rule
from factcheck.consistency.relate import are_weeks_apart, title_words
from factcheck.consistency.story_view import StoryView
from factcheck.model import Finding, Relation, Statement
from factcheck.text.lexicon import words
from factcheck.text.titles import OF_PORTFOLIO, is_deputy


@rule("N201", "A name is spelled two ways", "medium")
def spelling(view: StoryView) -> Iterator[Finding]:
    """Compares full names that share one part and are near in the other, names that are a letter apart in both parts, and
    middle names that differ. Names of one office, of one age, or of who "was identified as" may differ more.

    Why it matters: a misspelled name is the commonest error that readers write in about.

    Fires on: "Hamish Treadwell" beside "Hamish Treadway", "Judge Helena Marchbanks" beside "Judge Helen Marchbank", "Celeste
    Rivas Coll" beside "Celeste Rojas Coll", "loco pilot Mahesh Bairagi" beside "loco pilot Ramesh Bairagi".

    Stays silent on: names that one article gives both (brothers, mother and daughter), a middle name or a title more, short
    names (Kim, Lee), another first letter without one role, names of things ("the Tony Awards"), birth
    names, two copies of one text.
    """
    for topic, pairs in view.contradictions("name"):
        borne = [pair for pair in pairs if not (_is_birth_name(view, pair.a) or _is_birth_name(view, pair.b))]
        sides = into_sides(contradicting(borne, view))
        if len(sides) < 2:
            continue
        said = " against ".join(f"{value_words(side[0])} ({holders(view, side)})" for side in sides)
        explanation = f"What may be one name is spelled differently: {said}."
        yield make_finding("N201", topic, sides, explanation, severity="medium")


_BORN = re.compile(r"\b(?:[Bb]orn|n\u00e9e?|nee|formerly|real name(?: is| was)?|birth name(?: is| was)?) \Z")
_BORN_REACH = 20


def _is_birth_name(view: StoryView, name: str) -> bool:
    """ "was born Betty Mae Page": not what its holder is called."""
    claim = view.statements[name].claim
    document = view.documents[claim.article_id][claim.span.field]
    start = claim.value_span.start
    return _BORN.search(document.text, max(0, start - _BORN_REACH), start) is not None


@rule("N301", "A person has two titles", "medium")
def title(view: StoryView) -> Iterator[Finding]:
    """Compares the titles beside one full name where both are of one form: a rank, what a chief officer is chief of, what a
    minister is responsible for, an office and its deputy, the see or town of an office; and offices of one body that nobody
    holds two of (a judge and a prosecutor, a city manager and a treasurer).

    Why it matters: a title is checked by its holder first, and a deputy who is made the minister makes other news.

    Fires on: "its chief financial officer, Masaru Ebina" beside "Masaru Ebina, the chief operating officer", "Sgt. Karl Ostrem"
    beside "Lt. Karl Ostrem", "finance minister Lea Kaur" beside "Lea Kaur, the foreign minister", "Archbishop Ivo Lang of
    Tabor" beside "Ivo Lang, the archbishop of Mwanga", "finance chief Masaru Ebina" beside "operations director Masaru Ebina";
    low: "Deputy Governor Ana Ruiz" beside "Governor Ana Ruiz", which may be cut short.

    Stays silent on: titles of other forms (two offices of one person), a longer form of one rank ("Lt. Col." beside "Col."),
    "acting", "former", an article that gives both, names the other's ministry or tells of a promotion, articles
    weeks apart.
    """
    for topic, pairs in view.contradictions("title"):
        moved = {item.claim.id for item in contradicting(pairs, view) if _tells_of_change(view, item)}
        near = [
            pair
            for pair in pairs
            if moved.isdisjoint((pair.a, pair.b))
            and not are_weeks_apart(view.statements[pair.a], view.statements[pair.b])
            and not _is_moved(view, pair)
        ]
        members = contradicting(near, view)
        sides = into_sides(members)
        if len(sides) < 2:
            continue
        said = " against ".join(f"{value_words(side[0])} ({holders(view, side)})" for side in sides)
        is_cut = len({is_deputy(title_words(member)) for member in members}) > 1
        yield make_finding("N301", topic, sides, f"One person has two titles: {said}.", severity="low" if is_cut else "medium")


def _is_moved(view: StoryView, pair: Relation) -> bool:
    """Whether one article also has the other's ministry ("the defence minister will become foreign minister")."""
    a, b = view.statements[pair.a], view.statements[pair.b]
    return any(_names_title(view, one, other) for one, other in ((a, b), (b, a)))


def _tells_of_change(view: StoryView, one: Statement) -> bool:
    """Whether a sentence with the person's last name has a word for taking up or leaving an office ("was promoted")."""
    surname = one.claim.scope.groups[0].split()[-1]
    document = view.documents[one.claim.article_id]["text"]
    sents = (sent.slice(document.text) for sent in document.sents)
    return any(surname in sent and _changes().search(sent) is not None for sent in sents)


@cache
def _changes() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words('changes_of_office'))})\b", re.IGNORECASE)


def _names_title(view: StoryView, one: Statement, other: Statement) -> bool:
    told = title_words(other).lower()
    is_of_portfolio = told.endswith(OF_PORTFOLIO) and " " in told
    return is_of_portfolio and told.removeprefix("the ") in view.articles[one.claim.article_id].text.lower()
