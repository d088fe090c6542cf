"""The one loop of attempts: busy or broken endpoints after a wait, replies that do not pass at once, all else not at all."""

import logging

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception_type, wait_exponential_jitter

from factcheck.llm.failures import TryAgain
from factcheck.llm.traffic import Surroundings
from factcheck.llm.transport import Call

_log = logging.getLogger("factcheck.llm")

_BACKOFF = wait_exponential_jitter(multiplier=0.5, max=20.0, jitter=0.5)


class AskAgain(Exception):
    """The reply did not pass; the next question says why."""


def attempts(most: int, call: Call, surroundings: Surroundings) -> AsyncRetrying:
    """At most so many attempts, none that would begin after the call's deadline; the last error is raised as it is."""

    def is_over(state: RetryCallState) -> bool:
        return state.attempt_number >= most or state.upcoming_sleep >= call.remaining(surroundings.clock())

    return AsyncRetrying(
        stop=is_over,
        wait=_wait,
        before_sleep=_tell,
        retry=retry_if_exception_type((TryAgain, AskAgain)),
        sleep=surroundings.sleep,
        reraise=True,
    )


def _tell(state: RetryCallState) -> None:
    """What an endpoint did goes into the log; what is wrong with a reply does not: it may quote it."""
    error = state.outcome.exception() if state.outcome else None
    if isinstance(error, TryAgain):
        _log.info("attempt %d: %s; trying again in %.1f s", state.attempt_number, error, state.upcoming_sleep)


def _wait(state: RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome else None
    if isinstance(error, TryAgain):
        return _BACKOFF(state) if error.wait is None else error.wait
    return 0.0
