"""mutations: one fact changed in one article must come out in its family, on that pair, and nowhere else; wording must not."""

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from factcheck.embed import load_embedder
from factcheck.evaluation.cases.stories import StoryCase, articles_of, expected_findings
from factcheck.evaluation.changes import Changed, changes_of
from factcheck.evaluation.providers import REFERENCE_DAY
from factcheck.evaluation.scores import Figure, Ills, Remark, Score, Share, not_scored, summed
from factcheck.evaluation.suites.findings import matched
from factcheck.model import Article, Claim, Field, Finding
from factcheck.pipeline.comparing import Comparison
from factcheck.pipeline.stages import ArticleReading, align, documents_of, opening, read_by_rules
from factcheck.text.document import Document

FOUND, SILENT, ELSEWHERE = "changed facts found", "harmless changes silent", "findings elsewhere"


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of a set of articles."""

    articles: tuple[Article, ...]
    claims: Mapping[str, Claim]
    findings: tuple[Finding, ...]


Checker = Callable[[Sequence[Article]], Checked]


@dataclass(slots=True)
class RuleChecker:
    """The rules' findings; an article that was read before is not read again, since all but one of a story stay as they are."""

    readings: dict[str, ArticleReading] = field(default_factory=dict)
    documents: dict[str, Mapping[Field, Document]] = field(default_factory=dict)

    def __call__(self, articles: Sequence[Article]) -> Checked:
        """The findings on the articles, as `factcheck.check` makes them."""
        unique = list({article.id: article for article in articles if article.language in ("en", "und")}.values())
        for article in unique:
            if article.id not in self.readings:
                self.documents |= documents_of([article])
                self.readings[article.id] = read_by_rules(article, self.documents[article.id])
        claims = [claim for article in unique for claim in self.readings[article.id].claims]
        vectors = load_embedder("hashed").embed(list(map(opening, unique)))
        aligned = align(unique, self.documents, claims, vectors, REFERENCE_DAY)
        comparison = Comparison(aligned, unique, self.documents)
        deque(comparison.compare(), maxlen=0)
        return Checked(tuple(articles), {claim.id: claim for claim in claims}, comparison.findings())


def score_mutations(case: StoryCase, checker: Checker | None = None) -> Score:
    """A story with one thing changed at a time."""
    labels = case.finished
    if labels is None:
        return not_scored(case.id, "no finished labels")
    check = checker or RuleChecker()
    before = {_signature(finding) for finding in check(case.articles).findings}
    rows: list[dict[str, Figure]] = []
    remarks: list[Remark] = []
    changes = list(changes_of(case, labels))
    for changed in changes:
        known = check(articles_of(changed.records, case.id))
        new = [finding for finding in known.findings if _signature(finding) not in before]
        row, remark = _judged(changed, new, _unexpected(case, known), known)
        rows.append(row)
        remarks += remark
    return Score(case.id, summed(rows), tuple(remarks), scored=len(changes))


def _unexpected(case: StoryCase, known: Checked) -> list[Finding]:
    """The findings without those that raise what the story holds anyway: a change may bring two articles together."""
    numbers = {article.id: number for number, article in enumerate(known.articles)}
    expected = expected_findings(case, known.articles) or ()
    matches = matched(known.findings, tuple(known.claims.values()), expected, numbers)
    return [match.finding for match in matches if match.expected is None]


def _signature(finding: Finding) -> tuple[object, ...]:
    """What a finding says, of whichever articles: it may be that one more or one less is seen to say it."""
    return finding.code, finding.property, tuple(sorted(side.value for side in finding.sides))


def _judged(
    changed: Changed, new: Sequence[Finding], unexpected: Sequence[Finding], known: Checked
) -> tuple[dict[str, Figure], list[Remark]]:
    what = f"{changed.kind}: A{changed.article + 1} “{changed.before}” became “{changed.after}”"
    shown = tuple(f"{finding.code}: {finding.explanation}" for finding in new)
    hits = [finding for finding in new if changed.family is not None and _is_hit(finding, changed, known)]
    false = [finding for finding in new if finding in unexpected and finding not in hits]
    if changed.family is None:
        share = Share(int(not false), 1)
        rows: dict[str, Figure] = {SILENT: share, f"silent: {changed.kind}": share}
        return rows, [Remark("false alarm", SILENT, what, shown)] if false else []
    elsewhere = [finding for finding in false if not _touches(finding, changed, known)]
    share = Share(int(bool(hits)), 1)
    rows = {FOUND: share, f"found: {changed.kind}": share, ELSEWHERE: Ills(len(elsewhere), 1)}
    remarks = [] if hits else [Remark("missed", f"found: {changed.kind}", what, shown)]
    remarks += [Remark("false alarm", ELSEWHERE, what, (finding.explanation,)) for finding in elsewhere]
    return rows, remarks


def _is_hit(finding: Finding, changed: Changed, known: Checked) -> bool:
    """In the family, with the changed words on one side and an article that has the fact as it was on another.

    A weekday that no longer fits the date beside it lies in the changed article alone.
    """
    if finding.code[0] == "C" and changed.kind in ("weekday", "date"):
        return _touches(finding, changed, known)
    if finding.code[0] != changed.family:
        return False
    numbers = {article.id: number for number, article in enumerate(known.articles)}
    sides = [{numbers[name] for name in side.article_ids} for side in finding.sides]
    touched = [_side_touches(side.claim_ids, changed, known) for side in finding.sides]
    return any(
        touched[i] and bool(other & changed.others) for i in range(len(sides)) for j, other in enumerate(sides) if i != j
    )


def _touches(finding: Finding, changed: Changed, known: Checked) -> bool:
    return any(_side_touches(side.claim_ids, changed, known) for side in finding.sides)


def _side_touches(claim_ids: Sequence[str], changed: Changed, known: Checked) -> bool:
    article = known.articles[changed.article]
    claims = [known.claims[name] for name in claim_ids]
    return any(claim.article_id == article.id and changed.after.lower() in claim.quote.lower() for claim in claims)
