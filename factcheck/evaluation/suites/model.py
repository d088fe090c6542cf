"""model: the rules, the model, and both together, side by side on stories that a model has read.

Claims are scored for each of the three. Relations and the alarms among the findings stand on what the rules read, with a model
as without; low findings come beside them from the disagreements that it tells. Its opinions are scored as what they are:
whether two quotes speak of the same thing.
"""

from collections.abc import Iterator, Mapping

from factcheck.consistency.registry import needs_told
from factcheck.evaluation.cases.stories import StoryCase, expected_findings
from factcheck.evaluation.providers import Given, StoryRun, provider_named
from factcheck.evaluation.replies import ModelRun
from factcheck.evaluation.scores import ALL, Amount, Figure, Ills, Remark, Score, Share
from factcheck.evaluation.suites.claims import readings_of_claims, readings_of_labels, score_claims
from factcheck.evaluation.suites.findings import ANY_SEVERITY, LOUD, Match, match_findings, said_by, score_findings
from factcheck.evaluation.suites.relations import CONTRADICTS, score_relations
from factcheck.evaluation.suites.summaries import CARRIED, UNFOUNDED, WRONG, score_summaries
from factcheck.extract.llm.relate import IS_OTHER, IS_SAME
from factcheck.extract.rules import READER
from factcheck.model import Claim, Report

RULES, MODEL, BOTH = "rules", "model", "both"
ALL_CLAIMS = "all claims"
MISSING, UNUSED = "readings not recorded", "recorded readings not asked for"
UNREAD = "articles not read by the model"
TOLD = "disagreements told by the model and right"
HELD = "proposed by the model and held"
_SAME_THING = frozenset({"agrees", "compatible", CONTRADICTS})
_OTHER_THING = frozenset({"updates", "differs-in-scope"})
"""Two moments of a count that grows are two things to the relating prompt."""


def score_with_model(case: StoryCase, run: ModelRun) -> Score:
    """A story's rows: claims, relations, findings and summaries by reader, opinions, and what the replies cost."""
    replies = _replies(run)
    if run.report is None or run.unread:
        return Score(case.id, replies, tuple(_trouble(run)), scored=0, not_scored=1)
    alone = StoryRun(case, provider_named(RULES))
    both = StoryRun(case, Given(BOTH, run.report))
    rows: dict[str, Figure] = {**_claim_rows(case, alone, both)}
    for reader, story in ((RULES, alone), (BOTH, both)):
        rows |= _named(score_relations(story).rows, "relations", reader, {ALL: "", CONTRADICTS: "contradicts"})
        rows |= _named(score_findings(story).rows, "findings", reader, {ALL: "", ANY_SEVERITY: "low counted too"})
        rows |= _named(score_summaries(story).rows, "summaries", reader, {name: name for name in (CARRIED, WRONG, UNFOUNDED)})
    rows |= {
        **_told_rows(both),
        **_opinion_rows(both),
        **_doubt_rows(both),
        **_grounded(run.report),
        **replies,
        **_traffic(run),
    }
    return Score(case.id, rows, (*_trouble(run), *_wrong_opinions(both)))


def _claim_rows(case: StoryCase, alone: StoryRun, both: StoryRun) -> dict[str, Figure]:
    """Of all, then by property."""
    proposed = both.report.model_copy(update={"claims": tuple(filter(is_read_by_model, both.report.claims))})
    runs = {RULES: alone, MODEL: StoryRun(case, Given(MODEL, proposed)), BOTH: both}
    scores = {reader: score_claims(run).rows for reader, run in runs.items()}
    names = sorted({name for rows in scores.values() for name in rows}, key=lambda name: (name != ALL, name))
    return {
        f"{ALL_CLAIMS if name == ALL else f'claims {name}'}, {reader}": rows[name]
        for name in names
        for reader, rows in scores.items()
        if name in rows
    }


def is_read_by_model(claim: Claim) -> bool:
    """Whether a model read it, alone or with the rules."""
    return any(reader != READER for reader in claim.readers)


def _named(rows: Mapping[str, Figure], suite: str, reader: str, names: Mapping[str, str]) -> dict[str, Figure]:
    return {f"{suite}{f' {name}' if name else ''}, {reader}": rows[row] for row, name in names.items() if row in rows}


def _told_rows(run: StoryRun) -> dict[str, Figure]:
    """Of the disagreements that the model tells and nothing else raises: how many are right."""
    expected = expected_findings(run.case, run.articles)
    if expected is None:
        return {}
    told = [match for match in match_findings(run.report, expected, run.numbers) if needs_told(match.finding.code)]
    return {TOLD: Share(sum(match.expected is not None for match in told), len(told))}


def _opinion_rows(run: StoryRun) -> dict[str, Figure]:
    """On labelled pairs that the model was asked about: whether it calls the same thing the same, and others other."""
    found = list(_opinions(run))
    right = [is_same == opined for is_same, opined, _ in found]
    return {
        "opinions": Share(sum(right), len(right)),
        "opinions on one thing": _share(right, [is_same for is_same, _, _ in found], wanted=True),
        "opinions on two things": _share(right, [is_same for is_same, _, _ in found], wanted=False),
    }


