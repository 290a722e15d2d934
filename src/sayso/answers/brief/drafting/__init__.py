"""Drafting a brief from the record: what is chosen, and the grammar of its sentences."""
