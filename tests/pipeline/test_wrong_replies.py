"""A server whose replies fit the schema and are wrong: not one ungrounded claim reaches the report."""

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import factcheck
from factcheck.model import Article, Claim, Quantity, QuantityValue, Report, TimeExpression, TimeValue
from factcheck.text.document import Document
from tests.pipeline.conftest import Desk
from tests.pipeline.replies import Answerer, claim

SEEDS = Path(__file__).parents[2] / "seeds"
REPLIES = 208
"""Replies in all: the articles of five stories, again and again with other faults."""
CLAIMS = 6
_NUMBER = re.compile(r"\d+")
_HEDGES = re.compile(r"\b(?:at least|more than|about|some|nearly|over) (?=\d)", re.IGNORECASE)


def doctored(quote: str, dice: random.Random) -> Iterator[str]:
    """The quote with one thing about it changed."""
    numbers = list(_NUMBER.finditer(quote))
    if numbers:
        one = dice.choice(numbers)
        place = dice.randrange(one.start(), one.end())
        yield quote[:place] + str((int(quote[place]) + dice.randint(1, 9)) % 10) + quote[place + 1 :]
        yield quote[: one.start()] + "not " + quote[one.start() :]
        yield quote[: one.start()] + "at most " + quote[one.start() :]
        yield quote[one.start() + 1 :] if len(one.group()) > 1 else quote + " hundred"
    yield quote.replace(" ", " reportedly ", 1)
    yield quote + " in Paris"


def faulty(sentences: dict[int, str], elsewhere: list[str], dice: random.Random) -> list[dict[str, Any]]:
    """Claims that are wrong in one way each, and a few that only lost their hedge."""
    claims = []
    for number, sentence in sentences.items():
        quote = sentence.rstrip(".")
        for wrong in doctored(quote, dice):
            figure = _NUMBER.search(wrong)
            claims.append(claim(sentence=number, quote=wrong, value=figure.group() if figure else wrong[:9]))
        hedge = _HEDGES.search(quote)
        if hedge:
            cut = quote[hedge.end() :]
            claims.append(claim(sentence=number, quote=cut, value=_NUMBER.match(cut).group()))  # type: ignore[union-attr]
    claims += [claim(sentence=dice.randrange(9), quote=quote, value=quote.split()[0]) for quote in dice.sample(elsewhere, 4)]
    return dice.sample(claims, CLAIMS)


def from_source(one: Claim, document: Document) -> dict[str, object] | None:
    """What the article itself has at the claim's value."""
    items: list[Quantity | TimeExpression] = [*document.quantities, *document.times]
    found = [item for item in items if item.span.overlaps(one.value_span)]
    return found[0].model_dump(include={"low", "high", "hedge", "value", "surface"}) if found else None


def check_every_claim(report: Report, articles: dict[str, Article], documents: dict[str, Document]) -> int:
    """How many claims the model has in the report; each says what its article says, hedge included."""
    count = 0
    for one in report.claims:
        if one.readers == ("rules/1",) or one.span.field == "title":
            continue
        count += 1
        assert one.quote == one.span.slice(articles[one.article_id].text)
        document = documents[one.article_id]
        source = from_source(one, document)
        assert isinstance(one.value, QuantityValue | TimeValue)
        assert source is not None
        assert one.value.model_dump(include=set(source)).items() <= source.items()
    return count


def test_of_two_hundred_wrong_replies_nothing_ungrounded_is_left(desk: Desk) -> None:
    """Invented and changed quotes, another article's, parts of words; what only lost its hedge gets it back."""
    stories = ("border", "budget", "court", "earthquake", "lookalike")
    articles = factcheck.read_articles([SEEDS / name for name in stories])
    documents = {article.id: Document(article.text) for article in articles}
    elsewhere = [
        quote for article in factcheck.read_articles(SEEDS / "quiet") for quote in re.findall(r"[^.\n]{40,}", article.text)
    ]
    sent: set[str] = set()
    held = replies = 0
    for turn in range(-(-REPLIES // len(articles))):
        dice = random.Random(turn)

        def read(sentences: dict[int, str], dice: random.Random = dice) -> dict[str, Any]:
            claims = faulty(sentences, elsewhere, dice)
            sent.update(one["quote"] for one in claims)
            return {"claims": claims, "summary": [{"text": "Ninety-one people died in Paris.", "cites": [1]}]}

        answerer = Answerer(read=read)
        desk.answer(answerer)
        report = desk.check(*articles, ledger_name=f"{turn}.sqlite3")
        replies += answerer.asked.count("WireReading")
        held += check_every_claim(report, {article.id: article for article in articles}, documents)
        assert not any("Paris" in sentence.text for summary in report.summaries for sentence in summary.sentences)
        proposed = {one.quote for one in report.claims if one.readers != ("rules/1",)}
        texts = [words for article in articles for words in (article.text, article.title)]
        assert not [quote for quote in proposed if not any(quote in text for text in texts)]
    assert replies >= REPLIES
    assert len(sent) > 3 * REPLIES
    assert held > 0
