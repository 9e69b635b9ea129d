"""Made-up people and numbers with valid check digits; nobody's data, the same for the same seed."""

from __future__ import annotations

from random import Random

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范"
    "廖石金韦贾夏付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温芦纪樊翟殷骆褚祁宁岳齐"
)
COMPOUND = ("欧阳", "司马", "上官", "诸葛", "皇甫", "夏侯", "令狐", "慕容")
MEN = (
    "建国",
    "志强",
    "海涛",
    "俊杰",
    "文博",
    "国庆",
    "永刚",
    "德福",
    "振华",
    "家豪",
    "浩然",
    "子轩",
    "明辉",
    "长顺",
)
WOMEN = (
    "秀英",
    "晓燕",
    "丽华",
    "春梅",
    "雅婷",
    "雪琴",
    "桂兰",
    "玉珍",
    "思雨",
    "梦洁",
    "美玲",
    "红霞",
    "翠花",
    "欣怡",
)
SINGLE = ("伟", "芳", "强", "敏", "静", "磊", "娟", "勇", "艳", "杰", "涛", "霞", "刚", "娜", "鑫", "蕊")
MINORITY = (
    "阿依古丽·买买提", "吐尔逊·艾合买提", "古丽娜尔·热合曼", "买买提江·吾守尔", "努尔古丽·卡德尔", "艾力·玉素甫",
    "扎西顿珠", "次仁卓玛", "其美多吉", "巴特尔", "乌云其木格", "萨仁高娃", "热依汗古丽", "迪丽努尔·依明",
)  # fmt: skip
PINYIN = (
    ("Wang", "Zhang", "Liu", "Chen", "Zhao", "Zhou", "Xu", "Sun", "Zhu", "Guo", "Lin", "Luo", "Xie", "Tang", "Deng", "Xiao"),
    ("Jianguo", "Xiaoyan", "Zhiqiang", "Lihua", "Wei", "Fang", "Haitao", "Chunmei", "Xiuying", "Min", "Yating", "Guilan"),
)  # fmt: skip
AREAS = ("110105", "320102", "440305", "510107", "370202", "330106", "420103", "610113", "210211", "500112")
BINS = ("622202", "621700", "622848", "621661", "622588", "621226")
PLATES = "京津沪渝冀豫云辽黑湘皖鲁苏浙赣鄂桂甘晋蒙陕吉闽贵粤川青藏琼宁"
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY"
FULL = {ord(ascii_): ord(ascii_) + 0xFEE0 for ascii_ in map(chr, range(0x21, 0x7F))}
NUMERALS = str.maketrans("0123456789", "零一二三四五六七八九")


def man_or_woman(rng: Random) -> str:
    """A full Chinese name of two to four characters."""
    surname = rng.choice(COMPOUND) if rng.random() < 0.08 else rng.choice(SURNAMES)
    return surname + rng.choice(rng.choice((MEN, WOMEN, WOMEN, SINGLE)))


def pinyin(rng: Random) -> str:
    """A full name in Latin letters, surname first."""
    return f"{rng.choice(PINYIN[0])} {rng.choice(PINYIN[1])}"


def digits(rng: Random, count: int, first: str = "0123456789") -> str:
    """So many digits, the first of them one of `first`."""
    return rng.choice(first) + "".join(rng.choice("0123456789") for _ in range(count - 1))


def birthday(rng: Random) -> tuple[int, int, int]:
    """Year, month and day."""
    return rng.randint(1945, 2014), rng.randint(1, 12), rng.randint(1, 28)


def resident_id(rng: Random) -> str:
    """A resident identity number of 18 characters with its check character (GB 11643)."""
    year, month, day = birthday(rng)
    head = f"{rng.choice(AREAS)}{year}{month:02}{day:02}{digits(rng, 3)}"
    total = sum(int(digit) * weight for digit, weight in zip(head, WEIGHTS, strict=True))
    return head + "10X98765432"[total % 11]


def old_id(rng: Random) -> str:
    """A resident identity number of the 15 digits used before 1999."""
    return f"{rng.choice(AREAS)}{rng.randint(40, 85)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}{digits(rng, 3)}"


def mobile(rng: Random) -> str:
    """A mobile number of 11 digits."""
    return rng.choice(("138", "139", "150", "158", "177", "186", "199", "133", "165", "192")) + digits(rng, 8)


def bank_card(rng: Random, length: int = 19) -> str:
    """A bank card's number with its check digit (Luhn)."""
    head = rng.choice(BINS) + digits(rng, length - 7)
    for check in "0123456789":
        if luhn(head + check):
            return head + check
    raise AssertionError


def luhn(number: str) -> bool:
    """True when the check digit fits."""
    total = 0
    for place, digit in enumerate(reversed(number)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 * (value > 9)
    return total % 10 == 0


def credit_code(rng: Random) -> str:
    """A unified social credit code with its check character (GB 32100)."""
    head = f"{rng.choice(('91', '92', '93', '52'))}{rng.choice(AREAS)}" + "".join(
        rng.choice(CODE) for _ in range(9)
    )
    total = sum(CODE.index(each) * 3**place % 31 for place, each in enumerate(head))
    return head + CODE[(31 - total % 31) % 31]


def plate(rng: Random) -> str:
    """A vehicle's plate, ordinary or of a green one."""
    letters = "ABCDEFGHJKLMNPQRSTUVWXYZ"
    tail = digits(rng, 5) if rng.random() < 0.5 else rng.choice(letters) + digits(rng, 4)
    if rng.random() < 0.3:
        tail = rng.choice("DF") + digits(rng, 5)
    return rng.choice(PLATES) + rng.choice("ABCDEFG") + tail


def spaced(number: str, groups: tuple[int, ...], between: str) -> str:
    """The number in groups, what is left at its end in a last one."""
    parts, at = [], 0
    for group in groups:
        parts.append(number[at : at + group])
        at += group
    parts.append(number[at:])
    return between.join(part for part in parts if part)
