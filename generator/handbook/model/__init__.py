"""The shape of everything authors write: frozen, typed records. JSON Schemas are made from it."""

from .base import Grade
from .drill import Drill
from .glossary import Glossary, Term
from .grading import Grading
from .incident import Incident, Phase, Step
from .issue import Issue, IssuedCard, Told
from .question import AuthoredQuestion, QuestionList, Variety
from .reporting import Reporting
from .revision import Revision, Revisions
from .setting import Category, Contact, GradeName, Role, Roles, Setting, Source, SourceList, Style
from .together import Together

__all__ = [
    "AuthoredQuestion",
    "Category",
    "Contact",
    "Drill",
    "Glossary",
    "Grade",
    "GradeName",
    "Grading",
    "Incident",
    "Issue",
    "IssuedCard",
    "Phase",
    "QuestionList",
    "Reporting",
    "Revision",
    "Revisions",
    "Role",
    "Roles",
    "Setting",
    "Source",
    "SourceList",
    "Step",
    "Style",
    "Term",
    "Together",
    "Told",
    "Variety",
]
