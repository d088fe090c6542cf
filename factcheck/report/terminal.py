"""The report for a terminal, or plain for a pipe or a file."""

from rich.text import Text

from factcheck.model import Report, Severity
from factcheck.report.digest import (
    NOTHING_FOUND,
    ConfirmedDigest,
    Digest,
    FindingDigest,
    SideDigest,
    StoryDigest,
    TollDigest,
    digest,
    made_with,
)
from factcheck.report.excerpt import Excerpt
from factcheck.report.layout import Sheet
from factcheck.report.wording import count

SEVERITY_STYLES: dict[Severity, str] = {"high": "bold red", "medium": "bold yellow", "low": "bold cyan"}
VALUE_STYLE = "bold underline"
_CREDIT_STYLE = "dim"


def to_terminal(report: Report, *, width: int = 80, styled: bool = False, summaries: bool = True) -> str:
    """The report as lines of at most `width` columns; without `styled` not one escape sequence, and values in *asterisks*."""
    sheet = Sheet(width=width, styled=styled)
    told = digest(report, summaries=summaries)
    sheet.line(told.header, style="bold")
    _findings(sheet, told)
    if not told.findings:
        _coverage(sheet, told)
    _tolls(sheet, told.tolls)
    _confirmed(sheet, told.confirmed)
    _listed(sheet, "What could not be checked", told.problems)
    _listed(sheet, "How it was read", told.notices)
    _stories(sheet, told.stories)
    if told.findings:
        _coverage(sheet, told)
    sheet.gap()
    sheet.line(made_with(report), style=_CREDIT_STYLE)
    return sheet.rendered()


def quotation(quote: Excerpt, *, styled: bool) -> Text:
    """The quote in quotation marks, its values set off by style or, where there is none, by asterisks."""
    mark = "" if styled else "*"
    pieces = [(f"{mark}{piece.words}{mark}", VALUE_STYLE) if piece.is_value else (piece.words, "") for piece in quote.pieces]
    return Text.assemble("“", *pieces, "”")


def _findings(sheet: Sheet, told: Digest) -> None:
    if not told.findings:
        sheet.gap()
        sheet.line(NOTHING_FOUND)
        return
    sheet.heading("Conflicts")
    for finding in told.findings:
        _finding(sheet, finding)
    sheet.gap()
    sheet.line(f"factcheck explain {told.findings[0].id} PATH… shows a finding in its context.", indent=2, style=_CREDIT_STYLE)


def _finding(sheet: Sheet, finding: FindingDigest) -> None:
    label = finding.severity.upper()
    sheet.gap()
    title = Text.assemble((label, SEVERITY_STYLES[finding.severity]), "  ", (finding.headline, "bold"))
    sheet.line(title, hang=len(label) + 2)
    sheet.line(finding.spread, indent=len(label) + 2, style=_CREDIT_STYLE)
    for side in finding.sides:
        _side(sheet, side, SEVERITY_STYLES[finding.severity])
    sheet.gap()
    if finding.why:
        sheet.line(Text.assemble(("Why: ", "bold"), finding.why), indent=2)
    for opinion in finding.opinions:
        sheet.line(opinion, indent=2)
    sheet.line(f"Rule {finding.code} · id {finding.id}", indent=2, style=_CREDIT_STYLE)
    sheet.gap()


def _side(sheet: Sheet, side: SideDigest, style: str) -> None:
    sheet.gap()
    if side.value:
        sheet.line(side.value, indent=2, style=style)
    for evidence in side.evidence:
        sheet.line(quotation(evidence.excerpt, styled=sheet.styled), indent=4, hang=5)
        sheet.line(evidence.credit(), indent=6, hang=8, style=_CREDIT_STYLE)
    if side.also:
        sheet.line(f"Also: {side.also}", indent=6, hang=8, style=_CREDIT_STYLE)


def _tolls(sheet: Sheet, tolls: tuple[TollDigest, ...]) -> None:
    if not tolls:
        return
    sheet.heading("What moved on")
    for toll in tolls:
        sheet.gap()
        sheet.line(toll.headline, style="bold")
        if toll.story:
            sheet.line(toll.story, indent=2, style=_CREDIT_STYLE)
        _steps(sheet, toll)
        if toll.note:
            sheet.line(toll.note, indent=2, style=_CREDIT_STYLE)
    sheet.gap()


def _steps(sheet: Sheet, toll: TollDigest) -> None:
    column = min(max(len(step.value) for step in toll.steps), sheet.width // 3)
    for step in toll.steps:
        text = Text(step.value.rjust(column), "bold" if step.mark else "")
        text.append("  ", "not bold")
        if step.mark:
            text.append_text(Text.assemble((step.mark, "bold green"), " · "))
        text.append_text(Text(step.credit()))
        sheet.line(text, indent=2, hang=min(column + 4, sheet.width // 2))


def _confirmed(sheet: Sheet, confirmed: tuple[ConfirmedDigest, ...]) -> None:
    if not confirmed:
        return
    sheet.heading("What several origins confirm")
    story = ""
    for fact in confirmed:
        if fact.story != story:
            sheet.gap()
            sheet.line(fact.story, style=_CREDIT_STYLE)
            story = fact.story
        label = f"{fact.headline}: " if fact.headline else ""
        text = Text.assemble(label, (fact.value, "bold"), (f" · {fact.origins}", _CREDIT_STYLE))
        sheet.line(text, indent=2, hang=4)
    sheet.gap()


def _stories(sheet: Sheet, stories: tuple[StoryDigest, ...]) -> None:
    if not stories:
        return
    sheet.heading("In short")
    for story in stories:
        _story(sheet, story)


def _story(sheet: Sheet, story: StoryDigest) -> None:
    sheet.gap()
    is_one = [article.title for article in story.articles] == [story.title]
    if not is_one:
        sheet.line(f"{story.title} · {count(len(story.articles), 'article')}", style="bold")
    for sentence in story.sentences:
        sheet.line(sentence, indent=2)
    for article in story.articles:
        sheet.gap()
        sheet.line(article.title, indent=2 * (not is_one), style="bold" if is_one else "")
        sheet.line(article.credit, indent=2 * (not is_one), style=_CREDIT_STYLE)
        if article.summary:
            sheet.line(article.summary, indent=2 + 2 * (not is_one))
    if story.background:
        sheet.gap()
        sheet.line("Also told as background in: " + "; ".join(story.background), indent=2, hang=4, style=_CREDIT_STYLE)
    sheet.gap()


def _listed(sheet: Sheet, title: str, lines: tuple[str, ...]) -> None:
    if not lines:
        return
    sheet.heading(title)
    for line in lines:
        sheet.line(f"- {line}", indent=2, hang=4)
    sheet.gap()


def _coverage(sheet: Sheet, told: Digest) -> None:
    """Last where there is something to look at; straight after "No conflicts found" where that line needs it."""
    if told.findings:
        sheet.heading("How much was read")
    for line in told.coverage:
        sheet.line(line)
