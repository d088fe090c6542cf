"""Reports made by hand: what the stages before would hand over for stories written for these tests."""

from dataclasses import dataclass, field
from datetime import date

import pytest

from factcheck.model import (
    Agency,
    AssumedAsOf,
    Attribution,
    Block,
    Claim,
    Confirmed,
    Coverage,
    Finding,
    Hedge,
    LeftOut,
    Origin,
    PlacedDate,
    Problem,
    Provenance,
    QuantityValue,
    Relation,
    Report,
    ReportArticle,
    ReportStatement,
    ReportTopic,
    Scope,
    Sentence,
    Severity,
    Side,
    Span,
    StatedAsOf,
    Story,
    Summary,
    TextValue,
    TimeBehaviour,
)
from factcheck.model.relations import Relations

UNDATED = PlacedDate(value=None, precision=None, basis="unknown")


@dataclass
class Desk:
    """Builds a report part by part; spans are found by the words, so that every quote is its slice."""

    articles: list[ReportArticle] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    statements: dict[str, ReportStatement] = field(default_factory=dict)
    topics: list[ReportTopic] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    origins: dict[str, Origin] = field(default_factory=dict)
    stories: list[Story] = field(default_factory=list)
    summaries: list[Summary] = field(default_factory=list)
    confirmed: list[Confirmed] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def article(
        self, title: str, text: str, *, publisher: str | None = None, agency: str | None = None,
        day: str | None = None, basis: str = "stated", source: str = "page.txt", summary: tuple[str, ...] = (),
    ) -> str:  # fmt: skip
        """Adds an article and its summary (sentences of its text), and gives its id."""
        article_id = f"a{len(self.articles) + 1}"
        credit = Agency(name=agency, evidence="tag", surface=agency) if agency else None
        placed = UNDATED if day is None else PlacedDate.model_validate({"value": day, "precision": "day", "basis": basis})
        self.articles.append(
            ReportArticle(
                id=article_id, title=title, publisher=publisher, agency=credit, byline=None, published=placed, source=source,
                language="en", text=text, blocks=(Block(role="body", span=Span(start=0, end=len(text))),),
            )
        )  # fmt: skip
        sentences = tuple(Sentence(text=words, spans=(find(text, words),)) for words in summary)
        self.summaries.append(Summary(article_id=article_id, sentences=sentences))
        origin = agency or publisher or article_id
        held = self.origins.get(origin)
        ids = (*(held.article_ids if held else ()), article_id)
        self.origins[origin] = Origin(id=f"o-{origin.lower()}", label=origin, article_ids=ids, evidence="tag")
        return article_id

    def claim(
        self, article_id: str, quote: str, value: str, *, prop: str = "killed", number: float | None = None,
        by: str | None = None, official: bool = False, as_of: date | None = None, stated: bool = False,
    ) -> str:  # fmt: skip
        """Adds a claim on `quote`, found in the article's text or else its title, and gives its id."""
        article = next(article for article in self.articles if article.id == article_id)
        in_title = quote not in article.text
        where = article.title if in_title else article.text
        span = find(where, quote, title=in_title)
        inner = find(where, value, title=in_title, start=span.start)
        claim_id = f"c{len(self.claims) + 1}"
        source = Attribution(source=by, span=span, cue="said", strength="official" if official else "named") if by else None
        read = TextValue(type="text", text=value) if number is None else figure(number, value)
        self.claims.append(
            Claim(
                id=claim_id, article_id=article_id, span=span, quote=quote, value_span=inner, property=prop, event=None,
                kind="text" if number is None else "quantity", scope=Scope(), value=read, attribution=source,
                readers=("rules/1",),
            )
        )  # fmt: skip
        origin = next(origin.id for origin in self.origins.values() if article_id in origin.article_ids)
        moment = StatedAsOf(earliest=as_of, latest=as_of) if stated and as_of else AssumedAsOf(earliest=as_of, latest=as_of)
        self.statements[claim_id] = ReportStatement(claim_id=claim_id, as_of=moment, origin=origin)
        return claim_id

    def topic(
        self, prop: str, event: str, claim_ids: list[str], *, behaviour: TimeBehaviour = "cumulative", scope: str = "",
        relations: tuple[Relation, ...] = (),
    ) -> str:  # fmt: skip
        """Adds a topic of the first story and gives its id."""
        topic_id = f"t{len(self.topics) + 1}"
        statements = tuple(self.statements[claim_id] for claim_id in claim_ids)
        self.topics.append(
            ReportTopic(
                id=topic_id, story_id="s1", property=prop, behaviour=behaviour, event=event, scope=scope,
                statements=statements, relations=Relations(relations),
            )
        )  # fmt: skip
        return topic_id

    def finding(self, code: str, severity: Severity, topic_id: str, sides: dict[str, list[str]], why: str) -> str:
        """Adds a finding whose sides are values with the ids of their claims, and gives its id."""
        topic = next(topic for topic in self.topics if topic.id == topic_id)
        finding_id = f"{code}-{topic_id}"
        made = tuple(self._side(value, claim_ids) for value, claim_ids in sides.items())
        self.findings.append(
            Finding(
                id=finding_id, code=code, relation="contradicts", severity=severity, property=topic.property,
                topic_id=topic_id, story_id="s1", sides=made, explanation=why,
            )
        )  # fmt: skip
        return finding_id

    def _side(self, value: str, claim_ids: list[str]) -> Side:
        articles = dict.fromkeys(claim.article_id for claim in self.claims if claim.id in claim_ids)
        origins = dict.fromkeys(self.statements[claim_id].origin for claim_id in claim_ids)
        return Side(value=value, claim_ids=tuple(claim_ids), article_ids=tuple(articles), origin_ids=tuple(origins))

    def report(self, **coverage: object) -> Report:
        """The report of what was added."""
        undated = sum(article.published.basis in {"unknown", "shared"} for article in self.articles)
        counts = {"figures_read": len(self.claims), "figures_bound": len(self.claims), **coverage}
        return Report(
            articles=tuple(self.articles), summaries=tuple(self.summaries), stories=tuple(self.stories),
            claims=tuple(self.claims), topics=tuple(self.topics), findings=tuple(self.findings),
            confirmed=tuple(self.confirmed), origins=tuple(self.origins.values()), ungrounded=(),
            coverage=Coverage.model_validate({"articles": len(self.articles), "undated": undated, **counts}),
            problems=tuple(self.problems),
            provenance=Provenance(
                version="0.1.0", reference_date=date(2025, 7, 29), readers=("rules/1",), embedder="hashed", seconds=0.2
            ),
        )  # fmt: skip


