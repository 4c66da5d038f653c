"""The incident report: its fields filled from a run, as Word file, text, CSV and JSON."""
