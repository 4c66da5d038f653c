"""BRANCH: the live checklist: facts, grade, who to tell by when, steps to tick, nothing lost."""

from .files import RUN_SCRIPTS, STORE, outputs, start_url
from .one_file import NAME as ONE_FILE

__all__ = ["ONE_FILE", "RUN_SCRIPTS", "STORE", "outputs", "start_url"]
