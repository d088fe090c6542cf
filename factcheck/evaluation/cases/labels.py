"""What a labeller says of a story (evals/LABELS.md), and the contradictions that its facts sheet was written with."""

from typing import Annotated, Literal, Self, TypeVar

from pydantic import Field, model_validator

from factcheck.model import Field as ArticleField
from factcheck.model import RelationName, Severity
from factcheck.model.base import Noun

Family = Literal["Q", "T", "N", "P", "S", "A", "C"]
LabelledProperty = Literal[
    "killed", "injured", "missing", "arrested", "rescued", "displaced", "hospitalised", "infected", "charged", "convicted",
    "aboard", "destroyed", "damaged", "seized", "jobs-cut", "onset", "date-of", "time-of", "age", "name", "place-of", "money",
    "magnitude", "length", "area", "share", "votes",
]  # fmt: skip
COUNTS: frozenset[str] = frozenset(
    "killed injured missing arrested rescued displaced hospitalised infected charged convicted aboard destroyed damaged seized "
    "jobs-cut".split()
)
"""Properties whose value is a number of people or things."""

T = TypeVar("T")
Sides = Annotated[tuple[Annotated[tuple[T, ...], Field(min_length=1)], ...], Field(min_length=1)]
"""At least one side, and on each of them something."""


class LabelledClaim(Noun):
    """A place where an article states a value."""

    id: str
    """Number of the article, from 0, and number of the claim: "0.3"."""
    field: ArticleField
    quote: str = Field(min_length=1)
    value: str = Field(min_length=1)
    kind: str
    property: LabelledProperty
    about: str = ""
    event: str = "main"
    portion: Literal["whole", "part", "other"] = "whole"
    attribution: str = ""
    as_of: str = ""


class LabelledArticle(Noun):
    """One article's main event and claims."""

    main_event: str = ""
    claims: tuple[LabelledClaim, ...]


class LabelledPair(Noun):
    """How two claims stand to each other."""

    a: str
    b: str
    relation: RelationName
    why: str = ""


class LabelledFinding(Noun):
    """A matter that an editor should look into; each side lists the claims that hold one value."""

    family: Family
    severity: Severity
    sides: Sides[str]
    what: str = ""


class StoryLabels(Noun):
    """All that one labeller says of a story."""

    labeller: str = Field(min_length=1)
    articles: tuple[LabelledArticle, ...]
    pairs: tuple[LabelledPair, ...] = ()
    findings: tuple[LabelledFinding, ...] = ()
    must_carry: tuple[str, ...] = ()
    must_not_carry: tuple[str, ...] = ()

    @property
    def is_finished(self) -> bool:
        """Whether pairs and findings can be relied on: what a summary must carry is labelled last, and never nothing."""
        return bool(self.must_carry)

    @property
    def claims(self) -> dict[str, tuple[int, LabelledClaim]]:
        """Every claim by its id, with the number of its article."""
        return {claim.id: (number, claim) for number, article in enumerate(self.articles) for claim in article.claims}


class QuotedPlace(Noun):
    """Words of one article."""

    article: int = Field(ge=1)
    """Counted from 1, as the lines of articles.jsonl."""
    quote: str = Field(min_length=1)


class Contradiction(Noun):
    """A matter on which the facts sheet has articles disagree; each side quotes those that hold one value."""

    family: Family
    severity: Severity
    what: str = ""
    sides: Sides[QuotedPlace]


class FactsSheet(Noun):
    """The contradictions that a story was written with."""

    quiet: bool
    findings: tuple[Contradiction, ...]

    @model_validator(mode="after")
    def _quiet_has_none(self) -> Self:
        if self.quiet and self.findings:
            raise ValueError("a quiet story has no findings; set quiet to false or take them out")
        return self


class EventsSheet(Noun):
    """Which event each article tells of, where a story holds two look-alikes; an article may tell of both."""

    articles: tuple[tuple[str, ...], ...]
