"""Every screen, on a phone, light or dark: nothing that keeps anybody out, nothing too small to hit,
nothing bright when the lights are out."""

from __future__ import annotations

import io
import json
from collections.abc import Callable

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.axe import violations

from .at_the_counter import all_read, opened, started, step, tick, to_report, until

RUN = "#incident=robbery&harm=caused"
# What cannot be kept is only said on the run that asks for it.
NO_STORE = "indexedDB.open = () => { throw new Error('refused'); };"
# References inside a sentence are as high as its line.
TOUCHED = """a:not(.ref), button:not(.ref), summary, select, textarea, label:has(input), input[type=text],
    input[type=file], .checklist-role span"""


def choose(page: Page, base: str) -> None:
    started(page, base, RUN)
    page.get_by_role("button", name="结束本次").click()
    started(page, base, RUN)
    opened(page, base)
    page.reload()
    page.get_by_text("已经结束（1 次）").click()


def facts(page: Page, base: str) -> None:
    started(page, base, RUN)
    opened(page, base, "#incident=sit-in,media&protest_people=7")
    page.get_by_text("对照其余的对外触发线").click()
    page.locator("#checklist-gathering_people").fill("12人")


def run(page: Page, base: str) -> None:
    """A run of two incidents with everything unfolded."""
    started(page, base, "#incident=robbery,troublemaking&harm=caused")
    tick(page, 1)
    if page.get_by_role("button", name="更多").is_visible():
        page.get_by_role("button", name="更多").click()
    page.get_by_role("button", name="补录、改时刻").click()
    step(page, 2).get_by_role("button", name="跳过第 2 步").click()
    page.locator(".checklist-reasons button.ref").first.click()
    page.locator("incident-checklist details").evaluate_all(
        "all => all.forEach(one => one.open = true)"
    )
    expect(page.locator(".checklist-log li").first).to_be_visible()  # written once it is open


def reader(page: Page, base: str) -> None:
    """One role's steps are read, one of them is being skipped, and the grade has risen."""
    started(page, base, RUN)
    page.locator(".checklist-role", has_text="柜员").click()
    page.get_by_role("button", name="读卡").click()
    page.keyboard.press("s")
    page.evaluate(
        "document.querySelector('incident-checklist').journal"
        ".append(location.hash.slice(5).split('&')[0], 'fact', 'harm', 'death')"
    )
    expect(page.locator(".checklist-reader .checklist-alarm")).to_contain_text("升到Ⅰ级")


def twins(page: Page, base: str) -> None:
    """A link that starts at once, while one of the same kind and one of another are going on."""
    started(page, base, "#incident=media")
    started(page, base, RUN)
    opened(page, base, "#incident=robbery&start=1")
    page.reload()
    expect(page.get_by_role("button", name="另开一份")).to_be_visible()


def report(page: Page, base: str) -> None:
    started(page, base, RUN)
    to_report(page)
    page.get_by_text("终报").click()


def drill(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T14:00:00")
    started(page, base, f"{RUN}&drill=1")
    page.clock.set_fixed_time("2026-11-22T14:05:00")
    expect(page.locator(".checklist-injects li")).to_have_count(2)


def afterwards(page: Page, base: str) -> None:
    drill(page, base)
    page.get_by_role("button", name="结束本次").click()
    expect(page.locator(".checklist-review")).to_be_visible()


def brought(page: Page, base: str) -> None:
    """A file of another machine that was changed on its way."""
    opened(page, base)
    event = {"v": 1, "id": "a-1", "run": "a-1", "at": 1, "wall": 1, "kind": "note", "item": "",
             "edition": "", "value": "x"}  # fmt: skip
    changed = {"format": "counter-handbook-run", "run": "a-1", "events": [event]}
    file = {
        "name": "run.json",
        "mimeType": "application/json",
        "buffer": json.dumps(changed).encode(),
    }
    page.get_by_label("读入别处存的记录").set_input_files(file)  # type: ignore[arg-type]
    expect(page.get_by_role("button", name="仍然读入，并记一笔")).to_be_visible()


def refused(page: Page, base: str) -> None:
    page.add_init_script(NO_STORE)
    started(page, base, RUN)
    step(page, 1).get_by_role("checkbox").check()
    expect(page.locator(".checklist-banner p")).to_contain_text("本机不能保存，请打印")


def one_file(page: Page, base: str) -> None:
    page.goto(f"{base}/应急清单.html{RUN}")
    all_read(page)
    page.get_by_role("button", name="开始清单").locator("visible=true").click()
    expect(page.locator(".checklist-run")).to_be_visible()


SCREENS: dict[str, Callable[[Page, str], None]] = {
    "choose": choose, "facts": facts, "run": run, "reader": reader, "report": report,
    "twins": twins,
    "drill": drill, "afterwards": afterwards, "brought": brought, "refused": refused,
    "one-file": one_file,
}  # fmt: skip


def _other_light(page: Page) -> None:
    """The same screen with the lights out, or on again."""
    ground = "getComputedStyle(document.body).backgroundColor"
    before = page.evaluate(ground)
    dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    page.emulate_media(color_scheme="light" if dark else "dark")
    until(page, f"{ground} !== '{before}'")


@pytest.fixture(params=SCREENS)
def screen(request: pytest.FixtureRequest, page: Page, base: str) -> Page:
    """One screen on a phone, at first light from the server, dark from a folder."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.emulate_media(color_scheme="light" if base.startswith("http") else "dark")
    SCREENS[request.param](page, base)
    return page


def test_nothing_keeps_anybody_out_and_fingers_find_their_targets(screen: Page) -> None:
    small = screen.locator(f"incident-checklist :is({TOUCHED})").evaluate_all(
        """(all) => all.filter((one) => one.offsetParent && Math.min(
            one.getBoundingClientRect().height, one.getBoundingClientRect().width) < 44)
            .map((one) => one.className + " " + one.textContent.slice(0, 20))"""
    )

    assert [] == violations(screen)
    assert [] == small
    _other_light(screen)
    assert [] == violations(screen)
    assert 360 == screen.evaluate("document.documentElement.scrollWidth")


def _luminance(png: bytes) -> float:
    """The mean relative luminance of a picture: 0 black, 1 white."""
    small = Image.open(io.BytesIO(png)).convert("RGB").resize((180, 112), Image.Resampling.BOX)
    parts = [
        [
            (c / 255 / 12.92) if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4
            for c in band.tobytes()
        ]
        for band in small.split()
    ]
    weights = (0.2126, 0.7152, 0.0722)
    return sum(w * sum(p) for w, p in zip(weights, parts, strict=True)) / len(parts[0])


@pytest.mark.parametrize("name", ["run", "reader", "one-file"])
def test_with_the_lights_out_the_screen_is_black(page: Page, base: str, name: str) -> None:
    page.emulate_media(color_scheme="dark")
    SCREENS[name](page, base)

    assert _luminance(page.screenshot(animations="disabled")) < 0.02
    ground = "getComputedStyle(document.elementFromPoint(4, 400)).backgroundColor"
    body = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(f"[{ground}, {body}]")[-1] == "rgb(0, 0, 0)"
