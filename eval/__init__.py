"""Scores of the reading against real corpora, with floors that only rise."""