def find(where: str, words: str, *, title: bool = False, start: int = 0) -> Span:
    """The span of `words`, which must stand in `where`."""
    begin = where.index(words, start)
    return Span(start=begin, end=begin + len(words), field="title" if title else "text")


def figure(number: float, surface: str) -> QuantityValue:
    """A count, exact or "at least"; as in an article, the hedge is no part of the surface."""
    is_open = surface.lower().startswith("at least ")
    bare = surface[len("at least ") :] if is_open else surface
    hedge: Hedge | None = "at_least" if is_open else None
    return QuantityValue(kind="count", low=number, high=None if is_open else number, surface=bare, hedge=hedge)


@pytest.fixture
def desk() -> Desk:
    """An empty desk."""
    return Desk()


RAIDS = (
    "PHNOM PENH: Police held over 1,000 people in three days of raids on online fraud rings, the ministry said on Wednesday "
    "(July 16). The sweep falls in the middle of a quarrel with Thailand, which opened with a short exchange of fire in late "
    "May over a strip of land that both sides claim, and which has since shut most crossings, cut cables and filled the social "
    "networks of either country with insults. - AP"
)
TRUCE = (
    "PUTRAJAYA: The two prime ministers shook hands for the first time since tension flared between the neighbours on July 24. "
    "Thirteen people have died and more than 80,000 have left their homes. – Bernama"
)
PRAISE = (
    "KUALA LUMPUR: Washington welcomed the truce. It was the leaders’ first meeting since tensions flared on July 24. "
    "Tensions have simmered since May 28, when a Cambodian soldier was killed in a skirmish near the temple. – Bernama"
)
SERIES = "TAIPEI: A ten-part drama about an invasion opens next month, its producers told Reuters."


