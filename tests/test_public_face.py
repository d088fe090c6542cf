"""What `import factcheck` gives: the verbs and nouns of the design, at little cost, in any order of use."""

import inspect
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import factcheck

ROOT = Path(__file__).parent.parent
STORY = ROOT / "seeds" / "quiet"

HEAVY = ("torch", "sentence_transformers", "openai", "instructor", "httpx2", "rich", "typer")


def in_fresh_python(program: str) -> str:
    """What the program prints, in an interpreter that has imported nothing yet."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_default_path_imports_nothing_heavy() -> None:
    """A whole run with the rules and the hashed embedder needs no model's library, and draws nothing."""
    program = f"""
import sys, datetime, factcheck
assert "numpy" not in sys.modules, "import factcheck alone costs next to nothing"
factcheck.check({str(STORY)!r}, today=datetime.date(2025, 12, 1)).to_json()
print([name for name in {HEAVY!r} if name in sys.modules])
"""
    assert in_fresh_python(program) == "[]"


@pytest.mark.parametrize("before", ["", f"factcheck.check({str(STORY)!r});", "import factcheck.ground.locate;"], ids=repr)
def test_ground_is_the_verb_whatever_was_imported_before(before: str) -> None:
    """The package of that name is bound over the function once a stage imports it: calling either does the same."""
    program = f"import factcheck; {before} print(factcheck.ground('312 people', 'Police arrested 312 people.').start)"
    assert in_fresh_python(program) == "16"


def test_every_public_name_is_there_and_documented() -> None:
    """`dir` shows what `__all__` promises, and each name has a docstring."""
    assert dir(factcheck) == sorted(factcheck.__all__)
    for name in factcheck.__all__:
        assert inspect.getdoc(getattr(factcheck, name)), name


def test_an_unknown_name_is_an_attribute_error() -> None:
    """Not a KeyError out of a table."""
    with pytest.raises(AttributeError, match="no attribute 'chek'"):
        factcheck.chek  # noqa: B018


def test_the_library_example_of_the_readme_prints_what_it_says(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each `print` is followed by its output as a comment."""
    monkeypatch.chdir(ROOT)
    [code] = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    promised = re.findall(r"^# (.*)$", code, re.MULTILINE)
    exec(compile(code, "README.md", "exec"), {})
    assert capsys.readouterr().out.splitlines() == promised


def test_inputs_may_be_articles_paths_or_both() -> None:
    """The same article given twice, once read and once by its path, counts once."""
    articles = factcheck.read_articles(STORY)
    today = date(2025, 12, 1)
    report = factcheck.check([*articles, str(STORY)], today=today)
    assert len(report.articles) == len(articles)
    assert [article.id for article in factcheck.check(articles, today=today).articles] == [one.id for one in report.articles]


def test_text_alone_is_an_article_as_it_stands() -> None:
    """With a title, `read_articles(text=...)` keeps every character, so that offsets hold."""
    text = "  Three  people died.\r\nMore to follow. "
    [article] = factcheck.read_articles(text=text, title="Three dead")
    assert article.text == text


def test_nothing_readable_is_an_input_error(tmp_path: Path) -> None:
    """An empty report would say that all is well; one readable input among several is enough for a report."""
    with pytest.raises(factcheck.InputError, match="no such file"):
        factcheck.check(str(tmp_path / "nope.txt"))
    with pytest.raises(factcheck.InputError, match="name is empty"):
        factcheck.check("")
    report = factcheck.check([str(tmp_path / "nope.txt"), str(STORY)], today=date(2025, 12, 1))
    assert report.articles
    assert [problem.source for problem in report.problems] == [str(tmp_path / "nope.txt")]


@pytest.mark.parametrize("given", [b"real.txt", [b"real.txt"], 7, [None]], ids=repr)
def test_what_is_no_article_and_no_path_is_a_type_error(given: object) -> None:
    """Bytes are no list of file names."""
    with pytest.raises(TypeError, match="expected articles, or paths as str or PathLike, not"):
        factcheck.check(given)  # type: ignore[arg-type]
