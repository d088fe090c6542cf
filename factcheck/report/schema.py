"""The JSON Schema of `factcheck.report/1`; `python -m factcheck.report.schema` writes it beside this module."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

from factcheck.model import Report

SCHEMA_FILE = "report.schema.json"


def build_schema() -> dict[str, Any]:
    """The schema as the model has it now."""
    schema = Report.model_json_schema(by_alias=True, mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:factcheck:report:1",
        **schema,
        "title": "factcheck.report/1",
    }


def schema_text() -> str:
    """The schema as it is written to the file."""
    return json.dumps(build_schema(), indent=2, ensure_ascii=False) + "\n"


def shipped_schema() -> dict[str, Any]:
    """The schema that ships with the package."""
    schema: dict[str, Any] = json.loads(files(__package__).joinpath(SCHEMA_FILE).read_text(encoding="utf-8"))
    return schema


def main() -> None:
    """Writes the schema file."""
    Path(__file__).with_name(SCHEMA_FILE).write_text(schema_text(), encoding="utf-8")


if __name__ == "__main__":
    main()
