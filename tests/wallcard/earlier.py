"""Today's handbook comes in, the record of a made-up earlier edition goes out.

In it the robbery card lacked a step and worded another one differently, the telephone deadline of
Ⅱ was shorter, 静坐示威 had no card yet, and there was a card for the fax machine.
"""

from __future__ import annotations

from dataclasses import replace

from generator import wallcard
from generator.handbook.book import Handbook
from generator.handbook.model import Incident, Issue, IssuedCard
from generator.handbook.model.issue import digest_of
from generator.words import Words

EDITION = "2025.05"
FAX = "PB-15-"
NEW = "sit-in"

CHANGES = {
    "处置": [
        "第 5 步改为“柜员：交出对方要的，不多给、不多说（补）”，原来是“柜员：交出现金（补）”",
        "新增第 6 步“保安：若有人质：退到远处静候，不谈条件、不靠近（补）”",
        "原第 6–11 步现在是第 7–12 步，内容不变",
    ],
    "事后": ["原第 12–16 步现在是第 13–17 步，内容不变"],
    "报告时限": [
        "总公司应急值班：“Ⅰ 30 分钟内电话；Ⅱ 30 分钟内”改为“Ⅰ 30 分钟内电话；Ⅱ 60 分钟内”"
    ],
}
"""What changed on the robbery card since, zone by zone."""


def earlier(handbook: Handbook, words: Words) -> Issue:
    """The record of the earlier edition."""
    setting = handbook.setting.model_copy(
        update={"edition": EDITION, "issued": "2025-05-01", "review_by": "2026-04-30"}
    )
    incidents = {name: it for name, it in handbook.incidents.items() if name != NEW}
    incidents["robbery"] = _robbery(incidents["robbery"])
    fax = incidents["power-outage"].model_copy(update={"number": 15, "title": "传真机故障"})
    book = replace(handbook, setting=setting, incidents={**incidents, "fax": fax})
    issue = wallcard.issue_of(book, words)
    cards = tuple(_in_half_the_time(c) if c.id == "robbery" else c for c in issue.cards)
    return issue.model_copy(update={"cards": cards})


def _robbery(incident: Incident) -> Incident:
    respond = incident.phases.respond
    first, _, *rest = respond.steps
    steps = (first.model_copy(update={"do": "交出现金"}), *rest)
    phases = incident.phases.model_copy(
        update={"respond": respond.model_copy(update={"steps": steps})}
    )
    return incident.model_copy(update={"phases": phases})


def _in_half_the_time(card: IssuedCard) -> IssuedCard:
    tells = tuple(
        line.model_copy(update={"text": line.text.replace("60 分钟", "30 分钟")})
        if line.zone == "chain"
        else line
        for line in card.tells
    )
    return card.model_copy(update={"tells": tells, "digest": digest_of(tells)})
