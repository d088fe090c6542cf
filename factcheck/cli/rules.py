"""`factcheck rules`: what is checked, and each rule's page."""

from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.output import columns, emit, is_styled

if TYPE_CHECKING:
    from factcheck.consistency.registry import RuleInfo

SUMMARY = "What is checked, and each rule's page."
_PARTS = {"Why it matters", "Fires on", "Stays silent on"}


def command(
    code: Annotated[str | None, typer.Argument(metavar="CODE", help="A rule's code, for its page.")] = None,
) -> None:
    """List the rules, or print one rule's page: what it checks, why, when it fires and when it stays silent."""
    from factcheck.consistency import registry

    emit(rule_page(registry.rule_info(code.upper())) if code else rule_list(registry.rules()))


def rule_page(info: "RuleInfo") -> str:
    """The rule's page as text."""
    from rich.text import Text

    from factcheck.report.layout import Sheet

    sheet = Sheet(width=columns(), styled=is_styled())
    sheet.line(Text.assemble((info.code, "bold"), "  ", (info.title, "bold")), hang=6)
    sheet.line(f"Family: {info.family} · severity: up to {info.severity}", indent=6, style="dim")
    measured = _measured(info.code)
    if measured:
        sheet.line(f"Measured: {measured}", indent=6, hang=16, style="dim")
    for paragraph in info.page.split("\n\n"):
        sheet.gap()
        lead, _, rest = " ".join(paragraph.split()).partition(": ")
        sheet.line(Text.assemble((f"{lead}:", "bold"), f" {rest}") if lead in _PARTS else f"{lead}: {rest}" if rest else lead)
    return sheet.rendered()


def rule_list(infos: "tuple[RuleInfo, ...]") -> str:
    """Every rule on a line of its own, under its family."""
    from rich.text import Text

    from factcheck.report.layout import Sheet
    from factcheck.report.terminal import SEVERITY_STYLES

    sheet = Sheet(width=columns(), styled=is_styled())
    family = ""
    for info in infos:
        if info.family != family:
            family = info.family
            sheet.heading(family[:1].upper() + family[1:])
        severity = (info.severity.ljust(6), SEVERITY_STYLES[info.severity])
        sheet.line(Text.assemble((info.code, "bold"), "  ", severity, "  ", info.title), hang=14)
        measured = _measured(info.code)
        if measured:
            sheet.line(measured, indent=14, style="dim")
    sheet.gap()
    sheet.line("Measured on labelled stories: of what the rule raised, and of what its family should have raised.", style="dim")
    sheet.line("factcheck rules CODE prints a rule's page.", style="dim")
    return sheet.rendered()


def _measured(code: str) -> str:
    """What the rule was worth on the labelled stories when this version was made; test is the split held out."""
    from factcheck.evaluation.results import measured_words, shipped_measures

    return "; ".join(f"{one.split}: {measured_words(one)}" for one in shipped_measures().get(code, ()))
