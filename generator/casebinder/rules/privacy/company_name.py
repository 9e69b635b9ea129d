"""No text holds a firm, a shop or a brand by its name.

Through the firm the persons are found, and nobody has asked the firm. `某公司`, `a food factory` are fine, and
so are courts, ministries and other public bodies. Basis: the house's own rule.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: She worked for Star Tech Ltd., zh: 她在北京星辰科技有限公司打工。}
        #                            ^^^^^^^^^^^^^
        #                                                  ^^^^^^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: She worked for a firm., zh: 她在某科技公司打工，公司拖欠工资。}
        status: draft
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebinder.diagnostics import ERROR
from casebinder.names import proper
from casebinder.rules.privacy.clean import Clean
from casebinder.rules.privacy.trimmed import trimmed

CODE = "company-name"
SEVERITY = ERROR
FACT = "is a firm by its name"
HINT = "write `某公司`, `a company`"

HAN = r"[\u4e00-\u9fffA-Za-z0-9()]"
INDUSTRY = (
    "科技|技术|商贸|贸易|建筑|工程|物流|食品|餐饮|管理|农业|发展|汽车|修理|房地产|开发|服装|投资|实业|文化|传媒|传播|信息|网络|电子|机械|化工|医药|"
    "运输|货运|客运|劳务|派遣|人力资源|物业|服务|装饰|装修|家政|保安|保洁|旅游|酒店|置业|制衣|纺织|印刷|包装|材料|建材|钢铁|水泥|煤业|矿业|电力|能源|"
    "环保|园林|种植|养殖|水产|畜牧|粮油|饮料|酒业|茶业|百货|超市|连锁|教育|咨询|广告|设计|健康|美容|金融|小额|贷款|担保|保险|典当|租赁|电器|家具|"
    "五金|塑料|橡胶|玩具|鞋业|皮具|首饰|珠宝|生物|制药|医疗|器械|电商|快递|外卖|供应链|国际|集团|控股|股份|有限|责任|总|分|子|加工|制造|生产|销售|安装"
)
FORM = "股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|总公司|分公司|公司|集团|合作社|合伙企业|律师事务所|事务所"
PLACE = "修理厂|服装厂|食品厂|加工厂|砖厂|机械厂|家具厂|玩具厂|电子厂|制衣厂|鞋厂|纸厂|水泥厂|化工厂|养殖场|农场|煤矿|工厂|商行|超市|饭店|酒店|宾馆|旅馆|餐厅|餐馆|酒楼|网吧|KTV|经营部|服务部|店铺|门店|药店|商店|商场|美容院|歌舞厅|便利店|面馆|药房|诊所|门诊部|小卖部|理发店|火锅店|烧烤店|服装店|五金店|蛋糕店|茶楼|茶馆|会所|足浴店|养生馆|健身房|培训中心|托管班|养老院|敬老院|医院|卫生院|洗煤厂|焦化厂|炼钢厂|钢厂|木材厂|皮革厂|玻璃厂|印刷厂|饲料厂|面粉厂|纺织厂|毛纺厂|印染厂|陶瓷厂|石料厂|石材厂|采石场|铸造厂|塑料厂|五金厂|电镀厂|灯具厂|酒厂|药厂|糖厂|茶厂|罐头厂|屠宰场|砖瓦厂|预制板厂|养鸡场|养猪场|驾校|婚介所|婚姻介绍所|农家乐|度假村|采摘园|修车行|洗车行|棋牌室|麻将馆|台球厅|照相馆|影楼|月子中心|物流园|洗浴中心|幼教中心"
FORM_OF_FIRM = re.compile(rf"(?:{FORM}|{PLACE})(?!法|章程|登记|类|制|债券|化)")
RUN = re.compile(rf"{HAN}+\Z")
UPPER = re.compile("[A-Z]")
STRONG = ("有限公司", "有限责任公司", "股份有限公司")
GENERIC = re.compile(
    rf"(?:{INDUSTRY}|单个|定点|公立|私立|三甲|三级|专科|中心|镇中心|康复|儿童|老年|妇产|肿瘤|传染病|本地|当地|外地|一家|某家|多家|两家|几家|家|该|其|所在|原|新|大|小|母|各|国有|民营|私营|外资|合资|上市|中小|龙头|涉案|用人|爱心|公益|"
    r"农民|专业|合作|股权|第三方|平台|供热|供水|供电|燃气|电信|通信|移动|公交|出租车?|网约车|保险|人寿|财产|银行|信托|证券|基金|投保|承保|肇事|"
    r"员工|职工|工人|单位|企业|辞退|开除|兼并|重组|破产|注销|成立|设立|注册|联系|协调|督促|与|和|到|在|由|向|对|的|个|这|那|村|镇|乡|县|市|区|省|街|扶贫|帮扶|社|"
    r"水果|蔬菜|水|电|气|小微|农|工|商|法人|股东|经|赔偿|起诉|要求|通过|让|请|使|为|被|把|将|给|原告|被告|多个|两个|数家|有关|相关|部分|等|以及|去|进|来|开|办|做|入|没|有|是|了|律师)*"
)
PUBLIC = re.compile(
    "法院|检察院|委员会|政府|人民|公安|妇联|联合会|中国银行|农业银行|工商银行|建设银行|邮政|国家电网|出版社|报社|日报|通讯社"
)
ENGLISH = re.compile(
    r"\b((?:[A-Z][\w&'’.-]*[ \t]+(?:and[ \t]+|&[ \t]+|\(\w+\)[ \t]+)?){1,6}?)"
    r"(Co\.?,?[ \t]*(?:Ltd\b|Limited\b)|Ltd\b|Limited\b|Inc\b|LLC\b|LLP\b|Corp\b|Corporation\b|Company\b|Group Co\b|Factory\b|Restaurant\b|Hotel\b|Supermarket\b|Salon\b|Clinic\b|Pharmacy\b|Nursing Home\b|Mart\b)"
    r"(?! Law| Registration| limited)"
)
NO_NAME = re.compile(
    r"(?i)(?:(?:the|a|an|her|his|their|its|this|that|each|every|any|another|one|mou|moumou|some|state|private|limited|liability|joint|stock|insurance|in|at|of|for|to|and|by|from)\s+)+"
)


def find(text: Clean) -> Iterator[tuple[int, int]]:
    """Where a firm stands by its name."""
    past = 0
    for found in FORM_OF_FIRM.finditer(text.text):
        run = RUN.search(text.text, max(past, found.start() - 24), found.start())
        past = found.end()
        if run and (before := _before(run[0], found[0])) is not None:
            yield run.start() + before, found.end()
    if UPPER.search(text.text):
        for found in ENGLISH.finditer(text.text):
            if not NO_NAME.fullmatch(found[1]) and "Mou" not in found[1]:
                yield found.span()


def _before(run: str, form: str) -> int | None:
    """How much of the run before a firm's form is no part of its name, None when no name is left."""
    before = trimmed(run)
    name = run[before:]
    if "某" in run[max(0, before - 1) :] or PUBLIC.search(name + form):
        return None
    if len(name) < 2 or GENERIC.fullmatch(name) or (len(name) > 12 and form not in STRONG):
        return None
    return before if form.endswith(STRONG) or proper(name) else None
