"""Measurements of speed, memory and size: run by hand, never as tests."""
