"""The hashed embedder, and choosing an embedder by name."""

import hashlib
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.embed import HashedEmbedder, load_embedder
from factcheck.errors import UnknownEmbedder

embedder = HashedEmbedder()


@given(st.lists(st.text(max_size=80), max_size=6))
@settings(max_examples=80, deadline=None)
def test_every_row_has_unit_length_or_is_zero(texts: list[str]) -> None:
    """One row a text; zero exactly when there is no word in it."""
    vectors = embedder.embed(texts)
    assert vectors.shape == (len(texts), 512)
    assert vectors.dtype == np.float32
    for text, vector in zip(texts, vectors, strict=True):
        has_words = any(char.isalnum() or char == "_" for char in text)
        assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5) or not has_words or not vector.any()


@given(st.lists(st.sampled_from(["Police held 312", "the quake", "", "Rates rose 0.5%", "naïve – ﬁre"]), max_size=5))
@settings(max_examples=40, deadline=None)
def test_a_text_has_the_same_vector_in_any_company(texts: list[str]) -> None:
    """A row depends on its text alone, not on the batch or on what was embedded before."""
    fresh = HashedEmbedder()
    for text, vector in zip(texts, embedder.embed(texts), strict=True):
        assert np.array_equal(fresh.embed([text])[0], vector)


def test_vectors_are_the_same_on_every_machine_and_in_every_process() -> None:
    """No seeded hash: the digest of the non-zero buckets is a constant."""
    vector = HashedEmbedder().embed(["More than 1,000 suspects were arrested in Poipet on Wednesday"])[0]
    digest = hashlib.sha256(np.sign(vector).astype(np.int8).tobytes()).hexdigest()[:12]
    assert digest == "2c77ff662089"


def test_the_same_event_is_nearer_than_its_look_alike() -> None:
    """Two quakes: names and figures tell them apart, however alike the rest is worded."""
    one, same, other = embedder.embed(
        [
            "A 6.1 magnitude earthquake shook Velmar province on Tuesday, killing 35 people, officials said.",
            "The death toll from Tuesday's quake in Velmar reached 35; the tremor measured 6.1.",
            "A 5.4 magnitude earthquake shook Sirana province on Friday, killing 12 people, officials said.",
        ]
    )
    assert one @ same > one @ other


def test_the_words_that_every_text_has_weigh_next_to_nothing() -> None:
    """Sharing function words makes no likeness."""
    one, other = embedder.embed(
        ["It was in the city that he had been with them", "It was in the end that she had been with us"]
    )
    names, likewise = embedder.embed(["Kratie raids", "He was in the Kratie raids and they had been with him"])
    assert names @ likewise > 0.9
    assert one @ other < 0.8


def test_characters_that_show_nothing_change_no_vector() -> None:
    """A soft hyphen or zero-width space splits no word."""
    one, other = embedder.embed(["the government of Kratie", "the govern\u00adment of Kra\u200btie"])
    assert np.array_equal(one, other)


def test_words_are_forgotten_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory stays bounded, vectors stay the same."""
    monkeypatch.setattr("factcheck.embed.hashed._MOST_WORDS", 3)
    forgetful = HashedEmbedder()
    for text in ("one two three four five", "six seven eight", "one two three four five"):
        assert np.array_equal(forgetful.embed([text]), embedder.embed([text]))


def test_hashed_is_the_default() -> None:
    """No name, no model, no network."""
    assert load_embedder().name == load_embedder("hashed").name == "hashed"


@pytest.mark.parametrize("name", ["no-such-model", "nobody/no-such-model", "./no/such/folder", "", "Hashed", "a b", "../x/y/z"])
def test_a_missing_model_is_an_error_that_names_the_choices(name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Never another embedder in its place, and no attempt to download."""
    monkeypatch.setenv("SENTENCE_TRANSFORMERS_HOME", str(tmp_path))
    with pytest.raises(UnknownEmbedder, match=r'(?s)No embedder.*"hashed".*folder.*on this machine'):
        load_embedder(name)


def test_a_folder_without_a_model_is_an_error(tmp_path: Path) -> None:
    """It is not searched for on a hub by its name."""
    with pytest.raises(UnknownEmbedder, match=r"modules\.json"):
        load_embedder(str(tmp_path))


def test_the_default_imports_no_model_library() -> None:
    """The embedded path stays light."""
    code = (
        "import sys, factcheck.embed as e; e.load_embedder().embed(['x']); print({'torch', 'transformers'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
