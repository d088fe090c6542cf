"""The JSON Schema that ships with the package."""

import json
from importlib.resources import files

import jsonschema
import pytest

from factcheck.model import Report
from factcheck.report.schema import SCHEMA_FILE, build_schema, schema_text, shipped_schema

VALIDATOR = jsonschema.Draft202012Validator(shipped_schema())


def test_the_shipped_schema_is_current() -> None:
    """Run `python -m factcheck.report.schema` when this fails."""
    shipped = files("factcheck.report").joinpath(SCHEMA_FILE).read_text(encoding="utf-8")
    assert shipped == schema_text()


def test_it_is_a_schema() -> None:
    """It is valid JSON Schema of the draft that it names."""
    jsonschema.Draft202012Validator.check_schema(build_schema())


@pytest.mark.parametrize("name", ["border_report", "flood_report", "quiet_report"])
def test_reports_are_valid(name: str, request: pytest.FixtureRequest) -> None:
    """A report's JSON fits the schema and reads back as the same report."""
    report: Report = request.getfixturevalue(name)
    VALIDATOR.validate(json.loads(report.to_json()))
    assert Report.model_validate_json(report.to_json()) == report


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"schema": "factcheck.report/2"}, id="another version"),
        pytest.param({"findings": [{"id": "x"}]}, id="a finding with nothing in it"),
        pytest.param({"verdict": "all good"}, id="a field that nobody promised"),
    ],
)
def test_other_shapes_are_not(quiet_report: Report, change: dict[str, object]) -> None:
    """What the model refuses, the schema refuses."""
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate({**json.loads(quiet_report.to_json()), **change})
