"""A second recall set in another hand: longer sentences, other word order, other forms, English narrative.

Written when the rules had been made on the first set, and run once before anything was mended by it.
"""

from __future__ import annotations

from random import Random

from tests.privacy import people as made
from tests.privacy.people import FULL, NUMERALS, spaced
from tests.privacy.planted import Planted, Row, _plants

_GIVEN = [
    "嘉怡",
    "佳琪",
    "宇航",
    "子涵",
    "一鸣",
    "立新",
    "爱军",
    "永红",
    "跃进",
    "淑芬",
    "凤霞",
    "金莲",
    "培根",
    "学勤",
    "少华",
    "广才",
    "兴旺",
    "巧云",
    "素贞",
    "月娥",
    "治国",
    "来福",
    "世杰",
    "若彤",
    "诗涵",
    "梓萱",
    "沐阳",
    "景天",
]
_SHORT = [
    "超",
    "斌",
    "莉",
    "薇",
    "倩",
    "鹏",
    "帅",
    "蕾",
    "丹",
    "颖",
    "彬",
    "岩",
    "峰",
    "旭",
    "宁",
    "波",
    "琳",
    "军",
    "明",
    "亮",
    "雪",
    "莹",
    "欢",
]
_RARE = [
    "蔺",
    "缪",
    "佟",
    "阮",
    "鲍",
    "游",
    "柴",
    "窦",
    "苗",
    "倪",
    "詹",
    "耿",
    "查",
    "焦",
    "卜",
    "尤",
    "晏",
    "鞠",
    "桂",
    "麻",
    "仇",
    "聂",
    "冉",
    "卓",
    "覃",
    "辛",
    "项",
    "管",
    "骆",
    "柯",
]
_LATIN = (
    "Ouyang Meili",
    "Zhu Xiaohong",
    "Hou Jianjun",
    "Xu Mingyue",
    "Gong Lixin",
    "Shi Yulan",
    "Qiu Shaohua",
    "Jiang Wenjing",
    "Lü Fengxia",
    "Dai Chunhua",
    "Fan Bin",
    "Cui Ying",
    "Tan Liping",
    "Yuan Zhongming",
    "Du Peng",
    "Ye Qing",
    "Hao Jie",
    "Kong Deming",
    "Meng Fanrong",
    "Bai Xue",
)


def _name(rng: Random) -> str:
    surname = rng.choice(_RARE) if rng.random() < 0.3 else rng.choice(made.SURNAMES)
    return surname + rng.choice(rng.choice((_GIVEN, _GIVEN, _SHORT)))


def _doubled(rng: Random) -> str:
    """A given name of one character twice, as children have."""
    return rng.choice(made.SURNAMES) + rng.choice("婷蕾甜欢佳圆乐洋明芳") * 2


def _two_words(rng: Random) -> str:
    """A given name in two words, or with a hyphen."""
    surname, given = (
        rng.choice(("Zhang", "Wang", "Liu", "Chen", "Sun")),
        rng.choice((("Xiao", "Ming"), ("Li", "Hua"), ("Jian", "Jun"), ("Mei", "Ling"))),
    )
    return rng.choice(
        (
            f"{surname} {given[0]}-{given[1].lower()}",
            f"{surname} {given[0]} {given[1]}",
            f"{given[0]}{given[1].lower()} {surname}",
        )
    )


def _address(rng: Random) -> str:
    number = rng.randint(1, 99)
    return rng.choice((
        f"海棠街道枫林路{number}弄{rng.randint(1, 30)}号{rng.randint(101, 902)}室", f"东风巷{number}号院", f"柳荫街{number}-{rng.randint(1, 9)}号",
        f"盛世华庭{rng.randint(1, 20)}号楼{rng.randint(1, 4)}单元{rng.randint(101, 2602)}室", f"御景湾{rng.randint(1, 9)}栋{rng.randint(101, 3002)}",
        f"北关大街甲{number}号", f"新华路{'一二三四五六七八九'[number % 9]}十{'一二三四五六七八九'[number % 7]}号", f"清河镇马家沟村{rng.randint(1, 12)}组{number}号",
        f"黄河路与长江路交叉口{number}号",
    ))  # fmt: skip


