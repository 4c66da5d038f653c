"""A finished file on its way out: where it goes, what is in it, which source it came from."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True)
class Output:
    """One file of the handbook.

    `path` is relative to the site, with forward slashes; `.md` paths are pages for the site
    engine, all others are shipped as they are. `source` is the author's file (relative to the
    handbook's root) that the reader is sent to for editing, if there is one.
    """

    path: str
    content: str | bytes
    source: str | None = None

    @property
    def data(self) -> bytes:
        """The content as bytes, text as UTF-8."""
        return self.content.encode() if isinstance(self.content, str) else self.content


def hashed(path: str, content: str | bytes) -> Output:
    """An asset whose name changes with its content, so that it may be cached for ever:
    `assets/app.js` becomes `assets/app-1a2b3c4d.js`."""
    plain, whole = PurePosixPath(path), Output(path, content)
    digest = hashlib.sha256(whole.data).hexdigest()[:8]
    return Output(str(plain.with_name(f"{plain.stem}-{digest}{plain.suffix}")), content)


def script_data(name: str, data: object) -> str:
    """Data as a classic script that sets `Handbook.<name>`: loads from `file://`, needs no fetch.

    `<` is escaped, so the text stays data even inside a page.
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    safe = text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"(self.Handbook=self.Handbook||{{}}).{name}={safe};\n"
