"""The docs that can drift, made from the code: rule pages, command help, the report's JSON Schema.

python docs/generate.py          write them
python docs/generate.py --check  say which are stale, exit 1
"""

import sys
from pathlib import Path

from factcheck.cli.docs import docs_text
from factcheck.consistency.registry import rules
from factcheck.report.schema import schema_text

ROOT = Path(__file__).parent.parent


def rule_pages() -> str:
    """The page of every rule, by code."""
    parts = ["# The rules\n\nGenerated from the rules' own docstrings by `make fix`.\n"]
    parts += [
        f"## {info.code} {info.title}\n\nFamily: {info.family}. At most {info.severity}.\n\n{info.page}\n" for info in rules()
    ]
    return "\n".join(parts)


def generated() -> dict[Path, str]:
    """Every generated file with what it should hold."""
    return {
        ROOT / "docs" / "rules.md": rule_pages(),
        ROOT / "docs" / "cli.md": docs_text(),
        ROOT / "factcheck" / "report" / "report.schema.json": schema_text(),
    }


def main() -> int:
    """Write the stale files, or only name them."""
    is_check = "--check" in sys.argv[1:]
    stale = [path for path, text in generated().items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        if is_check:
            sys.stderr.write(f"stale: {path.relative_to(ROOT)} (run make fix)\n")
        else:
            path.write_text(generated()[path], encoding="utf-8")
    return 1 if is_check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
