"""Drills in the live checklist: told step by step, watched, and looked at afterwards."""
