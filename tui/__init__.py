"""Datelines, a terminal timeline explorer for chronologies kept in plain text."""

__version__ = "0.1.0"
