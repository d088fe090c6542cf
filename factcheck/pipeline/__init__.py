"""The one place where the stages meet: articles in, a report out."""

from factcheck.pipeline.checking import acheck, check
from factcheck.pipeline.explaining import explain
from factcheck.pipeline.model_setup import ModelSetup
from factcheck.pipeline.progress import Progress

__all__ = ["ModelSetup", "Progress", "acheck", "check", "explain"]
