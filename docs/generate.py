"""The docs that can drift, made from the code: rule pages, command help, JSON Schemas, the results page, blocks of the README.

Figures come from evals/results.json, which `factcheck eval --write` makes; nothing is measured here.

python docs/generate.py          write them
python docs/generate.py --check  say which are stale, exit 1
"""

import json
import re
import sys
import textwrap
from datetime import date
from pathlib import Path

import factcheck
from factcheck.cli.docs import docs_text
from factcheck.consistency.registry import rules
from factcheck.evaluation.cases.labels import EventsSheet, FactsSheet, StoryLabels
from factcheck.evaluation.cases.pages import ExpectedPage
from factcheck.evaluation.cases.sentences import QuantitySentence, TimeSentence
from factcheck.evaluation.results import Results, figures_block, measured_text, read_results, results_page
from factcheck.pipeline import ModelSetup
from factcheck.report.digest import model_lines
from factcheck.report.schema import schema_text
from factcheck.report.terminal import to_terminal

ROOT = Path(__file__).parent.parent
EXCERPT_STORY, EXCERPT_DAY = "seeds/border", date(2025, 7, 29)
RECORDINGS, RECORDED_MODEL, RECORDED_DAY = "evals/recordings/seeds", "openai/transcribed", date(2025, 12, 1)
WIDTH = 80
# A block of the README between its marks is replaced as a whole.
_BLOCK = re.compile(r"(?P<open><!-- generated: (?P<name>[a-z-]+) -->\n)(?P<text>.*?)(?P<close><!-- end -->)", re.DOTALL)


def rule_pages() -> str:
    """The page of every rule, by code."""
    parts = ["# The rules\n\nGenerated from the rules' own docstrings by `make fix`.\n"]
    parts += [
        f"## {info.code} {info.title}\n\nFamily: {info.family}. At most {info.severity}.\n\n{info.page}\n" for info in rules()
    ]
    return "\n".join(parts)


def excerpt() -> str:
    """The printed report on the border page, summaries left out."""
    report = factcheck.check(ROOT / EXCERPT_STORY, today=EXCERPT_DAY)
    return f"```text\n{to_terminal(report, width=WIDTH, summaries=False).rstrip()}\n```\n"


def results() -> Results:
    """The figures that the last `factcheck eval --write` kept."""
    return read_results((ROOT / "evals" / "results.json").read_text(encoding="utf-8"))


def figures() -> str:
    """Three figures of the evals."""
    return figures_block(results())


def recorded() -> str:
    """The earthquake as the recorded model told it, and how much of what it proposed stood."""
    setup = ModelSetup(name=RECORDED_MODEL, recordings=ROOT / RECORDINGS)
    report = factcheck.check(ROOT / "seeds" / "earthquake", today=RECORDED_DAY, model=setup)
    told = [
        textwrap.fill(sentence.text, WIDTH, initial_indent="  ", subsequent_indent="  ")
        for sentence in report.stories[0].sentences
    ]
    counted = [textwrap.fill(line, WIDTH) for line in model_lines(report)]
    return "```text\n" + "\n".join([report.stories[0].title, "", *told, "", *counted]) + "\n```\n"


BLOCKS = {"excerpt": excerpt, "figures": figures, "recorded": recorded}
SCHEMAS = {
    "labels": StoryLabels,
    "contradictions": FactsSheet,
    "events": EventsSheet,
    "page": ExpectedPage,
    "quantities": QuantitySentence,
    "times": TimeSentence,
}


def case_schema(name: str) -> str:
    """The JSON Schema of one kind of case; of sentences, that of one line."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **SCHEMAS[name].model_json_schema()}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def readme() -> str:
    """The README with its generated blocks made anew."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return _BLOCK.sub(lambda match: match["open"] + BLOCKS[match["name"]]() + match["close"], text)


def generated() -> dict[Path, str]:
    """Every generated file with what it should hold."""
    return {
        ROOT / "docs" / "rules.md": rule_pages(),
        ROOT / "docs" / "cli.md": docs_text(),
        ROOT / "factcheck" / "report" / "report.schema.json": schema_text(),
        ROOT / "README.md": readme(),
        ROOT / "evals" / "RESULTS.md": results_page(results()),
        ROOT / "factcheck" / "evaluation" / "measured.json": measured_text(results()),
        **{ROOT / "evals" / "schema" / f"{name}.json": case_schema(name) for name in SCHEMAS},
    }


def main() -> int:
    """Write the stale files, or only name them."""
    is_check = "--check" in sys.argv[1:]
    wanted = generated()
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        if is_check:
            sys.stderr.write(f"stale: {path.relative_to(ROOT)} (run make fix)\n")
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(wanted[path], encoding="utf-8")
    return 1 if is_check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
