"""Adding from the page: runs into the record, one at a time, in the background of the server."""

from sayso.web.additions.received import Waiting, received_address, received_files, received_text, told_of
from sayso.web.additions.retried import retried_all, retried_one
from sayso.web.additions.runs import Run, Runs, State

__all__ = [
    "Run",
    "Runs",
    "State",
    "Waiting",
    "received_address",
    "received_files",
    "received_text",
    "retried_all",
    "retried_one",
    "told_of",
]