def _firm(rng: Random) -> str:
    return rng.choice(
        (
            "盛达服装厂",
            "好又多超市",
            "福满楼饭店",
            "金凤凰美容院",
            "老陈家牛肉面馆",
            "鸿运运输有限公司",
            "青山砖厂",
            "蓝天劳务派遣有限公司",
            "天河区美佳便利店",
            "兴隆煤矿",
            "康泰药房",
            "顺达物流园",
            "永辉制衣有限责任公司",
            "华美整形医院",
            "丰收种植专业合作社",
        )
    )


def _hospital_or_ill(rng: Random) -> str:
    return rng.choice(
        (
            "重度抑郁",
            "甲状腺癌",
            "肾衰竭",
            "风湿性心脏病",
            "系统性红斑狼疮",
            "脊髓灰质炎",
            "急性淋巴细胞白血病",
            "偏执型精神分裂症",
            "腰椎间盘突出",
            "慢性肾炎",
            "淋巴癌",
            "骨癌",
        )
    )


ROWS: tuple[Row, ...] = (
    ("resident-id", 24, (
        made.resident_id, lambda r: spaced(made.resident_id(r), (6, 4, 4), "-"), lambda r: spaced(made.resident_id(r), (3, 3, 4, 4), " "), lambda r: spaced(made.resident_id(r), (6, 8), "　"),
        lambda r: made.resident_id(r).translate(FULL).lower(), lambda r: " ".join(made.resident_id(r)),
    ), (
        "据查，持有{}这一证件的女子曾在该旅馆登记。", "材料首页写明：某某，女，{}，汉族。", "（公民身份证号码：{}）", "system records matched {} to her name", "The number {} belongs to her.", "证号{}",
    )),
    ("phone-number", 36, (
        made.mobile, lambda r: spaced(made.mobile(r), (3, 4), "－"), lambda r: spaced(made.mobile(r), (3, 4), "_"), lambda r: f"(+86){made.mobile(r)}", lambda r: f"86{made.mobile(r)}",
        lambda r: spaced(made.mobile(r), (3, 3, 2), " "), lambda r: made.mobile(r).translate(NUMERALS).replace("一", "壹").replace("三", "叁"), lambda r: spaced(made.mobile(r).translate(NUMERALS), (3, 4), "、"),
        lambda r: spaced(made.mobile(r), (3, 4), "/"),
    ), (
        "她把{}写在纸条上交给志愿者。", "如需核实，可联系{}（其姐）。", "Anyone with news should ring {}.", "机主{}名下另有两张卡。", "联络人{}", "手机尾号不详，主号{}", "text messages from {} threatened her", "请致电{}",
    )),
    ("phone-number", 14, (lambda r: f"0{r.choice(('431', '898', '10', '23', '769'))}-{made.digits(r, 8, '2345678')}", lambda r: f"+86 {r.choice(('10', '21', '755'))} {made.digits(r, 4, '568')} {made.digits(r, 4)}",
        lambda r: f"（0{r.choice(('431', '898'))}）{made.digits(r, 7, '2345678')}"), ("家里的电话：{}。", "Her landline, {}, was cut off.", "村医{}", "固话{}已停用")),
    ("email-address", 8, (lambda r: f"wangli{made.digits(r, 3)}@example.com.cn", lambda r: "li.hua [at] example [dot] com", lambda r: f"x{made.digits(r, 6)}＠ｅｘａｍｐｌｅ．ｃｏｍ"), ("邮件发至{}即可。", "reach her at {}", "邮箱 {}")),
    ("account-name", 18, (lambda r: f"wx{made.digits(r, 6)}", lambda r: f"lovely_{made.digits(r, 3)}", lambda r: f"Sunshine-{made.digits(r, 2)}"), ("两人通过微信（{}）相识。", "对方的微信号是：{}", "加其微信{}后", "her Weibo account {} was hacked", "Telegram账号{}", "在抖音（账号{}）上直播")),
    ("bank-account", 18, (made.bank_card, lambda r: spaced(made.bank_card(r, 16), (4, 4, 4), "－"), lambda r: spaced(made.bank_card(r), (6,), " "), lambda r: made.digits(r, 12, "1")), ("由其母代收，账户：{}。", "钱被转到账号为{}的账户。", "the money went to account no. {}", "收款账户{}", "开户账号：{}")),
    ("credit-code", 8, (made.credit_code,), ("证照编号{}。", "社会信用代码：{}，已吊销。", "the firm registered as {}")),
    ("vehicle-plate", 18, (lambda r: f"{r.choice(made.PLATES)}{r.choice('ABCDE')}·{made.digits(r, 5)}", lambda r: f"{r.choice(made.PLATES)}{r.choice('ABCDE')}D{made.digits(r, 5)}", lambda r: f"{r.choice(made.PLATES)}{r.choice('ABCDE')}{made.digits(r, 4)}挂",
        lambda r: f"{r.choice(made.PLATES)}·{r.choice('ABCDE')}{made.digits(r, 5)}", lambda r: f"{r.choice(made.PLATES)}{r.choice('ABCDE')}{made.digits(r, 3)}{r.choice('KLMN')}{made.digits(r, 1)}"), ("一辆白色轿车（{}）逆行。", "她骑电动车与{}相撞", "a van, {}, was seen", "套用{}号牌", "监控显示{}驶离。")),
    ("home-address", 30, (_address,), ("案发前两人同住{}。", "快递寄往{}，收件人为其女。", "她在{}租了一间房。", "房屋坐落于{}，面积六十平方米。", "送达地址确认为{}。", "房子（{}）被法院拍卖。")),
    ("home-address", 12, (lambda r: r.choice((f"Unit {r.randint(1, 9)}, Building {r.randint(1, 20)}, Sunny Garden", f"{r.randint(1, 99)} Xinhua Rd", f"Xinhua Road {r.randint(1, 99)}", f"No. {r.randint(1, 99)} Dongfeng Alley", f"Apt {r.randint(101, 999)}, {r.randint(1, 99)} Hongqi Street")),), ("Letters sent to {} came back.", "The house at {} was sold by the court.", "They moved to {} in 2020.")),
    ("title-deed", 12, (lambda r: f"X京房权证海字第{made.digits(r, 6)}号", lambda r: f"粤（{r.randint(2016, 2023)}）广州市不动产权第0{made.digits(r, 6)}号", lambda r: f"不动产权证书号：{made.digits(r, 8, '123')}", lambda r: f"鲁林证字（{r.randint(2005, 2015)}）第{made.digits(r, 8, '1')}号"), ("登记证明{}。", "执行标的为{}项下房屋。", "（证号：{}）")),
    ("case-number", 24, (lambda r: f"（{r.randint(2009, 2024)}）丰民初字第{made.digits(r, 4, '123')}号", lambda r: f"（{r.randint(2015, 2024)}）沪0115刑初{made.digits(r, 3, '123')}号", lambda r: f"({r.randint(2015, 2024)}) Hu 0115 Xing Chu No. {made.digits(r, 3, '123')}",
        lambda r: f"渝检民监〔{r.randint(2015, 2024)}〕{made.digits(r, 2, '123')}号", lambda r: f"{r.randint(2015, 2024)}粤0305民初{made.digits(r, 4, '123')}号", lambda r: f"京海劳人仲字〔{r.randint(2015, 2024)}〕第{made.digits(r, 4, '123')}号"), ("文书编号为{}。", "根据生效的{}民事判决书，", "as case {} shows", "执行依据：{}")),
    ("birth-date", 24, (lambda r: "{}年{}月{}日".format(*made.birthday(r)), lambda r: "{}.{:02}.{:02}".format(*made.birthday(r)), lambda r: "一九八{}年{}月{}日".format(r.choice("一二三四五"), r.choice("三四五六"), r.choice("二三十")), lambda r: "{1} {0}".format(r.randint(1950, 2012), r.choice(("4 May", "12th of March", "March 3,")))),
        ("{}出生，初中文化，务农。", "（{}生）", "出生年月日为{}。", "born {}, the girl was at school", "born on {} in a hill county", "其出生时间是{}。")),
    ("minor-school", 24, (lambda r: r.choice(("清河镇第二小学", "县一中", "光明小学", "红旗中学", "博爱幼儿园", "凤凰中心小学", "北辰外国语学校", "九年级（3）班", "高二（7）班", "育英学校初一（4）班")),), ("放学时，{}的老师发现她身上有伤。", "受害女童是{}的在读学生。", "为方便上学，母亲在{}旁租房。", "她转学到了{}。", "女儿今年考上{}。")),
    ("minor-school", 8, (lambda r: r.choice(("Guangming Primary School", "Class 3, Grade 5", "Hongqi No. 2 Middle School", "the Bo'ai Kindergarten")),), ("A teacher of {} saw the bruises on the girl.", "The girl was in {} then.", "He was moved to {} last year.")),
    ("diagnosis", 24, (_hospital_or_ill,), ("经医院诊断，其患{}。", "丈夫因{}丧失劳动能力。", "确诊{}后，家中积蓄花光。", "她的病历写着“{}”，需终身服药。", "婆婆身患{}多年。", "孩子被查出{}。")),
    ("diagnosis", 12, (lambda r: r.choice(("severe depression", "lung cancer", "HIV", "kidney failure", "bipolar disorder", "tuberculosis", "a stroke")),), ("Doctors told her she had {}.", "Her mother-in-law has been treated for {} since 2018.", "The boy was born with HIV; his father died of {}.", "The hospital confirmed {}.")),
    ("company-name", 24, (_firm,), ("二人在{}做工时相识。", "{}老板欠下工资后失联。", "她被{}辞退。", "承包{}的食堂", "丈夫生前是{}的工人。", "事故发生在{}门口。")),
    ("company-name", 10, (lambda r: r.choice(("Shengda Garment Factory", "Hongyun Transport Co. Ltd", "Blue Sky Labour Services Ltd.", "Golden Phoenix Beauty Salon", "Happy Mart Supermarket")),), ("The two met while working at {}.", "{} dismissed her.", "The boss of {} vanished owing wages.")),
    ("village-name", 20, (lambda r: r.choice(("马家沟村", "双桥村", "东王庄村", "南坪村", "大榆树村", "龙泉村", "杏花村", "李家堡", "红旗嘎查", "沙河子村")),), ("家在{}，离县城四十里。", "{}村支书得知后上报。", "嫁到{}已有十年。", "老家{}的房子塌了。", "由{}两委出面调解。")),
    ("village-name", 8, (lambda r: r.choice(("Majiagou Village", "Longquan Village", "Shuangqiao village")),), ("They farm in {} in the hills.", "The party secretary of {} reported it.", "born in {}")),
    ("telling-url", 8, (lambda r: r.choice(("https://example.cn/a/chenxiaoyan-an.html", "https://example.cn/wenshu?ah=%282023%29%E4%BA%AC0105%E6%B0%91%E5%88%9D1234%E5%8F%B7", "http://example.com/people/li_jianguo/", "https://example.org/zhou-yuzhen")),), ("详见 {} 。", "Link: {}",)),
    ("full-name", 110, (_name, _name, _name, _doubled), (
        "案发当晚，{}拨打了报警电话。", "据{}回忆，对方当时喝了酒。", "检察官问{}有什么困难，她哭了。", "和{}一起打工的姐妹凑了三千元。", "{}（女，1980年生）育有一子。", "后经亲子鉴定，{}系其生物学父亲。", "由{}担任监护人。",
        "{}未到庭，法院缺席判决。", "妹妹{}远嫁外省。", "欠条上的签名是{}。", "卡里的钱被{}取走。", "救助金由{}代领。", "与丈夫{}感情破裂", "包工头{}卷款逃走。", "幸亏{}及时送医。", "{}跪在地上求情。", "民警在车站找到了{}。",
        "{}今年九岁，读三年级。", "{}、李某某均已成年。", "她叫{}，今年四十二岁。", "照片右一为{}。", "感谢信落款：{}", "法院判处{}死刑，缓期二年执行。", "受害者名叫{}。",
    )),
    ("full-name", 14, (lambda r: r.choice(("阿不都热合曼·艾山", "玛依拉·吐尔逊", "卓玛央金", "索南达杰", "斯琴高娃", "尼玛次仁", "热孜万古丽·阿布拉")),), ("经翻译，{}讲述了被打的经过。", "{}与前夫育有两女。", "检察官走访了{}的家。")),
    ("full-name", 50, (lambda r: r.choice(_LATIN), lambda r: r.choice(_LATIN), _two_words, lambda r: r.choice(_LATIN).upper()), (
        "It was {} who opened the door.", "When {} came home, the children were gone.", "He married {} in 2010.", "Prosecutors spoke with {}, who wept.", "Nobody believed {} at first.", "a neighbour called {}", "Her name is {}.", "{} (born 1980) has two sons.",
        "The guardian, {}, signed.", "Money was handed to {}.", "She and {} had quarrelled for years.", "Thanks to {}, the baby lived.", "On 3 May {} fell ill.",
    )),
)  # fmt: skip


