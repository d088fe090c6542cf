"""Each suite scores what is right high and what is broken on purpose low: none can be passed by accident."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from factcheck.evaluation.cases.pages import ExpectedArticle, ExpectedBlock, ExpectedPage, PageCase
from factcheck.evaluation.cases.sentences import QuantityLabel, QuantityReading, QuantitySentence, TimeLabel, TimeSentence
from factcheck.evaluation.cases.stories import StoryCase, read_story
from factcheck.evaluation.providers import StoryRun, provider_named
from factcheck.evaluation.scores import Confusion, Figure, Ills, Score, Share, Tally
from factcheck.evaluation.suites.claims import score_claims
from factcheck.evaluation.suites.findings import QUIET, QUIET_CLEAN, score_findings
from factcheck.evaluation.suites.grounding import VERBATIM, score_grounding
from factcheck.evaluation.suites.ingest import ARTICLES, BLOCKS, KEPT_OUT, TEXT, score_reading
from factcheck.evaluation.suites.mutations import FOUND, SILENT, Checked, RuleChecker, score_mutations
from factcheck.evaluation.suites.quantities import score_quantities, symbol
from factcheck.evaluation.suites.relations import score_relations
from factcheck.evaluation.suites.stories import bcubed, pairs
from factcheck.evaluation.suites.summaries import CARRIED, UNFOUNDED, score_summaries
from factcheck.evaluation.suites.times import score_times
from factcheck.ingest import read_articles
from factcheck.model import Article, Block, Claim, Finding, Quantity, Side, Span, StorySentence, TimeExpression, Ungrounded
from factcheck.text.quantities import find_quantities
from factcheck.text.times import find_times
from tests.evaluation.conftest import altered, write_story


def label(start: int, end: int, surface: str, low: float, **more: object) -> QuantityLabel:
    """An exact count."""
    return QuantityLabel.model_validate(
        {"start": start, "end": end, "surface": surface, "kind": "count", "low": low, "high": low, **more}
    )


DEAD = QuantitySentence(id="q1", text="At least 14 people died, two of them children.", labels=(
    label(9, 11, "14", 14, high=None), label(25, 28, "two", 2),
))  # fmt: skip


def tally(score: Score, row: str = "all") -> Tally:
    """A row that is a tally."""
    figure = score.rows[row]
    assert isinstance(figure, Tally)
    return figure


def test_quantities() -> None:
    """Read right it is all right; a reader that is blind, off by one, or sees figures everywhere is not."""
    assert tally(score_quantities(DEAD)) == Tally(2, 2, 2, 2)
    assert tally(score_quantities(DEAD, lambda _text: [])) == Tally(0, 0, 0, 2)
    off = [
        one.model_copy(update={"low": (one.low or 0) + 1, "high": one.high and one.high + 1})
        for one in find_quantities(DEAD.text)
    ]
    assert tally(score_quantities(DEAD, lambda _text: off)) == Tally(0, 2, 0, 2)
    assert tally(score_quantities(DEAD, lambda _text: off), "spans") == Tally(2, 2, 2, 2)
    hedged = [one.model_copy(update={"low_open": True}) for one in find_quantities(DEAD.text)]
    assert tally(score_quantities(DEAD, lambda _text: hedged)) == Tally(0, 2, 0, 2)
    more = Quantity(span=Span(start=14, end=20), kind="count", low=6, high=6, surface="people")
    twice = [*find_quantities(DEAD.text), more]
    assert tally(score_quantities(DEAD, lambda _text: twice)) == Tally(2, 3, 2, 2)


def test_another_reading_may_stand_for_several_labels() -> None:
    """ "One of the 23" read as one ratio finds both counts; read as the counts, it finds them too."""
    ratio = QuantityReading(start=0, end=13, surface="one of the 23", kind="ratio", low=1, high=1, of=23)
    labels = (label(0, 3, "one", 1, alternatives=(ratio,)), label(11, 13, "23", 23, alternatives=(ratio,)))
    sentence = QuantitySentence(id="q2", text="one of the 23 was hurt.", labels=labels)
    whole = Quantity(span=Span(start=0, end=13), kind="ratio", low=1, high=1, total=23, surface="one of the 23")
    parts = [
        Quantity(span=Span(start=a, end=b), kind="count", low=n, high=n, surface="x") for a, b, n in ((0, 3, 1), (11, 13, 23))
    ]
    assert tally(score_quantities(sentence, lambda _text: [whole])) == Tally(1, 1, 2, 2)
    assert tally(score_quantities(sentence, lambda _text: parts)) == Tally(2, 2, 2, 2)
    assert tally(score_quantities(sentence, lambda _text: parts[:1])) == Tally(1, 1, 1, 2)


def test_optional_and_vague_figures() -> None:
    """Optional: right when found, not missed when not. Vague: the bounds have only to be met."""
    text = "He waited some 40 minutes."
    optional = label(15, 25, "40 minutes", 40, kind="measure", unit="minute", optional=True)
    sentence = QuantitySentence(id="q3", text=text, labels=(optional,))
    assert tally(score_quantities(sentence, lambda _text: [])) == Tally(0, 0, 0, 0)
    vague = QuantitySentence(id="q4", text="about 40 died", labels=(label(6, 8, "40", 36, high=44, vague=True),))
    near, far = (Quantity(span=Span(start=6, end=8), kind="count", low=n - 2, high=n + 2, surface="40") for n in (40, 80))
    assert tally(score_quantities(vague, lambda _text: [near])) == Tally(1, 1, 1, 1)
    assert tally(score_quantities(vague, lambda _text: [far])) == Tally(0, 1, 0, 1)


def test_units_by_their_full_names() -> None:
    """As they are labelled, in the program's symbols; currencies stay."""
    assert [symbol(name) for name in ("square_kilometre", "kilometre_per_hour", "percent", "EUR", None)] == [
        "km2",
        "km/h",
        "%",
        "EUR",
        None,
    ]


