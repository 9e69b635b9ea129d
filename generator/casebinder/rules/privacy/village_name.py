"""No text holds a village or an estate by its name.

Everybody there knows who is meant. The county is enough, or `某村`. Basis: PIPL, Article 73.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: She comes from Wangjia Village., zh: 她是王家村村民。}
        #                            ^^^^^^^^^^^^^^^
        #                                                    ^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: She lives in a village of Ganzhou City., zh: 她是某村村民，村委会帮助了她。}
        status: draft
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebinder.diagnostics import ERROR
from casebinder.names import proper
from casebinder.rules.privacy.clean import Clean
from casebinder.rules.privacy.trimmed import trimmed

CODE = "village-name"
SEVERITY = ERROR
FACT = "is a village or estate by its name"
HINT = "write `某村`, `a village`, or the county"

SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘蒋蔡余杜叶苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾韦付邹孟熊秦邱侯龙薛阎段雷陶贺顾毛郝龚邵钱覃戴莫孔向汤"
HAN = r"[\u4e00-\u9fff]"
INSIDE = (
    "民|里|干|镇|庄|组|支部?书|两委|级|医|集体|口|头|规|务|内|外|落|史|居|企|贫|小(?!学)|上|中的|寨|社|容|道"
)
VILLAGE = re.compile(
    rf"({HAN}{{1,9}}?)((?:自然|行政)?村(?!{INSIDE})|村(?=民小组|村民|村里|村委|两委|支书|支部|党)|嘎查|(?:庄|屯|寨|堡|营|铺|坪)(?!村(?!民))(?![园稼重严市区县镇乡路养业地开长])|小区|社区)"
)
GENERIC = re.compile(
    r"(?:.*(?:某|不|写|农|乡|山|渔|牧|行政|自然|贫困|全部|本|该|各|驻|入|城中|新农|脱贫|示范|所在|邻|美丽|合并|同|回|离|下|进|出|偏远|数字|和美|平安|文明|重点|薄弱|帮扶|包|空心|一|两|三|几|多|个|街道|镇|"
    r"助|调|系|织|促|合|访|导|动|持|求|告|知|究|问|让|由|向|委|及|和|与|等|到|在|的|老年|儿童|封闭|开放|入户|智慧|专业|矫正|养老|生活|网格|所|家庭|单位|学校|社会|工作|其|她|他|户籍|居住|常住|租住|老旧|公租房|安置|居民|廉租房|拆迁|住宅)|"
    r"[农乡山渔全本该各驻进入回离下])"
)
CERTAIN = re.compile(
    r"(?:.*[家河山沟湾岭坝坪塘桥店庄屯寨营堡台岗坡庙井泉林洼峪口湖溪石杨柳树田头尾角关门洞阳滩洲岛峰坑窝圪塔垭垸墩集圩铺冲龙凤虎马牛泥沙水源川江海云光明兴和平红旗]|[东西南北上下前后大小新老].*)"
)
HAMLET = re.compile(
    rf"(?!石家庄)(?:[大小东西南北上下前后新老]{{1,2}}[{SURNAMES}]?|[{SURNAMES}]家?|[大小]?{HAN}家)[庄屯寨堡营铺坪]"
)
ESTATE = re.compile(r".*[园苑城府邸湾庭墅居庄里景福和馨华锦翠金龙泰康乐安阳光]")
ENGLISH = re.compile(
    r"\b((?:[A-Z][a-z'’]+[ \t]){1,2})([Vv]illage|[Rr]esidential [Cc]ommunity|Gacha)\b(?! [Cc]ommittees)"
)
NO_NAME = re.compile(
    r"(?i)(?:(?:the|a|an|her|his|their|this|that|each|every|one|in|mou|moumou|at|from|natural|administrative|global|olympic|poor|another)\s)+"
)


def find(text: Clean) -> Iterator[tuple[int, int]]:
    """Where a village stands by its name."""
    if (
        "村" in text.text
        or "嘎查" in text.text
        or "区" in text.text
        or re.search("[庄屯寨堡营铺坪]", text.text)
    ):
        yield from _chinese(text.text)
    if "illage" in text.text or "ommunity" in text.text or "Gacha" in text.text:
        for found in ENGLISH.finditer(text.text):
            if not NO_NAME.fullmatch(found[1]) and "Mou" not in found[1]:
                yield found.span()


def _chinese(text: str) -> Iterator[tuple[int, int]]:
    for found in VILLAGE.finditer(text):
        before = trimmed(found[1])
        name = found[1][before:]
        if not name or len(name) > 5 or GENERIC.fullmatch(name) or found[1][:before].endswith("某"):
            continue
        if found[2] in "庄屯寨堡营铺坪" and not HAMLET.fullmatch(name + found[2]):
            continue
        if found[2] in ("小区", "社区") and not (len(name) >= 2 and ESTATE.fullmatch(name)):
            continue
        committee = text.startswith(("委", "两委", "支", "党"), found.end())
        if (committee or len(name) < 2) and not CERTAIN.fullmatch(name):
            continue
        if CERTAIN.fullmatch(name) or proper(name):
            yield found.start() + before, found.end()
