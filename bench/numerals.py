"""The figures of a text: dates, sums of money, shares, lengths of time and counts, in Chinese or English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

MONTHS = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]
SMALL = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
BEFORE_MAY = {
    "in",
    "of",
    "by",
    "since",
    "until",
    "from",
    "to",
    "mid",
    "early",
    "late",
    "and",
    "before",
    "after",
}
WORDS = {word: value for value, word in enumerate(SMALL)}
WORDS |= {word: 10 * value for value, word in enumerate(TENS, 2)}
WORDS |= {f"{ten}-{one}": WORDS[ten] + WORDS[one] for ten in TENS for one in SMALL[1:10]}
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
SCALES |= {"旬": 10, "万": 10**4, "亿": 10**8}
DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
UNITS = {
    "money": r"元|\s?yuan",
    "percent": r"[%％]|\s?per cent",
    "years": r"年|周?岁|(?<=旬)|[\s-]years?\b|\sy\b",
    "months": r"个月|[\s-]months?\b|\sm\b",
    "weeks": r"周|个星期|[\s-]weeks?\b",  # told as days
    "days": r"个?工作日|天|日|[\s-](?:working )?days?\b",
}

# Numerals that count nothing: names of places and people, and words that happen to hold one.
NAMES = re.compile(
    r"四川|五华|三亚|六安|五大连池|十分|百姓|千方百计|万一|统一|某[一三]|百分之|两癌|一一"
    r"|一天|第二天|One day in|[上同第的]一年"
)
DATE = re.compile(
    r"(?<!\d)(?P<iso>(?:19|20)\d\d)-(?P<iso_month>[01]\d)(?:[-/](?P<iso_day>[0-3]\d))?(?!\d)"
    r"|(?:(?P<zh>(?:19|20)\d\d)年|(?P<next>次年|翌年))?(?P<zh_month>1[0-2]|0?[1-9])月(?:(?P<zh_day>\d{1,2})日)?"
    r"|同月(?P<same>\d{1,2})日"
    r"|(?:\b(?P<en_day>\d{1,2}) )?\b(?P<name>"
    + "|".join(f"{month[:3]}(?:{month[3:]})?" for month in MONTHS)
    + ")"
    r"\b(?: (?P<us_day>\d{1,2})\b(?!,\d{3}))?(?:,? (?P<en>(?:19|20)\d\d)\b)?"
    r"(?:(?= (?:and|to) [A-Z][a-z]+ (?P<later>(?:19|20)\d\d)))?"  # February and April 2019
)
YEAR = re.compile(r"(?<![\d.,])((?:19|20)\d\d)(?!\d|[.,]\d|\s?yuan|[余多万]?元)")
NUMBER = re.compile(
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"|(?P<zh>[零〇一二两三四五六七八九十百千]+|(?<![0-9零〇一二两三四五六七八九十百千余多几数])(?=万元))"
    r"|\b(?P<word>" + "|".join(sorted(WORDS, key=len, reverse=True)) + r")\b",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"[余多]?(?P<scale>[万亿旬]|(?:\s(?:hundred|thousand|million|billion)\b)*)[余多]?(?:"
    + "|".join(f"(?P<{unit}>{words})" for unit, words in UNITS.items())
    + ")?"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: what it measures, how much, and the words of the text that say so."""

    kind: str  # year, month, day; money, percent, years, months, days; number
    value: Decimal | tuple[int, ...]
    words: str

    @property
    def code(self) -> str:
        """The value in plain digits: `20000`, `2023-03`."""
        if isinstance(self.value, tuple):
            return "-".join(f"{part:02}" for part in self.value)
        return format(self.value.normalize(), "f")

    @property
    def plain(self) -> bool:
        """Nought, one or two of something: too common in any text to prove or disprove anything."""
        return self.kind == "number" and self.value in (0, 1, 2)


def figures(text: str) -> list[Figure]:
    """Every figure of a text, dates first; a month without a year takes the year named before it.

    >>> [each.code for each in figures("2022年3月4日判处八年二个月，赔偿10万余元。同年9月年近七旬")]
    ['2022-03-04', '2022-09', '8', '2', '100000', '70']
    >>> [(each.kind, each.code) for each in figures("In May 2021 1.28 million yuan, 38.7 per cent")]
    [('month', '2021-05'), ('money', '1280000'), ('percent', '38.7')]
    """
    text = NAMES.sub(lambda match: "\0" * len(match[0]), text)
    dates = list(_dates(text))
    for start, end, _ in dates:
        text = text[:start] + "\0" * (end - start) + text[end:]
    return [figure for _, _, figure in dates] + list(_numbers(text))


def _dates(text: str) -> Iterator[tuple[int, int, Figure]]:
    dates = [match for match in DATE.finditer(text) if match["name"] != "May" or _month_of_may(text, match)]
    inside = {place for match in dates for place in range(*match.span())}
    years = [match for match in YEAR.finditer(text) if match.start() not in inside]
    year, month = 0, 0
    for match in sorted([*dates, *years], key=lambda match: match.start()):
        if match.re is YEAR:
            year = int(match[1])
            yield *match.span(), Figure("year", (year,), match[0])
            continue
        held = match.groupdict()
        year = int(_first(held, "iso zh en later") or year + bool(held["next"]))
        month = _month(held) or month
        day = int(_first(held, "iso_day zh_day en_day us_day same") or 0)
        value = (year, month, day) if day else (year, month)
        yield *match.span(), Figure("day" if day else "month", value, match[0].strip())


def _first(held: dict[str, str | None], names: str) -> str | None:
    return next((held[name] for name in names.split() if held[name]), None)


def _month(held: dict[str, str | None]) -> int:
    if held["name"]:
        return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(held["name"]))
    return int(held["iso_month"] or held["zh_month"] or 0)


def _month_of_may(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start()].rstrip().rpartition(" ")[2].lower()
    return bool(match["en"] or match["en_day"] or match["us_day"]) or before in BEFORE_MAY


def _numbers(text: str) -> Iterator[Figure]:
    for match in NUMBER.finditer(text):
        tail = TAIL.match(text, match.end())
        scales = tail["scale"].split() if tail else []
        value = _value(match)
        for scale in scales:
            value *= SCALES[scale]
        kind = next((unit for unit in UNITS if tail and tail[unit]), "number")
        kind, value = ("days", value * 7) if kind == "weeks" else (kind, value)
        yield Figure(kind, value, match[0] + (tail[0] if tail else ""))


def _value(match: re.Match[str]) -> Decimal:
    if match["digits"]:
        return Decimal(match["digits"].replace(",", ""))
    return Decimal(WORDS[match["word"].lower()] if match["word"] else _chinese(match["zh"]))


def _chinese(numeral: str) -> int:
    """`三百零五` is 305, `十` 10, `二〇` 20."""
    total, digit, placed = 0, int(not numeral), False  # 万元 alone is 一万元
    for sign in numeral:
        if sign in "十百千":
            total += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[sign]
            digit, placed = 0, True
        else:
            digit = digit * (1 if placed else 10) + DIGITS[sign]
    return total + digit
