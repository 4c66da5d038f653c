"""A real nginx serves the site as the sample configuration tells it to."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Request, expect

from generator.cli import main
from tests.conftest import listen
from tests.server.running import nginx


@pytest.fixture(scope="module")
def port(site: Path) -> Iterator[int]:
    with nginx(site) as found:
        yield found


def asked(port: int, path: str, method: str = "GET", **headers: str) -> tuple[int, Message]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request(method, path, headers=headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status, answer.headers


def test_the_policy_forbids_what_stands_inside_a_page(port: int) -> None:
    status, headers = asked(port, "/index.html")

    policy = headers["Content-Security-Policy"]
    assert status == 200
    assert policy.startswith("default-src 'none'; script-src 'self' 'sha256-")
    assert "style-src 'self';" in policy
    assert "unsafe" not in policy
    assert policy.endswith("frame-ancestors 'none'")


def test_pages_are_kept_for_minutes_and_named_assets_for_ever(port: int, site: Path) -> None:
    script = next((site / "assets").glob("handbook-script-*.js"))
    theme = next((site / "assets" / "javascripts").glob("bundle.*.js"))

    assert "public, max-age=300, must-revalidate" == asked(port, "/")[1]["Cache-Control"]
    for path in (f"/assets/{script.name}", f"/assets/javascripts/{theme.name}"):
        kept = asked(port, path)[1]["Cache-Control"]
        assert "public, max-age=31536000, immutable" == kept, path
    card = asked(port, "/cards/robbery.pdf")[1]
    assert ("application/pdf", "public, max-age=300, must-revalidate") == (
        card["Content-Type"],
        card["Cache-Control"],
    )


def test_an_unchanged_page_is_not_sent_again(port: int) -> None:
    etag = asked(port, "/index.html")[1]["ETag"]

    assert 304 == asked(port, "/index.html", **{"If-None-Match": etag})[0]


def test_text_is_sent_small(port: int) -> None:
    headers = asked(port, "/index.html", **{"Accept-Encoding": "gzip"})[1]

    assert "gzip" == headers["Content-Encoding"]


def test_what_is_not_there_is_answered_with_our_own_page_and_policy(port: int) -> None:
    status, headers = asked(port, "/incidents/nothing.html")

    assert 404 == status
    assert "default-src 'none'" in headers["Content-Security-Policy"]


def test_only_reading_is_allowed(port: int) -> None:
    assert 403 == asked(port, "/index.html", "PUT")[0]
    assert 403 == asked(port, "/.git/config")[0]


@pytest.mark.parametrize("path", ["index.html", "incidents/robbery.html", "checklist.html"])
def test_the_pages_work_under_the_policy(port: int, browser: Browser, path: str) -> None:
    heard: list[str] = []
    page = browser.new_page()
    base = f"http://127.0.0.1:{port}"
    listen(page, base, heard.append)

    page.goto(f"{base}/{path}")

    expect(page.locator("h1")).to_be_visible()
    assert [] == heard
    page.close()


FIRST_LOAD = 120 * 1024
"""Bytes, compressed, of everything the home page asks for."""


def test_the_home_page_is_light(port: int, browser: Browser) -> None:
    page = browser.new_page()
    asked_for: dict[str, Request] = {}
    page.on("request", lambda request: asked_for.update({request.url: request}))

    page.goto(f"http://127.0.0.1:{port}/index.html")
    page.evaluate(
        "() => new Promise((done) => { requestIdleCallback(() => done(), { timeout: 5000 }); })"
    )
    weighed = {url: _weight(request) for url, request in asked_for.items()}

    assert len(weighed) > 5
    assert FIRST_LOAD >= sum(weighed.values()), weighed
    page.close()


def _weight(request: Request) -> int:
    sizes = request.sizes()
    return sizes["responseBodySize"] + sizes["responseHeadersSize"]


def test_without_a_site_there_is_no_configuration(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["nginx", "--site", str(tmp_path)])

    assert (2, f"{tmp_path} 里没有网站；先运行 handbook build\n") == (
        result.exit_code,
        result.stderr,
    )
