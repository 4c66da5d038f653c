"""The words of the report come in, a Word file cut into pieces goes out, for the browser to fill.

The only module that imports docx. The browser joins `head`, one `row` for each field, `middle`, one
`log` for each line, and `tail` to `word/document.xml`, and packs it with the other parts. What is
to be filled in stands as `@name@`: authors' words are never in the template, so nothing can clash.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.styles.style import ParagraphStyle

from generator.words import Words

_MARGINS = ("word/header1.xml", "word/footer1.xml")
_KEPT = (
    *("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml"),
    *_MARGINS,
)
_DOCUMENT = "word/document.xml"
_TITLE_FONT, _FONT = "方正小标宋简体", "仿宋"
_ROW = re.compile(r"<w:tr>(?:(?!</w:tr>).)*?@(?:value|entry)@.*?</w:tr>", re.DOTALL)


def word_template(words: Words) -> dict[str, Any]:
    """`parts` (name to text), those of them to fill in as well, and the document's pieces."""
    packed = io.BytesIO()
    _document(words).save(packed)
    with zipfile.ZipFile(packed) as file:
        parts = {name: file.read(name).decode() for name in _KEPT}
        document = file.read(_DOCUMENT).decode()
    row, log = _ROW.findall(document)
    head, rest = document.split(row)
    middle, tail = rest.split(log)
    parts = {name: _only_kept(text) for name, text in parts.items()}
    parts["word/styles.xml"] = _used_styles(parts["word/styles.xml"])
    return {
        "parts": parts,
        "margins": list(_MARGINS),
        "name": _DOCUMENT,
        "document": {"head": head, "row": row, "middle": middle, "log": log, "tail": tail},
    }


def _document(words: Words) -> Any:
    """A4, margins and type sizes of official documents (GB/T 9704), one table, one log."""
    document = docx.Document()
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin, page.right_margin = Cm(2.8), Cm(2.6)
    normal = document.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    normal.font.size, normal.font.name = Pt(12), "Times New Roman"
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    # Chinese marks as they stand in China, whatever language the computer speaks.
    language = OxmlElement("w:lang")
    language.set(qn("w:eastAsia"), "zh-CN")
    normal.element.rPr.append(language)
    _margins(page)
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = title.add_run("@title@")
    run.font.size, run.bold = Pt(22), True
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _TITLE_FONT)
    document.add_paragraph("@meta@")
    _table(document, ("@label@", "@value@"), (Cm(3.6), Cm(12)))
    log = document.add_paragraph(words("checklist.report_log"))
    log.paragraph_format.space_before = Pt(12)
    log.paragraph_format.keep_with_next = True
    _table(document, ("@time@", "@entry@"), (Cm(4.5), Cm(11.1)))
    document.add_paragraph(words("checklist.report_signed"))
    document.add_paragraph("@foot@")
    return document


def _margins(page: Any) -> None:
    """On every page: what it is (in a drill with its stamp), and which page of how many."""
    head, foot = page.header.paragraphs[0], page.footer.paragraphs[0]
    for paragraph in (head, foot):
        paragraph.style = "Normal"
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    head.add_run("@title@").font.size = Pt(9)
    for piece in ("PAGE", " / ", "NUMPAGES"):
        run = foot.add_run("" if piece.isalpha() else piece)
        run.font.size = Pt(9)
        if piece.isalpha():
            field = OxmlElement("w:fldSimple")
            field.set(qn("w:instr"), piece)
            run._element.addprevious(field)
            field.append(run._element)


def _table(document: Any, cells: tuple[str, str], widths: tuple[Any, Any]) -> None:
    table = document.add_table(rows=1, cols=2)
    table.style = "Table Grid"
    table.autofit = False
    for column, cell, text, width in zip(
        table.columns, table.rows[0].cells, cells, widths, strict=True
    ):
        # Word goes by the cells, LibreOffice and WPS by the columns.
        column.width = cell.width = width
        cell.text = text
    table.rows[0].cells[0].paragraphs[0].runs[0].bold = True


def _only_kept(text: str) -> str:
    """Without what points at parts that are left out (theme, thumbnail, settings)."""
    whole = ("word/document.xml", "word/styles.xml", *_MARGINS)
    kept = (*whole, *(name.removeprefix("word/") for name in whole))
    pattern = r'<(?:Relationship|Override) [^>]*?(?:Target|PartName)="/?([^"]+)"[^>]*/>'
    return re.sub(pattern, lambda match: match[0] if match[1] in kept else "", text)


def _used_styles(text: str) -> str:
    """Only the styles the document needs; Word knows the others itself."""
    text = re.sub(r"<w:latentStyles.*?</w:latentStyles>", "", text, flags=re.DOTALL)
    used = {"Normal", "DefaultParagraphFont", "TableNormal", "NoList", "TableGrid"}
    return re.sub(
        r'<w:style [^>]*w:styleId="([^"]+)".*?</w:style>',
        lambda match: match[0] if match[1] in used else "",
        text,
        flags=re.DOTALL,
    )
