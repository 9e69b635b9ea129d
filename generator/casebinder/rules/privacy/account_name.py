"""No text holds the name or number of an account on WeChat, QQ or the like.

Anyone can look the person up by it. The name of a service alone, as in a payment by WeChat, is fine.
Basis: SPC 2016, Article 10.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: "Her WeChat: lihua_88.", zh: 通过QQ号2319050654联系。}
        #                          ^^^^^^^^
        #                                               ^^^^^^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: He paid by WeChat., zh: 通过微信转账1000元。}
        status: draft
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebinder.diagnostics import ERROR
from casebinder.rules.privacy.clean import Clean

CODE = "account-name"
SEVERITY = ERROR
FACT = "is the name of an account"
HINT = "take the name out; name the service only"

SERVICE = (
    r"(?:微信|薇信|威信|[Vv]信|扣扣|企鹅号|抖音|快手|支付宝|微博|小红书|陌陌|探探|钉钉|淘宝|闲鱼|哔哩哔哩|B站|"
    r"(?<![A-Za-z0-9])(?:[VvWw][Xx](?![A-Za-z0-9])|QQ|WeChat|Weixin|Alipay|Weibo|Douyin|TikTok|Kuaishou|Telegram|"
    r"WhatsApp|Facebook|Instagram|Twitter|Skype|(?-i:LINE)))"
)
SIGN = r"(?:群|公众)?(?:\s?(?:账号|帐号|账户|号码|号|用户名|昵称|名称|名|ID|id|account|number|no\.?|name|handle))"
NEXT = r"[\s:(\"'“‘「是为叫作is]{0,6}"
NAME = r"@?(?=[A-Za-z0-9_.-]{0,19}[0-9_]|[A-Za-z]{6,20}(?![A-Za-z]))[A-Za-z][A-Za-z0-9_.-]{2,18}[A-Za-z0-9_]"
PATTERNS = (
    re.compile(rf"(?i){SERVICE}\s?\(?{SIGN}{NEXT}({NAME}|[1-9]\d{{4,11}})(?![A-Za-z0-9_])"),
    re.compile(rf"(?i){SERVICE}\s?(?::|\(|@|是|为)\s?\"?({NAME}|[1-9]\d{{4,11}})(?![A-Za-z0-9_])"),
    re.compile(
        r"(?i)(?:(?<![A-Z])QQ|扣扣|企鹅号)\s?(?:群|号)?[\s:]{0,2}([1-9]\d{4,11}|[1-9]\d{2,4}(?:[\s-]\d{2,5}){1,2})(?![\dA-Za-z元])"
    ),
    re.compile(rf"(?i){SERVICE}\s?((?=[A-Za-z0-9_-]*[\d_])[A-Za-z][A-Za-z0-9_-]{{5,19}})(?![A-Za-z0-9_])"),
    re.compile(rf"(?i){SERVICE}[^@。;\n]{{0,12}}(@[A-Za-z][A-Za-z0-9_.-]{{3,19}})(?![A-Za-z0-9_@])"),
    re.compile(r"(?<![A-Za-z0-9])(wxid_[a-z0-9]{6,24})(?![a-z0-9])"),
)
ABOUT = re.compile(
    "微信|薇信|威信|[Vv]信|[VvWw][Xx]|扣扣|企鹅号|QQ|qq|WeChat|wechat|Weixin|抖音|快手|支付宝|微博|小红书|陌陌|探探|钉钉|淘宝|闲鱼|哔哩|B站|"
    "Alipay|Weibo|Douyin|TikTok|Kuaishou|Telegram|WhatsApp|Facebook|Instagram|Twitter|Skype|LINE"
)


def find(text: Clean) -> Iterator[tuple[int, int]]:
    """Where such a name stands."""
    if ABOUT.search(text.text):
        for pattern in PATTERNS:
            for found in pattern.finditer(text.text):
                yield found.span(1)
