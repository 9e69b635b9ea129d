"""Where in a run of Chinese characters a proper name begins: behind the words that lead to it."""

from __future__ import annotations

import re

WORDS = (
    "考上|升入|入读|借读|减免|资助|捐助|援建|赶赴|赶往|送往|送到|送至|转至|转入|奔赴|住进|到达|抵达|来自|"
    "位于|居住|租住|现住|户籍|前往|来到|回到|离开|途经|经过|走访|判令|责令|拖欠|受雇|雇佣|入职|任职|就职|"
    "供职|就读|考入|被告|原告|案外人|第三人|用人单位|协调|联系|组织|帮助|督促|联合|通过|根据|按照|委托|要求|"
    "建议|包括|以及|所在|当地|附近|同意|支持|女儿|儿子|孩子|丈夫|妻子|母亲|父亲|系|申请人|被害人|受害人|"
    "告知|通知|进入|投资|经营|开办|成立|注册|控制|负责|承包|承建|驾驶"
)
"""Words that lead to a name; a longer one comes before its first character."""

SIGNS = r"[省市区县镇乡在住于到往至从向由对与和及或跟同将把被为是系的了着过给让请叫名称即某该本此这那各每其我她他它们一二三四五六七八九十两几多、，。；：:,.;()\[\]《》“”‘’\s]"
LEADING = re.compile(rf".*(?:{WORDS}|{SIGNS}|经(?![纬典济开贸营]))", re.DOTALL)


def trimmed(run: str) -> int:
    """How many characters of the run come before the proper name at its end.

    >>> trimmed("她在北京市星辰")
    5
    """
    found = LEADING.match(run)
    return found.end() if found else 0
