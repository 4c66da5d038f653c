"""The shape of everything authors write: frozen, typed records. JSON Schemas are made from it."""

from .base import Grade
from .drill import Drill
from .grading import Grading
from .incident import Incident, Phase, Step
from .question import AuthoredQuestion, QuestionList
from .reporting import Reporting
from .setting import Category, Contact, GradeName, Role, Roles, Setting, Source, SourceList, Style
from .together import Together

__all__ = [
    "AuthoredQuestion",
    "Category",
    "Contact",
    "Drill",
    "Grade",
    "GradeName",
    "Grading",
    "Incident",
    "Phase",
    "QuestionList",
    "Reporting",
    "Role",
    "Roles",
    "Setting",
    "Source",
    "SourceList",
    "Step",
    "Style",
    "Together",
]
