"""The command line: parses, calls the library, prints through `report`; one file per command."""

from factcheck.cli.app import main

__all__ = ["main"]