@pytest.fixture
def border_report(desk: Desk) -> Report:
    """The border story: one finding on when the tension began, and a series that has nothing to do with it."""
    a1 = desk.article(
        "Police hold 1,000 in raids on fraud rings", RAIDS, agency="AP", day="2025-07-16", basis="inferred",
        summary=("PHNOM PENH: Police held over 1,000 people in three days of raids on online fraud rings, the ministry said on "
                 "Wednesday (July 16).",),
    )  # fmt: skip
    a2 = desk.article(
        "Leaders shake hands in Putrajaya", TRUCE, publisher="New Straits Times", agency="Bernama",
        summary=("Thirteen people have died and more than 80,000 have left their homes.",),
    )  # fmt: skip
    a3 = desk.article("Washington welcomes truce", PRAISE, publisher="New Straits Times", agency="Bernama")
    a4 = desk.article("Drama imagines an invasion", SERIES, publisher="New Straits Times")
    may = desk.claim(a1, "which opened with a short exchange of fire in late May", "late May", prop="onset")
    day = desk.claim(a3, "Tensions have simmered since May 28", "May 28", prop="onset")
    july = desk.claim(a2, "since tension flared between the neighbours on July 24", "July 24", prop="onset")
    again = desk.claim(a3, "first meeting since tensions flared on July 24", "July 24", prop="onset")
    topic = desk.topic("onset", "tension between Thailand and Cambodia", [may, day, july, again], behaviour="invariant")
    desk.finding(
        "T101", "high", topic, {"late May / May 28": [may, day], "July 24": [july, again]},
        "The tension is said to have begun both in late May and on July 24; July 24 is when fighting broke out.",
    )  # fmt: skip
    desk.stories += [
        Story(id="s1", title="Leaders shake hands in Putrajaya", article_ids=(a2, a3), background_article_ids=(a1,)),
        Story(id="s2", title="Police hold 1,000 in raids on fraud rings", article_ids=(a1,)),
        Story(id="s3", title="Drama imagines an invasion", article_ids=(a4,)),
    ]
    return desk.report(
        figures_read=11, figures_bound=8,
        left_out=(LeftOut(reason="no counted noun in reach", count=2), LeftOut(reason="told as fiction", count=1)),
    )  # fmt: skip


def flood_article(desk: Desk, figure_words: str, **article: str | None) -> str:
    """An article on the flood whose text holds one toll."""
    return desk.article(f"Flood: {figure_words}", f"{figure_words} after the river broke its banks.", **article)  # type: ignore[arg-type]


@pytest.fixture
def flood_report(desk: Desk) -> Report:
    """A toll that moves over three days, given by two agencies, a reprint and the civil defence."""
    first = flood_article(desk, "At least 12 people were killed", publisher="The Star", agency="Reuters", day="2025-07-21")
    copy = flood_article(desk, "At least 12 people were killed", publisher="Malay Mail", agency="Reuters", day="2025-07-21")
    second = flood_article(desk, "Nineteen people were killed, the civil defence said", publisher="BBC", day="2025-07-23")
    third = flood_article(desk, "Rescuers counted 21 people killed", publisher="Daily Post", agency="AFP", day="2025-07-24")
    c1 = desk.claim(first, "At least 12 people were killed", "At least 12", number=12, as_of=date(2025, 7, 21))
    c2 = desk.claim(copy, "At least 12 people were killed", "At least 12", number=12, as_of=date(2025, 7, 21))
    c3 = desk.claim(
        second, "Nineteen people were killed", "Nineteen", number=19, by="the civil defence", official=True,
        as_of=date(2025, 7, 23), stated=True,
    )  # fmt: skip
    c4 = desk.claim(third, "Rescuers counted 21 people killed", "21", number=21, as_of=date(2025, 7, 24))
    updates = tuple(
        Relation(a=a, b=b, relation="updates", reason="a later count, not lower") for a, b in ((c1, c3), (c3, c4), (c1, c4))
    )
    same = Relation(a=c1, b=c2, relation="agrees", reason="the same figure")
    topic = desk.topic("killed", "flood in Kelantan", [c4, c1, c2, c3], relations=(*updates, same))
    desk.confirmed.append(Confirmed(topic_id=topic, value="at least 12", claim_ids=(c1, c4), origins=("o-reuters", "o-afp")))
    desk.stories.append(Story(id="s1", title="Flood in Kelantan", article_ids=(first, copy, second, third)))
    return desk.report()


@pytest.fixture
def quiet_report(desk: Desk) -> Report:
    """One local story in which nothing conflicts."""
    only = desk.article("Library opens", "The library opened on Monday.", publisher="Daily Post", day="2025-07-28")
    desk.stories.append(Story(id="s1", title="Library opens", article_ids=(only,)))
    return desk.report(figures_read=1, figures_bound=0, left_out=(LeftOut(reason="no counted noun in reach", count=1),))
