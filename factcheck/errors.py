"""The error tree.

    FactcheckError
      InputError          what the user gave us cannot be read
        UnreadablePage    a file that is missing, binary, empty, too large, or of a format we refuse
        NoArticleFound    a page that was read and holds no article
      ConfigError         how the run was set up
        UnknownEmbedder   no embedder by that name or path
        UnknownRule       no rule with that code
        UnknownFinding    no finding with that id in these inputs
        MissingApiKey     a model was asked for and no key is set
        UnknownPrompt     no prompt by that task and version
      InternalError       a broken invariant: our bug

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
    """No prompt by that task and version."""


class InternalError(FactcheckError):
    """A broken invariant: a bug of ours."""
