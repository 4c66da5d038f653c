"""A document comes in, the same document with other texts in it goes out, as often as is wanted.

Packs print the same sheets for hundreds of outlets, and only what stands in their blanks differs.
WeasyPrint's own `HTML.render` reads such a sheet and works out its styles every time, which is two
fifths of the work. Here both are done once; each time the texts are put into the tree that was
read, and the sheet is laid out from the start.

No public function of WeasyPrint does this, so this module, and no other, rests on how it works
inside: `Document._build_layout_context` reads the styles, `LayoutContext` holds them through one
layout, `StyleFor` has them by element. Where these are not as they were (`AS_KNOWN`), every sheet
is laid out in the plain way, slower and with the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from inspect import signature
from typing import Any

import weasyprint
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

try:
    from weasyprint.css import StyleFor
    from weasyprint.css.counters import CounterStyle
    from weasyprint.css.targets import TargetCollector
    from weasyprint.layout import LayoutContext

    AS_KNOWN = (
        [*signature(LayoutContext).parameters]
        == ["style_for", "get_image_from_uri", "font_config", "counter_style", "target_collector"]
        and [*signature(weasyprint.Document._build_layout_context).parameters]
        == ["html", "font_config", "counter_style", "color_profiles", "options"]
        and [*signature(weasyprint.Document._render).parameters]
        == ["html", "font_config", "counter_style", "color_profiles", "options"]
        and hasattr(StyleFor, "get_computed_styles")
        and hasattr(TargetCollector, "collect_anchor")
    )
    """Whether WeasyPrint is inside as this module needs it."""
except (ImportError, AttributeError):
    AS_KNOWN = False


@dataclass(frozen=True)
class Entry:
    """What is written into an element: its text, and the element's class."""

    text: str
    look: str


Entries = Mapping[str, Entry]
"""By the id of the element, which is empty in the document itself."""


class Form(weasyprint.HTML):  # type: ignore[misc]
    """A document with empty elements to write into; `options` are those of `HTML.render`.

    A look is kept for as long as the form is: the style of an element is worked out once for each
    class it has had.
    """

    wrapper_element: Any

    def __init__(
        self, html: str, fetcher: URLFetcher, fonts: FontConfiguration, options: Mapping[str, Any]
    ) -> None:
        super().__init__(string=html, url_fetcher=fetcher)
        self._fonts, self._options = fonts, options
        self._counters = CounterStyle() if AS_KNOWN else None
        self._elements = {e.get("id"): e for e in self.etree_element.iter() if e.get("id")}
        self._looks = dict[tuple[str, str], Any]()
        self._entries: Entries = {}
        self._kept: Any = None

    def filled(self, entries: Entries) -> weasyprint.Document:
        """The document laid out with these entries, which are for the same elements each time."""
        self._entries = entries
        for name, entry in entries.items():
            self._elements[name].text = entry.text
            self._elements[name].set("class", entry.look)
        # What is around the tree remembers the classes there were.
        self.wrapper_element = type(self.wrapper_element).from_html_root(
            self.etree_element, content_language=None
        )
        if not AS_KNOWN:
            return self.render(font_config=self._fonts, **self._options)
        options = {**weasyprint.DEFAULT_OPTIONS, **self._options}
        return _Filled._render(self, self._fonts, self._counters, None, options)

    def context(self, read: Callable[[], Any]) -> Any:
        """What a layout begins with, as `read` would give it; that is asked only where an element
        has a look it never had before."""
        looks = {name: (name, entry.look) for name, entry in self._entries.items()}
        if self._kept is None or not self._looks.keys() >= set(looks.values()):
            self._kept = read()
        kept, targets = self._kept, TargetCollector()
        styles = kept.style_for.get_computed_styles()
        for name, look in looks.items():
            element = self._elements[name]
            styles[element, None] = self._looks.setdefault(look, styles[element, None])
        for anchor in kept.target_collector.target_lookup_items:
            targets.collect_anchor(anchor)
        return LayoutContext(
            kept.style_for, kept.get_image_from_uri, kept.font_config, kept.counter_style, targets
        )


class _Filled(weasyprint.Document):  # type: ignore[misc]
    @classmethod
    def _build_layout_context(cls, html: Form, *rest: Any) -> Any:
        read = super()._build_layout_context
        return html.context(lambda: read(html, *rest))
