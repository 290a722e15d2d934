"""The command line: options into calls, values into text; it decides nothing."""

from sayso.cli.app import app
from sayso.cli.errors import main

__all__ = ["app", "main"]
