"""The QTI package is read back, and built like one of text2qti, which Canvas is known to read."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from lxml import etree

from generator.quiz.export import QuestionSet
from generator.quiz.export.asked import Choice
from generator.quiz.export.qti import qti
from generator.words import Words

from .test_scorm import schema

QTI = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
REFERENCE = """Quiz title: T

1. What?
... more
a) one
... why one
*b) two
... why two
"""


def opened(package: bytes) -> tuple[etree._Element, etree._Element]:
    archive = zipfile.ZipFile(io.BytesIO(package))
    assert ["imsmanifest.xml", "questions.xml"] == archive.namelist()
    return (
        etree.fromstring(archive.read("imsmanifest.xml")),
        etree.fromstring(archive.read("questions.xml")),
    )


class _Text(HTMLParser):
    """The paragraphs of a piece of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.paragraphs: list[str] = []

    def handle_starttag(self, tag: str, _attrs: Any) -> None:
        assert tag == "p", f"no author's markup reaches a platform: {tag}"
        self.paragraphs.append("")

    def handle_data(self, data: str) -> None:
        self.paragraphs[-1] += data


def paragraphs(html: str) -> list[str]:
    text = _Text()
    text.feed(html)
    text.close()
    return text.paragraphs


def read(item: etree._Element) -> dict[str, Any]:
    """An item by the rules of QTI 1.2: follows the responses to their feedback and their score."""
    scored = {
        condition.findtext(f".//{QTI}varequal")
        for condition in item.iterfind(f".//{QTI}respcondition")
        if condition.findtext(f"{QTI}setvar") == "100"
    }
    feedback = {
        one.get("ident"): paragraphs(one.findtext(f".//{QTI}mattext") or "")
        for one in item.iterfind(f"{QTI}itemfeedback")
    }
    shown = {
        condition.findtext(f".//{QTI}varequal"): feedback[link.get("linkrefid")]
        for condition in item.iterfind(f".//{QTI}respcondition")
        if (link := condition.find(f"{QTI}displayfeedback")) is not None
    }
    return {
        "id": item.get("title"),
        "stem": " ".join(
            paragraphs(item.findtext(f"{QTI}presentation/{QTI}material/{QTI}mattext"))
        ),
        "shuffle": item.find(f".//{QTI}render_choice").get("shuffle"),
        "more": shown.get(None, []),
        "choices": [
            (
                "".join(paragraphs(label.findtext(f".//{QTI}mattext"))),
                label.get("ident") in scored,
                shown[label.get("ident")],
            )
            for label in item.iterfind(f".//{QTI}response_label")
        ],
    }


def written(questions: QuestionSet) -> list[dict[str, Any]]:
    return [
        {
            "id": one.id,
            "stem": one.stem,
            "shuffle": "No" if one.fixed else "Yes",
            "more": list(one.more),
            "choices": [(c.says, c.right, list(c.why)) for c in one.choices],
        }
        for one in questions.questions
    ]


def test_every_question_comes_back_as_it_was(everything: QuestionSet, words: Words) -> None:
    _, tree = opened(qti(everything, words))

    assert written(everything) == [read(item) for item in tree.iter(f"{QTI}item")]


def test_markup_in_a_question_stays_text(everything: QuestionSet, words: Words) -> None:
    odd = "a < b && c > d \"e\" <script>alert('1')</script> &lt;"
    choices = tuple(Choice(f"{odd}{i}", i == 1, None, (odd, odd)) for i in range(3))
    one = replace(
        everything.questions[0], kind="first", text=odd, ask="", given="", choices=choices
    )
    questions = replace(everything, questions=(one,), title=odd)
    _, tree = opened(qti(questions, words))

    assert written(questions) == [read(item) for item in tree.iter(f"{QTI}item")]
    assert odd == tree.find(f"{QTI}assessment").get("title")


def test_the_manifest_is_valid_and_names_the_file(everything: QuestionSet, words: Words) -> None:
    manifest, _ = opened(qti(everything, words))
    rules = schema("scorm20044thedition")

    rules.validate(manifest)
    assert [] == [error.message for error in rules.error_log]
    resource = manifest.find(".//{*}resource")
    assert ("imsqti_xmlv1p2", "questions.xml") == (resource.get("type"), resource.get("href"))


def test_every_identifier_is_used_once(everything: QuestionSet, words: Words) -> None:
    _, tree = opened(qti(everything, words))
    for tag in ("item", "response_label"):
        idents = [found.get("ident") for found in tree.iter(f"{QTI}{tag}")]
        assert len(idents) == len(set(idents))
        assert [] == [ident for ident in idents if not re.fullmatch(r"\w{1,255}", ident)]


def test_it_is_built_like_a_package_that_canvas_reads(
    everything: QuestionSet, words: Words, tmp_path: Path
) -> None:
    """Each element stands where text2qti has it, with no attribute that text2qti does not write."""
    (tmp_path / "quiz.txt").write_text(REFERENCE, encoding="utf-8")
    command = [sys.executable, "-c", "from text2qti.cmdline import main; main()", "quiz.txt"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    archive = zipfile.ZipFile(tmp_path / "quiz.zip")
    (name,) = [
        n for n in archive.namelist() if re.fullmatch(r"(text2qti_assessment_\w+)/\1.xml", n)
    ]
    known = set(paths(etree.fromstring(archive.read(name))))
    _, tree = opened(qti(everything, words))

    assert {"render_choice@shuffle"} == {path.rpartition("/")[2] for path in {*paths(tree)} - known}


def paths(tree: etree._Element, above: str = "") -> Iterator[str]:
    """The path of every element and attribute, `a/b/c@d`, without namespaces."""
    here = f"{above}/{etree.QName(tree).localname}"
    yield here
    yield from (f"{here}@{name}" for name in tree.attrib if not name.startswith("{"))
    for child in tree:
        yield from paths(child, here)
