"""Write the model files that the real server of these tests serves: a llama of one layer with random weights.

    python make_model.py FOLDER

Run by the environment of the server, which has `gguf`; nothing of factcheck is imported. What the models say is noise. They
differ in one thing: how much they are drawn to the signs that end a piece of JSON, and to the words of these tests' stories.

- brief.gguf closes everything at once: its replies are next to empty and fit the schema that the server holds them to.
- talkative.gguf makes claims of words of the stories, run together and with other figures; some of its replies are cut.
- rambling.gguf never closes a string: its replies are cut, whatever room they are given.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path

import gguf
import numpy as np

SEED = 20250301
UNKNOWN, BEGIN, END, BYTES = range(4)  # tokens: the first byte is the fourth
WIDTH, HEADS, INNER, CONTEXT = 64, 2, 128, 65_536
# Attention this sharp looks at one place at a time, another at each step: softer, and a greedy model falls into a cycle.
SHARPNESS = 4.0
# How much a token is favoured, beside noise of standard deviation 1. What is not ASCII is rare, so that it comes up at all.
RARE, NEVER = -3.0, -60.0
THE_END, A_PHRASE = "</s>", "phrase"
LEANINGS = {
    "brief": {'"': 8.0, "]": 8.0, "}": 8.0, ",": 6.0, THE_END: 12.0, A_PHRASE: 0.0},
    # Set by trial: with the quotation mark well above the phrases it says next to nothing, well below them it comes to no end.
    "talkative": {'"': 4.2, "]": 0.7, "{": 1.7, ",": 0.8, THE_END: 3.0, A_PHRASE: 4.5},
    "rambling": {'"': NEVER, "]": NEVER, THE_END: NEVER, A_PHRASE: 2.0},
}
# Pieces of words that the prompts are made of, so that a request of 10,000 characters is some 3,000 tokens and not 10,000.
MERGES = 800

# What a reply may quote: words of the stories in these tests, the same with another figure, and words of no story.
PHRASES = """
Twelve people were killed
Thirteen people were killed
Fifteen people were killed
people were killed
left Port Hale at noon
the coast guard said
a ferry capsized off Sorrel Island
Twelve
Fifteen
killed
injured
noon
Ninety homes were destroyed
"""
TEMPLATE = (
    "{% for message in messages %}<|{{ message.role }}|>\n{{ message.content }}\n{% endfor %}"
    "{% if add_generation_prompt %}<|assistant|>\n{% endif %}"
)


def merges(texts: Iterable[str], count: int) -> list[str]:
    """The pieces that byte pair encoding finds in the words of these texts, the most frequent first."""
    words = Counter(tuple(word) for text in texts for word in re.findall(r" ?[A-Za-z]+", text))
    found: list[str] = []
    while len(found) < count:
        pairs: Counter[tuple[str, str]] = Counter()
        for word, times in words.items():
            for pair in pairwise(word):
                pairs[pair] += times
        if not pairs:
            break
        best = max(pairs, key=lambda pair: (pairs[pair], pair))
        found.append("".join(best))
        words = Counter({_joined(word, best): times for word, times in words.items()})
    return found


def _joined(word: tuple[str, ...], pair: tuple[str, str]) -> tuple[str, ...]:
    parts: list[str] = []
    for part in word:
        if parts and (parts[-1], part) == pair:
            parts[-1] += part
        else:
            parts.append(part)
    return tuple(parts)


def vocabulary(texts: Iterable[str]) -> tuple[list[str], list[float], list[int]]:
    """Pieces, scores and types: three control tokens, the 256 bytes, phrases, pieces of words. Any text falls back to bytes."""
    kinds = gguf.TokenType
    bytes_ = [f"<0x{byte:02X}>" for byte in range(256)]
    words = dict.fromkeys([*PHRASES.strip().splitlines(), *merges(texts, MERGES)])
    pieces = ["<unk>", "<s>", THE_END, *bytes_, *(word.replace(" ", "\N{LOWER ONE EIGHTH BLOCK}") for word in words)]
    types = [kinds.UNKNOWN, kinds.CONTROL, kinds.CONTROL, *[kinds.BYTE] * 256, *[kinds.NORMAL] * len(words)]
    return pieces, [-float(rank) for rank in range(len(pieces))], types


def leaning(count: int, signs: Mapping[str, float]) -> "np.ndarray":
    """How much each token is favoured."""
    lean = np.zeros(count, dtype=np.float32)
    lean[[UNKNOWN, BEGIN]] = NEVER
    lean[BYTES : BYTES + 0x21] = NEVER  # space between signs: as common as words, it would be all that a reply has
    lean[BYTES + 0x7F : BYTES + 0x100] = RARE
    first_phrase = BYTES + 0x100
    phrases = range(first_phrase, first_phrase + len(PHRASES.strip().splitlines()))
    places = {THE_END: [END], A_PHRASE: list(phrases)}
    for sign, favour in {"\\": RARE, **signs}.items():
        lean[places[sign] if sign in places else [BYTES + ord(sign)]] = favour
    return lean


def tensors(count: int, signs: Mapping[str, float]) -> "dict[str, np.ndarray]":
    """The weights. The first of the hidden dimensions is the same for every token: the last layer reads the leaning off it."""
    rng = np.random.default_rng(SEED)

    def noise(*shape: int, scale: float = 1.0) -> "np.ndarray":
        return (rng.standard_normal(shape) * scale).astype(np.float32)

    embeddings = noise(count, WIDTH)
    embeddings[:, 0] = np.sqrt(WIDTH)
    unit = 1 / np.sqrt(WIDTH)
    layer = {
        "attn_q": noise(WIDTH, WIDTH, scale=SHARPNESS * unit),
        "attn_k": noise(WIDTH, WIDTH, scale=SHARPNESS * unit),
        "attn_v": noise(WIDTH, WIDTH, scale=unit),
        "attn_output": noise(WIDTH, WIDTH, scale=3 * unit),
        "ffn_gate": noise(INNER, WIDTH, scale=unit),
        "ffn_up": noise(INNER, WIDTH, scale=unit),
        "ffn_down": noise(WIDTH, INNER, scale=unit),
    }
    layer["attn_output"][0] = layer["ffn_down"][0] = 0  # rows that write into the first dimension
    output = noise(count, WIDTH, scale=unit)
    output[:, 0] = leaning(count, signs) / 2  # the first dimension is about 4 behind the last norm
    norms = {name: np.ones(WIDTH, dtype=np.float32) for name in ("blk.0.attn_norm", "blk.0.ffn_norm", "output_norm")}
    named = {"token_embd": embeddings, "output": output, **norms, **{f"blk.0.{name}": one for name, one in layer.items()}}
    return {f"{name}.weight": one for name, one in named.items()}


def write(path: Path, texts: Iterable[str], signs: Mapping[str, float]) -> None:
    """One model file."""
    writer = gguf.GGUFWriter(path, "llama")
    pieces, scores, types = vocabulary(texts)
    writer.add_name(path.stem)
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(1)
    writer.add_feed_forward_length(INNER)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_vocab_size(len(pieces))
    writer.add_tokenizer_model("llama")
    writer.add_token_list(pieces)
    writer.add_token_scores(scores)
    writer.add_token_types(types)
    writer.add_unk_token_id(UNKNOWN)
    writer.add_bos_token_id(BEGIN)
    writer.add_eos_token_id(END)
    writer.add_add_space_prefix(False)
    writer.add_chat_template(TEMPLATE)
    for name, one in tensors(len(pieces), signs).items():
        writer.add_tensor(name, one)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


if __name__ == "__main__":
    folder, *read = map(Path, sys.argv[1:])
    folder.mkdir(parents=True, exist_ok=True)
    shown = [path.read_text(encoding="utf-8") for path in read]
    for name, signs in LEANINGS.items():
        write(folder / f"{name}.gguf", shown, signs)
