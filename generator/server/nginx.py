"""A built site comes in, a `server` block for nginx goes out: policy, caching, compression."""

from __future__ import annotations

from pathlib import Path

from generator.policy import policy
from generator.template import Markup, filled
from generator.words import Words


def configuration(site: Path, root: str, listen: str, words: Words) -> str:
    """The text of a file for `conf.d/`; the same text for the same site.

    `root` is the folder on the web server, `listen` what nginx may listen on (`80`,
    `127.0.0.1:8080`). The policy allows the inline scripts of exactly these pages, so the file is
    to be written again when the theme was upgraded.
    """
    pages = "\n".join(path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html")))
    header = Markup(f"{policy(pages)}; frame-ancestors 'none'")  # its quotes are no HTML
    view = {"policy": header, "root": root, "listen": listen}
    return filled("server", "nginx.conf.j2", view, words)
