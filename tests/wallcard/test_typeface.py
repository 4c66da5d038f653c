"""A typeface of the handbook's own, tried with real faces: those of other languages that the font
package carries lack characters that a Chinese card needs."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest

from generator import wallcard
from generator.handbook.book import Handbook
from generator.handbook.model.setting import CardFont
from generator.problem import ProblemsFoundError
from generator.words import Words

FACES = files("justmytype_intl_cjk").joinpath("fonts", "ofl")
SC = str(FACES.joinpath("notosanssc", "NotoSansSC[wght].ttf"))
JP = str(FACES.joinpath("notosansjp", "NotoSansJP[wght].ttf"))


@pytest.mark.parametrize(("regular", "bold"), [(JP, JP), (JP, SC), (SC, JP)])
def test_a_face_that_lacks_characters_in_either_file_is_named_with_them(
    handbook: Handbook, words: Words, regular: str, bold: str
) -> None:
    with pytest.raises(ProblemsFoundError) as caught:
        list(wallcard.outputs(_set_in(handbook, regular, bold), words, lambda _: None))

    assert {"card-glyph"} == {problem.code for problem in caught.value.problems}
    for problem in caught.value.problems:
        lacking = set(dict(problem.values)["characters"].split())
        assert {"报", "员"} == {"报", "警", "员"} & lacking


def test_a_collection_of_fonts_is_refused_with_its_name(
    handbook: Handbook, words: Words, tmp_path: Path
) -> None:
    """Debian's Noto CJK comes as `.ttc`: several fonts in one file, and nobody says which."""
    collection = tmp_path / "NotoSansCJK-Regular.ttc"
    collection.write_bytes(b"ttcf\0\2\0\0\0\0\0\1\0\0\0\x10")

    with pytest.raises(ProblemsFoundError) as caught:
        list(wallcard.outputs(_set_in(handbook, str(collection), SC), words, lambda _: None))

    (problem,) = caught.value.problems
    assert "card-font" == problem.code
    assert str(collection) == dict(problem.values)["font"]


def _set_in(handbook: Handbook, regular: str, bold: str) -> Handbook:
    fonts = CardFont.model_construct(regular=regular, bold=bold)
    setting = handbook.setting.model_copy(update={"card_font": fonts})
    one = {"robbery": handbook.incidents["robbery"]}
    return replace(handbook, setting=setting, incidents=one)
