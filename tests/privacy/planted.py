"""The recall set: identifiers of every kind planted in natural sentences, written before the rules were.

The same seed gives the same sentences. A plant says its kind, which is the rule that must find it, and the
words that must not be published.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from tests.privacy import people as made
from tests.privacy.people import FULL, NUMERALS, spaced


@dataclass(frozen=True)
class Planted:
    """A sentence with something private in it."""

    kind: str
    language: str
    text: str
    secret: str


Make = Callable[[Random], str]
Row = tuple[str, int, tuple[Make, ...], tuple[str, ...]]
"""Rule, how many, the forms of the secret, the sentences with `{}` where it stands."""


def _zero_width(text: str) -> str:
    return text[:5] + "\u200b" + text[5:]


def _grouped(make: Make, groups: tuple[int, ...], *between: str) -> tuple[Make, ...]:
    return tuple(lambda rng, sign=sign: spaced(make(rng), groups, sign) for sign in between)


def _day(form: str) -> Make:
    def made_day(rng: Random) -> str:
        year, month, day = made.birthday(rng)
        return form.format(y=year, m=month, d=day, month=MONTHS[month - 1])

    return made_day


MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_CARD = made.bank_card
_FIRM = ("星辰", "宏远", "鑫达", "瑞康", "天成", "博雅", "金鼎", "恒昌", "海纳", "顺丰源")
_FIRM_KIND = (
    "科技有限公司", "商贸有限公司", "建筑工程有限公司", "物流有限责任公司", "食品厂", "餐饮管理有限公司", "农业发展股份有限公司",
    "汽车修理厂", "房地产开发有限公司", "服装厂",
)  # fmt: skip
_CITY = ("北京", "江苏", "深圳市", "杭州", "武汉市", "成都", "西安市", "青岛")
_ROAD = (
    "建国路",
    "中山东路",
    "解放大街",
    "人民南路",
    "学府街",
    "文化巷",
    "滨江大道",
    "长安西街",
    "胜利胡同",
    "幸福里弄",
)
_ESTATE = (
    "幸福花园",
    "阳光家园",
    "金色水岸小区",
    "锦绣江南",
    "翠湖山庄",
    "和谐新村小区",
    "万福公寓",
    "书香名邸",
)
_SCHOOL = (
    "育才小学",
    "第三中学",
    "阳光幼儿园",
    "实验中学",
    "希望小学",
    "城关镇中心小学",
    "明德学校",
    "启明职业高中",
    "外国语学校",
)
_VILLAGE = (
    "王家村",
    "小李庄村",
    "上河湾村",
    "陈家屯",
    "石门寨村",
    "柳树沟村",
    "白杨村",
    "大王庄",
    "赵家坪村",
    "新桥村",
)
_ILL = (
    "抑郁症",
    "精神分裂症",
    "乳腺癌",
    "艾滋病",
    "尿毒症",
    "白血病",
    "双相情感障碍",
    "乙型肝炎",
    "脑梗死",
    "癫痫",
)
_DEED_CITY = ("京", "沪", "苏", "粤", "川")


def _address_zh(rng: Random) -> str:
    number = rng.randint(1, 400)
    if rng.random() < 0.5:
        return f"{rng.choice(_ROAD)}{number}号"
    return f"{rng.choice(_ESTATE)}{rng.randint(1, 30)}{rng.choice(('幢', '栋', '号楼', '座'))}{rng.randint(1, 30)}0{rng.randint(1, 6)}室"


def _long_address(rng: Random) -> str:
    return f"{rng.choice(_ROAD)}{rng.randint(1, 400)}号{rng.choice(_ESTATE)}{rng.randint(1, 9)}号楼{rng.randint(1, 6)}单元{rng.randint(101, 2404)}"


def _address_en(rng: Random) -> str:
    road = rng.choice(("Jianguo", "Zhongshan East", "Renmin South", "Jiefang", "Xuefu", "Chang'an West"))
    kind = rng.choice(("Road", "Street", "Avenue", "Lane"))
    form = rng.choice(
        ("{n} {r} {k}, Flat {f}", "No. {n}, {r} {k}", "Room {f}, Building {b}, {n} {r} {k}", "{n} {r} {k}")
    )
    return form.format(n=rng.randint(2, 300), r=road, k=kind, f=rng.randint(101, 2404), b=rng.randint(1, 20))


def _firm_zh(rng: Random) -> str:
    return rng.choice(_CITY) + rng.choice(_FIRM) + rng.choice(_FIRM_KIND)


def _firm_en(rng: Random) -> str:
    name = rng.choice(
        ("Star Tech", "Hongyuan Trading", "Xinda Logistics", "Ruikang Foods", "Golden Tripod Construction")
    )
    return f"{name} {rng.choice(('Ltd', 'Co., Ltd.', 'Company', 'Inc.', 'Limited', 'LLC'))}"


def _case_number(rng: Random) -> str:
    year, court = (
        rng.randint(2009, 2024),
        rng.choice(("京0105", "苏0102", "粤03", "川01", "鲁02", "浙0106", "最高法")),
    )
    kind = rng.choice(("民初", "刑初", "民终", "行初", "执", "刑终", "司惩"))
    return rng.choice(("({}){}{}{}号", "（{}）{}{}{}号", "〔{}〕{}{}第{}号")).format(
        year, court, kind, rng.randint(1, 20000)
    )


def _procurator_number(rng: Random) -> str:
    return f"{rng.choice(('京丰检', '苏宁检', '川蓉检'))}{rng.choice(('刑诉', '控申救', '司救'))}〔{rng.randint(2012, 2024)}〕{rng.randint(1, 900)}号"


def _deed(rng: Random) -> str:
    city, number = rng.choice(_DEED_CITY), made.digits(rng, 6, "123456789")
    return rng.choice((
        f"{city}房权证朝字第{number}号",
        f"{city}（{rng.randint(2016, 2023)}）丰台区不动产权第00{number}号",
        f"{city}国用（{rng.randint(1998, 2014)}）第{number}号",
        f"房产证号：{city}房权证市字第{number}号",
    ))  # fmt: skip


def _account(rng: Random) -> str:
    word = rng.choice(("zhangsan", "lihua", "xiaoyu", "sunny", "meili", "wang_er", "coolboy"))
    return word + rng.choice(("_", "", "-")) + made.digits(rng, rng.randint(2, 5))


def _mail(rng: Random) -> str:
    return f"{_account(rng).replace('-', '.')}@{rng.choice(('example.com', 'mail.example.cn', '163.example.net', 'example.org'))}"


def _landline(rng: Random) -> str:
    area = rng.choice(("010", "021", "025", "0755", "0571", "0931", "0512"))
    number = made.digits(rng, 8 if len(area) == 3 else 7, "2345678")
    return rng.choice(("{}-{}", "({}){}", "（{}）{}", "{} {}", "{}－{}")).format(area, number)


def _class(rng: Random) -> str:
    return f"{rng.choice(_SCHOOL)}{rng.choice('一二三四五六')}年级{rng.choice(('（2）', '三', '(1)', '5'))}班"


def _url(rng: Random) -> str:
    host = rng.choice(
        ("https://example.com/news", "http://court.example.cn/case", "https://example.org/2023/05")
    )
    name = rng.choice(("zhangjianguo", "chen-xiaoyan", "wang_zhiqiang", "liu-lihua"))
    return f"{host}/{rng.choice((name + '.html', '(2023)京0105民初' + made.digits(rng, 4, '12345') + '号', name, 'detail?name=' + name))}"


ROWS: tuple[Row, ...] = (
    ("resident-id", 50, (
        made.resident_id, made.resident_id, lambda r: made.resident_id(r).translate(FULL),
        lambda r: made.resident_id(r).lower(), lambda r: _zero_width(made.resident_id(r)),
        *_grouped(made.resident_id, (6, 8), " ", "-", ".", "·", "　"),
        *_grouped(made.resident_id, (4, 4, 4, 4), " "), *_grouped(made.resident_id, (6, 4, 4), " "),
        lambda r: made.resident_id(r).translate(NUMERALS),
    ), (
        "救助申请人的身份证号为{}，户籍在外省。", "身份证号码：{}", "公民身份号码{}，汉族，初中文化。",
        "（女，{}，农民）向检察院申请救助。", "经查询户籍信息，其证件号{}与登记一致。", "被害人（{}）于当年死亡。",
        "ID no. {} was given on the form.", "The applicant, {}, lives with her daughter.",
        "Her identity card number is {}.",
    )),
    ("resident-id", 14, (made.old_id, *_grouped(made.old_id, (6, 6), " ")), (
        "身份证号:{}", "其一代身份证号码为{}，已过期。", "Old ID card number: {}.", "居民身份证 {} 由派出所收回。",
    )),
    ("passport-number", 20, (
        lambda r: f"E{made.digits(r, 8)}", lambda r: f"G{made.digits(r, 8)}", lambda r: f"EA{made.digits(r, 7)}",
        lambda r: f"E{made.digits(r, 8)}".translate(FULL), lambda r: f"e{made.digits(r, 8)}",
    ), (
        "护照号{}", "持{}号护照出境务工。", "护照号码：{}，签发地不详。", "Her passport no. {} had expired.",
        "Passport number {} was recorded.", "护照（{}）遗失。", "港澳通行证号：{}。",
    )),
    ("phone-number", 60, (
        made.mobile, made.mobile, made.mobile, *_grouped(made.mobile, (3, 4), " ", "-", ".", "·", "—", "  "),
        lambda r: made.mobile(r).translate(FULL), lambda r: "+86 " + made.mobile(r), lambda r: "+86-" + made.mobile(r),
        lambda r: "0086" + made.mobile(r), lambda r: _zero_width(made.mobile(r)),
        *_grouped(made.mobile, (4, 3), " "), lambda r: " ".join(made.mobile(r)),
    ), (
        "联系电话：{}", "电话{}。", "承办人拨打其手机{}，无人接听。", "手机号为{}的用户多次来电。", "有事请打{}找她本人。",
        "妇联干部留下了她的号码：{}，约定下周回访。", "Please call {} for details.", "Her phone is {}.", "（Tel: {}）",
        "她姐姐的手机（{}）已停机。",
    )),
    ("phone-number", 24, (
        lambda r: made.mobile(r).translate(NUMERALS), lambda r: made.mobile(r).translate(NUMERALS).replace("零", "〇"),
        lambda r: made.mobile(r).translate(NUMERALS).replace("一", "幺"),
        lambda r: spaced(made.mobile(r).translate(NUMERALS), (3, 4), " "),
        lambda r: made.mobile(r)[:3] + made.mobile(r)[3:].translate(NUMERALS),
    ), ("电话{}。", "联系方式：{}", "她留下的号码是{}，一直无人接听。", "请拨{}。")),
    ("phone-number", 34, (_landline,), (
        "固定电话：{}", "办公室电话{}。", "家中座机为{}。", "拨打{}咨询。", "Telephone {} at her home.", "传真：{}",
        "房东的电话是{}。",
    )),
    ("email-address", 22, (
        _mail, _mail, lambda r: _mail(r).translate(FULL), lambda r: _mail(r).replace("@", " @ "),
        lambda r: _mail(r).replace("@", "＠"), lambda r: _mail(r).upper(),
    ), (
        "电子邮箱：{}", "材料发送至{}。", "Write to {} with questions.", "她的邮箱（{}）收到了告知书。", "E-mail: {}",
    )),
    ("account-name", 26, (_account,), (
        "微信号{}", "微信：{}，备注姓名。", "微信号为{}的用户向其转账。", "WeChat: {}", "Her WeChat ID is {}.",
        "抖音号：{}", "支付宝账号{}收到款项。", "微博账号@{}发布了视频。", "快手号{}",
    )),
    ("account-name", 18, (lambda r: made.digits(r, r.randint(6, 10), "123456789"),), (
        "QQ：{}", "QQ号{}", "其QQ号码为{}。", "通过QQ{}与被害人联系。", "QQ number {}", "加QQ {}聊天。", "QQ群{}",
    )),
    ("bank-account", 36, (
        _CARD, lambda r: _CARD(r, 16), *_grouped(_CARD, (4, 4, 4, 4), " ", "-"), lambda r: _CARD(r).translate(FULL),
        *_grouped(lambda r: _CARD(r, 16), (4, 4, 4), " ", "."), lambda r: _zero_width(_CARD(r)),
        lambda r: _CARD(r, 17),
    ), (
        "救助金汇入其银行卡{}。", "账号：{}", "开户行为某银行，卡号{}。", "Paid into account {}.", "汇至{}（户主为其母亲）。",
        "Her bank card {} was frozen.", "尾款打入{}。",
    )),
    ("credit-code", 20, (
        made.credit_code, lambda r: made.credit_code(r).translate(FULL), lambda r: made.credit_code(r).lower(),
        *_grouped(made.credit_code, (2, 6), " "),
    ), (
        "统一社会信用代码{}", "该企业（{}）已注销。", "Unified social credit code: {}.", "信用代码为{}的公司拖欠工资。",
    )),
    ("vehicle-plate", 34, (
        made.plate, made.plate, lambda r: (p := made.plate(r))[:2] + "·" + p[2:], lambda r: (p := made.plate(r))[:2] + " " + p[2:],
        lambda r: made.plate(r).translate(FULL), lambda r: (p := made.plate(r))[:2] + "-" + p[2:],
        lambda r: made.plate(r).lower(), lambda r: (p := made.plate(r))[:2] + "•" + p[2:],
    ), (
        "驾驶{}小型轿车将其撞倒。", "车牌号：{}", "号牌为{}的货车逃逸。", "The car with plate {} drove off.", "登记在其名下的车辆（{}）被查封。",
        "{}号重型半挂车", "肇事车辆{}由交警扣留。",
    )),
    ("home-address", 44, (_address_zh, _address_zh, _long_address, lambda r: _address_zh(r).translate(FULL)), (
        "住{}。", "家住北京市朝阳区{}，独自生活。", "户籍地址：{}", "现租住于{}。", "检察官来到{}走访。", "案发地点在{}门前。",
        "其居住的{}被列入拆迁范围。", "She lives at {}.",
    )),
    ("home-address", 22, (_address_en,), (
        "She lives at {}.", "The family rented {} for three years.", "Address: {}", "The attack took place outside {} at night.",
        "Visits were made to {}, Beijing.",
    )),
    ("title-deed", 20, (_deed, _deed, lambda r: _deed(r).translate(FULL)), (
        "名下房屋（{}）被查封。", "不动产登记为{}。", "The house (deed {}) was sold.", "涉案房产权证{}。", "持有{}一本。",
    )),
    ("case-number", 34, (_case_number, _case_number, lambda r: _case_number(r).translate(FULL), _procurator_number), (
        "法院作出{}民事判决。", "案号：{}", "见{}判决书。", "The judgment, {}, took effect.", "该院以{}裁定书终结执行。",
        "依据{}决定书发放救助金。",
    )),
    ("birth-date", 20, (
        _day("{y}年{m}月{d}日"), _day("{y}-{m:02}-{d:02}"), _day("{y}/{m}/{d}"), _day("{y}.{m}.{d}"), _day("{y}{m:02}{d:02}"),
        lambda r: _day("{y}年{m}月{d}日")(r).translate(FULL),
    ), ("出生日期：{}", "女，{}出生，汉族。", "出生于{}。", "生于{}，小学文化。", "其女{}出生。", "生日为{}。")),
    ("birth-date", 14, (
        _day("{y}-{m:02}-{d:02}"), _day("{d} {month} {y}"), _day("{month} {d}, {y}"), _day("{month} {d} {y}"), _day("{d}/{m}/{y}"),
    ), ("She was born on {}.", "Date of birth: {}", "Her son, born {}, was at school.", "DOB {}", "The girl's birthday is {}.")),
    ("minor-school", 34, (lambda r: r.choice(_SCHOOL), _class, _class), (
        "其女就读于{}。", "孩子在{}上学。", "系{}学生。", "女儿转入{}就读。", "儿子是{}的学生。", "被害人（14岁）就读{}。",
        "检察官联系{}的班主任。", "次子在{}读书。",
    )),
    ("minor-school", 12, (
        lambda r: r.choice(("Yucai School", "Hope Primary School", "No. 3 Middle School", "Sunshine Kindergarten", "Mingde High School")),
    ), ("She is a student at {}.", "The boy attends {}.", "Her daughter goes to {}.", "a pupil of {}, aged nine")),
    ("diagnosis", 36, (lambda r: r.choice(_ILL),), (
        "其母患有{}。", "她被诊断为{}。", "救助申请人罹患{}，需长期服药。", "丈夫身患{}，丧失劳动能力。", "经医院确诊{}。", "女儿因{}住院。",
        "确诊为{}后，她失去了工作。", "儿子患{}多年。", "查出{}。",
    )),
    ("diagnosis", 14, (lambda r: r.choice(("depression", "HIV", "schizophrenia", "breast cancer", "leukaemia", "epilepsy", "hepatitis B")),), (
        "She was diagnosed with {}.", "Her husband suffers from {}.", "He has {} and cannot work.", "The mother developed {} in 2019.",
        "a woman living with {}",
    )),
    ("company-name", 34, (_firm_zh, _firm_zh, lambda r: r.choice(_FIRM) + r.choice(_FIRM_KIND)), (
        "她在{}打工。", "{}拖欠其工资三个月。", "被告{}未到庭。", "受雇于{}，从事保洁。", "判令{}赔偿。", "案外人{}的负责人到场。",
    )),
    ("company-name", 14, (_firm_en,), (
        "She worked for {}.", "{} owed her three months' pay.", "The court ordered {} to pay.", "an employee of {}",
    )),
    ("village-name", 30, (lambda r: r.choice(_VILLAGE),), (
        "她是{}村民。", "家住某县{}。", "案发于{}。", "{}村委会出具了证明。", "检察官到{}走访。", "在{}种植果树。", "{}的一名妇女向妇联求助。",
    )),
    ("village-name", 10, (lambda r: r.choice(("Wangjia Village", "Xiaolizhuang Village", "Chenjiatun village", "Shimenzhai Village")),), (
        "She comes from {}.", "The committee of {} wrote a letter.", "They visited {} in May.",
    )),
    ("telling-url", 12, (_url,), ("见{}", "来源：{}", "See {} for the report.")),
    ("full-name", 150, (made.man_or_woman,), (
        "原告{}诉称，双方于2015年登记结婚。", "被告人{}被判处有期徒刑三年。", "证人{}证实了这一点。", "救助申请人{}系单亲母亲。", "{}的丈夫在车祸中去世。",
        "检察院决定向{}发放司法救助金3万元。", "2022年5月，{}向妇联求助。", "其女{}正在读书。", "被害人{}因伤势过重死亡。", "{}、某乙系夫妻关系。",
        "妇联工作人员多次看望{}母女。", "邻居{}报了警。", "{}说，感谢检察院的帮助。", "丈夫{}长期酗酒。", "承办人了解到，{}没有固定收入。",
        "经审查，{}符合救助条件。", "{}与李某系姐妹。", "村民{}在家门口有了工作。", "申请人为{}。", "交警认定{}负事故全部责任。",
        "母亲{}独自抚养两个孩子。", "当日，{}到派出所报案。", "帮助{}办理了残疾证。", "在{}家中，检察官看到房屋破旧。",
    )),
    ("full-name", 24, (lambda r: r.choice(made.MINORITY),), (
        "原告{}诉称，双方自愿离婚。", "被害人{}住院治疗。", "救助申请人{}不懂汉语，检察院请了翻译。", "{}的女儿得到了助学金。", "牧民{}的丈夫去世。",
    )),
    ("full-name", 60, (
        made.pinyin, made.pinyin, lambda r: " ".join([(n := made.pinyin(r).split())[0].upper(), n[1]]),
        lambda r: " ".join(reversed(made.pinyin(r).split())), lambda r: made.pinyin(r).upper(),
    ), (
        "{} testified that she had seen the car.", "The victim, {}, died the same day.", "Mr {} could not pay.", "Ms {} applied for aid.",
        "The procuratorate paid {} 30,000 yuan.", "{}'s husband was killed in a collision.", "Her daughter {} is at school.",
        "In May 2022 {} asked the women's federation for help.", "The defendant {} was sentenced to three years.", "Judicial aid to {}",
        "Prosecutors visited {} at home.", "According to {}, nobody had called.",
    )),
)  # fmt: skip


def planted(seed: int = 1) -> list[Planted]:
    """Every plant, row by row."""
    return [plant for number, row in enumerate(ROWS) for plant in _plants(row, Random(f"{seed}/{number}"))]


def _plants(row: Row, rng: Random) -> Iterator[Planted]:
    kind, count, forms, sentences = row
    for number in range(count):
        secret = forms[number % len(forms)](rng)
        sentence = sentences[rng.randrange(len(sentences))] if number >= len(sentences) else sentences[number]
        language = "en" if sentence.isascii() else "zh"
        yield Planted(kind, language, sentence.format(secret), secret)
