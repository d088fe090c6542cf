"""The vectors of a run's articles: from wherever its embedder has them, an endpoint under the run's own budget."""

from factcheck.embed import HashedEmbedder
from factcheck.embed.embedder import AsyncEmbedder, Vectors
from factcheck.errors import AnswerAwaited, BudgetSpent, CutReply, InvalidReply, ModelRefused, ModelUnavailable
from factcheck.llm.connect import Line
from factcheck.llm.embeddings import vectors_of, wanted
from factcheck.model import Problem
from factcheck.pipeline.crew import each
from factcheck.pipeline.embedders import is_at_endpoint, open_embedder
from factcheck.pipeline.exchanges import AWAITED, Exchanges
from factcheck.pipeline.run import Given, texts_to_place

_NO_ANSWER = (ModelUnavailable, ModelRefused, InvalidReply, CutReply, BudgetSpent)


async def vectors_with(exchanges: Exchanges, given: Given) -> Vectors:
    """The vectors of the articles, in the order in which they are compared.

    Vectors that an endpoint does not give are no reason to throw away what a model has read: the built-in ones are taken, and
    the report's problems say so.
    """
    texts = texts_to_place(given)
    if not is_at_endpoint(given.embedder):
        embedder = open_embedder(given.embedder)
        return await embedder.aembed(texts) if isinstance(embedder, AsyncEmbedder) else embedder.embed(texts)
    name = str(given.embedder)
    try:
        vectors = await _asked(exchanges, exchanges.model.line_to(name), texts)
    except AnswerAwaited:
        exchanges.are_vectors_awaited = True
        exchanges.awaited += 1
        _note(exchanges, name, AWAITED)
    except _NO_ANSWER as error:
        _note(exchanges, name, str(error))
    else:
        if vectors is not None:
            return vectors
    return HashedEmbedder().embed(texts)


def _note(exchanges: Exchanges, name: str, reason: str) -> None:
    message = f"stories were made by the built-in vectors, not by those of {name}: {reason}"
    exchanges.problems["embedding"].append(Problem(source="", message=message))


async def _asked(exchanges: Exchanges, line: Line, texts: list[str]) -> Vectors | None:
    """The vectors as the endpoint gives them; None when the run was stopped first."""
    asked = wanted(texts)
    parts: dict[tuple[str, ...], Vectors] = {}
    awaited: list[AnswerAwaited] = []
    progress = exchanges.round("embedding", len(asked.portions))

    async def work(portion: tuple[str, ...]) -> None:
        try:
            answer = await exchanges.unless_stopped(vectors_of(line, portion))
        except AnswerAwaited as error:  # the others go into the batch as well
            awaited.append(error)
            answer = None
        if answer is not None:
            parts[portion], usage = answer
            exchanges.count(1, usage)
        exchanges.step(progress, is_answered=answer is not None)

    await each(asked.portions, work, exchanges.hands)
    if awaited:
        raise awaited[0]
    if len(parts) < len(asked.portions):
        return None
    return asked.rows([parts[portion] for portion in asked.portions], f"openai/{line.endpoint.model}")
