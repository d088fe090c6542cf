"""The one place where the stages meet: articles in, a report out."""

from factcheck.pipeline.check import check
from factcheck.pipeline.explain import explain

__all__ = ["check", "explain"]
