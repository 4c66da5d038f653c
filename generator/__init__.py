"""Playbooks in, finished files out: handbook site, wall cards, severity quiz, live checklists."""
