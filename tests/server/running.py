"""A real nginx on the sample configuration, as the tests and the audit use it."""

from __future__ import annotations

import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.server import configuration
from generator.words import load as words_of

MAIN = """daemon off;
pid {run}/pid;
error_log {run}/error.log;
events {{}}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    client_body_temp_path {run}/body;
    proxy_temp_path {run}/proxy;
    fastcgi_temp_path {run}/fastcgi;
    uwsgi_temp_path {run}/uwsgi;
    scgi_temp_path {run}/scgi;
    include {run}/handbook.conf;
}}
"""


@contextmanager
def nginx(site: Path) -> Iterator[int]:
    """The port on which a copy of `site` is served as `handbook nginx` says."""
    run = Path(tempfile.mkdtemp(prefix="handbook-nginx-"))
    run.chmod(0o755)  # the workers run as another user
    shutil.copytree(site, run / "site")
    port = _free_port()
    text = configuration(site, f"{run}/site", f"127.0.0.1:{port}", words_of())
    (run / "handbook.conf").write_text(text, encoding="utf-8")
    (run / "nginx.conf").write_text(MAIN.format(run=run), encoding="utf-8")
    server = subprocess.Popen(["nginx", "-p", str(run), "-c", str(run / "nginx.conf")])
    try:
        _wait_for(port)
        yield port
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(run)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait_for(port: int) -> None:
    for _ in range(600):
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError("nginx does not answer")
