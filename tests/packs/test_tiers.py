"""A pack that was filled in is the pack that was laid out: to the eye, to the ear, in its tags."""

from __future__ import annotations

import io
import subprocess
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from PIL import Image

from generator.packs.cards import likeness
from generator.packs.preparation import Prepared
from generator.packs.run import proven
from generator.packs.tiers import Fast, Pack
from generator.press import pages
from generator.words import Words

from .conftest import OUTLETS


@pytest.fixture(scope="module")
def fast(ready: Prepared) -> Fast:
    return ready.fast()


def laid_out(ready: Prepared, number: int) -> bytes:
    pack = ready.run.pack(ready.outlets[number])
    return ready.packer.pdf(pack.values, pack.title)


@pytest.mark.parametrize("number", range(len(OUTLETS)))
def test_filling_a_plate_gives_what_laying_out_gives(
    ready: Prepared, fast: Fast, number: int, tmp_path: Path
) -> None:
    full, quick = tmp_path / "full.pdf", tmp_path / "fast.pdf"
    full.write_bytes(laid_out(ready, number))
    quick.write_bytes(fast([ready.run.pack(ready.outlets[number])])[0])

    assert [] == likeness.differences(full.read_bytes(), quick.read_bytes())
    assert poppler("pdftotext", "-raw", full, "-") == poppler("pdftotext", "-raw", quick, "-")
    assert pictures(full) == pictures(quick)
    assert tags(full) == tags(quick)


def poppler(*command: str | Path) -> bytes:
    return subprocess.run(command, capture_output=True, check=True).stdout


def pictures(path: Path) -> bytes:
    """Every page at 110 dots per inch."""
    return poppler("pdftoppm", "-r", "110", path)


def tags(path: Path) -> list[object]:
    """The tree of tags: types, what they hold, and which text belongs to which."""
    reader = pypdf.PdfReader(path, strict=True)

    def below(element: pypdf.generic.DictionaryObject) -> list[object]:
        kids = element.get("/K", [])
        found = [kid.get_object() for kid in (kids if isinstance(kids, list) else [kids])]
        return [
            str(element.get("/S", "")),
            *(below(kid) if isinstance(kid, dict) else int(kid) for kid in found),
        ]

    return below(reader.trailer["/Root"]["/StructTreeRoot"])


def test_a_wrong_number_is_a_difference(ready: Prepared, fast: Fast) -> None:
    pack = ready.run.pack(ready.outlets[0])
    number = replace(pack.values["branch"], text="13800000000")
    other = Pack(pack.outlet, pack.title, {**pack.values, "branch": number})

    found = proven(other, fast, lambda _: laid_out(ready, 0))

    assert {"pixels", "text"} == {difference.split()[1] for difference in found}


def test_a_pack_names_its_outlet_and_is_the_same_each_time(
    ready: Prepared, fast: Fast, words: Words
) -> None:
    pack = ready.run.pack(ready.outlets[0])
    [once], [again] = fast([pack]), fast([pack])
    reader = pypdf.PdfReader(io.BytesIO(once), strict=True)
    edition = ready.run.handbook.setting.edition

    assert once == again
    assert f"人民路柜面·墙卡·{edition} 版" == reader.metadata.title
    assert reader.metadata.title == reader.xmp_metadata.dc_title["x-default"]
    assert 16 == len(reader.trailer["/ID"][0])
    first = reader.pages[0].extract_text()
    assert all(said in first for said in ("110", "119", "120", "人民路柜面", edition))


def test_nothing_of_another_outlet_is_in_a_pack(ready: Prepared, fast: Fast) -> None:
    """Its fonts have the glyphs of its own texts only, beside those of the cards."""
    [data] = fast([ready.run.pack(ready.outlets[0])])
    reader = pypdf.PdfReader(io.BytesIO(data))

    own = reader.pages[1]["/Resources"]["/Font"]["/Value700"]
    said = own["/ToUnicode"].get_data().decode()

    assert f"{ord('民'):04x}" in said
    assert f"{ord('鄂'):04x}" not in said


def test_a_slim_pdf_looks_and_reads_as_before(ready: Prepared) -> None:
    from generator.press.slim import slim

    sheets = [made.sheet for made in ready.packer._with_marks(lambda _: None)]
    plain, thin = pages.pdf(sheets, "title"), pages.pdf(sheets, "title", finish=slim)

    assert {"pixels", "tags"} >= {item.what for item in likeness.differences(plain, thin)}
    assert len(thin) < 0.8 * len(plain)
    for before, after in zip(page_images(plain), page_images(thin), strict=True):
        changed = sum(abs(a - b) > 128 for a, b in zip(before, after, strict=True))
        assert changed < 0.004 * len(before), "hairlines move by less than a dot, nothing else"


def page_images(data: bytes) -> list[bytes]:
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        return [grey(page.render(scale=100 / 72).to_pil()) for page in document]


def grey(picture: Image.Image) -> bytes:
    return picture.convert("L").tobytes()
