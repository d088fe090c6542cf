"""Prompt files: their form, their variables, where they are found."""

import tomllib
from pathlib import Path

import pytest

from factcheck.errors import UnknownPrompt
from factcheck.llm.prompts import load_prompt, prompt_folder
from factcheck.llm.request import Message

WHOLE = """A note to the reader.

# system
Read with care.
# example user
Two died.
# example assistant
{"dead": 2}
# user
Published {{day}}.

{{sentences}}
"""


def written(folder: Path, text: str) -> Path:
    """A folder of prompts with this one in it."""
    (folder / "read").mkdir(exist_ok=True)
    (folder / "read" / "v1.md").write_text(text)
    return folder


def test_sections_become_messages(tmp_path: Path) -> None:
    """System, examples, user; the note is not sent."""
    prompt = load_prompt("read", 1, written(tmp_path, WHOLE))
    assert prompt.filled(day="today", sentences="1: Two died.") == (
        Message("system", "Read with care."),
        Message("user", "Two died."),
        Message("assistant", '{"dead": 2}'),
        Message("user", "Published today.\n\n1: Two died."),
    )
    assert prompt.prefix == 'Read with care.\nTwo died.\n{"dead": 2}\nPublished '


def test_what_an_article_says_in_braces_stays(tmp_path: Path) -> None:
    """Put in once and as it is: no template language, and no second round of replacing."""
    prompt = load_prompt("read", 1, written(tmp_path, WHOLE))
    text = r"{{ 7*7 }} {{day}} {{sentences}} \1 \g<0> {% raw %}"
    assert prompt.filled(day="{{sentences}}", sentences=text)[-1].content == "Published {{sentences}}.\n\n" + text


@pytest.mark.parametrize("variables", [{"day": ""}, {"day": "", "sentences": "", "mood": ""}, {}])
def test_every_variable_is_supplied_and_used(tmp_path: Path, variables: dict[str, str]) -> None:
    """One too few or one too many is an error that names it."""
    prompt = load_prompt("read", 1, written(tmp_path, WHOLE))
    with pytest.raises(UnknownPrompt, match=r"read/v1: variables missing \[.*\], not used \[.*\]"):
        prompt.filled(**variables)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("# user\nhello", id="no system"),
        pytest.param("# system\nhello", id="no user"),
        pytest.param("# system\na\n# user\nb\n# example user\nc", id="user is not last"),
        pytest.param("# system\na\n# example user\nb\n# user\nc", id="half an example"),
        pytest.param("# system\n{{day}}\n# user\nb", id="a variable before the last section"),
    ],
)
def test_a_prompt_of_another_form_is_refused(tmp_path: Path, text: str) -> None:
    """Named by task and version."""
    with pytest.raises(UnknownPrompt, match="read/v1"):
        load_prompt("read", 1, written(tmp_path, text))


def test_a_prompt_that_is_not_there_is_named(tmp_path: Path) -> None:
    """Task, version and the folder looked in."""
    with pytest.raises(UnknownPrompt, match="read/v9"):
        load_prompt("read", 9, tmp_path)


def test_the_digest_is_of_the_file_and_not_of_its_line_ends(tmp_path: Path) -> None:
    """A checkout with other line ends is the same prompt; another word is not."""
    digest = load_prompt("read", 1, written(tmp_path, WHOLE)).digest
    for folder, text, is_same in (("a", WHOLE.replace("\n", "\r\n"), True), ("b", WHOLE.replace("care", "zeal"), False)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "read").mkdir()
        (tmp_path / folder / "read" / "v1.md").write_bytes(text.encode())
        assert (load_prompt("read", 1, tmp_path / folder).digest == digest) is is_same


def test_prompts_are_in_the_wheel_and_found_in_a_working_copy() -> None:
    """The build puts the folder into the package; without a build it is beside it."""
    root = Path(__file__).parents[2]
    build = tomllib.loads((root / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["targets"]
    assert build["wheel"]["force-include"] == {"prompts": "factcheck/prompts"}
    assert "prompts" in build["sdist"]["include"]
    assert (prompt_folder() / "README.md").is_file()
