"""The lists one looks things up in: whole, narrowed by a few letters, leading back."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from generator.handbook.book import Handbook


def test_every_word_to_say_is_there_and_can_be_copied(
    page: Page, base: str, handbook: Handbook
) -> None:
    count = sum(len(incident.scripts) for incident in handbook.incidents.values())
    page.clock.install(time="2026-12-01T08:00:00")  # "copied" is said for two seconds only
    page.goto(f"{base}/scripts.html")
    page.clock.pause_at("2026-12-01T09:00:00")
    script = page.locator("#robbery-to-110")

    expect(page.locator(".script")).to_have_count(count + 1)
    script.get_by_role("button", name="复制").click()
    expect(script.get_by_role("button")).to_have_text("已复制")
    script.get_by_role("link", name="抢劫第 4 步").click()
    expect(page.locator("#step-hidden-110")).to_be_in_viewport()


def test_a_few_letters_narrow_a_list_and_its_headings(page: Page, base: str) -> None:
    page.goto(f"{base}/scripts.html")

    page.get_by_role("searchbox").fill("抢劫 110")

    expect(page.locator("[data-item]:visible")).to_have_count(1)
    expect(page.locator(".filter-told")).to_have_text("显示 1 / 79 条")
    assert ["抢劫"] == page.locator("h2:visible").all_text_contents()
    page.get_by_role("searchbox").fill("没有人会说的话")
    expect(page.locator(".filter-told")).to_have_text("没有一条对得上。")


def test_sources_are_narrowed_by_kind_and_status(page: Page, base: str, handbook: Handbook) -> None:
    page.goto(f"{base}/sources.html")
    expect(page.locator("[data-item]:visible")).to_have_count(len(handbook.sources))

    page.get_by_role("radio", name="监管").check()
    page.get_by_role("radio", name="已废止").check()

    wanted = [
        source.id
        for source in handbook.sources.values()
        if (source.kind, source.status) == ("regulator", "repealed")
    ]
    assert wanted == page.locator("[data-item]:visible .ref").all_text_contents()


def test_a_source_leads_back_to_the_step_that_cites_it(page: Page, base: str) -> None:
    page.goto(f"{base}/sources.html#nb-2")
    source = page.locator("#nb-2")

    source.locator("summary").click()
    source.get_by_role("listitem").filter(has_text="抢劫").get_by_role(
        "link", name="第 1 步", exact=True
    ).click()

    expect(page).to_have_url(f"{base}/incidents/robbery.html#step-comply")


def test_a_link_to_what_is_filtered_out_takes_the_filter_away(page: Page, base: str) -> None:
    page.goto(f"{base}/glossary.html")
    page.get_by_role("searchbox").fill("首报")
    expect(page.locator("#aed")).to_be_hidden()

    page.evaluate("location.hash = '#aed'")

    expect(page.locator("#aed")).to_be_in_viewport()


def test_terms_lead_to_one_another(page: Page, base: str, handbook: Handbook) -> None:
    page.goto(f"{base}/glossary.html")

    expect(page.locator(".term")).to_have_count(len(handbook.glossary))
    page.locator("#first-report").get_by_role("link", name="终报").click()
    expect(page.locator("#last-report")).to_be_in_viewport()


def test_all_cases_and_all_departures_from_the_deck_are_collected(
    page: Page, base: str, handbook: Handbook
) -> None:
    incidents = handbook.incidents.values()
    page.goto(f"{base}/cases.html")
    expect(page.locator(".case")).to_have_count(sum(len(i.cases) for i in incidents))

    page.goto(f"{base}/changes.html")

    expect(page.locator(".changes > div")).to_have_count(sum(len(i.changes) for i in incidents))
    expect(page.locator(".revisions > li")).to_have_count(len(handbook.changes))
    expect(page.locator(".reprint > li")).to_have_count(len(handbook.incidents))


def test_the_print_guide_names_paper_scale_film_height_and_who_checks(
    page: Page, base: str
) -> None:
    page.goto(f"{base}/cards.html")
    guide = page.locator(".guide")

    for said in (
        "200 克",
        "100%",
        "80–125 微米",
        "5 毫米",
        "1.4–1.6 米",
        "客户看不到",
        "柜面经理负责查",
    ):
        expect(guide).to_contain_text(said)
