"""Serve a model file on a free port of this machine, by llama.cpp's own HTTP server, until standard input is closed.

    python serve.py MODEL.gguf [--slots 4] [--context 16384] [--key KEY] [--vectors]

Run by the environment of the server, which has `xllamacpp`. Its address is the one line on standard output; it says what it
does on standard error. Closing standard input ends it, so that it never outlives the tests that started it.
"""

import argparse
import os
import sys
from pathlib import Path

import xllamacpp

_CACHE_MB = 64  # of prompts already read; 8 GB unless told


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("model", type=Path)
    parser.add_argument("--slots", type=int, default=4, help="requests answered at once; the others wait")
    parser.add_argument("--context", type=int, default=16_384, help="tokens of a question and its reply")
    parser.add_argument("--key", help="the API key to ask for")
    parser.add_argument("--vectors", action="store_true", help="answer with vectors of texts, not with texts")
    return parser.parse_args()


def _parameters(options: argparse.Namespace) -> "xllamacpp.CommonParams":
    params = xllamacpp.CommonParams()
    params.model.path = str(options.model)
    params.model_alias = {options.model.stem}
    params.port = 0
    params.n_parallel = options.slots
    params.n_ctx = options.context * options.slots
    params.api_keys = [options.key] if options.key else []
    params.embedding = options.vectors
    if options.vectors:
        params.pooling_type = xllamacpp.llama_pooling_type.LLAMA_POOLING_TYPE_MEAN  # one for a text, not one a token
    params.cache_ram_mib = _CACHE_MB
    params.ui = params.warmup = False
    # Threads of llama.cpp wait for each other by spinning: with a second one, on cores that others use, a token takes 0.2 s.
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
    return params


if __name__ == "__main__":
    server = xllamacpp.Server(_parameters(_options()))
    sys.stdout.write(f"{server.listening_address}\n")
    sys.stdout.flush()
    sys.stdin.read()
    os._exit(0)  # what is being answered is not waited for
