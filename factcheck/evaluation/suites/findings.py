"""findings: what a report raises against what should be raised; severity high and medium are alarms, low stands apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.consistency.registry import rules
from factcheck.evaluation.cases.stories import ExpectedFinding, Place, expected_findings
from factcheck.evaluation.providers import StoryRun
from factcheck.evaluation.scores import ALL, Figure, Ills, Remark, RemarkKind, Score, Share, Tally, not_scored
from factcheck.model import Claim, Finding, QuantityValue, Report, Span, TextValue

ANY_SEVERITY = "all, low counted too"
QUIET, QUIET_CLEAN = "alarms on quiet stories", "quiet stories without an alarm"
WITHIN = frozenset("AC")
"""Families whose error lies within one article: one place of it is enough to know it by."""
LOUD = ("high", "medium")
"""Severities that are alarms."""


@dataclass(frozen=True, slots=True)
class Match:
    """A finding of the report with what it should be, None when it should not be there."""

    finding: Finding
    expected: int | None


def score_findings(run: StoryRun) -> Score:
    """The findings on a story against those labelled."""
    expected = expected_findings(run.case, run.articles)
    if expected is None:
        return not_scored(run.case.id, "nobody has said what this story holds")
    matches = match_findings(run.report, expected, run.numbers)
    rows = {**_tallies(matches, expected), **(_quiet(matches) if run.case.is_quiet else {})}
    return Score(run.case.id, rows, tuple(_remarks(run.report, matches, expected)))


def match_findings(report: Report, expected: Sequence[ExpectedFinding], numbers: dict[str, int]) -> tuple[Match, ...]:
    """Every finding of the report with the number of the expected one that it raises."""
    return matched(report.findings, report.claims, expected, numbers)


def matched(
    findings: Sequence[Finding], claims: Sequence[Claim], expected: Sequence[ExpectedFinding], numbers: dict[str, int]
) -> tuple[Match, ...]:
    """Every finding with the number of the expected one that it raises; `numbers` counts the articles by id.

    A finding raises what is expected when its sides lie on two different sides of it, their values inside or across the
    quotes, and the family is the same (a sum or a weekday that cannot be may also come out as a difference between reports).
    """
    places = {finding.id: _sides(claims, finding, numbers) for finding in findings}
    return tuple(
        Match(finding, next((n for n, one in enumerate(expected) if _raises(finding, places[finding.id], one)), None))
        for finding in findings
    )


_Held = tuple[tuple[int, Span], ...]


def _sides(known: Sequence[Claim], finding: Finding, numbers: dict[str, int]) -> list[_Held]:
    """Where the sides of a finding stand: at each of their claims, and wherever else the same article says the same.

    A finding may cite the headline for a count that was labelled in the text.
    """
    claims = {claim.id: claim for claim in known}
    alike: dict[tuple[object, ...], list[Claim]] = {}
    for claim in known:
        alike.setdefault(said_by(claim), []).append(claim)
    return [
        tuple(
            (numbers[one.article_id], one.value_span)
            for name in side.claim_ids
            if name in claims
            for one in alike[said_by(claims[name])]
        )
        for side in finding.sides
    ]


def said_by(claim: Claim) -> tuple[object, ...]:
    """What tells a claim from others of its article but not from its repetitions there."""
    value = claim.value
    if isinstance(value, QuantityValue):
        return claim.article_id, claim.property, value.low, value.high, value.unit
    words = value.text if isinstance(value, TextValue) else value.timex_value
    return claim.article_id, claim.property, words


def _raises(finding: Finding, sides: Sequence[_Held], expected: ExpectedFinding) -> bool:
    family = finding.code[0]
    touched = [{number for number, places in enumerate(expected.sides) if _touch(side, places)} for side in sides]
    if family == expected.family and family in WITHIN:
        return any(touched)
    if (
        family != expected.family
        and not {family, expected.family} <= {"A", "Q"}
        and not {family, expected.family} <= {"C", "T"}
    ):
        return False
    return any(
        one != other for i, ours in enumerate(touched) for theirs in touched[i + 1 :] for one in ours for other in theirs
    )


def _touch(side: _Held, places: Sequence[Place]) -> bool:
    return any(number == place.article and span.overlaps(place.span) for number, span in side for place in places)


def _tallies(matches: Sequence[Match], expected: Sequence[ExpectedFinding]) -> dict[str, Figure]:
    """Rows for all, for each family, and for each rule.

    A matter raised twice counts once. What is labelled low is right when raised and not missed when it is not; what the
    report calls low is no alarm. A rule's row counts what it raised, low too, and how much of its family's matters that is.
    """
    loud = [match for match in matches if match.finding.severity in LOUD]
    owed = [n for n, one in enumerate(expected) if one.severity in LOUD]
    rows: dict[str, Figure] = {ALL: _tally(loud, owed), ANY_SEVERITY: _tally(matches, owed)}
    families = sorted({match.finding.code[0] for match in loud} | {expected[n].family for n in owed})
    for family in families:
        raised = [match for match in loud if _family(match, expected) == family]
        rows[f"family {family}"] = _tally(raised, [n for n in owed if expected[n].family == family])
    for info in rules():
        own = [match for match in matches if match.finding.code == info.code]
        rows[info.code] = _tally(own, [n for n in owed if expected[n].family == info.code[0]])
    return rows


def _family(match: Match, expected: Sequence[ExpectedFinding]) -> str:
    """Of what it raises, when it raises something: a weekday that cannot be may come out as a difference of dates."""
    return match.finding.code[0] if match.expected is None else expected[match.expected].family


def _tally(matches: Sequence[Match], owed: Sequence[int]) -> Tally:
    raised = {match.expected for match in matches if match.expected is not None}
    false = sum(match.expected is None for match in matches)
    return Tally(len(raised), len(raised) + false, len(raised & set(owed)), len(owed))


def _quiet(matches: Sequence[Match]) -> dict[str, Figure]:
    alarms = [match for match in matches if match.finding.severity in LOUD and match.expected is None]
    return {QUIET: Ills(len(alarms), 1), QUIET_CLEAN: Share(int(not alarms), 1)}


def _remarks(report: Report, matches: Sequence[Match], expected: Sequence[ExpectedFinding]) -> Iterator[Remark]:
    raised = {match.expected for match in matches if match.finding.severity in LOUD}
    quiet_way = {match.expected for match in matches if match.finding.severity == "low"}
    for number, one in enumerate(expected):
        if number not in raised and one.severity in LOUD:
            where = " (raised as low)" if number in quiet_way else ""
            yield Remark("missed", f"family {one.family}", f"{one.what or one.severity}{where}", _quotes_of(one))
    for match in matches:
        if match.expected is None:
            kind: RemarkKind = "false alarm" if match.finding.severity in LOUD else "low"
            yield Remark(kind, match.finding.code, match.finding.explanation, quotes_of_finding(report, match.finding))


def _quotes_of(one: ExpectedFinding) -> tuple[str, ...]:
    return tuple(" = ".join(dict.fromkeys(f"A{place.article + 1} “{place.words}”" for place in side)) for side in one.sides)


def quotes_of_finding(report: Report, finding: Finding) -> tuple[str, ...]:
    """One line a side: its value, and the words of each article that hold it."""
    claims = {claim.id: claim for claim in report.claims}
    numbers = {article.id: number for number, article in enumerate(report.articles, 1)}
    return tuple(
        f"{side.value}: "
        + " = ".join(
            f"A{numbers[claims[name].article_id]} “{_one_line(claims[name].quote)}”"
            for name in side.claim_ids
            if name in claims
        )
        for side in finding.sides
    )


def _one_line(words: str) -> str:
    return " ".join(words.split())
