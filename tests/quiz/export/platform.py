"""A SCORM package comes in, a browser page goes out in which a learning platform runs it.

The platform is our own strict one (strict-api.js) or scorm-again. All files are served from memory
under a made-up name; nothing else can be reached.
"""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Frame, Page, Route

HERE = Path(__file__).parent
NODE_MODULES = HERE.parents[1] / "node_modules"
SITE = "http://platform.test/"
API = {"1.2": "API", "2004": "API_1484_11"}
TYPES = {".html": "text/html", ".js": "text/javascript", ".css": "text/css"}

_STRICT = "self.{api} = self.strictApi('{version}', {saved});"
_AGAIN = """
self.{api} = new self.{made}({{ autocommit: false, logLevel: 4, lmsCommitUrl: false,
  mastery_override: false }});
self.{api}.loadFromFlattenedJSON({saved}, "");
"""


@dataclass
class Visit:
    """A learner's visit: the page of the platform, the package in its frame, what went wrong."""

    page: Page
    version: str
    noises: list[str] = field(default_factory=list)

    @property
    def frame(self) -> Frame:
        return next(frame for frame in self.page.frames if frame.url.endswith("/index.html"))

    def api(self, expression: str) -> Any:
        """An expression about the platform's API, `api`."""
        name = API[self.version]
        return self.page.evaluate(f"() => {{ const api = self.{name}; return {expression}; }}")

    @property
    def values(self) -> dict[str, str]:
        """What the strict platform holds."""
        return dict(self.api("api.values"))

    def leave(self) -> None:
        """The learner closes the package, the platform stays."""
        self.page.evaluate("() => { document.querySelector('iframe').src = 'about:blank'; }")
        self.page.wait_for_function("() => frames[0].location.href === 'about:blank'")


def visit(
    context: BrowserContext,
    package: bytes,
    version: str,
    *,
    saved: dict[str, str] | None = None,
    again: bool = False,
) -> Visit:
    """The package opened in a platform that has `saved` from an earlier visit."""
    files = _files(package, version, saved or {}, again=again)
    page = context.new_page()
    found = Visit(page, version)
    page.on("console", lambda message: found.noises.append(message.text))
    page.on("pageerror", lambda error: found.noises.append(str(error)))

    def serve(route: Route) -> None:
        name = route.request.url.removeprefix(SITE)
        if name not in files:
            found.noises.append(f"asked {name}")
            route.fulfill(status=404)
            return
        route.fulfill(body=files[name], content_type=TYPES[Path(name).suffix])

    page.route("**/*", serve)
    page.goto(SITE + "platform.html")
    page.wait_for_function(
        "() => frames[0].document.querySelector('quiz-player h1, quiz-player form')"
    )
    return found


def _files(package: bytes, version: str, saved: dict[str, str], *, again: bool) -> dict[str, bytes]:
    archive = zipfile.ZipFile(io.BytesIO(package))
    files = {f"package/{name}": archive.read(name) for name in archive.namelist()}
    if again:
        name = {"1.2": "scorm12", "2004": "scorm2004"}[version]
        api_script = (NODE_MODULES / "scorm-again" / "dist" / f"{name}.min.js").read_bytes()
        start = _AGAIN
    else:
        api_script, start = (HERE / "strict-api.js").read_bytes(), _STRICT
    made = {"1.2": "Scorm12API", "2004": "Scorm2004API"}[version]
    started = start.format(api=API[version], version=version, made=made, saved=json.dumps(saved))
    files["api.js"] = api_script
    files["start.js"] = started.encode()
    files["platform.html"] = (
        b"<!doctype html><meta charset=utf-8><link rel=icon href=data:,>"
        b"<script src=api.js></script><script src=start.js></script>"
        b"<iframe src=package/index.html width=900 height=700></iframe>"
    )
    return files
