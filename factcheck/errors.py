"""The error tree.

    FactcheckError
      InputError          what the user gave us cannot be read
        UnreadablePage    a file that is missing, binary, empty, too large, or of a format we refuse
        NoArticleFound    a page that was read and holds no article
        UnreadableCase    a case of an eval whose file is missing, not JSON, or not as its schema says
      ConfigError         how the run was set up
        UnknownEmbedder   no embedder by that name or path
        UnknownRule       no rule with that code
        UnknownFinding    no finding with that id in these inputs
        MissingApiKey     a model was asked for and no key is set
        UnknownPrompt     no prompt by that task and version, or one that is not filled in as it asks
        UnusableLedger    a ledger or recording that cannot be read or written; the file is left as it was
      ModelError          a model was asked and there is no answer to work with
        ModelUnavailable  no usable answer: down, too slow, refused the key, no such model
          NotAnEndpoint   what answers is no OpenAI-compatible endpoint
        ModelRefused      the model, or a filter before it, declined
        InvalidReply      the reply does not fit the schema, also after being asked again
        CutReply          the reply was longer than allowed: ask for less at once
        BudgetSpent       the requests or the money set aside for this run are used up; what is done stays
        RecordingMissing  a replay met a request that was not recorded
        AnswerAwaited     a run that may not call out met a request that nobody has answered yet
      InternalError       a broken invariant: our bug

Exit codes: InputError and ConfigError 2; ModelError 3 where other work stands (the rules' own, too, when the endpoint is only
busy, broken or slow) and 2 where nothing could start (no request was answered, and the key, the address or the model has to be
mended); InternalError 101.

A message says what happened, on what input (file, line), and what to do next. Expected outcomes (a quote that does not
ground, a topic left undecided, no date) are values, never exceptions.
"""


class FactcheckError(Exception):
    """Base of every error that factcheck raises on purpose."""


class InputError(FactcheckError):
    """What the user gave us cannot be read."""


class UnreadablePage(InputError):
    """A file that is missing, binary, empty, over the size cap, or of a format that is refused."""


class NoArticleFound(InputError):
    """A page that was read and holds no article."""


class UnreadableCase(InputError):
    """A case of an eval that cannot be used: each line of the message names file, line and field, and what to do."""


class ConfigError(FactcheckError):
    """The run was set up in a way that cannot work."""


class UnknownEmbedder(ConfigError):
    """No embedder by that name or path; the message names the choices."""


class UnknownRule(ConfigError):
    """No rule with that code."""


class UnknownFinding(ConfigError):
    """No finding with that id in the inputs given."""


class MissingApiKey(ConfigError):
    """A model was asked for and no key is set; the message names the variable."""


class UnknownPrompt(ConfigError):
    """No prompt by that task and version, or variables that are not the ones it asks for."""


class UnusableLedger(ConfigError):
    """A ledger or recording that cannot be read or written; the message names the file, which is left as it was."""


class ModelError(FactcheckError):
    """A model was asked and there is no answer to work with.

    `is_final` says that no later call of this run can fare better (a wrong key, a breaker that has opened, a spent budget).
    """

    def __init__(self, message: str, *, is_final: bool = False) -> None:
        super().__init__(message)
        self.is_final = is_final


class ModelUnavailable(ModelError):
    """No usable answer: the endpoint is down, too slow, refuses the key or the model; `retry_after` in seconds if named.

    `is_passing` says that nothing has to be mended: the endpoint is there and busy, broken or slow, and may do better later.
    """

    def __init__(
        self, message: str, *, is_final: bool = False, retry_after: float | None = None, is_passing: bool = False
    ) -> None:
        super().__init__(message, is_final=is_final)
        self.retry_after = retry_after
        self.is_passing = is_passing


class NotAnEndpoint(ModelUnavailable):
    """What answers is no OpenAI-compatible endpoint; the message says what to look at."""


class ModelRefused(ModelError):
    """The model declined, or a content filter did: never to be read as "no claims"."""

    def __init__(self, message: str, *, is_filtered: bool = False) -> None:
        super().__init__(message)
        self.is_filtered = is_filtered


class InvalidReply(ModelError):
    """The reply does not fit the schema, also after being asked again with the error."""


class CutReply(ModelError):
    """The reply was cut by its length or is larger than is read: ask for less at once."""


class BudgetSpent(ModelError):
    """The requests or the money set aside for this run are used up; what is done stays."""


class RecordingMissing(ModelError):
    """A replay met a request that was not recorded; the message names the nearest one and what differs."""


class AnswerAwaited(ModelError):
    """A run that may not call out met a request that nobody has answered yet; it is kept for a batch."""


class InternalError(FactcheckError):
    """A broken invariant: a bug of ours."""
