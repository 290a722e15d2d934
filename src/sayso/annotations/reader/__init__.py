"""The reader: attributions by a small trained network, and by layout where layout says who speaks.

Text to word pieces (`pieces`, `text`), windows whose joints change nothing (`windows`), the network (`encoder`), tags and
links (`chain`, `links`, `find`), back to spans of the text (`spans`), then what rules know better: turns of a
transcript (`turns`), quotations over several paragraphs (`continued`), speech within speech (`nested`), kind and
mode (`kinds`, `modes`), and how sure to be (`confidence`).
"""

from __future__ import annotations

from sayso.annotations.reader.annotator import AttributionReader
from sayso.annotations.reader.settings import Settings, settings

__all__ = ["AttributionReader", "Settings", "settings"]