MONDAY = TimeLabel(start=25, end=31, surface="Monday", type="DATE", value="2025-03-10")
WHEN = TimeSentence(id="t1", text="The minister resigned on Monday.", anchor=date(2025, 3, 12), labels=(MONDAY,))


def test_times() -> None:
    """Placed with the anchor it is right; unplaced, of another type, or not found, it is not."""
    assert tally(score_times(WHEN)) == Tally(1, 1, 1, 1)

    def unplaced(text: str, *, anchor: date | None) -> Sequence[TimeExpression]:
        del anchor
        return find_times(text)

    def blind(text: str, *, anchor: date | None) -> Sequence[TimeExpression]:
        del text, anchor
        return ()

    assert tally(score_times(WHEN, unplaced)) == Tally(0, 1, 0, 1)
    assert tally(score_times(WHEN, blind)) == Tally(0, 0, 0, 1)


TEXT_OF_PAGE = (
    "Flood in Ham\n\nThe Post\n\nThree people drowned in Ham on Sunday, police said. The river is falling.\n\nShare this"
)
PAGE = PageCase("p", Path("page.txt"), ExpectedPage(articles=(
    ExpectedArticle(
        title="Flood in Ham", publisher=None, agency=None, published=None, language="en", begins="Three people drowned",
        holds=("The river is falling",), blocks=(ExpectedBlock(role="body", quote="Three people drowned"),),
    ),
), furniture=("Share this",)))  # fmt: skip


def test_ingest() -> None:
    """A page that is one article as it stands is read right; whole, furniture and all, it is not; unread, least of all."""
    body = "Three people drowned in Ham on Sunday, police said. The river is falling."
    [right] = read_articles(text=body, title="Flood in Ham")
    [whole] = read_articles(text=TEXT_OF_PAGE, title="Share this")
    good, bad, none = (score_reading(PAGE, articles) for articles in ([right], [whole], []))
    assert (good.rows["title"], good.rows[TEXT], good.rows[KEPT_OUT]) == (Share(1, 1), Share(2, 2), Share(1, 1))
    kept = whole.model_copy(update={"blocks": (Block(role="body", span=Span(start=0, end=len(whole.text))),)})
    assert bad.rows["title"] == Share(0, 1)
    assert score_reading(PAGE, [kept]).rows[KEPT_OUT] == Share(0, 1)
    assert (none.rows[ARTICLES], none.rows[TEXT], none.rows[BLOCKS]) == (Tally(0, 0, 0, 1), Share(0, 2), Share(0, 1))


