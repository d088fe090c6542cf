"""An explanation for a terminal: each quote inside its sentences, the reasons, the nearest other evidence."""

from rich.text import Text

from factcheck.model import Relation, Report
from factcheck.report.digest import digest_finding
from factcheck.report.evidence import holder_words, when_words
from factcheck.report.excerpt import excerpt
from factcheck.report.explanation import ExplainedSide, Explanation, NearPassage, Passage
from factcheck.report.layout import Sheet
from factcheck.report.lookup import Lookup
from factcheck.report.plain import flat, inline
from factcheck.report.terminal import SEVERITY_STYLES, VALUE_STYLE


def explanation_to_terminal(explanation: Explanation, report: Report, *, width: int = 80, styled: bool = False) -> str:
    """The explanation as lines of at most `width` columns."""
    sheet = Sheet(width=width, styled=styled)
    lookup = Lookup(report)
    finding = explanation.finding
    told = digest_finding(finding, lookup)
    label = finding.severity.upper()
    title = Text.assemble((label, SEVERITY_STYLES[finding.severity]), "  ", (told.headline, "bold"))
    sheet.line(title, hang=len(label) + 2)
    sheet.line(told.spread, indent=len(label) + 2, style="dim")
    for side in explanation.sides:
        _side(sheet, side, explanation, lookup)
    sheet.heading("Why")
    sheet.line(flat(finding.explanation))
    _relations(sheet, explanation, lookup)
    _nearest(sheet, explanation.nearest, lookup)
    sheet.gap()
    sheet.line(f"Rule {told.code} (factcheck rules {told.code}) · id {told.id}", style="dim")
    return sheet.rendered()


def _side(sheet: Sheet, side: ExplainedSide, explanation: Explanation, lookup: Lookup) -> None:
    sheet.heading(flat(side.value))
    for passage in side.passages:
        sheet.gap()
        sheet.line(_in_context(passage, lookup, styled=sheet.styled), indent=2)
        for line in _credits(passage, explanation, lookup):
            sheet.line(line, indent=4, hang=6, style="dim")


def _in_context(passage: Passage, lookup: Lookup, *, styled: bool) -> Text:
    """The neighbouring sentences dimmed, the claims' own plain, the values marked."""
    text = lookup.text(passage.article_id, passage.context)
    context, sentence = passage.context, passage.sentence
    mark = "" if styled else "*"
    shown = Text(inline(text[context.start : sentence.start]), "dim")
    position = sentence.start
    for value in passage.values:
        if position <= value.start:
            shown.append(inline(text[position : value.start]), "not dim")
            shown.append(f"{mark}{flat(value.slice(text))}{mark}", f"not dim {VALUE_STYLE}")
            position = value.end
    shown.append(inline(text[position : sentence.end]), "not dim")
    return shown.append(inline(text[sentence.end : context.end]))


def _credits(passage: Passage, explanation: Explanation, lookup: Lookup) -> list[str]:
    claim = lookup.claims[passage.claim_ids[0]]
    topic = lookup.topics.get(explanation.finding.topic_id)
    statement = lookup.statement(topic.id if topic else "", claim.id)
    holder = holder_words([passage.article_id], statement.origin if statement else "", lookup)
    parts = [holder, when_words(claim, topic, lookup), lookup.attribution(claim)]
    return [" · ".join(part for part in parts if part), _place(passage, lookup)]


def _place(passage: Passage, lookup: Lookup) -> str:
    article = lookup.articles[passage.article_id]
    first = passage.values[0]
    where = "headline" if first.field == "title" else f"characters {first.start:,} to {passage.values[-1].end:,}"
    return f"“{flat(article.title)}” ({flat(article.source)}), {where}"


def _relations(sheet: Sheet, explanation: Explanation, lookup: Lookup) -> None:
    """Each reason once, with the pairs of outlets that it holds for."""
    by_reason: dict[tuple[str, str], list[str]] = {}
    for relation in explanation.relations:
        pair = _pair(relation, explanation, lookup)
        pairs = by_reason.setdefault((relation.relation, relation.reason), [])
        if pair not in pairs:
            pairs.append(pair)
    for (name, reason), pairs in by_reason.items():
        sheet.line(
            Text.assemble("- ", "; ".join(pairs), ": ", (name.replace("-", " "), "bold"), f", {flat(reason)}"), indent=2, hang=4
        )


def _pair(relation: Relation, explanation: Explanation, lookup: Lookup) -> str:
    """The two values with their outlets: the older first for an update, else as the sides stand."""
    order = [claim_id for side in explanation.finding.sides for claim_id in side.claim_ids]
    pair = [relation.a, relation.b]
    if relation.relation != "updates":
        pair.sort(key=order.index)
    a, b = (lookup.claims[claim_id] for claim_id in pair)
    return f"{lookup.value(a)} ({lookup.outlet(a.article_id)}) and {lookup.value(b)} ({lookup.outlet(b.article_id)})"


def _nearest(sheet: Sheet, nearest: tuple[NearPassage, ...], lookup: Lookup) -> None:
    if not nearest:
        return
    sheet.heading("Nearest other passages")
    for passage in nearest:
        words = excerpt(lookup.text(passage.article_id, passage.span), passage.span, ())
        sheet.line(f"“{words}”", indent=2, hang=3)
        credit = f"{lookup.outlet(passage.article_id)} · similarity {passage.similarity:.2f}"
        sheet.line(credit, indent=4, style="dim")
