"""The tags of a PDF about to be written come in, the same tree without idle elements goes out.

The PDF writer wraps every run of text in several elements that say nothing: of 10,000 elements of
a pack 2,500 have a meaning. What they hold moves up to the element around them, in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_IDLE = ("/Span", "/NonStruct", "/Div")
_PLAIN_KEYS = {"Type", "S", "K", "Pg", "P"}
_HOLD_TEXT = {"/P", "/TH", "/TD", "/LBody", "/Span", *(f"/H{level}" for level in range(1, 7))}
"""Elements that may hold text themselves; in others, such as a section, a Span keeps it."""

Element = dict[str, Any]


def number_of(reference: bytes) -> int:
    """`b"12 0 R"` as 12."""
    return int(reference.split(b" ", 1)[0])


Owners = dict[tuple[bytes, int], Any]
"""The element that holds a text, by its page's reference and the text's number there."""


def pruned(pdf: Any) -> Owners:
    """Every element that says nothing is taken out, the numbers of the objects close ranks."""
    elements = {o.number: o for o in pdf.objects if _is_element(o)}
    root = pdf.objects[number_of(pdf.catalog["StructTreeRoot"])]
    kept = list(_kept(elements, number_of(root["K"][0])))
    owners = {(e["Pg"], kid): e for e in kept for kid in e["K"] if isinstance(kid, int)}
    _close_ranks(pdf, elements, kept)
    for element in kept:
        element["K"][:] = [
            k if isinstance(k, int) else elements[k[0]].reference for k in element["K"]
        ]
        if "Pg" in element:
            element["P"] = element["P"].reference
    root["K"][:] = [kept[0].reference]
    return owners


def map_back(pdf: Any, owners: Owners) -> None:
    """The tree that leads from a page's texts to their elements, written anew."""
    root = pdf.objects[number_of(pdf.catalog["StructTreeRoot"])]
    numbers = pdf.objects[number_of(root["ParentTree"])]["Nums"]
    pages = list(pdf.page_references)  # counted anew each time it is asked for
    for page, texts in zip(numbers[::2], numbers[1::2], strict=True):
        of_page = [owners.get((pages[page], text)) for text in range(len(texts))]
        texts[:] = [element.reference if element else b"null" for element in of_page]


def _is_element(item: Any) -> bool:
    return isinstance(item, dict) and item.get("Type") == "/StructElem"


def _kept(elements: dict[int, Any], top: int) -> Iterator[Any]:
    """The elements that stay, parents first; their kids are text (int) or (number,) of an element,
    their parent is the element itself."""
    element = elements[top]
    element["K"][:] = _kids(elements, element, element)
    yield element
    for kid in element["K"]:
        if not isinstance(kid, int):
            elements[kid[0]]["P"] = element
            yield from _kept(elements, kid[0])


def _kids(elements: dict[int, Any], element: Any, around: Any) -> list[Any]:
    """What `element` holds, with what idle elements in it hold; `around` will have it."""
    found: list[Any] = []
    for kid in element["K"]:
        if isinstance(kid, int):
            found.append(kid)
            continue
        number = number_of(kid)
        inner = elements[number]
        moves = _kids(elements, inner, around) if _is_idle(inner) else [(number,)]
        holds = around["S"] in _HOLD_TEXT and inner.get("Pg") == around.get("Pg")
        text = any(isinstance(item, int) for item in moves)
        found += moves if holds or not text else [(number,)]
    return found


def _is_idle(element: Any) -> bool:
    return element["S"] in _IDLE and element.keys() <= _PLAIN_KEYS


def _close_ranks(pdf: Any, elements: dict[int, Any], kept: list[Any]) -> None:
    first = min(elements)
    others = [item for item in pdf.objects[first:] if item.number not in elements]
    before = {item.reference: item for item in others}
    pdf.objects[first:] = [*kept, *others]
    for number, item in enumerate(pdf.objects[first:], first):
        item.number = number
    for key, value in pdf.catalog.items():
        if isinstance(value, bytes) and value in before:
            pdf.catalog[key] = before[value].reference
