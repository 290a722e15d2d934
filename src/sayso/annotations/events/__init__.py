"""Reported acts: who did what to whom, on which day, with which PLOVER code and which vote."""

from sayso.annotations.events.annotator import EventsAnnotator
from sayso.annotations.events.salience import root_code

__all__ = ["EventsAnnotator", "root_code"]