def share(rows: Mapping[str, Figure], start: str) -> Share:
    """The rows that begin so, added up."""
    total = Share()
    for row, figure in rows.items():
        if row.startswith(start) and isinstance(figure, Share):
            total += figure
    return total


def test_grounding(story: StoryCase) -> None:
    """All is right; one that finds everything takes every doctored quote, one that finds nothing misses every true one."""

    def anywhere(quote: str, article: Article) -> Span | Ungrounded:
        return Span(start=0, end=min(len(quote), len(article.text)))

    def nowhere(quote: str, article: Article) -> Span | Ungrounded:
        return Ungrounded(article_id=article.id, quote=quote, reason="")

    def by_letters(quote: str, article: Article) -> Span | Ungrounded:
        where = article.text.find(quote)
        return Span(start=where, end=where + len(quote)) if where >= 0 else nowhere(quote, article)

    rows = score_grounding(story).rows
    assert share(rows, "all") == Share(share(rows, "all").total, share(rows, "all").total)
    assert share(rows, "doctored").total > 40
    assert share(score_grounding(story, anywhere).rows, "doctored").right == 0
    assert share(score_grounding(story, nowhere).rows, VERBATIM).right == 0
    cut = share(score_grounding(story, by_letters).rows, "doctored: begins inside")
    assert cut.right < cut.total


def test_stories() -> None:
    """All in one has recall and no precision, all apart the reverse; as labelled, both are whole."""
    events = ["a", "a", "a", "b", "b"]
    assert pairs(events, ["1", "1", "1", "2", "2"]) == Tally(4, 4, 4, 4)
    assert pairs(events, ["1"] * 5) == Tally(4, 10, 4, 4)
    assert pairs(events, ["1", "2", "3", "4", "5"]) == Tally(0, 0, 0, 4)
    joined, apart = bcubed(events, ["1"] * 5), bcubed(events, ["1", "2", "3", "4", "5"])
    assert (joined.found_right, joined.labelled_right) == pytest.approx((13 / 5, 5))
    assert (apart.found_right, apart.labelled_right) == pytest.approx((5, 2))


def test_findings(story: StoryCase) -> None:
    """What the rules raise is right; nothing raised misses it; something else raised is a false alarm."""
    run = StoryRun(story, provider_named("rules"))
    assert tally(score_findings(run)) == Tally(1, 1, 1, 1)
    assert tally(score_findings(altered(story, findings=()))) == Tally(0, 0, 0, 1)
    [finding] = run.report.findings
    turned = finding.model_copy(update={"code": "T103"})
    assert tally(score_findings(altered(story, findings=(turned,)))) == Tally(0, 1, 0, 1)
    one_side = finding.model_copy(update={"sides": (finding.sides[0], finding.sides[0])})
    assert tally(score_findings(altered(story, findings=(one_side,)))) == Tally(0, 1, 0, 1)
    quiet = finding.model_copy(update={"severity": "low"})
    assert tally(score_findings(altered(story, findings=(quiet,)))) == Tally(0, 0, 0, 1)


def test_one_matter_raised_twice_counts_once(story: StoryCase) -> None:
    """A second finding on it is no false alarm and no second success."""
    [finding] = StoryRun(story, provider_named("rules")).report.findings
    again = finding.model_copy(update={"id": "Q102-x", "code": "Q102"})
    assert tally(score_findings(altered(story, findings=(finding, again)))) == Tally(1, 1, 1, 1)