def _share(right: list[bool], kinds: list[bool], *, wanted: bool) -> Share:
    chosen = [one for one, kind in zip(right, kinds, strict=True) if kind == wanted]
    return Share(sum(chosen), len(chosen))


def _opinions(run: StoryRun) -> Iterator[tuple[bool, bool, str]]:
    """For each labelled pair with an opinion: whether it is one thing, whether the model says so, and the pair in words.

    Each value of an article is asked about once: what was said of it in the headline holds for the same value in the text.
    """
    labels = run.case.finished
    if labels is None:
        return
    labelled = {one.id: one for one in readings_of_labels(labels, run.articles)}
    found = readings_of_claims(run.report.claims, run.numbers)
    said = {claim.id: said_by(claim) for claim in run.report.claims}
    given = {frozenset(said[name] for name in pair): opinion for pair, opinion in opinions_of(run.report).items()}
    for pair in labels.pairs:
        ours, theirs = ([said[one.id] for one in found if one.meets(labelled[name])] for name in (pair.a, pair.b))
        held = [given[key] for one in ours for other in theirs if (key := frozenset((one, other))) in given]
        if held and pair.relation in _SAME_THING | _OTHER_THING:
            words = f"{labelled[pair.a].words} / {labelled[pair.b].words}: {pair.relation} ({pair.why})"
            yield pair.relation in _SAME_THING, held[0], words


def opinions_of(report: Report) -> dict[frozenset[str], bool]:
    """By pair of claims, whether the model takes them to speak of one thing; pairs that it calls unclear are left out."""
    return {
        frozenset((pair.a, pair.b)): pair.opinion.startswith(IS_SAME)
        for topic in report.topics
        for pair in topic.relations
        if pair.opinion is not None and pair.opinion.startswith((IS_SAME, IS_OTHER))
    }


def _doubt_rows(run: StoryRun) -> dict[str, Figure]:
    """What the model's doubt is worth: of the alarms that it doubts, and of those that it upholds, how many are right."""
    expected = expected_findings(run.case, run.articles)
    if expected is None:
        return {}
    given = opinions_of(run.report)
    loud = [match for match in match_findings(run.report, expected, run.numbers) if match.finding.severity in LOUD]
    held = {True: [0, 0], False: [0, 0]}
    for match in loud:
        upheld = _is_upheld(match, given)
        if upheld is not None:
            held[upheld][0] += match.expected is not None
            held[upheld][1] += 1
    return {
        "alarms that the model upholds and that are right": Share(*held[True]),
        "alarms that the model doubts and that are right": Share(*held[False]),
    }


def _is_upheld(match: Match, given: Mapping[frozenset[str], bool]) -> bool | None:
    """Whether the model takes any two sides to speak of one thing; None when it was not asked."""
    sides = [side.claim_ids for side in match.finding.sides]
    said = [
        given[key]
        for number, ours in enumerate(sides)
        for theirs in sides[number + 1 :]
        for one in ours
        for other in theirs
        if (key := frozenset((one, other))) in given
    ]
    return any(said) if said else None


def _grounded(report: Report) -> dict[str, Figure]:
    """Of what the model proposed, how much the articles hold."""
    held = sum(map(is_read_by_model, report.claims))
    away = sum(item.reader not in ("", READER) for item in report.ungrounded)
    return {HELD: Share(held, held + away)}


def _replies(run: ModelRun) -> dict[str, Figure]:
    return {MISSING: Ills(int(bool(run.missing)), 1), UNUSED: Ills(len(run.unused), 1)}


def _traffic(run: ModelRun) -> dict[str, Figure]:
    """For each task: requests a story, and characters a request. Tokens where the endpoint counts them."""
    rows: dict[str, Figure] = {}
    for task in ("read", "relate", "tell"):
        own = [used for used in run.used if used.task == task]
        rows[f"{task}: requests a story"] = Amount(len(own), 1)
        rows[f"{task}: characters asked a request"] = Amount(sum(used.asked_characters for used in own), len(own))
        rows[f"{task}: characters replied a request"] = Amount(sum(used.reply_characters for used in own), len(own))
        counted = [used.tokens for used in own if used.tokens is not None]
        rows[f"{task}: tokens a request"] = Amount(sum(counted), len(counted))
    return rows


def _trouble(run: ModelRun) -> Iterator[Remark]:
    if run.missing:
        yield Remark("broken", MISSING, run.missing)
    for words in run.unread:
        yield Remark("broken", UNREAD, words)
    for name in run.unused:
        what = f"{name} answers a request that is no longer made: its prompt or its article has changed; record the story again"
        yield Remark("broken", UNUSED, what)
    for name in run.unrecorded:
        yield Remark("not scored", "opinions and tellings", f"{name} is not recorded")


def _wrong_opinions(run: StoryRun) -> Iterator[Remark]:
    for is_same, opined, words in _opinions(run):
        if is_same != opined:
            yield Remark("wrong", "opinions", f"called {'the same thing' if opined else 'different things'}: {words}")
