"""DOOR: hands the handbook's files to MkDocs; thin, because the engine will be changed one day.

The only module that imports mkdocs.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.commands.serve import serve as serve_with_mkdocs
from mkdocs.config import base, load_config
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator import build, page, policy, publish, search, template, words
from generator.handbook.load import load
from generator.problem import ProblemsFoundError

_log = logging.getLogger("mkdocs.plugins.handbook")

_NOT_NEEDED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
"""What the theme ships for its own search, which ours replaces."""


class HandbookConfig(base.Config):
    """The plugin's settings in mkdocs.yml."""

    playbooks = option.Type(str, default="playbooks")
    """The folder of playbooks, beside mkdocs.yml."""
    language = option.Type(str, default="zh")
    """The language of the interface's words."""


class HandbookPlugin(BasePlugin[HandbookConfig]):
    """Adds every page, card, script and style of the handbook to a MkDocs site."""

    progress: Callable[[str], None] = _log.info
    """Told what is being made; set on the class by the `handbook` command."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the playbooks before anything is written; a problem ends the build."""
        template.forget()  # in a preview, templates and words may have changed since the last build
        words.forget()
        said, root = words.load(self.config.language), _root(config)
        handbook, problems = load(root, self.config.playbooks)
        if handbook is None:
            raise PluginError("\n" + said.problems(problems))
        overrides = root / "overrides"
        if overrides.is_dir():
            config.theme.dirs.insert(0, str(overrides))
        config.extra["not_found"] = page.not_found(handbook, said)
        try:
            self._outputs = list(build.outputs(handbook, said, type(self).progress))
        except ProblemsFoundError as found:
            raise PluginError("\n" + said.problems(found.problems)) from None
        for output in self._outputs:
            if output.path.startswith(f"assets/{build.STYLE}-"):
                config.extra_css.append(output.path)
            if output.path.startswith(f"assets/{build.SCRIPT}-"):
                config.extra_javascript.append(_deferred(output.path))
            if output.path.startswith(search.INDEX):
                config.extra["search"] = search.box(output.path, said)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the outputs; "edit this page" leads to the playbook a page was made from. What the
        theme ships and no page loads stays out."""
        for output in self._outputs:
            file = File.generated(config, output.path, content=output.content)
            if output.source:
                file.edit_uri = output.source
            files.append(file)
        for file in list(files):
            if file.dest_uri.startswith(_NOT_NEEDED) or file.dest_uri.endswith(".map"):
                files.remove(file)
        return files

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Each page carries its own content security policy, since `file://` has no headers."""
        return policy.guarded(output)

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """The same for the page that says that there is no such page."""
        html = template_name.endswith(".html")
        return policy.guarded(output_content) if html else output_content

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> LiveReloadServer:
        """Rebuild when a playbook, template, style or script changes."""
        server.watch(str(_root(config) / self.config.playbooks))
        server.watch(str(Path(__file__).parent))
        return server

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Nothing may be missing: every output is in the site, every page became one."""
        missing = publish.missing(self._outputs, Path(config.site_dir))
        if missing:
            raise PluginError(f"not in the site: {', '.join(missing)}")


def _deferred(path: str) -> option.ExtraScriptValue:
    script = option.ExtraScriptValue(path)
    script.defer = True
    return script


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or "mkdocs.yml").resolve().parent


def build_site(root: Path, target: Path) -> list[str]:
    """Build the site of `root/mkdocs.yml` into the folder `target`.

    Returns the warnings and errors of the engine as lines; there are none when all went well.
    """
    heard = _Heard()
    logging.getLogger("mkdocs").addHandler(heard)
    try:
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(target), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        build_with_mkdocs(config)
        config.plugins.on_shutdown()
    except (Abort, ConfigurationError, PluginError) as error:
        heard.lines.append(str(error))
    finally:
        logging.getLogger("mkdocs").removeHandler(heard)
    return heard.lines


def serve_site(root: Path, address: str) -> None:
    """Serve the site of `root/mkdocs.yml` at `host:port`, rebuilt at every change."""
    serve_with_mkdocs(str(root / "mkdocs.yml"), dev_addr=address, livereload=True)


class _Heard(logging.Handler):
    """Keeps what the engine warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())
