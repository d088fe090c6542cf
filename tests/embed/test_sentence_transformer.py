"""A real, tiny sentence-transformers model, made here, saved and loaded by its path."""

from pathlib import Path

import numpy as np
import pytest

from factcheck.embed import Embedder, load_embedder
from factcheck.errors import UnknownEmbedder

TEXT = "police arrested suspects in raids the quake killed people on monday budget vote passed"
WORDS = ("[UNK]", *TEXT.split())


@pytest.fixture(scope="module")
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A static-embedding model with a word-level tokenizer and random weights, as sentence-transformers saves it."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.normalizers import Lowercase
    from tokenizers.pre_tokenizers import Whitespace

    tokenizer = Tokenizer(WordLevel({word: index for index, word in enumerate(WORDS)}, unk_token="[UNK]"))
    tokenizer.normalizer, tokenizer.pre_tokenizer = Lowercase(), Whitespace()
    weights = np.random.default_rng(7).normal(size=(len(WORDS), 24)).astype(np.float32)
    folder = tmp_path_factory.mktemp("models") / "tiny"
    SentenceTransformer(modules=[StaticEmbedding(tokenizer, embedding_weights=weights)], device="cpu").save(str(folder))
    return folder


@pytest.fixture(scope="module")
def embedder(model_folder: Path) -> Embedder:
    """The model, loaded the way a user does."""
    return load_embedder(str(model_folder))


def test_a_model_is_loaded_by_its_path(embedder: Embedder, model_folder: Path) -> None:
    """Its vectors have unit length, one a text, and it is called what the user called it."""
    vectors = embedder.embed(["Police arrested suspects", "The quake killed people on Monday"])
    assert embedder.name == str(model_folder)
    assert vectors.shape == (2, 24)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)


def test_its_vectors_follow_its_weights(embedder: Embedder) -> None:
    """Texts that share words are nearer than texts that share none."""
    one, near, far = embedder.embed(["police arrested suspects in raids", "suspects arrested in raids", "budget vote passed"])
    assert one @ near > one @ far


def test_a_text_without_words_is_the_zero_vector(embedder: Embedder) -> None:
    """And so is nothing at all: no text, no row."""
    assert not embedder.embed(["", "...", " "]).any()
    assert embedder.embed([]).shape == (0, 24)


def test_a_broken_model_is_an_error_that_says_so(model_folder: Path, tmp_path: Path) -> None:
    """A folder that looks like a model but is none names what went wrong and the choices."""
    (tmp_path / "modules.json").write_text((model_folder / "modules.json").read_text())
    with pytest.raises(UnknownEmbedder, match=r'cannot be loaded.*Choose "hashed"'):
        load_embedder(str(tmp_path))
