"""The same cards made by our printer, by headless Chromium and by Typst: speed, size, tags, text.

Prints a table, fails nothing. Typst is installed for this alone (`pip install --group bench`).
Chromium gets our very page and style sheet; Typst gets the same words and fonts in a layout of its
own, so its numbers say what the engine can do, not what a finished card in it would look like.
"""

from __future__ import annotations

import importlib.util
import io
import resource
import tempfile
import time
from html import escape
from pathlib import Path

import pypdf
from playwright.sync_api import sync_playwright

from generator import words as languages
from generator.handbook.load import load
from generator.press import pages
from generator.press.fontpack import FAMILY, FontPack, characters_of, fontpack
from generator.wallcard import sheets, sound
from generator.wallcard.formats import A4
from generator.wallcard.readback import misread, pieces
from generator.wallcard.sizes import guessed, loops_beside
from generator.wallcard.view import Content, card

ROOT = Path(__file__).parent.parent


def cards() -> None:
    """One line for each engine."""
    handbook, _ = load(ROOT)
    assert handbook is not None
    words = languages.load()
    fronts = [
        sheets.front(handbook, card(handbook, name, words), words, A4, back=False)
        for name in handbook.incidents
    ]
    contents = [card(handbook, name, words).content for name in handbook.incidents]
    html, plain = [front.html for front in fronts], [_as_html(content) for content in contents]
    fonts = fontpack({c for text in (*html, *plain) for c in characters_of(text)})
    _line("ours, all checks on", html, *_ours(fronts, fonts))
    _line("headless Chromium", html, *_chromium(html, _styles(fronts, contents), fonts))
    if importlib.util.find_spec("typst"):
        _line("Typst, own layout", plain, *_typst(contents, fonts))
    else:
        print("cards: Typst is not installed (pip install --group bench)")


def _line(name: str, html: list[str], pdfs: list[bytes], cpu: float) -> None:
    """Cards per CPU second, KB per card, tagged or not, how many characters or sentences do not
    read as they were written."""
    size = sum(map(len, pdfs)) / len(pdfs) / 1024
    wrong = sum(len(misread(data, [pieces(page)])) for data, page in zip(pdfs, html, strict=True))
    root = pypdf.PdfReader(io.BytesIO(pdfs[0])).trailer["/Root"]
    tagged = "tagged" if "/StructTreeRoot" in root else "untagged"
    print(
        f"cards: {name:<20} {len(pdfs) / cpu:>6.1f} per CPU second, {size:>4.0f} KB, {tagged}, "
        f"{wrong} read wrong"
    )


def _ours(fronts: list[sheets.Page], fonts: FontPack) -> tuple[list[bytes], float]:
    start = time.process_time()
    press, pdfs = pages.Press("", fonts), []
    for front in fronts:
        made = front.make(press)
        assert not list(sound.faults(made.sheet.marks, front.rules, fonts.characters))
        pdfs.append(pages.pdf([made.sheet], front.name))
        assert not misread(pdfs[-1], [made.written])
    return pdfs, time.process_time() - start


def _chromium(html: list[str], styles: list[str], fonts: FontPack) -> tuple[list[bytes], float]:
    """Its processes are our children; what starting and closing it costs is taken off."""
    faces = "\n".join(pages._font_faces(fonts))
    idle = _chromium_cpu([])[1]
    whole = [
        page.replace("</head>", f"<style>{faces}\n{style}</style></head>")
        for page, style in zip(html, styles, strict=True)
    ]
    pdfs, cpu = _chromium_cpu(whole)
    return pdfs, cpu - idle


def _chromium_cpu(html: list[str]) -> tuple[list[bytes], float]:
    before = _children()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        page, pdfs = browser.new_page(), []
        for text in html:
            page.set_content(text)
            page.evaluate("document.fonts.ready.then(() => 1)")
            pdfs.append(page.pdf(prefer_css_page_size=True, print_background=True, tagged=True))
        browser.close()
    return pdfs, _children() - before


def _typst(contents: list[Content], fonts: FontPack) -> tuple[list[bytes], float]:
    import typst  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        for weight, data in fonts.fonts.items():
            (Path(folder) / f"{weight}.ttf").write_bytes(data)
        sources = [_source(content) for content in contents]
        start = time.process_time()
        pdfs = [
            typst.compile(source.encode(), font_paths=[folder], ignore_system_fonts=True)
            for source in sources
        ]
        return pdfs, time.process_time() - start


def _styles(fronts: list[sheets.Page], contents: list[Content]) -> list[str]:
    return [
        front.look + guessed(content, loops_beside(content), {}).style()
        for front, content in zip(fronts, contents, strict=True)
    ]


def _texts(content: Content) -> list[list[str]]:
    """The words of a card, row by row."""
    rows = [[content.number, content.title], [content.scope, content.tie_break]]
    rows += [[row.mark, row.word, *row.conditions, row.remark] for row in content.grades]
    rows += [[sign.text] for sign in content.when]
    for phase in content.phases:
        rows.append([phase.title, phase.time_box, phase.starts_when])
        for step in phase.steps:
            beside = [note.text for note in (step.condition, *step.notes, step.loop) if note]
            rows.append([str(step.number), step.tile, step.role, step.text.text, *beside])
        rows.append([phase.done.text])
    rows += [[never.text] for never in content.never] + [[line.label] for line in content.lines]
    rows.append([f"{phone.label} {phone.number}" for phone in content.emergency])
    return [[text for text in row if text] for row in rows]


def _source(content: Content) -> str:
    """The card in Typst: one line of text for each row, on one page."""
    quoted = [
        ["#" + '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"' for text in row]
        for row in _texts(content)
    ]
    head = (
        f'#set page(paper: "a4", margin: 12mm)\n#set text(font: "{FAMILY}", size: 10pt, lang: "zh")'
        "\n#set par(leading: 3pt, spacing: 3pt)\n"
    )
    title, *rows = quoted
    boxes = ["#block(stroke: 0.3pt, inset: 2pt, width: 100%)[" + " ".join(r) + "]" for r in rows]
    return head + "= " + " ".join(title) + "\n" + "\n".join(boxes)


def _as_html(content: Content) -> str:
    """The words of the Typst card in the form that the readback compares with."""
    rows = "".join(f"<p>{escape(text)}</p>" for row in _texts(content) for text in row)
    return f"<body>{rows}</body>"


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    cards()