def second(seed: int = 2) -> list[Planted]:
    """Every plant, row by row."""
    return [
        plant for number, row in enumerate(ROWS) for plant in _plants(row, Random(f"{seed}/second/{number}"))
    ]


CLEAN = (
    "案发当晚，某甲拨打了报警电话。", "据陈某回忆，对方当时喝了酒。", "检察官问她有什么困难，她哭了。", "和吴某一起打工的姐妹凑了三千元。", "由其祖母担任监护人。", "妹妹远嫁外省，姐姐留在老家。", "欠条上有双方签名。", "包工头欠薪后逃匿。", "民警在车站找到了孩子。",
    "她今年四十二岁，独居。", "法院判处被告人死刑，缓期二年执行。", "承办检察官连夜赶赴医院。", "高中毕业后外出务工。", "常年在外务工，很少回家。", "孔雀河畔的棉田", "柳州市柳江区人民检察院", "金华市婺城区", "安康市汉滨区", "白银市会宁县", "石家庄市长安区人民法院", "张家口市宣化区",
    "马鞍山市花山区", "牡丹江市", "黄石市阳新县", "常德市武陵区", "宁德市蕉城区", "商洛市商州区", "温县", "左权县", "子长市", "中山市", "吴忠市利通区", "韶关市", "文山壮族苗族自治州", "祁连山下", "贺兰县", "方城县", "武安市", "康定市", "华容县",
    "她说：“感谢检察官，让我重新站起来。”", "从那以后，她再也不敢回家。", "村里给她安排了保洁岗位。", "乡镇干部和村干部轮流上门。", "公司为她调换了岗位。", "厂里给她预支了工资。", "学校安排老师为孩子补课。", "医院开通绿色通道。", "她患病多年，花光积蓄。", "他因病丧失劳动能力。",
    "经诊断，其伤情构成重伤二级。", "老人身患重病，生活不能自理。", "孩子身体残疾，需要康复。", "租住在城郊的一间平房。", "搬进廉租房。", "位于县城的房屋被查封。", "案件承办人电话联系申请人。", "通过微信群通知各成员单位。", "开设微信公众号。", "用支付宝转账两万元。", "在抖音上看到普法视频。",
    "车辆未投保交强险。", "无牌三轮车侧翻。", "一审判决后，双方均未上诉。", "依据民法典第一千零四十三条", "《未成年人保护法》第一百零三条", "国务院令第123号", "教育部等五部门", "总书记指出", "民法典实施以来", "救助金分三次发放，共6万元。", "2022年12月29日，复函答复。", "3月8日国际妇女节", "一次性发放20000元。",
    "第十四届全国人民代表大会", "100多名妇女参加培训。", "10个月大的婴儿", "年均收入12345.67元", "全长1234公里", "编号为2023-015的提案", "检例第178号", "高检发办字〔2021〕3号", "法发〔2020〕42号", "联系妇联，组织志愿者", "协调村委会、居委会", "所在村出具证明", "经社区调解", "入驻小区开展宣传",
    "It was her sister who opened the door.", "When Zhao came home, the children were gone.", "He married again in 2010.", "Nobody believed her at first.", "a neighbour called the police", "She and her husband had quarrelled for years.", "On 3 May she fell ill.", "The Supreme People's Court and the Ministry of Justice",
    "Hong Kong and Macao", "Chang'an Avenue in Beijing", "the Law on the Protection of Women's Rights and Interests", "Shaanxi Normal University", "a county in Henan", "Civil Code, Article 1043", "They met at a garment factory.", "A supermarket gave her work.", "Her village lies in the hills.", "the village committee and the township",
    "The boy is nine and at primary school.", "She was in hospital for three months.", "He lost the ability to work through illness.", "The family lives in public rental housing.", "She sold the house to pay the debts.", "Prosecutors spoke with Ms Sun, who wept.", "Liu Mouhua's elder brother", "Mr C. and Ms D.", "He Mou was sentenced.",
    "An Mou and Long Mou were fined.", "The Jing'an District Women's Federation", "Wu'an City", "Long March", "Sun and moon", "Lu Xun Literature Prize", "You can apply in person.", "He can be reached through the office.", "May Fourth Movement", "Song and Yuan dynasties", "Zhuang and Miao languages", "Ma'anshan City, Anhui",
)  # fmt: skip