def test_alarms_on_a_quiet_story(story: StoryCase, tmp_path: Path) -> None:
    """Counted, and named with their quotes."""
    [finding] = StoryRun(story, provider_named("rules")).report.findings
    quiet = read_story(write_story(tmp_path / "q", facts={"quiet": True, "findings": []}), "dev")
    score = score_findings(altered(quiet, findings=(finding,)))
    assert (score.rows[QUIET], score.rows[QUIET_CLEAN]) == (Ills(1, 1), Share(0, 1))
    [remark] = score.remarks
    assert remark.kind == "false alarm"
    assert "stood at 41" in remark.quotes[1]


def test_claims(story: StoryCase) -> None:
    """Read as labelled they are right; none read, or all read as another property, they are missed."""
    run = StoryRun(story, provider_named("rules"))
    good = tally(score_claims(run))
    assert good.labelled == 10
    assert good.labelled_right >= 7
    assert tally(score_claims(altered(story, claims=()))).labelled_right == 0
    wrong: list[Claim] = [one.model_copy(update={"property": "onset", "kind": "time"}) for one in run.report.claims]
    assert tally(score_claims(altered(story, claims=tuple(wrong)))).labelled_right == 0


def test_relations(story: StoryCase) -> None:
    """The verdicts as given are right; with every topic gone all pairs count as kept apart; unread claims are not scored."""
    run = StoryRun(story, provider_named("rules"))
    good = score_relations(run)
    assert good.rows["all"] == Confusion.of([("agrees", "agrees"), ("contradicts", "contradicts")])
    assert good.rows["contradicts"] == Tally(1, 1, 1, 1)
    apart = score_relations(altered(story, topics=()))
    assert apart.rows["all"] == Confusion.of([("agrees", "differs-in-scope"), ("contradicts", "differs-in-scope")])
    unread = score_relations(altered(story, claims=()))
    assert (unread.scored, unread.not_scored) == (0, 2)


def test_summaries(story: StoryCase) -> None:
    """A fact is carried when its figures and names are told; a figure that no cited words have is named."""
    run = StoryRun(story, provider_named("rules"))
    assert score_summaries(altered(story, stories=())).rows[CARRIED] == Share(0, 2)
    told = run.report.stories[0]
    sentence = told.sentences[0]

    def with_words(words: str) -> StoryRun:
        changed = StorySentence(text=words, citations=sentence.citations)
        return altered(story, stories=(told.model_copy(update={"sentences": (changed,)}),))

    assert score_summaries(with_words("A bus fell into the Ostra near Tellmar; 38 died.")).rows[CARRIED] == Share(2, 2)
    assert score_summaries(with_words("A bus fell into the Ostra near Tellmar; 39 died.")).rows[CARRIED] == Share(1, 2)
    assert score_summaries(with_words("A bus fell; 977 died.")).rows[UNFOUNDED] == Ills(1, 1)
    assert score_summaries(run).rows[UNFOUNDED] == Ills(0, 1)


def test_mutations(story: StoryCase) -> None:
    """The same changes each time; a checker that is blind finds none, one that always cries is silent on none."""
    score = score_mutations(story)
    assert score.rows == score_mutations(story).rows
    assert score.scored == share(score.rows, FOUND).total + share(score.rows, SILENT).total
    assert share(score.rows, "found: age") == Share(1, 1)
    assert share(score.rows, "found: name").total == 1

    def blind(articles: Sequence[Article]) -> Checked:
        return Checked(tuple(articles), {}, ())

    calls: list[int] = []

    def crying(articles: Sequence[Article]) -> Checked:
        known = RuleChecker()(articles)
        calls.append(1)
        side = Side(value=str(len(calls)), claim_ids=(), article_ids=(articles[0].id,), origin_ids=())
        cry = Finding(
            id="",
            code="P101",
            relation="contradicts",
            severity="high",
            property="",
            topic_id="",
            story_id="",
            sides=(side, side),
            explanation="",
        )
        return Checked(known.articles, known.claims, (cry,))

    assert share(score_mutations(story, blind).rows, FOUND).right == 0
    assert share(score_mutations(story, crying).rows, SILENT).right == 0
    assert share(score_mutations(story, crying).rows, FOUND).right == 0
